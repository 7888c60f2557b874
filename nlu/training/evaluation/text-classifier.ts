import { logSoftmax } from '../../model/log-softmax.js';
import { textFeatures } from '../linear/features.js';
import { LogisticRegression } from '../linear/logistic-regression.js';
import { type MemberScores, mix, tuneMixture } from '../linear/mixture.js';
import type { WordPiece } from '../tokenizer/word-piece.js';
import { TrainingError } from '../training-error.js';
import { type LabelledText, outOfScopeLabel } from './data-lines.js';
import { defaultPositions, type EncoderMember, trainEncoderMembers, wordPieceFor } from './encoder-members.js';
import { type EvaluationOptions, TimeBudget } from './options.js';
import { type ScopedResult, tuneThreshold } from './out-of-scope.js';
import { indexOfHighest } from './tag-decoder.js';

const head = 'label';

/** Share of the time that the linear member may take at most. */
const linearShare = 0.25;

export interface Classification {
  /** The best label in scope. */
  readonly label: string;
  /** Its probability. */
  readonly confidence: number;
  /** The best label in scope of each member alone. */
  readonly byMember: Readonly<Record<string, string>>;
}

/** A mixture of encoders and n-grams that gives texts one label each. */
export interface TextClassifier {
  readonly labels: readonly string[];
  /** Less sure than this is out of scope; 0 when the data know no such texts. */
  readonly threshold: number;
  /** Share of each member in the mixture. */
  readonly weights: Readonly<Record<string, number>>;
  classify(texts: readonly string[]): Promise<Classification[]>;
}

/** Trains the members on `train`, then their weights and the threshold on `dev`. */
export async function trainTextClassifier(
  train: readonly LabelledText[],
  dev: readonly LabelledText[],
  options: EvaluationOptions & { readonly outOfScope: boolean },
): Promise<TextClassifier> {
  const labels = [...new Set(train.map(({ label }) => label))].sort();
  if (labels.filter((label) => label !== outOfScopeLabel).length < 2)
    throw new TrainingError(
      'data.invalid',
      `the training file holds only the label "${labels[0]}"; at least two are needed`,
    );
  const number = new Map(labels.map((label, index) => [label, index]));
  const budget = new TimeBudget(options);
  const numbered = train.map(({ text, label }) => ({ text, label: number.get(label) ?? 0 }));
  const linear = LogisticRegression.train(
    numbered.map(({ text, label }) => ({ features: textFeatures(text), label })),
    labels.length,
    {
      seed: options.seed,
      goOn: (share) => {
        options.onProgress?.(share * linearShare, 'n-grams');
        return budget.share < linearShare;
      },
    },
  );
  const wordPiece = wordPieceFor(
    train.map(({ text }) => text),
    options,
  );
  const limit = options.start?.config.positions ?? defaultPositions;
  const examples = numbered.map(({ text, label }) => ({
    ids: wordPiece.encode(text, limit),
    targets: { [head]: label },
  }));
  const encoders = await trainEncoderMembers([{ name: head, kind: 'sequence', labels }], examples, wordPiece, budget, {
    ...options,
    onProgress: (share, what, loss) => options.onProgress?.(linearShare + (1 - linearShare) * share, what, loss),
  });
  const scores = async (texts: readonly string[]): Promise<MemberScores[]> => [
    texts.map((text) => linear.logProbabilities(textFeatures(text))),
    ...(await Promise.all(encoders.map((encoder) => encoderScores(encoder, wordPiece, texts)))),
  ];
  const inScope = labels.map((label) => label !== outOfScopeLabel);
  const devScores = await scores(dev.map(({ text }) => text));
  const weights = tuneMixture(devScores, (mixed) => accuracy(mixed, dev, labels));
  const names = [undefined, ...encoders].map(memberName);
  const decide = (members: readonly MemberScores[]): Classification[] => {
    const alone = members.map((own) => own.map((scores) => best(scores, labels, inScope).label));
    return mix(members, weights).map((mixed, text) => ({
      ...best(mixed, labels, inScope),
      byMember: Object.fromEntries(names.map((name, member) => [name, alone[member]?.[text] ?? ''])),
    }));
  };
  const results = decide(devScores).map(({ label, confidence }, index): ScopedResult => {
    const gold = dev[index]?.label;
    return { confidence, right: label === gold, outOfScope: gold === outOfScopeLabel };
  });
  return {
    labels,
    threshold: options.outOfScope ? tuneThreshold(results) : 0,
    weights: Object.fromEntries(weights.map((weight, index) => [names[index] ?? '', weight])),
    classify: async (texts) => decide(await scores(texts)),
  };
}

function memberName(encoder: EncoderMember | undefined): string {
  return encoder === undefined ? 'n-grams' : `L${encoder.config.layers} H${encoder.config.hidden}`;
}

async function encoderScores(
  encoder: EncoderMember,
  wordPiece: WordPiece,
  texts: readonly string[],
): Promise<MemberScores> {
  const ids = texts.map((text) => wordPiece.encode(text, encoder.config.positions));
  return (await encoder.predictor.predict(ids)).map((logits) => logSoftmax(logits[head] ?? new Float32Array()));
}

/** Share of right labels; equal shares are told apart by the probability of the right label. */
function accuracy(mixed: readonly Float32Array[], gold: readonly LabelledText[], labels: readonly string[]): number {
  let right = 0;
  let likelihood = 0;
  for (const [index, scores] of mixed.entries()) {
    const wanted = labels.indexOf(gold[index]?.label ?? '');
    if (wanted < 0) continue;
    right += indexOfHighest(scores) === wanted ? 1 : 0;
    likelihood += Math.max(-20, scores[wanted]!);
  }
  return right + (1e-4 * likelihood) / Math.max(1, mixed.length);
}

function best(
  scores: Float32Array,
  labels: readonly string[],
  inScope: readonly boolean[],
): Omit<Classification, 'byMember'> {
  const index = indexOfHighest(scores.map((score, label) => (inScope[label] ? score : Number.NEGATIVE_INFINITY)));
  return { label: labels[index] ?? '', confidence: Math.exp(scores[index] ?? Number.NEGATIVE_INFINITY) };
}
