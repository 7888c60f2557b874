import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { CartTotal } from '../commerce/cart/cart.js';
import type { Receipt } from '../commerce/pricing/receipt.js';
import type { Campaign } from '../commerce/promotion/campaign.js';
import type { Evidence } from '../commerce/recommendation/evidence.js';
import type { SystemAct } from '../policy/system-act.js';
import type { Constraint, DialogueState } from '../state/belief-state.js';
import type { CompareTable, OfferReasons, QuickReply } from './reply.js';
import type { Speaker } from './speaker.js';

/** Everything that a rendering may read: one consistent view of graph, cart and price book for one turn. */
export interface Scene {
  /** All acts of the turn, so that one can leave to another what need be said once. */
  readonly acts: readonly SystemAct[];
  readonly graph: ShopGraph;
  readonly speaker: Speaker;
  readonly state: DialogueState;
  readonly cartView: CartTotal | null;
  readonly now: Date;
  readonly shopName: string;
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** Of those who took one product, how many took another; null where that is too few to be spoken of. */
  readonly evidence: (anchorId: string, productId: string) => Evidence | null;
}

/**
 * What one act contributes. `lead` is what is spoken too; `lines` are a list below it; `tail` is a closing question.
 * A `prefix` joins the next act's lead in one paragraph.
 */
export interface Fragment {
  readonly lead: string;
  readonly lines?: readonly string[];
  readonly tail?: string;
  readonly prefix?: boolean;
  /** The bot waits for an answer, and the taps are answers. */
  readonly asks?: boolean;
  readonly cards?: readonly string[];
  readonly wishes?: readonly Constraint[];
  readonly quickReplies?: readonly QuickReply[];
  readonly table?: CompareTable | null;
  readonly receipt?: Receipt;
  readonly reasons?: OfferReasons;
}

/** An act of one kind, by the name of its `type`. */
export type Act<T extends SystemAct['type']> = Extract<SystemAct, { readonly type: T }>;

/** The wishes of the topic that is open. */
export function openWishes(state: DialogueState): readonly Constraint[] {
  return state.topics[state.current]?.constraints ?? [];
}
