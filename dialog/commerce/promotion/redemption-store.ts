import type { GrantedCoupon } from './campaign.js';

/** A shopper's wish for a coupon of a campaign. `coupon` is what is handed out if there is a place left. */
export interface CouponClaim {
  readonly campaignId: string;
  readonly shopperId: string;
  readonly maxRedemptions: number;
  readonly maxPerShopper: number;
  readonly coupon: GrantedCoupon;
  /** ISO 8601, UTC: decides whether an earlier coupon still counts. */
  readonly now: string;
}

/** `already` repeats the shopper's own coupon that still counts; `used_up` is the shopper's limit, `sold_out` everyone's. */
export type ClaimOutcome =
  | { readonly kind: 'granted'; readonly coupon: GrantedCoupon }
  | { readonly kind: 'already'; readonly coupon: GrantedCoupon }
  | { readonly kind: 'sold_out' }
  | { readonly kind: 'used_up' };

/** A coupon and whose it is. */
export interface Redemption {
  readonly shopperId: string;
  readonly grantedAt: string;
  readonly coupon: GrantedCoupon;
}

/**
 * Granted coupons. `claim` checks the limits and grants in one atomic step of the store, since two shoppers may say
 * the phrase in the same instant: reading a count first and writing afterwards lets more through than there are.
 */
export interface RedemptionStore {
  claim(claim: CouponClaim): Promise<ClaimOutcome>;
  /** A shopper's coupons, oldest first, expired ones too. */
  findByShopper(shopperId: string): Promise<readonly Redemption[]>;
  findByCode(code: string): Promise<Redemption | null>;
  /** How many coupons of a campaign were granted. */
  count(campaignId: string): Promise<number>;
}

/** In memory, atomic because a claim never waits between its check and its write. */
export function createInMemoryRedemptionStore(): RedemptionStore {
  const redemptions: Redemption[] = [];
  const of = (campaignId: string) => redemptions.filter(({ coupon }) => coupon.campaignId === campaignId);
  return {
    claim: async ({ campaignId, shopperId, maxRedemptions, maxPerShopper, coupon, now }) => {
      const granted = of(campaignId);
      const own = granted.filter((redemption) => redemption.shopperId === shopperId);
      const valid = own.find((redemption) => Date.parse(redemption.coupon.expiresAt) > Date.parse(now));
      if (valid !== undefined) return { kind: 'already', coupon: valid.coupon };
      if (own.length >= maxPerShopper) return { kind: 'used_up' };
      if (granted.length >= maxRedemptions) return { kind: 'sold_out' };
      redemptions.push({ shopperId, grantedAt: now, coupon });
      return { kind: 'granted', coupon };
    },
    findByShopper: async (shopperId) => redemptions.filter((redemption) => redemption.shopperId === shopperId),
    findByCode: async (code) => redemptions.find(({ coupon }) => coupon.code === code) ?? null,
    count: async (campaignId) => of(campaignId).length,
  };
}
