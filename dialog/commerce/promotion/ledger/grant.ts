import type { GrantedCoupon } from '../campaign.js';

/** What was granted. Money in minor units of `currency`. */
export type GrantDetails =
  | { readonly kind: 'coupon'; readonly coupon: GrantedCoupon }
  /** Pieces of a flash sale's round, kept for the shopper until the grant expires. */
  | {
      readonly kind: 'reservation';
      readonly productId: string;
      readonly quantity: number;
      readonly unitPrice: number;
      readonly currency: string;
      readonly round: string;
    }
  /** One draw: `prizeId` null for a blank; `drawn` is what the dice said, before stock was asked. */
  | {
      readonly kind: 'draw';
      readonly nonce: string;
      readonly drawn: string | null;
      readonly prizeId: string | null;
      readonly coupon: GrantedCoupon | null;
    }
  /** A collected card; `nonce` null where it was exchanged for doubles. */
  | { readonly kind: 'card'; readonly nonce: string | null; readonly cardId: string };

/** `held` can still be used, given back or run out; `kept` is final from the start (a blank, a card); the rest is over. */
export type GrantState = 'held' | 'kept' | 'used' | 'released' | 'expired';

/** An entry of the ledger: who was granted what, and what became of it. Times are ISO 8601 in UTC. */
export interface Grant {
  /** Unguessable and single-use; what a shopper shows. */
  readonly code: string;
  readonly campaignId: string;
  readonly shopperId: string;
  readonly state: GrantState;
  readonly grantedAt: string;
  /** Exclusive; null: it does not run out. */
  readonly expiresAt: string | null;
  readonly orderId: string | null;
  /** The most that it may still take off, in minor units; null where no budget bounds it. */
  readonly worth: number | null;
  readonly details: GrantDetails;
}

/** Whether a grant can still be used at a time. */
export function counts({ state, expiresAt }: Pick<Grant, 'state' | 'expiresAt'>, now: Date): boolean {
  return state === 'held' && (expiresAt === null || Date.parse(expiresAt) > now.getTime());
}

/** The coupon that a grant carries, if it is one. */
export function couponOf({ details }: Pick<Grant, 'details'>): GrantedCoupon | null {
  return details.kind === 'coupon' || details.kind === 'draw' ? details.coupon : null;
}

export type LedgerEventType = 'granted' | 'used' | 'restored' | 'released' | 'expired' | 'queued' | 'left_queue';

/** One thing that happened to a grant. The ledger appends them in the transaction that makes the change. */
export interface LedgerEvent {
  /** Ascending, without order between equal times. */
  readonly sequence: number;
  readonly at: string;
  readonly type: LedgerEventType;
  readonly campaignId: string;
  readonly shopperId: string;
  readonly code: string;
  readonly orderId: string | null;
}
