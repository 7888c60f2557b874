import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type OperationWeights, trackingOperations } from '../../tracking/operation-classifier.js';
import { quantiseColumns } from '../export/quantise.js';
import { crossEntropy } from '../graph/ops/cross-entropy.js';
import { multiplyByMask } from '../graph/ops/elementwise.js';
import { gelu } from '../graph/ops/gelu.js';
import { linear } from '../graph/ops/linear.js';
import { type Shape, Tape, type Value } from '../graph/tape.js';
import { AdamW } from '../optimiser/adamw.js';
import { scheduleFactor } from '../optimiser/schedule.js';
import { derivedSeed, normalNumbers, seededRandom, shuffled } from '../random.js';

/** A row of features of a target, and the number of what was done to it. */
export interface OperationExample {
  readonly features: Float32Array;
  readonly label: number;
  /** How much it counts; 1 where it is missing. */
  readonly weight?: number;
}

export interface OperationHeadOptions {
  readonly hidden?: number;
  readonly epochs?: number;
  readonly learningRate?: number;
  readonly batchSize?: number;
  /** Share of the features, and of the units, that are left out at a step. */
  readonly dropout?: number;
  readonly seed?: number;
}

/** Trains two dense layers over features of targets; the encoder that made them stays as it is. */
export async function trainOperationHead(
  examples: readonly OperationExample[],
  options: OperationHeadOptions = {},
): Promise<OperationWeights> {
  const { hidden = 64, epochs = 12, learningRate = 1e-3, batchSize = 128, dropout = 0.2, seed = 1 } = options;
  const classes = trackingOperations.length;
  const width = examples[0]?.features.length ?? 0;
  const batch = Math.min(batchSize, examples.length);
  const { means, factors } = scalingOf(examples, width);
  const random = seededRandom(derivedSeed(seed, 31));
  const parameters = new Map([
    ['first.weight', normalNumbers(width * hidden, Math.sqrt(2 / (width + hidden)), random)],
    ['first.bias', new Float32Array(hidden)],
    ['second.weight', normalNumbers(hidden * classes, Math.sqrt(2 / (hidden + classes)), random)],
    ['second.bias', new Float32Array(classes)],
  ]);
  const shapes = new Map<string, Shape>([
    ['first.weight', [width, hidden]],
    ['first.bias', [hidden]],
    ['second.weight', [hidden, classes]],
    ['second.bias', [classes]],
  ]);
  const session = await InferenceSession.create(headGraph(batch, shapes), { intraOpNumThreads: 1 });
  const optimiser = new AdamW(parameters, { weightDecay: 0.02 });
  const total = epochs * Math.ceil(examples.length / batch);
  const rows = new Float32Array(batch * width);
  const targets = new Float32Array(batch * classes);
  const mask = new Float32Array(batch * hidden);
  const kept = 1 / (1 - dropout);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(examples, seededRandom(derivedSeed(seed, 32, epoch)));
    for (let start = 0; start < order.length; start += batch) {
      rows.fill(0);
      targets.fill(0);
      for (let unit = 0; unit < mask.length; unit++) mask[unit] = random() < dropout ? 0 : kept;
      for (const [row, { features, label, weight = 1 }] of order.slice(start, start + batch).entries()) {
        for (let at = 0; at < width; at++)
          if (random() >= dropout) rows[row * width + at] = (features[at]! - means[at]!) * factors[at]! * kept;
        targets[row * classes + label] = weight / batch;
      }
      const fed = [...parameters].map(([name, values]): [string, Tensor] => [
        name,
        new Tensor('float32', values, shapes.get(name) ?? []),
      ]);
      const outputs = await session.run({
        ...Object.fromEntries(fed),
        x: new Tensor('float32', rows, [batch, width]),
        mask: new Tensor('float32', mask, [batch, hidden]),
        targets: new Tensor('float32', targets, [batch, classes]),
      });
      const dense = new Map([...parameters.keys()].map((name) => [name, outputs[`d.${name}`]?.data as Float32Array]));
      optimiser.step({ dense, rows: [] }, learningRate * scheduleFactor(optimiser.steps / total));
    }
  }
  await session.release();
  const first = quantiseColumns(parameters.get('first.weight')!, width, hidden);
  const second = quantiseColumns(parameters.get('second.weight')!, hidden, classes);
  return {
    width,
    hidden,
    means: rounded(means),
    factors: rounded(factors),
    first: Buffer.from(first.values.buffer).toString('base64'),
    firstScales: rounded(first.scales),
    firstBias: rounded(parameters.get('first.bias')!),
    second: Buffer.from(second.values.buffer).toString('base64'),
    secondScales: rounded(second.scales),
    secondBias: rounded(parameters.get('second.bias')!),
  };
}

/** Inputs `x`, `mask`, `targets` and the parameters; the gradient of each parameter under `d.NAME`. */
function headGraph(batch: number, shapes: ReadonlyMap<string, Shape>): Uint8Array {
  const tape = new Tape();
  const values = new Map([...shapes].map(([name, shape]) => [name, tape.input(name, shape)]));
  const value = (name: string): Value => values.get(name)!;
  const [width = 0, hidden = 0] = value('first.weight').shape;
  const classes = value('second.bias').shape[0] ?? 0;
  const x = { name: tape.graph.input('x', 'float32', [batch, width]), shape: [batch, width] };
  const mask = tape.graph.input('mask', 'float32', [batch, hidden]);
  const units = multiplyByMask(tape, gelu(tape, linear(tape, x, value('first.weight'), value('first.bias'))), mask);
  const logits = linear(tape, units, value('second.weight'), value('second.bias'));
  crossEntropy(tape, logits, tape.graph.input('targets', 'float32', [batch, classes]));
  tape.backward();
  for (const [name, own] of values) tape.graph.output(`d.${name}`, tape.gradient(own) ?? '', 'float32', own.shape);
  return tape.graph.encode();
}

function scalingOf(
  examples: readonly OperationExample[],
  width: number,
): { readonly means: Float32Array; readonly factors: Float32Array } {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { features } of examples)
    for (let at = 0; at < width; at++) {
      sums[at]! += features[at]!;
      squares[at]! += features[at]! ** 2;
    }
  const factors = Float32Array.from(squares, (square, at) => {
    const variance = square / examples.length - (sums[at]! / examples.length) ** 2;
    return variance > 1e-6 ? 1 / Math.sqrt(variance) : 0;
  });
  return { means: Float32Array.from(sums, (sum) => sum / examples.length), factors };
}

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(6)));
}
