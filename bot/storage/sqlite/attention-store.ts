import type { AttentionCount, AttentionStore } from '../../../dialog/commerce/pricing/attention/attention-store.js';
import type { Database, Migration } from './database.js';

export const attentionMigrations: readonly Migration[] = [
  {
    id: 'attention-1',
    sql: `
      CREATE TABLE pricing_attention (
        hour TEXT NOT NULL,
        product_id TEXT NOT NULL,
        views INTEGER NOT NULL,
        dwell INTEGER NOT NULL,
        cart_adds INTEGER NOT NULL,
        PRIMARY KEY (hour, product_id)
      ) WITHOUT ROWID;
    `,
  },
];

/** Counts of attention in SQLite: one statement a call, so that counts are there as a whole or not at all. */
export class SqliteAttentionStore implements AttentionStore {
  constructor(private readonly db: Database) {}

  async add(counts: readonly AttentionCount[]): Promise<void> {
    const rows = counts.map(({ hour, productId, views, dwell, cartAdds }) => [hour, productId, views, dwell, cartAdds]);
    await this.db.run(
      `INSERT INTO pricing_attention (hour, product_id, views, dwell, cart_adds)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
       ON CONFLICT (hour, product_id) DO UPDATE SET
         views = views + excluded.views, dwell = dwell + excluded.dwell, cart_adds = cart_adds + excluded.cart_adds`,
      [JSON.stringify(rows)],
    );
  }

  async since(hour: string): Promise<readonly AttentionCount[]> {
    return this.db.all<AttentionCount>(
      `SELECT product_id AS productId, hour, views, dwell, cart_adds AS cartAdds FROM pricing_attention
       WHERE hour >= ? ORDER BY hour, product_id`,
      [hour],
    );
  }

  async dropBefore(hour: string): Promise<void> {
    await this.db.run('DELETE FROM pricing_attention WHERE hour < ?', [hour]);
  }
}
