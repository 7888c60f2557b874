import type { InMemoryConversationStore } from '../storage/in-memory-conversation-store.js';
import { decodeCursor, encodeCursor } from '../storage/list-cursor.js';
import type { ConversationSearch, FoundConversation, FoundPage, LoggedTurn, TurnLog, TurnRange } from './turn-log.js';

/** The turns of an in-memory store. */
export class InMemoryTurnLog implements TurnLog {
  constructor(private readonly store: InMemoryConversationStore) {}

  async search(query: ConversationSearch): Promise<FoundPage> {
    const after = query.cursor ? decodeCursor(query.cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const found = this.store
      .conversations()
      .filter((entry) => fits(entry, query))
      .sort((a, b) => order(key(b), key(a)))
      .filter((entry) => !after || order(key(entry), [after.at, after.id]) < 0);
    const items = found.slice(0, query.limit);
    const last = items.at(-1)?.conversation;
    const next = last && found.length > query.limit ? encodeCursor({ at: last.lastActivityAt, id: last.id }) : null;
    return { items, next };
  }

  async *turns({ from, to, language }: TurnRange): AsyncGenerator<LoggedTurn> {
    const all = this.store.conversations().flatMap(({ turns }) => turns);
    yield* all
      .filter((turn) => turn.at >= from && turn.at < to && (language === undefined || turn.language === language))
      .sort((a, b) => order([a.at, a.conversationId], [b.at, b.conversationId]) || a.sequence - b.sequence);
  }

  async begun({ from, to }: Pick<TurnRange, 'from' | 'to'>): Promise<number> {
    const starts = this.store.conversations().map(({ conversation }) => conversation.startedAt);
    return starts.filter((at) => at >= from && at < to).length;
  }
}

function fits({ conversation, turns }: FoundConversation, query: ConversationSearch): boolean {
  const { words, from, to, action, language, mood, handedOff } = query;
  const { id, shopperId, startedAt, lastActivityAt } = conversation;
  const named = words.length > 0 && (words[0] === id || words[0] === shopperId);
  return (
    (handedOff === undefined || conversation.handedOff === handedOff) &&
    (from === undefined || lastActivityAt >= from) &&
    (to === undefined || startedAt < to) &&
    (action === undefined || turns.some((turn) => turn.action === action)) &&
    (language === undefined || turns.some((turn) => turn.language === language)) &&
    (mood === undefined || turns.some((turn) => turn.mood === mood)) &&
    (named || words.every((word) => turns.some((turn) => holds(turn, word))))
  );
}

function holds({ said, reply }: LoggedTurn, word: string): boolean {
  const wanted = word.toLowerCase();
  return said.toLowerCase().includes(wanted) || reply.toLowerCase().includes(wanted);
}

function key({ conversation }: FoundConversation): readonly [string, string] {
  return [conversation.lastActivityAt, conversation.id];
}

function order(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}
