import { type LabelledText, outOfScopeLabel, requireKnownLabels, type TaggedText } from './data-lines.js';
import { entityScore } from './entity-f1.js';
import { holdOut } from './hold-out.js';
import type { EvaluationOptions } from './options.js';
import { scoreScope } from './out-of-scope.js';
import { medianLatency, type ReadingSpeed } from './reading-speed.js';
import { trainTagger } from './tagger.js';
import { type Classification, trainTextClassifier } from './text-classifier.js';

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
  /** Accuracy of each member of the mixture alone, with nothing turned away: n-grams are the linear baseline. */
  readonly accuracyByMember: Readonly<Record<string, number>>;
}

export interface EvaluationReport {
  readonly byFile: ReadonlyMap<string, Figures>;
  readonly all: Figures;
  /** Share of each member in the mixture that was tuned. */
  readonly weights: Readonly<Record<string, number>>;
  readonly speed: ReadingSpeed;
}

/** Intents and sentiment: trains on `train`, reports on `tests`. Throws `TrainingError` for data that cannot be used. */
export async function evaluateLabels(
  data: EvaluationData<LabelledText>,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const known = new Set(data.train.map(({ label }) => label));
  for (const [file, lines] of data.tests) {
    const labels = lines.map(({ label }) => label);
    requireKnownLabels(known, labels, file);
  }
  const { train, heldOut } = splitForTuning(data, options.seed);
  const everything = [...data.train, ...heldOut, ...[...data.tests.values()].flat()];
  const outOfScope = everything.some(({ label }) => label === outOfScopeLabel);
  const started = options.clock();
  const classifier = await trainTextClassifier(train, heldOut, { ...options, outOfScope });
  const trainingMinutes = (options.clock() - started) / 60_000;
  const trained = new Set(data.train.map(({ text }) => text.trim().toLowerCase()));
  const judge = async (lines: readonly LabelledText[]): Promise<JudgedText[]> => {
    const found = await classifier.classify(lines.map(({ text }) => text));
    return found.map((own, index) => {
      const { text = '', label = '' } = lines[index] ?? {};
      return { ...own, gold: label, repeatsTraining: trained.has(text.trim().toLowerCase()) };
    });
  };
  const figures = (judged: readonly JudgedText[]): Figures => labelFigures(judged, classifier.threshold);
  const reported = await reportOn(data.tests, { judge, figures, trainingMinutes, clock: options.clock });
  return { ...reported, weights: classifier.weights };
}

/** Tags: entity F1 as conlleval counts it, and the share of tokens whose tag is right as accuracy. */
export async function evaluateTags(
  data: EvaluationData<TaggedText>,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const known = new Set(data.train.flatMap(({ tags }) => tags).map(typeOf));
  for (const [file, lines] of data.tests) {
    const types = lines.flatMap(({ tags }) => tags).map(typeOf);
    requireKnownLabels(known, types, file);
  }
  const { train, heldOut } = splitForTuning(data, options.seed);
  const started = options.clock();
  const tagger = await trainTagger(train, heldOut, options);
  const trainingMinutes = (options.clock() - started) / 60_000;
  const judge = async (lines: readonly TaggedText[]): Promise<JudgedTags[]> => {
    const found = await tagger.tag(lines.map(({ tokens }) => tokens));
    return lines.map(({ tags }, index) => ({ gold: tags, found: found[index] ?? [] }));
  };
  const reported = await reportOn(data.tests, { judge, figures: tagFigures, trainingMinutes, clock: options.clock });
  return { ...reported, weights: tagger.weights };
}

interface JudgedText extends Classification {
  readonly gold: string;
  readonly repeatsTraining: boolean;
}

interface JudgedTags {
  readonly gold: readonly string[];
  readonly found: readonly string[];
}

function labelFigures(judged: readonly JudgedText[], threshold: number): Figures {
  const results = judged.map(({ gold, label, confidence, repeatsTraining }) => {
    return { confidence, right: label === gold, outOfScope: gold === outOfScopeLabel, repeatsTraining };
  });
  const { accuracy, outOfScopeRecall } = scoreScope(results, threshold);
  const ofNew = scoreScope(
    results.filter(({ repeatsTraining }) => !repeatsTraining),
    threshold,
  );
  const inScope = judged.filter(({ gold }) => gold !== outOfScopeLabel);
  const alone = Object.keys(inScope[0]?.byMember ?? {}).map((name) => {
    const right = inScope.filter(({ byMember, gold }) => byMember[name] === gold).length;
    return [name, right / inScope.length] as const;
  });
  return {
    lines: judged.length,
    accuracy,
    oosRecall: outOfScopeRecall,
    f1: null,
    accuracyOfNew: ofNew.accuracy,
    accuracyByMember: Object.fromEntries(alone),
  };
}

function tagFigures(judged: readonly JudgedTags[]): Figures {
  const right = judged.flatMap(({ gold, found }) => gold.map((tag, index) => tag === found[index]));
  const gold = judged.map((text) => text.gold);
  const found = judged.map((text) => text.found);
  return {
    lines: judged.length,
    accuracy: right.filter(Boolean).length / Math.max(1, right.length),
    oosRecall: null,
    f1: entityScore(gold, found).f1,
    accuracyOfNew: null,
    accuracyByMember: {},
  };
}

function splitForTuning<Line>(
  { train, dev }: EvaluationData<Line>,
  seed: number,
): { train: readonly Line[]; heldOut: readonly Line[] } {
  return dev === undefined ? holdOut(train, seed) : { train, heldOut: dev };
}

/** The entity type of a tag; "O" for tokens outside. */
function typeOf(tag: string): string {
  return tag === 'O' ? tag : tag.slice(2);
}

interface Reporting<Line, Judged> {
  readonly judge: (lines: readonly Line[]) => Promise<Judged[]>;
  readonly figures: (judged: readonly Judged[]) => Figures;
  readonly trainingMinutes: number;
  readonly clock: () => number;
}

async function reportOn<Line, Judged>(
  tests: ReadonlyMap<string, readonly Line[]>,
  { judge, figures, trainingMinutes, clock }: Reporting<Line, Judged>,
): Promise<{ byFile: ReadonlyMap<string, Figures>; all: Figures; speed: ReadingSpeed }> {
  const byFile = new Map<string, Figures>();
  const all: Judged[] = [];
  const started = clock();
  for (const [file, lines] of tests) {
    const judged = await judge(lines);
    byFile.set(file, figures(judged));
    all.push(...judged);
  }
  const linesPerSecond = (1000 * all.length) / (clock() - started);
  const p50Milliseconds = await medianLatency([...tests.values()].flat(), (line) => judge([line]), clock);
  return { byFile, all: figures(all), speed: { trainingMinutes, linesPerSecond, p50Milliseconds } };
}
