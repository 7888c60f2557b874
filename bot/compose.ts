import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { PricingDesk } from '../dialog/commerce/pricing/desk/pricing-desk.js';
import { createReceipts } from '../dialog/commerce/pricing/receipt.js';
import { createPromotions } from '../dialog/commerce/promotion/promotions.js';
import { createNlg } from '../dialog/reply/nlg.js';
import { createDialogue } from '../dialog/turn.js';
import { LiveCatalog } from '../knowledge-graph/catalog/live-catalog.js';
import { createReader } from '../nlu/reader.js';
import { CatalogImports } from './catalog-imports.js';
import type { Config } from './config.js';
import { campaignRoutes } from './http/merchant/campaign-routes.js';
import { editRoutes } from './http/merchant/edit-routes.js';
import { entityRoutes } from './http/merchant/entity-routes.js';
import type { GraphEditor } from './http/merchant/graph-editor.js';
import { importRoutes } from './http/merchant/import-routes.js';
import { priceRoutes } from './http/merchant/price-routes.js';
import { pricingRoutes } from './http/merchant/pricing-routes.js';
import { productRoutes } from './http/merchant/product-routes.js';
import { relationRoutes } from './http/merchant/relation-routes.js';
import { teachingRoutes } from './http/merchant/teaching-routes.js';
import { vocabularyRoutes } from './http/merchant/vocabulary-routes.js';
import { pictureRoutes } from './http/picture-routes.js';
import { openLanguageModel } from './language-model.js';
import { createPriceRecorder } from './price-recorder.js';
import { startPricingSchedule } from './pricing-schedule.js';
import { rankForState } from './ranking.js';
import { createShopServer, type ShopServer } from './server.js';
import { readSecret } from './storage/secrets.js';
import { catalogMigrations, SqliteCatalogStore } from './storage/sqlite/catalog-store.js';
import { conversationMigrations, SqliteConversationStore } from './storage/sqlite/conversation-store.js';
import { openDatabase } from './storage/sqlite/database.js';
import { priceBookMigrations, SqlitePriceBook } from './storage/sqlite/price-book.js';
import { pricingMigrations, SqlitePricingStore } from './storage/sqlite/pricing-store.js';
import { promotionMigrations, SqliteCampaignStore, SqliteRedemptionStore } from './storage/sqlite/promotion-stores.js';
import { SqliteTeachingStore, teachingMigrations } from './storage/sqlite/teaching-store.js';
import { openTeachingDesk } from './teaching-desk.js';

/** A shop that runs, and what its operator should be told once. */
export interface Shop {
  readonly server: ShopServer;
  /** The merchant's token where this start made it; null where the operator knows it. */
  readonly newMerchantToken: string | null;
  /** Ends after running turns and imports, with the data folder in order. */
  close(): Promise<void>;
}

/** The currency of feeds that name none. */
const currency = 'CNY';

/**
 * Puts the shop together: data folder, catalogue, dialogue, channels. An empty shop starts with the demo catalogue,
 * through the same importer as any feed, unless `demo` is off.
 */
