import type { Grant, GrantDetails, LedgerEvent } from './grant.js';

/** What stops a claim, as the shopper is told. */
export type LimitReason = 'sold_out' | 'already_used' | 'device' | 'budget' | 'too_few_cards';

/**
 * A count that no claim may take above `cap`. The store checks and counts in one statement; `amount` is a whole number
 * above 0. What `returns` is given back when the grant runs out or is released. Of `spends` limits (a budget), the use
 * settles what was really taken off.
 */
export interface Limit {
  readonly counter: string;
  readonly amount: number;
  readonly cap: number;
  readonly reason: LimitReason;
  readonly returns: boolean;
  readonly spends?: boolean;
}

/** What would be granted, if its own limits leave room. */
export interface GrantDraft {
  readonly code: string;
  readonly details: GrantDetails;
  readonly state: 'held' | 'kept';
  readonly expiresAt: string | null;
  /** What a cancelled order does with it: a coupon can be used again, flash stock goes back. */
  readonly onCancel: 'restore' | 'release';
  readonly limits: readonly Limit[];
}

/** Where to wait when a limit that returns is used up: the line, and how long its head has for the grant. */
export interface Waiting {
  readonly line: string;
  readonly holdMinutes: number;
  /** False: only served if the shopper's turn has come already. */
  readonly join: boolean;
}

/**
 * One wish for a grant. `key` is the idempotency key, unique for the shopper; `fingerprint` stands for everything that
 * was asked, so that a key can't be used again for something else. Of `choices`, the first whose limits hold is granted.
 */
export interface Claim {
  readonly key: string;
  readonly fingerprint: string;
  readonly campaignId: string;
  readonly shopperId: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Whether a grant of this campaign that the shopper can still use is repeated in place of a new one. */
  readonly repeats: boolean;
  readonly limits: readonly Limit[];
  readonly choices: readonly GrantDraft[];
  readonly waiting?: Waiting;
  /** Kept cards that are given up for the grant; all or none. */
  readonly gives?: readonly string[];
}

/** `already` repeats the shopper's own grant; `key_reused`: the key stands for another wish and nothing was done. */
export type ClaimOutcome =
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'already'; readonly grant: Grant }
  | { readonly kind: 'refused'; readonly reason: LimitReason }
  | { readonly kind: 'waiting'; readonly position: number }
  | { readonly kind: 'key_reused' };

/** An order as the shop's checkout reports it. `discount` in minor units, where the checkout says what a code took off. */
export interface Order {
  readonly orderId: string;
  readonly shopperId: string;
  readonly status: 'placed' | 'cancelled';
  readonly at: string;
  readonly codes: readonly { readonly code: string; readonly discount: number | null }[];
  /** What the order came to, in minor units; 0 where it was not said. */
  readonly total: number;
  readonly currency: string;
}

export type CodeOutcome =
  | { readonly code: string; readonly kind: 'used' | 'restored' | 'released' | 'expired' }
  | {
      readonly code: string;
      readonly kind: 'refused';
      readonly reason: 'unknown' | 'not_yours' | 'used' | 'expired' | 'released' | 'over_worth';
    };

/** `conflict`: the order was reported before with other contents, or was cancelled already. */
export type OrderOutcome =
  | { readonly kind: 'recorded'; readonly codes: readonly CodeOutcome[] }
  | { readonly kind: 'conflict' };

/** What a shopper's orders amount to, for announced rules. Cancelled orders do not count. */
export interface OrderFacts {
  readonly orders: number;
  /** Minor units. */
  readonly spent: number;
  readonly lastOrderAt: string | null;
}

/**
 * The one ledger of everything that promotions give away. What it guarantees under any concurrency and after the
 * death of the process at any moment stands in its contract: no counter above its cap or below 0, one outcome for
 * one key, one live grant for claims that repeat, each code used by one order at most, and an event for each change.
 * A store holds these by unique keys, checks and conditional updates, never by reading first and writing later.
 */
export interface RedemptionLedger {
  claim(claim: Claim): Promise<ClaimOutcome>;
  /** The outcome that a key stands for; null while it is new. For rules that no longer hold when the answer is asked for again. */
  replay(key: Pick<Claim, 'shopperId' | 'key' | 'fingerprint'>): Promise<ClaimOutcome | null>;
  /** Marks codes used by an order, or undoes that. Reporting the same again answers the same. */
  order(order: Order): Promise<OrderOutcome>;
  /** Gives a held grant back. Null: there is none with this code that the shopper holds. */
  release(code: string, shopperId: string, now: string): Promise<Grant | null>;
  /** Ends what ran out and serves those who wait. Returns what was granted to waiting shoppers. */
  sweep(now: string): Promise<readonly Grant[]>;
  /** What the ledger holds, to read. */
  readonly book: LedgerBook;
}

/** A counter with what the live grants add up to; both are equal in a sound ledger. */
export interface CounterAudit {
  readonly counter: string;
  readonly used: number;
  readonly cap: number;
  readonly recounted: number;
}

/** Reading the ledger changes nothing. */
export interface LedgerBook {
  /** Oldest first, in every state. */
  byShopper(shopperId: string): Promise<readonly Grant[]>;
  byCode(code: string): Promise<Grant | null>;
  /** How much of a counter is used; 0 for one that was never claimed. */
  used(counter: string): Promise<number>;
  /** Of several counters, those that were ever claimed. */
  usedOf(counters: readonly string[]): Promise<ReadonlyMap<string, number>>;
  events(query: EventQuery): Promise<readonly LedgerEvent[]>;
  /** All counters, or those of one campaign. */
  audit(campaignId?: string): Promise<readonly CounterAudit[]>;
  orders(shopperId: string): Promise<OrderFacts>;
}

/** Which events; each condition narrows. */
export interface EventQuery {
  readonly campaignId?: string;
  readonly shopperId?: string;
  readonly code?: string;
  readonly after?: number;
  readonly limit: number;
}
