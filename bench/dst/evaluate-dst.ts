/**
 * Dialogue-state tracking on any data set: trains a tracker and reports on its test file:
 * `npm run -s evaluate:dst -- --train T.jsonl [--dev D.jsonl] --test X.jsonl [--test Y.jsonl] [--minutes 20]
 * [--model DIR|HUB_ID|none] [--seed 1] [--threads 2] [--json FILE] [--errors FILE]`. A line is one dialogue,
 * `{"id", "language", "turns": [{"system", "user", "state": {slot: value}}]}`. Without --dev a tenth of the training
 * dialogues is kept back for tuning. Exit code 2 for input that cannot be used.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ModelError } from '../../nlu/model/model-error.js';
import { holdOut } from '../../nlu/training/evaluation/hold-out.js';
import { startingModel } from '../../nlu/training/evaluation/starting-model.js';
import { type DialogueLine, readDialogues, type SlotValues } from '../../nlu/training/tracking/dialogue-lines.js';
import { changedSlots } from '../../nlu/training/tracking/operations.js';
import { trainTracker } from '../../nlu/training/tracking/tracker.js';
import { type TrackingFigures, trackingFigures } from '../../nlu/training/tracking/tracking-figures.js';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { TrainingError } from '../../nlu/training/training-error.js';
import { defaultDownloads } from '../nlu/downloads.js';

/** A command line that cannot be run as it stands. */
class UsageError extends Error {}

interface Arguments {
  readonly train: string;
  readonly dev: string | undefined;
  readonly tests: readonly string[];
  readonly model: string | undefined;
  readonly json: string | undefined;
  readonly errors: string | undefined;
  readonly minutes: number;
  readonly seed: number;
  readonly threads: number;
  readonly linearOnly: boolean;
}

function readArguments(): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      train: text,
      dev: text,
      test: { type: 'string', multiple: true },
      model: text,
      json: text,
      errors: text,
      minutes: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      linear: { type: 'boolean', default: false },
    },
  });
  if (values.train === undefined) throw new UsageError('--train is missing');
  if (values.test === undefined) throw new UsageError('--test is missing');
  const positive = (name: 'minutes' | 'seed' | 'threads', whole: boolean): number => {
    const value = Number(values[name]);
    if (!(value > 0) || (whole && !Number.isInteger(value)))
      throw new UsageError(`--${name} is a ${whole ? 'whole ' : ''}number above 0`);
    return value;
  };
  return {
    train: values.train,
    dev: values.dev,
    tests: values.test,
    model: values.model,
    json: values.json,
    errors: values.errors,
    minutes: positive('minutes', false),
    seed: positive('seed', true),
    threads: positive('threads', true),
    linearOnly: values.linear,
  };
}

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(2));

function printTable(name: string, figures: TrackingFigures): void {
  const { dialogues, turns, jointGoalAccuracy, slotAccuracy, beforeChange, afterChange, bySlot } = figures;
  console.table({
    [name]: {
      dialogues,
      turns,
      'joint goal accuracy %': percent(jointGoalAccuracy),
      'slot accuracy %': percent(slotAccuracy),
      'before a change %': percent(beforeChange),
      'after a change %': percent(afterChange),
    },
  });
  const rows = Object.entries(bySlot).map(([slot, { accuracy, filled, found }]) => {
    return [
      slot,
      { 'accuracy %': percent(accuracy), 'turns with a value': filled, 'found %': percent(found) },
    ] as const;
  });
  console.table(Object.fromEntries(rows));
}

/** The turns at which a dialogue goes wrong, one a line, for whoever wants to know why. */
function wrongTurns(dialogues: readonly DialogueLine[], states: readonly (readonly SlotValues[])[]): string[] {
  return dialogues.flatMap(({ id, turns }, index) =>
    turns.flatMap(({ system, user, state }, at) => {
      const found = states[index]?.[at] ?? {};
      const wrong = changedSlots(state, found);
      const wrongBefore = at === 0 ? [] : changedSlots(turns[at - 1]!.state, states[index]?.[at - 1] ?? {});
      const slots = wrong.filter((slot) => !wrongBefore.includes(slot));
      if (slots.length === 0) return [];
      const errors = slots.map((slot) => ({ slot, annotated: state[slot] ?? null, tracked: found[slot] ?? null }));
      return [`${JSON.stringify({ id, turn: at + 1, system, user, errors })}\n`];
    }),
  );
}

async function main(): Promise<void> {
  const given = readArguments();
  const clock = (): number => performance.now();
  const started = clock();
  const train = await readDialogues(given.train);
  const tests = new Map<string, DialogueLine[]>();
  for (const file of given.tests) tests.set(file, await readDialogues(file));
  const split =
    given.dev === undefined ? holdOut(train, given.seed) : { train, heldOut: await readDialogues(given.dev) };
  const { name, ...start } = await startingModel(given.model, { downloads: defaultDownloads, threads: given.threads });
  if (start.features !== undefined)
    throw new UsageError(`${name} cannot be trained on; --model names a model that was trained here, or none`);
  console.log(`starting from ${name}`);
  const progress = new Progress(process.stderr, clock);
  const tracker = await trainTracker(split.train, split.heldOut, {
    ...given,
    ...start,
    clock,
    onProgress: (share, what, loss) =>
      progress.update(share, loss === undefined ? what : `${what}, loss ${loss.toFixed(3)}`),
  });
  progress.end();
  const trained = (clock() - started) / 60_000;
  const all = [...tests.values()].flat();
  const states: SlotValues[][] = [];
  for (const [file, dialogues] of tests) {
    const own = await tracker.track(dialogues);
    printTable(basename(file), trackingFigures(dialogues, own));
    states.push(...own);
  }
  const figures = trackingFigures(all, states);
  if (tests.size > 1) printTable('all', figures);
  console.table(tracker.weights);
  console.log(`thresholds ${JSON.stringify(tracker.thresholds)}`);
  console.log(`trained in ${trained.toFixed(1)} minutes, seed ${given.seed}`);
  if (given.json !== undefined) {
    const { jointGoalAccuracy, slotAccuracy, beforeChange, afterChange, bySlot } = figures;
    const slots = Object.fromEntries(Object.entries(bySlot).map(([slot, { accuracy }]) => [slot, accuracy]));
    const report = {
      jointGoalAccuracy,
      slotAccuracy,
      beforeChange,
      afterChange,
      slots,
      minutes: trained,
      seed: given.seed,
    };
    await writeFile(given.json, `${JSON.stringify(report)}\n`);
  }
  if (given.errors !== undefined) await writeFile(given.errors, wrongTurns(all, states).join(''));
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
  console.error(`evaluate:dst: ${error.message}`);
  process.exitCode = 2;
}
