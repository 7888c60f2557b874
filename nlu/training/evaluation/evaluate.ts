import { type LabelledText, outOfScopeLabel, requireKnownLabels, type TaggedText } from './data-lines.js';
import { entityScore } from './entity-f1.js';
import { holdOut } from './hold-out.js';
import type { EvaluationOptions } from './options.js';
import { scoreScope } from './out-of-scope.js';
import { trainTagger } from './tagger.js';
import { trainTextClassifier } from './text-classifier.js';

/** The lines of an evaluation; without `dev` a part of `train` is kept back for tuning. */
export interface EvaluationData<Line> {
  readonly train: readonly Line[];
  readonly dev?: readonly Line[] | undefined;
  /** By file name. */
  readonly tests: ReadonlyMap<string, readonly Line[]>;
}

/** Figures of one set of test lines, as shares from 0 to 1; null where a figure does not apply. */
export interface Figures {
  readonly lines: number;
  readonly accuracy: number | null;
  readonly oosRecall: number | null;
  readonly f1: number | null;
  /** Accuracy over the lines that do not repeat a training text; data sets often leak. */
  readonly accuracyOfNew: number | null;
}

export interface EvaluationReport {
  readonly byFile: ReadonlyMap<string, Figures>;
  readonly all: Figures;
  /** Share of each member in the mixture that was tuned. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Intents and sentiment: trains on `train`, reports on `tests`. Throws `TrainingError` for data that cannot be used. */
export async function evaluateLabels(
  data: EvaluationData<LabelledText>,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const known = new Set(data.train.map(({ label }) => label));
  for (const [file, lines] of data.tests)
    requireKnownLabels(
      known,
      lines.map(({ label }) => label),
      file,
    );
  const { train, heldOut } =
    data.dev === undefined ? holdOut(data.train, options.seed) : { train: data.train, heldOut: data.dev };
  const everything = [...data.train, ...heldOut, ...[...data.tests.values()].flat()];
  const outOfScope = everything.some(({ label }) => label === outOfScopeLabel);
  const classifier = await trainTextClassifier(train, heldOut, { ...options, outOfScope });
  const repeated = new Set(data.train.map(({ text }) => text.trim().toLowerCase()));
  const figures = async (lines: readonly LabelledText[]): Promise<Figures> => {
    const found = await classifier.classify(lines.map(({ text }) => text));
    const results = lines.map(({ text, label }, index) => ({
      confidence: found[index]?.confidence ?? 0,
      right: found[index]?.label === label,
      outOfScope: label === outOfScopeLabel,
      isNew: !repeated.has(text.trim().toLowerCase()),
    }));
    const { accuracy, outOfScopeRecall } = scoreScope(results, classifier.threshold);
    const ofNew = scoreScope(
      results.filter(({ isNew }) => isNew),
      classifier.threshold,
    );
    return { lines: lines.length, accuracy, oosRecall: outOfScopeRecall, f1: null, accuracyOfNew: ofNew.accuracy };
  };
  return { ...(await reportOn(data.tests, figures)), weights: classifier.weights };
}

/** Tags: entity F1 as conlleval counts it, and the share of tokens whose tag is right as accuracy. */
export async function evaluateTags(
  data: EvaluationData<TaggedText>,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const { train, heldOut } =
    data.dev === undefined ? holdOut(data.train, options.seed) : { train: data.train, heldOut: data.dev };
  const known = new Set(data.train.flatMap(({ tags }) => tags).map(typeOf));
  for (const [file, lines] of data.tests)
    requireKnownLabels(known, lines.flatMap(({ tags }) => tags).map(typeOf), file);
  const tagger = await trainTagger(train, heldOut, options);
  const figures = async (lines: readonly TaggedText[]): Promise<Figures> => {
    const found = await tagger.tag(lines.map(({ tokens }) => tokens));
    const gold = lines.map(({ tags }) => tags);
    const pairs = gold.flatMap((tags, text) => tags.map((tag, index) => tag === found[text]?.[index]));
    const accuracy = pairs.filter(Boolean).length / Math.max(1, pairs.length);
    return { lines: lines.length, accuracy, oosRecall: null, f1: entityScore(gold, found).f1, accuracyOfNew: null };
  };
  return { ...(await reportOn(data.tests, figures)), weights: tagger.weights };
}

/** The entity type of a tag; "O" for tokens outside. */
function typeOf(tag: string): string {
  return tag === 'O' ? tag : tag.slice(2);
}

async function reportOn<Line>(
  tests: ReadonlyMap<string, readonly Line[]>,
  figures: (lines: readonly Line[]) => Promise<Figures>,
): Promise<{ byFile: ReadonlyMap<string, Figures>; all: Figures }> {
  const byFile = new Map<string, Figures>();
  for (const [file, lines] of tests) byFile.set(file, await figures(lines));
  const all = await figures([...tests.values()].flat());
  return { byFile, all };
}
