import { changedLogits, type HeadChanges, meanRow } from './head-change.js';
import { logSoftmax } from './log-softmax.js';
import type { ModelHead } from './model-head.js';

/**
 * By head: one row for a sequence head, a row a token (the begin and end marks included) for a token head. A row holds
 * the log probabilities of the head's labels (softmax), or for a head with `several` the logits of its units.
 */
export type HeadScores = Readonly<Record<string, readonly Float32Array[]>>;

/** What one pass of the encoder computes: the logits of each head by rows, and the last states, a row a token. */
export interface EncoderStates {
  readonly logits: Readonly<Record<string, readonly Float32Array[]>>;
  /** Empty where nobody asked for them. */
  readonly hidden: readonly Float32Array[];
}

/** The scores of all heads, with what teaching changed. */
export function headScores(
  heads: readonly ModelHead[],
  { logits, hidden }: EncoderStates,
  changes: HeadChanges,
): HeadScores {
  const pooled = meanRow(hidden);
  return Object.fromEntries(
    heads.map(({ name, kind, several = false }) => {
      const change = changes[name];
      const rows = (logits[name] ?? []).map((row, token) => {
        const state = kind === 'sequence' ? pooled : (hidden[token] ?? pooled);
        const final = change === undefined ? row : changedLogits(row, state, change);
        return several ? final : logSoftmax(final);
      });
      return [name, rows];
    }),
  );
}
