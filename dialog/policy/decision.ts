import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { DialogueState, LastAct } from '../state/belief-state.js';
import { type DialogueEvent, fold } from '../state/events.js';
import type { ShopperView } from './shopper-view.js';
import type { Action, SystemAct } from './system-act.js';

/** What a policy step may look at. */
export interface PolicyContext {
  readonly graph: ShopGraph;
  /** Orders what fits; the graph's own order (popularity) is the fallback. */
  readonly rank: (productIds: readonly string[], state: DialogueState) => readonly string[];
  /** What many took along with a product, most often first; nothing where too few did. */
  readonly takenWith?: (productId: string) => readonly string[];
  /** What is known of the shopper; absent where the shop keeps nothing of anybody. */
  readonly shopper?: ShopperView;
}

/** One step of the policy: what is said, what happens, and what the turn is called. */
export interface Decision {
  readonly acts: readonly SystemAct[];
  readonly events: readonly DialogueEvent[];
  readonly action: Action;
}

/** Collects decisions of one turn; later steps see the state that earlier ones made. */
export class TurnDraft {
  readonly acts: SystemAct[] = [];
  readonly events: DialogueEvent[] = [];
  readonly actions: Action[] = [];
  state: DialogueState;

  constructor(state: DialogueState) {
    this.state = state;
  }

  happen(...events: readonly DialogueEvent[]): void {
    this.events.push(...events);
    this.state = fold(this.state, events);
  }

  /** Makes products what is talked about, by an act that a correction may move elsewhere. */
  focus(productIds: readonly string[], act: LastAct): void {
    this.happen({ type: 'focused', productIds }, { type: 'acted', act });
  }

  /** Adds a decision; returns itself, so that a step can end with it. */
  take(decision: Decision): this {
    this.acts.push(...decision.acts);
    this.happen(...decision.events);
    this.actions.push(decision.action);
    return this;
  }
}
