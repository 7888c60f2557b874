import type { Tape, Value } from '../tape.js';

/**
 * Some rows of x [rows, width], picked by a matrix `selection` [count, rows] of zeros and ones that is fed: a product,
 * since its gradient is one too, where gathering would need a scattered sum.
 */
export function selectRows(tape: Tape, x: Value, selection: string, count: number): Value {
  const { graph } = tape;
  const picked = { name: graph.node('MatMul', [selection, x.name]), shape: [count, x.shape[1] ?? 0] };
  return tape.record(picked, (gradient) =>
    tape.accumulate(x, graph.node('Gemm', [selection, gradient], { attributes: { transA: 1 } })),
  );
}
