import { describe, expect, it } from 'vitest';
import { defaultSettings, type Reminder, type ShopperSettingsStore } from './shopper-settings.js';

const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
  kind: 'round',
  shopperId: 'ann',
  conversationId: 'c1',
  language: 'zh',
  campaignId: 'sale',
  round: '3',
  dueAt: '2026-03-02T10:00:00.000Z',
  ...changes,
});

/** What every store of shoppers' decisions must do. `open` gives an empty one. */
export function shopperSettingsContract(name: string, open: () => Promise<ShopperSettingsStore>): void {
  describe(`shopper settings: ${name}`, () => {
    it('are the default until they are changed, field by field', async () => {
      const store = await open();
      expect(await store.settings('ann')).toEqual(defaultSettings);
      await store.change('ann', { quiet: true });
      expect(await store.change('ann', { age: { atLeast: 18 } })).toEqual({
        quiet: true,
        consent: false,
        age: { atLeast: 18 },
      });
      expect(await store.settings('ann')).toMatchObject({ quiet: true, age: { atLeast: 18 } });
      expect(await store.settings('bob')).toEqual(defaultSettings);
    });

    it('lose nothing when several change at once', async () => {
      const store = await open();
      await Promise.all([store.change('ann', { quiet: true }), store.change('ann', { consent: true })]);
      expect(await store.settings('ann')).toMatchObject({ quiet: true, consent: true });
    });

    it('keep a reminder once, until it is done', async () => {
      const store = await open();
      expect(await store.remind(reminder())).toBe(true);
      expect(await store.remind(reminder({ conversationId: 'c2' }))).toBe(false);
      expect(await store.remind(reminder({ kind: 'queue' }))).toBe(true);
      expect(await store.due('2026-03-02T09:59:59.999Z')).toEqual([]);
      expect(await store.due('2026-03-02T10:00:00.000Z')).toEqual([reminder(), reminder({ kind: 'queue' })]);
      await store.done(reminder());
      expect(await store.due('2026-03-02T10:00:00.000Z')).toEqual([reminder({ kind: 'queue' })]);
    });

    it('forget all reminders of one shopper', async () => {
      const store = await open();
      await store.remind(reminder());
      await store.remind(reminder({ round: '4' }));
      await store.remind(reminder({ shopperId: 'bob' }));
      expect(await store.forget('ann')).toBe(2);
      expect(await store.due('2026-04-01T00:00:00.000Z')).toEqual([reminder({ shopperId: 'bob' })]);
    });
  });
}
