import { describe, expect, it } from 'vitest';
import type { OpenData } from '../data/open-sets.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { startParameters } from '../encoder/parameters.js';
import { inputNames, maskedRows } from '../encoder/training-graph.js';
import { englishTexts, labelHeads, pretrainingExamples } from '../pretraining/pretraining-examples.js';
import { seededRandom } from '../random.js';
import { asRead, EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import { maskId } from '../tokenizer/special-tokens.js';
import type { TrainingExample } from './batches.js';
import { DropoutPool, stepFeeds } from './step-feeds.js';
import { trainEncoder } from './train-encoder.js';

const width = 4;
const config: EncoderConfig = {
  layers: 1,
  hidden: 16,
  attentionHeads: 2,
  intermediate: 32,
  vocabularySize: 40,
  positions: 16,
  heads: [],
  objectives: { teacher: { width }, vocabulary: { candidates: 12 }, translation: { width: 8, temperature: 0.1 } },
};
const shape = { batch: 5, length: 8 };

/** A pair of translations, a text with a teacher's vector and a text with neither. */
const batch: TrainingExample[] = [
  { ids: [2, 10, 11, 12, 13, 3], targets: {}, group: 7, teacher: Float32Array.of(1, 0, 0, 0) },
  { ids: [2, 20, 21, 22, 3], targets: {}, group: 7 },
  { ids: [2, 14, 15, 3], targets: {}, teacher: Float32Array.of(0, 0.6, 0.8, 0) },
  { ids: [2, 30, 31, 32, 33, 34, 35, 3], targets: {} },
];

function feedsOf(tokenDropout: number, lossWeights: Readonly<Record<string, number>> = {}, of = batch) {
  const options = { dropout: 0, tokenDropout, labelSmoothing: 0, lossWeights, random: seededRandom(1) };
  const { tensors, ids, candidates } = stepFeeds(of, config, shape, { ...options, masks: new DropoutPool(0, 1 << 14) });
  const data = (name: string): number[] => Array.from((tensors[name]?.data ?? []) as Float32Array);
  const rows = (name: string): number[][] => {
    const all = data(name);
    const each = Number(tensors[name]?.dims[1]);
    return Array.from({ length: all.length / each }, (_, row) => all.slice(row * each, (row + 1) * each));
  };
  return { data, rows, ids, candidates };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('masked tokens', () => {
  it('are asked for at their places, each once among the candidates, all together weighing one', () => {
    const { rows, ids, candidates } = feedsOf(0.5);
    const places = [...ids.keys()].filter((row) => ids[row] === maskId).slice(0, maskedRows(shape));
    expect(places.length).toBeGreaterThan(2);
    const selection = rows(inputNames.masked);
    const targets = rows(inputNames.targets('vocabulary'));
    expect(selection.length).toBe(maskedRows(shape));
    for (const [index, place] of places.entries()) {
      expect(selection[index]?.indexOf(1)).toBe(place);
      expect(sum(selection[index] ?? [])).toBe(1);
      const [row, position] = [Math.floor(place / shape.length), place % shape.length];
      expect(candidates[targets[index]?.findIndex((value) => value > 0) ?? -1]).toBe(batch[row]?.ids[position]);
      expect(sum(targets[index] ?? [])).toBeCloseTo(1 / places.length, 6);
    }
    for (const row of [...selection.slice(places.length), ...targets.slice(places.length)]) expect(sum(row)).toBe(0);
    expect(new Set(candidates).size).toBe(12);
    expect(Math.max(...candidates)).toBeLessThan(config.vocabularySize);
  });

  it('are never the marks, and none where nothing is masked', () => {
    const { ids } = feedsOf(1);
    for (const [row, { ids: own }] of batch.entries()) {
      const there = [...ids.slice(row * shape.length, row * shape.length + own.length)];
      expect(there).toEqual([2, ...own.slice(1, -1).map(() => maskId), 3]);
    }
    const { data, candidates } = feedsOf(0);
    expect(sum(data(inputNames.masked)) + sum(data(inputNames.targets('vocabulary')))).toBe(0);
    expect(candidates.length).toBe(12);
  });

  it('weigh what they are told to', () => {
    const { data } = feedsOf(0.5, { vocabulary: 0.25 });
    expect(sum(data(inputNames.targets('vocabulary')))).toBeCloseTo(0.25, 6);
  });
});

describe('translations', () => {
  it('point at each other, and no text is compared with itself or with rows that fill the batch up', () => {
    const { rows } = feedsOf(0, { translation: 2 });
    const targets = rows(inputNames.targets('translation'));
    expect(targets).toEqual([
      [0, 0.5, 0, 0, 0],
      [0.5, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    for (const [row, own] of rows(inputNames.others).entries())
      for (const [column, value] of own.entries())
        expect(value < -1000, `${row} ${column}`).toBe(row === column || column === 4);
  });

  it('teach nothing where the partner is in another batch', () => {
    const { data } = feedsOf(0, {}, batch.slice(1));
    expect(sum(data(inputNames.targets('translation')))).toBe(0);
  });
});

describe("a teacher's vectors", () => {
  it('stand at their texts; texts without one weigh nothing', () => {
    const { rows, data } = feedsOf(0, { teacher: 8 });
    const targets = rows(inputNames.targets('teacher'));
    expect(targets[0]).toEqual([1, 0, 0, 0]);
    expect(targets[2]?.map((value) => Number(value.toFixed(3)))).toEqual([0, 0.6, 0.8, 0]);
    expect(data(inputNames.weights('teacher'))).toEqual([2, 0, 2, 0, 0]);
  });
});

const open: OpenData = {
  labelled: {
    massive: [
      { text: 'wake me up', label: 'alarm' },
      { text: '叫我起床', label: 'alarm' },
      { text: 'Play a song', label: 'music' },
    ],
    clinc: [
      { text: 'play a song', label: 'music' },
      { text: 'who are you', label: 'oos' },
    ],
    banking: [{ text: 'my card is lost', label: 'lost' }],
    bitext: [{ text: 'wake me up', label: 'other' }],
  },
  parallel: [
    { en: 'wake me up', zh: '叫我起床' },
    { en: 'Play a song', zh: '放一首歌' },
    { en: 'good night', zh: '晚安' },
  ],
};

const texts = [
  ...Object.values(open.labelled).flatMap((lines) => lines.map(({ text }) => text)),
  ...open.parallel.flatMap(({ en, zh }) => [en, zh]),
].map(asRead);
const vocabulary = learnVocabulary([...texts, ...texts]);
const inputs = new EncoderInputs(tokenizerFiles(vocabulary, 16));
const { wordPiece } = inputs;
const teacher = new Map([...englishTexts(open)].map((text, index) => [text, new Float32Array(width).fill(index)]));

describe('pretrainingExamples', () => {
  const examples = pretrainingExamples(open, teacher, inputs, 16);
  const of = (text: string): TrainingExample[] =>
    examples.filter(({ ids }) => ids.join() === wordPiece.encode(asRead(text), 16).join());

  it('holds pairs as groups with one vector, and every other pair joined into one text', () => {
    for (const [group, { en, zh }] of open.parallel.entries()) {
      const [english] = of(en).filter((own) => own.group === group);
      const [chinese] = of(zh).filter((own) => own.group === group);
      expect(english?.teacher, en).toBe(teacher.get(en));
      expect(chinese?.teacher, zh).toBe(teacher.get(en));
      const joined = [...(english?.ids ?? []), ...(chinese?.ids.slice(1) ?? [])].join();
      const found = examples.find(({ ids }) => ids.join() === joined);
      expect(found !== undefined, en).toBe(group % 2 === 0);
      if (found !== undefined) expect(found).toEqual({ ids: found.ids, types: found.types, targets: {} });
    }
  });

  it('gives each text the labels of every set that holds it, once', () => {
    const heads = labelHeads(open);
    expect(heads.map(({ name }) => name)).toEqual(['massive', 'clinc', 'banking', 'bitext']);
    expect(heads[1]?.labels).toEqual(['music', 'oos']);
    const labelled = (text: string) => of(text).filter(({ targets }) => Object.keys(targets).length > 0);
    expect(labelled('wake me up').map(({ targets }) => targets)).toEqual([{ massive: 0, bitext: 0 }]);
    expect(labelled('叫我起床').map(({ targets }) => targets)).toEqual([{ massive: 0 }]);
    expect(labelled('who are you').map(({ targets }) => targets)).toEqual([{ clinc: 1 }]);
    expect(labelled('my card is lost')[0]).toMatchObject({ targets: { banking: 0 } });
    expect(labelled('my card is lost')[0]?.teacher).toBe(teacher.get('my card is lost'));
  });

  it('leaves out texts of which nothing is left', () => {
    const blank = { ...open, parallel: [{ en: ' ', zh: '' }] };
    for (const { ids } of pretrainingExamples(blank, teacher, inputs, 16)) expect(ids.length).toBeGreaterThan(2);
  });

  it('lowers each of its losses', async () => {
    const own = { ...config, vocabularySize: wordPiece.vocabularySize, heads: labelHeads(open) };
    const losses: Readonly<Record<string, number>>[] = [];
    await trainEncoder(own, startParameters(own, seededRandom(1)), examples, {
      epochs: 150,
      batchSize: 16,
      learningRate: 5e-3,
      dropout: 0,
      tokenDropout: 0.3,
      labelSmoothing: 0,
      clock: () => 0,
      onStep: (position) => void losses.push(position.losses),
    });
    const mean = (name: string, part: typeof losses): number => sum(part.map((own) => own[name] ?? 0)) / part.length;
    for (const name of ['massive', 'clinc', 'teacher', 'vocabulary', 'translation'])
      expect(mean(name, losses.slice(-8)), name).toBeLessThan(0.8 * mean(name, losses.slice(0, 8)));
  });
});
