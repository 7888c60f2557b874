import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import { seededRandom } from '../random.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { type LabelledText, readLabelledTexts, readTaggedTexts } from './data-lines.js';
import { entitiesOf, entityScore } from './entity-f1.js';
import { evaluateLabels, evaluateTags } from './evaluate.js';
import { scoreScope, tuneThreshold } from './out-of-scope.js';
import { decodeTags, learnTransitions } from './tag-decoder.js';

const folder = await mkdtemp(join(tmpdir(), 'daogou-evaluation-'));
afterAll(() => rm(folder, { recursive: true }));

const options = { minutes: 0.03, seed: 1, threads: 1, clock: () => performance.now() };

describe('entitiesOf', () => {
  const spans = (tags: string): string[] =>
    entitiesOf(tags.split(' ')).map(({ type, start, end }) => `${type} ${start}-${end}`);

  it('reads IOB1, IOB2 and BIOES as conlleval does', () => {
    expect(spans('O B-a I-a O B-b')).toEqual(['a 1-3', 'b 4-5']);
    expect(spans('B-a B-a I-a')).toEqual(['a 0-1', 'a 1-3']);
    expect(spans('I-a I-a B-a O')).toEqual(['a 0-2', 'a 2-3']);
    expect(spans('I-a I-b I-b')).toEqual(['a 0-1', 'b 1-3']);
    expect(spans('B-a I-a E-a S-a E-a')).toEqual(['a 0-3', 'a 3-4', 'a 4-5']);
    expect(spans('O O')).toEqual([]);
  });

  it('counts spans and types together', () => {
    const gold = [['B-a', 'I-a', 'O', 'B-b']];
    const { precision, recall, f1 } = entityScore(gold, [['B-a', 'I-a', 'O', 'B-a']]);
    expect([precision, recall, f1]).toEqual([0.5, 0.5, 0.5]);
    expect(entityScore(gold, [['O', 'O', 'O', 'O']]).f1).toBe(0);
    expect(entityScore(gold, gold).f1).toBe(1);
  });
});

describe('decodeTags', () => {
  const transitions = learnTransitions([[0, 1, 2], [0]], 3);

  it('never takes a step that training did not show', () => {
    const scores = [Float32Array.of(0, -1, -5), Float32Array.of(-5, -1, 0), Float32Array.of(-2, -5, 0)];
    expect(decodeTags(scores, transitions)).toEqual([0, 1, 2]);
  });

  it('falls back to the best tag of each token where no path is allowed', () => {
    expect(decodeTags([Float32Array.of(0, -1, -2), Float32Array.of(-1, -2, 0)], transitions)).toEqual([0, 2]);
    expect(decodeTags([], transitions)).toEqual([]);
  });

  it('lets the likelier transition decide between equal tokens, as far as it counts', () => {
    const often = learnTransitions([...Array.from({ length: 9 }, () => [0, 1]), [0, 0]], 2);
    const unsure = [Float32Array.of(0, -5), Float32Array.of(-0.6, -0.7)];
    expect(decodeTags(unsure, often)).toEqual([0, 0]);
    expect(decodeTags(unsure, often, 1)).toEqual([0, 1]);
  });
});

describe('out of scope', () => {
  const result = (confidence: number, right: boolean, outOfScope = false) => ({ confidence, right, outOfScope });
  const results = [
    result(0.9, true),
    result(0.8, true),
    result(0.4, false),
    result(0.3, false, true),
    result(0.5, false, true),
  ];

  it('turns away what is less sure than the threshold', () => {
    expect(scoreScope(results, 0.8)).toEqual({ accuracy: 2 / 3, outOfScopeRecall: 1 });
    expect(scoreScope(results, 0.4)).toEqual({ accuracy: 2 / 3, outOfScopeRecall: 0.5 });
    expect(scoreScope(results.slice(0, 2), 0)).toEqual({ accuracy: 1, outOfScopeRecall: null });
  });

  it('costs no more accuracy than allowed', () => {
    const inside = Array.from({ length: 200 }, (_, index) => result(index / 200, index % 2 === 1));
    const before = scoreScope(inside, 0).accuracy ?? 0;
    expect(scoreScope(inside, tuneThreshold(inside, 0.01)).accuracy).toBeCloseTo(before - 0.01, 6);
    expect(tuneThreshold(inside, 0.05)).toBeGreaterThan(tuneThreshold(inside));
    expect(tuneThreshold([])).toBe(0);
  });
});

describe('data lines', () => {
  const refusals: readonly (readonly [name: string, content: string, message: RegExp])[] = [
    ['empty.jsonl', '\n  \n', /holds no lines/],
    ['broken.jsonl', '{"text":"a","label":"b"}\n{"text":', /broken\.jsonl:2: not JSON/],
    ['number.jsonl', '{"text":"a","label":3}', /:1: "label" is not a string/],
    ['list.jsonl', '[1]', /:1: "text" is not a string/],
  ];

  it.each(refusals)('refuses %s and says where', async (name, content, message) => {
    const file = join(folder, name);
    await writeFile(file, content);
    await expect(readLabelledTexts(file)).rejects.toThrow(message);
  });

  it('refuses a file that is not there, and tags that do not fit their tokens', async () => {
    await expect(readLabelledTexts(join(folder, 'none.jsonl'))).rejects.toThrow(/cannot be read/);
    const file = join(folder, 'tags.jsonl');
    await writeFile(file, '{"tokens":["a","b"],"tags":["O"]}');
    await expect(readTaggedTexts(file)).rejects.toThrow(/2 tokens but 1 tags/);
    await writeFile(file, '{"tokens":["a"],"tags":["brand"]}');
    await expect(readTaggedTexts(file)).rejects.toThrow(/"brand" is not a tag/);
  });
});

