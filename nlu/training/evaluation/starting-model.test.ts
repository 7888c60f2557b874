import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelError } from '../../model/model-error.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import { writeModelFolder } from '../export/model-folder.js';
import { seededRandom } from '../random.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { evaluateLabels, evaluateTags } from './evaluate.js';
import { startingModel } from './starting-model.js';

const folder = await mkdtemp(join(tmpdir(), 'daogou-start-'));
const [own, foreign] = [join(folder, 'own'), join(folder, 'foreign')];
const downloads = { folder: join(folder, 'downloads'), host: 'http://127.0.0.1:9/' };
const options = { downloads, threads: 1 };

const sentences = ['show me a red kettle', 'put the lamp in my cart', '我想买水壶', '把台灯加到购物车'];
const vocabulary = learnVocabulary([...sentences, ...sentences]);
const config: EncoderConfig = {
  layers: 1,
  hidden: 16,
  attentionHeads: 2,
  intermediate: 32,
  vocabularySize: vocabulary.length,
  positions: 24,
  heads: [{ name: 'topic', kind: 'sequence', labels: ['a', 'b'] }],
};
const model = {
  config,
  parameters: startParameters(config, seededRandom(1), { tableDeviation: 0.5 }),
  tokenizer: tokenizerFiles(vocabulary, config.positions),
};

const pathOf = (id: string): string => join(folder, id);

async function changed(source: string, name: string, change: (target: string) => Promise<void>): Promise<string> {
  const target = pathOf(name);
  await cp(source, target, { recursive: true });
  await change(target);
  return target;
}

