import type { Tape, Value } from '../tape.js';

/** The dot product of each row of a [rows, width] with the same row of b: [rows, 1]. */
export function rowDots(tape: Tape, a: Value, b: Value): Value {
  const { graph } = tape;
  const name = graph.reduceSum(graph.node('Mul', [a.name, b.name]), [-1], true);
  return tape.record({ name, shape: [a.shape[0] ?? 0, 1] }, (gradient) => {
    tape.accumulate(a, graph.node('Mul', [b.name, gradient]));
    tape.accumulate(b, graph.node('Mul', [a.name, gradient]));
  });
}
