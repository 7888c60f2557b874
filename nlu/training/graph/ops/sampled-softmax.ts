import type { Tape, Value } from '../tape.js';

/** What hides an entry from a softmax. */
const hidden = -1e9;

/** The parts of a sampled softmax; see `sampledSoftmax`. */
export interface SampledSoftmax {
  /** Logits of the right classes [rows, 1]. */
  readonly own: Value;
  /** Logits of the sampled classes [rows, samples], which all rows share. */
  readonly sampled: Value;
  /** -log(samples * q) of each sampled class, q its probability of being drawn: float [1, samples]. */
  readonly correction: string;
  /** Ids of the right classes, int32 [rows, 1], and of the sampled ones, int32 [1, samples]. */
  readonly ownIds: string;
  readonly sampledIds: string;
  /** Weight of each row [rows, 1]; 0 for rows that are not judged. */
  readonly weights: string;
}

/**
 * -sum(weights * log p(own)) with the partition function estimated from samples by importance (Bengio & Senecal 2003;
 * Jean et al. 2015): the loss of a softmax over very many classes at the price of a few. A sample that is the row's own
 * class is hidden. Returns the scalar loss; its gradients are already on the tape.
 */
export function sampledSoftmax(tape: Tape, parts: SampledSoftmax): Value {
  const { graph } = tape;
  const { own, sampled, weights } = parts;
  const [, samples = 0] = sampled.shape;
  const isOwn = graph.node('Equal', [parts.ownIds, parts.sampledIds]);
  const corrected = graph.node('Add', [sampled.name, parts.correction]);
  const others = graph.node('Where', [isOwn, graph.scalar(hidden), corrected]);
  const all = graph.node('Concat', [own.name, others], { attributes: { axis: 1 } });
  const logShares = graph.node('LogSoftmax', [all], { attributes: { axis: -1 } });
  const part = (tensor: string, from: number, to: number): string =>
    graph.node('Slice', [tensor, graph.integers([from]), graph.integers([to]), graph.integers([1])]);
  const ownShares = part(logShares, 0, 1);
  const total = graph.reduceSum(graph.node('Mul', [ownShares, weights]), [0, 1]);
  const gradient = graph.node('Mul', [graph.node('Exp', [logShares]), weights]);
  tape.accumulate(own, graph.node('Sub', [part(gradient, 0, 1), weights]));
  tape.accumulate(sampled, part(gradient, 1, samples + 1));
  return { name: graph.node('Neg', [total]), shape: [] };
}
