import { derivedSeed, seededRandom } from '../../../../nlu/training/random.js';
import { type Guardrails, priceLadder } from '../guardrails/guardrails.js';
import { CategoryLearning } from '../learning/category.js';
import { DemandModel, elasticityBefore, retailPrior } from '../learning/demand-model.js';
import { untaught } from '../learning/q-function.js';
import { QLearningAgent } from '../learning/q-learning.js';
import { defaultLearning, type LearningSettings } from '../learning/settings.js';
import type { PricePolicy } from '../price-policy.js';
import type { Market, MarketProduct } from './market.js';
import { bestFixedPrice, type KnownPlan, pathTo, solveOptimum } from './optimum.js';
import { usualPromotions } from './past.js';
import {
  type DayChooser,
  playKnown,
  playSeason,
  type SeasonOptions,
  type SeasonResult,
  SeasonRunner,
} from './season.js';
import { thompsonSampling } from './thompson.js';

/** What every policy of the sandbox is bound by, the optimum too. */
export const sandboxGuardrails: Guardrails = {
  marginOverCost: 0,
  lowest: 0.6,
  highest: 1.4,
  step: 0.025,
  largestMove: 0.1,
  minHoursBetweenMoves: 24,
  endings: [],
  endingOf: 100,
};

/** The rivals, by the names of the report. `-from-nothing` has seen no sale before the first day. */
export const sandboxPolicies = [
  'q-learning',
  'q-learning-from-nothing',
  'list',
  'best-fixed',
  'thompson',
  'thompson-from-nothing',
  'optimum',
] as const;
export type SandboxPolicy = (typeof sandboxPolicies)[number];

/** Means over the repetitions, in minor units; shares are of the optimum's margin under the same luck. */
export interface PolicyReport {
  readonly revenue: number;
  readonly margin: number;
  readonly shareOfOptimum: number;
  /** Of each repetition, so that chance can be judged. */
  readonly standardError: number;
  /** Share of the optimum's margin in the seven days up to each day. */
  readonly curve: readonly number[];
}

export interface MarketReport {
  readonly policies: Readonly<Record<SandboxPolicy, PolicyReport>>;
  /** What the optimum is expected to earn, by dynamic programming. */
  readonly expectedOptimum: number;
}

export interface EvaluationOptions {
  readonly repetitions?: number;
  readonly historyDays?: number;
  readonly settings?: LearningSettings;
  readonly guardrails?: Guardrails;
  readonly onProgress?: (share: number, what: string) => void;
}

interface KnownProduct {
  readonly product: MarketProduct;
  readonly ladder: readonly number[];
  readonly optimum: KnownPlan;
  readonly fixedPath: readonly number[];
}

/**
 * Plays a market under each policy, several times, all under the same luck. Throws a `RangeError` when a policy leaves the
 * guardrails: that is a bug.
 */
export function evaluateMarket(market: Market, options: EvaluationOptions = {}): MarketReport {
  const { repetitions = 20, guardrails = sandboxGuardrails, onProgress } = options;
  const products = market.products.map((product, at) => {
    onProgress?.((0.4 * at) / market.products.length, `optimum of ${product.id}`);
    return knowProduct(product, market.days, guardrails);
  });
  const played = Object.fromEntries(sandboxPolicies.map((name) => [name, [] as SeasonResult[][]])) as Record<
    SandboxPolicy,
    SeasonResult[][]
  >;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    onProgress?.(0.4 + (0.6 * repetition) / repetitions, `season ${repetition + 1} of ${repetitions}`);
    for (const name of sandboxPolicies) {
      played[name].push(playAll(name, products, market, derivedSeed(market.seed, repetition), options));
    }
  }
  const optimal = played.optimum.map(totalMargin);
  return {
    expectedOptimum: Math.round(products.reduce((sum, { optimum }) => sum + optimum.value, 0)),
    policies: Object.fromEntries(
      sandboxPolicies.map((name) => [name, report(played[name], played.optimum, optimal)]),
    ) as Record<SandboxPolicy, PolicyReport>,
  };
}

function knowProduct(product: MarketProduct, days: number, guardrails: Guardrails): KnownProduct {
  const ladder = priceLadder(product, guardrails);
  if (typeof ladder === 'string') throw new RangeError(`${product.id}: ${ladder}`);
  const { price } = bestFixedPrice(product, ladder, guardrails, days);
  return {
    product,
    ladder,
    optimum: solveOptimum(product, ladder, guardrails, days),
    fixedPath: pathTo(price, product.listPrice, ladder, guardrails, days),
  };
}

