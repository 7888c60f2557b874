import type { CheckoutOrder } from './checkout-order.js';

/**
 * One cart on its way to the shop's checkout. `pending` is being tried; `accepted` and `refused` are the shop's words;
 * `unreachable` was given up. `attempts` counts requests that were sent.
 */
export interface HandOver {
  readonly id: string;
  /** What was handed over: equal carts of one conversation have equal keys. */
  readonly key: string;
  readonly order: CheckoutOrder;
  readonly status: 'pending' | 'accepted' | 'refused' | 'unreachable';
  readonly attempts: number;
  /** ISO 8601, UTC. When it is tried next; where it is no longer tried, when it ended. */
  readonly at: string;
  readonly url: string | null;
  readonly orderId: string | null;
  /** Why the shop refused, as it told the shopper. */
  readonly message: string | null;
}

/** Keeps hand-overs, so that a restart goes on with those that wait and a second tap finds the first. */
export interface CheckoutStore {
  /** Writes a hand-over, in the place of the one with its id. */
  put(handOver: HandOver): Promise<void>;
  /** The newest with this key, or null. */
  findByKey(key: string): Promise<HandOver | null>;
  /** All that wait for another try, longest waiting first. */
  pending(): Promise<readonly HandOver[]>;
}

/** In memory: for tests, and as the measure of the other adapters. */
export function createInMemoryCheckoutStore(): CheckoutStore {
  const byId = new Map<string, HandOver>();
  return {
    async put(handOver) {
      byId.set(handOver.id, handOver);
    },
    async findByKey(key) {
      return [...byId.values()].findLast((handOver) => handOver.key === key) ?? null;
    },
    async pending() {
      const waiting = [...byId.values()].filter(({ status }) => status === 'pending');
      return waiting.sort((a, b) => a.at.localeCompare(b.at));
    },
  };
}