beforeAll(async () => {
  await writeModelFolder(own, model);
  // An encoder from elsewhere: no heads in its configuration, and only the float weights.
  await writeModelFolder(foreign, { ...model, config: { ...config, heads: [] } });
  const { heads: _, ...plain } = JSON.parse(await readFile(join(foreign, 'config.json'), 'utf8')) as { heads: unknown };
  await writeFile(join(foreign, 'config.json'), JSON.stringify(plain));
  await rm(join(foreign, 'onnx/model_quantized.onnx'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('startingModel', () => {
  it('is nothing where nothing is asked for, and weights to train on from a folder of ours', async () => {
    expect(await startingModel('none', options)).toEqual({ name: 'nothing' });
    const { start, features } = await startingModel(own, options);
    expect(features).toBeUndefined();
    expect([...(start?.parameters ?? [])]).toEqual([...model.parameters]);
  });

  it('is an encoder to read from where a folder names no heads of ours', async () => {
    const { start, features, name } = await startingModel(foreign, options);
    expect(start).toBeUndefined();
    expect(name).toContain('frozen');
    expect(features?.width).toBe(16);
    const [alone] = (await features?.texts(['show me a lamp'])) ?? [];
    const [beside] = (await features?.texts(['show me a lamp', 'put the red kettle in my cart, and the lamp'])) ?? [];
    expect(alone?.length).toBe(32);
    for (const [at, value] of (alone ?? []).entries()) expect(beside?.[at]).toBeCloseTo(value, 4);
    const [tokens = []] = (await features?.tokens([['show', '', ...new Array<string>(30).fill('lamp')]])) ?? [];
    expect(tokens.length).toBe(32);
    const judged = tokens.map((row) => row.some((value) => value !== 0));
    expect([judged[0], judged[1], judged[2], judged[31]]).toEqual([true, false, true, false]);
    for (const text of ['', '😀', '\u0000', 'x'.repeat(10_000)])
      expect((await features?.texts([text]))?.[0]?.every(Number.isFinite)).toBe(true);
    await features?.dispose();
  });

  const broken: readonly (readonly [what: string, name: string, make: () => Promise<string>, message: RegExp])[] = [
    [
      'a name that is neither folder nor id',
      'x',
      async () => 'no/such/folder',
      /is no folder, no id of the Hugging Face hub/,
    ],
    [
      'a folder without a configuration',
      'bare',
      () => changed(own, 'bare', (path) => rm(join(path, 'config.json'))),
      /bare is no model folder/,
    ],
    [
      'a configuration that is cut off',
      'cut',
      () => changed(own, 'cut', (path) => writeFile(join(path, 'config.json'), '{"heads": [')),
      /cut is no model folder/,
    ],
    [
      'weights of ours that are no model',
      'spoilt',
      () =>
        changed(own, 'spoilt', async (path) => {
          await rm(join(path, 'onnx/model_quantized.onnx'));
          await writeFile(join(path, 'onnx/model.onnx'), 'no model');
        }),
      /spoilt is not a model that training can start from/,
    ],
    [
      'weights of another size than the configuration says',
      'resized',
      () =>
        changed(own, 'resized', async (path) => {
          const file = join(path, 'config.json');
          await writeFile(file, (await readFile(file, 'utf8')).replace('"hidden_size": 16', '"hidden_size": 32'));
        }),
      /resized .* is missing or of another size/,
    ],
    [
      'a tokenizer that knows more tokens than the model',
      'worded',
      () =>
        changed(own, 'worded', async (path) => {
          const longer = tokenizerFiles([...vocabulary, 'another'], config.positions);
          await writeFile(join(path, 'tokenizer.json'), JSON.stringify(longer.tokenizer));
        }),
      /the tokenizer knows \d+ tokens, the model \d+/,
    ],
    [
      'an encoder without weights',
      'hollow',
      () => changed(foreign, 'hollow', (path) => rm(join(path, 'onnx/model.onnx'))),
      /hollow cannot be used as an encoder/,
    ],
    [
      'an encoder whose tokenizer does not fit',
      'mixed',
      () =>
        changed(foreign, 'mixed', async (path) => {
          const longer = tokenizerFiles([...vocabulary, 'another'], config.positions);
          await writeFile(join(path, 'tokenizer.json'), JSON.stringify(longer.tokenizer));
        }),
      /mixed cannot be used as an encoder/,
    ],
  ];

  it.each(broken)('refuses %s', async (_, __, make, message) => {
    await expect(startingModel(await make(), options)).rejects.toMatchObject({
      code: 'model.unreadable',
      message: expect.stringMatching(message),
    });
  });
});

describe('a hub id', () => {
  const served = { 'shop/own': own, 'shop/foreign': foreign } as const;
  const server = createServer((request, response) => {
    const [, id = '', file = ''] = /^\/([^/]+\/[^/]+)\/resolve\/main\/(.+)$/.exec(request.url ?? '') ?? [];
    const source = Object.entries(served).find(([name]) => name === id)?.[1];
    const answer = source === undefined ? Promise.reject(new Error('unknown')) : readFile(join(source, file));
    answer.then(
      (content) => response.writeHead(200, { 'content-length': content.length }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  let hub = downloads;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    hub = { ...downloads, host: `http://127.0.0.1:${address.port}/` };
  });
  afterAll(() => server.close());

  it('is downloaded once: weights of ours, or an encoder to read from', async () => {
    const { start } = await startingModel('shop/own', { downloads: hub, threads: 1 });
    expect(start?.config).toEqual(config);
    const { features } = await startingModel('shop/foreign', { downloads: hub, threads: 1 });
    expect(features?.width).toBe(16);
    await features?.dispose();
    expect((await stat(join(hub.folder, 'shop/foreign/onnx/model.onnx'))).size).toBeGreaterThan(0);
  });

  it('that does not exist is an error of its own', async () => {
    await expect(startingModel('shop/none', { downloads: hub, threads: 1 })).rejects.toBeInstanceOf(ModelError);
  });
});

describe('an evaluation over a frozen encoder', () => {
  const things = ['kettle', 'lamp', 'sofa', '水壶', '台灯', '沙发', 'chair', 'desk', 'mug', '杯子'];
  const given = { minutes: 0.05, seed: 1, threads: 1, clock: () => performance.now() };

  it('mixes a head over its features with the n-grams', async () => {
    const train = things.flatMap((thing) => [
      { text: `show me a ${thing}`, label: 'search' },
      { text: `put the ${thing} in my cart`, label: 'cart' },
    ]);
    const { features } = await startingModel(foreign, options);
    if (features === undefined) throw new Error('no encoder');
    const tests = new Map([['t', train]]);
    const { all, weights, speed } = await evaluateLabels({ train, dev: train, tests }, { ...given, features });
    expect(Object.keys(weights)).toEqual(['n-grams', 'frozen foreign']);
    expect(all.accuracy).toBe(1);
    expect(all.accuracyByMember['frozen foreign']).toBeGreaterThan(0.9);
    expect(speed.p50Milliseconds).toBeGreaterThan(0);
    await features.dispose();
  });

  it('tags tokens', async () => {
    const lines = things.map((thing) => ({ tokens: ['a', 'red', thing], tags: ['O', 'B-colour', 'B-kind'] }));
    const { features } = await startingModel(foreign, options);
    if (features === undefined) throw new Error('no encoder');
    const tests = new Map([['t', lines]]);
    const { all, weights } = await evaluateTags({ train: lines, dev: lines, tests }, { ...given, features });
    expect(Object.keys(weights)).toEqual(['windows of tokens', 'frozen foreign']);
    expect(all.f1).toBe(1);
    await features.dispose();
  });
});
