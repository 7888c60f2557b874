import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { PricingDesk } from '../dialog/commerce/pricing/desk/pricing-desk.js';
import { createReceipts } from '../dialog/commerce/pricing/receipt.js';
import { createPromotions } from '../dialog/commerce/promotion/promotions.js';
import { createNlg } from '../dialog/reply/nlg.js';
import { shopperView } from '../dialog/shopper-profile.js';
import { createDialogue } from '../dialog/turn.js';
import { LiveCatalog } from '../knowledge-graph/catalog/live-catalog.js';
import { createReader } from '../nlu/reader.js';
import { openAttentionWatch } from './attention.js';
import { createTokenService } from './channels/directline/tokens.js';
import { createCheckoutDesk } from './checkout-desk.js';
import { createCheckoutWebhook } from './checkout-webhook.js';
import type { Config } from './config.js';
import { observeReply, openExperimentDesk, priceExperiment, withReplyStyles } from './experiments.js';
import { campaignRoutes } from './http/merchant/campaign-routes.js';
import { experimentRoutes } from './http/merchant/experiment-routes.js';
import { importRoutes } from './http/merchant/import-routes.js';
import { orderRoutes } from './http/merchant/order-routes.js';
import { priceRoutes } from './http/merchant/price-routes.js';
import { pricingRoutes } from './http/merchant/pricing-routes.js';
import { promotionAuditRoutes } from './http/merchant/promotion-audit-routes.js';
import { recommendationRoutes } from './http/merchant/recommendation-routes.js';
import { teachingRoutes } from './http/merchant/teaching-routes.js';
import { voiceRoutes } from './http/merchant/voice-routes.js';
import { pagesFolder } from './http/pages-folder.js';
import { pictureRoutes } from './http/picture-routes.js';
import { profileRoutes } from './http/profile-routes.js';
import { perMinute } from './http/security.js';
import { proofRoutes } from './http/shopper/proof-routes.js';
import { CatalogImports } from './imports/catalog-imports.js';
import { importDemo } from './imports/import-demo.js';
import { startHandOffPatience } from './inbox/hand-off-patience.js';
import { createProductCards } from './inbox/product-cards.js';
import { openLanguageModel } from './language-model.js';
import { openLearnedTracker } from './learned-tracker.js';
import { composeConsole } from './merchant-console.js';
import { createPriceRecorder } from './price-recorder.js';
import { startPricingSchedule } from './pricing-schedule.js';
import { startPromotionSchedule } from './promotion-schedule.js';
import { rankForState } from './ranking.js';
import { observeFeedback, observeTurn, openRecommendationDesk, withProfiles } from './recommendation-desk.js';
import { createShopServer, type ShopServer } from './server.js';
import { openShopDatabase } from './shop-database.js';
import { openSpeechEngines } from './speech-engines.js';
import { readSecret } from './storage/secrets.js';
import { SqliteAttentionStore } from './storage/sqlite/attention-store.js';
import { SqliteCampaignStore } from './storage/sqlite/campaign-store.js';
import { SqliteCatalogStore } from './storage/sqlite/catalog-store.js';
import { SqliteCheckoutStore } from './storage/sqlite/checkout-store.js';
import { SqliteConversationStore } from './storage/sqlite/conversation-store.js';
import { SqliteExperimentStore } from './storage/sqlite/experiment-store.js';
import { SqliteExplorationLog } from './storage/sqlite/exploration-log.js';
import { SqliteImportStore } from './storage/sqlite/import-store.js';
import { SqlitePriceBook } from './storage/sqlite/price-book.js';
import { SqlitePricingStore } from './storage/sqlite/pricing-store.js';
import { SqliteProfileStore } from './storage/sqlite/profile-store.js';
import { SqliteRedemptionLedger } from './storage/sqlite/promotion-ledger.js';
import { SqliteShopperSettings } from './storage/sqlite/shopper-settings.js';
import { SqliteTeachingStore } from './storage/sqlite/teaching-store.js';
import { SqliteHeardStore, SqlitePhraseStore } from './storage/sqlite/voice-stores.js';
import { SqliteWishStore } from './storage/sqlite/wish-store.js';
import { openTeachingDesk } from './teaching-desk.js';
import { openVoiceDesk } from './voice-desk.js';
import { createVoiceReceipts } from './voice-receipts.js';

