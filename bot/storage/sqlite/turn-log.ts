import type {
  ConversationSearch,
  FoundConversation,
  FoundPage,
  LoggedTurn,
  TurnLog,
  TurnRange,
} from '../../analytics/turn-log.js';
import type { TurnFacts } from '../conversation-store.js';
import { decodeCursor, encodeCursor } from '../list-cursor.js';
import { type ConversationRow, fromRow } from './conversation-store.js';
import type { Database } from './database.js';

/** Turns that are read at a time, so that other work gets its turn in between. */
const pageSize = 1_000;

interface TurnFactRow {
  readonly conversation_id: string;
  readonly sequence: number;
  readonly at: string;
  readonly said: string;
  readonly reply: string;
  readonly language: 'zh' | 'en';
  readonly action: string | null;
  readonly sentiment: number | null;
  readonly mood: TurnFacts['mood'];
  readonly category: string | null;
  readonly lists: string;
}

/** A page of turns as one document: a row of its own for each costs several times as much on its way out of the driver. */
const pageSql = `
  SELECT json_group_array(
    json_array(conversation_id, sequence, at, said, reply, language, action, sentiment, mood, category, json(lists))
    ORDER BY at, conversation_id, sequence) AS page
  FROM (
    SELECT * FROM turn_fact
    WHERE (at, conversation_id, sequence) > (?1, ?2, ?3) AND at < ?4 AND (?5 IS NULL OR language = ?5)
    ORDER BY at, conversation_id, sequence LIMIT ?6)`;

type TurnTuple = readonly [
  conversationId: string,
  sequence: number,
  at: string,
  said: string,
  reply: string,
  language: 'zh' | 'en',
  action: string | null,
  sentiment: number | null,
  mood: TurnFacts['mood'],
  category: string | null,
  lists: Lists,
];

/** The turns that `SqliteConversationStore` keeps. */
export class SqliteTurnLog implements TurnLog {
  constructor(private readonly db: Database) {}

  async search(query: ConversationSearch): Promise<FoundPage> {
    const after = query.cursor ? decodeCursor(query.cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const { words, from, to, action, language, mood, handedOff, limit } = query;
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const rows = await this.db.all<ConversationRow>(
      `SELECT c.* FROM conversation c
       WHERE (?1 IS NULL OR c.handed_off = ?1)
         AND (?2 IS NULL OR c.last_activity_at >= ?2)
         AND (?3 IS NULL OR c.started_at < ?3)
         AND (?4 IS NULL OR (c.last_activity_at, c.id) < (?4, ?5))
         AND (?6 IS NULL OR EXISTS (SELECT 1 FROM turn_fact t WHERE t.conversation_id = c.id AND t.action = ?6))
         AND (?7 IS NULL OR EXISTS (SELECT 1 FROM turn_fact t WHERE t.conversation_id = c.id AND t.language = ?7))
         AND (?8 IS NULL OR EXISTS (SELECT 1 FROM turn_fact t WHERE t.conversation_id = c.id AND t.mood = ?8))
         AND (c.id = ?9 OR c.shopper_id = ?9 OR NOT EXISTS (
           SELECT 1 FROM json_each(?10) w WHERE NOT EXISTS (
             SELECT 1 FROM turn_fact t WHERE t.conversation_id = c.id
               AND (t.said LIKE w.value ESCAPE '\\' OR t.reply LIKE w.value ESCAPE '\\'))))
       ORDER BY c.last_activity_at DESC, c.id DESC LIMIT ?11`,
      [
        handedOff === undefined ? null : Number(handedOff),
        from ?? null,
        to ?? null,
        after?.at ?? null,
        after?.id ?? null,
        action ?? null,
        language ?? null,
        mood ?? null,
        words[0] ?? null,
        JSON.stringify(patterns),
        limit + 1,
      ],
    );
    const conversations = rows.slice(0, limit).map(fromRow);
    const turns = await this.db.all<TurnFactRow>(
      `SELECT * FROM turn_fact WHERE conversation_id IN (SELECT value FROM json_each(?)) ORDER BY conversation_id, sequence`,
      [JSON.stringify(conversations.map(({ id }) => id))],
    );
    const byConversation = new Map<string, LoggedTurn[]>(conversations.map(({ id }) => [id, []]));
    for (const row of turns) byConversation.get(row.conversation_id)?.push(toTurn(row));
    const items: FoundConversation[] = conversations.map((conversation) => ({
      conversation,
      turns: byConversation.get(conversation.id) ?? [],
    }));
    const last = conversations.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.lastActivityAt, id: last.id }) : null };
  }

  async *turns({ from, to, language }: TurnRange): AsyncGenerator<LoggedTurn> {
    let [at, conversationId, sequence] = [from, '', 0];
    for (;;) {
      const row = await this.db.get<{ page: string }>(pageSql, [
        at,
        conversationId,
        sequence,
        to,
        language ?? null,
        pageSize,
      ]);
      const page = JSON.parse(row?.page ?? '[]') as readonly TurnTuple[];
      for (const tuple of page) yield turnOf(tuple);
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      [conversationId, sequence, at] = last;
    }
  }

  async begun({ from, to }: Pick<TurnRange, 'from' | 'to'>): Promise<number> {
    const row = await this.db.get<{ count: number }>(
      'SELECT count(*) AS count FROM conversation WHERE started_at >= ? AND started_at < ?',
      [from, to],
    );
    return row?.count ?? 0;
  }
}

type Lists = Pick<TurnFacts, 'intents' | 'wishes' | 'shown' | 'focus' | 'carted' | 'unknown'>;

function toTurn({ conversation_id, lists, ...row }: TurnFactRow): LoggedTurn {
  return { conversationId: conversation_id, ...row, ...(JSON.parse(lists) as Lists) };
}

function turnOf(tuple: TurnTuple): LoggedTurn {
  const [conversationId, sequence, at, said, reply, language, action, sentiment, mood, category, lists] = tuple;
  return { conversationId, sequence, at, said, reply, language, action, sentiment, mood, category, ...lists };
}
