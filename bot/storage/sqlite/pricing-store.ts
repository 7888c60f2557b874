import type {
  LivePrice,
  PassSummary,
  PriceDecision,
  PricingPass,
  PricingStore,
} from '../../../dialog/commerce/pricing/desk/pricing-store.js';
import {
  type DayChoice,
  defaultPricingSettings,
  type PricingMode,
  type PricingSettings,
  type ProductInput,
  type ProductSales,
} from '../../../dialog/commerce/pricing/desk/settings.js';
import type { PricePoint, PriceReason } from '../../../dialog/commerce/pricing/price-book.js';
import type { Database, Migration, Queryable } from './database.js';
import { appendPoints } from './price-book.js';

/** Needs the tables of the price book. */
export const pricingMigrations: readonly Migration[] = [
  {
    id: 'pricing-1',
    sql: `
      CREATE TABLE pricing_settings (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL);
      CREATE TABLE pricing_input (product_id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE pricing_sales (
        day TEXT NOT NULL,
        product_id TEXT NOT NULL,
        price INTEGER NOT NULL,
        sold INTEGER NOT NULL,
        stock INTEGER,
        interest REAL NOT NULL,
        PRIMARY KEY (day, product_id)
      ) WITHOUT ROWID;
      CREATE TABLE pricing_live (
        product_id TEXT PRIMARY KEY,
        amount INTEGER NOT NULL,
        list_amount INTEGER NOT NULL,
        currency TEXT NOT NULL,
        moved_at TEXT NOT NULL,
        anchor_amount INTEGER NOT NULL,
        anchor_at TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE pricing_pass (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        mode TEXT NOT NULL,
        decided INTEGER NOT NULL,
        moved INTEGER NOT NULL
      );
      CREATE TABLE pricing_decision (
        pass INTEGER NOT NULL,
        position INTEGER NOT NULL,
        product_id TEXT NOT NULL,
        from_amount INTEGER NOT NULL,
        price INTEGER NOT NULL,
        propensity REAL NOT NULL,
        explored INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (pass, position)
      ) WITHOUT ROWID;
    `,
  },
];

/** Pricing in SQLite: a pass is one transaction with one statement a table, so that a death in between leaves nothing. */
export class SqlitePricingStore implements PricingStore {
  constructor(private readonly db: Database) {}

  async settings(): Promise<PricingSettings> {
    return readSettings(this.db);
  }

  async saveSettings(settings: PricingSettings): Promise<void> {
    await writeSettings(this.db, settings);
  }

  async inputs(): Promise<readonly ProductInput[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM pricing_input');
    return rows.map(({ body }) => JSON.parse(body) as ProductInput);
  }

  async putInputs(inputs: readonly ProductInput[]): Promise<void> {
    await this.db.run(
      `INSERT OR REPLACE INTO pricing_input (product_id, body)
       SELECT value ->> 'productId', value FROM json_each(?)`,
      [JSON.stringify(inputs)],
    );
  }

  async sales(since: string): Promise<readonly ProductSales[]> {
    return this.db.all<ProductSales>(
      `SELECT product_id AS productId, day, price, sold, stock, interest FROM pricing_sales
       WHERE day >= ? ORDER BY day, product_id`,
      [since],
    );
  }

  async putSales(sales: readonly ProductSales[]): Promise<void> {
    const rows = sales.map(({ day, productId, price, sold, stock, interest }) => [
      day,
      productId,
      price,
      sold,
      stock,
      interest,
    ]);
    await this.db.run(
      `INSERT OR REPLACE INTO pricing_sales (day, product_id, price, sold, stock, interest)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
      [JSON.stringify(rows)],
    );
  }

  async live(): Promise<readonly LivePrice[]> {
    return this.db.all<LivePrice>(
      `SELECT product_id AS productId, amount, list_amount AS listAmount, currency, moved_at AS movedAt,
         anchor_amount AS anchorAmount, anchor_at AS anchorAt
       FROM pricing_live ORDER BY product_id`,
    );
  }

  async commit({ id, at, mode, decisions, live, points }: PricingPass): Promise<void> {
    const moved = decisions.filter(({ price, from }) => price !== from).length;
    const decided = JSON.stringify(
      decisions.map(({ productId, from, price, propensity, explored, reason }) => [
        productId,
        from,
        price,
        propensity,
        explored ? 1 : 0,
        reason,
      ]),
    );
    const prices = JSON.stringify(
      live.map(({ productId, amount, listAmount, currency, movedAt, anchorAmount, anchorAt }) => [
        productId,
        amount,
        listAmount,
        currency,
        movedAt,
        anchorAmount,
        anchorAt,
      ]),
    );
    await this.db.transaction(async (tx) => {
      const { lastId } = await tx.run(
        'INSERT INTO pricing_pass (id, at, mode, decided, moved) VALUES (?, ?, ?, ?, ?)',
        [id, at, mode, decisions.length, moved],
      );
      await tx.run(
        `INSERT INTO pricing_decision (pass, position, product_id, from_amount, price, propensity, explored, reason)
         SELECT ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
        [lastId, decided],
      );
      await tx.run(
        `INSERT OR REPLACE INTO pricing_live
           (product_id, amount, list_amount, currency, moved_at, anchor_amount, anchor_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
         FROM json_each(?)`,
        [prices],
      );
      await appendPoints(tx, points);
    });
  }

  async stop(points: readonly PricePoint[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      await writeSettings(tx, { ...(await readSettings(tx)), mode: 'off' });
      await tx.run('DELETE FROM pricing_live');
      await appendPoints(tx, points);
    });
  }

  async passes(limit: number): Promise<readonly PassSummary[]> {
    return this.db.all<PassSummary>(
      'SELECT id, at, mode, decided, moved FROM pricing_pass ORDER BY position DESC LIMIT ?',
      [limit],
    );
  }

  async choices(since: string): Promise<readonly DayChoice[]> {
    return this.db.all<DayChoice>(
      `SELECT product_id AS productId, substr(at, 1, 10) AS day, price, propensity
       FROM pricing_decision JOIN pricing_pass ON pricing_pass.position = pricing_decision.pass
       WHERE mode = 'automatic' AND at >= ? ORDER BY pass, pricing_decision.position`,
      [since],
    );
  }

  async decisions(passId: string): Promise<readonly PriceDecision[] | null> {
    const pass = await this.db.get<{ position: number; mode: PricingMode }>(
      'SELECT position FROM pricing_pass WHERE id = ?',
      [passId],
    );
    if (pass === undefined) return null;
    const rows = await this.db.all<DecisionRow>(
      `SELECT product_id, from_amount, price, propensity, explored, reason FROM pricing_decision
       WHERE pass = ? ORDER BY position`,
      [pass.position],
    );
    return rows.map(({ product_id, from_amount, explored, ...row }) => ({
      ...row,
      productId: product_id,
      from: from_amount,
      explored: explored === 1,
    }));
  }
}

interface DecisionRow {
  readonly product_id: string;
  readonly from_amount: number;
  readonly price: number;
  readonly propensity: number;
  readonly explored: number;
  readonly reason: PriceReason;
}

async function readSettings(db: Pick<Queryable, 'get'>): Promise<PricingSettings> {
  const row = await db.get<{ body: string }>('SELECT body FROM pricing_settings');
  return row ? (JSON.parse(row.body) as PricingSettings) : defaultPricingSettings;
}

async function writeSettings(db: Pick<Queryable, 'run'>, settings: PricingSettings): Promise<void> {
  await db.run('INSERT OR REPLACE INTO pricing_settings (id, body) VALUES (1, ?)', [JSON.stringify(settings)]);
}
