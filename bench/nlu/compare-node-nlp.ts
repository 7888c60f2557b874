import { NlpManager } from 'node-nlp';
import { type LabelledText, outOfScopeLabel } from '../../nlu/training/evaluation/data-lines.js';
import { holdOut } from '../../nlu/training/evaluation/hold-out.js';
import { type ScopedResult, scoreScope, tuneThreshold } from '../../nlu/training/evaluation/out-of-scope.js';
import { medianLatency, type ReadingSpeed } from '../../nlu/training/evaluation/reading-speed.js';
import { derivedSeed, seededRandom, shuffled } from '../../nlu/training/random.js';
import type { PartFigures } from './compare-report.js';
import type { SetPart } from './evaluation-sets.js';

export interface NodeNlpOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly clock: () => number;
  readonly onProgress: (share: number, what: string) => void;
}

/** What node-nlp calls texts that nothing fits. */
const none = 'None';

/** Where its training stops by itself. */
const smallestError = 5e-5;

/**
 * node-nlp (nlp.js) as a shop would use it: a manager a language, its neural classifier, its defaults. Two kindnesses:
 * the rows are shuffled, which it does not do, and the same threshold is tuned for it on the same share of held-out rows.
 */
export async function evaluateNodeNlp(
  parts: readonly SetPart<LabelledText>[],
  options: NodeNlpOptions,
): Promise<{ parts: PartFigures[]; speed: ReadingSpeed }> {
  const results: PartFigures[] = [];
  const speeds: (ReadingSpeed & { readonly lines: number })[] = [];
  for (const [index, part] of parts.entries()) {
    const onProgress = (share: number, what: string): void =>
      options.onProgress((index + share) / parts.length, `${part.language}: ${what}`);
    const { figures, speed } = await evaluatePart(part, {
      ...options,
      minutes: options.minutes / parts.length,
      onProgress,
    });
    results.push(figures);
    speeds.push({ ...speed, lines: part.dev.length });
  }
  const lines = speeds.reduce((sum, own) => sum + own.lines, 0);
  const weighted = (of: (speed: ReadingSpeed) => number): number =>
    speeds.reduce((sum, own) => sum + (of(own) * own.lines) / lines, 0);
  return {
    parts: results,
    speed: {
      trainingMinutes: speeds.reduce((sum, own) => sum + own.trainingMinutes, 0),
      linesPerSecond: 1 / weighted(({ linesPerSecond }) => 1 / linesPerSecond),
      p50Milliseconds: weighted(({ p50Milliseconds }) => p50Milliseconds),
    },
  };
}

async function evaluatePart(
  { language, train, dev }: SetPart<LabelledText>,
  options: NodeNlpOptions,
): Promise<{ figures: PartFigures; speed: ReadingSpeed }> {
  const { seed, clock } = options;
  const held = holdOut(train, seed);
  const started = clock();
  const manager = await trainManager(language, shuffled(held.train, seededRandom(derivedSeed(seed, 15))), options);
  const trainingMinutes = (clock() - started) / 60_000;
  const read = async ({ text, label }: LabelledText): Promise<ScopedResult> => {
    const { classifications } = await manager.process(language, text);
    const best = classifications.find(({ intent }) => intent !== none);
    return { confidence: best?.score ?? 0, right: best?.intent === label, outOfScope: label === outOfScopeLabel };
  };
  const readAll = async (lines: readonly LabelledText[]): Promise<ScopedResult[]> => {
    const results: ScopedResult[] = [];
    for (const line of lines) results.push(await read(line));
    return results;
  };
  // Before anything else is read: it keeps what it has seen.
  const p50Milliseconds = await medianLatency(dev, read, clock);
  const readingStarted = clock();
  const results = await readAll(dev);
  const linesPerSecond = (1000 * dev.length) / (clock() - readingStarted);
  const outOfScope = [...train, ...dev].some(({ label }) => label === outOfScopeLabel);
  const threshold = outOfScope ? tuneThreshold(await readAll(held.heldOut)) : 0;
  const { accuracy, outOfScopeRecall } = scoreScope(results, threshold);
  return {
    figures: { part: language, accuracy, oosRecall: outOfScopeRecall, f1: null },
    speed: { trainingMinutes, linesPerSecond, p50Milliseconds },
  };
}

async function trainManager(
  language: string,
  lines: readonly LabelledText[],
  { clock, minutes, onProgress }: NodeNlpOptions,
): Promise<NlpManager> {
  const started = clock();
  let first: number | undefined;
  const manager = new NlpManager({
    languages: [language],
    autoSave: false,
    forceNER: false,
    nlu: {
      useNoneFeature: true,
      log: (status) => {
        first ??= status.error;
        const gone = (clock() - started) / (minutes * 60_000);
        const fallen = Math.log(first / status.error) / Math.log(first / smallestError);
        onProgress(
          Math.min(0.99, Math.max(gone, fallen)),
          `epoch ${status.iterations}, error ${status.error.toFixed(5)}`,
        );
        if (gone >= 1) status.iterations = Number.MAX_SAFE_INTEGER;
      },
    },
  });
  for (const { text, label } of lines) manager.addDocument(language, text, label === outOfScopeLabel ? none : label);
  await manager.train();
  return manager;
}
