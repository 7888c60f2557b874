import type { Tape, Value } from '../tape.js';

/**
 * Sum of weights * (softplus(x) - targets * x) over logits [rows, labels]: each label holds or not by itself, as when a
 * text performs several acts. `weights` [rows, 1] is 0 for rows that are not judged. Returns the scalar loss; its
 * gradient, weights * (sigmoid(x) - targets), is already on the tape.
 */
export function binaryCrossEntropy(tape: Tape, logits: Value, targets: string, weights: string): Value {
  const { graph } = tape;
  const claimed = graph.node('Mul', [targets, logits.name]);
  const each = graph.node('Sub', [graph.node('Softplus', [logits.name]), claimed]);
  const total = graph.node('ReduceSum', [graph.node('Mul', [each, weights])], { attributes: { keepdims: 0 } });
  const error = graph.node('Sub', [graph.node('Sigmoid', [logits.name]), targets]);
  tape.accumulate(logits, graph.node('Mul', [error, weights]));
  return { name: total, shape: [] };
}
