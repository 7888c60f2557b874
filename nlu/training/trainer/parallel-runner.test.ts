import { afterAll, describe, expect, it } from 'vitest';
import { type EncoderConfig, parameterNames } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import type { Gradients } from '../optimiser/adamw.js';
import { seededRandom } from '../random.js';
import type { TrainingExample } from './batches.js';
import { ParallelRunner, sharedCopies } from './parallel-runner.js';
import { StepRunner, type StepRunnerOptions } from './step-runner.js';
import { trainEncoder } from './train-encoder.js';

const config: EncoderConfig = {
  layers: 1,
  hidden: 16,
  attentionHeads: 2,
  intermediate: 32,
  vocabularySize: 20,
  positions: 8,
  heads: [
    { name: 'topic', kind: 'sequence', labels: ['low', 'high'] },
    { name: 'kinds', kind: 'sequence', labels: ['even', 'odd', 'long'], several: true },
  ],
};

const examples: TrainingExample[] = Array.from({ length: 16 }, (_, index) => {
  const random = seededRandom(index + 1);
  const inner = Array.from({ length: 2 + (index % 5) }, () => 5 + Math.floor(random() * 7) + (index % 2) * 8);
  return { ids: [2, ...inner, 3], targets: { topic: index % 2, kinds: [index % 2, ...(inner.length > 4 ? [2] : [])] } };
});

const shape = { batch: 8, length: 8 };
const options: StepRunnerOptions = {
  dropout: 0,
  tokenDropout: 0,
  labelSmoothing: 0.1,
  seed: 1,
  threads: 1,
  largest: shape,
};
const start = startParameters(config, seededRandom(3));
const alone = new StepRunner(config, start, options);
const shared = new ParallelRunner(config, sharedCopies(start), 2, options);
afterAll(() => Promise.all([alone.release(), shared.release()]));

/** All gradients as dense arrays: those of word rows added up by id. */
function whole({ dense, rows }: Gradients): Map<string, Float32Array> {
  const words = new Float32Array(config.vocabularySize * config.hidden);
  for (const { ids, gradients } of rows)
    for (const [index, value] of gradients.entries())
      words[(ids[Math.floor(index / config.hidden)] ?? 0) * config.hidden + (index % config.hidden)]! += value;
  return new Map([...[...dense].map(([name, own]) => [name, own.slice()] as const), [parameterNames.words, words]]);
}

describe('ParallelRunner', () => {
  it.each([
    ['a full batch', 8],
    ['parts of unequal size', 5],
    ['fewer examples than one part holds', 3],
  ])('gives the losses and gradients of one thread for %s', async (_, count) => {
    const task = { examples: examples.slice(0, count), shape, step: 0, epoch: 0 };
    const wanted = await alone.run(task);
    const found = await shared.run(task);
    for (const { name } of config.heads) expect(found.losses[name]).toBeCloseTo(wanted.losses[name] ?? Number.NaN, 5);
    const gradients = whole(found.gradients);
    const expected = whole(wanted.gradients);
    expect([...gradients.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, values] of expected) {
      const own = gradients.get(name) ?? new Float32Array();
      expect(own.length, name).toBe(values.length);
      const apart = values.reduce((most, value, at) => Math.max(most, Math.abs(value - own[at]!)), 0);
      expect(apart, name).toBeLessThan(1e-5);
    }
    expect(expected.get(parameterNames.words)?.some((value) => value !== 0)).toBe(true);
  });

  it('trains to the weights of one thread', async () => {
    const train = async (workers: number) => {
      const parameters = startParameters(config, seededRandom(3));
      const losses: number[] = [];
      await trainEncoder(config, parameters, examples, {
        epochs: 5,
        batchSize: 8,
        dropout: 0,
        tokenDropout: 0,
        workers,
        clock: () => 0,
        onStep: ({ loss }) => void losses.push(loss),
      });
      return { parameters, losses };
    };
    const one = await train(1);
    const two = await train(2);
    expect(two.losses.at(-1)).toBeLessThan(two.losses[0] ?? 0);
    for (const [step, loss] of one.losses.entries()) expect(two.losses[step], `step ${step}`).toBeCloseTo(loss, 3);
    for (const [name, values] of one.parameters)
      for (const [at, value] of values.entries()) expect(two.parameters.get(name)?.[at], name).toBeCloseTo(value, 2);
  });
});
