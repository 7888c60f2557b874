import type { Tape, Value } from '../tape.js';

/** Epsilon of BERT's layer normalisation. */
export const layerNormEpsilon = 1e-12;

/** Layer normalisation of the rows of x [rows, width] (Ba et al. 2016), with gain and bias [width]. */
export function layerNorm(tape: Tape, x: Value, gain: Value, bias: Value): Value {
  const { graph } = tape;
  const attributes = { axis: -1, epsilon: { float: layerNormEpsilon } };
  const inputs = [x.name, gain.name, bias.name];
  const [name = '', mean = '', inverseDeviation = ''] = graph.nodes('LayerNormalization', inputs, 3, { attributes });
  return tape.record({ name, shape: x.shape }, (gradient) => {
    const meanOf = (tensor: string): string =>
      graph.node('ReduceMean', [tensor], { attributes: { axes: [-1], keepdims: 1 } });
    const normalised = graph.node('Mul', [graph.node('Sub', [x.name, mean]), inverseDeviation]);
    tape.accumulate(gain, graph.reduceSum(graph.node('Mul', [gradient, normalised]), [0]));
    tape.accumulate(bias, graph.reduceSum(gradient, [0]));
    const inner = graph.node('Mul', [gradient, gain.name]);
    const along = graph.node('Mul', [normalised, meanOf(graph.node('Mul', [inner, normalised]))]);
    const centred = graph.node('Sub', [graph.node('Sub', [inner, meanOf(inner)]), along]);
    tape.accumulate(x, graph.node('Mul', [inverseDeviation, centred]));
  });
}
