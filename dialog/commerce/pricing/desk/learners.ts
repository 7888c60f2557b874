import { type Random, seededRandom, seedOfText } from '../../../../nlu/training/random.js';
import { type Guardrails, priceLadder } from '../guardrails/guardrails.js';
import { CategoryLearning } from '../learning/category.js';
import { DemandModel, elasticityBefore, retailPrior } from '../learning/demand-model.js';
import { type DriftState, defaultDrift, noDrift, watchDrift } from '../learning/drift.js';
import { type QWeights, untaught } from '../learning/q-function.js';
import { QLearningAgent } from '../learning/q-learning.js';
import { type Attention, type CalendarDay, situation, usualAttention } from '../situation.js';
import type { ProductInput, ProductSales } from './settings.js';

/** What is needed to learn a product. */
export interface LearnedProduct {
  readonly productId: string;
  readonly categoryId: string;
  readonly listPrice: number;
  readonly stock: number | null;
  readonly input: ProductInput;
}

/** What a day of sales is read with. */
export interface LearningTerms {
  readonly guardrails: Guardrails;
  /** What the calendar says of the day, or the hours, of the sales. */
  readonly today: CalendarDay;
  readonly propensity: number | null;
}

/** Days of sales before a forecast is held to account, and after an alarm until it is again. */
const settlingDays = 14;

/** One product's learner, with what it was built for. */
export interface Learner {
  readonly listPrice: number;
  readonly cost: number;
  readonly ladder: readonly number[];
  readonly model: DemandModel;
  readonly agent: QLearningAgent;
  /** Sales have left the forecast: in which direction, on which day, and for how many days of sales the alarm still holds. */
  alarm: { readonly direction: 'more' | 'less'; readonly day: string; readonly daysLeft: number } | null;
  drift: DriftState;
  /** Attention as the newest sales tell it: what is gone by while nothing was counted in the talk. */
  attention: Attention;
}

/**
 * The learners of a shop, by product, made when first asked for. They hold nothing that the sales log does not: after a
 * restart the log teaches them anew.
 */
export class Learners {
  private readonly learners = new Map<string, Learner>();
  private readonly categories = new Map<string, { readonly pool: CategoryLearning; readonly weights: QWeights }>();
  private readonly random: Random;
  private studied = 0;

  constructor(private readonly seed: number) {
    this.random = seededRandom(seed);
  }

  /** Null where the product has no price to choose from. A new list price or cost begins a new learner. */
  of(product: LearnedProduct, guardrails: Guardrails): Learner | null {
    const { productId, categoryId, listPrice, stock, input } = product;
    const known = this.learners.get(productId);
    if (known?.listPrice === listPrice && known.cost === input.cost) return known;
    const ladder = priceLadder({ cost: input.cost, listPrice }, guardrails);
    if (typeof ladder === 'string') return null;
    const { pool, weights } = this.category(categoryId);
    const before = elasticityBefore(input.cost, listPrice);
    const model = new DemandModel({
      ...retailPrior,
      perDay: stock === null ? 3 : Math.max(0.5, stock / (input.restockDays ?? 28)),
      elasticity: before.mean,
      elasticityDeviation: before.deviation,
    });
    pool.join(model, before);
    const random = seededRandom(this.seed ^ seedOfText(productId) ^ Math.floor(this.random() * 2 ** 32));
    const agent = new QLearningAgent({ model, ladder, guardrails, random, weights });
    const made: Learner = {
      listPrice,
      cost: input.cost,
      ladder,
      model,
      agent,
      alarm: null,
      drift: noDrift,
      attention: usualAttention,
    };
    this.learners.set(productId, made);
    return made;
  }

  /**
   * Teaches a day of sales, and watches whether the forecast still holds. `propensity` is how likely the price was where a pass
   * chose it; a price of the merchant's own, null, teaches the demand model alone.
   */
  learn(product: LearnedProduct, sales: ProductSales, { guardrails, today, propensity }: LearningTerms): void {
    const learner = this.of(product, guardrails);
    if (learner === null) return;
    const { model, agent } = learner;
    const { day, price, sold, stock } = sales;
    const attention = sales.attention ?? usualAttention;
    const now = situation({
      productId: product.productId,
      categoryId: product.categoryId,
      cost: product.input.cost,
      listPrice: product.listPrice,
      price,
      stock,
      ahead: [today],
      competitorPrice: product.input.competitorPrice,
      attention,
    });
    const expected = model.atListPrice(now, today) * (price / product.listPrice) ** model.elasticity;
    const soldOut = stock !== null && sold >= stock;
    const unsure = model.uncertainty(now, price);
    if (learner.alarm !== null) {
      const daysLeft = learner.alarm.daysLeft - 1;
      learner.alarm = daysLeft > 0 ? { ...learner.alarm, daysLeft } : null;
    } else if (!soldOut && model.days >= settlingDays) {
      const deviation = Math.sqrt(expected * model.scatter + (unsure * expected) ** 2);
      const watched = watchDrift(learner.drift, { sold, expected, deviation }, defaultDrift);
      learner.drift = watched.alarm === null ? watched.state : noDrift;
      if (watched.alarm !== null) {
        learner.alarm = { direction: watched.alarm, day, daysLeft: settlingDays };
        model.forget(0.5);
      }
    }
    learner.attention = attention;
    if (propensity === null) model.observe(now, price, sold);
    else agent.observe({ situation: now, choice: { price, propensity, explored: false }, sold });
  }

  /** Plays imagined seasons for products in turn, from where the last time ended, until there is no more time. */
  study(until: () => boolean): void {
    const agents = [...this.learners.values()];
    for (let tried = 0; tried < agents.length && !until(); tried += 1) {
      agents[this.studied % agents.length]!.agent.studyAgain();
      this.studied += 1;
    }
  }

  /** Lets the products of each category hand on what they learned. */
  share(): void {
    for (const { pool } of this.categories.values()) pool.share();
  }

  private category(id: string): { readonly pool: CategoryLearning; readonly weights: QWeights } {
    const known = this.categories.get(id);
    if (known !== undefined) return known;
    const made = { pool: new CategoryLearning(), weights: untaught() };
    this.categories.set(id, made);
    return made;
  }
}
