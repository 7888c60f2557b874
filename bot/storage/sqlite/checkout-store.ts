import type { CheckoutStore, HandOver } from '../../checkout-store.js';
import type { Database, Migration } from './database.js';

export const checkoutMigrations: readonly Migration[] = [
  {
    id: 'checkout-1',
    sql: `
      CREATE TABLE checkout_hand_over (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        key TEXT NOT NULL,
        status TEXT NOT NULL,
        at TEXT NOT NULL,
        body TEXT NOT NULL
      );
      CREATE INDEX checkout_hand_over_key ON checkout_hand_over (key, position DESC);
      CREATE INDEX checkout_hand_over_pending ON checkout_hand_over (at) WHERE status = 'pending';
    `,
  },
];

/** Hand-overs in SQLite, one row each. */
export class SqliteCheckoutStore implements CheckoutStore {
  constructor(private readonly db: Database) {}

  async put(handOver: HandOver): Promise<void> {
    const { id, key, status, at } = handOver;
    await this.db.run(
      `INSERT INTO checkout_hand_over (id, key, status, at, body) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET status = excluded.status, at = excluded.at, body = excluded.body`,
      [id, key, status, at, JSON.stringify(handOver)],
    );
  }

  async findByKey(key: string): Promise<HandOver | null> {
    const row = await this.db.get<{ body: string }>(
      'SELECT body FROM checkout_hand_over WHERE key = ? ORDER BY position DESC LIMIT 1',
      [key],
    );
    return row ? (JSON.parse(row.body) as HandOver) : null;
  }

  async pending(): Promise<readonly HandOver[]> {
    const rows = await this.db.all<{ body: string }>(
      `SELECT body FROM checkout_hand_over WHERE status = 'pending' ORDER BY at`,
    );
    return rows.map((row) => JSON.parse(row.body) as HandOver);
  }
}
