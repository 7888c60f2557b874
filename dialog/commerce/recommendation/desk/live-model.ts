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
  /** Products that somebody took, so that neighbours and popularity know them. */
  readonly taken: number;
  /** Whether there was enough to learn a sequence model and a blend of all models. */
  readonly sequence: boolean;
  readonly blend: boolean;
  /**
   * Scores for a history of product ids, oldest first; null where it knows none of them. Valid until another history is read; the
   * array must not change afterwards.
   */
  read(
    history: readonly string[],
  ): { of(productId: string): number | null; best(limit: number): readonly string[] } | null;
}

/** Newest products of a history that are read in a turn: the model's answer hardly changes with more, its time does. */
const readAtMost = 20;

/** Candidates that each source names. */
const perSource = 60;

/** Items among which the sequence model looks for candidates of its own. */
const scanned = 5_000;

/**
 * The sequence model names candidates from the most taken items alone: of a rare item it knows little, the other sources name
 * those, and a scan of a hundred thousand would take longer than the rest of the turn. It scores any of them.
 */
function mostTaken(counts: Float32Array): (encoder: SequenceEncoder) => NearestItems {
  const items = bestOf(Int32Array.from(counts.keys()), counts, scanned);
  const places = Int32Array.from(items.keys());
  return (encoder) => {
    const { width } = encoder.config;
    // Rows that lie together are read several times as fast as rows from all over the table.
    const rows = new Float32Array(items.length * width);
    for (const [place, item] of items.entries())
      rows.set(encoder.items.subarray(item * width, (item + 1) * width), place * width);
    const biases = Float32Array.from(items, (item) => encoder.biases[item]!);
    const logits = new Float32Array(items.length);
    // A state lives as long as the history that it stands for is remembered.
    const known = new WeakMap<Float32Array, Int32Array>();
    return (state, limit) => {
      const before = known.get(state);
      if (before !== undefined && before.length >= Math.min(limit, items.length)) return before.subarray(0, limit);
      for (let place = 0, at = 0; place < items.length; place++) {
        let sum = biases[place]!;
        for (let k = 0; k < width; k++, at++) sum += state[k]! * rows[at]!;
        logits[place] = sum;
      }
      const best = bestOf(places, logits, limit).map((place) => items[place]!);
      known.set(state, best);
      return best;
    };
  };
}

/** Opens a snapshot. */
export function liveModel({ learnt, itemIds, learntAt, shoppers, events }: ModelSnapshot): LiveModel {
  const indexes = new Map(itemIds.map((id, at) => [id, at]));
  const model: ScoreModel = recommender(learnt, { nearest: mostTaken(learnt.counts), perSource });
  // What was read last stays valid until something else is read: a turn asks several times about the same history.
  let last: { readonly history: readonly string[]; readonly reading: ReturnType<LiveModel['read']> } | null = null;
  return {
    learntAt,
    shoppers,
    events,
    taken: learnt.counts.reduce((count, takers) => count + (takers > 0 ? 1 : 0), 0),
    sequence: learnt.sequences.length > 0,
    blend: learnt.blend !== null,
    read(history) {
      if (last !== null && last.history === history) return last.reading;
      last = null;
      const known = history.flatMap((id) => indexes.get(id) ?? []).slice(-readAtMost);
      if (known.length === 0) return null;
      const scores = model.read(Int32Array.from(known));
      const reading: ReturnType<LiveModel['read']> = {
        of(id) {
          const item = indexes.get(id);
          return item === undefined ? null : scores.of(item);
        },
        best: (limit) => Array.from(scores.best(limit), (item) => itemIds[item]!),
      };
      last = { history, reading };
      return reading;
    },
  };
}
