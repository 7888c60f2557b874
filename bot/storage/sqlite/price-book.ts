import type { PriceBook, PricePoint, PriceReason } from '../../../dialog/commerce/pricing/price-book.js';
import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { Database, Migration, Queryable } from './database.js';

export const priceBookMigrations: readonly Migration[] = [
  {
    id: 'price-book-1',
    sql: `
      CREATE TABLE price_point (
        position INTEGER PRIMARY KEY,
        product_id TEXT NOT NULL,
        amount INTEGER NOT NULL,
        currency TEXT NOT NULL,
        from_at TEXT NOT NULL,
        from_ms INTEGER NOT NULL,
        reason TEXT NOT NULL,
        evidence TEXT NOT NULL
      );
      CREATE INDEX price_point_product ON price_point (product_id, from_ms, position);
    `,
  },
  { id: 'price-book-2', sql: 'ALTER TABLE price_point ADD COLUMN stock INTEGER' },
];

interface PointRow {
  readonly product_id: string;
  readonly amount: number;
  readonly currency: string;
  readonly from_at: string;
  readonly reason: PriceReason;
  readonly evidence: string;
  readonly stock: number | null;
}

/** The price book in SQLite: rows are only ever added. */
export class SqlitePriceBook implements PriceBook {
  constructor(private readonly db: Database) {}

  async append(points: readonly PricePoint[]): Promise<void> {
    await appendPoints(this.db, points);
  }

  /** The newest price of every product that the book knows. */
  async latest(): Promise<Map<string, Money>> {
    const rows = await this.db.all<PointRow>(
      'SELECT product_id, amount, currency, max(position) FROM price_point GROUP BY product_id',
    );
    return new Map(rows.map(({ product_id, amount, currency }) => [product_id, { amount, currency }]));
  }

  async current(productId: string, at: Date): Promise<PricePoint | null> {
    const row = await this.db.get<PointRow>(
      'SELECT * FROM price_point WHERE product_id = ? AND from_ms <= ? ORDER BY from_ms DESC, position DESC LIMIT 1',
      [productId, at.getTime()],
    );
    return row ? fromRow(row) : null;
  }

  async history(
    productId: string,
    { since, until }: { readonly since?: Date; readonly until?: Date } = {},
  ): Promise<readonly PricePoint[]> {
    const last = until?.getTime() ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.db.all<PointRow>(
      'SELECT * FROM price_point WHERE product_id = ? AND from_ms > ? AND from_ms <= ? ORDER BY from_ms, position',
      [productId, since?.getTime() ?? Number.MIN_SAFE_INTEGER, last],
    );
    const points = rows.map(fromRow);
    const held = since ? await this.current(productId, since) : null;
    return held ? [held, ...points] : points;
  }
}

/** Adds points in one statement; in a transaction of more where its handle is given. */
export async function appendPoints(db: Pick<Queryable, 'run'>, points: readonly PricePoint[]): Promise<void> {
  if (points.length === 0) return;
  const rows = points.map(({ productId, price, from, reason, evidence, stock = null }) => [
    productId,
    price.amount,
    price.currency,
    from,
    Date.parse(from),
    reason,
    evidence,
    stock,
  ]);
  await db.run(
    `INSERT INTO price_point (product_id, amount, currency, from_at, from_ms, reason, evidence, stock)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
     FROM json_each(?) ORDER BY key`,
    [JSON.stringify(rows)],
  );
}

function fromRow(row: PointRow): PricePoint {
  return {
    productId: row.product_id,
    price: { amount: row.amount, currency: row.currency },
    from: row.from_at,
    reason: row.reason,
    evidence: row.evidence,
    ...(row.stock === null ? {} : { stock: row.stock }),
  };
}
