import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { IntentName, Understanding } from '../../nlu/understanding.js';
import type { DialogueState } from './belief-state.js';
import type { Grounding } from './ground.js';
import type { ResolvedProduct, Surroundings } from './resolve.js';

/** Everything that the readers of single acts look at. */
export interface Reading {
  readonly understanding: Understanding;
  readonly state: DialogueState;
  readonly graph: ShopGraph;
  readonly grounding: Grounding;
  readonly products: readonly ResolvedProduct[];
  readonly around: Surroundings;
  /** Confidence of an intent, 0 where it was not found. */
  readonly has: (name: IntentName) => number;
}
