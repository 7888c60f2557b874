import type { ModelHead } from '../../model/model-head.js';
import { surfaceTypeCount } from '../../model/surface-types.js';
import { type EncoderConfig, parameterNames } from '../encoder/encoder-config.js';
import { copyParameters, type Parameters, startParameters } from '../encoder/parameters.js';
import { EncoderPredictor } from '../export/predict.js';
import { derivedSeed, seededRandom } from '../random.js';
import { EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { tokenizerFiles } from '../tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../tokenizer/learn-vocabulary.js';
import type { TrainingExample } from '../trainer/batches.js';
import { trainEncoder } from '../trainer/train-encoder.js';
import { positiveMutualInformation } from '../vectors/co-occurrence.js';
import { singularVectors } from '../vectors/singular-vectors.js';
import type { EvaluationOptions, TimeBudget } from './options.js';

/** Longest input of an encoder that starts from nothing, in tokens. */
export const defaultPositions = 128;

/** A trained encoder of a mixture. */
export interface EncoderMember {
  readonly name: string;
  readonly config: EncoderConfig;
  readonly predictor: EncoderPredictor;
}

interface EncoderSize {
  readonly layers: number;
  readonly hidden: number;
  readonly epochs: number;
}

const small: EncoderSize = { layers: 2, hidden: 128, epochs: 14 };
const large: EncoderSize = { layers: 4, hidden: 256, epochs: 10 };

/** From so many minutes on more than one encoder is trained: below they would end half trained. */
const minutesForTwo = 8;

/** Encoders that are trained at most: each errs elsewhere, and each adds less than the one before. */
const mostEncoders = 4;

/** Another one with the same start joins when so much is left of the time that the first one took. */
const leastShareOfFirst = 0.6;

/** Epochs over weights that know the language already. */
const fineTuningEpochs = 10;

/** An encoder to train, with its part of the time that is left when its turn comes. */
interface Plan {
  readonly config: EncoderConfig;
  readonly epochs: number;
  readonly start: Parameters | undefined;
  readonly timeShare: number;
}

/** By the tokenizer of the model to start from, or a new one learnt from `texts`. */
export function inputsFor(texts: Iterable<string>, { start }: EvaluationOptions): EncoderInputs {
  return new EncoderInputs(start?.tokenizer ?? tokenizerFiles(learnVocabulary(texts), defaultPositions));
}

/**
 * Trains the encoders that the time allows: the start model with new heads, as often as there is time, each with other
 * luck; or a large one from nothing and a small one that errs elsewhere. Word vectors start from co-occurrence in the
 * training texts where there are none to take over.
 */
export async function trainEncoderMembers(
  heads: readonly ModelHead[],
  examples: readonly TrainingExample[],
  { wordPiece }: EncoderInputs,
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<EncoderMember[]> {
  const typed = examples.some(({ types }) => types !== undefined);
  const plans = planned({ heads, ...(typed && { types: surfaceTypeCount }) }, wordPiece, options);
  const members: EncoderMember[] = [];
  const begun = budget.share;
  let first = 0;
  for (const [index, { config, epochs, start, timeShare }] of plans.entries()) {
    const before = budget.left;
    if (start !== undefined && before < leastShareOfFirst * first) break;
    const random = seededRandom(derivedSeed(options.seed, 5, index));
    const parameters = startParameters(config, random);
    if (start === undefined) startWordVectors(config, parameters, examples, random);
    else copyParameters(withoutHeads(start), parameters);
    const what = `encoder of ${config.layers} layers, ${config.hidden} wide`;
    await trainEncoder(config, parameters, examples, {
      epochs,
      budgetMilliseconds: before * timeShare,
      learningRate: start === undefined ? 1e-3 : 5e-4,
      seed: derivedSeed(options.seed, 6, index),
      workers: options.threads,
      clock: options.clock,
      onStep: ({ loss }) => options.onProgress?.((budget.share - begun) / (1 - begun), what, loss),
    });
    if (index === 0) first = before - budget.left;
    const predictor = await EncoderPredictor.create(config, parameters, options.threads);
    const name = `L${config.layers} H${config.hidden}`;
    const alike = members.filter((member) => member.name.startsWith(name)).length;
    members.push({ name: alike === 0 ? name : `${name}, ${alike + 1}`, config, predictor });
  }
  return members;
}

function planned(
  own: Pick<EncoderConfig, 'heads' | 'types'>,
  { vocabularySize }: EncoderInputs['wordPiece'],
  { start, minutes, oneEncoder = false }: EvaluationOptions,
): Plan[] {
  const fromNothing = ({ layers, hidden, epochs }: EncoderSize, timeShare: number): Plan => ({
    epochs,
    timeShare,
    start: undefined,
    config: {
      layers,
      hidden,
      attentionHeads: hidden / 64,
      intermediate: 4 * hidden,
      vocabularySize,
      positions: defaultPositions,
      ...own,
    },
  });
  const several = minutes >= minutesForTwo && !oneEncoder;
  if (start === undefined)
    return minutes >= minutesForTwo ? [fromNothing(large, 0.7), fromNothing(small, 1)] : [fromNothing(small, 1)];
  const { types: _, ...size } = start.config;
  return Array.from({ length: several ? mostEncoders : 1 }, (_none, index) => ({
    config: { ...size, ...own },
    epochs: fineTuningEpochs,
    start: start.parameters,
    timeShare: several && index === 0 ? 0.5 : 1,
  }));
}

function startWordVectors(
  config: EncoderConfig,
  parameters: Parameters,
  examples: readonly TrainingExample[],
  random: () => number,
): void {
  const sentences = examples.map(({ ids }) => ({ ids: ids.slice(1, -1) }));
  const matrix = positiveMutualInformation(sentences, config.vocabularySize);
  const vectors = singularVectors(matrix, config.hidden, random);
  const scale = Math.sqrt(config.hidden) * wordDeviation;
  parameters.get(parameterNames.words)?.set(vectors.map((value) => value * scale));
}

/** Spread of the started word vectors, that of random ones. */
const wordDeviation = 0.05;

function withoutHeads(parameters: Parameters): Parameters {
  return new Map([...parameters].filter(([name]) => !name.startsWith('head.')));
}
