import { join } from 'node:path';
import { surfaceTypeCount } from '../../model/surface-types.js';
import type { OpenData } from '../data/open-sets.js';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import { copyParameters, type Parameters, startParameters } from '../encoder/parameters.js';
import type { ModelFolder } from '../export/model-folder.js';
import { EncoderPredictor } from '../export/predict.js';
import { labelHeads, pretrainingExamples } from '../pretraining/pretraining-examples.js';
import { derivedSeed, seededRandom, shuffled } from '../random.js';
import { EncoderInputs } from '../tokenizer/encoder-inputs.js';
import type { TrainingExample } from '../trainer/batches.js';
import { type TrainingPosition, trainEncoder } from '../trainer/train-encoder.js';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { type Calibration, fitPlatt, fitTemperature } from './calibration.js';
import { generateUtterances } from './generate.js';
import { holdBack } from './hold-back.js';
import { actTexts } from './open-acts.js';
import { normalisedUtterance } from './segments.js';
import { actExample, shopExample, shopHeads } from './shop-examples.js';

export interface ShopTrainingOptions {
  /** Texts that only measure: the generator must not hit on them by chance. */
  readonly measuring: readonly string[];
  /** Where a killed run goes on from. */
  readonly workDir: string;
  readonly minutes: number;
  readonly epochs: number;
  readonly seed: number;
  /** Threads that share each step. */
  readonly workers: number;
  readonly clock: () => number;
  readonly onStep?: (position: TrainingPosition) => void;
}

/** Utterances that are generated for each epoch's worth of examples. */
const generatedCount = 200_000;

/** How often a sentence as it was written comes in an epoch: it is the truest there is. */
const sentenceRepeats = 4;

/** Share of the texts that lose their capitals: most shoppers type none, and the model has to read both. */
const lowerCaseShare = 0.4;

/** Texts of open sets of which only the act is known, and labelled texts that keep what pre-training taught. */
const actTextCount = 6_000;
const replayCount = 8_000;

const lossWeights = { acts: 1, slots: 4, negation: 0.5, sentiment: 0.5, urgency: 0.3 };
const longestText = 64;

/**
 * Teaches a pre-trained encoder to read shoppers: the project's sentences, what the generator makes of them over invented
 * catalogues, and open texts that a shop does or does not answer. Labelled texts of the pre-training are mixed in, so that
 * the encoder stays a good start for other tasks. Returns the model with the shop's heads alone, and its calibration.
 */
export async function trainShop(
  start: ModelFolder,
  sentences: readonly AnnotatedUtterance[],
  data: OpenData,
  options: ShopTrainingOptions,
): Promise<ModelFolder & { readonly calibration: Calibration }> {
  const { seed } = options;
  const files = start.tokenizer;
  const inputs = new EncoderInputs(files);
  const { taught, heldBack } = holdBack(sentences, seed);
  const config: EncoderConfig = {
    ...start.config,
    types: surfaceTypeCount,
    heads: [...shopHeads, ...labelHeads(data)],
  };
  const parameters = startParameters(config, seededRandom(derivedSeed(seed, 22)));
  copyParameters(start.parameters, parameters);
  await trainEncoder(config, parameters, shopExamples(taught, data, inputs, options), {
    epochs: options.epochs,
    budgetMilliseconds: options.minutes * 60_000,
    batchSize: 128,
    learningRate: 7e-4,
    tokenDropout: 0.05,
    labelSmoothing: 0.03,
    lossWeights,
    seed: derivedSeed(seed, 23),
    workers: options.workers,
    clock: options.clock,
    checkpoint: { file: join(options.workDir, 'shop.checkpoint'), everySteps: 200 },
    ...(options.onStep && { onStep: options.onStep }),
  });
  const own: EncoderConfig = { ...config, heads: shopHeads };
  const kept = new Map([...parameters].filter(([name]) => !name.startsWith('head.') || isShopHead(name)));
  return {
    config: own,
    parameters: kept,
    tokenizer: files,
    calibration: await calibrate(own, kept, heldBack, inputs),
  };
}

function shopExamples(
  taught: readonly AnnotatedUtterance[],
  data: OpenData,
  inputs: EncoderInputs,
  { seed, measuring }: ShopTrainingOptions,
): TrainingExample[] {
  const random = seededRandom(derivedSeed(seed, 24));
  const acts = actTexts(data);
  const outOfScope = acts.filter(({ act }) => act === 'out_of_scope').map(({ text }) => text);
  const generated = generateUtterances({
    sentences: taught,
    count: generatedCount,
    seed: derivedSeed(seed, 25),
    outOfScope: shuffled(outOfScope, random).slice(0, 4_000),
    exclude: measuring,
  });
  const replay = pretrainingExamples({ ...data, parallel: [] }, new Map(), inputs, longestText);
  const shop = [...generated, ...Array.from({ length: sentenceRepeats }, () => taught).flat()];
  return [
    ...shop.map((utterance) => {
      const normalised = normalisedUtterance(utterance);
      const text = random() < lowerCaseShare ? normalised.text.toLowerCase() : normalised.text;
      return shopExample({ ...normalised, text }, inputs, longestText);
    }),
    ...shuffled(acts, random)
      .slice(0, actTextCount)
      .map((text) => actExample(text, inputs, longestText)),
    ...shuffled(replay, random).slice(0, replayCount),
  ];
}

function isShopHead(parameter: string): boolean {
  return shopHeads.some(({ name }) => parameter.startsWith(`head.${name}.`));
}

/** Fits the confidences on sentences that were not trained on. */
async function calibrate(
  config: EncoderConfig,
  parameters: Parameters,
  heldBack: readonly AnnotatedUtterance[],
  inputs: EncoderInputs,
): Promise<Calibration> {
  const predictor = await EncoderPredictor.create(config, parameters);
  const examples = heldBack.map((utterance) => shopExample(utterance, inputs, longestText));
  const logits = await predictor.predict(examples);
  await predictor.release();
  const claims = heldBack.flatMap(({ acts }, index) =>
    [...(logits[index]?.acts ?? [])].map((logit, label) => ({
      logit,
      right: acts.some((act) => shopHeads[0].labels.indexOf(act) === label),
    })),
  );
  const moods = examples.map(({ targets }, index) => ({
    logits: logits[index]?.sentiment ?? new Float32Array(),
    label: targets.sentiment as number,
  }));
  return { acts: fitPlatt(claims), sentiment: { temperature: fitTemperature(moods) } };
}
