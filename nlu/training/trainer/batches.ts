import type { EncoderInput } from '../../model/encoder-model.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { derivedSeed, type Random, seededRandom, shuffled } from '../random.js';

/** A text as ids, and what each head should read from it. */
export interface TrainingExample extends EncoderInput {
  /**
   * By head: the label's number (sequence head), or one a position of `ids` with -1 where none is judged (token head).
   * For a head whose labels hold by themselves: the numbers of those that do. A head that is missing learns nothing
   * from this example.
   */
  readonly targets: Readonly<Record<string, number | readonly number[]>>;
  /** What the teacher makes of the text. */
  readonly teacher?: Float32Array;
  /** Examples of one group are translations of each other and come into one batch, but for a few at its border. */
  readonly group?: number;
}

/** Lengths that a batch is padded to: few, since each has a graph of its own. */
const lengthBuckets = [8, 10, 12, 14, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256];

/** The smallest length of the buckets that holds `tokens`, never above the encoder's positions. */
export function bucketLength(tokens: number, config: EncoderConfig): number {
  return Math.min(config.positions, lengthBuckets.find((length) => length >= tokens) ?? config.positions);
}

/** Batches whose examples are sorted by length. */
const batchesTogether = 40;

/**
 * The batches of one epoch: shuffled, then sorted by length within groups of batches so that little is padded, then
 * the batches shuffled. The order depends on seed and epoch alone, so a resumed run continues in the same one.
 */
export function epochBatches(
  examples: readonly TrainingExample[],
  batchSize: number,
  seed: number,
  epoch: number,
): TrainingExample[][] {
  const random: Random = seededRandom(derivedSeed(seed, 1, epoch));
  const order = shuffled(bundles(examples), random);
  const sorted: TrainingExample[] = [];
  for (let start = 0; start < order.length; start += batchSize * batchesTogether) {
    const together = order.slice(start, start + batchSize * batchesTogether);
    sorted.push(...together.sort((a, b) => longest(a) - longest(b)).flat());
  }
  const batches: TrainingExample[][] = [];
  for (let first = 0; first < sorted.length; first += batchSize) batches.push(sorted.slice(first, first + batchSize));
  return shuffled(batches, random);
}

/** Examples that belong together, and all others alone. */
function bundles(examples: readonly TrainingExample[]): TrainingExample[][] {
  const groups = new Map<number, TrainingExample[]>();
  const result: TrainingExample[][] = [];
  for (const example of examples) {
    const known = example.group === undefined ? undefined : groups.get(example.group);
    if (known !== undefined) known.push(example);
    else {
      const bundle = [example];
      if (example.group !== undefined) groups.set(example.group, bundle);
      result.push(bundle);
    }
  }
  return result;
}

/** Tokens of the longest example. */
export function longest(examples: readonly TrainingExample[]): number {
  return examples.reduce((most, { ids }) => Math.max(most, ids.length), 0);
}
