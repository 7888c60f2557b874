import type { DialogueEvent } from '../../../dialog/state/events.js';
import type { ChatActivity } from '../../channels/activity.js';
import {
  type Conversation,
  type ConversationPage,
  type ConversationQuery,
  type ConversationStore,
  ConversationStoreError,
  type NewConversation,
  type StoredActivity,
  type TurnCommit,
} from '../conversation-store.js';
import { decodeCursor, encodeCursor } from '../list-cursor.js';
import type { Database, Migration } from './database.js';

export const conversationMigrations: readonly Migration[] = [
  {
    id: 'conversation-1',
    sql: `
      CREATE TABLE conversation (
        id TEXT PRIMARY KEY,
        shopper_id TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        locale TEXT,
        started_at TEXT NOT NULL,
        last_activity_at TEXT NOT NULL,
        last_sequence INTEGER NOT NULL DEFAULT 0,
        handed_off INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE INDEX conversation_recent ON conversation (last_activity_at DESC, id DESC);
      CREATE TABLE activity (
        conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        client_activity_id TEXT,
        body TEXT NOT NULL,
        PRIMARY KEY (conversation_id, sequence)
      ) WITHOUT ROWID;
      CREATE UNIQUE INDEX activity_posted ON activity (conversation_id, client_activity_id)
        WHERE client_activity_id IS NOT NULL;
      CREATE TABLE dialogue_event (
        id INTEGER PRIMARY KEY,
        conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        body TEXT NOT NULL
      );
      CREATE INDEX dialogue_event_order ON dialogue_event (conversation_id, id);
    `,
  },
];

interface ConversationRow {
  readonly id: string;
  readonly shopper_id: string;
  readonly owner_id: string;
  readonly locale: string | null;
  readonly started_at: string;
  readonly last_activity_at: string;
  readonly last_sequence: number;
  readonly handed_off: number;
}

/** Conversations in SQLite: a turn is one transaction, so that a killed process has answered nothing that it lost. */
export class SqliteConversationStore implements ConversationStore {
  constructor(private readonly db: Database) {}

  async create(conversation: NewConversation): Promise<void> {
    const { id, shopperId, ownerId, locale, startedAt } = conversation;
    const { changes } = await this.db.run(
      `INSERT INTO conversation (id, shopper_id, owner_id, locale, started_at, last_activity_at)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [id, shopperId, ownerId, locale, startedAt, startedAt],
    );
    if (changes === 0) throw new ConversationStoreError('exists', id);
  }

  async find(id: string): Promise<Conversation | null> {
    const row = await this.db.get<ConversationRow>('SELECT * FROM conversation WHERE id = ?', [id]);
    return row ? fromRow(row) : null;
  }

  commit(turn: TurnCommit): Promise<void> {
    const { conversationId, activities, events, firstSequence } = turn;
    const last = firstSequence + activities.length - 1;
    return this.db.transaction(async (tx) => {
      const { changes } = await tx.run(
        `UPDATE conversation SET last_activity_at = ?, last_sequence = ?, handed_off = max(handed_off, ?)
         WHERE id = ? AND last_sequence = ?`,
        [turn.at, last, turn.handedOff ? 1 : 0, conversationId, firstSequence - 1],
      );
      if (changes === 0) {
        const known = await tx.get('SELECT 1 FROM conversation WHERE id = ?', [conversationId]);
        throw new ConversationStoreError(known ? 'conflict' : 'not_found', conversationId);
      }
      await tx.run(
        `INSERT INTO activity (conversation_id, sequence, client_activity_id, body)
         SELECT ?, ? + key, CASE key WHEN 0 THEN ? END, value FROM json_each(?)`,
        [conversationId, firstSequence, turn.clientActivityId, asTexts(activities)],
      );
      if (events.length > 0) {
        await tx.run(
          'INSERT INTO dialogue_event (conversation_id, body) SELECT ?, value FROM json_each(?) ORDER BY key',
          [conversationId, asTexts(events)],
        );
      }
    });
  }

  async activitiesSince(conversationId: string, sequence: number, limit: number): Promise<readonly StoredActivity[]> {
    const rows = await this.db.all<{ sequence: number; body: string }>(
      'SELECT sequence, body FROM activity WHERE conversation_id = ? AND sequence > ? ORDER BY sequence LIMIT ?',
      [conversationId, sequence, limit],
    );
    return rows.map((row) => ({ sequence: row.sequence, activity: JSON.parse(row.body) as ChatActivity }));
  }

  async events(conversationId: string): Promise<readonly DialogueEvent[]> {
    const rows = await this.db.all<{ body: string }>(
      'SELECT body FROM dialogue_event WHERE conversation_id = ? ORDER BY id',
      [conversationId],
    );
    return rows.map((row) => JSON.parse(row.body) as DialogueEvent);
  }

  async findPosted(conversationId: string, clientActivityId: string): Promise<string | null> {
    const row = await this.db.get<{ id: string }>(
      `SELECT body ->> '$.id' AS id FROM activity WHERE conversation_id = ? AND client_activity_id = ?`,
      [conversationId, clientActivityId],
    );
    return row?.id ?? null;
  }

  async list({ limit, cursor, handedOff }: ConversationQuery): Promise<ConversationPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = await this.db.all<ConversationRow>(
      `SELECT * FROM conversation
       WHERE (? IS NULL OR handed_off = ?) AND (? IS NULL OR (last_activity_at, id) < (?, ?))
       ORDER BY last_activity_at DESC, id DESC LIMIT ?`,
      [...twice(handedOff), after?.at ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(fromRow);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.lastActivityAt, id: last.id }) : null };
  }
}

/** A JSON array of JSON texts, so that `json_each` hands every document on as it was written. */
function asTexts(documents: readonly unknown[]): string {
  return JSON.stringify(documents.map((document) => JSON.stringify(document)));
}

function twice(flag: boolean | undefined): [number | null, number | null] {
  const bound = flag === undefined ? null : Number(flag);
  return [bound, bound];
}

function fromRow(row: ConversationRow): Conversation {
  return {
    id: row.id,
    shopperId: row.shopper_id,
    ownerId: row.owner_id,
    locale: row.locale,
    startedAt: row.started_at,
    lastActivityAt: row.last_activity_at,
    lastSequence: row.last_sequence,
    handedOff: row.handed_off === 1,
  };
}
