/** Re-prices one simulated day after the other until it is killed: `crash-child.ts FOLDER SEED`. Prints a line when it begins. */
import { join } from 'node:path';
import { openDatabase } from '../../bot/storage/sqlite/database.js';
import { priceBookMigrations } from '../../bot/storage/sqlite/price-book.js';
import { pricingMigrations, SqlitePricingStore } from '../../bot/storage/sqlite/pricing-store.js';
import { PricingDesk } from '../../dialog/commerce/pricing/desk/pricing-desk.js';
import { defaultPricingSettings } from '../../dialog/commerce/pricing/desk/settings.js';
import { crashShop, guardrails } from './crash-shop.js';

const folder = process.argv[2];
const seed = Number(process.argv[3]);
if (folder === undefined || !Number.isInteger(seed)) throw new Error('usage: crash-child FOLDER SEED');
const db = await openDatabase(join(folder, 'shop.db'), [...priceBookMigrations, ...pricingMigrations]);
const store = new SqlitePricingStore(db);
const [last] = await store.passes(1);
let now = new Date(last === undefined ? Date.parse('2026-01-01T00:00:00.000Z') : Date.parse(last.at));
let next = 0;
const desk: PricingDesk = await PricingDesk.open({
  store,
  graph: () => graph,
  clock: () => now,
  newId: () => `${seed}-${++next}`,
  seed,
  publish: async () => {
    graph = crashShop(desk.priceOf);
  },
});
let graph = crashShop(desk.priceOf);
if (desk.known().length === 0) {
  const items = [...graph.products()].map(({ id, offer }) => ({
    productId: id,
    cost: Math.floor(offer.listPrice.amount * 0.5),
    restockDays: 7,
    nextRestock: null,
    competitorPrice: null,
  }));
  await desk.putInputs(items);
  await desk.saveSettings({ ...defaultPricingSettings, guardrails, mode: 'automatic' });
}
process.stdout.write('begun\n');
for (;;) {
  now = new Date(now.getTime() + 86_400_000);
  await desk.pass();
}
