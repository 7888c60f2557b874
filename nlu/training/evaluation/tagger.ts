import { logSoftmax } from '../../model/log-softmax.js';
import { ConditionalRandomField } from '../linear/conditional-random-field.js';
import { tokenFeatures } from '../linear/features.js';
import { mix, tuneWeights } from '../linear/mixture.js';
import type { EncoderInputs } from '../tokenizer/encoder-inputs.js';
import { TrainingError } from '../training-error.js';
import type { TaggedText } from './data-lines.js';
import { defaultPositions, type EncoderMember, inputsFor, trainEncoderMembers } from './encoder-members.js';
import { entityScore } from './entity-f1.js';
import { trainTokenFeatures } from './feature-members.js';
import { type Member, memberScores, type Tokens } from './member.js';
import { type EvaluationOptions, TimeBudget } from './options.js';
import { decodeTags, learnTransitions } from './tag-decoder.js';

const head = 'tags';

/** Share of the time that the linear member may take at most beside others. */
const linearShare = 0.4;

/** How much it may count which tag follows which: the linear member knows already, encoders do not. */
const transitionWeights = [0, 0.25, 0.5, 0.75, 1] as const;

/** A mixture of encoders and windows of tokens that tags the tokens of texts. */
export interface Tagger {
  /** Share of each member in the mixture. */
  readonly weights: Readonly<Record<string, number>>;
  tag(texts: readonly Tokens[]): Promise<string[][]>;
}

interface NumberedTags {
  readonly tokens: Tokens;
  readonly labels: readonly number[];
}

/** Trains the members on `train`, then their weights on `dev` by entity F1. */
export async function trainTagger(
  train: readonly TaggedText[],
  dev: readonly TaggedText[],
  options: EvaluationOptions,
): Promise<Tagger> {
  const tagSet = [...new Set(train.flatMap(({ tags }) => tags))].sort();
  if (tagSet.length < 2)
    throw new TrainingError(
      'data.invalid',
      `the training file holds only the tag "${tagSet[0]}"; at least two are needed`,
    );
  const number = new Map(tagSet.map((tag, index) => [tag, index]));
  const numbered = train.map(({ tokens, tags }) => ({ tokens, labels: tags.map((tag) => number.get(tag) ?? 0) }));
  const transitions = learnTransitions(
    numbered.map(({ labels }) => labels),
    tagSet.length,
  );
  const members = await trainMembers(numbered, tagSet, options);
  const decode = (mixed: readonly Float32Array[], texts: readonly Tokens[], weight: number): string[][] => {
    let from = 0;
    return texts.map(({ length }) => {
      const own = mixed.slice(from, from + length);
      from += length;
      return decodeTags(own, transitions, weight).map((tag) => tagSet[tag] ?? 'O');
    });
  };
  const devTokens = dev.map(({ tokens }) => tokens);
  const gold = dev.map(({ tags }) => tags);
  const devScores = await memberScores(members, devTokens);
  const f1 = (weights: readonly number[], weight: number): number =>
    entityScore(gold, decode(mix(devScores.slice(0, weights.length), weights), devTokens, weight)).f1;
  const best = transitionWeights.map((weight) => {
    const weights = tuneWeights(devScores.length, (some) => f1(some, weight));
    return { weight, weights, f1: f1(weights, weight) };
  });
  const { weight, weights } = best.reduce((a, b) => (b.f1 > a.f1 ? b : a));
  return {
    weights: Object.fromEntries(weights.map((share, index) => [members[index]?.name ?? '', share])),
    tag: async (texts) => decode(mix(await memberScores(members, texts), weights), texts, weight),
  };
}

async function trainMembers(
  train: readonly NumberedTags[],
  tagSet: readonly string[],
  options: EvaluationOptions,
): Promise<Member<Tokens>[]> {
  const budget = new TimeBudget(options);
  const share = options.linearOnly ? 1 : linearShare;
  const linear = trainLinear(train, tagSet.length, { budget, share, options });
  if (options.linearOnly) return [linear];
  const others: EvaluationOptions = {
    ...options,
    onProgress: (own, what, loss) => options.onProgress?.(share + (1 - share) * own, what, loss),
  };
  if (options.features === undefined) return [linear, ...(await trainEncoders(train, tagSet, budget, others))];
  const examples = train.map(({ tokens, labels }) => ({ input: tokens, labels }));
  return [linear, await trainTokenFeatures(options.features, examples, tagSet.length, budget, others)];
}

interface LinearPart {
  readonly budget: TimeBudget;
  readonly share: number;
  readonly options: EvaluationOptions;
}

function trainLinear(train: readonly NumberedTags[], classes: number, part: LinearPart): Member<Tokens> {
  const { budget, share, options } = part;
  const examples = train.map(({ tokens, labels }) => ({ features: tokenFeatures(tokens), labels }));
  const model = ConditionalRandomField.train(examples, classes, {
    seed: options.seed,
    goOn: (done) => {
      options.onProgress?.(done * share, 'windows of tokens');
      return budget.share < share;
    },
  });
  return {
    name: 'windows of tokens',
    scores: async (texts) => texts.flatMap((tokens) => model.logMarginals(tokenFeatures(tokens))),
  };
}

async function trainEncoders(
  train: readonly NumberedTags[],
  tagSet: readonly string[],
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<Member<Tokens>[]> {
  const inputs = inputsFor(
    train.map(({ tokens }) => tokens.join(' ')),
    options,
  );
  const limit = options.start?.config.positions ?? defaultPositions;
  const examples = train.map(({ tokens, labels }) => {
    const { ids, types, starts } = inputs.ofTokens(tokens, limit);
    const targets = new Array<number>(ids.length).fill(-1);
    for (const [index, start] of starts.entries()) if (start >= 0) targets[start] = labels[index] ?? -1;
    return { ids, types, targets: { [head]: targets } };
  });
  const encoders = await trainEncoderMembers(
    [{ name: head, kind: 'token', labels: tagSet }],
    examples,
    inputs,
    budget,
    options,
  );
  return encoders.map((encoder) => ({
    name: encoder.name,
    scores: (texts) => encoderScores(encoder, inputs, texts, tagSet.length),
  }));
}

/** A token beyond the encoder's limit gets equal scores, so that the other members decide. */
async function encoderScores(
  encoder: EncoderMember,
  inputs: EncoderInputs,
  texts: readonly Tokens[],
  tagCount: number,
): Promise<Float32Array[]> {
  const encoded = texts.map((tokens) => inputs.ofTokens(tokens, encoder.config.positions));
  const logits = await encoder.predictor.predict(encoded);
  return encoded.flatMap(({ starts }, text) => {
    const own = logits[text]?.[head] ?? new Float32Array();
    return starts.map((start) =>
      logSoftmax(start < 0 ? new Float32Array(tagCount) : own.slice(start * tagCount, (start + 1) * tagCount)),
    );
  });
}
