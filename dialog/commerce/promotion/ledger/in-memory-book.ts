import type { Grant, LedgerEvent } from './grant.js';
import type { GrantDraft, LedgerBook, Limit, Order, OrderOutcome } from './redemption-ledger.js';

/** A grant with what the ledger needs to undo it. */
export interface Entry {
  grant: Grant;
  readonly onCancel: GrantDraft['onCancel'];
  holds: { readonly limit: Limit; amount: number }[];
}

export interface KeptOrder {
  order: Order;
  readonly fingerprint: string;
  readonly outcome: OrderOutcome;
  cancelled: OrderOutcome | null;
}

/** Everything that the in-memory ledger keeps. */
export interface LedgerMemory {
  readonly entries: Map<string, Entry>;
  readonly counters: Map<string, { campaignId: string; used: number; cap: number }>;
  readonly events: LedgerEvent[];
  readonly orders: Map<string, KeptOrder>;
}

/** What the in-memory ledger holds, to read. */
export function bookOf({ entries, counters, events, orders }: LedgerMemory): LedgerBook {
  const recount = (name: string): number =>
    [...entries.values()]
      .flatMap(({ holds }) => holds)
      .reduce((sum, { limit, amount }) => (limit.counter === name ? sum + amount : sum), 0);
  return {
    byShopper: async (shopperId) =>
      [...entries.values()].map(({ grant }) => grant).filter((grant) => grant.shopperId === shopperId),
    byCode: async (code) => entries.get(code)?.grant ?? null,
    used: async (counter) => counters.get(counter)?.used ?? 0,
    usedOf: async (names) =>
      new Map(
        names.flatMap((name) => {
          const counter = counters.get(name);
          return counter ? [[name, counter.used] as const] : [];
        }),
      ),
    events: async ({ campaignId, shopperId, code, after = 0, limit }) =>
      events
        .filter(
          (event) =>
            event.sequence > after &&
            (campaignId === undefined || event.campaignId === campaignId) &&
            (shopperId === undefined || event.shopperId === shopperId) &&
            (code === undefined || event.code === code),
        )
        .slice(0, limit),
    audit: async (campaignId) =>
      [...counters]
        .filter(([, counter]) => campaignId === undefined || counter.campaignId === campaignId)
        .map(([counter, { used, cap }]) => ({ counter, used, cap: Math.max(cap, used), recounted: recount(counter) })),
    orders: async (shopperId) => {
      const own = [...orders.values()].filter(
        ({ order }) => order.shopperId === shopperId && order.status === 'placed',
      );
      return {
        orders: own.length,
        spent: own.reduce((sum, { order }) => sum + order.total, 0),
        lastOrderAt:
          own
            .map(({ order }) => order.at)
            .sort()
            .at(-1) ?? null,
      };
    },
  };
}
