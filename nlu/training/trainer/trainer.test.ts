import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, describe, expect, it } from 'vitest';
import { type EncoderConfig, parameterNames, parameterSpecs } from '../encoder/encoder-config.js';
import { type Parameters, startParameters } from '../encoder/parameters.js';
import { outputNames, trainingGraph } from '../encoder/training-graph.js';
import { EncoderPredictor } from '../export/predict.js';
import { seededRandom } from '../random.js';
import { epochBatches, type TrainingExample } from './batches.js';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { learningCurve } from './learning-curve.js';
import { Progress } from './progress.js';
import { DropoutPool, stepFeeds } from './step-feeds.js';
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
    { name: 'tags', kind: 'token', labels: ['O', 'B', 'I'] },
  ],
};
const folder = await mkdtemp(join(tmpdir(), 'daogou-trainer-'));

afterAll(() => rm(folder, { recursive: true }));

/** Texts of ids 5-19: the topic says whether most are above 11, the tags mark ids above 15. */
const examples: TrainingExample[] = Array.from({ length: 48 }, (_, index) => {
  const random = seededRandom(index + 1);
  const inner = Array.from({ length: 2 + (index % 5) }, () => 5 + Math.floor(random() * 7) + (index % 2) * 8);
  return {
    ids: [2, ...inner, 3],
    targets: { topic: index % 2, tags: [-1, ...inner.map((id) => (id > 15 ? 1 : 0)), -1] },
  };
});

const clock = (): number => 0;
const start = (): Parameters => startParameters(config, seededRandom(3));
const options = { epochs: 2, batchSize: 8, clock, learningRate: 5e-3 };

async function lossesOf(parameters: Parameters, batch: readonly TrainingExample[]) {
  const step = { batch: batch.length, length: 8 };
  const session = await InferenceSession.create(trainingGraph(config, step), { intraOpNumThreads: 1 });
  const feeding = { dropout: 0, tokenDropout: 0, labelSmoothing: 0.1, random: seededRandom(1) };
  const { tensors, ids } = stepFeeds(batch, config, step, { ...feeding, masks: new DropoutPool(0, 1 << 14) });
  const weights = () =>
    Object.fromEntries(
      parameterSpecs(config).map(({ name, shape }) => [name, new Tensor('float32', parameters.get(name) ?? [], shape)]),
    );
  return { ids, run: () => session.run({ ...weights(), ...tensors }) };
}

describe('trainingGraph', () => {
  it('has the gradient of every parameter, as finite differences show', async () => {
    const parameters = start();
    const { ids, run } = await lossesOf(parameters, examples.slice(0, 4));
    const outputs = await run();
    const floats = (name: string): Float32Array => outputs[name]?.data as Float32Array;
    const gradients = new Map([...parameters.keys()].map((name) => [name, floats(outputNames.gradient(name))]));
    const rows = floats(outputNames.wordRows);
    const words = new Float32Array(config.vocabularySize * config.hidden);
    for (const [index, value] of rows.entries()) {
      const id = ids[Math.floor(index / config.hidden)] ?? 0;
      words[id * config.hidden + (index % config.hidden)]! += value;
    }
    gradients.set(parameterNames.words, words);
    const loss = async (): Promise<number> => {
      const result = await run();
      return config.heads.reduce((sum, { name }) => sum + Number(result[outputNames.loss(name)]?.data[0]), 0);
    };
    const random = seededRandom(8);
    for (const [name, values] of parameters) {
      const element = Math.floor(random() * Math.min(values.length, gradients.get(name)?.length ?? 0));
      const before = values[element] ?? 0;
      values[element] = before + 1e-2;
      const above = await loss();
      values[element] = before - 1e-2;
      const slope = (above - (await loss())) / 2e-2;
      values[element] = before;
      expect(Math.abs(slope - (gradients.get(name)?.[element] ?? Number.NaN)), name).toBeLessThan(3e-3);
    }
  });

  it('gives padding no gradient', async () => {
    const { ids, run } = await lossesOf(start(), examples.slice(0, 2));
    const rows = (await run())[outputNames.wordRows]?.data as Float32Array;
    const padding = [...ids.keys()].filter((row) => ids[row] === 0);
    expect(padding.length).toBeGreaterThan(0);
    for (const row of padding)
      for (const value of rows.slice(row * config.hidden, (row + 1) * config.hidden)) expect(Math.abs(value)).toBe(0);
  });
});

