import { bestPrice } from './imagine.js';
import { type DecisionState, learn, type QWeights, qValue } from './q-function.js';

/** A decided day of a log. `propensity` is how likely the policy of that day was to choose the price. */
export interface LoggedDay {
  readonly state: DecisionState;
  readonly allowed: readonly number[];
  readonly price: number;
  readonly propensity: number;
  readonly reward: number;
}

export interface BatchOptions {
  readonly rate: number;
  readonly gamma?: number;
  readonly lambda?: number;
  /** What the days after the last one are worth, as they stand now; 0 where the season ended with it. */
  readonly afterwards?: number;
  /** Chance that the policy that is learned chooses another than its best price. */
  readonly epsilon?: number;
}

/**
 * Learns from a season of a log that another policy made: Retrace(lambda) (Munos, Stepleton, Harutyunyan and Bellemare 2016).
 * What followed a price counts as far as the learned policy would have gone the same way: each later day is weighted by the
 * likelihood ratio of its price, cut at 1, so that a rare choice cannot blow a value up. `days` are of one season, in order.
 */
export function learnBatch(
  days: readonly LoggedDay[],
  weights: QWeights,
  { rate, gamma = 1, lambda = 0.8, epsilon = 0.1, afterwards = 0 }: BatchOptions,
): void {
  let carried = 0;
  let following: { readonly value: number; readonly trace: number } = { value: afterwards, trace: 0 };
  const targets = new Float64Array(days.length);
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const { state, allowed, price, propensity, reward } = days[at]!;
    const value = qValue(state, price, weights);
    const best = bestPrice(state, allowed, weights);
    const error: number = reward + gamma * following.value - value;
    carried = error + gamma * following.trace * carried;
    targets[at] = value + carried;
    const chance = (price === best.price ? 1 - epsilon : 0) + epsilon / allowed.length;
    const mean = allowed.reduce((sum, other) => sum + qValue(state, other, weights), 0) / allowed.length;
    following = {
      value: (1 - epsilon) * best.value + epsilon * mean,
      trace: lambda * Math.min(1, chance / propensity),
    };
  }
  for (const [at, { state, price }] of days.entries()) learn(state, price, weights, { target: targets[at]!, rate });
}

/** Days of one season, and what came after them. */
export interface LoggedSeason {
  readonly days: readonly LoggedDay[];
  readonly afterwards: number;
}

/**
 * Cuts a log into seasons. One ends where its calendar does, and where stock came early: of the last day before that, what it
 * led to was not seen, so only its value as a start is used. Days without a limit of stock are seasons of their own and teach
 * nothing that the demand model does not know. `next` is where the log has led to, and what that is worth.
 */
export function seasonsOf(
  log: readonly LoggedDay[],
  next: { readonly stock: number; readonly value: number },
  weights: QWeights,
): readonly LoggedSeason[] {
  const seasons: LoggedSeason[] = [];
  let days: LoggedDay[] = [];
  const close = (afterwards: number): void => {
    if (days.length > 0) seasons.push({ days, afterwards });
    days = [];
  };
  for (const [at, day] of log.entries()) {
    const { state, allowed } = day;
    if (!Number.isFinite(state.stock)) {
      days = [];
      continue;
    }
    const following = log[at + 1]?.state.stock ?? next.stock;
    if (state.later > 0 && following > state.stock) {
      close(bestPrice(state, allowed, weights).value);
      continue;
    }
    days.push(day);
    if (state.later <= 0) close(0);
  }
  close(next.value);
  return seasons;
}
