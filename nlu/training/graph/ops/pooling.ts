import type { Tape, Value } from '../tape.js';
import { batchedMatMul } from './batched-matmul.js';
import { reshape } from './layout.js';

/**
 * One vector an example: the sum of its rows of x [batch * length, hidden], weighted by `weights` [batch, 1, length]
 * (1 / tokens at tokens and 0 at padding makes it the mean).
 */
export function weightedPool(tape: Tape, x: Value, weights: Value): Value {
  const [batch = 0, , length = 0] = weights.shape;
  const hidden = x.shape[1] ?? 0;
  const pooled = batchedMatMul(tape, weights, reshape(tape, x, [batch, length, hidden]));
  return reshape(tape, pooled, [batch, hidden]);
}
