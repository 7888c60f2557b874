import type { Mood } from '../../dialog/state/belief-state.js';
import type { DialogueEvent } from '../../dialog/state/events.js';
import type { ChatActivity } from '../channels/activity.js';

/** A conversation as merchants list it and as the channel opens it again after a restart. */
export interface Conversation {
  readonly id: string;
  readonly shopperId: string;
  /** Which family of tokens opened it; no other one may read it. */
  readonly ownerId: string;
  /** BCP 47 tag that the client named when it opened the conversation. */
  readonly locale: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly lastActivityAt: string;
  /** Sequence of the newest activity; 0 before the first. */
  readonly lastSequence: number;
  /** Whether the dialogue was ever handed to a person. */
  readonly handedOff: boolean;
}

export type NewConversation = Pick<Conversation, 'id' | 'shopperId' | 'ownerId' | 'locale' | 'startedAt'>;

/** An activity at its place in the conversation; sequences start at 1 and have no gaps. */
export interface StoredActivity {
  readonly sequence: number;
  readonly activity: ChatActivity;
}

/** All that one turn leaves behind. It is kept as a whole or not at all. */
export interface TurnCommit {
  readonly conversationId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Sequence of the first activity: one more than the conversation's last. */
  readonly firstSequence: number;
  readonly activities: readonly ChatActivity[];
  /** What the client called the activity that it posted, so that a repeated post is recognised. */
  readonly clientActivityId: string | null;
  readonly events: readonly DialogueEvent[];
  readonly handedOff: boolean;
  /** What merchants search and count; absent or null where nothing was said. */
  readonly facts?: TurnFacts | null;
}

/** One turn as merchants search and count turns. What people said to each other has no `action`. */
export interface TurnFacts {
  readonly said: string;
  readonly reply: string;
  readonly language: 'zh' | 'en';
  readonly action: string | null;
  readonly intents: readonly string[];
  /** -1 to 1; null where the shopper said nothing. */
  readonly sentiment: number | null;
  readonly mood: Mood | null;
  /** Category id of the topic. */
  readonly category: string | null;
  /** The wishes after the turn, in words. */
  readonly wishes: readonly string[];
  /** Product ids: offered, talked about, put into the cart. */
  readonly shown: readonly string[];
  readonly focus: readonly string[];
  readonly carted: readonly string[];
  /** Words that nothing in the shop answers to. */
  readonly unknown: readonly string[];
}

export interface ConversationQuery {
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string | null;
  readonly handedOff?: boolean;
}

export interface ConversationPage {
  readonly items: readonly Conversation[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** Keeps conversations: what was said, and the events that the dialogue's state is folded from. */
export interface ConversationStore {
  /** Throws `ConversationStoreError` (`exists`) when the id is taken. */
  create(conversation: NewConversation): Promise<void>;
  find(id: string): Promise<Conversation | null>;
  /** Throws `ConversationStoreError`: `not_found`, or `conflict` when `firstSequence` is not the next one. */
  commit(turn: TurnCommit): Promise<void>;
  /** In order, those after `sequence`; `limit` bounds one answer. */
  activitiesSince(conversationId: string, sequence: number, limit: number): Promise<readonly StoredActivity[]>;
  events(conversationId: string): Promise<readonly DialogueEvent[]>;
  /** The id of the activity that the client posted under this name, or null. */
  findPosted(conversationId: string, clientActivityId: string): Promise<string | null>;
  /** Newest talk first. A cursor that was not handed out by `list` gives an empty page. */
  list(query: ConversationQuery): Promise<ConversationPage>;
}

/** A conversation can't be kept as asked; the caller's view of it is stale or wrong. */
export class ConversationStoreError extends Error {
  constructor(
    readonly code: 'exists' | 'not_found' | 'conflict',
    conversationId: string,
  ) {
    super(`conversation ${conversationId}: ${code}`);
    this.name = 'ConversationStoreError';
  }
}
