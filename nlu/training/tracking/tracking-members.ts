import { logSoftmax } from '../../model/log-softmax.js';
import { defaultPositions, type EncoderMember, inputsFor, trainEncoderMembers } from '../evaluation/encoder-members.js';
import type { EvaluationOptions, TimeBudget } from '../evaluation/options.js';
import { LogisticRegression } from '../linear/logistic-regression.js';
import { derivedSeed, seededRandom, shuffled } from '../random.js';
import type { TurnScores } from './decode-turn.js';
import type { AlignedTurn } from './operations.js';
import { domainOf, type TrackingLabels } from './tracking-labels.js';
import { type FeatureTurn, knownValues, sideFeatures, turnFeatures } from './turn-features.js';
import {
  type InputOptions,
  operationLabels,
  sideTags,
  trackingHeads,
  trainingExample,
  turnInput,
} from './turn-input.js';
import { withInventedValues } from './value-dropout.js';
import { type WordView, wordView } from './word-view.js';

/** A trained part of a tracker. */
export interface TrackingMember {
  readonly name: string;
  scores(turns: readonly FeatureTurn[]): Promise<TurnScores[]>;
}

/** Share of the time that the linear member may take: it is what finds names, and seldom needs it all. */
const linearShare = 0.5;

/** Turns that one epoch should see at least, replaced values included, and the most copies of one. */
const turnsAnEpoch = 8000;
const mostCopies = 4;

