import { describe, expect, it } from 'vitest';
import type { VoiceCampaign } from './campaign.js';
import type { CampaignStore } from './campaign-store.js';

/** A campaign for tests; each field can be replaced. */
export function sampleCampaign(changes: Partial<VoiceCampaign> = {}): VoiceCampaign {
  return {
    id: 'spring',
    name: 'Spring opening',
    kind: 'voice-coupon',
    phrases: [
      { language: 'zh', text: '春风送好礼' },
      { language: 'en', text: 'spring is in the shop' },
    ],
    discount: { type: 'percent', value: 10 },
    appliesTo: { all: true },
    startsAt: '2026-03-01T00:00:00.000Z',
    endsAt: '2026-03-08T00:00:00.000Z',
    couponTtlMinutes: 30,
    maxRedemptions: 10,
    maxPerShopper: 1,
    ...changes,
  };
}

/** What every campaign store must do. `open` gives an empty store. */
export function campaignStoreContract(name: string, open: () => Promise<CampaignStore>): void {
  describe(`campaign store: ${name}`, () => {
    it('starts empty and says so', async () => {
      const store = await open();
      expect(await store.list()).toEqual([]);
      expect(await store.get('spring')).toBeNull();
      expect(await store.delete('spring')).toBe(false);
    });

    it('keeps a campaign whole, with every kind of scope and discount', async () => {
      const store = await open();
      const campaigns = [
        sampleCampaign(),
        sampleCampaign({ id: 'b', appliesTo: { category: 'Tea > Green' }, discount: { type: 'amount', value: 20.5 } }),
        sampleCampaign({
          id: 'c',
          appliesTo: { brand: 'Lark & Sons' },
          phrases: [{ language: 'zh', text: '“好茶”’;--' }],
        }),
        sampleCampaign({ id: 'd', appliesTo: { product: 'T-1' } }),
      ];
      for (const campaign of campaigns) await store.put(campaign);
      expect(await store.list()).toEqual(campaigns);
      for (const campaign of campaigns) expect(await store.get(campaign.id)).toEqual(campaign);
    });

    it('replaces by id and keeps the order', async () => {
      const store = await open();
      await store.put(sampleCampaign({ id: 'a' }));
      await store.put(sampleCampaign({ id: 'b' }));
      const changed = sampleCampaign({ id: 'a', name: 'Later spring', maxRedemptions: 5 });
      await store.put(changed);
      expect((await store.list()).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.get('a')).toEqual(changed);
    });

    it('deletes one and leaves the rest', async () => {
      const store = await open();
      await store.put(sampleCampaign({ id: 'a' }));
      await store.put(sampleCampaign({ id: 'b' }));
      expect(await store.delete('a')).toBe(true);
      expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
    });
  });
}
