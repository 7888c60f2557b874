import { Tensor } from 'onnxruntime-node';
import type { ModelHead } from '../../model/model-head.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { dropoutMasks, inputNames, maskedRows, poolsText, type StepShape } from '../encoder/training-graph.js';
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
  /** How much the loss of a head or an objective counts, by name; 1 where it is missing. */
  readonly lossWeights?: Readonly<Record<string, number>>;
}

/** The tensors of one step, as `training-graph.ts` names them, parameters not included. */
export interface StepFeeds {
  readonly tensors: Record<string, Tensor>;
  readonly ids: Int32Array;
  /** Ids of the word vectors that masked tokens are compared with; empty without that objective. */
  readonly candidates: Int32Array;
}

/** A token that was masked: its place among the rows of the step, and what stood there. */
interface MaskedToken {
  readonly row: number;
  readonly id: number;
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
  const masked: MaskedToken[] = [];
  for (const [row, example] of batch.entries()) {
    const count = Math.min(example.ids.length, length);
    for (let position = 0; position < count; position++) {
      const inner = position > 0 && position < count - 1;
      const dropped = inner && options.tokenDropout > 0 && options.random() < options.tokenDropout;
      const id = example.ids[position] as number;
      ids[row * length + position] = dropped ? maskId : id;
      if (dropped) masked.push({ row: row * length + position, id });
    }
    bias.fill(0, row * length, row * length + count);
    poolWeights.fill(1 / count, row * length, row * length + count);
  }
  const tensors: Record<string, Tensor> = {
    [inputNames.ids]: new Tensor('int32', ids, [ids.length]),
    [inputNames.attentionBias]: new Tensor('float32', bias, [step.batch, 1, 1, length]),
  };
  if (config.types !== undefined) tensors[inputNames.types] = chosenTypes(batch, config.types, step);
  if (poolsText(config)) tensors[inputNames.poolWeights] = new Tensor('float32', poolWeights, [step.batch, 1, length]);
  for (const head of config.heads) {
    const weight = options.lossWeights?.[head.name] ?? 1;
    Object.assign(tensors, headTargets(batch, head, step, { smoothing: options.labelSmoothing, weight }));
  }
  for (const [name, shape] of dropoutMasks(config, step)) tensors[name] = options.masks.take(shape, options.random);
  const candidates = addObjectives(tensors, batch, masked, config, step, options);
  return { tensors, ids, candidates };
}

/** A one a token at its type; padding and examples without types have the first. */
function chosenTypes(batch: readonly TrainingExample[], types: number, { batch: size, length }: StepShape): Tensor {
  const chosen = new Float32Array(size * length * types);
  for (let row = 0; row < size; row++)
    for (let position = 0; position < length; position++)
      chosen[(row * length + position) * types + (batch[row]?.types?.[position] ?? 0)] = 1;
  return new Tensor('float32', chosen, [size * length, types]);
}

interface TargetOptions {
  readonly smoothing: number;
  readonly weight: number;
}

function headTargets(
  batch: readonly TrainingExample[],
  head: ModelHead,
  step: StepShape,
  options: TargetOptions,
): Record<string, Tensor> {
  if (head.kind === 'token') return { [inputNames.targets(head.name)]: tokenTargets(batch, head, step, options) };
  if (head.several !== true) return { [inputNames.targets(head.name)]: sequenceTargets(batch, head, step, options) };
  const classes = head.labels.length;
  const targets = new Float32Array(step.batch * classes);
  const weights = new Float32Array(step.batch);
  for (const [row, example] of batch.entries()) {
    const labels = example.targets[head.name];
    if (labels === undefined || typeof labels === 'number') continue;
    weights[row] = options.weight / batch.length;
    for (const label of labels) targets[row * classes + label] = 1;
  }
  return {
    [inputNames.targets(head.name)]: new Tensor('float32', targets, [step.batch, classes]),
    [inputNames.weights(head.name)]: new Tensor('float32', weights, [step.batch, 1]),
  };
}

/** Examples that a head learns nothing from make its loss smaller: each example weighs the same whatever stands beside it. */
function sequenceTargets(
  batch: readonly TrainingExample[],
  head: ModelHead,
  step: StepShape,
  options: TargetOptions,
): Tensor {
  const labels = batch.map(({ targets }) => targets[head.name]);
  const numbers = labels.map((label) => (typeof label === 'number' ? label : -1));
  return targetTensor(numbers, step.batch, head, { ...options, weight: options.weight / batch.length });
}

