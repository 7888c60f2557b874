import { recommender } from '../learn/recommender.js';
import type { ScoreModel } from '../models/score-model.js';
import type { ModelSnapshot } from './snapshot.js';

/** A learnt model over product ids, ready to rank. */
export interface LiveModel {
  readonly learntAt: string;
  readonly shoppers: number;
  readonly events: number;
  /** Scores for a history of product ids, oldest first; null where it knows none of them. */
  read(
    history: readonly string[],
  ): { of(productId: string): number | null; best(limit: number): readonly string[] } | null;
}

/** Newest products of a history that are read in a turn: the model's answer hardly changes with more, its time does. */
const readAtMost = 20;

/** Opens a snapshot. */
export function liveModel({ learnt, itemIds, learntAt, shoppers, events }: ModelSnapshot): LiveModel {
  const indexes = new Map(itemIds.map((id, at) => [id, at]));
  const model: ScoreModel = recommender(learnt);
  return {
    learntAt,
    shoppers,
    events,
    read(history) {
      const known = history.flatMap((id) => indexes.get(id) ?? []).slice(-readAtMost);
      if (known.length === 0) return null;
      const scores = model.read(Int32Array.from(known));
      return {
        of(id) {
          const item = indexes.get(id);
          return item === undefined ? null : scores.of(item);
        },
        best: (limit) => Array.from(scores.best(limit), (item) => itemIds[item]!),
      };
    },
  };
}
