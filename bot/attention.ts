import { AttentionLedger } from '../dialog/commerce/pricing/attention/attention-ledger.js';
import type { AttentionStore } from '../dialog/commerce/pricing/attention/attention-store.js';
import type { Attention } from '../dialog/commerce/pricing/situation.js';
import type { Deed } from '../dialog/commerce/recommendation/desk/recommendation-ports.js';
import { FeedbackGate } from '../dialog/commerce/recommendation/profile/bounds.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { KeptTurn } from './channels/exchange.js';
import { deedsOf } from './recommendation-desk.js';

/** How often counts are written; what a death costs at most. */
const saveEvery = 5_000;
/** Longer than this nobody looks at one product: the page was left open. */
const longestLook = 5 * 60_000;

const kinds = { view: 'view', click: 'view', dwell: 'dwell', cart: 'cart' } as const;

function counts(kind: Deed['kind']): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind);
}

/** What shoppers look at, as pricing takes it in: counts by product and hour. */
export interface AttentionWatch {
  /** Counts what a turn looked at and put into the cart. */
  turn(turn: KeptTurn): void;
  /** Counts what a page reported. */
  reported(shopperId: string, deeds: readonly Deed[]): void;
  of(productId: string, at: Date): Attention | null;
  /** Products that were looked at lately. */
  known(): readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the watch over the shop's store. One shopper counts as one: each kind once a product and hour, so that nobody heats a
 * product up alone. Who the shopper was is forgotten with the hour and never kept.
 */
export async function openAttentionWatch({
  store,
  graph,
  clock,
  onError,
}: {
  readonly store: AttentionStore;
  readonly graph: () => ShopGraph;
  readonly clock: () => Date;
  readonly onError: (error: unknown) => void;
}): Promise<AttentionWatch> {
  const ledger = await AttentionLedger.open({ store, clock });
  const gate = new FeedbackGate();
  const timer = setInterval(() => void ledger.save().catch(onError), saveEvery);
  timer.unref();
  const reported = (shopperId: string, deeds: readonly Deed[]): void => {
    const now = clock();
    const shop = graph();
    const events = deeds
      .filter(({ kind, productId }) => counts(kind) && shop.product(productId) !== undefined)
      .map((deed) => ({ ...deed, subject: shopperId, at: now.toISOString() }));
    const admitted = gate.admit(events, now).flatMap(({ productId, kind, milliseconds = 0 }) => {
      return counts(kind) ? [{ productId, kind: kinds[kind], milliseconds: Math.min(longestLook, milliseconds) }] : [];
    });
    ledger.note(admitted);
  };
  return {
    turn: ({ shopperId, outcome }) => reported(shopperId, deedsOf(outcome)),
    reported,
    of: (productId, at) => ledger.of(productId, at),
    known: () => ledger.known(),
    async close() {
      clearInterval(timer);
      await ledger.save();
    },
  };
}
