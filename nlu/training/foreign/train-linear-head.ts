import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelHead } from '../../model/model-head.js';
import { binaryCrossEntropy } from '../graph/ops/binary-cross-entropy.js';
import { crossEntropy } from '../graph/ops/cross-entropy.js';
import { linear } from '../graph/ops/linear.js';
import { Tape } from '../graph/tape.js';
import { AdamW } from '../optimiser/adamw.js';
import { scheduleFactor } from '../optimiser/schedule.js';
import { derivedSeed, normalNumbers, seededRandom, shuffled } from '../random.js';
import { TrainingError } from '../training-error.js';
import type { LinearHead } from './graft-heads.js';

/** A row of an encoder's states and the numbers of the labels that hold for it. */
export interface LabelledState {
  readonly state: Float32Array;
  readonly labels: readonly number[];
}

export interface LinearHeadOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly learningRate?: number;
  readonly batchSize?: number;
  readonly weightDecay?: number;
  /** Threads inside each operation. */
  readonly threads?: number;
  /** Told the share of the epochs that are done. */
  readonly onEpoch?: (share: number) => void;
}

/** Keeps numbers that hardly change from being blown up. */
const leastVariance = 1e-4;

/**
 * Trains a head over states that stay as they are: logistic regression, multinomial or, for a head with `several`, a
 * unit a label. The states are brought to mean 0 and deviation 1 for training; weight and bias are returned for the
 * states as they were. Throws `TrainingError` 'data.empty' where there is nothing to learn from.
 */
export async function trainLinearHead(
  head: ModelHead,
  examples: readonly LabelledState[],
  options: LinearHeadOptions,
): Promise<LinearHead> {
  const { epochs, seed, learningRate = 2e-3, weightDecay = 0.05, threads = 1, onEpoch } = options;
  const width = examples[0]?.state.length ?? 0;
  if (width === 0) throw new TrainingError('data.empty', `no sentence teaches the head "${head.name}"`);
  const labels = head.labels.length;
  const batch = Math.min(options.batchSize ?? 256, examples.length);
  const scaling = scalingOf(examples, width);
  const parameters = new Map([
    ['head.weight', normalNumbers(width * labels, 0.1 / Math.sqrt(width), seededRandom(derivedSeed(seed, 1)))],
    ['head.bias', new Float32Array(labels)],
  ]);
  const [weight, bias] = [...parameters.values()] as [Float32Array, Float32Array];
  const graph = headGraph(head, batch, scaling);
  const session = await InferenceSession.create(graph, { intraOpNumThreads: threads, logSeverityLevel: 4 });
  const optimiser = new AdamW(parameters, { weightDecay });
  const total = epochs * Math.ceil(examples.length / batch);
  const [states, targets, judged] = [batch * width, batch * labels, batch].map((size) => new Float32Array(size)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(examples, seededRandom(derivedSeed(seed, 2, epoch)));
    for (let first = 0; first < order.length; first += batch) {
      const members = order.slice(first, first + batch);
      targets.fill(0);
      for (const [row, member] of members.entries()) {
        states.set(member.state, row * width);
        for (const label of member.labels) targets[row * labels + label] = head.several ? 1 : 1 / batch;
      }
      judged.fill(0).fill(1 / batch, 0, members.length);
      const outputs = await session.run({
        states: new Tensor('float32', states, [batch, width]),
        targets: new Tensor('float32', targets, [batch, labels]),
        ...(head.several && { judged: new Tensor('float32', judged, [batch, 1]) }),
        'head.weight': new Tensor('float32', weight, [width, labels]),
        'head.bias': new Tensor('float32', bias, [labels]),
      });
      const dense = new Map([...parameters.keys()].map((name) => [name, outputs[`d.${name}`]?.data as Float32Array]));
      optimiser.step({ dense, rows: [] }, learningRate * scheduleFactor(optimiser.steps / total));
    }
    onEpoch?.((epoch + 1) / epochs);
  }
  await session.release();
  return { head, ...unscaled(weight, bias, scaling) };
}

/** The logits of a head for one row of states. */
export function linearLogits({ weight, bias }: LinearHead, state: Float32Array): Float32Array {
  const logits = bias.slice();
  for (const [at, value] of state.entries())
    for (let label = 0; label < logits.length; label++) logits[label]! += value * weight[at * logits.length + label]!;
  return logits;
}

interface Scaling {
  readonly means: Float32Array;
  /** One over the deviation. */
  readonly factors: Float32Array;
}

function scalingOf(examples: readonly LabelledState[], width: number): Scaling {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { state } of examples)
    for (let at = 0; at < width; at++) {
      sums[at]! += state[at]!;
      squares[at]! += state[at]! ** 2;
    }
  const means = Float32Array.from(sums, (sum) => sum / examples.length);
  const factors = Float32Array.from(squares, (square, at) => {
    const variance = square / examples.length - (sums[at]! / examples.length) ** 2;
    return 1 / Math.sqrt(Math.max(variance, leastVariance));
  });
  return { means, factors };
}

/** ((x - mean) * factor) w + b as x w' + b'. */
function unscaled(weight: Float32Array, bias: Float32Array, { means, factors }: Scaling): Omit<LinearHead, 'head'> {
  const labels = bias.length;
  const scaled = weight.map((value, at) => value * factors[Math.floor(at / labels)]!);
  const shifts = new Float64Array(labels);
  for (const [at, value] of scaled.entries()) shifts[at % labels]! += value * means[Math.floor(at / labels)]!;
  return { weight: scaled, bias: bias.map((value, label) => value - shifts[label]!) };
}

/** Inputs `states`, `targets`, for several labels `judged`, and the parameters; their gradients under `d.NAME`. */
function headGraph({ labels, several }: ModelHead, batch: number, { means, factors }: Scaling): Uint8Array {
  const tape = new Tape();
  const { graph } = tape;
  const width = means.length;
  const states = graph.input('states', 'float32', [batch, width]);
  const shifted = graph.node('Sub', [states, graph.initializer('means', means, [width])]);
  const scaled = graph.node('Mul', [shifted, graph.initializer('factors', factors, [width])]);
  const weight = tape.input('head.weight', [width, labels.length]);
  const bias = tape.input('head.bias', [labels.length]);
  const logits = linear(tape, { name: scaled, shape: [batch, width] }, weight, bias);
  const targets = graph.input('targets', 'float32', [batch, labels.length]);
  if (several) binaryCrossEntropy(tape, logits, targets, graph.input('judged', 'float32', [batch, 1]));
  else crossEntropy(tape, logits, targets);
  tape.backward();
  for (const value of [weight, bias])
    graph.output(`d.${value.name}`, tape.gradient(value) ?? '', 'float32', value.shape);
  return graph.encode();
}
