import type { CatalogChange } from '../../../knowledge-graph/catalog/catalog-store.js';
import type { ImportPage, ImportRecord, ImportStore } from '../../imports/import-record.js';
import { decodeCursor, encodeCursor } from '../list-cursor.js';
import type { Database, Migration } from './database.js';

export const importMigrations: readonly Migration[] = [
  {
    id: 'catalog-import-1',
    sql: `
      CREATE TABLE catalog_import (id TEXT PRIMARY KEY, started_at TEXT NOT NULL, body TEXT NOT NULL);
      CREATE INDEX catalog_import_recent ON catalog_import (started_at DESC, id DESC);
      CREATE TABLE catalog_import_inverse (
        only INTEGER PRIMARY KEY CHECK (only = 1), import_id TEXT NOT NULL, body TEXT NOT NULL);
    `,
  },
];

/** Imports in SQLite, each a document. */
export class SqliteImportStore implements ImportStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<ImportRecord | null> {
    const row = await this.db.get<{ body: string }>('SELECT body FROM catalog_import WHERE id = ?', [id]);
    return row ? (JSON.parse(row.body) as ImportRecord) : null;
  }

  async put(record: ImportRecord): Promise<void> {
    await this.db.run(
      `INSERT INTO catalog_import (id, started_at, body) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
      [record.id, record.startedAt, JSON.stringify(record)],
    );
  }

  async keepInverse(id: string, inverse: CatalogChange): Promise<void> {
    await this.db.run('INSERT OR REPLACE INTO catalog_import_inverse (only, import_id, body) VALUES (1, ?, ?)', [
      id,
      JSON.stringify(inverse),
    ]);
  }

  async undoable(): Promise<string | null> {
    const row = await this.db.get<{ import_id: string }>('SELECT import_id FROM catalog_import_inverse');
    return row?.import_id ?? null;
  }

  async inverse(id: string): Promise<CatalogChange | null> {
    const row = await this.db.get<{ body: string }>('SELECT body FROM catalog_import_inverse WHERE import_id = ?', [
      id,
    ]);
    return row ? (JSON.parse(row.body) as CatalogChange) : null;
  }

  async list({ limit, cursor }: { readonly limit: number; readonly cursor?: string | null }): Promise<ImportPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = await this.db.all<{ body: string }>(
      `SELECT body FROM catalog_import WHERE ? IS NULL OR (started_at, id) < (?, ?)
       ORDER BY started_at DESC, id DESC LIMIT ?`,
      [after?.at ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => JSON.parse(row.body) as ImportRecord);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.startedAt, id: last.id }) : null };
  }
}
