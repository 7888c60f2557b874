import type { Shape, Tape, Value } from '../tape.js';

/** The same elements in the same order under another shape. */
export function reshape(tape: Tape, x: Value, shape: Shape): Value {
  const { graph } = tape;
  const y = { name: graph.node('Reshape', [x.name, graph.integers(shape)]), shape };
  return tape.record(y, (gradient) => tape.accumulate(x, graph.node('Reshape', [gradient, graph.integers(x.shape)])));
}

/** Axes in another order: axis i of the result is axis `order[i]` of x. */
export function transpose(tape: Tape, x: Value, order: readonly number[]): Value {
  const { graph } = tape;
  const inverse = order.map((_, axis) => order.indexOf(axis));
  const shape = order.map((axis) => x.shape[axis] ?? 0);
  const y = { name: graph.node('Transpose', [x.name], { attributes: { perm: order } }), shape };
  return tape.record(y, (gradient) =>
    tape.accumulate(x, graph.node('Transpose', [gradient], { attributes: { perm: inverse } })),
  );
}
