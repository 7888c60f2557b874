import { logSoftmax } from '../../model/log-softmax.js';
import { textFeatures } from '../linear/features.js';
import { LogisticRegression } from '../linear/logistic-regression.js';
import { type MemberScores, mix, tuneMixture } from '../linear/mixture.js';
import { TrainingError } from '../training-error.js';
import { type LabelledText, outOfScopeLabel } from './data-lines.js';
import { defaultPositions, inputsFor, trainEncoderMembers } from './encoder-members.js';
import { trainTextFeatures } from './feature-members.js';
import { type Member, memberScores } from './member.js';
import { type EvaluationOptions, TimeBudget } from './options.js';
import { type ScopedResult, tuneThreshold } from './out-of-scope.js';
import { indexOfHighest } from './tag-decoder.js';

const head = 'label';

/** Share of the time that the linear member may take at most beside others. */
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

interface NumberedText {
  readonly text: string;
  readonly label: number;
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
  const numbered = train.map(({ text, label }) => ({ text, label: number.get(label) ?? 0 }));
  const members = await trainMembers(numbered, labels, options);
  const inScope = labels.map((label) => label !== outOfScopeLabel);
  const devScores = await memberScores(
    members,
    dev.map(({ text }) => text),
  );
  const weights = tuneMixture(devScores, (mixed) => accuracy(mixed, dev, labels));
  const decide = (all: readonly MemberScores[]): Classification[] => {
    const alone = all.map((own) => own.map((scores) => best(scores, labels, inScope).label));
    return mix(all, weights).map((mixed, text) => ({
      ...best(mixed, labels, inScope),
      byMember: Object.fromEntries(members.map(({ name }, member) => [name, alone[member]?.[text] ?? ''])),
    }));
  };
  const results = decide(devScores).map(({ label, confidence }, index): ScopedResult => {
    const gold = dev[index]?.label;
    return { confidence, right: label === gold, outOfScope: gold === outOfScopeLabel };
  });
  return {
    labels,
    threshold: options.outOfScope ? tuneThreshold(results) : 0,
    weights: Object.fromEntries(weights.map((weight, index) => [members[index]?.name ?? '', weight])),
    classify: async (texts) => decide(await memberScores(members, texts)),
  };
}

async function trainMembers(
  train: readonly NumberedText[],
  labels: readonly string[],
  options: EvaluationOptions,
): Promise<Member<string>[]> {
  const budget = new TimeBudget(options);
  const share = options.linearOnly ? 1 : linearShare;
  const linear = trainLinear(train, labels.length, { budget, share, options });
  if (options.linearOnly) return [linear];
  const others: EvaluationOptions = {
    ...options,
    onProgress: (own, what, loss) => options.onProgress?.(share + (1 - share) * own, what, loss),
  };
  if (options.features === undefined) return [linear, ...(await trainEncoders(train, labels, budget, others))];
  const examples = train.map(({ text, label }) => ({ input: text, labels: [label] }));
  return [linear, await trainTextFeatures(options.features, examples, labels.length, budget, others)];
}

interface LinearPart {
  readonly budget: TimeBudget;
  readonly share: number;
  readonly options: EvaluationOptions;
}

function trainLinear(train: readonly NumberedText[], classes: number, part: LinearPart): Member<string> {
  const { budget, share, options } = part;
  const examples = train.map(({ text, label }) => ({ features: textFeatures(text), label }));
  const model = LogisticRegression.train(examples, classes, {
    seed: options.seed,
    goOn: (done) => {
      options.onProgress?.(done * share, 'n-grams');
      return budget.share < share;
    },
  });
  return {
    name: 'n-grams',
    scores: async (texts) => texts.map((text) => model.logProbabilities(textFeatures(text))),
  };
}

async function trainEncoders(
  train: readonly NumberedText[],
  labels: readonly string[],
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<Member<string>[]> {
  const inputs = inputsFor(
    train.map(({ text }) => text),
    options,
  );
  const limit = options.start?.config.positions ?? defaultPositions;
  const examples = train.map(({ text, label }) => {
    const { ids, types } = inputs.ofText(text, limit);
    return { ids, types, targets: { [head]: label } };
  });
  const encoders = await trainEncoderMembers(
    [{ name: head, kind: 'sequence', labels }],
    examples,
    inputs,
    budget,
    options,
  );
  return encoders.map(({ name, config, predictor }) => ({
    name,
    scores: async (texts) => {
      const logits = await predictor.predict(texts.map((text) => inputs.ofText(text, config.positions)));
      return logits.map((own) => logSoftmax(own[head] ?? new Float32Array()));
    },
  }));
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
