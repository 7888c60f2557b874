/**
 * What teaching adds to a head: its logits become those of the model plus `hidden * weight + bias`, a low-cost residual
 * beside frozen weights. Zero is the model as it came. `weight` is [hidden, labels] by rows, `bias` [labels].
 */
export interface HeadChange {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** Changes by the name of the head; a head that is not named stays as it is. */
export type HeadChanges = Readonly<Record<string, HeadChange>>;

/** `logits` with the change that `hidden`, one row of the encoder's last states, brings. */
export function changedLogits(logits: Float32Array, hidden: Float32Array, { weight, bias }: HeadChange): Float32Array {
  const labels = logits.length;
  const changed = logits.map((logit, label) => logit + (bias[label] ?? 0));
  for (let row = 0; row < hidden.length; row++) {
    const value = hidden[row] ?? 0;
    const from = row * labels;
    for (let label = 0; label < labels; label++) changed[label]! += value * (weight[from + label] ?? 0);
  }
  return changed;
}

/** The mean of the rows: what sequence heads read. */
export function meanRow(rows: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let at = 0; at < mean.length; at++) mean[at]! += (row[at] ?? 0) / rows.length;
  return mean;
}
