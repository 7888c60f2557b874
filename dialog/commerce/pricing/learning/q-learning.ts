import type { Random } from '../../../../nlu/training/random.js';
import { type Guardrails, reachable } from '../guardrails/guardrails.js';
import type { PriceChoice, PricePolicy, SalesDay } from '../price-policy.js';
import { type HourSpan, type PricingSituation, wholeDay } from '../situation.js';
import { type LoggedDay, learnBatch, seasonsOf } from './batch.js';
import { believedStates, ignoranceLoss } from './beliefs.js';
import type { DemandModel } from './demand-model.js';
import { unlimitedPrice } from './fluid.js';
import { imagineSeasons } from './imagine.js';
import {
  type DecisionState,
  decisionState,
  type Moment,
  type QWeights,
  qValue,
  todaysMargin,
  untaught,
} from './q-function.js';
import { defaultLearning, type LearningSettings } from './settings.js';

export interface QLearningOptions {
  readonly model: DemandModel;
  /** All prices of the product, ascending. */
  readonly ladder: readonly number[];
  readonly guardrails: Pick<Guardrails, 'largestMove'>;
  readonly random: Random;
  /** Shared by the products of a category. */
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
  /** Days that are over and not learned from yet: what followed the last one shows at the next decision. */
  private log: LoggedDay[] = [];
  private imagined = false;
  private lastSeen: PricingSituation | null = null;

  constructor(private readonly options: QLearningOptions) {
    this.weights = options.weights ?? untaught();
    this.settings = options.settings ?? defaultLearning;
  }

  decide(now: PricingSituation, allowed: readonly number[]): PriceChoice {
    const { settings, weights } = this;
    const { model, random } = this.options;
    const state = this.stateOf(now);
    this.lastSeen = now;
    const beliefs = believedStates(state, model);
    const values = allowed.map((price) =>
      beliefs.reduce((sum, { share, state: believed }) => sum + share * qValue(believed, price, weights), 0),
    );
    const top = Math.max(...values);
    const greedy = allowed[values.indexOf(top)]!;
    this.learnFromLog(state, top);

    const limit = top - settings.exploreLoss * Math.max(1, todaysMargin(state, greedy));
    const tolerable = allowed.filter((_, at) => values[at]! >= limit);
    const chosen = this.mostWorth(now, state, tolerable, (price) => values[allowed.indexOf(price)]!);
    const others = tolerable.filter((price) => price !== chosen);
    const unsure = Math.min(1, model.elasticityDeviation / settings.unsettledDeviation);
    const epsilon = others.length === 0 ? 0 : settings.epsilon * unsure;
    if (random() < epsilon) {
      const price = others[Math.floor(random() * others.length)]!;
      return { price, propensity: epsilon / others.length, explored: true };
    }
    return { price: chosen, propensity: 1 - epsilon, explored: chosen !== greedy };
  }

  /** Stock beside what the season would take at the price that is best without a limit: above 1 there is too much. */
  stockCover(now: PricingSituation): number {
    const { terms, stock, today, later } = this.stateOf(now);
    const wanted = (today + later) * (unlimitedPrice(terms) / terms.listPrice) ** terms.elasticity;
    return stock / Math.max(1e-9, wanted);
  }

  observe({ situation, choice, sold }: SalesDay): void {
    const { model, ladder, guardrails } = this.options;
    const { price, propensity } = choice;
    const reward = sold * (price - situation.cost);
    const allowed = reachable(ladder, price, guardrails);
    this.log.push({ state: this.stateOf(situation), allowed, price, propensity, reward });
    model.observe(situation, price, sold);
  }

  /** Learns from the days since the last decision: after one day this is a step of Q-learning, after a log it is Retrace. */
  private learnFromLog({ stock }: DecisionState, value: number): void {
    const { weights, settings } = this;
    const { alpha, gamma } = settings;
    for (const { days, afterwards } of seasonsOf(this.log, { stock, value }, weights)) {
      learnBatch(days, weights, { rate: alpha, gamma, epsilon: settings.epsilon, afterwards });
    }
    this.log = [];
  }

  /** `study` for the situation that was decided last. */
  studyAgain(): void {
    if (this.lastSeen !== null) this.study(this.lastSeen);
  }

  /** Learns from imagined seasons, as many as the settings say; takes milliseconds, so not within a pass. */
  study(now: PricingSituation): void {
    const { imaginedAtStart, imaginedPerDay, imaginedRate } = this.settings;
    const { model, random, ladder, guardrails } = this.options;
    const knows = model.elasticityDeviation < this.settings.unsettledDeviation;
    const seasons = knows && !this.imagined ? imaginedAtStart : imaginedPerDay;
    this.imagined ||= knows;
    if (seasons === 0) return;
    imagineSeasons(
      { state: this.stateOf(now), price: now.price, demand: now.ahead.map((day) => model.atListPrice(now, day)) },
      (price) => reachable(ladder, price, guardrails),
      this.weights,
      { seasons, rate: imaginedRate, epsilon: 0.3, random },
    );
  }

  /**
   * The best price when what a day would teach counts too: the loss that not knowing the elasticity still costs, times the
   * part of it that the day is expected to settle (the knowledge gradient, Ryzhov, Powell and Frazier 2012). Optimism, bounded
   * by the prices that are tolerable.
   */
  private mostWorth(
    now: PricingSituation,
    state: DecisionState,
    tolerable: readonly number[],
    value: (price: number) => number,
  ): number {
    const { model } = this.options;
    const atStake = this.settings.optimism * ignoranceLoss(state, model);
    let best = { price: tolerable[0]!, worth: Number.NEGATIVE_INFINITY };
    for (const price of tolerable) {
      const worth = value(price) + (atStake > 0 ? atStake * model.settles(now, price) : 0);
      if (worth > best.worth) best = { price, worth };
    }
    return best.price;
  }

  private stateOf(now: PricingSituation): DecisionState {
    const { model, ladder } = this.options;
    const { cost, listPrice, stock, ahead, attention } = now;
    const { hours } = ahead[0]!;
    let later = 0;
    if (stock !== null) for (let day = 1; day < ahead.length; day += 1) later += model.atListPrice(now, ahead[day]!);
    const terms = { cost, listPrice, lowest: ladder[0]!, highest: ladder.at(-1)!, elasticity: model.elasticity };
    return decisionState(terms, {
      stock: stock ?? Number.POSITIVE_INFINITY,
      today: model.atListPrice(now, ahead[0]!),
      later,
      scatter: model.scatter,
      moment: momentOf(hours, attention.heat),
    });
  }
}

/** Null for whole days at usual heat: nothing is to be learned of a moment then. */
function momentOf({ from, to }: HourSpan, heat: number): Moment | null {
  const whole = from === wholeDay.from && to === wholeDay.to;
  return whole && heat === 1 ? null : { hour: (from + to) / 2, heat };
}
