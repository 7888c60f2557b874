import type { Tape, Value } from '../tape.js';

/** Keeps the length of a row of zeros away from 0. */
const smallest = 1e-6;

/** Rows of x [rows, width] scaled to unit length; the gradient is (g - y * sum(g * y)) / |x|. */
export function unitRows(tape: Tape, x: Value): Value {
  const { graph } = tape;
  const squares = graph.reduceSum(graph.node('Mul', [x.name, x.name]), [-1], true);
  const length = graph.node('Sqrt', [graph.node('Add', [squares, graph.scalar(smallest)])]);
  const y = { name: graph.node('Div', [x.name, length]), shape: x.shape };
  return tape.record(y, (gradient) => {
    const along = graph.reduceSum(graph.node('Mul', [gradient, y.name]), [-1], true);
    const across = graph.node('Sub', [gradient, graph.node('Mul', [y.name, along])]);
    tape.accumulate(x, graph.node('Div', [across, length]));
  });
}
