import { Tensor } from 'onnxruntime-node';
import type { Random } from '../../../../nlu/training/random.js';
import { type Interactions, sequenceOf } from '../interactions/interactions.js';
import type { packedRows } from './packing.js';
import { fading, type SequenceConfig } from './sequence-config.js';
import { feedNames, type SequenceStep } from './sequence-graph.js';

type Row = ReturnType<typeof packedRows>[number];

/** Hides places that come later or belong to another shopper. */
const hidden = -1e4;

/** Draws items: half of them uniformly, half as often as they were taken; tells the probability of each. */
export class ItemSampler {
  readonly #items: Int32Array;
  readonly #probability: Float32Array;
  readonly #itemCount: number;

  constructor(log: Interactions, counts: Float32Array) {
    this.#items = log.items;
    this.#itemCount = log.itemCount;
    const total = Math.max(1, log.items.length);
    this.#probability = counts.map((count) => 0.5 / log.itemCount + (0.5 * count) / total);
  }

  draw(count: number, random: Random): { ids: Int32Array; correction: Float32Array } {
    const ids = new Int32Array(count);
    const correction = new Float32Array(count);
    for (let at = 0; at < count; at++) {
      const uniform = at % 2 === 0 || this.#items.length === 0;
      const id = uniform
        ? Math.floor(random() * this.#itemCount)
        : this.#items[Math.floor(random() * this.#items.length)]!;
      ids[at] = id;
      correction[at] = -Math.log(count * this.#probability[id]!);
    }
    return { ids, correction };
  }
}

export interface StepFeeds {
  readonly tensors: Record<string, Tensor>;
  /** Ids by the feed that carries them. */
  readonly ids: Readonly<Record<string, Int32Array>>;
}

/** Lays packed rows out as the tensors of a step. */
export function sequenceFeeds(
  rows: readonly Row[],
  log: Interactions,
  options: {
    readonly config: SequenceConfig;
    readonly step: SequenceStep;
    readonly sampler: ItemSampler;
    readonly random: Random;
  },
): StepFeeds {
  const { config, step, sampler, random } = options;
  const { length } = step;
  const places = step.rows * length;
  const [ids, positions, targets] = [new Int32Array(places), new Int32Array(places), new Int32Array(places)];
  const weights = new Float32Array(places);
  const bias = new Float32Array(step.rows * config.heads * length * length).fill(hidden);
  let predictions = 0;
  for (const [row, pieces] of rows.entries()) {
    let start = 0;
    for (const piece of pieces) {
      const sequence = sequenceOf(log, piece.shopper);
      for (let at = 0; at < piece.length; at++) {
        const place = row * length + start + at;
        ids[place] = sequence[piece.from + at]!;
        targets[place] = sequence[piece.from + at + 1]!;
        positions[place] = at;
        weights[place] = 1;
        predictions++;
        for (let head = 0; head < config.heads; head++) {
          const base = ((row * config.heads + head) * length + start + at) * length + start;
          for (let earlier = 0; earlier <= at; earlier++) bias[base + earlier] = -fading(head) * (at - earlier);
        }
      }
      start += piece.length;
    }
  }
  for (let place = 0; place < places; place++) weights[place]! /= Math.max(1, predictions);
  const drawn = sampler.draw(step.samples, random);
  const { heads } = config;
  return {
    ids: {
      [feedNames.ids]: ids,
      [feedNames.positions]: positions,
      [feedNames.targets]: targets,
      [feedNames.samples]: drawn.ids,
    },
    tensors: {
      [feedNames.ids]: new Tensor('int32', ids, [places]),
      [feedNames.positions]: new Tensor('int32', positions, [places]),
      [feedNames.targets]: new Tensor('int32', targets, [places]),
      [feedNames.targetColumn]: new Tensor('int32', targets, [places, 1]),
      [feedNames.weights]: new Tensor('float32', weights, [places, 1]),
      [feedNames.samples]: new Tensor('int32', drawn.ids, [step.samples]),
      [feedNames.sampleRow]: new Tensor('int32', drawn.ids, [1, step.samples]),
      [feedNames.correction]: new Tensor('float32', drawn.correction, [1, step.samples]),
      [feedNames.attentionBias]: new Tensor('float32', bias, [step.rows, heads, length, length]),
    },
  };
}
