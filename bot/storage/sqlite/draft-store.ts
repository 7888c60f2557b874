import type { Draft } from '../../../knowledge-graph/editing/draft.js';
import type { DraftStore } from '../../../knowledge-graph/editing/draft-store.js';
import type { Database, Migration } from './database.js';

export const draftMigrations: readonly Migration[] = [
  {
    id: 'draft-1',
    sql: `
      CREATE TABLE catalog_draft (
        id TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL
      ) WITHOUT ROWID;
    `,
  },
];

/** Drafts in SQLite, each a document; the revision decides between two writers. */
export class SqliteDraftStore implements DraftStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<Draft | null> {
    const row = await this.db.get<{ body: string }>('SELECT body FROM catalog_draft WHERE id = ?', [id]);
    return row ? (JSON.parse(row.body) as Draft) : null;
  }

  async list(): Promise<readonly Draft[]> {
    const rows = await this.db.all<{ body: string }>(
      'SELECT body FROM catalog_draft ORDER BY created_at DESC, id DESC',
    );
    return rows.map((row) => JSON.parse(row.body) as Draft);
  }

  async put(draft: Draft): Promise<boolean> {
    const { id, createdAt, revision } = draft;
    const { changes } = await this.db.run(
      `INSERT INTO catalog_draft (id, created_at, revision, body) SELECT ?1, ?2, ?3, ?4
       WHERE ?3 = 1 OR EXISTS (SELECT 1 FROM catalog_draft WHERE id = ?1)
       ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body
         WHERE catalog_draft.revision = excluded.revision - 1`,
      [id, createdAt, revision, JSON.stringify(draft)],
    );
    return changes > 0;
  }
}
