import type { Random } from '../../../../nlu/training/random.js';
import { poissonQuantile } from './poisson.js';
import { type DecisionState, decisionState, learn, type QWeights, qValue } from './q-function.js';

/** A season to imagine: where it begins, and how demand at the list price is spread over its days. */
export interface ImaginedSeason {
  readonly state: DecisionState;
  /** Expected demand of each day at the list price, today first. */
  readonly demand: readonly number[];
  readonly price: number;
}

/** Reads which prices may follow a price. */
export type Reach = (price: number) => readonly number[];

export interface ImaginingOptions {
  readonly seasons: number;
  /** Step size, and the chance of another price than the best known. */
  readonly rate: number;
  readonly epsilon: number;
  readonly random: Random;
}

/** Shares of demand's distribution at whose quantiles an imagined day is looked at: five equal parts. */
const demandShares = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/**
 * Walks through seasons that the demand model imagines and learns at each day of the walk (Dyna-Q, Sutton 1990). Since the
 * model knows how demand scatters, the target is an average over five demands instead of one lucky draw (expected
 * updates, Sutton and Barto 2018, 8.5). Costs no margin: nobody is asked these prices.
 */
export function imagineSeasons(
  { state, demand, price }: ImaginedSeason,
  reach: Reach,
  weights: QWeights,
  { seasons, rate, epsilon, random }: ImaginingOptions,
): void {
  if (!Number.isFinite(state.stock) || demand.length < 2) return;
  const later = new Float64Array(demand.length + 1);
  for (let day = demand.length - 1; day >= 0; day -= 1) later[day] = later[day + 1]! + demand[day]!;
  const at = (day: number, stock: number): DecisionState =>
    decisionState(state.terms, { stock, today: demand[day]!, later: later[day + 1]!, scatter: state.scatter });
  const { cost, listPrice, elasticity } = state.terms;
  for (let round = 0; round < seasons; round += 1) {
    let stock = state.stock;
    let asked = price;
    for (let day = 0; day < demand.length - 1 && stock > 0; day += 1) {
      const here = at(day, stock);
      const allowed = reach(asked);
      asked =
        random() < epsilon ? allowed[Math.floor(random() * allowed.length)]! : bestPrice(here, allowed, weights).price;
      const mean = demand[day]! * (asked / listPrice) ** elasticity;
      const following = reach(asked);
      let target = 0;
      for (const share of demandShares) {
        const sold = Math.min(stock, poissonQuantile(mean, share));
        const next = stock > sold ? bestPrice(at(day + 1, stock - sold), following, weights).value : 0;
        target += (sold * (asked - cost) + next) / demandShares.length;
      }
      learn(here, asked, weights, { target, rate });
      stock -= Math.min(stock, poissonQuantile(mean, random()));
    }
  }
}

/** The allowed price of the largest Q value. */
export function bestPrice(
  state: DecisionState,
  allowed: readonly number[],
  weights: QWeights,
): { readonly price: number; readonly value: number } {
  let best = { price: allowed[0]!, value: Number.NEGATIVE_INFINITY };
  for (const price of allowed) {
    const value = qValue(state, price, weights);
    if (value > best.value) best = { price, value };
  }
  return best;
}
