/**
 * One conversation of many turns: `npm run -s bench:long-talk -- [--turns 1000] [--seed 1] [--json FILE]`. Wishes, changes of
 * mind, questions and cart acts come round again and again; printed are the turn time and the memory of the first and the
 * last tenth behind the warm-up, which should not differ by more than a fifth.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fixtureDialogue, noon } from '../../dialog/fixture/talk.js';
import { shopFor } from '../../dialog/simulator/simulate.js';
import { seededRandom } from '../../nlu/training/random.js';
import { pick } from '../../nlu/training/shop/draw.js';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});

const total = Number(values.turns);
const random = seededRandom(Number(values.seed));
const shop = shopFor(0, { seed: Number(values.seed), split: 'measure' });
const { graph } = shop;
const { dialogue } = await fixtureDialogue({ graph });
let state = dialogue.open('en-US');
const categories = graph.categories().map(({ words }) => words.en[0] ?? words.zh[0] ?? '');
const brands = graph.brands().map(({ words }) => words.en[0] ?? words.zh[0] ?? '');

const sentences: readonly (() => string)[] = [
  () => `show me ${pick(random, categories)}`,
  () => `under ${pick(random, [100, 300, 800, 2000])}`,
  () => `not ${pick(random, brands)}`,
  () => 'how much is the first one?',
  () => 'compare the first two',
  () => 'add the first one to my cart',
  () => 'remove it from my cart',
  () => 'the price no longer matters',
  () => 'undo',
  () => 'something cheaper',
  () => 'anything else?',
  () => 'why do you suggest it?',
  () => 'is it in stock?',
  () => 'thanks',
];

/** Resident set and heap in MiB, after a collection where Node was started with `--expose-gc`. */
function memory(): { readonly heap: number; readonly rss: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
}

/** The first turns warm up the compiler and are not counted. */
const warmUp = Math.floor(total / 10);
const span = Math.floor(total / 10);
const times: number[] = [];
let atStart = memory();
let stateAtStart = 0;
for (let turn = 0; turn < warmUp + total; turn += 1) {
  if (turn === warmUp + span) {
    atStart = memory();
    stateAtStart = JSON.stringify(state).length;
  }
  const started = process.cpuUsage();
  const text = pick(random, sentences)();
  const outcome = await dialogue.respond(state, {
    conversationId: 'c1',
    shopperId: 'ann',
    utterance: { text },
    tap: null,
    now: noon,
    maySpeak: false,
  });
  state = outcome.state;
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1000);
}
const atEnd = memory();
const counted = times.slice(warmUp);
const median = (some: readonly number[]): number => [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
const mean = (some: readonly number[]): number => some.reduce((sum, time) => sum + time, 0) / some.length;
const first = counted.slice(0, span);
const last = counted.slice(-span);
const figures = {
  turns: total,
  firstMedianMs: median(first),
  lastMedianMs: median(last),
  firstMeanMs: mean(first),
  lastMeanMs: mean(last),
  stateBytesAtStart: stateAtStart,
  stateBytesAtEnd: JSON.stringify(state).length,
  heapAtStartMiB: atStart.heap,
  heapAtEndMiB: atEnd.heap,
};
console.table([
  {
    '': 'processor time of a turn, median (ms)',
    start: figures.firstMedianMs.toFixed(2),
    end: figures.lastMedianMs.toFixed(2),
  },
  {
    '': 'processor time of a turn, mean (ms)',
    start: figures.firstMeanMs.toFixed(2),
    end: figures.lastMeanMs.toFixed(2),
  },
  { '': 'heap (MiB)', start: atStart.heap.toFixed(1), end: atEnd.heap.toFixed(1) },
  { '': 'belief state (bytes)', start: String(stateAtStart), end: String(figures.stateBytesAtEnd) },
]);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
