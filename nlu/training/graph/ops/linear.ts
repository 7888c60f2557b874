import type { Tape, Value } from '../tape.js';

/** x w + b: x [rows, in], w [in, out], b [out]. */
export function linear(tape: Tape, x: Value, weight: Value, bias: Value): Value {
  const { graph } = tape;
  const name = graph.node('Gemm', [x.name, weight.name, bias.name]);
  const shape = [x.shape[0] ?? 0, weight.shape[1] ?? 0];
  return tape.record({ name, shape }, (gradient) => {
    tape.accumulate(x, graph.node('Gemm', [gradient, weight.name], { attributes: { transB: 1 } }));
    tape.accumulate(weight, graph.node('Gemm', [x.name, gradient], { attributes: { transA: 1 } }));
    tape.accumulate(bias, graph.reduceSum(gradient, [0]));
  });
}
