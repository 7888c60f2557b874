/** The server's doors over a database that outlives it, in a process that can be killed: `claims-server.ts FOLDER TOKEN`. Prints its address. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createFakeDialogue } from '../../bot/fixture/fake-dialogue.js';
import { startTestServer } from '../../bot/fixture/test-server.js';
import { campaignRoutes } from '../../bot/http/merchant/campaign-routes.js';
import { orderRoutes } from '../../bot/http/merchant/order-routes.js';
import { promotionAuditRoutes } from '../../bot/http/merchant/promotion-audit-routes.js';
import { proofRoutes } from '../../bot/http/shopper/proof-routes.js';
import { SqliteCampaignStore } from '../../bot/storage/sqlite/campaign-store.js';
import { openDatabase } from '../../bot/storage/sqlite/database.js';
import { priceBookMigrations, SqlitePriceBook } from '../../bot/storage/sqlite/price-book.js';
import { SqliteRedemptionLedger } from '../../bot/storage/sqlite/promotion-ledger.js';
import { promotionMigrations } from '../../bot/storage/sqlite/promotion-schema.js';
import { SqliteShopperSettings } from '../../bot/storage/sqlite/shopper-settings.js';
import { sampleShop } from '../../dialog/commerce/fixture/sample-shop.js';
import { createPromotions } from '../../dialog/commerce/promotion/promotions.js';

const [folder, merchantToken] = process.argv.slice(2);
if (folder === undefined || merchantToken === undefined) throw new Error('usage: claims-server FOLDER TOKEN');

const shop = sampleShop();
const graph = () => shop;
const clock = () => new Date();
const seedOf = (campaignId: string): string => createHmac('sha256', 'bench').update(campaignId).digest('hex');
const db = await openDatabase(join(folder, 'shop.db'), [...promotionMigrations, ...priceBookMigrations]);
const campaigns = new SqliteCampaignStore(db);
const ledger = new SqliteRedemptionLedger(db);
const promotions = createPromotions({
  campaigns,
  ledger,
  settings: new SqliteShopperSettings(db),
  priceBook: new SqlitePriceBook(db),
  clock,
  random: randomBytes,
  currency: () => shop.currency,
  seedOf,
});
const unlimited = 1_000_000;
const { base } = await startTestServer({
  dialogue: createFakeDialogue(),
  secrets: { tokenSecret: new Uint8Array(32).fill(7), merchantToken },
  promotions: { promotions, graph },
  merchantRoutes: [
    ...campaignRoutes({ campaigns, newId: randomUUID, clock, seedOf }),
    ...orderRoutes({ ledger, clock, currency: () => shop.currency }),
    ...promotionAuditRoutes({ book: ledger.book }),
  ],
  publicRoutes: proofRoutes({ campaigns, clock, seedOf }),
  limits: { tokens: unlimited, claims: unlimited, conversations: unlimited },
});
process.stdout.write(`${base}\n`);
