/**
 * Measures language understanding beside what a shop could install instead, in one run:
 * `npm run bench:nlu -- [--data ../shared/data] [--sets massive,clinc,banking,ner,reviews]
 * [--systems daogou,linear,node-nlp] [--minutes 20] [--model DIR|HUB_ID|none] [--seed 1] [--threads 1] [--out FILE.md]
 * [--json FILE]`. Each system trains on each set in a process of its own and is judged on the set's validation part.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { defaultDataDir } from '../feeds/data-set.js';
import type { ChildMessage, Job } from './compare-child.js';
import { comparisonMarkdown, comparisonRows, type SystemResult, systems } from './compare-report.js';
import { evaluationSets, setNames } from './evaluation-sets.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataDir },
    sets: { type: 'string', default: setNames.join(',') },
    systems: { type: 'string', default: systems.join(',') },
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '1' },
    model: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});

/** The names in a comma-separated option; ends the command where one is not known. */
function chosen<Name extends string>(option: 'sets' | 'systems', known: readonly Name[]): Name[] {
  return values[option].split(',').map((text) => {
    const name = known.find((own) => own === text.trim());
    if (name === undefined) fail(`--${option}: "${text}" is none of ${known.join(', ')}`);
    return name;
  });
}

function positive(option: 'minutes' | 'seed' | 'threads'): number {
  const value = Number(values[option]);
  if (!(value > 0)) fail(`--${option} is a number above 0`);
  return value;
}

function fail(message: string): never {
  console.error(`bench:nlu: ${message}`);
  process.exit(2);
}

/** Runs a job in a process of its own; undefined, with a line that says why, when it failed. */
async function run(job: Job): Promise<SystemResult | undefined> {
  const child = fork(fileURLToPath(new URL('./compare-child.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const progress = new Progress(process.stderr, () => performance.now());
  const label = `${job.set}, ${job.system}`;
  let result: SystemResult | undefined;
  let failure: string | undefined;
  child.on('message', (message) => {
    const told = message as ChildMessage;
    if (told.kind === 'progress') progress.update(told.share, `${label}: ${told.what}`);
    else if (told.kind === 'result') result = told.result;
    else failure = told.message;
  });
  child.send(job);
  const [code] = await once(child, 'exit');
  progress.end();
  if (result === undefined) console.error(`${label} failed (exit code ${code}): ${failure ?? 'it ended early'}`);
  return result;
}

const given = {
  data: values.data,
  minutes: positive('minutes'),
  seed: positive('seed'),
  threads: positive('threads'),
  model: values.model,
};
const wantedSystems = chosen('systems', systems);
const results: SystemResult[] = [];
for (const set of chosen('sets', setNames)) {
  const folder = join(values.data, evaluationSets[set].folder);
  if (!existsSync(folder)) {
    console.log(`${folder} is not there: ${set} is left out`);
    continue;
  }
  for (const system of wantedSystems) {
    const result = await run({ ...given, set, system });
    if (result === undefined) process.exitCode = 1;
    else results.push(result);
  }
}

const load = loadavg().map((share) => share.toFixed(1));
console.table(comparisonRows(results));
console.log(`load of the machine at the end: ${load.join(' ')}`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, undefined, 1)}\n`);
if (values.out !== undefined && results.length > 0) {
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const machine = `${availableParallelism()} cores (${cpu}), Node ${process.version}, load ${load[0]} at the end`;
  const { minutes, seed, threads } = given;
  const command = `npm run bench:nlu -- --minutes ${minutes} --seed ${seed} --threads ${threads}`;
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(values.out, comparisonMarkdown(results, { command, machine, date }));
}