/** A shop that runs, and what its operator should be told once. */
export interface Shop {
  readonly server: ShopServer;
  /** The merchant's token where this start made it; null where the operator knows it. */
  readonly newMerchantToken: string | null;
  /** Ends after running turns and imports, with the data folder in order. */
  close(): Promise<void>;
}

/** What the API says of itself. */
const version = '0.1.0';
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
  const learned = await openLearnedTracker(config.tracker, model, log);
  const tokenSecret = await readSecret(config.dataDir, 'token-secret');
  const merchant =
    config.merchantToken === undefined
      ? await readSecret(config.dataDir, 'merchant-token')
      : { value: config.merchantToken, isNew: false };
  const db = await openShopDatabase(inData('shop.db'));
  const pricing = await PricingDesk.open({
    store: new SqlitePricingStore(db),
    graph: () => catalog.current(),
    clock,
    newId,
    seed: 1,
    experiment: (now) => priceExperiment(experiments, now),
    attention: (productId, at) => attention.of(productId, at),
    publish: async () => {
      prices.readAnew();
      await catalog.republish();
    },
  });
  const experiments = await openExperimentDesk({
    store: new SqliteExperimentStore(db),
    pricing: () => pricing,
    clock,
    newId,
  });
  const catalog = await LiveCatalog.open({
    store: new SqliteCatalogStore(db),
    now: clock,
    currency,
    priceOf: pricing.priceOf,
  });
  const graph = () => catalog.current();
  const attention = await openAttentionWatch({
    store: new SqliteAttentionStore(db),
    graph,
    clock,
    onError: (err) => log.error({ err }, 'counts of attention were not kept; they are kept later'),
  });
  const conversations = new SqliteConversationStore(db);
  const teachings = new SqliteTeachingStore(db);
  const desk = await openTeachingDesk(model, { teachings, conversations, clock, newId, log });

  const priceBook = new SqlitePriceBook(db);
  const prices = createPriceRecorder({ priceBook, latest: () => priceBook.latest(), clock });
  const campaigns = new SqliteCampaignStore(db);
  const ledger = new SqliteRedemptionLedger(db);
  const promotionSecret = await readSecret(config.dataDir, 'promotion-secret');
  const seedOf = (campaignId: string): string =>
    createHmac('sha256', promotionSecret.value).update(campaignId).digest('hex');
  const shopperSettings = new SqliteShopperSettings(db);
  const promotions = createPromotions({
    campaigns,
    ledger,
    settings: shopperSettings,
    priceBook,
    clock,
    random: randomBytes,
    currency: () => graph().currency,
    seedOf,
  });
  const receipts = createReceipts({ priceBook });
  const recommendations = await openRecommendationDesk({
    store: new SqliteProfileStore(db),
    wishes: new SqliteWishStore(db),
    explorations: new SqliteExplorationLog(db),
    modelPath: inData('recommendation/model.bin'),
    embeddingsPath: inData('recommendation/embeddings.bin'),
    model,
    costOf: pricing.costOf,
    graph,
    clock,
    newId,
    random: Math.random,
    onError: (err, what) => log.error({ err, what }, 'recommendation failed'),
  });
  const nlg = createNlg({
    graph,
    receipts,
    campaigns: (id) => campaigns.get(id),
    evidence: (anchorId, productId) => recommendations.evidence(anchorId, productId),
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
    rank: rankForState(recommendations),
    takenWith: (id) => recommendations.takenWith(id),
    shopper: (id) => shopperView(id, recommendations),
    holdMinutes: () => (pricing.settings.mode === 'automatic' ? pricing.settings.holdMinutes : 0),
    ...(learned === null ? {} : { tracker: learned.tracker }),
    ...(config.shopName === undefined ? {} : { shopName: config.shopName }),
  });

  await rm(inData('imports'), { recursive: true, force: true });
  const imports = new CatalogImports({
    folder: inData('imports'),
    store: new SqliteImportStore(db),
    clock,
    newId,
    importFeed: (feed) => catalog.import(feed),
    restore: (inverse) => catalog.restore(inverse),
    onImported: (id) => prices.record(graph(), { evidence: `import ${id}` }),
    onError: (err, importId) => log.error({ err, importId }, 'import failed'),
    maxBytes: config.importBytes,
  });
  await imports.recover();
  if (config.demo && graph().size === 0) await importDemo(imports);

  const merchantConsole = composeConsole({
    db,
    catalog,
    prices,
    priceBook,
    campaigns,
    conversations,
    model,
    clock,
    newId,
    log,
    shopName: config.shopName,
    version,
  });
  const checkout =
    config.checkoutWebhook === undefined
      ? null
      : createCheckoutDesk({
          store: new SqliteCheckoutStore(db),
          webhook: createCheckoutWebhook({
            url: config.checkoutWebhook,
            secret: config.checkoutSecret ?? (await readSecret(config.dataDir, 'checkout-secret')).value,
          }),
          clock,
          newId,
          onError: (err) => log.error({ err }, 'a checkout was not handed over'),
        });
  const secret = Buffer.from(tokenSecret.value, 'utf8');
  const engines = await openSpeechEngines(config, { campaigns, clock, log });
  const voice = await openVoiceDesk({
    phrases: new SqlitePhraseStore(db),
    heard: new SqliteHeardStore(db),
    receipts: createVoiceReceipts(secret, { clock }),
    receiptPolicy: config.speechReceipts,
    engines,
    clock,
    newId,
    log,
  });
  const server = createShopServer({
    dialogue: withReplyStyles(withProfiles(dialogue, recommendations), experiments),
    onTurn: (turn) => {
      attention.turn(turn);
      const learning = [observeTurn(turn, recommendations), observeReply(turn, experiments)];
      Promise.all(learning).catch((err: unknown) => log.error({ err }, 'a turn was not learnt from'));
    },
    onFeedback: (judged) => {
      observeFeedback(judged, recommendations).catch((err: unknown) =>
        log.error({ err }, 'a thumb was not learnt from'),
      );
    },
    store: conversations,
    turnLog: merchantConsole.turnLog,
    log,
    clock,
    newId,
    secrets: { tokenSecret: secret, merchantToken: merchant.value },
    uploadsFolder: inData('uploads'),
    pagesFolder: config.pagesDir ?? pagesFolder(),
    ...(checkout === null ? {} : { checkout }),
    ...(voice === null ? {} : { voice }),
    handOffs: merchantConsole.handOffs,
    recorder: merchantConsole.recorder,
    productCards: createProductCards(graph, config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    shopName: config.shopName,
    version,
    merchantRoutes: [
      ...merchantConsole.routes,
      ...importRoutes({ imports, maxBytes: config.importBytes }),
      ...campaignRoutes({ campaigns, newId, clock, seedOf }),
      ...orderRoutes({ ledger, clock, currency: () => graph().currency }),
      ...promotionAuditRoutes({ book: ledger.book }),
      ...priceRoutes({ priceBook, receipts, graph, clock }),
      ...pricingRoutes(pricing, { attention, clock }),
      ...experimentRoutes(experiments),
      ...teachingRoutes(desk),
      ...recommendationRoutes(recommendations),
      ...(voice === null ? [] : voiceRoutes({ book: voice.book })),
    ],
    promotions: { promotions, graph },
    publicRoutes: [
      ...pictureRoutes(graph),
      ...proofRoutes({ campaigns, clock, seedOf }),
      ...profileRoutes({
        desk: recommendations,
        reported: attention.reported,
        tokens: createTokenService(secret, { clock }),
        graph,
        limit: perMinute(240),
      }),
    ],
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    limits: config.limits,
    tokenLifetime: config.tokenLifetime,
  });
  await checkout?.resume();
  await server.inbox.recover();
  const patience = startHandOffPatience({
    inbox: server.inbox,
    minutes: config.handOffPatience,
    clock,
    onError: (err) => log.error({ err }, 'conversations that nobody took were not given back'),
  });
  const promotionSchedule = startPromotionSchedule({
    ledger,
    promotions,
    graph,
    clock,
    tell: (conversationId, text, language) => server.tell(conversationId, text, language),
    onError: (err) => log.error({ err }, 'a pass over promotions failed; the next one takes it up'),
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
      await promotionSchedule.stop();
      patience.stop();
      await server.close();
      await imports.idle();
      await merchantConsole.close();
      if (desk.kind === 'open') await desk.teaching.close();
      await recommendations.close();
      await attention.close();
      await voice?.close();
      await db.close();
      await model?.dispose();
      await learned?.dispose();
    },
  };
}
