import type { Tape, Value } from '../tape.js';

/** a + b of one shape. */
export function add(tape: Tape, a: Value, b: Value): Value {
  const sum = { name: tape.graph.node('Add', [a.name, b.name]), shape: a.shape };
  return tape.record(sum, (gradient) => {
    tape.accumulate(a, gradient);
    tape.accumulate(b, gradient);
  });
}

/** x + constant, the constant broadcast and without a gradient: the attention bias that hides padding. */
export function addConstant(tape: Tape, x: Value, constant: string): Value {
  const sum = { name: tape.graph.node('Add', [x.name, constant]), shape: x.shape };
  return tape.record(sum, (gradient) => tape.accumulate(x, gradient));
}

/**
 * x * mask with a constant mask of the same shape. Inverted dropout (Srivastava et al. 2014) is this with 0 and
 * 1 / (1 - rate); the mask is fed, so that a seed decides it.
 */
export function multiplyByMask(tape: Tape, x: Value, mask: string): Value {
  const product = { name: tape.graph.node('Mul', [x.name, mask]), shape: x.shape };
  return tape.record(product, (gradient) => tape.accumulate(x, tape.graph.node('Mul', [gradient, mask])));
}
