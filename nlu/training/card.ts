import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSets } from './data/open-sets.js';
import { parameterSpecs } from './encoder/encoder-config.js';
import { type CardFigure, modelCard } from './export/model-card.js';
import { readModelFolder } from './export/model-folder.js';
import { elementCount } from './graph/tape.js';
import type { ShopFigures } from './shop/shop-figures.js';

const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx', 'figures.json'];

/** The run that made a model, as its card tells it. */
export interface TrainingRun {
  readonly seed: number;
  /** Day of the run, YYYY-MM-DD. */
  readonly date: string;
  /** Sentences of the project that trained and that measured. */
  readonly sentences: { readonly train: number; readonly measure: number };
  readonly minutes: { readonly pretraining: number; readonly shop: number };
}

/** Writes README.md into a model's folder: what it is, what it learnt from, and the figures of this run. */
export async function writeModelCard(
  folder: string,
  figures: Readonly<Record<string, ShopFigures>>,
  run: TrainingRun,
): Promise<void> {
  const { config } = await readModelFolder(folder);
  const { layers, hidden, attentionHeads, positions, heads } = config;
  const parameters = parameterSpecs(config).reduce((sum, { shape }) => sum + elementCount(shape), 0);
  const hashes = await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return { name, bytes: (await stat(path)).size, sha256 };
    }),
  );
  const card = modelCard({
    name: 'Daogou shopper reader',
    figures: cardFigures(figures),
    data: openSets,
    heads,
    seed: run.seed,
    sizes: { layers, hidden, attentionHeads, vocabulary: config.vocabularySize, positions, parameters },
    hashes,
    date: run.date,
    procedure: [
      `Pre-training for at most ${run.minutes.pretraining} minutes on two threads: the labels of four open sets, the sentence vectors of Universal Sentence Encoder lite (Apache-2.0) for English sentences and their translations, masked tokens, masked tokens of joined translations, and translations among the texts of a batch.`,
      `Reading shoppers for at most ${run.minutes.shop} minutes: the project's sentences, generated ones, open texts of which only the act is known, and texts of the pre-training so that it is not forgotten.`,
      'Confidences are fitted on a twentieth of the sentences, neighbours and so of one hand, which is not trained on. Weights are then stored as 8-bit integers, a scale a column.',
    ],
    command: `npm run train -- --seed ${run.seed} --pretraining-minutes ${run.minutes.pretraining} --shop-minutes ${run.minutes.shop}`,
    limits: [
      'Its `token_type_ids` say what words look like: capitals, digits, and where the words of a Chinese dictionary begin (nlu/model/surface-types.ts). Fed with zeros, as other software does, it reads worse.',
    ],
    ownData: [
      `${run.sentences.train.toLocaleString('en')} annotated sentences that the project wrote, in Chinese, English and both (nlu/training/shop/sentences); ${run.sentences.measure} others, about trades that the first are not about, only measure.`,
      '200,000 utterances generated from them and from frames over invented shops; a quarter of the names are no words.',
    ],
  });
  await writeFile(join(folder, 'README.md'), card);
}

function cardFigures(figures: Readonly<Record<string, ShopFigures>>): CardFigure[] {
  const set = "the project's sentences kept for measuring";
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const metrics = {
    'acts, macro F1': 'actsMacroF1',
    'acts, micro F1': 'actsMicroF1',
    'spans, F1': 'slotF1',
    'spans with negation, F1': 'negatedSlotF1',
    'sentiment, accuracy': 'sentimentAccuracy',
    'urgency, accuracy': 'urgencyAccuracy',
    'acts, expected calibration error': 'calibrationError',
  } as const;
  return (['zh', 'en'] as const).flatMap((language) =>
    Object.entries(metrics).flatMap(([metric, key]) => {
      const int8 = figures[`${language} int8`]?.[key];
      const float = figures[`${language} float`]?.[key];
      if (int8 === undefined) return [];
      return [
        {
          set,
          language,
          metric,
          value: percent(int8),
          ...(float !== undefined && { beside: `${percent(float)} in float` }),
        },
      ];
    }),
  );
}
