import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { Random } from '../../../../nlu/training/random.js';
import type { EmbedText } from '../content/embedding-table.js';
import type { ExplorationLog } from '../explore/exploration-log.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import type { ProfileStore } from '../profile/profile-store.js';
import type { WishStore } from '../profile/wish-store.js';
import type { RunLearning } from './learn-in-process.js';
import type { ModelStore } from './model-store.js';

/** What the desk stands on: stores, the shop, and what it may ask of others. */
export interface RecommendationPorts {
  readonly store: ProfileStore;
  /** What shoppers wish whatever they buy; without one it lasts as long as the process. */
  readonly wishes?: WishStore;
  readonly models: ModelStore;
  /** Explorations and what came of them; without one they last as long as the process. */
  readonly explorations?: ExplorationLog;
  /** The language model's vectors of texts, and where those of the catalogue are kept; without, content is TF-IDF alone. */
  readonly embed?: EmbedText;
  readonly embeddings?: ModelStore;
  readonly graph: () => ShopGraph;
  readonly run: RunLearning;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly random: Random;
  /** What the shop earns on a product, where it is known. */
  readonly margin?: (productId: string) => number | null;
  readonly onError: (error: unknown, what: string) => void;
}

/** What a shopper did, before it is known under which key it is kept. */
export type Deed = Omit<FeedbackEvent, 'subject' | 'at'> & { readonly at?: string };
