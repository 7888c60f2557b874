import type { Tape, Value } from '../tape.js';

/**
 * -sum(targets * logSoftmax(logits)) over rows [rows, classes]: the loss of a sequence head (a row an example) and of a
 * tagging head (a row a token) alike. Targets carry the label smoothing (Szegedy et al. 2016) and the weight of their
 * row (1 / rows for a mean); a row of zeros, as padding has, adds nothing to the loss nor to the gradient.
 * Returns the scalar loss; its gradient is already on the tape.
 */
export function crossEntropy(tape: Tape, logits: Value, targets: string): Value {
  const { graph } = tape;
  const logShares = graph.node('LogSoftmax', [logits.name], { attributes: { axis: -1 } });
  const total = graph.node('ReduceSum', [graph.node('Mul', [logShares, targets])], { attributes: { keepdims: 0 } });
  const expected = graph.node('Mul', [graph.node('Exp', [logShares]), graph.reduceSum(targets, [-1], true)]);
  tape.accumulate(logits, graph.node('Sub', [expected, targets]));
  return { name: graph.node('Neg', [total]), shape: [] };
}
