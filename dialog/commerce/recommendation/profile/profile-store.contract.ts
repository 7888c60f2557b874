import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackEvent } from './feedback.js';
import { defaultChoices, type ProfileStore } from './profile-store.js';

function sample(changes: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return { subject: 's1', productId: 'K1', kind: 'view', at: '2026-04-01T08:00:00.000Z', ...changes };
}

/** What every profile store must do. `open` gives an empty store. */
export function profileStoreContract(name: string, open: () => Promise<ProfileStore>): void {
  describe(`profile store: ${name}`, () => {
    let store: ProfileStore;
    beforeEach(async () => {
      store = await open();
    });

    it('knows nothing of a stranger, who has the default choices', async () => {
      expect(await store.choices('s1')).toEqual(defaultChoices);
      expect(await store.eventsOf('s1', 10)).toEqual([]);
      expect(await store.all(10)).toEqual([]);
      expect(await store.forget('s1')).toBe(0);
    });

    it('keeps events whole and in the order in which they came', async () => {
      const events = [
        sample({ productId: '水壶 "1"', kind: 'dwell', milliseconds: 1200 }),
        sample({ kind: 'shown', place: 3, propensity: 0.125 }),
        sample({ kind: 'purchase', at: '2026-03-01T08:00:00.000Z' }),
      ];
      await store.append(events);
      await store.append([]);
      await store.append([sample({ subject: 's2' })]);
      expect(await store.eventsOf('s1', 10)).toEqual(events);
      expect(await store.eventsOf('s1', 2)).toEqual(events.slice(1));
      expect(await store.all(10)).toEqual([events[0], events[2], sample({ subject: 's2' })]);
      expect(await store.all(1)).toEqual([sample({ subject: 's2' })]);
    });

    it('forgets one subject and nobody else; the choices stay', async () => {
      await store.choose('s1', { personalised: false, remembered: true, answered: true });
      await store.append([sample(), sample({ subject: 's2' }), sample({ kind: 'shown' })]);
      expect(await store.forget('s1')).toBe(2);
      expect(await store.eventsOf('s1', 10)).toEqual([]);
      expect(await store.eventsOf('s2', 10)).toHaveLength(1);
      expect(await store.choices('s1')).toEqual({ personalised: false, remembered: true, answered: true });
      expect(await store.choices('s2')).toEqual(defaultChoices);
    });

    it('forgets what one subject did with one product', async () => {
      await store.append([sample(), sample({ productId: 'K2' }), sample({ subject: 's2' })]);
      expect(await store.forget('s1', 'K1')).toBe(1);
      expect((await store.eventsOf('s1', 10)).map(({ productId }) => productId)).toEqual(['K2']);
      expect(await store.eventsOf('s2', 10)).toHaveLength(1);
    });

    it('takes the newest choice', async () => {
      await store.choose('s1', { personalised: false, remembered: false, answered: false });
      await store.choose('s1', { personalised: true, remembered: true, answered: true });
      expect(await store.choices('s1')).toEqual({ personalised: true, remembered: true, answered: true });
    });
  });
}
