import type { DialogueEvent } from '../../dialog/state/events.js';
import type { FoundConversation, LoggedTurn } from '../analytics/turn-log.js';
import {
  type Conversation,
  type ConversationPage,
  type ConversationQuery,
  type ConversationStore,
  ConversationStoreError,
  type NewConversation,
  type StoredActivity,
  type TurnCommit,
} from './conversation-store.js';
import { decodeCursor, encodeCursor } from './list-cursor.js';

interface Kept {
  conversation: Conversation;
  readonly activities: StoredActivity[];
  readonly events: DialogueEvent[];
  readonly posted: Map<string, string>;
  readonly turns: LoggedTurn[];
}

/** Conversations for tests and for a shop that wants to forget them when the process ends. */
export class InMemoryConversationStore implements ConversationStore {
  private readonly kept = new Map<string, Kept>();

  async create(conversation: NewConversation): Promise<void> {
    if (this.kept.has(conversation.id)) throw new ConversationStoreError('exists', conversation.id);
    this.kept.set(conversation.id, {
      conversation: { ...conversation, lastActivityAt: conversation.startedAt, lastSequence: 0, handedOff: false },
      activities: [],
      events: [],
      posted: new Map(),
      turns: [],
    });
  }

  async find(id: string): Promise<Conversation | null> {
    return this.kept.get(id)?.conversation ?? null;
  }

  async commit(turn: TurnCommit): Promise<void> {
    const kept = this.kept.get(turn.conversationId);
    if (!kept) throw new ConversationStoreError('not_found', turn.conversationId);
    const { lastSequence, handedOff } = kept.conversation;
    if (turn.firstSequence !== lastSequence + 1) throw new ConversationStoreError('conflict', turn.conversationId);
    for (const [index, activity] of turn.activities.entries()) {
      kept.activities.push({ sequence: turn.firstSequence + index, activity });
    }
    kept.events.push(...turn.events);
    const first = turn.activities[0];
    if (turn.clientActivityId !== null && first) kept.posted.set(turn.clientActivityId, first.id);
    const { conversationId, firstSequence: sequence, at, facts } = turn;
    if (facts) kept.turns.push({ ...facts, conversationId, sequence, at });
    kept.conversation = {
      ...kept.conversation,
      lastActivityAt: turn.at,
      lastSequence: lastSequence + turn.activities.length,
      handedOff: handedOff || turn.handedOff,
    };
  }

  /** All conversations with their turns. */
  conversations(): readonly FoundConversation[] {
    return [...this.kept.values()].map(({ conversation, turns }) => ({ conversation, turns }));
  }

  async activitiesSince(conversationId: string, sequence: number, limit: number): Promise<readonly StoredActivity[]> {
    return this.kept.get(conversationId)?.activities.slice(sequence, sequence + limit) ?? [];
  }

  async events(conversationId: string): Promise<readonly DialogueEvent[]> {
    return [...(this.kept.get(conversationId)?.events ?? [])];
  }

  async findPosted(conversationId: string, clientActivityId: string): Promise<string | null> {
    return this.kept.get(conversationId)?.posted.get(clientActivityId) ?? null;
  }

  async list({ limit, cursor, handedOff }: ConversationQuery): Promise<ConversationPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = [...this.kept.values()]
      .map((kept) => kept.conversation)
      .filter((row) => handedOff === undefined || row.handedOff === handedOff)
      .sort((a, b) => compare(b.lastActivityAt, a.lastActivityAt) || compare(b.id, a.id))
      .filter((row) => !after || (compare(row.lastActivityAt, after.at) || compare(row.id, after.id)) < 0);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.lastActivityAt, id: last.id }) : null };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
