import type { HandOff, HandOffPage, HandOffQuery, HandOffStore } from '../../inbox/hand-off.js';
import { decodeCursor, encodeCursor } from '../list-cursor.js';
import type { Database, Migration } from './database.js';

export const handOffMigrations: readonly Migration[] = [
  {
    id: 'hand-off-1',
    sql: `
      CREATE TABLE hand_off (
        id TEXT PRIMARY KEY,
        conversation_id TEXT NOT NULL,
        status TEXT NOT NULL,
        requested_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE INDEX hand_off_conversation ON hand_off (conversation_id, requested_at DESC, id DESC);
      CREATE INDEX hand_off_status ON hand_off (status, requested_at, id);
    `,
  },
];

const position = '(requested_at, id)';

/** Hand-overs in SQLite; the revision decides between two writers. */
export class SqliteHandOffStore implements HandOffStore {
  constructor(private readonly db: Database) {}

  async newest(conversationId: string): Promise<HandOff | null> {
    const row = await this.db.get<{ body: string }>(
      'SELECT body FROM hand_off WHERE conversation_id = ? ORDER BY requested_at DESC, id DESC LIMIT 1',
      [conversationId],
    );
    return row ? (JSON.parse(row.body) as HandOff) : null;
  }

  async put(handOff: HandOff): Promise<boolean> {
    const { id, conversationId, status, requestedAt, revision } = handOff;
    const { changes } = await this.db.run(
      `INSERT INTO hand_off (id, conversation_id, status, requested_at, revision, body) SELECT ?1, ?2, ?3, ?4, ?5, ?6
       WHERE ?5 = 1 OR EXISTS (SELECT 1 FROM hand_off WHERE id = ?1)
       ON CONFLICT (id) DO UPDATE SET status = excluded.status, revision = excluded.revision, body = excluded.body
         WHERE hand_off.revision = excluded.revision - 1`,
      [id, conversationId, status, requestedAt, revision, JSON.stringify(handOff)],
    );
    return changes > 0;
  }

  async list({ status, limit, cursor }: HandOffQuery): Promise<HandOffPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const newestFirst = status === 'closed';
    const rows = await this.db.all<{ body: string }>(
      newestFirst
        ? `SELECT body FROM hand_off WHERE status = ? AND (? IS NULL OR ${position} < (?, ?))
           ORDER BY requested_at DESC, id DESC LIMIT ?`
        : `SELECT body FROM hand_off WHERE CASE ? WHEN 'open' THEN status <> 'closed' ELSE status = ? END
             AND (? IS NULL OR ${position} > (?, ?))
           ORDER BY requested_at, id LIMIT ?`,
      [
        ...(newestFirst ? [status] : [status, status]),
        after?.at ?? null,
        after?.at ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    const items = rows.slice(0, limit).map((row) => JSON.parse(row.body) as HandOff);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.requestedAt, id: last.id }) : null };
  }

  async counts() {
    const row = await this.db.get<{ waiting: number; active: number }>(
      `SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting, count(*) FILTER (WHERE status = 'active') AS active
       FROM hand_off WHERE status <> 'closed'`,
    );
    return { waiting: row?.waiting ?? 0, active: row?.active ?? 0 };
  }
}
