/**
 * Plays a market under Q-learning and its rivals: `npm run -s evaluate:pricing -- --market M.json [--market N.json …]
 * [--repetitions 20] [--history-days 182] [--seed 1] [--json FILE] [--curve FILE.svg]`. A folder stands for its `.json` files.
 * Revenue and margin are means over the repetitions. Exit code 2 for input that cannot be used.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  daysUntil,
  evaluateMarket,
  type MarketReport,
  type SandboxPolicy,
  sandboxPolicies,
} from '../../dialog/commerce/pricing/sandbox/evaluate.js';
import { type Market, readMarket } from '../../dialog/commerce/pricing/sandbox/market.js';
import { minorDigits, toMajor } from '../../knowledge-graph/graph/money.js';
import { learningCurve } from '../../nlu/training/trainer/learning-curve.js';
import { Progress } from '../../nlu/training/trainer/progress.js';

/** What was given can't be used as it stands. */
class InputError extends Error {}

interface Arguments {
  readonly markets: readonly string[];
  readonly repetitions: number;
  readonly historyDays: number;
  readonly seed: number | null;
  readonly json: string | undefined;
  readonly curve: string | undefined;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      market: { type: 'string', multiple: true },
      repetitions: { type: 'string', default: '20' },
      'history-days': { type: 'string', default: '182' },
      seed: { type: 'string' },
      json: { type: 'string' },
      curve: { type: 'string' },
    },
  });
  if (values.market === undefined) throw new InputError('--market is missing');
  const whole = (name: 'repetitions' | 'history-days' | 'seed', least: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least) throw new InputError(`--${name} is a whole number from ${least}`);
    return value;
  };
  return {
    markets: values.market,
    repetitions: whole('repetitions', 1),
    historyDays: whole('history-days', 0),
    seed: values.seed === undefined ? null : whole('seed', 0),
    json: values.json,
    curve: values.curve,
  };
}

async function marketFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new InputError(`${path}: there is no such file`);
    if (!found.isDirectory()) files.push(path);
    else
      files.push(
        ...(await readdir(path))
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => join(path, name)),
      );
  }
  return files;
}

async function openMarket(file: string, seed: number | null): Promise<Market> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const reading = readMarket(value, minorDigits);
  if (reading.kind === 'refused') throw new InputError([`${file} was refused:`, ...reading.reasons].join('\n  '));
  for (const note of reading.notes) console.error(`${file}: ${note}`);
  return seed === null ? reading.market : { ...reading.market, seed };
}

function printReport(name: string, { currency, days, products }: Market, report: MarketReport): void {
  const money = (amount: number): string => toMajor(amount, currency).toFixed(minorDigits(currency));
  const list = report.policies.list.margin;
  const rows = sandboxPolicies.map((policy) => {
    const { revenue, margin, shareOfOptimum, standardError, curve } = report.policies[policy];
    const row = {
      revenue: money(revenue),
      margin: money(margin),
      'of the optimum %': `${(100 * shareOfOptimum).toFixed(1)} ± ${(100 * standardError).toFixed(1)}`,
      'beside list %': list > 0 ? `${margin >= list ? '+' : ''}${(100 * (margin / list - 1)).toFixed(1)}` : '-',
      'day of 92 %': daysUntil(curve, 0.92) ?? 'never',
      'day of 97 %': daysUntil(curve, 0.97) ?? 'never',
    };
    return [policy, row] as const;
  });
  console.log(`${name}: ${products.length} products, ${days} days, ${currency}`);
  console.table(Object.fromEntries(rows));
}

function toJson({ policies }: MarketReport): object {
  const days = (policy: SandboxPolicy): object => ({
    toNinetyTwoPercent: daysUntil(policies[policy].curve, 0.92),
    toNinetySevenPercent: daysUntil(policies[policy].curve, 0.97),
  });
  return {
    policies: Object.fromEntries(
      sandboxPolicies.map((name) => {
        const { revenue, margin, shareOfOptimum, standardError } = policies[name];
        return [name, { revenue, margin, shareOfOptimum, standardError, days: days(name) }];
      }),
    ),
  };
}

const drawn = ['q-learning', 'q-learning-from-nothing', 'thompson-from-nothing', 'list'] as const;

function curves(reports: readonly MarketReport[]): string {
  const series = drawn.map((name) => {
    const length = Math.min(...reports.map(({ policies }) => policies[name].curve.length));
    const mean = (day: number): number =>
      reports.reduce((sum, { policies }) => sum + policies[name].curve[day]!, 0) / reports.length;
    return { name, points: Array.from({ length }, (_, day) => [day + 1, mean(day)] as const) };
  });
  const title = "Margin of the last seven days as a share of the optimum's";
  return learningCurve(series, { title, x: 'day', y: 'share' });
}

async function main(): Promise<void> {
  const given = readArguments();
  const files = await marketFiles(given.markets);
  const markets = await Promise.all(files.map((file) => openMarket(file, given.seed)));
  const progress = new Progress(process.stderr, () => performance.now());
  const reports = markets.map((market, at) =>
    evaluateMarket(market, {
      repetitions: given.repetitions,
      historyDays: given.historyDays,
      onProgress: (share, what) => progress.update((at + share) / markets.length, `${basename(files[at]!)}: ${what}`),
    }),
  );
  progress.end();
  for (const [at, report] of reports.entries()) printReport(basename(files[at]!), markets[at]!, report);
  if (given.json !== undefined) {
    const shapes = reports.map(toJson);
    const body =
      shapes.length === 1 ? shapes[0] : Object.fromEntries(files.map((file, at) => [basename(file), shapes[at]]));
    await writeFile(given.json, `${JSON.stringify(body)}\n`);
  }
  if (given.curve !== undefined) await writeFile(given.curve, curves(reports));
}

try {
  await main();
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof InputError) && !usage) throw error;
  console.error(`evaluate:pricing: ${(error as Error).message}`);
  process.exitCode = 2;
}