function playAll(
  name: SandboxPolicy,
  products: readonly KnownProduct[],
  { days }: Market,
  seed: number,
  options: EvaluationOptions,
): SeasonResult[] {
  const { guardrails = sandboxGuardrails } = options;
  const season = (at: number, ladder: readonly number[]): SeasonOptions => ({
    ladder,
    guardrails,
    from: 0,
    to: days,
    seed: derivedSeed(seed, at),
  });
  const known = (choose: (of: KnownProduct) => DayChooser): SeasonResult[] =>
    products.map((each, at) => playKnown(each.product, choose(each), season(at, each.ladder)));
  const choice = (price: number) => ({ price, propensity: 1, explored: false });
  switch (name) {
    case 'list':
      return known(
        ({ product }) =>
          () =>
            choice(product.listPrice),
      );
    case 'best-fixed':
      return known(
        ({ fixedPath }) =>
          (onDay) =>
            choice(fixedPath[onDay]!),
      );
    case 'optimum':
      return known(
        ({ optimum }) =>
          (onDay, stock, price) =>
            choice(optimum.price(onDay, stock, price)),
      );
    default:
      return playLearners(name, products, days, season, options);
  }
}

/** Learners of one market are one category: they hand on what they learn after each day. */
function playLearners(
  name: Exclude<SandboxPolicy, 'list' | 'best-fixed' | 'optimum'>,
  products: readonly KnownProduct[],
  days: number,
  season: (at: number, ladder: readonly number[]) => SeasonOptions,
  { historyDays = 182, settings = defaultLearning, guardrails = sandboxGuardrails }: EvaluationOptions,
): SeasonResult[] {
  const category = new CategoryLearning();
  const weights = untaught();
  const runners = products.map(({ product, ladder }, at) => {
    const options = season(at, ladder);
    const model = emptyModel(product, days, category);
    if (!name.endsWith('-from-nothing')) learnHistory(model, product, { ...options, from: -historyDays, to: 0 }, days);
    const random = seededRandom(derivedSeed(options.seed, 3));
    const policy: PricePolicy = name.startsWith('thompson')
      ? thompsonSampling({ model, ladder, random })
      : new QLearningAgent({ model, ladder, guardrails, random, settings, weights });
    return new SeasonRunner(product, policy, options);
  });
  for (let onDay = 0; onDay < days; onDay += 1) {
    category.share();
    for (const runner of runners) runner.day(onDay);
  }
  return runners.map(({ result }) => result);
}

/** Before any sale: the stock that the merchant ordered says how much he expects to sell. */
function emptyModel(product: MarketProduct, days: number, category: CategoryLearning): DemandModel {
  const { cost, listPrice, stock, restockDays } = product;
  const before = elasticityBefore(cost, listPrice);
  const perDay = stock === null ? 10 : Math.max(0.5, stock / (restockDays ?? days));
  const model = new DemandModel({
    ...retailPrior,
    perDay,
    elasticity: before.mean,
    elasticityDeviation: before.deviation,
  });
  category.join(model, before);
  return model;
}

function learnHistory(model: DemandModel, product: MarketProduct, options: SeasonOptions, days: number): void {
  if (options.from === 0) return;
  const past = usualPromotions(seededRandom(derivedSeed(options.seed, 1)));
  playSeason(
    { ...product, events: [], restockDays: product.restockDays ?? days },
    { ...past, observe: ({ situation, choice, sold }) => model.observe(situation, choice.price, sold) },
    { ...options, seed: derivedSeed(options.seed, 2) },
  );
}

function totalMargin(results: readonly SeasonResult[]): number {
  return results.reduce((sum, { margin }) => sum + margin, 0);
}

function report(
  played: readonly (readonly SeasonResult[])[],
  optimum: readonly (readonly SeasonResult[])[],
  optimal: readonly number[],
): PolicyReport {
  const margins = played.map(totalMargin);
  const total = sum(margins);
  const best = sum(optimal);
  const share = best > 0 ? total / best : 1;
  const repetitions = played.length;
  const deviations = margins.map((margin, at) => (margin - share * optimal[at]!) ** 2);
  const revenue = sum(played.map((results) => sum(results.map((each) => each.revenue))));
  return {
    revenue: Math.round(revenue / repetitions),
    margin: Math.round(total / repetitions),
    shareOfOptimum: share,
    standardError:
      repetitions < 2 || best <= 0
        ? 0
        : Math.sqrt(sum(deviations) / (repetitions - 1) / repetitions) / (best / repetitions),
    curve: weeklyShares(byDay(played), byDay(optimum)),
  };
}

function byDay(played: readonly (readonly SeasonResult[])[]): Float64Array {
  const days = new Float64Array(played[0]?.[0]?.marginByDay.length ?? 0);
  for (const { marginByDay } of played.flat()) for (const [day, margin] of marginByDay.entries()) days[day]! += margin;
  return days;
}

function weeklyShares(own: Float64Array, best: Float64Array): readonly number[] {
  return Array.from(own, (_, day) => {
    const week = (of: Float64Array): number => sum(of.subarray(Math.max(0, day - 6), day + 1));
    return week(best) > 0 ? week(own) / week(best) : 1;
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The first day (from 1) on which the share of a whole week reaches `wanted`; null where it never does. */
export function daysUntil(curve: readonly number[], wanted: number): number | null {
  const day = curve.findIndex((share, at) => at >= 6 && share >= wanted);
  return day < 0 ? null : day + 1;
}
