import { type Interactions, sequenceOf, shoppersByItem } from '../interactions/interactions.js';
import { type SparseRows, sparseRows } from './sparse-rows.js';

export interface MarkovOptions {
  /** Steps ahead that count, the n-th by 1 / n. */
  readonly window?: number;
  readonly neighbours?: number;
  /** Weight of "anything else" in the share, so that one transition is not a certainty. */
  readonly prior?: number;
}

/** What follows what: the share of each item among those that came within a window after another. */
export function markovChain(
  log: Interactions,
  { window = 3, neighbours = 200, prior = 2 }: MarkovOptions = {},
): SparseRows {
  const byItem = shoppersByItem(log);
  return sparseRows(
    log.itemCount,
    log.itemCount,
    (item, scratch) => {
      let sum = prior;
      for (let at = byItem.offsets[item]!; at < byItem.offsets[item + 1]!; at++) {
        const sequence = sequenceOf(log, byItem.shoppers[at]!);
        for (let from = 0; from < sequence.length; from++) {
          if (sequence[from] !== item) continue;
          for (let to = from + 1; to <= from + window && to < sequence.length; to++) {
            if (sequence[to] === item) continue;
            scratch.add(sequence[to]!, 1 / (to - from));
            sum += 1 / (to - from);
          }
        }
      }
      for (let at = 0; at < scratch.count; at++) scratch.values[scratch.touched[at]!]! /= sum;
    },
    { keep: neighbours },
  );
}