function tokenTargets(
  batch: readonly TrainingExample[],
  head: ModelHead,
  step: StepShape,
  options: TargetOptions,
): Tensor {
  const labels = new Array<number>(step.batch * step.length).fill(-1);
  let judged = 0;
  for (const [row, { targets }] of batch.entries()) {
    const tokens = targets[head.name];
    if (typeof tokens === 'number' || tokens === undefined) continue;
    judged++;
    for (const [position, label] of tokens.slice(0, step.length).entries())
      labels[row * step.length + position] = label;
  }
  const tokens = Math.max(1, labels.filter((label) => label >= 0).length);
  const weight = (options.weight * judged) / (batch.length * tokens);
  return targetTensor(labels, labels.length, head, { ...options, weight });
}

/** One smoothed row of shares a label, each with its weight; rows with a label below 0 are not judged. */
function targetTensor(
  labels: readonly number[],
  rows: number,
  head: ModelHead,
  { smoothing, weight }: TargetOptions,
): Tensor {
  const classes = head.labels.length;
  const data = new Float32Array(rows * classes);
  for (const [row, label] of labels.entries()) {
    if (label < 0) continue;
    data.fill((weight * smoothing) / classes, row * classes, (row + 1) * classes);
    data[row * classes + label]! += weight * (1 - smoothing);
  }
  return new Tensor('float32', data, [rows, classes]);
}

/** Adds what the objectives are fed; returns the candidates of masked tokens. */
function addObjectives(
  tensors: Record<string, Tensor>,
  batch: readonly TrainingExample[],
  masked: readonly MaskedToken[],
  config: EncoderConfig,
  step: StepShape,
  { random, lossWeights }: FeedOptions & { readonly random: Random },
): Int32Array {
  const { teacher, vocabulary, translation } = config.objectives ?? {};
  if (teacher) {
    const targets = new Float32Array(step.batch * teacher.width);
    const weights = new Float32Array(step.batch);
    for (const [row, example] of batch.entries()) {
      if (example.teacher === undefined) continue;
      targets.set(example.teacher, row * teacher.width);
      weights[row] = (lossWeights?.teacher ?? 1) / batch.length;
    }
    tensors[inputNames.targets('teacher')] = new Tensor('float32', targets, [step.batch, teacher.width]);
    tensors[inputNames.weights('teacher')] = new Tensor('float32', weights, [step.batch, 1]);
  }
  if (translation) addTranslations(tensors, batch, step, lossWeights?.translation ?? 1);
  if (!vocabulary) return new Int32Array();
  const rows = maskedRows(step);
  const kept = masked.slice(0, rows);
  const candidates = drawCandidates(kept, vocabulary.candidates, config.vocabularySize, random);
  const column = new Map([...candidates].map((id, index) => [id, index]));
  const selection = new Float32Array(rows * step.batch * step.length);
  const targets = new Float32Array(rows * candidates.length);
  const weight = (lossWeights?.vocabulary ?? 1) / Math.max(1, kept.length);
  for (const [index, { row, id }] of kept.entries()) {
    selection[index * step.batch * step.length + row] = 1;
    targets[index * candidates.length + (column.get(id) ?? 0)] = weight;
  }
  tensors[inputNames.masked] = new Tensor('float32', selection, [rows, step.batch * step.length]);
  tensors[inputNames.candidates] = new Tensor('int32', candidates, [candidates.length]);
  tensors[inputNames.targets('vocabulary')] = new Tensor('float32', targets, [rows, candidates.length]);
  return candidates;
}

/** The ids of the masked tokens and random others, all different. */
function drawCandidates(
  masked: readonly MaskedToken[],
  count: number,
  vocabularySize: number,
  random: Random,
): Int32Array {
  const ids = new Set(masked.slice(0, count).map(({ id }) => id));
  while (ids.size < Math.min(count, vocabularySize)) ids.add(Math.floor(random() * vocabularySize));
  return Int32Array.from(ids);
}

function addTranslations(
  tensors: Record<string, Tensor>,
  batch: readonly TrainingExample[],
  step: StepShape,
  weight: number,
): void {
  const size = step.batch;
  const others = new Float32Array(size * size);
  const targets = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++)
      if (row === column || column >= batch.length) others[row * size + column] = hidden;
    const group = batch[row]?.group;
    if (group === undefined) continue;
    const partner = batch.findIndex((other, index) => index !== row && other.group === group);
    if (partner >= 0) targets[row * size + partner] = weight / batch.length;
  }
  tensors[inputNames.others] = new Tensor('float32', others, [size, size]);
  tensors[inputNames.targets('translation')] = new Tensor('float32', targets, [size, size]);
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
