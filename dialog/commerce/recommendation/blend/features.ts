import type { HistoryScores, ScoreModel } from '../models/score-model.js';

/** What the blend looks at, for one history: features of any item. */
export interface HistoryFeatures {
  readonly width: number;
  /** The sources after this history, for the candidates that they name. */
  readonly sources: readonly HistoryScores[];
  /** Those of them whose scores are shares and can be added as they are. */
  readonly neighbours: readonly HistoryScores[];
  /** Writes the features of an item into `into`, from `at` on. */
  write(item: number, into: Float32Array, at: number): void;
}

export interface FeatureSources {
  /** Logits, taken as they are. */
  readonly sequence: ScoreModel | null;
  /** Scores of 0 and more where something is known; taken by their logarithm. */
  readonly neighbours: readonly ScoreModel[];
  readonly counts: Float32Array;
  readonly lateShares: Float32Array;
}

/** Number of features that `historyFeatures` writes. */
export function featureCount({ neighbours }: FeatureSources): number {
  return 5 + 2 * neighbours.length;
}

/**
 * Features of an item after a history: the sequence model's logit, each neighbour model's score by its logarithm with a mark
 * for "never seen together", popularity, its trend, and how long the history is, by which the others are worth more or less.
 */
export function historyFeatures(sources: FeatureSources, history: Int32Array): HistoryFeatures {
  const { sequence, neighbours, counts, lateShares } = sources;
  const own = sequence?.read(history) ?? null;
  const scores: readonly HistoryScores[] = neighbours.map((model) => model.read(history));
  const taken = new Set(history);
  const length = Math.log2(1 + history.length);
  return {
    width: featureCount(sources),
    sources: own === null ? scores : [own, ...scores],
    neighbours: scores,
    write(item, into, at) {
      let next = at;
      into[next++] = own === null ? 0 : own.of(item);
      into[next++] = Math.log(1 + counts[item]!);
      into[next++] = Math.log(lateShares[item]! + 1e-3);
      into[next++] = length;
      into[next++] = taken.has(item) ? 1 : 0;
      for (const score of scores) {
        const value = score.of(item);
        into[next++] = value > 0 ? Math.log(value + 1e-4) : value < 0 ? Math.max(-15, -9.3 + 10 * value) : -9.3;
        into[next++] = value > 0 ? 1 : 0;
      }
    },
  };
}
