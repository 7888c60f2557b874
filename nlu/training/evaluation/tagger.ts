import { logSoftmax } from '../../model/log-softmax.js';
import { tokenFeatures } from '../linear/features.js';
import { LogisticRegression } from '../linear/logistic-regression.js';
import { mix, tuneMixture } from '../linear/mixture.js';
import type { WordPiece } from '../tokenizer/word-piece.js';
import { TrainingError } from '../training-error.js';
import type { TaggedText } from './data-lines.js';
import { defaultPositions, type EncoderMember, trainEncoderMembers, wordPieceFor } from './encoder-members.js';
import { entityScore } from './entity-f1.js';
import { type EvaluationOptions, TimeBudget } from './options.js';
import { decodeTags, seenTransitions } from './tag-decoder.js';

const head = 'tags';

/** Share of the time that the linear member may take at most. */
const linearShare = 0.3;

/** A mixture of encoders and windows of tokens that tags the tokens of texts. */
export interface Tagger {
  /** Share of each member in the mixture. */
  readonly weights: Readonly<Record<string, number>>;
  tag(texts: readonly (readonly string[])[]): Promise<string[][]>;
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
  const transitions = seenTransitions(numbered.map(({ labels }) => labels));
  const budget = new TimeBudget(options);
  const linear = LogisticRegression.train(
    numbered.flatMap(({ tokens, labels }) =>
      labels.map((label, position) => ({ features: tokenFeatures(tokens, position), label })),
    ),
    tagSet.length,
    {
      epochs: 10,
      seed: options.seed,
      goOn: (share) => {
        options.onProgress?.(share * linearShare, 'windows of tokens');
        return budget.share < linearShare;
      },
    },
  );
  const wordPiece = wordPieceFor(
    train.map(({ tokens }) => tokens.join(' ')),
    options,
  );
  const limit = options.start?.config.positions ?? defaultPositions;
  const examples = numbered.map(({ tokens, labels }) => {
    const { ids, starts } = wordPiece.encodeTokens(tokens, limit);
    const targets = new Array<number>(ids.length).fill(-1);
    for (const [index, start] of starts.entries()) if (start >= 0) targets[start] = labels[index] ?? -1;
    return { ids, targets: { [head]: targets } };
  });
  const encoders = await trainEncoderMembers(
    [{ name: head, kind: 'token', labels: tagSet }],
    examples,
    wordPiece,
    budget,
    {
      ...options,
      onProgress: (share, what, loss) => options.onProgress?.(linearShare + (1 - linearShare) * share, what, loss),
    },
  );
  /** Scores of all tokens of all texts in one row, a list a member. */
  const scores = async (texts: readonly (readonly string[])[]): Promise<Float32Array[][]> => [
    texts.flatMap((tokens) => tokens.map((_, position) => linear.logProbabilities(tokenFeatures(tokens, position)))),
    ...(await Promise.all(encoders.map((encoder) => encoderScores(encoder, wordPiece, texts, tagSet.length)))),
  ];
  const decode = (mixed: readonly Float32Array[], texts: readonly (readonly string[])[]): string[][] => {
    let from = 0;
    return texts.map(({ length }) => {
      const own = mixed.slice(from, from + length);
      from += length;
      return decodeTags(own, transitions).map((tag) => tagSet[tag] ?? 'O');
    });
  };
  const devTokens = dev.map(({ tokens }) => tokens);
  const gold = dev.map(({ tags }) => tags);
  const weights = tuneMixture(await scores(devTokens), (mixed) => entityScore(gold, decode(mixed, devTokens)).f1);
  return {
    weights: Object.fromEntries(weights.map((weight, index) => [memberName(encoders[index - 1]), weight])),
    tag: async (texts) => decode(mix(await scores(texts), weights), texts),
  };
}

function memberName(encoder: EncoderMember | undefined): string {
  return encoder === undefined ? 'windows of tokens' : `L${encoder.config.layers} H${encoder.config.hidden}`;
}

/** A token beyond the encoder's limit gets equal scores, so that the other members decide. */
async function encoderScores(
  encoder: EncoderMember,
  wordPiece: WordPiece,
  texts: readonly (readonly string[])[],
  tagCount: number,
): Promise<Float32Array[]> {
  const encoded = texts.map((tokens) => wordPiece.encodeTokens(tokens, encoder.config.positions));
  const logits = await encoder.predictor.predict(encoded.map(({ ids }) => ids));
  return encoded.flatMap(({ starts }, text) => {
    const own = logits[text]?.[head] ?? new Float32Array();
    return starts.map((start) =>
      logSoftmax(start < 0 ? new Float32Array(tagCount) : own.slice(start * tagCount, (start + 1) * tagCount)),
    );
  });
}
