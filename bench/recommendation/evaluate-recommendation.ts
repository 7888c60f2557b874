/**
 * Learns from a file of interactions and ranks each shopper's last item:
 * `npm run -s evaluate:recommendation -- --interactions F.txt [--protocol sampled100|full] [--minutes 20] [--seed 1]
 * [--epochs 40] [--width 64] [--threads 2] [--json FILE] [--curve FILE.svg]`. Lines are `user item`, each user's in time order. Exit code 2 for
 * input that cannot be used.
 */
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateRecommender, type Protocol } from '../../dialog/commerce/recommendation/evaluation/evaluate.js';
import { trainInThreads } from '../../dialog/commerce/recommendation/learn/train-in-threads.js';
import { learningCurve } from '../../nlu/training/trainer/learning-curve.js';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { readInteractions } from './read-interactions.js';

/** What was given can't be used as it stands. */
class InputError extends Error {}

/** Parts of the time: for learning, and for ranking the lists; what is left is for reading and for writing the report. */
const learningShare = 0.82;
const rankingShare = 0.14;

interface Arguments {
  readonly file: string;
  readonly protocol: Protocol;
  readonly minutes: number;
  readonly seed: number;
  readonly epochs: number;
  readonly width: number;
  readonly threads: number;
  readonly json: string | undefined;
  readonly curve: string | undefined;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      interactions: { type: 'string' },
      protocol: { type: 'string', default: 'sampled100' },
      minutes: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '40' },
      width: { type: 'string', default: '64' },
      threads: { type: 'string', default: '2' },
      json: { type: 'string' },
      curve: { type: 'string' },
    },
  });
  const { protocol } = values;
  if (values.interactions === undefined) throw new InputError('--interactions is missing');
  if (protocol !== 'sampled100' && protocol !== 'full') throw new InputError('--protocol is sampled100 or full');
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new InputError('--minutes is a number above 0');
  const whole = (name: 'seed' | 'epochs' | 'width' | 'threads', least: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least) throw new InputError(`--${name} is a whole number from ${least}`);
    return value;
  };
  const width = whole('width', 8);
  if (width % 4 !== 0) throw new InputError('--width is a multiple of 4');
  const options = { seed: whole('seed', 0), epochs: whole('epochs', 1), width, threads: whole('threads', 1) };
  return { file: values.interactions, protocol, minutes, json: values.json, curve: values.curve, ...options };
}

async function main(): Promise<void> {
  // Counted from the start of the process: loading the program is a part of the run.
  const started = 0;
  const clock = (): number => performance.now();
  const { file, protocol, minutes, seed, json, curve, ...settings } = readArguments();
  if (!(await stat(file).catch(() => null))?.isFile()) throw new InputError(`${file}: there is no such file`);
  const { sequences, items, skipped, firstSkipped } = await readInteractions(file);
  if (skipped > 0)
    console.error(`${file}: ${skipped} lines have no item and were left out, the first is ${firstSkipped}`);
  if (!sequences.some(({ length }) => length >= 3))
    throw new InputError(`${file}: no user has three items, so there is nothing to test on`);
  const count = sequences.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${basename(file)}: ${sequences.length} users, ${items.length} items, ${count} interactions, ${protocol}`,
  );
  const progress = new Progress(process.stderr, clock);
  const losses = new Map<string, (readonly [number, number])[]>();
  const report = await evaluateRecommender(sequences, items.length, protocol, {
    clock,
    budgetMilliseconds: Math.max(1, learningShare * minutes * 60_000 - (clock() - started)),
    rankingMilliseconds: rankingShare * minutes * 60_000,
    seed,
    trainSequences: trainInThreads({ ...settings, seed }),
    onProgress: (share, phase, loss) => {
      progress.update(share, loss === undefined ? phase : `${phase}, loss ${loss.toFixed(3)}`);
      if (loss === undefined) return;
      const points = losses.get(phase) ?? [];
      losses.set(phase, points);
      points.push([(clock() - started) / 60_000, loss]);
    },
  });
  progress.end();
  const row = ({ hr10, ndcg10 }: { hr10: number; ndcg10: number }): object => ({
    'HR@10': hr10.toFixed(4),
    'NDCG@10': ndcg10.toFixed(4),
  });
  const rows = [['blend', report.figures] as const, ...Object.entries(report.baselines)];
  console.table(Object.fromEntries(rows.map(([name, figures]) => [name, row(figures)])));
  const all = report.shoppers === report.eligible ? '' : ` of ${report.eligible}`;
  console.log(
    `${report.shoppers}${all} users tested, ${((clock() - started) / 60_000).toFixed(1)} minutes in all, seed ${seed}`,
  );
  if (curve !== undefined && losses.size === 0)
    console.error('no sequence model was trained, so there is no curve to draw');
  else if (curve !== undefined) {
    const series = [...losses].map(([name, points]) => ({ name, points }));
    const title = 'Loss of the sequence model: without the last items, then with them';
    await writeFile(curve, learningCurve(series, { title, x: 'minutes', y: 'loss' }));
  }
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify({ ...report.figures, baselines: report.baselines })}\n`);
}

try {
  await main();
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof InputError) && !usage) throw error;
  console.error(`evaluate:recommendation: ${(error as Error).message}`);
  process.exitCode = 2;
}
