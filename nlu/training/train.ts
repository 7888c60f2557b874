/**
 * Remakes the shipped language model from the open data sets and the project's own sentences:
 * `npm run train -- [--data ../shared/data] [--out nlu/model/shipped] [--work .training] [--seed 1] [--workers 2]
 * [--pretraining-minutes 45] [--shop-minutes 25]`.
 * A killed run goes on where its last checkpoint in `--work` stands; delete that folder to begin anew. Exit code 2 for
 * input that cannot be used.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EncoderModel } from '../model/encoder-model.js';
import { createLanguageModel } from '../model/language-model.js';
import { readOpenData } from './data/open-sets.js';
import { readModelFolder, writeModelFolder } from './export/model-folder.js';
import { pretrain } from './pretraining/pretrain.js';
import { type AnnotatedUtterance, readSentences } from './shop/annotated-utterance.js';
import { normalisedUtterance } from './shop/segments.js';
import { type ShopFigures, shopFigures } from './shop/shop-figures.js';
import { trainShop } from './shop/train-shop.js';
import { learningCurve } from './trainer/learning-curve.js';
import { Progress } from './trainer/progress.js';
import type { TrainingPosition } from './trainer/train-encoder.js';
import { TrainingError } from './training-error.js';

const here = dirname(fileURLToPath(import.meta.url));
const sentenceFolder = join(here, 'shop/sentences');
const clock = (): number => performance.now();

interface Arguments {
  readonly data: string;
  readonly work: string;
  readonly out: string;
  readonly seed: number;
  readonly workers: number;
  readonly pretrainingMinutes: number;
  readonly shopMinutes: number;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: resolve(here, '../../../shared/data') },
      work: { type: 'string', default: '.training' },
      out: { type: 'string', default: join(here, '../model/shipped') },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      'pretraining-minutes': { type: 'string', default: '45' },
      'shop-minutes': { type: 'string', default: '25' },
    },
  });
  const number = (name: 'seed' | 'workers' | 'pretraining-minutes' | 'shop-minutes'): number => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new TrainingError('data.invalid', `--${name} is a number above 0`);
    return value;
  };
  const { data, work, out } = values;
  return {
    ...{ data, work, out },
    seed: Math.round(number('seed')),
    workers: Math.round(number('workers')),
    pretrainingMinutes: number('pretraining-minutes'),
    shopMinutes: number('shop-minutes'),
  };
}

/** Shows a stage's progress and keeps its losses for the curve. */
function watched(name: string, points: [number, number][]): { onStep: (at: TrainingPosition) => void; end: () => void } {
  const progress = new Progress(process.stderr, clock);
  const started = clock();
  return {
    onStep: ({ share, epoch, loss, step }) => {
      progress.update(share, `${name}, epoch ${epoch + 1}, loss ${loss.toFixed(3)}`);
      if (step % 50 === 0) points.push([(clock() - started) / 60_000, loss]);
    },
    end: () => progress.end(),
  };
}

async function train(given: Arguments): Promise<void> {
  const { work, seed, workers, out } = given;
  const data = await readOpenData(given.data);
  const sentences = readSentences(sentenceFolder, 'train');
  await mkdir(work, { recursive: true });
  const curves = { 'pre-training': [] as [number, number][], shop: [] as [number, number][] };
  const shared = { workDir: work, seed, workers, clock, epochs: 8 };

  const pretrained = join(work, 'pretrained');
  if (!existsSync(pretrained)) {
    const teaching = new Progress(process.stderr, clock);
    const { onStep, end } = watched('pre-training', curves['pre-training']);
    const model = await pretrain(data, {
      ...shared,
      minutes: given.pretrainingMinutes,
      vocabularyTexts: sentences.map(({ text }) => text),
      onTeacher: (share) => teaching.update(share, "the teacher's vectors"),
      onStep,
    });
    end();
    await writeModelFolder(`${pretrained}.new`, model);
    await rename(`${pretrained}.new`, pretrained);
  }
  const { onStep, end } = watched('reading shoppers', curves.shop);
  const model = await trainShop(await readModelFolder(pretrained), sentences, data, {
    ...shared,
    minutes: given.shopMinutes,
    onStep,
  });
  end();
  await writeModelFolder(out, model);
  const series = Object.entries(curves).map(([name, points]) => ({ name, points }));
  await writeFile(join(work, 'curves.svg'), learningCurve(series, { title: 'Training loss', x: 'minutes', y: 'loss' }));
  await report(out);
}

/** Measures the written model on the sentences that only measure; the float weights are for comparison and not shipped. */
async function report(folder: string): Promise<void> {
  const measured = readSentences(sentenceFolder, 'measure').map(normalisedUtterance);
  const of = (language: AnnotatedUtterance['language']): AnnotatedUtterance[] =>
    measured.filter((utterance) => utterance.language === language);
  const rows: Record<string, ShopFigures> = {};
  for (const [weights, quantised] of [
    ['int8', true],
    ['float', false],
  ] as const) {
    const model = createLanguageModel(await EncoderModel.load(folder, { quantised }));
    rows[`zh ${weights}`] = await shopFigures(model, of('zh'));
    rows[`en ${weights}`] = await shopFigures(model, of('en'));
    rows[`all ${weights}`] = await shopFigures(model, measured);
    await model.dispose();
  }
  await rm(join(folder, 'onnx/model.onnx'));
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { utterances, f1ByAct: _, ...figures }]) => [
        name,
        { utterances, ...Object.fromEntries(Object.entries(figures).map(([key, share]) => [key, percent(share)])) },
      ]),
    ),
  );
  await writeFile(join(folder, 'figures.json'), `${JSON.stringify(rows, undefined, 1)}\n`);
}

try {
  await train(readArguments());
} catch (error) {
  const input = error instanceof TrainingError || (error instanceof TypeError && 'code' in error);
  if (!input) throw error;
  console.error(`train: ${error.message}`);
  process.exitCode = 2;
}
