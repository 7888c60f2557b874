import { type Interactions, sequenceOf, shopperCount } from '../interactions/interactions.js';
import type { ScoreModel } from './score-model.js';
import { bestOf } from './sparse-rows.js';

/** How often each item was taken: what a shop knows before it knows anything about the shopper. */
export function popularityModel(counts: Float32Array, name = 'popularity'): ScoreModel {
  let order: Int32Array | null = null;
  const all = Int32Array.from(counts.keys());
  const scores = {
    of: (item: number): number => counts[item]!,
    best(limit: number): Int32Array {
      if (order === null || order.length < limit) order = bestOf(all, counts, Math.max(limit, 1000));
      return order.subarray(0, limit);
    },
  };
  return { name, read: () => scores };
}

/** Counts in which an event fades by half with each `halfLife` of time; `times` stand beside the events, in any unit. */
export function decayedCounts(
  items: ArrayLike<number>,
  times: ArrayLike<number>,
  itemCount: number,
  { now, halfLife }: { readonly now: number; readonly halfLife: number },
): Float32Array {
  const counts = new Float32Array(itemCount);
  // An event from the future (a wrong clock) counts like one of now.
  for (let at = 0; at < items.length; at++) counts[items[at]!]! += 0.5 ** (Math.max(0, now - times[at]!) / halfLife);
  return counts;
}

/** Share of an item's events that are among the newest `window` of their shopper: near 1 for what is taken lately. */
export function lateShares(log: Interactions, { window = 2, prior = 4 } = {}): Float32Array {
  const [late, all] = [new Float32Array(log.itemCount), new Float32Array(log.itemCount)];
  let [lateSum, sum] = [0, 0];
  for (let shopper = 0; shopper < shopperCount(log); shopper++) {
    const sequence = sequenceOf(log, shopper);
    for (const [at, item] of sequence.entries()) {
      all[item]! += 1;
      sum++;
      if (at < sequence.length - window) continue;
      late[item]! += 1;
      lateSum++;
    }
  }
  const mean = sum === 0 ? 0 : lateSum / sum;
  return all.map((count, item) => (late[item]! + prior * mean) / (count + prior));
}
