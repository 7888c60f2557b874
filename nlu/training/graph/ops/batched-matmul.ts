import type { OnnxGraph } from '../onnx-graph.js';
import type { Tape, Value } from '../tape.js';

interface Transposition {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  readonly scale?: number;
}

/** scale * op(a) op(b) over the last two axes, by ONNX Runtime's fused operator: no transposed copies in memory. */
function fusedMatMul(graph: OnnxGraph, a: string, b: string, options: Transposition = {}): string {
  const { transposeA = false, transposeB = false, scale = 1 } = options;
  const attributes = { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0, alpha: { float: scale } };
  return graph.node('FusedMatMul', [a, b], { domain: 'com.microsoft', attributes });
}

/** a b for each matrix of the batch: a [..., n, k], b [..., k, m]. */
export function batchedMatMul(tape: Tape, a: Value, b: Value): Value {
  const { graph } = tape;
  const shape = [...a.shape.slice(0, -1), b.shape.at(-1) ?? 0];
  return tape.record({ name: fusedMatMul(graph, a.name, b.name), shape }, (gradient) => {
    tape.accumulate(a, fusedMatMul(graph, gradient, b.name, { transposeB: true }));
    tape.accumulate(b, fusedMatMul(graph, a.name, gradient, { transposeA: true }));
  });
}

/** scale * a b^T for each matrix of the batch: a [..., n, k], b [..., m, k]; attention's scores. */
export function batchedMatMulTransposed(tape: Tape, a: Value, b: Value, scale = 1): Value {
  const { graph } = tape;
  const shape = [...a.shape.slice(0, -1), b.shape.at(-2) ?? 0];
  const name = fusedMatMul(graph, a.name, b.name, { transposeB: true, scale });
  return tape.record({ name, shape }, (gradient) => {
    tape.accumulate(a, fusedMatMul(graph, gradient, b.name, { scale }));
    tape.accumulate(b, fusedMatMul(graph, gradient, a.name, { transposeA: true, scale }));
  });
}
