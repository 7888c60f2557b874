import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, parse, relative } from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../text/normalise.js';
import { EncoderModel } from './encoder-model.js';
import { shopHeads, writeTinyModel } from './fixture/tiny-model.js';
import { createLanguageModel, type LanguageModel } from './language-model.js';
import { loadLanguageModel, loadNamedModel } from './load-language-model.js';

const folders: string[] = [];
const made = async (options?: Parameters<typeof writeTinyModel>[0]): Promise<string> => {
  const folder = await writeTinyModel(options);
  folders.push(folder);
  return folder;
};

let folder: string;
let model: LanguageModel;
beforeAll(async () => {
  folder = await made();
  model = await loadLanguageModel(folder);
});
afterAll(async () => {
  await model.dispose();
  for (const each of folders) await rm(each, { recursive: true });
});

describe('a language model', () => {
  it('gives acts best first, spans in the text, one mood and one urgency', async () => {
    const spansSeen: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc
            .array(fc.constantFrom('red', ' ', '水', '壶', '不要', 'kettle', '50', '!', '😀'))
            .map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        async (raw) => {
          const { text } = normalise(raw);
          const { acts, spans, sentiment, urgency } = await model.read(text);
          const confidences = acts.map(({ confidence }) => confidence);
          expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
          for (const confidence of [...confidences, sentiment.confidence, urgency.confidence]) {
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
          expect(Math.min(1, ...confidences)).toBeGreaterThan(0.05);
          expect(Math.abs(sentiment.score)).toBeLessThanOrEqual(1);
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.negated).toBe(span.negation >= 0.5);
            end = span.end;
          }
          spansSeen.push(spans.length);
        },
      ),
      { numRuns: 150 },
    );
    expect(Math.max(...spansSeen)).toBeGreaterThan(1);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['emoji', '😀👍🏽❤️'],
    ['control characters', '\u0000\u0007\u001b'],
    ['punctuation', '?!…——'],
  ])('reads %s as a calm nothing', async (_, text) => {
    expect(await model.read(text)).toEqual({
      acts: [],
      spans: [],
      sentiment: { label: 'neutral', score: 0, confidence: 0 },
      urgency: { label: 'calm', confidence: 0 },
    });
  });

  it('reads the beginning of what is too long, and half characters', async () => {
    for (const text of ['水壶'.repeat(5000), 'red '.repeat(2500), 'a'.repeat(10_000), 'x\ud83d', '\udc00红'])
      for (const { end } of (await model.read(text)).spans) expect(end).toBeLessThanOrEqual(text.length);
  });

  it('applies what was fitted on held-out sentences', async () => {
    const flat = await loadLanguageModel(
      await made({ calibration: { acts: { slope: 0, offset: 2 }, sentiment: { temperature: 1e6 } } }),
    );
    const { acts, sentiment } = await flat.read('red kettle');
    expect(new Set(acts.map(({ confidence }) => confidence.toFixed(4)))).toEqual(new Set(['0.8808']));
    expect(sentiment.confidence).toBeCloseTo(1 / 3, 3);
    await flat.dispose();
  });

  it('has the logits of several units where transformers.js, which loads the same folder, has them', async () => {
    const encoder = await EncoderModel.load(folder);
    const { root } = parse(folder);
    env.allowRemoteModels = false;
    env.localModelPath = root;
    const name = relative(root, folder);
    const tokenizer = await AutoTokenizer.from_pretrained(name);
    const theirs = await AutoModel.from_pretrained(name, { dtype: 'q8' });
    for (const text of ['red kettle', '红色的水壶不要蓝色']) {
      const outputs = (await theirs(tokenizer(text))) as Record<string, { data: Float32Array }>;
      const own = (await encoder.read(text)).acts?.[0] ?? new Float32Array();
      expect(own).toHaveLength(shopHeads[0]?.labels.length ?? 0);
      for (const [index, logit] of own.entries()) expect(logit).toBeCloseTo(outputs.acts?.data[index] ?? Number.NaN, 4);
    }
    await theirs.dispose();
    await encoder.dispose();
  });
});

describe('loading a language model', () => {
  const change = async (changed: string, file: string, edit: (content: string) => string): Promise<void> => {
    const path = join(changed, file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };
  const downloads = { folder: '/nonexistent' };

  it('names the command that trains heads for an encoder without ours', async () => {
    const other = await made({ heads: [{ name: 'topic', kind: 'sequence', labels: ['a', 'b'] }] });
    const wanted = { code: 'model.untrained', message: expect.stringContaining(`npm run train -- --model ${other}`) };
    await expect(loadLanguageModel(other)).rejects.toMatchObject(wanted);
    await change(other, 'config.json', () => '{"model_type":"bert","max_position_embeddings":32}');
    await expect(loadNamedModel(other, downloads)).rejects.toMatchObject(wanted);
  });

  it('refuses heads that are missing, of another kind, or with labels that nobody knows', async () => {
    const [acts, ...others] = shopHeads;
    const odd = [
      others,
      [{ name: 'acts', kind: 'sequence', labels: ['search', 'undo'] } as const, ...others],
      [{ name: 'acts', kind: 'sequence', several: true, labels: ['search', 'dance'] } as const, ...others],
      [acts!, ...others.filter(({ name }) => name !== 'slots')],
    ];
    for (const heads of odd)
      await expect(loadLanguageModel(await made({ heads }))).rejects.toMatchObject({ code: 'model.mismatch' });
  });

  it.each([
    ['broken weights', 'onnx/model_quantized.onnx', () => 'no model', 'model.unreadable'],
    ['broken config', 'config.json', () => '{', 'model.unreadable'],
    ['a list for config', 'config.json', () => 'null', 'model.unreadable'],
    ['broken tokenizer', 'tokenizer.json', () => '{}', 'model.unreadable'],
    [
      'a tokenizer with more words than the weights have',
      'tokenizer.json',
      (json: string) => json.replace('"[MASK]":', '"zzzz": 99999, "[MASK]":'),
      'model.mismatch',
    ],
    [
      'more positions than the weights have',
      'config.json',
      (json: string) => json.replace(/"max_position_embeddings": 32/, '"max_position_embeddings": 512'),
      'model.mismatch',
    ],
    [
      'a head that the weights lack',
      'config.json',
      (json: string) => json.replace('"urgency"', '"hurry"'),
      'model.mismatch',
    ],
    [
      'another count of labels',
      'config.json',
      (json: string) => json.replace(/"no",\s*"yes"/, '"no"'),
      'model.mismatch',
    ],
  ])('tells %s in one line', async (_, file, edit, code) => {
    const broken = await made();
    await change(broken, file, edit);
    const error = await loadLanguageModel(broken).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ModelError', code, message: expect.stringContaining(broken) });
    expect((error as Error).message).not.toContain('\n');
  });

  it('refuses a name that is neither folder nor hub id', async () => {
    await expect(loadNamedModel('no such thing', downloads)).rejects.toMatchObject({ code: 'model.unreadable' });
  });

  it('takes a folder by name', async () => {
    const named = await loadNamedModel(folder, downloads);
    expect(named.folder).toBe(folder);
    await named.model.dispose();
  });
});

describe('createLanguageModel', () => {
  it('is what loading gives', async () => {
    const encoder = await EncoderModel.load(folder);
    const same = createLanguageModel(encoder);
    expect(await same.read('red kettle')).toEqual(await model.read('red kettle'));
    await same.dispose();
  });
});
