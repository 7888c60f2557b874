/** The process that trains and judges one system on one set for `compare.ts`; speaks through its parent's channel. */
import { join } from 'node:path';
import { evaluateLabels, evaluateTags } from '../../nlu/training/evaluation/evaluate.js';
import type { EvaluationOptions } from '../../nlu/training/evaluation/options.js';
import { startingModel } from '../../nlu/training/evaluation/starting-model.js';
import { evaluateNodeNlp } from './compare-node-nlp.js';
import type { PartFigures, SystemName, SystemResult } from './compare-report.js';
import { defaultDownloads } from './downloads.js';
import { evaluationSets, type SetName, type SetPart, type SetParts } from './evaluation-sets.js';

/** What the parent asks for. */
export interface Job {
  readonly set: SetName;
  readonly system: SystemName;
  readonly data: string;
  readonly minutes: number;
  readonly seed: number;
  readonly threads: number;
  readonly model: string | undefined;
}

/** What the child tells: how far it is, and at last the result or what was wrong with the input. */
export type ChildMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly what: string }
  | { readonly kind: 'result'; readonly result: SystemResult }
  | { readonly kind: 'failed'; readonly message: string };

const clock = (): number => performance.now();
const tell = (message: ChildMessage): void => void process.send?.(message);

function options(job: Job): EvaluationOptions {
  return {
    minutes: job.minutes,
    seed: job.seed,
    threads: job.threads,
    clock,
    onProgress: (share, what, loss) =>
      tell({ kind: 'progress', share, what: loss === undefined ? what : `${what}, loss ${loss.toFixed(3)}` }),
  };
}

function joined<Line>(parts: readonly SetPart<Line>[]): {
  train: Line[];
  tests: ReadonlyMap<string, readonly Line[]>;
} {
  return {
    train: parts.flatMap(({ train }) => train),
    tests: new Map(parts.map(({ language, dev }) => [language, dev])),
  };
}

async function evaluateOwn(set: SetParts, given: EvaluationOptions) {
  const { byFile, speed } =
    set.task === 'tags' ? await evaluateTags(joined(set.parts), given) : await evaluateLabels(joined(set.parts), given);
  const parts = [...byFile].map(
    ([part, { accuracy, oosRecall, f1 }]): PartFigures => ({
      part,
      accuracy,
      oosRecall,
      f1,
    }),
  );
  return { parts, speed };
}

async function evaluate(job: Job): Promise<Omit<SystemResult, 'set' | 'title' | 'system'>> {
  const { folder, read } = evaluationSets[job.set];
  const set = await read(join(job.data, folder));
  const given = options(job);
  const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
  if (job.system === 'daogou') {
    const { name, ...start } = await startingModel(job.model, { downloads: defaultDownloads, threads: job.threads });
    return { start: name, figures: { ...(await evaluateOwn(set, { ...given, ...start })), peakMemory: peakMemory() } };
  }
  if (job.system === 'linear')
    return { figures: { ...(await evaluateOwn(set, { ...given, linearOnly: true })), peakMemory: peakMemory() } };
  // It reads no tags, and its sentiment is a word list of other languages.
  if (set.task !== 'intent') return { figures: null };
  const { minutes, seed } = job;
  const onProgress = (share: number, what: string): void => tell({ kind: 'progress', share, what });
  const figures = await evaluateNodeNlp(set.parts, { minutes, seed, clock, onProgress });
  return { figures: { ...figures, peakMemory: peakMemory() } };
}

process.once('message', (message) => {
  const job = message as Job;
  const { title } = evaluationSets[job.set];
  evaluate(job).then(
    (own) => {
      tell({ kind: 'result', result: { set: job.set, title, system: job.system, ...own } });
      process.disconnect?.();
    },
    (error: unknown) => {
      tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      process.disconnect?.();
      process.exitCode = 1;
    },
  );
});
