/**
 * Times what recommendation adds to a turn in a large shop: `npx tsx --expose-gc bench/recommendation/turn-time.ts
 * [--products 100000] [--events 1000000] [--turns 2000] [--seed 1] [--seconds 600]`. Tables are counted from the
 * events, for at most 0.3 of the seconds; the sequence model and the blend have start weights, which take the same time as learnt ones. Also tells the memory of the whole.
 */
import { parseArgs } from 'node:util';
import { embedCatalogue } from '../../dialog/commerce/recommendation/content/embed-catalogue.js';
import { encodeEmbeddings } from '../../dialog/commerce/recommendation/content/embedding-file.js';
import { RecommendationDesk } from '../../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { encodeSnapshot } from '../../dialog/commerce/recommendation/desk/snapshot.js';
import { trainingData } from '../../dialog/commerce/recommendation/desk/training-data.js';
import { itemCounts } from '../../dialog/commerce/recommendation/interactions/interactions.js';
import { learnRecommender } from '../../dialog/commerce/recommendation/learn/learn.js';
import type { FeedbackEvent } from '../../dialog/commerce/recommendation/profile/feedback.js';
import { InMemoryProfileStore } from '../../dialog/commerce/recommendation/profile/profile-store.js';
import { startSequenceParameters } from '../../dialog/commerce/recommendation/sequence/sequence-config.js';
import { seededRandom } from '../../nlu/training/random.js';
import { syntheticCatalog } from '../catalogs/synthetic.js';
import { graphOf } from '../speed/dialogue-turns.js';
import { quantile } from '../speed/report.js';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '100000' },
    events: { type: 'string', default: '1000000' },
    turns: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '600' },
  },
});
const random = seededRandom(Number(values.seed));
const megabytes = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
};
const now = new Date('2026-05-04T12:00:00.000Z');

const graph = await graphOf(syntheticCatalog(Number(values.products)));
const ids = [...graph.products()].map(({ id }) => id);
const before = megabytes();
console.log(`${ids.length} products in the graph, ${before} MB`);

/** Shoppers of 20 events each, most of them within a few kinds of things, popular products more often. */
function* synthesise(count: number): Generator<FeedbackEvent> {
  const random = seededRandom(Number(values.seed));
  for (let at = 0; at < count; at++) {
    const shopper = Math.floor(at / 20);
    const home = (shopper * 7_919) % ids.length;
    const near = Math.floor(home + random() ** 2 * 400) % ids.length;
    const product = random() < 0.7 ? near : Math.floor(random() ** 3 * ids.length);
    const kind = at % 20 < 3 ? 'purchase' : 'click';
    yield {
      subject: `s${shopper}`,
      productId: ids[product]!,
      kind,
      at: new Date(now.getTime() - (count - at) * 1_000).toISOString(),
    };
  }
}

/** As in a shop, whose events lie in a database: they are read to be counted, and not held. */
class SyntheticStore extends InMemoryProfileStore {
  override async all(): Promise<readonly FeedbackEvent[]> {
    return [...synthesise(Number(values.events))];
  }
}

const store = new SyntheticStore();
const data = trainingData(await store.all(), ids);
const started = performance.now();
const learnt = await learnRecommender(data.sequences, ids.length, {
  clock: () => performance.now(),
  budgetMilliseconds: Number(values.seconds) * 1_000,
  trainSequences: async (log) => {
    const config = { itemCount: ids.length, width: 64, layers: 2, heads: 2, longest: 50 };
    return [{ config, parameters: startSequenceParameters(config, itemCounts(log), random) }];
  },
});
console.log(`tables and blend of ${data.events} events in ${((performance.now() - started) / 1000).toFixed(0)} s`);
const snapshot = {
  learntAt: now.toISOString(),
  itemIds: ids,
  shoppers: data.sequences.length,
  events: data.events,
  learnt,
};
const bytes = encodeSnapshot(snapshot);
/** Vectors as wide as those of the shipped encoder, of what the texts are made of: they take the same time as its own. */
const embed = async (text: string): Promise<Float32Array> => {
  const vector = new Float32Array(256);
  for (let at = 0; at < text.length; at++) vector[(text.charCodeAt(at) * 31 + at) % 256]! += 1;
  return vector;
};
const table = await embedCatalogue(graph, { embed, known: null, pause: async () => undefined });
if (table === null) throw new Error('the catalogue was not embedded');
const embeddings = encodeEmbeddings(table);
const desk = await RecommendationDesk.open({
  store,
  models: { load: async () => bytes, save: async () => undefined },
  embed,
  embeddings: { load: async () => embeddings, save: async () => undefined },
  graph: () => graph,
  run: () => Promise.reject(new Error('nothing is learnt here')),
  clock: () => now,
  newId: () => 'session',
  random,
  onError: (error) => console.error(error),
});
await desk.meet('first');
await desk.contentRead();
console.log(`of ${desk.coverage().products} products ${desk.coverage().embedded} are embedded`);
console.log(
  `the model is ${Math.round(bytes.length / 1e6)} MB on disk; the process holds ${megabytes()} MB, of which the graph ${before} MB`,
);

const categories = graph.categories().filter(({ parentId }) => parentId !== null);
const times: Record<'rank' | 'suggest' | 'observe', number[]> = { rank: [], suggest: [], observe: [] };
const processor: typeof times = { rank: [], suggest: [], observe: [] };
const timed = <Result>(what: keyof typeof times, work: () => Result): Result => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  times[what].push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  processor[what].push((user + system) / 1_000);
  return result;
};
const turns = Number(values.turns);
for (let turn = 0; turn < turns + 200; turn++) {
  const shopperId = `visitor${turn % 50}`;
  await desk.meet(shopperId);
  const categoryId = categories[turn % categories.length]!.id;
  const required = [{ attribute: 'price', op: '<=' as const, value: 100_000 }];
  const candidates = graph.select({ categoryId, conditions: required, limit: 400 });
  const shown = timed('rank', () => desk.rank(candidates, { shopperId, required }));
  timed('suggest', () => desk.suggest(shopperId, 12));
  const deeds = shown.slice(0, 3).map((productId) => ({ productId, kind: 'view' as const }));
  await timed('observe', () => desk.observe(shopperId, deeds));
}
for (const [what, samples] of Object.entries(times)) {
  const kept = samples.slice(200);
  const [p50, p99] = [0.5, 0.99].map((share) => quantile(kept, share).toFixed(2));
  const used = processor[what as keyof typeof times].slice(200);
  const [cpu50, cpu99] = [0.5, 0.99].map((share) => quantile(used, share).toFixed(2));
  console.log(
    `${what.padEnd(8)} p50 ${p50} ms, p99 ${p99} ms; of the processor p50 ${cpu50} ms, p99 ${cpu99} ms, over ${kept.length}`,
  );
}
