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
  {
    // Sales by hours, with attention by its kinds. A stored `interest` stood for views, dwell and cart adds alike.
    id: 'pricing-2',
    sql: `
      ALTER TABLE pricing_sales RENAME TO pricing_sales_by_day;
      CREATE TABLE pricing_sales (
        day TEXT NOT NULL,
        from_hour INTEGER NOT NULL,
        product_id TEXT NOT NULL,
        to_hour INTEGER NOT NULL,
        price INTEGER NOT NULL,
        sold INTEGER NOT NULL,
        stock INTEGER,
        views REAL,
        dwell REAL,
        cart_adds REAL,
        heat REAL,
        PRIMARY KEY (day, from_hour, product_id)
      ) WITHOUT ROWID;
      INSERT INTO pricing_sales
        (day, from_hour, product_id, to_hour, price, sold, stock, views, dwell, cart_adds, heat)
        SELECT day, 0, product_id, 24, price, sold, stock, interest, interest, interest, 1 FROM pricing_sales_by_day;
      DROP TABLE pricing_sales_by_day;
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
    const rows = await this.db.all<SalesRow>(
      `SELECT product_id AS productId, day, from_hour, to_hour, price, sold, stock,
         views, dwell, cart_adds AS cartAdds, heat
       FROM pricing_sales WHERE day >= ? ORDER BY day, from_hour, product_id`,
      [since],
    );
    return rows.map(({ from_hour, to_hour, views, dwell, cartAdds, heat, ...row }) => ({
      ...row,
      hours: { from: from_hour, to: to_hour },
      attention:
        views === null || dwell === null || cartAdds === null || heat === null
          ? null
          : { views, dwell, cartAdds, heat },
    }));
  }

  async putSales(sales: readonly ProductSales[]): Promise<void> {
    const rows = sales.map(({ day, productId, hours, price, sold, stock, attention }) => [
      day,
      hours.from,
      productId,
      hours.to,
      price,
      sold,
      stock,
      attention?.views ?? null,
      attention?.dwell ?? null,
      attention?.cartAdds ?? null,
      attention?.heat ?? null,
    ]);
    await this.db.run(
      `INSERT OR REPLACE INTO pricing_sales
         (day, from_hour, product_id, to_hour, price, sold, stock, views, dwell, cart_adds, heat)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
         value ->> 7, value ->> 8, value ->> 9, value ->> 10
       FROM json_each(?)`,
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
      `SELECT product_id AS productId, substr(at, 1, 10) AS day, CAST(substr(at, 12, 2) AS INTEGER) AS hour,
         price, propensity
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

interface SalesRow extends Pick<ProductSales, 'productId' | 'day' | 'price' | 'sold' | 'stock'> {
  readonly from_hour: number;
  readonly to_hour: number;
  readonly views: number | null;
  readonly dwell: number | null;
  readonly cartAdds: number | null;
  readonly heat: number | null;
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
  // Settings that are new since they were stored stand as shipped.
  return row ? { ...defaultPricingSettings, ...(JSON.parse(row.body) as PricingSettings) } : defaultPricingSettings;
}

async function writeSettings(db: Pick<Queryable, 'run'>, settings: PricingSettings): Promise<void> {
  await db.run('INSERT OR REPLACE INTO pricing_settings (id, body) VALUES (1, ?)', [JSON.stringify(settings)]);
}
