import { InferenceSession, Tensor } from 'onnxruntime-node';
import { logSoftmax } from '../../model/log-softmax.js';
import { crossEntropy } from '../graph/ops/cross-entropy.js';
import { linear } from '../graph/ops/linear.js';
import { Tape } from '../graph/tape.js';
import { AdamW } from '../optimiser/adamw.js';
import { scheduleFactor } from '../optimiser/schedule.js';
import { derivedSeed, normalNumbers, seededRandom, shuffled } from '../random.js';

/** A row of dense features and the number of its label. */
export interface FeatureExample {
  readonly features: Float32Array;
  readonly label: number;
}

export interface FeatureHeadOptions {
  readonly epochs?: number;
  readonly learningRate?: number;
  readonly batchSize?: number;
  readonly seed?: number;
  /** Asked after each epoch with the share of epochs done; false ends the training. */
  readonly goOn?: (share: number) => boolean;
}

/** Multinomial logistic regression over dense features, which are brought to mean 0 and deviation 1 first. */
export class FeatureHead {
  readonly #weight: Float32Array;
  readonly #bias: Float32Array;
  readonly #scaling: Scaling;

  private constructor(weight: Float32Array, bias: Float32Array, scaling: Scaling) {
    this.#weight = weight;
    this.#bias = bias;
    this.#scaling = scaling;
  }

  static async train(
    examples: readonly FeatureExample[],
    classes: number,
    options: FeatureHeadOptions = {},
  ): Promise<FeatureHead> {
    const { epochs = 20, learningRate = 2e-3, seed = 1, goOn } = options;
    const batch = Math.min(options.batchSize ?? 64, examples.length);
    const width = examples[0]?.features.length ?? 0;
    const scaling = scalingOf(examples, width);
    const start = normalNumbers(width * classes, Math.sqrt(1 / width) / 10, seededRandom(derivedSeed(seed, 8)));
    const parameters = new Map([
      ['head.weight', start],
      ['head.bias', new Float32Array(classes)],
    ]);
    const session = await InferenceSession.create(headGraph(batch, width, classes), { intraOpNumThreads: 1 });
    const optimiser = new AdamW(parameters);
    const total = epochs * Math.ceil(examples.length / batch);
    const rows = new Float32Array(batch * width);
    const targets = new Float32Array(batch * classes);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = shuffled(examples, seededRandom(derivedSeed(seed, 10, epoch)));
      for (let first = 0; first < order.length; first += batch) {
        targets.fill(0);
        for (const [row, { features, label }] of order.slice(first, first + batch).entries()) {
          rows.set(scaled(features, scaling), row * width);
          targets[row * classes + label] = 1 / batch;
        }
        const outputs = await session.run({
          x: new Tensor('float32', rows, [batch, width]),
          targets: new Tensor('float32', targets, [batch, classes]),
          'head.weight': new Tensor('float32', start, [width, classes]),
          'head.bias': new Tensor('float32', parameters.get('head.bias') ?? [], [classes]),
        });
        const dense = new Map([...parameters.keys()].map((name) => [name, outputs[`d.${name}`]?.data as Float32Array]));
        optimiser.step({ dense, rows: [] }, learningRate * scheduleFactor(optimiser.steps / total));
      }
      if (goOn?.((epoch + 1) / epochs) === false) break;
    }
    await session.release();
    return new FeatureHead(start, parameters.get('head.bias') ?? new Float32Array(classes), scaling);
  }

  /** Log probability of each class. */
  logProbabilities(features: Float32Array): Float32Array {
    const logits = this.#bias.slice();
    for (const [at, value] of scaled(features, this.#scaling).entries())
      for (let label = 0; label < logits.length; label++)
        logits[label]! += value * this.#weight[at * logits.length + label]!;
    return logSoftmax(logits);
  }
}

interface Scaling {
  readonly means: Float32Array;
  /** One over the deviation; 0 for a feature that never changes. */
  readonly factors: Float32Array;
}

function scalingOf(examples: readonly FeatureExample[], width: number): Scaling {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { features } of examples)
    for (let at = 0; at < width; at++) {
      sums[at]! += features[at]!;
      squares[at]! += features[at]! ** 2;
    }
  const means = Float32Array.from(sums, (sum) => sum / examples.length);
  const factors = Float32Array.from(squares, (square, at) => {
    const variance = square / examples.length - (sums[at]! / examples.length) ** 2;
    return variance > 1e-12 ? 1 / Math.sqrt(variance) : 0;
  });
  return { means, factors };
}

function scaled(features: Float32Array, { means, factors }: Scaling): Float32Array {
  return features.map((value, at) => (value - means[at]!) * factors[at]!);
}

/** Inputs `x`, `targets` and the parameters; the gradient of each parameter under `d.NAME`. */
function headGraph(batch: number, width: number, classes: number): Uint8Array {
  const tape = new Tape();
  const x = { name: tape.graph.input('x', 'float32', [batch, width]), shape: [batch, width] };
  const weight = tape.input('head.weight', [width, classes]);
  const bias = tape.input('head.bias', [classes]);
  crossEntropy(tape, linear(tape, x, weight, bias), tape.graph.input('targets', 'float32', [batch, classes]));
  tape.backward();
  for (const value of [weight, bias])
    tape.graph.output(`d.${value.name}`, tape.gradient(value) ?? '', 'float32', value.shape);
  return tape.graph.encode();
}
