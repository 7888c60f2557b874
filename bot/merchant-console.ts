import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { PriceBook } from '../dialog/commerce/pricing/price-book.js';
import type { CampaignStore } from '../dialog/commerce/promotion/campaign-store.js';
import type { LiveCatalog } from '../knowledge-graph/catalog/live-catalog.js';
import { DraftDesk } from '../knowledge-graph/editing/draft-desk.js';
import type { LanguageModel } from '../nlu/model/language-model.js';
import { Reports } from './analytics/reports.js';
import type { TurnLog } from './analytics/turn-log.js';
import { analyticsRoutes } from './http/merchant/analytics-routes.js';
import { bulkRoutes } from './http/merchant/bulk-routes.js';
import { changeRecorder } from './http/merchant/change-recorder.js';
import { changeRoutes } from './http/merchant/change-routes.js';
import { draftRoutes } from './http/merchant/draft-routes.js';
import { editRoutes } from './http/merchant/edit-routes.js';
import { entityRoutes } from './http/merchant/entity-routes.js';
import { exportRoutes } from './http/merchant/export-routes.js';
import type { GraphEditor } from './http/merchant/graph-editor.js';
import { impactRoutes } from './http/merchant/impact-routes.js';
import { neighbourhoodRoutes } from './http/merchant/neighbourhood-routes.js';
import { productRoutes } from './http/merchant/product-routes.js';
import { relationRoutes } from './http/merchant/relation-routes.js';
import { sessionRoutes } from './http/merchant/session-routes.js';
import { unknownWordRoutes } from './http/merchant/unknown-word-routes.js';
import { vocabularyRoutes } from './http/merchant/vocabulary-routes.js';
import type { Route } from './http/route.js';
import { ImpactRunner } from './impact/impact-runner.js';
import { createSandboxDialogue } from './impact/sandbox-dialogue.js';
import type { HandOffStore } from './inbox/hand-off.js';
import type { PriceRecorder } from './price-recorder.js';
import type { ConversationStore } from './storage/conversation-store.js';
import { changeLogMigrations, SqliteChangeLog } from './storage/sqlite/change-log.js';
import type { Database } from './storage/sqlite/database.js';
import { draftMigrations, SqliteDraftStore } from './storage/sqlite/draft-store.js';
import { handOffMigrations, SqliteHandOffStore } from './storage/sqlite/hand-off-store.js';
import { ignoredWordMigrations, SqliteIgnoredWordStore } from './storage/sqlite/ignored-word-store.js';
import { impactMigrations, SqliteImpactStore } from './storage/sqlite/impact-store.js';
import { importMigrations } from './storage/sqlite/import-store.js';
import { SqliteTurnLog } from './storage/sqlite/turn-log.js';

/** Tables of what merchants do in the console. */
export const consoleMigrations = [
  ...draftMigrations,
  ...handOffMigrations,
  ...ignoredWordMigrations,
  ...importMigrations,
  ...impactMigrations,
  ...changeLogMigrations,
];

export interface MerchantConsolePorts {
  readonly db: Database;
  readonly catalog: LiveCatalog;
  readonly prices: PriceRecorder;
  readonly priceBook: PriceBook;
  readonly campaigns: CampaignStore;
  readonly conversations: ConversationStore;
  readonly model: LanguageModel | null;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Logger;
  readonly shopName?: string | undefined;
  readonly version: string;
}

/** What merchants work with, put together. */
export interface MerchantConsole {
  readonly routes: readonly Route[];
  readonly turnLog: TurnLog;
  readonly handOffs: HandOffStore;
  /** Writes down who did what; stands behind the guard of the merchant's doors. */
  readonly recorder: RequestHandler;
  /** Ends what runs in the background. */
  close(): Promise<void>;
}

/** Composes the editor of the graph with its drafts, what their publication would change, and the analytics of talk. */
export function composeConsole(ports: MerchantConsolePorts): MerchantConsole {
  const { db, catalog, prices, conversations, clock, newId, log } = ports;
  const graph = () => catalog.current();
  const editAll: GraphEditor['editAll'] = async (changes, author, options) => {
    const outcome = await catalog.editAll(changes, author, options);
    const first = outcome.status === 'made' ? outcome.edits[0] : undefined;
    if (first) await prices.record(graph(), { evidence: `edit ${first.version}`, edited: true });
    return outcome;
  };
  const drafts = new DraftDesk({ store: new SqliteDraftStore(db), catalog, editAll, clock, newId });
  const editor: GraphEditor = {
    graph,
    editAll,
    drafts,
    edits: () => catalog.edits(),
    entity: (ref) => catalog.entity(ref),
  };
  const impacts = new ImpactRunner({
    drafts,
    graph,
    dialogueOver: (shop) => createSandboxDialogue(shop, ports),
    conversations,
    store: new SqliteImpactStore(db),
    clock,
    newId,
    onError: (err, impactId) => log.error({ err, impactId }, 'an impact report failed'),
  });
  const turnLog = new SqliteTurnLog(db);
  const ignored = new SqliteIgnoredWordStore(db);
  const handOffs = new SqliteHandOffStore(db);
  const changes = new SqliteChangeLog(db);
  const reports = new Reports({ log: turnLog, graph, ignored });
  return {
    turnLog,
    handOffs,
    recorder: changeRecorder({
      log: changes,
      clock,
      newId,
      onError: (err) => log.error({ err }, 'a change was not written down'),
    }),
    close: () => impacts.close(),
    routes: [
      ...productRoutes(editor),
      ...draftRoutes(editor),
      ...impactRoutes(impacts),
      ...bulkRoutes({ editor, newId }),
      ...neighbourhoodRoutes(editor),
      ...sessionRoutes({ editor, shopName: ports.shopName, version: ports.version }),
      ...entityRoutes(editor),
      ...vocabularyRoutes(editor),
      ...relationRoutes(editor),
      ...editRoutes(editor),
      ...analyticsRoutes({ reports, clock }),
      ...unknownWordRoutes({ reports, ignored, clock }),
      ...changeRoutes(changes),
      ...exportRoutes({ reports, turnLog, handOffs, impacts, changes, editor, clock }),
    ],
  };
}
