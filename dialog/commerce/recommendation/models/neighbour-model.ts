import type { HistoryScores, ScoreModel } from './score-model.js';
import { RowScratch, type SparseRows } from './sparse-rows.js';

export interface NeighbourOptions {
  /** What an item counts that was followed by one more; 1 forgets nothing. */
  readonly decay?: number;
  /** Newest items that are looked at. */
  readonly window?: number;
}

/** Scores items by the neighbours of what the shopper took, newer items counting more. */
export function neighbourModel(
  name: string,
  rows: SparseRows,
  itemCount: number,
  { decay = 0.8, window = 50 }: NeighbourOptions = {},
): ScoreModel {
  const scratch = new RowScratch(itemCount);
  const scores: HistoryScores = { of: (item) => scratch.values[item]!, best: (limit) => scratch.best(limit) };
  return {
    name,
    read(history) {
      scratch.clear();
      const first = Math.max(0, history.length - window);
      let weight = 1;
      for (let at = history.length - 1; at >= first; at--, weight *= decay) {
        const item = history[at]!;
        for (let cell = rows.offsets[item]!; cell < rows.offsets[item + 1]!; cell++)
          scratch.add(rows.columns[cell]!, weight * rows.values[cell]!);
      }
      return scores;
    },
  };
}
