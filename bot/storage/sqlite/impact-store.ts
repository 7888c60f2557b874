import type { Impact, ImpactStore } from '../../impact/impact.js';
import type { Database, Migration } from './database.js';

export const impactMigrations: readonly Migration[] = [
  {
    id: 'impact-1',
    sql: `
      CREATE TABLE draft_impact (
        id TEXT PRIMARY KEY, draft_id TEXT NOT NULL, started_at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE INDEX draft_impact_draft ON draft_impact (draft_id, started_at DESC, id DESC);
    `,
  },
];

/** Reports in SQLite, each a document. */
export class SqliteImpactStore implements ImpactStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<Impact | null> {
    const row = await this.db.get<{ body: string }>('SELECT body FROM draft_impact WHERE id = ?', [id]);
    return row ? (JSON.parse(row.body) as Impact) : null;
  }

  async put(impact: Impact): Promise<void> {
    await this.db.run(
      `INSERT INTO draft_impact (id, draft_id, started_at, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
      [impact.id, impact.draftId, impact.startedAt, JSON.stringify(impact)],
    );
  }

  async listOf(draftId: string): Promise<readonly Impact[]> {
    const rows = await this.db.all<{ body: string }>(
      'SELECT body FROM draft_impact WHERE draft_id = ? ORDER BY started_at DESC, id DESC',
      [draftId],
    );
    return rows.map((row) => JSON.parse(row.body) as Impact);
  }
}
