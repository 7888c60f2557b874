import type { Tape, Value } from '../tape.js';

/**
 * Sum of weights * (x - targets)^2 over x [rows, width], `weights` [rows, 1]: how far predicted vectors are from those of
 * a teacher. Returns the scalar loss; its gradient is already on the tape.
 */
export function squaredError(tape: Tape, x: Value, targets: string, weights: string): Value {
  const { graph } = tape;
  const error = graph.node('Sub', [x.name, targets]);
  const weighted = graph.node('Mul', [error, weights]);
  tape.accumulate(x, graph.node('Mul', [weighted, graph.scalar(2)]));
  const total = graph.node('ReduceSum', [graph.node('Mul', [weighted, error])], { attributes: { keepdims: 0 } });
  return { name: total, shape: [] };
}
