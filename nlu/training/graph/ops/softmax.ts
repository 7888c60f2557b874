import type { Tape, Value } from '../tape.js';

/** Softmax over the last axis; its gradient is y * (g - sum(g * y)). */
export function softmax(tape: Tape, x: Value): Value {
  const { graph } = tape;
  const y = { name: graph.node('Softmax', [x.name], { attributes: { axis: -1 } }), shape: x.shape };
  return tape.record(y, (gradient) => {
    const weighted = graph.node('Mul', [gradient, y.name]);
    const shared = graph.node('Mul', [y.name, graph.reduceSum(weighted, [-1], true)]);
    tape.accumulate(x, graph.node('Sub', [weighted, shared]));
  });
}
