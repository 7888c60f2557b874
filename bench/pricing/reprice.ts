/**
 * How long a re-pricing pass takes: `npx tsx bench/pricing/reprice.ts [--products 10000] [--days 28] [--passes 5]`. A pass is
 * from the decision to the commit in SQLite; publishing (the read model with the new prices) is beside it. Also what the
 * price of a product costs in a turn, and how long the sales log takes to learn after a start.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../bot/storage/sqlite/database.js';
import { priceBookMigrations } from '../../bot/storage/sqlite/price-book.js';
import { pricingMigrations, SqlitePricingStore } from '../../bot/storage/sqlite/pricing-store.js';
import { PricingDesk } from '../../dialog/commerce/pricing/desk/pricing-desk.js';
import { defaultPricingSettings } from '../../dialog/commerce/pricing/desk/settings.js';
import { usualAttention, wholeDay } from '../../dialog/commerce/pricing/situation.js';
import { InMemoryCatalogStore } from '../../knowledge-graph/catalog/in-memory-catalog-store.js';
import { LiveCatalog } from '../../knowledge-graph/catalog/live-catalog.js';
import { seededRandom } from '../../nlu/training/random.js';
import { syntheticCatalog } from '../catalogs/synthetic.js';
import { ms, printReport, quantile } from '../speed/report.js';

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '10000' },
    days: { type: 'string', default: '28' },
    passes: { type: 'string', default: '5' },
  },
});
const [products, days, passes] = [values.products, values.days, values.passes].map(Number) as [number, number, number];
const dayLength = 86_400_000;
const start = Date.parse('2026-06-01T03:00:00.000Z');
let now = new Date(start);
const folder = await mkdtemp(join(tmpdir(), 'daogou-reprice-'));
const db = await openDatabase(join(folder, 'shop.db'), [...priceBookMigrations, ...pricingMigrations]);
let published = 0;
let publishedCpu = 0;
let next = 0;
/** Milliseconds of processor time up to now: what a busy machine leaves comparable. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const desk: PricingDesk = await PricingDesk.open({
  store: new SqlitePricingStore(db),
  graph: () => catalog.current(),
  clock: () => now,
  newId: () => `pass-${++next}`,
  seed: 1,
  publish: async () => {
    const [began, beganCpu] = [performance.now(), cpu()];
    await catalog.republish();
    published = performance.now() - began;
    publishedCpu = cpu() - beganCpu;
  },
});
const catalog: LiveCatalog = await LiveCatalog.open({
  store: new InMemoryCatalogStore(),
  now: () => now,
  currency: 'CNY',
  priceOf: desk.priceOf,
});
const feed = syntheticCatalog(products);
await catalog.import({ body: feed.read(), contentType: feed.contentType, mode: 'merge' });

const random = seededRandom(1);
const priced = [...catalog.current().products()];
const inputs = priced.map(({ id, offer }) => ({
  productId: id,
  cost: Math.floor(offer.listPrice.amount * (0.4 + 0.3 * random())),
  restockDays: 14,
  nextRestock: null,
  competitorPrice: random() < 0.3 ? offer.listPrice.amount : null,
}));
const { taken } = await desk.putInputs(inputs);
for (let day = 1; day <= days; day += 1) {
  const on = new Date(start - day * dayLength).toISOString().slice(0, 10);
  const sales = priced.map(({ id, offer }) => ({
    productId: id,
    day: on,
    price: Math.round(offer.listPrice.amount * (random() < 0.5 ? 1 : 0.9)),
    sold: Math.floor(random() * 8),
    stock: null,
    hours: wholeDay,
    attention: usualAttention,
  }));
  await desk.putSales(sales);
}
await desk.saveSettings({ ...defaultPricingSettings, mode: 'automatic' });
const [learning, learningCpu] = [performance.now(), cpu()];
await desk.pass();
const first = performance.now() - learning - published;
const firstCpu = cpu() - learningCpu - publishedCpu;

const samples: number[] = [];
const cpuSamples: number[] = [];
const publications: number[] = [];
let moved = 0;
for (let pass = 0; pass < passes; pass += 1) {
  now = new Date(now.getTime() + dayLength);
  published = 0;
  publishedCpu = 0;
  const [began, beganCpu] = [performance.now(), cpu()];
  const outcome = await desk.pass();
  samples.push(performance.now() - began - published);
  cpuSamples.push(cpu() - beganCpu - publishedCpu);
  publications.push(published);
  if (outcome.kind === 'passed') moved += outcome.summary.moved;
}

const lookups = 200_000;
let sum = 0;
const lookupBegan = performance.now();
for (let at = 0; at < lookups; at += 1) {
  const { id, offer } = priced[at % priced.length]!;
  sum += desk.priceOf(id, offer.listPrice, offer.price).amount;
}
const lookup = (performance.now() - lookupBegan) / lookups;
if (!(sum > 0)) throw new Error('no price was looked up');

printReport(`npx tsx bench/pricing/reprice.ts --products ${products} --days ${days} --passes ${passes}`, [
  {
    what: `${taken} products`,
    'pass p50': ms(quantile(samples, 0.5)),
    'pass, slowest': ms(quantile(samples, 1)),
    'processor p50': ms(quantile(cpuSamples, 0.5)),
    'moved a pass': Math.round(moved / passes),
    'publish p50': ms(quantile(publications, 0.5)),
    [`first pass, ${days} days learned`]: ms(first),
    'its processor time': ms(firstCpu),
    'one price': `${Number((lookup * 1000).toPrecision(3))} us`,
  },
]);
await db.close();
await rm(folder, { recursive: true, force: true });
