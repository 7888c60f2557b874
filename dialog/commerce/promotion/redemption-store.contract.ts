import { describe, expect, it } from 'vitest';
import type { GrantedCoupon } from './campaign.js';
import type { ClaimOutcome, CouponClaim, RedemptionStore } from './redemption-store.js';

const now = '2026-03-02T10:00:00.000Z';
const later = '2026-03-02T11:00:00.000Z';

function coupon(code: string, changes: Partial<GrantedCoupon> = {}): GrantedCoupon {
  return {
    code,
    campaignId: 'spring',
    campaignName: 'Spring opening',
    expiresAt: '2026-03-02T10:30:00.000Z',
    discount: { type: 'percent', value: 12.5 },
    appliesTo: { category: 'Tea > Green' },
    ...changes,
  };
}

function claimOf(shopperId: string, code: string, changes: Partial<CouponClaim> = {}): CouponClaim {
  const claim = { campaignId: 'spring', shopperId, maxRedemptions: 10, maxPerShopper: 1, coupon: coupon(code), now };
  return { ...claim, ...changes };
}

function tally(outcomes: readonly ClaimOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What every redemption store must do, its limits under concurrency first. `open` gives an empty store. */
export function redemptionStoreContract(name: string, open: () => Promise<RedemptionStore>): void {
  describe(`redemption store: ${name}`, () => {
    it('grants a coupon whole and finds it by shopper and by code', async () => {
      const store = await open();
      expect(await store.claim(claimOf('ann', 'C1'))).toEqual({ kind: 'granted', coupon: coupon('C1') });
      const redemption = { shopperId: 'ann', grantedAt: now, coupon: coupon('C1') };
      expect(await store.findByShopper('ann')).toEqual([redemption]);
      expect(await store.findByCode('C1')).toEqual(redemption);
      expect(await store.count('spring')).toBe(1);
    });

    it('knows nothing of others', async () => {
      const store = await open();
      await store.claim(claimOf('ann', 'C1'));
      expect(await store.findByShopper('bob')).toEqual([]);
      expect(await store.findByCode('C2')).toBeNull();
      expect(await store.count('autumn')).toBe(0);
    });

    it('grants 10 of 200 concurrent claims when there are 10 places', async () => {
      const store = await open();
      const claims = Array.from({ length: 200 }, (_, index) => store.claim(claimOf(`shopper-${index}`, `C${index}`)));
      expect(tally(await Promise.all(claims))).toEqual({ granted: 10, sold_out: 190 });
      expect(await store.count('spring')).toBe(10);
    });

    it('gives one shopper one coupon of 50 concurrent claims, and repeats that one', async () => {
      const store = await open();
      const claims = Array.from({ length: 50 }, (_, index) => store.claim(claimOf('ann', `C${index}`)));
      const outcomes = await Promise.all(claims);
      expect(tally(outcomes)).toEqual({ granted: 1, already: 49 });
      const codes = outcomes.map((outcome) => ('coupon' in outcome ? outcome.coupon.code : null));
      expect(new Set(codes).size).toBe(1);
      expect(await store.count('spring')).toBe(1);
    });

    it('repeats a coupon only while it counts, then holds the limit of the shopper', async () => {
      const store = await open();
      await store.claim(claimOf('ann', 'C1'));
      expect(await store.claim(claimOf('ann', 'C2'))).toEqual({ kind: 'already', coupon: coupon('C1') });
      expect(await store.claim(claimOf('ann', 'C3', { now: later }))).toEqual({ kind: 'used_up' });
      const second = coupon('C4', { expiresAt: '2026-03-02T11:30:00.000Z' });
      const claim = claimOf('ann', 'C4', { now: later, maxPerShopper: 2, coupon: second });
      expect(await store.claim(claim)).toEqual({ kind: 'granted', coupon: second });
      expect((await store.findByShopper('ann')).map((redemption) => redemption.coupon.code)).toEqual(['C1', 'C4']);
    });

    it('does not count a coupon at the instant at which it expires', async () => {
      const store = await open();
      await store.claim(claimOf('ann', 'C1'));
      const outcome = await store.claim(claimOf('ann', 'C2', { now: '2026-03-02T10:30:00.000Z' }));
      expect(outcome).toEqual({ kind: 'used_up' });
    });

    it('counts each campaign by itself', async () => {
      const store = await open();
      await store.claim(claimOf('ann', 'C1', { maxRedemptions: 1 }));
      const autumn = coupon('C2', { campaignId: 'autumn' });
      const outcome = await store.claim(
        claimOf('ann', 'C2', { campaignId: 'autumn', coupon: autumn, maxRedemptions: 1 }),
      );
      expect(outcome).toEqual({ kind: 'granted', coupon: autumn });
      expect(await store.claim(claimOf('bob', 'C3', { maxRedemptions: 1 }))).toEqual({ kind: 'sold_out' });
    });

    it('grants nothing where a limit is 0', async () => {
      const store = await open();
      expect(await store.claim(claimOf('ann', 'C1', { maxRedemptions: 0 }))).toEqual({ kind: 'sold_out' });
      expect(await store.claim(claimOf('ann', 'C1', { maxPerShopper: 0 }))).toEqual({ kind: 'used_up' });
      expect(await store.count('spring')).toBe(0);
    });
  });
}
