/**
 * Trains on any data set and reports on its test file:
 * `npm run -s evaluate:nlu -- --task intent|sentiment|tags --train T.jsonl [--dev D.jsonl] --test X.jsonl [--test Y.jsonl]
 * [--minutes 20] [--model DIR|HUB_ID|none] [--seed 1] [--threads 2] [--json FILE] [--curve FILE.svg]`.
 * Lines are `{"text", "label"}` ("oos" is out of scope) or `{"tokens", "tags"}`. Training starts from the shipped weights
 * unless --model names others; `none` learns everything from the training file. Exit code 2 for input that cannot be used.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ModelError } from '../../nlu/model/model-error.js';
import { readLabelledTexts, readTaggedTexts } from '../../nlu/training/evaluation/data-lines.js';
import {
  type EvaluationReport,
  evaluateLabels,
  evaluateTags,
  type Figures,
} from '../../nlu/training/evaluation/evaluate.js';
import type { EvaluationOptions } from '../../nlu/training/evaluation/options.js';
import { startingModel } from '../../nlu/training/evaluation/starting-model.js';
import { learningCurve } from '../../nlu/training/trainer/learning-curve.js';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { TrainingError } from '../../nlu/training/training-error.js';
import { defaultDownloads } from './downloads.js';

const tasks = ['intent', 'sentiment', 'tags'] as const;

interface Arguments {
  readonly task: (typeof tasks)[number];
  readonly train: string;
  readonly dev: string | undefined;
  readonly tests: readonly string[];
  readonly model: string | undefined;
  readonly json: string | undefined;
  readonly curve: string | undefined;
  readonly minutes: number;
  readonly seed: number;
  readonly threads: number;
}

/** A command line that cannot be run as it stands. */
class UsageError extends Error {}

function readArguments(): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      task: text,
      train: text,
      dev: text,
      test: { type: 'string', multiple: true },
      model: text,
      json: text,
      curve: text,
      minutes: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    },
  });
  const task = tasks.find((name) => name === values.task);
  if (task === undefined) throw new UsageError(`--task is one of ${tasks.join(', ')}`);
  if (values.train === undefined) throw new UsageError('--train is missing');
  if (values.test === undefined) throw new UsageError('--test is missing');
  const positive = (name: 'minutes' | 'seed' | 'threads', whole: boolean): number => {
    const value = Number(values[name]);
    if (!(value > 0) || (whole && !Number.isInteger(value)))
      throw new UsageError(`--${name} is a ${whole ? 'whole ' : ''}number above 0`);
    return value;
  };
  return {
    task,
    train: values.train,
    tests: values.test,
    dev: values.dev,
    model: values.model,
    json: values.json,
    curve: values.curve,
    minutes: positive('minutes', false),
    seed: positive('seed', true),
    threads: positive('threads', true),
  };
}

async function evaluate(given: Arguments, options: EvaluationOptions): Promise<EvaluationReport> {
  const lines = async <Line>(read: (file: string) => Promise<Line[]>) => ({
    train: await read(given.train),
    dev: given.dev === undefined ? undefined : await read(given.dev),
    tests: new Map(await Promise.all(given.tests.map(async (file) => [file, await read(file)] as const))),
  });
  return given.task === 'tags'
    ? evaluateTags(await lines(readTaggedTexts), options)
    : evaluateLabels(await lines(readLabelledTexts), options);
}

function printTable(report: EvaluationReport): void {
  const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(2));
  const row = ({ lines, accuracy, oosRecall, f1, accuracyOfNew }: Figures) => ({
    lines,
    'accuracy %': percent(accuracy),
    'of texts not in train %': percent(accuracyOfNew),
    'out-of-scope recall %': percent(oosRecall),
    'entity F1 %': percent(f1),
  });
  const files = [...report.byFile].map(([file, figures]) => [basename(file), row(figures)] as const);
  console.table(Object.fromEntries(report.byFile.size === 1 ? files : [...files, ['all', row(report.all)] as const]));
  const members = Object.entries(report.weights).map(([name, weight]) => ({
    member: name,
    'share in the mixture': weight.toFixed(2),
    'accuracy alone %': percent(report.all.accuracyByMember[name] ?? null),
  }));
  console.table(members);
  const { trainingMinutes, linesPerSecond, p50Milliseconds } = report.speed;
  const reading = `${linesPerSecond.toFixed(0)} lines a second, one line in ${p50Milliseconds.toFixed(2)} ms (median)`;
  console.log(`trained in ${trainingMinutes.toFixed(1)} minutes; reads ${reading}`);
}

async function main(): Promise<void> {
  const given = readArguments();
  const clock = (): number => performance.now();
  const started = clock();
  const progress = new Progress(process.stderr, clock);
  const losses = new Map<string, [number, number][]>();
  const { name, ...start } = await startingModel(given.model, { downloads: defaultDownloads, threads: given.threads });
  console.log(`starting from ${name}`);
  const report = await evaluate(given, {
    ...given,
    ...start,
    clock,
    onProgress: (share, what, loss) => {
      progress.update(share, loss === undefined ? what : `${what}, loss ${loss.toFixed(3)}`);
      if (loss !== undefined) losses.set(what, [...(losses.get(what) ?? []), [(clock() - started) / 60_000, loss]]);
    },
  });
  progress.end();
  printTable(report);
  const minutes = (clock() - started) / 60_000;
  const { user, system } = process.cpuUsage();
  const processorMinutes = ((user + system) / 60e6).toFixed(1);
  console.log(`${minutes.toFixed(1)} minutes, ${processorMinutes} of processor time, seed ${given.seed}`);
  const { accuracy, oosRecall, f1 } = report.all;
  if (given.json !== undefined)
    await writeFile(given.json, `${JSON.stringify({ accuracy, oosRecall, f1, minutes, seed: given.seed })}\n`);
  if (given.curve !== undefined) {
    const series = [...losses].map(([name, points]) => ({ name, points }));
    await writeFile(given.curve, learningCurve(series, { title: 'Training loss', x: 'minutes', y: 'loss' }));
  }
}

/** Input errors have one line and exit code 2; anything else is a bug and keeps its stack. */
function isInputError(error: unknown): error is Error {
  if (error instanceof TrainingError || error instanceof ModelError || error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

try {
  await main();
} catch (error) {
  if (!isInputError(error)) throw error;
  console.error(`evaluate:nlu: ${error.message}`);
  process.exitCode = 2;
}
