import type { LowestPrice } from './lowest-price.js';

/** One discount that counts, and what it takes off in minor units. `code` where it came from a grant. */
export interface AppliedDiscount {
  readonly kind: 'coupon' | 'threshold' | 'flash-sale';
  readonly name: string;
  readonly campaignId: string;
  readonly code: string | null;
  readonly amount: number;
  /** What it was taken off. */
  readonly productIds: readonly string[];
}

/** The next step of a threshold: spend `missing` more and `off` is taken off. Minor units. */
export interface NearTier {
  readonly campaignId: string;
  readonly name: string;
  readonly missing: number;
  readonly off: number;
}

/** Everything that promotions do to a cart. `total` is never more than the cart's subtotal. */
export interface Savings {
  readonly applied: readonly AppliedDiscount[];
  readonly total: number;
  readonly currency: string;
  readonly gifts: readonly { readonly productId: string; readonly quantity: number; readonly code: string }[];
  readonly freeShipping: boolean;
  /** What discounted products cost least in the 30 days before their promotion; at most three. */
  readonly lowest?: readonly { readonly productId: string; readonly lowest: LowestPrice }[];
  readonly near: NearTier | null;
  /** Coupons held for goods in the cart whose minimum is not reached; minor units. */
  readonly waiting: readonly { readonly code: string; readonly name: string; readonly missing: number }[];
}
