import type { Tape, Value } from '../tape.js';
import { batchedMatMul, batchedMatMulTransposed } from './batched-matmul.js';
import { addConstant } from './elementwise.js';
import { reshape, transpose } from './layout.js';
import { softmax } from './softmax.js';

export interface AttentionShape {
  readonly batch: number;
  readonly length: number;
  readonly heads: number;
}

/**
 * Scaled dot-product attention of several heads (Vaswani et al. 2017). Query, key and value are [batch * length, hidden];
 * `bias` [batch, 1, 1, length] is 0 at tokens and very low at padding.
 */
export function attention(
  tape: Tape,
  [query, key, value]: readonly [Value, Value, Value],
  bias: string,
  shape: AttentionShape,
): Value {
  const { batch, length, heads } = shape;
  const hidden = query.shape[1] ?? 0;
  const width = hidden / heads;
  const split = (x: Value): Value => transpose(tape, reshape(tape, x, [batch, length, heads, width]), [0, 2, 1, 3]);
  const scores = batchedMatMulTransposed(tape, split(query), split(key), 1 / Math.sqrt(width));
  const weights = softmax(tape, addConstant(tape, scores, bias));
  const mixed = transpose(tape, batchedMatMul(tape, weights, split(value)), [0, 2, 1, 3]);
  return reshape(tape, mixed, [batch * length, hidden]);
}