describe('trainEncoder', () => {
  it('learns both heads', async () => {
    const parameters = start();
    await trainEncoder(config, parameters, examples, { ...options, epochs: 25 });
    const predictor = await EncoderPredictor.create(config, parameters);
    const logits = await predictor.predict(examples);
    const right = logits.filter(({ topic }, index) => (topic?.[1] ?? 0) > (topic?.[0] ?? 0) === (index % 2 === 1));
    expect(right.length).toBeGreaterThanOrEqual(46);
    const tags = logits.flatMap(({ tags: own = new Float32Array() }, text) =>
      (examples[text]?.ids ?? []).flatMap((id, at) =>
        id < 5 ? [] : [(own[3 * at + 1] ?? 0) > (own[3 * at] ?? 0) === id > 15],
      ),
    );
    expect(tags.filter(Boolean).length / tags.length).toBeGreaterThan(0.95);
  });

  it('gives the same weights for the same seed, and others for another', async () => {
    const [a, b, c] = [start(), start(), start()];
    await trainEncoder(config, a, examples, options);
    await trainEncoder(config, b, examples, options);
    await trainEncoder(config, c, examples, { ...options, seed: 2 });
    expect([...b]).toEqual([...a]);
    expect([...c]).not.toEqual([...a]);
  });

  it('goes on from a checkpoint as if it had never stopped', async () => {
    const whole = start();
    await trainEncoder(config, whole, examples, options);
    const file = join(folder, 'run.bin');
    const checkpoint = { file, everySteps: 4 };
    const interrupted = start();
    const stop = new Error('stopped');
    const onStep = ({ step }: { step: number }): void => {
      if (step === 7) throw stop;
    };
    await expect(trainEncoder(config, interrupted, examples, { ...options, checkpoint, onStep })).rejects.toBe(stop);
    const resumed = startParameters(config, seededRandom(99));
    const steps: number[] = [];
    await trainEncoder(config, resumed, examples, {
      ...options,
      checkpoint,
      onStep: ({ step }) => void steps.push(step),
    });
    expect(steps[0]).toBe(5);
    expect([...resumed]).toEqual([...whole]);
  });

  it('ends with its time', async () => {
    let now = 0;
    const taken = await trainEncoder(config, start(), examples, {
      ...options,
      epochs: 1000,
      budgetMilliseconds: 10,
      clock: () => now++,
    });
    expect(taken).toBeLessThan(10);
  });

  it('refuses a checkpoint of another model, and nothing to train on', async () => {
    const file = join(folder, 'other.bin');
    await writeCheckpoint(file, {
      facts: { steps: 1, milliseconds: 0 },
      arrays: new Map([['x', new Float32Array(2)]]),
    });
    const checkpoint = { file, everySteps: 4 };
    await expect(trainEncoder(config, start(), examples, { ...options, checkpoint })).rejects.toMatchObject({
      code: 'checkpoint.mismatch',
    });
    await expect(trainEncoder(config, start(), [], options)).rejects.toMatchObject({ code: 'data.empty' });
  });
});

describe('epochBatches', () => {
  it('holds every example once, in an order that seed and epoch decide', () => {
    const batches = epochBatches(examples, 5, 1, 0);
    expect(new Set(batches.flat())).toEqual(new Set(examples));
    expect(batches.flat().length).toBe(examples.length);
    expect(epochBatches(examples, 5, 1, 0)).toEqual(batches);
    expect(epochBatches(examples, 5, 1, 1)).not.toEqual(batches);
  });
});

describe('checkpoint', () => {
  it('is written whole and beside nothing else', async () => {
    const file = join(folder, 'whole.bin');
    const arrays = new Map([
      ['a', Float32Array.of(1, 2)],
      ['名', Float32Array.of(3)],
    ]);
    await writeCheckpoint(file, { facts: { steps: 7 }, arrays });
    const found = await readCheckpoint(file);
    expect(found?.facts).toEqual({ steps: 7 });
    expect([...(found?.arrays ?? [])]).toEqual([...arrays]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is the last whole one when the process died while writing the next', async () => {
    const file = join(folder, 'killed.bin');
    await writeCheckpoint(file, { facts: { steps: 1 }, arrays: new Map([['a', Float32Array.of(1)]]) });
    await writeFile(`${file}.new`, (await readFile(file)).subarray(0, 9));
    expect((await readCheckpoint(file))?.facts).toEqual({ steps: 1 });
    await writeCheckpoint(file, { facts: { steps: 2 }, arrays: new Map([['a', Float32Array.of(2)]]) });
    expect((await readCheckpoint(file))?.facts).toEqual({ steps: 2 });
  });

  it('is absent or refused, never half read', async () => {
    expect(await readCheckpoint(join(folder, 'none.bin'))).toBeUndefined();
    const file = join(folder, 'cut.bin');
    await writeCheckpoint(file, { facts: {}, arrays: new Map([['a', new Float32Array(9)]]) });
    await writeFile(file, (await readFile(file)).subarray(0, -3));
    await expect(readCheckpoint(file)).rejects.toMatchObject({ code: 'checkpoint.unreadable' });
  });
});

describe('Progress', () => {
  it('draws over itself on a terminal and tells the time left', () => {
    const written: string[] = [];
    let now = 0;
    const progress = new Progress({ isTTY: true, write: (text) => written.push(text) }, () => now);
    now = 30_000;
    progress.update(0.25, 'words');
    progress.end();
    expect(written[0]).toContain('[#######---------------------]  25 %  1 min 30 s left  words');
    expect(written[1]).toBe('\r\u001b[2K');
  });

  it('writes a line a tenth elsewhere', () => {
    const written: string[] = [];
    const progress = new Progress({ write: (text) => written.push(text) }, () => 1);
    for (const share of [0.05, 0.11, 0.12, 0.35]) progress.update(share, 'x');
    expect(written.length).toBe(2);
  });
});

describe('learningCurve', () => {
  it('is an SVG with a line a series, its names escaped', () => {
    const svg = learningCurve(
      [
        {
          name: 'a < b',
          points: [
            [0, 2],
            [1, 1],
          ],
        },
        { name: 'none', points: [] },
      ],
      { title: 't', x: 'x', y: 'y' },
    );
    expect(svg).toMatch(/^<svg [^>]+>/);
    expect(svg).toContain('a &lt; b');
    expect(svg).toContain('points="64.0,44.0 700.0,368.0"');
    expect(svg).not.toContain('NaN');
  });
});
