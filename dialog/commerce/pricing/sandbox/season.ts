import { derivedSeed, type Random, seededRandom } from '../../../../nlu/training/random.js';
import { type Guardrails, reachable } from '../guardrails/guardrails.js';
import { poissonQuantile } from '../learning/poisson.js';
import type { PriceChoice, PricePolicy } from '../price-policy.js';
import { type PricingSituation, situation, usualAttention, wholeDay } from '../situation.js';
import { type MarketProduct, meanDemand, restockedOn } from './market.js';

/** What a season brought, in minor units and pieces. */
export interface SeasonResult {
  readonly revenue: number;
  readonly margin: number;
  readonly sold: number;
  readonly marginByDay: Float64Array;
  readonly priceByDay: Float64Array;
  readonly explored: number;
}

export interface SeasonOptions {
  readonly ladder: readonly number[];
  readonly guardrails: Guardrails;
  /** Days before `from` are history: negative days have weekdays and no events. */
  readonly from: number;
  readonly to: number;
  /** Decides the luck of each day; equal seeds meet the same customers. */
  readonly seed: number;
}

/** A choice that reads the stock and the day, for who knows the market. */
export type DayChooser = (onDay: number, stock: number, price: number, allowed: readonly number[]) => PriceChoice;

/** Sells a product day by day, at prices that a policy chooses within the guardrails. */
export function playSeason(product: MarketProduct, policy: PricePolicy, options: SeasonOptions): SeasonResult {
  const runner = new SeasonRunner(product, policy, options);
  for (let onDay = options.from; onDay < options.to; onDay += 1) runner.day(onDay);
  return runner.result;
}

/** Sells a product at prices of who knows the market. */
export function playKnown(product: MarketProduct, choose: DayChooser, options: SeasonOptions): SeasonResult {
  const season = new Season(product, options);
  for (let onDay = options.from; onDay < options.to; onDay += 1) season.sell(onDay, choose);
  return season.result;
}

/** A season that is played day by day, so that products of one market can learn from each other between days. */
export class SeasonRunner {
  private readonly season: Season;

  constructor(
    private readonly product: MarketProduct,
    private readonly policy: PricePolicy,
    private readonly options: SeasonOptions,
  ) {
    this.season = new Season(product, options);
  }

  get result(): SeasonResult {
    return this.season.result;
  }

  day(onDay: number): void {
    const { from, to } = this.options;
    let now: PricingSituation | null = null;
    const { choice, sold } = this.season.sell(onDay, (_, stock, price, allowed) => {
      now = situationOn(this.product, { onDay, stock, price, from, to });
      this.policy.study?.(now);
      return this.policy.decide(now, allowed);
    });
    if (now !== null) this.policy.observe({ situation: now, choice, sold });
  }
}

/** Stock, price and takings of a season under way. */
class Season {
  private price: number;
  private stock: number;
  private readonly totals = { revenue: 0, margin: 0, sold: 0, explored: 0 };
  private readonly marginByDay: Float64Array;
  private readonly priceByDay: Float64Array;

  constructor(
    private readonly product: MarketProduct,
    private readonly options: SeasonOptions,
  ) {
    this.price = product.listPrice;
    this.stock = product.stock ?? Number.POSITIVE_INFINITY;
    this.marginByDay = new Float64Array(options.to - options.from);
    this.priceByDay = new Float64Array(options.to - options.from);
  }

  get result(): SeasonResult {
    return { ...this.totals, marginByDay: this.marginByDay, priceByDay: this.priceByDay };
  }

  sell(onDay: number, choose: DayChooser): { readonly choice: PriceChoice; readonly sold: number } {
    const { product, totals } = this;
    const { ladder, guardrails, from, seed } = this.options;
    if (restockedOn(product, onDay - from)) this.stock = product.stock ?? this.stock;
    const allowed = reachable(ladder, this.price, guardrails);
    const choice = choose(onDay, this.stock, this.price, allowed);
    if (!allowed.includes(choice.price)) throw new RangeError(`price ${choice.price} crosses the guardrails`);
    this.price = choice.price;
    const demand = poissonQuantile(meanDemand(product, onDay, this.price), luck(seed, onDay));
    const sold = Math.min(this.stock, demand);
    this.stock -= sold;
    const margin = sold * (this.price - product.cost);
    totals.revenue += sold * this.price;
    totals.margin += margin;
    totals.sold += sold;
    totals.explored += choice.explored ? 1 : 0;
    this.marginByDay[onDay - from] = margin;
    this.priceByDay[onDay - from] = this.price;
    return { choice, sold };
  }
}

function luck(seed: number, onDay: number): number {
  const random: Random = seededRandom(derivedSeed(seed, onDay + 100_000));
  random();
  return random();
}

/** What a policy may know of a day of the market: never the demand behind it. */
function situationOn(
  product: MarketProduct,
  day: {
    readonly onDay: number;
    readonly stock: number;
    readonly price: number;
    readonly from: number;
    readonly to: number;
  },
): PricingSituation {
  const { id, cost, listPrice, restockDays, competitor, events } = product;
  const { onDay, stock, price, from, to } = day;
  const left = restockDays === null ? to - onDay : Math.min(to - onDay, restockDays - ((onDay - from) % restockDays));
  return situation({
    productId: id,
    categoryId: 'market',
    cost,
    listPrice,
    price,
    stock: Number.isFinite(stock) ? stock : null,
    competitorPrice: competitor?.price ?? null,
    attention: usualAttention,
    ahead: Array.from({ length: left }, (_, later) => ({
      weekday: (((onDay + later) % 7) + 7) % 7,
      events: events.flatMap(({ from: first, to: last }, index) =>
        onDay + later >= first && onDay + later <= last ? [`event ${index + 1}`] : [],
      ),
      hours: wholeDay,
    })),
  });
}
