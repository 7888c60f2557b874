import { inStock } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { Random } from '../../../../nlu/training/random.js';
import { SoftmaxBandit } from '../explore/bandit.js';
import type { LoggedExploration } from '../explore/exploration-log.js';
import { featureNames } from '../explore/judge-policies.js';
import type { FeedbackKind } from '../profile/feedback.js';

/** What the slot goes by. */
export interface SlotContext {
  readonly graph: ShopGraph;
  /** How many took a product so far. */
  readonly takers: (productId: string) => number;
  readonly relevance: (productId: string) => number | null;
  readonly disliked: ReadonlySet<string>;
}

/** The last place of the first screen; those before it are always the best. */
const slot = 5;
/** Places behind the first screen that may come into it. */
const reach = 40;
/** Shoppers whose last exploration is remembered. */
const mostShoppers = 5_000;

interface Explored {
  readonly productId: string;
  readonly propensity: number;
  readonly actions: readonly (readonly number[])[];
  readonly taken: number;
  shown: boolean;
}

export interface ExploringSlotOptions {
  readonly random: Random;
  /** Told of each exploration once it is known what came of it. */
  readonly onSettled?: (outcome: Omit<LoggedExploration, 'at'>) => void;
}

/**
 * Tries something in one place of the first screen: a product that fits as well as the others but that the ranking would not
 * have shown, so that new products meet shoppers at all. The bandit learns from what is taken up, and the propensity is
 * logged beside each exploration.
 */
export class ExploringSlot {
  readonly #bandit = new SoftmaxBandit(featureNames.length);
  readonly #last = new Map<string, Explored>();
  readonly #random: Random;
  readonly #onSettled: (outcome: Omit<LoggedExploration, 'at'>) => void;

  constructor({ random, onSettled = () => undefined }: ExploringSlotOptions) {
    this.#random = random;
    this.#onSettled = onSettled;
  }

  /** Learns once more what was learnt before the last start. */
  remember(log: readonly LoggedExploration[]): void {
    for (const { actions, taken, reward } of log) this.#bandit.learn(actions[taken] ?? [], reward);
  }

  /** The list with one product moved up to the slot; as it was where the list is no longer than a screen. */
  explore(shopperId: string, ranked: readonly string[], context: SlotContext): readonly string[] {
    if (ranked.length <= slot + 1) return ranked;
    const actions = ranked
      .slice(slot, slot + reach)
      .filter((id) => !context.disliked.has(id))
      .map((id, at) => ({ id, features: featuresOf(id, at, context) }));
    const choice = this.#bandit.choose(actions, this.#random);
    if (choice === null) return ranked;
    this.#settle(shopperId);
    this.#last.set(shopperId, {
      productId: choice.action,
      propensity: choice.propensity,
      actions: actions.map(({ features }) => features),
      taken: actions.findIndex(({ id }) => id === choice.action),
      shown: false,
    });
    for (const oldest of this.#last.keys()) {
      if (this.#last.size <= mostShoppers) break;
      this.#last.delete(oldest);
    }
    const list = ranked.slice();
    list.splice(ranked.indexOf(choice.action), 1);
    list.splice(slot, 0, choice.action);
    return list;
  }

  /** With which probability a product was put into the slot; null for what stands where it stands by rank. */
  propensityOf(shopperId: string, productId: string): number | null {
    const last = this.#last.get(shopperId);
    return last?.productId === productId ? last.propensity : null;
  }

  /** Learns from what a shopper did with what was tried. */
  learn(shopperId: string, productId: string, kind: FeedbackKind): void {
    const last = this.#last.get(shopperId);
    if (last === undefined || last.productId !== productId) return;
    if (kind === 'shown') {
      last.shown = true;
      return;
    }
    this.#learn(last, kind === 'dislike' || kind === 'removed' ? 0 : 1);
    this.#last.delete(shopperId);
  }

  forget(shopperId: string): void {
    this.#last.delete(shopperId);
  }

  /** What was shown and not taken up until the next screen was not wanted. */
  #settle(shopperId: string): void {
    const last = this.#last.get(shopperId);
    if (last?.shown === true) this.#learn(last, 0);
    this.#last.delete(shopperId);
  }

  #learn({ actions, taken, propensity }: Explored, reward: number): void {
    this.#bandit.learn(actions[taken] ?? [], reward);
    this.#onSettled({ actions, taken, propensity, reward });
  }
}

/** Features are kept in the log, where three digits say enough. */
const digits = 1_000;

/** In the order of `featureNames`. */
function featuresOf(id: string, at: number, { graph, takers, relevance }: SlotContext): readonly number[] {
  const product = graph.product(id);
  const rating = product?.rating ?? null;
  return [
    Math.round(digits * (1 - at / reach)) / digits,
    Math.round(digits * (relevance(id) ?? 0.5)) / digits,
    // New is what nobody took and nobody rated.
    takers(id) === 0 && rating === null ? 1 : 0,
    product !== undefined && inStock(product) && product.offer.price.amount < product.offer.listPrice.amount ? 1 : 0,
  ];
}
