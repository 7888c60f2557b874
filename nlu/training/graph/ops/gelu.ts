import type { Tape, Value } from '../tape.js';

/** x * Phi(x), the exact form (Hendrycks & Gimpel 2016); its slope is Phi(x) + x * phi(x). */
export function gelu(tape: Tape, x: Value): Value {
  const { graph } = tape;
  const erf = graph.node('Erf', [graph.node('Mul', [x.name, graph.scalar(Math.SQRT1_2)])]);
  const cumulative = graph.node('Mul', [graph.scalar(0.5), graph.node('Add', [graph.scalar(1), erf])]);
  const y = { name: graph.node('Mul', [x.name, cumulative]), shape: x.shape };
  return tape.record(y, (gradient) => {
    const square = graph.node('Mul', [x.name, x.name]);
    const bell = graph.node('Exp', [graph.node('Mul', [square, graph.scalar(-0.5)])]);
    const density = graph.node('Mul', [graph.scalar(1 / Math.sqrt(2 * Math.PI)), bell]);
    const slope = graph.node('Add', [cumulative, graph.node('Mul', [x.name, density])]);
    tape.accumulate(x, graph.node('Mul', [gradient, slope]));
  });
}
