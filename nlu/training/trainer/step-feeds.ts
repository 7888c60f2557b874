import { Tensor } from 'onnxruntime-node';
import type { ModelHead } from '../../model/model-head.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { dropoutMasks, inputNames, poolsText, type StepShape } from '../encoder/training-graph.js';
import { elementCount } from '../graph/tape.js';
import type { Random } from '../random.js';
import { maskId, paddingId } from '../tokenizer/special-tokens.js';
import type { TrainingExample } from './batches.js';

/** Added to attention scores of padding: e^-10000 is 0. */
const hidden = -1e4;

export interface FeedOptions {
  readonly dropout: number;
  /** Share of the tokens that are replaced by [MASK] in training. */
  readonly tokenDropout: number;
  readonly labelSmoothing: number;
}

/** The tensors of one step, as `training-graph.ts` names them, parameters not included. */
export interface StepFeeds {
  readonly tensors: Record<string, Tensor>;
  readonly ids: Int32Array;
}

/** Fills the tensors of one step. A batch with fewer examples than its shape is filled up with rows that have no weight. */
export function stepFeeds(
  batch: readonly TrainingExample[],
  config: EncoderConfig,
  step: StepShape,
  options: FeedOptions & { readonly random: Random; readonly masks: DropoutPool },
): StepFeeds {
  const { length } = step;
  const ids = new Int32Array(step.batch * length).fill(paddingId);
  const bias = new Float32Array(step.batch * length).fill(hidden);
  const poolWeights = new Float32Array(step.batch * length);
  for (const [row, example] of batch.entries()) {
    const count = Math.min(example.ids.length, length);
    for (let position = 0; position < count; position++) {
      const inner = position > 0 && position < count - 1;
      const dropped = inner && options.tokenDropout > 0 && options.random() < options.tokenDropout;
      ids[row * length + position] = dropped ? maskId : (example.ids[position] as number);
    }
    bias.fill(0, row * length, row * length + count);
    poolWeights.fill(1 / count, row * length, row * length + count);
  }
  const tensors: Record<string, Tensor> = {
    [inputNames.ids]: new Tensor('int32', ids, [ids.length]),
    [inputNames.attentionBias]: new Tensor('float32', bias, [step.batch, 1, 1, length]),
  };
  if (poolsText(config)) tensors[inputNames.poolWeights] = new Tensor('float32', poolWeights, [step.batch, 1, length]);
  for (const head of config.heads) {
    const targets = head.kind === 'sequence' ? sequenceTargets : tokenTargets;
    tensors[inputNames.targets(head.name)] = targets(batch, head, step, options.labelSmoothing);
  }
  for (const [name, shape] of dropoutMasks(config, step)) tensors[name] = options.masks.take(shape, options.random);
  return { tensors, ids };
}

function sequenceTargets(
  batch: readonly TrainingExample[],
  head: ModelHead,
  step: StepShape,
  smoothing: number,
): Tensor {
  const labels = batch.map(({ targets }) => targets[head.name]);
  return targetTensor(
    labels.map((label) => (typeof label === 'number' ? label : -1)),
    step.batch,
    head,
    smoothing,
  );
}

function tokenTargets(batch: readonly TrainingExample[], head: ModelHead, step: StepShape, smoothing: number): Tensor {
  const labels = new Array<number>(step.batch * step.length).fill(-1);
  for (const [row, { targets }] of batch.entries()) {
    const tokens = targets[head.name];
    if (typeof tokens === 'number' || tokens === undefined) continue;
    for (const [position, label] of tokens.slice(0, step.length).entries())
      labels[row * step.length + position] = label;
  }
  return targetTensor(labels, labels.length, head, smoothing);
}

/** One smoothed row of shares a label, each weighted so that the loss is the mean over those that are judged. */
function targetTensor(labels: readonly number[], rows: number, head: ModelHead, smoothing: number): Tensor {
  const classes = head.labels.length;
  const data = new Float32Array(rows * classes);
  const weight = 1 / Math.max(1, labels.filter((label) => label >= 0).length);
  for (const [row, label] of labels.entries()) {
    if (label < 0) continue;
    data.fill((weight * smoothing) / classes, row * classes, (row + 1) * classes);
    data[row * classes + label]! += weight * (1 - smoothing);
  }
  return new Tensor('float32', data, [rows, classes]);
}

/**
 * Dropout masks cut as windows at random places out of one pool of random zeros: drawing a number for every element of
 * every mask would cost as much as the step itself. Filled anew each epoch.
 */
export class DropoutPool {
  readonly #pool: Float32Array;
  readonly #rate: number;

  constructor(rate: number, size: number) {
    this.#rate = rate;
    this.#pool = new Float32Array(size).fill(1);
  }

  refill(random: Random): void {
    if (this.#rate === 0) return;
    const kept = 1 / (1 - this.#rate);
    for (let index = 0; index < this.#pool.length; index++) this.#pool[index] = random() < this.#rate ? 0 : kept;
  }

  take(shape: readonly number[], random: Random): Tensor {
    const count = elementCount(shape);
    if (count >= this.#pool.length) throw new Error(`a mask of ${count} elements does not fit into the pool`);
    const start = Math.floor(random() * (this.#pool.length - count));
    return new Tensor('float32', this.#pool.subarray(start, start + count), shape);
  }
}
