import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { attentionStoreContract } from '../../dialog/commerce/pricing/attention/attention-store.contract.js';
import { pricingStoreContract } from '../../dialog/commerce/pricing/desk/pricing-store.contract.js';
import { defaultPricingSettings } from '../../dialog/commerce/pricing/desk/settings.js';
import { priceBookContract } from '../../dialog/commerce/pricing/price-book.contract.js';
import { usualAttention, wholeDay } from '../../dialog/commerce/pricing/situation.js';
import { campaignStoreContract } from '../../dialog/commerce/promotion/campaign-store.contract.js';
import { redemptionLedgerContract } from '../../dialog/commerce/promotion/ledger/redemption-ledger.contract.js';
import { shopperSettingsContract } from '../../dialog/commerce/promotion/shopper-settings.contract.js';
import { attentionMigrations, SqliteAttentionStore } from './sqlite/attention-store.js';
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
attentionStoreContract('SQLite', async () => new SqliteAttentionStore(await open(attentionMigrations)));
pricingStoreContract('SQLite', async () => {
  const db = await open([...priceBookMigrations, ...pricingMigrations]);
  return { store: new SqlitePricingStore(db), priceBook: new SqlitePriceBook(db) };
});

describe('sales that were stored with one figure of interest', () => {
  it('load as whole days, with the figure for views, dwell and cart adds alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daogou-commerce-'));
    const file = join(folder, 'shop.db');
    const old = await openDatabase(file, pricingMigrations.slice(0, 1));
    await old.run(`INSERT INTO pricing_sales (day, product_id, price, sold, stock, interest)
      VALUES ('2026-05-01', 'tea', 9900, 3, 20, 1.5), ('2026-05-02', 'tea', 9900, 2, NULL, 1)`);
    const { windows, ...stored } = { ...defaultPricingSettings, mode: 'shadow', holdMinutes: 5 };
    await old.run('INSERT INTO pricing_settings (id, body) VALUES (1, ?)', [JSON.stringify(stored)]);
    await old.close();
    const db = await openDatabase(file, pricingMigrations);
    opened.push({ db, folder });
    const store = new SqlitePricingStore(db);
    const sold = { productId: 'tea', hours: wholeDay, price: 9900 };
    const seen = { views: 1.5, dwell: 1.5, cartAdds: 1.5, heat: 1 };
    expect(await store.sales('2026-01-01')).toEqual([
      { ...sold, day: '2026-05-01', sold: 3, stock: 20, attention: seen },
      { ...sold, day: '2026-05-02', sold: 2, stock: null, attention: usualAttention },
    ]);
    expect(await store.settings()).toEqual({ ...stored, windows });
  });
});