const things = ['kettle', 'lamp', 'sofa', '水壶', '台灯', '沙发', 'chair', 'desk', 'mug', '杯子'];

describe('evaluateLabels', () => {
  const lines: LabelledText[] = things.flatMap((thing) => [
    { text: `show me a ${thing}`, label: 'search' },
    { text: `我想买${thing}`, label: 'search' },
    { text: `put the ${thing} in my cart`, label: 'cart' },
    { text: `把${thing}加到购物车`, label: 'cart' },
    { text: `weather on ${thing} island tomorrow`, label: 'oos' },
  ]);

  it('learns labels and turns away what is out of scope', async () => {
    const tests = new Map([
      [
        'new',
        [
          { text: 'show me a kettle lamp', label: 'search' },
          { text: '把毛毯加到购物车', label: 'cart' },
          { text: 'weather on desk island today', label: 'oos' },
        ],
      ],
    ]);
    const { all, weights } = await evaluateLabels({ train: lines, dev: lines, tests }, options);
    expect(all).toMatchObject({ lines: 3, accuracy: 1, oosRecall: 1, f1: null, accuracyOfNew: 1 });
    expect(all.accuracyByMember['n-grams']).toBe(1);
    expect(Object.keys(all.accuracyByMember)).toEqual(Object.keys(weights));
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('trains on from a given model, whatever heads it had', async () => {
    const vocabulary = learnVocabulary(lines.map(({ text }) => text));
    const config: EncoderConfig = {
      layers: 1,
      hidden: 32,
      attentionHeads: 2,
      intermediate: 64,
      vocabularySize: vocabulary.length,
      positions: 24,
      heads: [{ name: 'label', kind: 'sequence', labels: ['search', 'cart', 'oos'] }],
    };
    const parameters = startParameters(config, seededRandom(1));
    const before = new Map([...parameters].map(([name, values]) => [name, values.slice()]));
    const start = { config, parameters, tokenizer: tokenizerFiles(vocabulary, config.positions) };
    const tests = new Map([['same', lines]]);
    const { weights, all } = await evaluateLabels({ train: lines, dev: lines, tests }, { ...options, start });
    expect(Object.keys(weights)).toEqual(['n-grams', 'L1 H32']);
    expect(all.accuracy).toBeGreaterThan(0.9);
    expect([...parameters]).toEqual([...before]);
  });

  it('keeps lines back for tuning where no file is given', async () => {
    const train = lines.filter(({ label }) => label !== 'oos');
    const { all, byFile } = await evaluateLabels({ train, tests: new Map([['same', train]]) }, options);
    expect(all.accuracy).toBeGreaterThan(0.9);
    expect(all.oosRecall).toBeNull();
    expect(byFile.get('same')).toEqual({ ...all, accuracyOfNew: null });
  });

  it('refuses one class only and labels that training does not know', async () => {
    const train = lines.filter(({ label }) => label === 'search');
    const tests = new Map([['t.jsonl', train]]);
    await expect(evaluateLabels({ train, tests }, options)).rejects.toThrow(/only the label "search"/);
    const unknown = new Map([['t.jsonl', [{ text: 'a', label: 'other' }]]]);
    await expect(evaluateLabels({ train: lines, tests: unknown }, options)).rejects.toThrow(/t\.jsonl: label "other"/);
  });
});

describe('evaluateTags', () => {
  const lines = things.map((thing) => ({
    tokens: ['a', 'red', thing, 'under', '50', 'yuan'],
    tags: ['O', 'B-colour', 'B-kind', 'O', 'B-money', 'I-money'],
  }));

  it('learns entities', async () => {
    const tests = new Map([
      ['t', [{ tokens: ['a', 'red', 'bowl', 'under', '70', 'yuan'], tags: lines[0]?.tags ?? [] }]],
    ]);
    const { all } = await evaluateTags({ train: lines, dev: lines, tests }, options);
    expect(all).toMatchObject({ lines: 1, accuracy: 1, oosRecall: null, f1: 1, accuracyOfNew: null });
  });

  it('refuses one tag only and types that training does not know', async () => {
    const plain = [{ tokens: ['a'], tags: ['O'] }];
    await expect(evaluateTags({ train: plain, tests: new Map() }, options)).rejects.toThrow(/only the tag "O"/);
    const tests = new Map([['t', [{ tokens: ['a'], tags: ['B-size'] }]]]);
    await expect(evaluateTags({ train: lines, tests }, options)).rejects.toThrow(/label "size"/);
  });
});
