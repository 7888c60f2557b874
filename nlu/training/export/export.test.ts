import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse, relative } from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncoderModel, ModelError } from '../../model/encoder-model.js';
import { logSoftmax } from '../../model/log-softmax.js';
import { surfaceTypeCount } from '../../model/surface-types.js';
import { type EncoderConfig, parameterNames } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import { normalNumbers, seededRandom } from '../random.js';
import { EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { WordPiece } from '../tokenizer/word-piece.js';
import { readModelFolder, writeModelFolder } from './model-folder.js';
import { EncoderPredictor } from './predict.js';
import { quantiseColumns, quantiseRows } from './quantise.js';

const vocabulary = learnVocabulary(['red kettles and lamps 水壶和台灯', 'red kettles and lamps 水壶和台灯']);
const config: EncoderConfig = {
  layers: 2,
  hidden: 32,
  attentionHeads: 2,
  intermediate: 64,
  vocabularySize: vocabulary.length,
  positions: 16,
  heads: [
    { name: 'intent', kind: 'sequence', labels: ['search', 'cart', 'oos'] },
    { name: 'slots', kind: 'token', labels: ['O', 'B-kind'] },
  ],
};
const parameters = startParameters(config, seededRandom(1), { tableDeviation: 0.5 });
const tokenizer = tokenizerFiles(vocabulary, config.positions);
const folder = await mkdtemp(join(tmpdir(), 'daogou-model-'));
const texts = ['red kettles', '水壶和台灯', 'red 水壶 and unknown things'];

beforeAll(() => writeModelFolder(folder, { config, parameters, tokenizer }));
afterAll(() => rm(folder, { recursive: true }));

describe('a model that reads what words look like', () => {
  const typed: EncoderConfig = { ...config, types: surfaceTypeCount };
  const random = seededRandom(2);
  const values = new Map(startParameters(typed, random, { tableDeviation: 0.5 }));
  // They start alike; training sets them apart.
  values.set(parameterNames.types, normalNumbers(surfaceTypeCount * config.hidden, 0.5, random));
  const at = join(folder, 'typed');
  beforeAll(() => writeModelFolder(at, { config: typed, parameters: values, tokenizer }));

  it('sees in the shop what it saw in training', async () => {
    const cased = ['Red kettles', 'red kettles', '水壶和台灯', 'Lamps 2 水壶 X1'];
    const inputs = new EncoderInputs(tokenizer);
    const predictor = await EncoderPredictor.create(typed, values);
    const wanted = await predictor.predict(cased.map((text) => inputs.ofText(text, config.positions)));
    const model = await EncoderModel.load(at, { quantised: false });
    const read = await Promise.all(
      cased.map(async (text) => (await model.read(text)).intent?.[0] ?? new Float32Array()),
    );
    for (const [index, own] of read.entries()) {
      const there = logSoftmax(wanted[index]?.intent ?? new Float32Array());
      for (const [label, score] of own.entries()) expect(Math.abs(score - there[label]!)).toBeLessThan(1e-4);
    }
    const [capital, small] = read;
    expect(Math.max(...(capital ?? []).map((score, label) => Math.abs(score - small![label]!)))).toBeGreaterThan(1e-3);
    await model.dispose();
    await predictor.release();
  });

  it('is read back with its types', async () => {
    const back = await readModelFolder(at);
    expect(back.config).toEqual(typed);
    expect(back.parameters.get(parameterNames.types)).toEqual(values.get(parameterNames.types));
  });

  it('is refused where its types are not the ones that texts are given', async () => {
    const other = join(folder, 'other-types');
    const few = { ...typed, types: 3 };
    await writeModelFolder(other, { config: few, parameters: startParameters(few, random), tokenizer });
    await expect(EncoderModel.load(other)).rejects.toMatchObject({ code: 'model.mismatch' });
  });
});

describe('a model folder', () => {
  it('gives what training computed, in float and nearly so in int8', async () => {
    const wordPiece = new WordPiece(tokenizer);
    const predictor = await EncoderPredictor.create(config, parameters);
    const wanted = await predictor.predict(texts.map((text) => ({ ids: wordPiece.encode(text, config.positions) })));
    for (const [quantised, tolerance] of [
      [false, 1e-4],
      [true, 0.15],
    ] as const) {
      const model = await EncoderModel.load(folder, { quantised });
      expect(model.heads).toEqual(config.heads);
      for (const [index, text] of texts.entries()) {
        const scores = await model.read(text);
        for (const { name, labels } of config.heads) {
          const logits = wanted[index]?.[name] ?? new Float32Array();
          expect(scores[name]?.length).toBe(logits.length / labels.length);
          for (const [row, own] of (scores[name] ?? []).entries()) {
            const there = logSoftmax(logits.slice(row * labels.length, (row + 1) * labels.length));
            for (const [label, score] of own.entries())
              expect(Math.abs(score - (there[label] ?? Number.NaN)), `${name} of "${text}"`).toBeLessThan(tolerance);
          }
        }
      }
      await model.dispose();
    }
  });

  it('gives the logits of all heads through transformers.js too', async () => {
    const { root } = parse(folder);
    env.allowRemoteModels = false;
    env.localModelPath = root;
    const name = relative(root, folder);
    const tokenise = await AutoTokenizer.from_pretrained(name);
    for (const dtype of ['fp32', 'q8'] as const) {
      const own = await EncoderModel.load(folder, { quantised: dtype === 'q8' });
      const theirs = await AutoModel.from_pretrained(name, { dtype });
      for (const text of texts) {
        const outputs = (await theirs(tokenise(text))) as Record<string, { data: Float32Array }>;
        const { logits } = await own.encode(text);
        for (const head of config.heads) {
          const wanted = (logits[head.name] ?? []).flatMap((row) => [...row]);
          expect(outputs[head.name]?.data.length).toBe(wanted.length);
          for (const [at, logit] of wanted.entries()) expect(outputs[head.name]?.data[at]).toBeCloseTo(logit, 4);
        }
      }
      await theirs.dispose();
      await own.dispose();
    }
  });

  it('is read back to train on: exactly from float, nearly from int8 alone', async () => {
    const exact = await readModelFolder(folder);
    expect(exact.config).toEqual(config);
    expect([...exact.parameters]).toEqual([...parameters]);
    await rm(join(folder, 'onnx/model.onnx'));
    const near = await readModelFolder(folder);
    for (const [name, values] of parameters) {
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const found = near.parameters.get(name) ?? new Float32Array();
      for (const [index, value] of values.entries())
        expect(Math.abs(value - (found[index] ?? Number.NaN)), name).toBeLessThanOrEqual(largest / 250);
    }
    await writeModelFolder(folder, { config, parameters, tokenizer });
    expect((await stat(join(folder, 'onnx/model_quantized.onnx'))).size).toBeLessThan(
      (await stat(join(folder, 'onnx/model.onnx'))).size,
    );
  });

  it('reads whatever is typed', async () => {
    const model = await EncoderModel.load(folder);
    for (const text of ['', '😀😀', '\u0000\u0007', 'ab'.repeat(5000), '红 red أحمر 赤い', 'x '.repeat(5000)]) {
      const { intent = [], slots = [] } = await model.read(text);
      expect(intent.length).toBe(1);
      expect(slots.length).toBeLessThanOrEqual(config.positions);
      expect([...(intent[0] ?? [])].every(Number.isFinite)).toBe(true);
    }
    await model.dispose();
  });

  it('is refused when it is missing, broken or does not fit', async () => {
    await expect(EncoderModel.load(join(folder, 'nowhere'))).rejects.toBeInstanceOf(ModelError);
    await expect(readModelFolder(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'model.unreadable' });
    const broken = await mkdtemp(join(tmpdir(), 'daogou-broken-'));
    await writeModelFolder(broken, { config, parameters, tokenizer });
    await writeFile(join(broken, 'onnx/model_quantized.onnx'), 'no model');
    await expect(EncoderModel.load(broken)).rejects.toMatchObject({ code: 'model.unreadable' });
    const heads = [{ name: 'mood', kind: 'sequence', labels: ['good', 'bad'] }] as const;
    await writeModelFolder(broken, { config, parameters, tokenizer });
    await writeFile(
      join(broken, 'config.json'),
      JSON.stringify({ model_type: 'bert', max_position_embeddings: 16, heads }),
    );
    await expect(EncoderModel.load(broken)).rejects.toMatchObject({ code: 'model.mismatch' });
    await rm(broken, { recursive: true });
  });
});

describe('quantisation', () => {
  it('has a scale a column or a row, so that large ones leave small ones alone', () => {
    const matrix = Float32Array.of(127, 0.5, -63.5, -1);
    const columns = quantiseColumns(matrix, 2, 2);
    expect([...columns.values]).toEqual([127, 64, -63, -127]);
    expect(columns.scales[1]).toBeCloseTo(1 / 127, 6);
    const rows = quantiseRows(matrix, 2, 2);
    expect([...rows.values]).toEqual([127, 1, -127, -2]);
  });
});