/** Trains windows of tokens and n-grams, then the encoders that the time allows. */
export async function trainTrackingMembers(
  turns: readonly AlignedTurn[],
  labels: TrackingLabels,
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<TrackingMember[]> {
  const inputs = inputsFor(
    turns.map(({ user, system }) => `${system.text} ${user.text}`),
    options,
  );
  const { wordPiece } = inputs;
  const copies = Math.min(mostCopies, Math.max(2, Math.round(turnsAnEpoch / turns.length)));
  const varied = [
    ...turns,
    ...withInventedValues(turns, turns, { copies: copies - 1, words: wordPiece.wholeWords(), seed: options.seed }),
  ];
  const share = options.linearOnly ? 1 : linearShare;
  const view = wordView(turns);
  const linear = trainLinear(turns, varied, labels, { budget, share, options, view });
  if (options.linearOnly) return [linear];
  const limit = options.start?.config.positions ?? defaultPositions;
  const examples = varied.map((turn) => trainingExample(turn, labels, { wordPiece, view, limit }));
  const names = labels.operations.map((_, index) => String(index));
  const heads = [
    { name: trackingHeads.tags, kind: 'token', labels: labels.tags },
    ...(names.length > 0
      ? [{ name: trackingHeads.operations, kind: 'sequence', labels: names, several: true } as const]
      : []),
    ...(labels.names.domains.length > 1
      ? [{ name: trackingHeads.domain, kind: 'sequence', labels: labels.names.domains } as const]
      : []),
  ] as const;
  const encoders = await trainEncoderMembers(heads, examples, inputs, budget, {
    ...options,
    oneEncoder: true,
    onProgress: (own, what, loss) => options.onProgress?.(share + (1 - share) * own, what, loss),
  });
  return [linear, ...encoders.map((encoder) => encoderMember(encoder, { wordPiece, view }, labels))];
}

interface LinearPart {
  readonly budget: TimeBudget;
  readonly share: number;
  readonly options: EvaluationOptions;
  readonly view: WordView;
}

/** Tokens that the windows are trained on at most: what more of them teach is not worth their memory. */
const mostTokens = 300_000;

/** All turns, or as many at random as hold `mostTokens`. */
function someTurns(turns: readonly AlignedTurn[], seed: number): readonly AlignedTurn[] {
  let tokens = 0;
  const kept = shuffled(turns, seededRandom(derivedSeed(seed, 22))).filter(({ user, system }) => {
    tokens += user.tokens.length + system.tokens.length;
    return tokens <= mostTokens;
  });
  return tokens <= mostTokens ? turns : kept;
}

/** How often a turn with an operation stands among the examples. */
const rareRepeated = 4;

function trainLinear(
  plain: readonly AlignedTurn[],
  turns: readonly AlignedTurn[],
  labels: TrackingLabels,
  { budget, share, options, view }: LinearPart,
): TrackingMember {
  const goOn =
    (from: number, to: number) =>
    (done: number): boolean => {
      options.onProgress?.((from + (to - from) * done) * share, 'n-grams');
      return budget.share < share * to;
    };
  const values = { known: knownValues(labels), view, names: labels.names };
  const tagExamples = someTurns(turns, options.seed).flatMap((turn) =>
    (['user', 'system'] as const).flatMap((side) => {
      const own = sideTags(turn, side, labels);
      return sideFeatures(turn, side, values).map((features, position) => ({ features, label: own[position] ?? 0 }));
    }),
  );
  const tagger = LogisticRegression.train(tagExamples, labels.tags.length, {
    epochs: 10,
    seed: options.seed,
    leastError: 1e-3,
    goOn: goOn(0, 0.8),
  });
  const { domains } = labels.names;
  const domainExamples = plain.flatMap((turn) => {
    const label = domainOf(turn, labels.names);
    return label === undefined ? [] : [{ features: turnFeatures(turn, '', values), label }];
  });
  const domainClassifier =
    domains.length > 1 ? LogisticRegression.train(domainExamples, domains.length, { seed: options.seed }) : undefined;
  const slots = [...new Set(labels.operations.map(({ slot }) => slot))];
  const numbered = plain.map((turn) => ({ turn, operations: operationLabels(turn, labels) }));
  const classifiers = slots.map((slot, index) => {
    const own = labels.operations.flatMap((operation, number) => (operation.slot === slot ? [number] : []));
    const examples = numbered.flatMap(({ turn, operations }) => {
      const label = 1 + own.findIndex((number) => operations.includes(number));
      const example = { features: turnFeatures(turn, slot, values), label };
      // What hardly ever happens would never be believed.
      return label === 0 ? [example] : new Array<typeof example>(rareRepeated).fill(example);
    });
    const model = LogisticRegression.train(examples, own.length + 1, {
      epochs: 12,
      seed: options.seed,
      goOn: goOn(0.8 + (0.2 * index) / slots.length, 0.8 + (0.2 * (index + 1)) / slots.length),
    });
    return { slot, own, model };
  });
  return {
    name: 'n-grams',
    scores: async (read) =>
      read.map((turn) => {
        const rows = (side: 'user' | 'system'): Float32Array[] =>
          sideFeatures(turn, side, values).map((features) => tagger.logProbabilities(features));
        const operations = new Float32Array(labels.operations.length);
        for (const { slot, own, model } of classifiers) {
          const scores = model.logProbabilities(turnFeatures(turn, slot, values));
          for (const [index, number] of own.entries()) operations[number] = Math.exp(scores[index + 1] ?? -Infinity);
        }
        return {
          user: rows('user'),
          system: rows('system'),
          operations,
          domains: domainClassifier?.logProbabilities(turnFeatures(turn, '', values)) ?? new Float32Array(1),
        };
      }),
  };
}

function encoderMember(
  encoder: EncoderMember,
  input: Omit<InputOptions, 'limit'>,
  labels: TrackingLabels,
): TrackingMember {
  const { config, predictor } = encoder;
  const count = labels.tags.length;
  return {
    name: encoder.name,
    scores: async (turns) => {
      const inputs = turns.map((turn) => turnInput(turn, turn.recent, { ...input, limit: config.positions }));
      const logits = await predictor.predict(inputs);
      return inputs.map(({ user, system }, index) => {
        const tags = logits[index]?.[trackingHeads.tags] ?? new Float32Array();
        // A token that does not fit gets equal scores, so that the other members decide.
        const rows = (starts: readonly number[]): Float32Array[] =>
          starts.map((at) => logSoftmax(at < 0 ? new Float32Array(count) : tags.slice(at * count, (at + 1) * count)));
        const operations = (logits[index]?.[trackingHeads.operations] ?? new Float32Array()).map(
          (logit) => 1 / (1 + Math.exp(-logit)),
        );
        const domains = logits[index]?.[trackingHeads.domain] ?? new Float32Array(1);
        return { user: rows(user), system: rows(system), operations, domains: logSoftmax(domains) };
      });
    },
  };
}
