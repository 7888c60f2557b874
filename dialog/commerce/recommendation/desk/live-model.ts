import { recommender } from '../learn/recommender.js';
import type { ScoreModel } from '../models/score-model.js';
import { bestOf } from '../models/sparse-rows.js';
import type { SequenceEncoder } from '../sequence/sequence-encoder.js';
import type { NearestItems } from '../sequence/sequence-model.js';
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

/** Items among which the sequence model looks for candidates of its own. */
const scanned = 5_000;

/**
 * The sequence model names candidates from the most taken items alone: of a rare item it knows little, the other sources name
 * those, and a scan of a hundred thousand would take longer than the rest of the turn. It scores any of them.
 */
function mostTaken(counts: Float32Array): (encoder: SequenceEncoder) => NearestItems {
  const items = bestOf(Int32Array.from(counts.keys()), counts, scanned);
  const logits = new Float32Array(counts.length);
  return (encoder) => (state, limit) => {
    for (const item of items) logits[item] = encoder.logit(state, item);
    return bestOf(items, logits, limit);
  };
}

/** Opens a snapshot. */
export function liveModel({ learnt, itemIds, learntAt, shoppers, events }: ModelSnapshot): LiveModel {
  const indexes = new Map(itemIds.map((id, at) => [id, at]));
  const model: ScoreModel = recommender(learnt, { nearest: mostTaken(learnt.counts) });
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