export async function composeShop(config: Config, log: Logger): Promise<Shop> {
  const clock = (): Date => new Date();
  const newId = (): string => randomUUID().replaceAll('-', '');
  const inData = (name: string): string => join(config.dataDir, name);

  const model = await openLanguageModel(config, log);
  const tokenSecret = await readSecret(config.dataDir, 'token-secret');
  const merchant =
    config.merchantToken === undefined
      ? await readSecret(config.dataDir, 'merchant-token')
      : { value: config.merchantToken, isNew: false };
  const db = await openDatabase(inData('shop.db'), [
    ...catalogMigrations,
    ...conversationMigrations,
    ...promotionMigrations,
    ...priceBookMigrations,
    ...pricingMigrations,
    ...teachingMigrations,
  ]);
  const pricing = await PricingDesk.open({
    store: new SqlitePricingStore(db),
    graph: () => catalog.current(),
    clock,
    newId,
    seed: 1,
    publish: async () => {
      prices.readAnew();
      await catalog.republish();
    },
  });
  const catalog = await LiveCatalog.open({
    store: new SqliteCatalogStore(db),
    now: clock,
    currency,
    priceOf: pricing.priceOf,
  });
  const graph = () => catalog.current();
  const conversations = new SqliteConversationStore(db);
  const teachings = new SqliteTeachingStore(db);
  const desk = await openTeachingDesk(model, { teachings, conversations, clock, newId, log });

  const priceBook = new SqlitePriceBook(db);
  const prices = createPriceRecorder({ priceBook, latest: () => priceBook.latest(), clock });
  const campaigns = new SqliteCampaignStore(db);
  const promotions = createPromotions({
    campaigns,
    redemptions: new SqliteRedemptionStore(db),
    clock,
    random: randomBytes,
  });
  const receipts = createReceipts({ priceBook });
  const nlg = createNlg({
    graph,
    receipts,
    campaigns: (id) => campaigns.get(id),
    random: Math.random,
  });
  const dialogue = createDialogue({
    graph,
    reader: createReader({
      lexicon: () => graph().lexicon,
      ...(model === null ? {} : { model }),
      onModelError: (err) => log.error({ err }, 'the language model failed; the grammar read alone'),
    }),
    nlg,
    promotions,
    rank: rankForState(graph),
    ...(config.shopName === undefined ? {} : { shopName: config.shopName }),
  });

  await rm(inData('imports'), { recursive: true, force: true });
  const imports = new CatalogImports({
    folder: inData('imports'),
    newId,
    importFeed: (feed) => catalog.import(feed),
    onImported: (id) => prices.record(graph(), { evidence: `import ${id}` }),
    onError: (err, importId) => log.error({ err, importId }, 'import failed'),
    maxBytes: config.importBytes,
  });
  if (config.demo && graph().size === 0) await importDemo(imports);

  const editor: GraphEditor = {
    graph,
    edits: () => catalog.edits(),
    async edit(change, author) {
      const outcome = await catalog.edit(change, author);
      if (outcome.status === 'made') {
        await prices.record(graph(), { evidence: `edit ${outcome.edit.version}`, edited: true });
      }
      return outcome;
    },
  };
  const server = createShopServer({
    dialogue,
    store: conversations,
    log,
    clock,
    newId,
    secrets: { tokenSecret: Buffer.from(tokenSecret.value, 'utf8'), merchantToken: merchant.value },
    uploadsFolder: inData('uploads'),
    pagesFolder: pagesFolder(),
    shopName: config.shopName,
    version: '0.1.0',
    merchantRoutes: [
      ...importRoutes({ imports, maxBytes: config.importBytes }),
      ...productRoutes(graph),
      ...campaignRoutes({ campaigns, newId }),
      ...priceRoutes({ priceBook, receipts, graph, clock }),
      ...pricingRoutes(pricing),
      ...entityRoutes(editor),
      ...vocabularyRoutes(editor),
      ...relationRoutes(editor),
      ...editRoutes(editor),
      ...teachingRoutes(desk),
    ],
    publicRoutes: pictureRoutes(graph),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    limits: config.limits,
    tokenLifetime: config.tokenLifetime,
  });
  const schedule = startPricingSchedule({
    desk: pricing,
    clock,
    onError: (err) => log.error({ err }, 'a re-pricing pass failed; prices stay'),
  });
  return {
    server,
    newMerchantToken: merchant.isNew ? merchant.value : null,
    async close() {
      schedule.stop();
      await server.close();
      await imports.idle();
      if (desk.kind === 'open') await desk.teaching.close();
      await db.close();
      await model?.dispose();
    },
  };
}

async function importDemo(imports: CatalogImports): Promise<void> {
  const { demoFeed } = await import('../knowledge-graph/demo/demo-feed.js');
  await imports.start(Readable.from([Buffer.from(demoFeed())]), { contentType: 'application/ld+json', mode: 'merge' });
  await imports.idle();
}

/** `vite build web-chat` writes to dist/web-chat, whether this file runs from the sources or from dist. */
function pagesFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const fromDist = /[\\/]dist[\\/]bot[\\/]$/.test(here);
  return join(here, fromDist ? '../web-chat' : '../dist/web-chat');
}
