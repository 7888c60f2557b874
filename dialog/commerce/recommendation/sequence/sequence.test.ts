import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { elementCount } from '../../../../nlu/training/graph/tape.js';
import { seededRandom } from '../../../../nlu/training/random.js';
import { interactionsOf, itemCounts } from '../interactions/interactions.js';
import { packedRows } from './packing.js';
import { denseShapes, type SequenceConfig, startSequenceParameters, tableShapes } from './sequence-config.js';
import { SequenceEncoder } from './sequence-encoder.js';
import { maskShapes, sequenceGraph } from './sequence-graph.js';
import { sequenceModel } from './sequence-model.js';
import { ItemSampler, sequenceFeeds } from './step-feeds.js';
import { trainSequence } from './train-sequence.js';

const config: SequenceConfig = { itemCount: 12, width: 8, layers: 2, heads: 2, longest: 6 };

describe('packing', () => {
  it('asks for every next item exactly once where sequences are short, and never overfills a row', () => {
    const random = seededRandom(2);
    const log = interactionsOf(
      Array.from({ length: 200 }, (_, at) => Array.from({ length: 1 + (at % 6) }, () => Math.floor(random() * 12))),
      12,
    );
    const rows = packedRows(log, { length: 16, longest: 6, random });
    expect(rows.every((row) => row.reduce((sum, { length }) => sum + length, 0) <= 16)).toBe(true);
    const asked = rows.flat().reduce((sum, { length }) => sum + length, 0);
    expect(asked).toBe(log.items.length - 200);
    expect(new Set(rows.flat().map(({ shopper }) => shopper)).size).toBe(rows.flat().length);
  });

  it('passes over a long sequence in stretches', () => {
    const log = interactionsOf([Array.from({ length: 40 }, (_, at) => at % 12)], 12);
    const pieces = packedRows(log, { length: 16, longest: 6, random: seededRandom(1) }).flat();
    expect(pieces.length).toBeGreaterThanOrEqual(6);
    expect(pieces.every(({ from, length }) => from >= 0 && from + length <= 39 && length <= 6)).toBe(true);
  });
});

describe('the encoder at use', () => {
  it('computes what the training graph computes, several shoppers in one row', async () => {
    const log = interactionsOf(
      [
        [1, 2, 3, 4],
        [5, 6, 7],
        [8, 9],
      ],
      config.itemCount,
    );
    const parameters = startSequenceParameters(config, itemCounts(log), seededRandom(4));
    for (const values of parameters.values())
      for (let at = 0; at < values.length; at++) values[at]! += 0.1 * Math.sin(at);
    const step = { rows: 1, length: 8, samples: 6 };
    const sampler = new ItemSampler(log, itemCounts(log));
    const rows = packedRows(log, { length: 8, longest: 6, random: seededRandom(1) });
    expect(rows).toHaveLength(1);
    const feeds = sequenceFeeds(rows, log, { config, step, sampler, random: seededRandom(6) });
    const ones = [...maskShapes(config, step)].map(([name, shape]): [string, Tensor] => [
      name,
      new Tensor('float32', new Float32Array(elementCount(shape)).fill(1), [...shape]),
    ]);
    const fixed = [...denseShapes(config), ...tableShapes(config)].map(([name, shape]): [string, Tensor] => [
      name,
      new Tensor('float32', parameters.get(name)!, [...shape]),
    ]);
    const session = await InferenceSession.create(sequenceGraph(config, step));
    const outputs = await session.run({ ...Object.fromEntries([...fixed, ...ones]), ...feeds.tensors });
    const encoder = new SequenceEncoder(config, parameters);
    const samples = [...feeds.ids['feed.samples']!];
    const correction = feeds.tensors['feed.correction']!.data as Float32Array;
    let loss = 0;
    let predictions = 0;
    for (const items of [
      [1, 2, 3, 4],
      [5, 6, 7],
      [8, 9],
    ])
      for (let at = 1; at < items.length; at++) {
        const state = encoder.encode(Int32Array.from(items.slice(0, at)))!;
        const own = encoder.logit(state, items[at]!);
        const others = samples.map((item, k) =>
          item === items[at] ? 0 : Math.exp(encoder.logit(state, item) + correction[k]!),
        );
        loss += Math.log(Math.exp(own) + others.reduce((sum, value) => sum + value, 0)) - own;
        predictions++;
      }
    expect((outputs.loss!.data as Float32Array)[0]).toBeCloseTo(loss / predictions, 4);
  });

  it('says nothing without a history', () => {
    const encoder = new SequenceEncoder(config, startSequenceParameters(config, new Float32Array(12), seededRandom(1)));
    expect(encoder.encode(Int32Array.of())).toBeNull();
    expect(sequenceModel(encoder).read(Int32Array.of()).best(3)).toHaveLength(0);
  });
});

describe('training', () => {
  it('learns an order that counts alone do not show', async () => {
    // Whoever goes up goes on up, whoever goes down goes on down: the last item alone does not tell.
    const sequences = Array.from({ length: 120 }, (_, at) =>
      Array.from({ length: 5 }, (_item, step) => (at + (at % 2 === 0 ? step : 12 - step)) % 12),
    );
    const log = interactionsOf(sequences, 12);
    const wide = { ...config, width: 16 };
    const parameters = startSequenceParameters(wide, itemCounts(log), seededRandom(8));
    let first = 0;
    let last = 0;
    await trainSequence(wide, parameters, log, {
      epochs: 150,
      dropout: 0,
      samples: 24,
      learningRate: 1e-2,
      clock: () => 0,
      onStep: ({ epoch, loss }) => {
        if (epoch === 0) first = loss;
        last = loss;
      },
    });
    expect(last).toBeLessThan(0.7 * first);
    const model = sequenceModel(new SequenceEncoder(wide, parameters));
    expect([...model.read(Int32Array.of(2, 3, 4)).best(1)]).toEqual([5]);
    expect([...model.read(Int32Array.of(6, 5, 4)).best(1)]).toEqual([3]);
  });
});
