import type { Language } from '../../../knowledge-graph/graph/model.js';

/** What a phrase may sound like, per language; a campaign may answer to several. */
export interface CampaignPhrase {
  readonly language: Language;
  readonly text: string;
}

/**
 * What is given. `percent` in percent of the price (0..100), `amount` in major units of the shop's currency, as a
 * merchant writes it; a gift is put beside the order, free shipping is granted by the shop's checkout.
 */
export type Discount =
  | { readonly type: 'percent'; readonly value: number }
  | { readonly type: 'amount'; readonly value: number }
  | { readonly type: 'gift'; readonly product: string; readonly quantity: number }
  | { readonly type: 'free-shipping' };

/** What a discount counts for: everything, a category's subtree, a brand or one product (ids of the graph). */
export type DiscountScope =
  | { readonly all: true }
  | { readonly category: string }
  | { readonly brand: string }
  | { readonly product: string };

/**
 * Which discounts add up, as data: of one group the best counts alone, different groups add up, and an exclusive one
 * stands by itself or not at all.
 */
export interface Stacking {
  readonly group: string;
  readonly exclusive: boolean;
}

/** What a coupon of a campaign is worth. Money in major units, as a merchant writes it. */
export interface CouponTerms {
  readonly discount: Discount;
  readonly appliesTo: DiscountScope;
  /** What the goods in scope must cost at least. */
  readonly minimumSpend?: number;
  /** The most that a percentage takes off. */
  readonly maxDiscount?: number;
  readonly stacking?: Stacking;
}

/** Times are ISO 8601 in UTC, `startsAt` inclusive, `endsAt` exclusive. */
interface Announced {
  readonly id: string;
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** How many coupons there are, and how much they may cost the shop. */
export interface CouponLimits {
  readonly couponTtlMinutes: number;
  /** Coupons in all. */
  readonly maxRedemptions: number;
  readonly maxPerShopper: number;
  /** Coupons that one device may take, whatever accounts it uses. */
  readonly maxPerDevice?: number;
  /** Major units: the most that all coupons together may take off. */
  readonly budget?: number;
}

/** Who says the phrase within the time gets the coupon. It holds for everyone alike. */
export interface VoiceCampaign extends Announced, CouponTerms, CouponLimits {
  readonly kind: 'voice-coupon';
  readonly phrases: readonly CampaignPhrase[];
}

/**
 * An announced rule for a personal coupon. It is judged from the shopper's own orders, and only with the shopper's
 * consent; whoever meets it gets the coupon. Money in major units, days from now.
 */
export interface PersonalRule {
  readonly ordersAtLeast?: number;
  readonly ordersAtMost?: number;
  readonly spentAtLeast?: number;
  readonly daysSinceLastOrderAtLeast?: number;
}

/** A coupon for whoever asks, or for whoever meets the announced rule. */
export interface CouponCampaign extends Announced, CouponTerms, CouponLimits {
  readonly kind: 'coupon';
  readonly rule?: PersonalRule;
}

/** From `spend` on (major units, goods in scope), `off` is taken off (major units). */
export interface Tier {
  readonly spend: number;
  readonly off: number;
}

/** Spend so much, save so much: counts in every cart without being claimed. Of the tiers, the best that is reached counts. */
export interface ThresholdCampaign extends Announced {
  readonly kind: 'threshold';
  readonly tiers: readonly Tier[];
  readonly appliesTo: DiscountScope;
  readonly stacking?: Stacking;
}

/** One product of a flash sale: its price there (major units) and how many each round has. */
export interface FlashItem {
  readonly product: string;
  readonly price: number;
  readonly stockPerRound: number;
}

/**
 * Rounds with their own stock: one begins every `everyMinutes` after `startsAt` and lasts `roundMinutes`. Who takes
 * one has `holdMinutes` to pay; what is not paid for goes to the next in the queue.
 */
export interface FlashSaleCampaign extends Announced {
  readonly kind: 'flash-sale';
  readonly items: readonly FlashItem[];
  readonly everyMinutes: number;
  readonly roundMinutes: number;
  readonly holdMinutes: number;
  /** Pieces of one product in one round. */
  readonly maxPerShopper: number;
  readonly maxPerDevice?: number;
  readonly stacking?: Stacking;
}

/** What can be drawn; `odds` from 0 to 1 for each draw, `count` in all. A prize is a coupon with its terms. */
export interface Prize extends CouponTerms {
  readonly id: string;
  readonly name: string;
  readonly odds: number;
  readonly count: number;
  readonly couponTtlMinutes: number;
}

/** What games have in common: how often, and from which age on. */
interface GameLimits {
  readonly maxPerDay: number;
  readonly maxPerDevicePerDay?: number;
  /** Years; shoppers declare it once. */
  readonly minimumAge: number;
}

/**
 * A lucky draw by commit and reveal: `commitment` is announced with the campaign, the seed that it binds becomes public
 * when the campaign is over, and each draw can then be checked by whoever made it.
 */
export interface LotteryCampaign extends Announced, GameLimits {
  readonly kind: 'lottery';
  readonly prizes: readonly Prize[];
  /** Draws in all, of all shoppers. */
  readonly maxDraws: number;
  /** SHA-256 of the seed, in hexadecimal. */
  readonly commitment: string;
}

/** One card of a set; `odds` of all cards add up to 1. */
export interface CollectedCard {
  readonly id: string;
  readonly name: string;
  readonly odds: number;
}

/** Card collecting: who holds the whole set gets the reward; `exchange` doubles buy a card of one's choice. */
export interface CardsCampaign extends Announced, GameLimits {
  readonly kind: 'cards';
  readonly cards: readonly CollectedCard[];
  readonly exchange: number;
  readonly reward: CouponTerms & CouponLimits;
  readonly commitment: string;
}

/** An announced promotion. None has a field for a person's features: what counts is the rule, for everyone alike. */
export type Campaign =
  | VoiceCampaign
  | CouponCampaign
  | ThresholdCampaign
  | FlashSaleCampaign
  | LotteryCampaign
  | CardsCampaign;
export type GameCampaign = LotteryCampaign | CardsCampaign;

/**
 * A coupon as it was granted to one shopper. It carries its own terms, so that an edit of the campaign does not change
 * what was promised. Times are ISO 8601 in UTC; it counts until `expiresAt`, exclusive.
 */
export interface GrantedCoupon extends CouponTerms {
  readonly code: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly expiresAt: string;
}

type CampaignPhase = 'not_started' | 'running' | 'ended';

/** Where a campaign stands at a time. */
export function campaignPhase(campaign: Pick<Campaign, 'startsAt' | 'endsAt'>, now: Date): CampaignPhase {
  if (now.getTime() < Date.parse(campaign.startsAt)) return 'not_started';
  return now.getTime() < Date.parse(campaign.endsAt) ? 'running' : 'ended';
}
