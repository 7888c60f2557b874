import type { Language } from '../../../knowledge-graph/graph/model.js';

/** What a phrase may sound like, per language; a campaign may answer to several. */
export interface CampaignPhrase {
  readonly language: Language;
  readonly text: string;
}

/** `percent` in percent of the price (0..100), `amount` in major units of the shop's currency, as a merchant writes it. */
export interface Discount {
  readonly type: 'percent' | 'amount';
  readonly value: number;
}

/** What a discount counts for: everything, a category's subtree, a brand or one product (ids of the graph). */
export type DiscountScope =
  | { readonly all: true }
  | { readonly category: string }
  | { readonly brand: string }
  | { readonly product: string };

/**
 * An announced rule: who says the phrase within the time gets the coupon. It holds for everyone alike; there is no
 * field for a person's features. Times are ISO 8601 in UTC, `startsAt` inclusive, `endsAt` exclusive.
 */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly kind: 'voice-coupon';
  readonly phrases: readonly CampaignPhrase[];
  readonly discount: Discount;
  readonly appliesTo: DiscountScope;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly couponTtlMinutes: number;
  /** Coupons in all. */
  readonly maxRedemptions: number;
  readonly maxPerShopper: number;
}

/**
 * A coupon as it was granted to one shopper. It carries its own terms, so that an edit of the campaign does not change
 * what was promised. Times are ISO 8601 in UTC; it counts until `expiresAt`, exclusive.
 */
export interface GrantedCoupon {
  readonly code: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly expiresAt: string;
  readonly discount: Discount;
  readonly appliesTo: DiscountScope;
}

type CampaignPhase = 'not_started' | 'running' | 'ended';

/** Where a campaign stands at a time. */
export function campaignPhase(campaign: Pick<Campaign, 'startsAt' | 'endsAt'>, now: Date): CampaignPhase {
  if (now.getTime() < Date.parse(campaign.startsAt)) return 'not_started';
  return now.getTime() < Date.parse(campaign.endsAt) ? 'running' : 'ended';
}
