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
  type TurnFacts,
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
  {
    id: 'conversation-2',
    sql: `
      CREATE VIEW conversation_turn AS
        SELECT '' AS conversation_id, '' AS at, 0 AS first_sequence, 0 AS last_sequence, 0 AS handed_off,
          NULL AS client_activity_id, '[]' AS activities, '[]' AS events
        WHERE false;
      CREATE TRIGGER conversation_turn_kept INSTEAD OF INSERT ON conversation_turn BEGIN
        SELECT RAISE(ABORT, 'turn out of order') WHERE NOT EXISTS (
          SELECT 1 FROM conversation WHERE id = NEW.conversation_id AND last_sequence = NEW.first_sequence - 1);
        UPDATE conversation
          SET last_activity_at = NEW.at, last_sequence = NEW.last_sequence, handed_off = max(handed_off, NEW.handed_off)
          WHERE id = NEW.conversation_id;
        INSERT INTO activity (conversation_id, sequence, client_activity_id, body)
          SELECT NEW.conversation_id, NEW.first_sequence + key, CASE key WHEN 0 THEN NEW.client_activity_id END, value
          FROM json_each(NEW.activities);
        INSERT INTO dialogue_event (conversation_id, body)
          SELECT NEW.conversation_id, value FROM json_each(NEW.events) ORDER BY key;
      END;
    `,
  },
  {
    id: 'conversation-3',
    sql: `
      CREATE TABLE turn_fact (
        conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        at TEXT NOT NULL,
        said TEXT NOT NULL,
        reply TEXT NOT NULL,
        language TEXT NOT NULL,
        action TEXT,
        sentiment REAL,
        mood TEXT,
        category TEXT,
        lists TEXT NOT NULL,
        PRIMARY KEY (conversation_id, sequence)
      ) WITHOUT ROWID;
      CREATE INDEX turn_fact_time ON turn_fact (at, conversation_id, sequence);
      CREATE INDEX conversation_started ON conversation (started_at);
      INSERT INTO turn_fact
        SELECT a.conversation_id, a.sequence, a.body ->> '$.timestamp',
          coalesce((SELECT u.body ->> '$.text' FROM activity u
            WHERE u.conversation_id = a.conversation_id AND u.sequence = a.sequence - 1
              AND u.body ->> '$.from.role' = 'user'), ''),
          coalesce(a.body ->> '$.text', ''), a.body ->> '$.channelData.turn.language',
          a.body ->> '$.channelData.turn.action', a.body ->> '$.channelData.turn.sentiment.score', NULL,
          a.body ->> '$.channelData.turn.state.category',
          json_object(
            'intents', (SELECT json_group_array(value ->> '$.name') FROM json_each(a.body, '$.channelData.turn.intents')),
            'wishes', (SELECT json_group_array(value ->> '$.label')
              FROM json_each(a.body, '$.channelData.turn.state.constraints')),
            'shown', (SELECT json_group_array(value ->> '$.id') FROM json_each(a.body, '$.channelData.turn.shown')),
            'focus', json(coalesce(a.body -> '$.channelData.turn.state.focus', '[]')),
            'carted', json('[]'), 'unknown', json('[]'))
        FROM activity a WHERE a.body ->> '$.channelData.turn.language' IS NOT NULL;
      DROP TRIGGER conversation_turn_kept;
      DROP VIEW conversation_turn;
      CREATE VIEW conversation_turn AS
        SELECT '' AS conversation_id, '' AS at, 0 AS first_sequence, 0 AS last_sequence, 0 AS handed_off,
          NULL AS client_activity_id, '[]' AS activities, '[]' AS events, NULL AS facts
        WHERE false;
      CREATE TRIGGER conversation_turn_kept INSTEAD OF INSERT ON conversation_turn BEGIN
        SELECT RAISE(ABORT, 'turn out of order') WHERE NOT EXISTS (
          SELECT 1 FROM conversation WHERE id = NEW.conversation_id AND last_sequence = NEW.first_sequence - 1);
        UPDATE conversation
          SET last_activity_at = NEW.at, last_sequence = NEW.last_sequence, handed_off = max(handed_off, NEW.handed_off)
          WHERE id = NEW.conversation_id;
        INSERT INTO activity (conversation_id, sequence, client_activity_id, body)
          SELECT NEW.conversation_id, NEW.first_sequence + key, CASE key WHEN 0 THEN NEW.client_activity_id END, value
          FROM json_each(NEW.activities);
        INSERT INTO dialogue_event (conversation_id, body)
          SELECT NEW.conversation_id, value FROM json_each(NEW.events) ORDER BY key;
        INSERT INTO turn_fact
          SELECT NEW.conversation_id, NEW.first_sequence, NEW.at, NEW.facts ->> '$.said', NEW.facts ->> '$.reply',
            NEW.facts ->> '$.language', NEW.facts ->> '$.action', NEW.facts ->> '$.sentiment', NEW.facts ->> '$.mood',
            NEW.facts ->> '$.category', NEW.facts ->> '$.lists'
          WHERE NEW.facts IS NOT NULL;
      END;
    `,
  },
];

/** A row of `conversation`. */
export interface ConversationRow {
  readonly id: string;
  readonly shopper_id: string;
  readonly owner_id: string;
  readonly locale: string | null;
  readonly started_at: string;
  readonly last_activity_at: string;
  readonly last_sequence: number;
  readonly handed_off: number;
}

/**
 * Conversations in SQLite. A turn is one statement and so one transaction: a killed process has answered nothing that it
 * lost. Its parts are written by a trigger, since each statement of its own would cost a way to the driver's thread and back.
 */
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

  async commit(turn: TurnCommit): Promise<void> {
    const { conversationId, firstSequence, activities } = turn;
    try {
      await this.db.run(
        `INSERT INTO conversation_turn (conversation_id, at, first_sequence, last_sequence, handed_off, client_activity_id,
           activities, events, facts)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          conversationId,
          turn.at,
          firstSequence,
          firstSequence + activities.length - 1,
          turn.handedOff ? 1 : 0,
          turn.clientActivityId,
          asTexts(activities),
          asTexts(turn.events),
          turn.facts ? factsText(turn.facts) : null,
        ],
      );
    } catch (error) {
      const known = await this.find(conversationId);
      if (known?.lastSequence === firstSequence - 1) throw error;
      throw new ConversationStoreError(known ? 'conflict' : 'not_found', conversationId);
    }
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

/** What is looked through by column stands apart; the lists are one document. */
function factsText({ said, reply, language, action, sentiment, mood, category, ...lists }: TurnFacts): string {
  return JSON.stringify({ said, reply, language, action, sentiment, mood, category, lists });
}

/** A conversation as the port has it. */
export function fromRow(row: ConversationRow): Conversation {
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
