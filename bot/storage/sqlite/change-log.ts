import type { ChangeArea, ChangeLog, ChangePage, ChangeQuery, MerchantChange } from '../../changes/change-log.js';
import { decodeCursor, encodeCursor } from '../list-cursor.js';
import type { Database, Migration } from './database.js';

export const changeLogMigrations: readonly Migration[] = [
  {
    id: 'change-log-1',
    sql: `
      CREATE TABLE merchant_change (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        area TEXT NOT NULL,
        action TEXT NOT NULL,
        summary TEXT NOT NULL,
        undo TEXT
      ) WITHOUT ROWID;
      CREATE INDEX merchant_change_recent ON merchant_change (at DESC, id DESC);
    `,
  },
];

interface ChangeRow extends Omit<MerchantChange, 'undo' | 'area'> {
  readonly area: ChangeArea;
  readonly undo: string | null;
}

/** The change log in SQLite. */
export class SqliteChangeLog implements ChangeLog {
  constructor(private readonly db: Database) {}

  async append({ id, at, author, area, action, summary, undo }: MerchantChange): Promise<void> {
    await this.db.run(
      'INSERT INTO merchant_change (id, at, author, area, action, summary, undo) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [id, at, author, area, action, summary, undo === null ? null : JSON.stringify(undo)],
    );
  }

  async list({ limit, cursor, author, area }: ChangeQuery): Promise<ChangePage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = await this.db.all<ChangeRow>(
      `SELECT * FROM merchant_change
       WHERE (?1 IS NULL OR author = ?1) AND (?2 IS NULL OR area = ?2) AND (?3 IS NULL OR (at, id) < (?3, ?4))
       ORDER BY at DESC, id DESC LIMIT ?5`,
      [author ?? null, area ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    const items = rows
      .slice(0, limit)
      .map((row) => ({ ...row, undo: row.undo === null ? null : (JSON.parse(row.undo) as MerchantChange['undo']) }));
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.at, id: last.id }) : null };
  }
}
