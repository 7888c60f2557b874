import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { pricingStoreContract } from '../../dialog/commerce/pricing/desk/pricing-store.contract.js';
import { priceBookContract } from '../../dialog/commerce/pricing/price-book.contract.js';
import { campaignStoreContract } from '../../dialog/commerce/promotion/campaign-store.contract.js';
import { redemptionLedgerContract } from '../../dialog/commerce/promotion/ledger/redemption-ledger.contract.js';
import { shopperSettingsContract } from '../../dialog/commerce/promotion/shopper-settings.contract.js';
import { SqliteCampaignStore } from './sqlite/campaign-store.js';
import { type Database, type Migration, openDatabase } from './sqlite/database.js';
import { priceBookMigrations, SqlitePriceBook } from './sqlite/price-book.js';
import { pricingMigrations, SqlitePricingStore } from './sqlite/pricing-store.js';
import { SqliteRedemptionLedger } from './sqlite/promotion-ledger.js';
import { promotionMigrations } from './sqlite/promotion-schema.js';
import { SqliteShopperSettings } from './sqlite/shopper-settings.js';

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
redemptionLedgerContract('SQLite', async () => new SqliteRedemptionLedger(await open(promotionMigrations)));
shopperSettingsContract('SQLite', async () => new SqliteShopperSettings(await open(promotionMigrations)));
priceBookContract('SQLite', async () => new SqlitePriceBook(await open(priceBookMigrations)));
pricingStoreContract('SQLite', async () => {
  const db = await open([...priceBookMigrations, ...pricingMigrations]);
  return { store: new SqlitePricingStore(db), priceBook: new SqlitePriceBook(db) };
});
