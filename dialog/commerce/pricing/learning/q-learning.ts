import { type Guardrails, reachable } from '../guardrails/guardrails.js';
import type { PriceChoice, PricePolicy, SalesDay } from '../price-policy.js';
import type { PricingSituation } from '../situation.js';
import { DemandModel } from './demand-model.js';
import { bestPrice, imagineSeasons } from './imagine.js';
import { fluidPrice } from './fluid.js';
import { type DecisionState, learn, modelValue, QWeights, qValue } from './q-function.js';
import type { Random } from './random.js';
import { defaultLearning, type LearningSettings } from './settings.js';

export interface QLearningOptions {
  readonly model: DemandModel;
  readonly ladder: readonly number[];
  readonly guardrails: Guardrails;
  readonly random: Random;
  readonly weights?: QWeights;
  readonly settings?: LearningSettings;
}

/**
 * Q-learning (Watkins 1989) for the price of one product. Values are a demand model's forecast plus tile-coded corrections
 * that learn from real days and from imagined ones; the reward is margin, since revenue alone rewards giving goods away.
 */
export class QLearningAgent implements PricePolicy {
  private readonly weights: QWeights;
  private readonly settings: LearningSettings;
  private yesterday: { readonly state: DecisionState; readonly price: number; readonly reward: number } | null = null;
  private imagined = false;

  constructor(private readonly options: QLearningOptions) {
    this.weights = options.weights ?? new QWeights();
    this.settings = options.settings ?? defaultLearning;
  }

  decide(now: PricingSituation, allowed: readonly number[]): PriceChoice {
    const { settings, weights } = this;
    const { random } = this.options;
    const state = this.stateOf(now);
    this.imagine(now, state);
    const greedy = bestPrice(state, allowed, weights);
    this.learnFromYesterday(state, greedy.value, now);
    const unsure = this.options.model.elasticityDeviation;
    const epsilon = settings.epsilon * Math.min(1, unsure / (2 * settings.settledDeviation));
    const best = this.optimistic(now, state, allowed, greedy.price);
    const tries = this.worthTrying(state, allowed, greedy);
    const explores = tries.length > 0 && random() < epsilon;
    if (!explores) return { price: best, propensity: tries.length > 0 ? 1 - epsilon : 1, explored: best !== greedy.price };
    return { price: tries[Math.floor(random() * tries.length)]!, propensity: epsilon / tries.length, explored: true };
  }

  observe({ situation, choice, sold }: SalesDay): void {
    const state = this.stateOf(situation);
    this.yesterday = { state, price: choice.price, reward: sold * (choice.price - situation.cost) };
    this.options.model.observe(situation, choice.price, sold);
  }

  private learnFromYesterday(state: DecisionState, bestValue: number, now: PricingSituation): void {
    const before = this.yesterday;
    this.yesterday = null;
    if (before === null || !Number.isFinite(state.season.stock)) return;
    const refilled = before.state.season.stock < state.season.stock;
    const target = before.reward + (refilled ? 0 : this.settings.gamma * bestValue);
    void now;
    learn(before.state, before.price, this.weights, { target, rate: this.settings.alpha });
  }

  private imagine(now: PricingSituation, state: DecisionState): void {
    const { imaginedAtStart, imaginedPerDay } = this.settings;
    const { model, random } = this.options;
    const seasons = this.imagined ? imaginedPerDay : imaginedAtStart;
    this.imagined = true;
    imagineSeasons(
      { state, price: now.price, demand: now.ahead.map((day) => model.atListPrice(now, day)) },
      (price) => this.reach(price),
      this.weights,
      { seasons, rate: 0.1, epsilon: 0.3, random },
    );
  }

  private readonly reaches = new Map<number, readonly number[]>();
  private reach(price: number): readonly number[] {
    const known = this.reaches.get(price);
    if (known !== undefined) return known;
    const near = reachable(this.options.ladder, price, this.options.guardrails);
    this.reaches.set(price, near);
    return near;
  }

  /**
   * The best price when what a day would teach counts too: the loss that not knowing the elasticity still costs, times the
   * part of it that the day is expected to settle (the knowledge gradient, Ryzhov, Powell and Frazier 2012).
   */
  private optimistic(
    now: PricingSituation,
    state: DecisionState,
    allowed: readonly number[],
    greedy: number,
  ): number {
    const { optimism, exploreLoss } = this.settings;
    if (optimism === 0) return greedy;
    const { model } = this.options;
    const worth = (price: number): number => qValue(state, price, this.weights);
    const top = worth(greedy);
    const limit = exploreLoss * this.dayMargin(state, greedy);
    const atStake = optimism * ignoranceLoss(state, model) ;
    let best = { price: greedy, value: Number.NEGATIVE_INFINITY };
    for (const price of allowed) {
      const value = worth(price);
      if (top - value > limit) continue;
      const learned = value + atStake * model.settles(now, price);
      if (learned > best.value) best = { price, value: learned };
    }
    return best.price;
  }

  private worthTrying(
    state: DecisionState,
    allowed: readonly number[],
    greedy: { readonly price: number; readonly value: number },
  ): readonly number[] {
    const limit = this.settings.exploreLoss * this.dayMargin(state, greedy.price);
    return allowed.filter(
      (price) => price !== greedy.price && greedy.value - qValue(state, price, this.weights) <= limit,
    );
  }

  private dayMargin(state: DecisionState, price: number): number {
    return Math.max(1, modelValue({ ...state, later: 0 }, price));
  }

  private stateOf(now: PricingSituation): DecisionState {
    const { model, ladder } = this.options;
    let later = 0;
    for (let day = 1; day < now.ahead.length; day += 1) later += model.atListPrice(now, now.ahead[day]!);
    return {
      season: {
        cost: now.cost,
        listPrice: now.listPrice,
        lowest: ladder[0]!,
        highest: ladder.at(-1)!,
        elasticity: model.elasticity,
        stock: now.stock ?? Number.POSITIVE_INFINITY,
      },
      today: model.atListPrice(now, now.ahead[0]!),
      later,
      scatter: model.scatter,
      unsure: 0,
    };
  }
}

/** Expected margin that a usual day loses because the elasticity is not known: at the best price of the belief instead of the true one. */
function ignoranceLoss(state: DecisionState, model: DemandModel): number {
  const { season, today, later } = state;
  const pivot = model.pivotPrice(season.listPrice);
  const believed = fluidPrice({ ...season, demand: today + later });
  const level = today * (pivot / season.listPrice) ** season.elasticity;
  let loss = 0;
  for (const side of [-1, 1]) {
    const elasticity = Math.min(-0.3, season.elasticity + side * Math.sqrt(3) * model.elasticityDeviation);
    const demandAtPivot = (today + later) * (pivot / season.listPrice) ** (season.elasticity - elasticity);
    const right = fluidPrice({ ...season, elasticity, demand: demandAtPivot });
    const earns = (price: number): number => (price - season.cost) * level * (price / pivot) ** elasticity;
    loss += Math.max(0, earns(right) - earns(believed)) / 6;
  }
  return loss;
}
