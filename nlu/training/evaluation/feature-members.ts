import { derivedSeed, seededRandom, shuffled } from '../random.js';
import type { FeatureEncoder } from './feature-encoder.js';
import { type FeatureExample, FeatureHead } from './feature-head.js';
import type { Member, Tokens } from './member.js';
import type { EvaluationOptions, TimeBudget } from './options.js';

/** Texts read at once: the time is looked at in between. */
const readAtOnce = 256;

/** Share of the time after which no more of the training file is read. */
const readingShare = 0.8;

/** How an encoder's features are got from an input, one row a label. */
interface Reading<Input> {
  readonly encoder: FeatureEncoder;
  readonly rows: (inputs: readonly Input[]) => Promise<Float32Array[][]>;
  /** What can be judged by its row; the others get equal scores. */
  readonly isSeen: (row: Float32Array) => boolean;
}

/** A head over the sentence features of an encoder that is not trained. */
export function trainTextFeatures(
  encoder: FeatureEncoder,
  examples: readonly { readonly input: string; readonly labels: readonly number[] }[],
  classes: number,
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<Member<string>> {
  const rows = async (texts: readonly string[]): Promise<Float32Array[][]> =>
    (await encoder.texts(texts)).map((row) => [row]);
  return trainFeatures({ encoder, rows, isSeen: () => true }, examples, classes, budget, options);
}

/** A head over the token features of an encoder that is not trained. */
export function trainTokenFeatures(
  encoder: FeatureEncoder,
  examples: readonly { readonly input: Tokens; readonly labels: readonly number[] }[],
  classes: number,
  budget: TimeBudget,
  options: EvaluationOptions,
): Promise<Member<Tokens>> {
  const isSeen = (row: Float32Array): boolean => row.some((value) => value !== 0);
  return trainFeatures({ encoder, rows: (texts) => encoder.tokens(texts), isSeen }, examples, classes, budget, options);
}

/** Reads the examples in random order for as long as the time allows, then trains the head on what was read. */
async function trainFeatures<Input>(
  { encoder, rows, isSeen }: Reading<Input>,
  examples: readonly { readonly input: Input; readonly labels: readonly number[] }[],
  classes: number,
  budget: TimeBudget,
  { seed, onProgress }: EvaluationOptions,
): Promise<Member<Input>> {
  const order = shuffled(examples, seededRandom(derivedSeed(seed, 14)));
  const read: FeatureExample[] = [];
  for (let first = 0; first < order.length && (first === 0 || budget.share < readingShare); first += readAtOnce) {
    const part = order.slice(first, first + readAtOnce);
    for (const [index, own] of (await rows(part.map(({ input }) => input))).entries())
      for (const [place, features] of own.entries())
        if (isSeen(features)) read.push({ features, label: part[index]?.labels[place] ?? 0 });
    onProgress?.(readingShare * Math.min(1, (first + readAtOnce) / order.length), encoder.name);
  }
  const head = await FeatureHead.train(read, classes, {
    seed,
    goOn: (share) => {
      onProgress?.(readingShare + (1 - readingShare) * share, `head over ${encoder.name}`);
      return budget.share < 1;
    },
  });
  return {
    name: encoder.name,
    scores: async (inputs) =>
      (await rows(inputs)).flatMap((own) =>
        own.map((row) =>
          isSeen(row) ? head.logProbabilities(row) : new Float32Array(classes).fill(-Math.log(classes)),
        ),
      ),
  };
}
