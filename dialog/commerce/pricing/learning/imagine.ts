import { poissonQuantile } from './poisson.js';
import { type DecisionState, learn, type QWeights, qValue } from './q-function.js';
import type { Random } from './random.js';

/** A season to imagine: where it begins, and how demand at the list price is spread over its days. */
export interface ImaginedSeason {
  readonly state: Omit<DecisionState, 'today' | 'later'>;
  /** Expected demand of each day at the list price, today first. */
  readonly demand: readonly number[];
  readonly price: number;
}

/** Reads which prices may follow a price. */
export type Reach = (price: number) => readonly number[];

/**
 * Plays seasons that the demand model imagines and learns from each day as from a real one (Dyna-Q, Sutton 1990): Q-learning
 * with one-step targets, prices mostly the best known ones. Costs no margin, since nobody is asked these prices.
 */
export function imagineSeasons(
  { state, demand, price }: ImaginedSeason,
  reach: Reach,
  weights: QWeights,
  { seasons, rate, epsilon, random }: {
    readonly seasons: number;
    readonly rate: number;
    readonly epsilon: number;
    readonly random: Random;
  },
): void {
  if (!Number.isFinite(state.season.stock) || demand.length < 2) return;
  const later = new Float64Array(demand.length + 1);
  for (let day = demand.length - 1; day >= 0; day -= 1) later[day] = later[day + 1]! + demand[day]!;
  for (let round = 0; round < seasons; round += 1) {
    let stock = state.season.stock;
    let asked = price;
    let here = at(0, stock);
    let best = bestPrice(here, reach(asked), weights);
    for (let day = 0; day < demand.length && stock > 0; day += 1) {
      const allowed = reach(asked);
      asked = random() < epsilon ? allowed[Math.floor(random() * allowed.length)]! : best.price;
      const mean = demand[day]! * (asked / state.season.listPrice) ** state.season.elasticity;
      const sold = Math.min(stock, poissonQuantile(mean, random()));
      const reward = sold * (asked - state.season.cost);
      stock -= sold;
      const last = day === demand.length - 1 || stock <= 0;
      const next = last ? here : at(day + 1, stock);
      if (!last) best = bestPrice(next, reach(asked), weights);
      learn(here, asked, weights, { target: last ? reward : reward + best.value, rate });
      here = next;
    }
  }

  function at(day: number, stock: number): DecisionState {
    return { ...state, season: { ...state.season, stock }, today: demand[day]!, later: later[day + 1]! };
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
