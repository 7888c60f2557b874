import type { HistoryScores, ScoreModel } from '../models/score-model.js';
import { bestOf } from '../models/sparse-rows.js';
import type { SequenceEncoder } from './sequence-encoder.js';

/** Finds items of high logit without looking at all of them; null means that all are looked at. */
export type NearestItems = ((state: Float32Array, limit: number) => Int32Array) | null;

/** States of histories that are remembered: a shopper's next turn, or its second question, has the same one. */
const rememberedStates = 2_000;

/** The sequence model as a source among others: logits after the history, 0 for everything where there is none. */
export function sequenceModel(encoder: SequenceEncoder, nearest: NearestItems = null): ScoreModel {
  const all = Int32Array.from({ length: encoder.config.itemCount }, (_, item) => item);
  const nothing: HistoryScores = { of: () => 0, best: () => new Int32Array() };
  const states = new Map<string, Float32Array | null>();
  const stateOf = (history: Int32Array): Float32Array | null => {
    const key = history.join(' ');
    const known = states.get(key);
    if (known !== undefined) return known;
    if (states.size >= rememberedStates) states.clear();
    const state = encoder.encode(history);
    states.set(key, state);
    return state;
  };
  return {
    name: 'sequence',
    read(history) {
      const state = stateOf(history);
      if (state === null) return nothing;
      return {
        of: (item) => encoder.logit(state, item),
        best(limit) {
          if (nearest !== null) return nearest(state, limit);
          const logits = Float32Array.from(all, (item) => encoder.logit(state, item));
          return bestOf(all, logits, limit);
        },
      };
    },
  };
}
