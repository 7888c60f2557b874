/**
 * Remakes the shipped language model from the open data sets and the project's own sentences:
 * `npm run train -- [--data ../shared/data] [--out nlu/model/shipped] [--work .training] [--seed 1] [--workers 2]
 * [--pretraining-minutes 45] [--shop-minutes 60]`.
 * A killed run goes on where its last checkpoint in `--work` stands; delete that folder to begin anew.
 *
 * Or gives a BERT-like encoder from elsewhere the heads that read shoppers, without any data set:
 * `npm run train -- --model DIR|owner/name [--out NAME-shop] [--work .training] [--seed 1] [--workers 2]`.
 * Exit code 2 for input that cannot be used.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EncoderModel } from '../model/encoder-model.js';
import { createLanguageModel } from '../model/language-model.js';
import { ModelError } from '../model/model-error.js';
import { writeModelCard } from './card.js';
import { readOpenData } from './data/open-sets.js';
import { readModelFolder, writeModelFolder } from './export/model-folder.js';
import { locateForeign, type Weights } from './foreign/foreign-encoder.js';
import { trainForeign } from './foreign/train-foreign.js';
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
  /** An encoder from elsewhere that is given heads; without it our own is made from nothing. */
  readonly model: string | undefined;
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
      model: { type: 'string' },
      data: { type: 'string', default: resolve(here, '../../../shared/data') },
      work: { type: 'string', default: '.training' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      'pretraining-minutes': { type: 'string', default: '45' },
      'shop-minutes': { type: 'string', default: '60' },
    },
  });
  const number = (name: 'seed' | 'workers' | 'pretraining-minutes' | 'shop-minutes'): number => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new TrainingError('data.invalid', `--${name} is a number above 0`);
    return value;
  };
  const { model, data, work } = values;
  const defaultOut = model === undefined ? join(here, '../model/shipped') : `${basename(resolve(model))}-shop`;
  return {
    ...{ model, data, work, out: values.out ?? defaultOut },
    seed: Math.round(number('seed')),
    workers: Math.round(number('workers')),
    pretrainingMinutes: number('pretraining-minutes'),
    shopMinutes: number('shop-minutes'),
  };
}

/** Shows a stage's progress and keeps its losses for the curve. */
function watched(
  name: string,
  points: [number, number][],
): { onStep: (at: TrainingPosition) => void; end: () => void } {
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
    measuring: readSentences(sentenceFolder, 'measure').map(({ text }) => text),
    onStep,
  });
  end();
  await writeModelFolder(out, model);
  const series = Object.entries(curves).map(([name, points]) => ({ name, points }));
  await writeFile(join(work, 'curves.svg'), learningCurve(series, { title: 'Training loss', x: 'minutes', y: 'loss' }));
  const rows = await report(out, ['int8', 'float']);
  await rm(join(out, 'onnx/model.onnx'));
  await writeModelCard(out, rows, {
    seed,
    date: new Date().toISOString().slice(0, 10),
    sentences: { train: sentences.length, measure: rows['all int8']?.utterances ?? 0 },
    minutes: { pretraining: given.pretrainingMinutes, shop: given.shopMinutes },
  });
}

/** Gives the encoder that `name` is, a folder or an id of the hub, heads in the folder `--out`. */
async function trainHeads(name: string, { work, out, seed, workers }: Arguments): Promise<void> {
  const folder = await locateForeign(name, { folder: join(work, 'downloads') });
  const progress = new Progress(process.stderr, clock);
  const weights = await trainForeign(folder, out, {
    sentences: readSentences(sentenceFolder, 'train'),
    measuring: readSentences(sentenceFolder, 'measure').map(({ text }) => text),
    ...{ seed, workers },
    onProgress: (share, what) => progress.update(share, what),
  });
  progress.end();
  await report(out, weights);
  console.log(`Start the shop with it: NLU_MODEL=${out} npm start`);
}

/** Measures the written model on the sentences that only measure. */
async function report(folder: string, weights: readonly Weights[]): Promise<Record<string, ShopFigures>> {
  const measured = readSentences(sentenceFolder, 'measure').map(normalisedUtterance);
  const of = (language: AnnotatedUtterance['language']): AnnotatedUtterance[] =>
    measured.filter((utterance) => utterance.language === language);
  const rows: Record<string, ShopFigures> = {};
  for (const kind of weights) {
    const model = createLanguageModel(await EncoderModel.load(folder, { quantised: kind === 'int8' }));
    rows[`zh ${kind}`] = await shopFigures(model, of('zh'));
    rows[`en ${kind}`] = await shopFigures(model, of('en'));
    rows[`all ${kind}`] = await shopFigures(model, measured);
    await model.dispose();
  }
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
  return rows;
}

try {
  const given = readArguments();
  await (given.model === undefined ? train(given) : trainHeads(given.model, given));
} catch (error) {
  const input =
    error instanceof TrainingError || error instanceof ModelError || (error instanceof TypeError && 'code' in error);
  if (!input) throw error;
  console.error(`train: ${error.message}`);
  process.exitCode = 2;
}
