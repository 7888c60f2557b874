import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { pricingStoreContract } from '../../dialog/commerce/pricing/desk/pricing-store.contract.js';
import { priceBookContract } from '../../dialog/commerce/pricing/price-book.contract.js';
import { campaignStoreContract } from '../../dialog/commerce/promotion/campaign-store.contract.js';
import { redemptionStoreContract } from '../../dialog/commerce/promotion/redemption-store.contract.js';
import { type Database, type Migration, openDatabase } from './sqlite/database.js';
import { priceBookMigrations, SqlitePriceBook } from './sqlite/price-book.js';
import { pricingMigrations, SqlitePricingStore } from './sqlite/pricing-store.js';
import { promotionMigrations, SqliteCampaignStore, SqliteRedemptionStore } from './sqlite/promotion-stores.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function open(migrations: readonly Migration[]): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-commerce-'));
  const db = await openDatabase(join(folder, 'shop.db'), migrations);
  opened.push({ db, folder });
  return db;
}

campaignStoreContract('SQLite', async () => new SqliteCampaignStore(await open(promotionMigrations)));
redemptionStoreContract('SQLite', async () => new SqliteRedemptionStore(await open(promotionMigrations)));
priceBookContract('SQLite', async () => new SqlitePriceBook(await open(priceBookMigrations)));
pricingStoreContract('SQLite', async () => {
  const db = await open([...priceBookMigrations, ...pricingMigrations]);
  return { store: new SqlitePricingStore(db), priceBook: new SqlitePriceBook(db) };
});
