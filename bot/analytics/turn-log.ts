import type { Conversation, TurnFacts } from '../storage/conversation-store.js';

/** One turn, or one thing that people said to each other, at its place in time. */
export interface LoggedTurn extends TurnFacts {
  readonly conversationId: string;
  /** Of the first activity of the turn. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Which turns are looked at: from the first moment, until just before the second. */
export interface TurnRange {
  readonly from: string;
  readonly to: string;
  readonly language?: 'zh' | 'en';
}

export interface ConversationSearch {
  /** Each must be found in something that was said or answered; or the first is the id of a conversation or shopper. */
  readonly words: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Action of a turn. */
  readonly action?: string;
  readonly language?: 'zh' | 'en';
  readonly mood?: string;
  readonly handedOff?: boolean;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string | null;
}

/** A conversation that was found, with its turns in order. */
export interface FoundConversation {
  readonly conversation: Conversation;
  readonly turns: readonly LoggedTurn[];
}

export interface FoundPage {
  readonly items: readonly FoundConversation[];
  readonly next: string | null;
}

/** Reads back what the conversation store keeps of turns: to be searched, and to be counted. */
export interface TurnLog {
  /** Newest talk first. A cursor that was not handed out gives an empty page. */
  search(query: ConversationSearch): Promise<FoundPage>;
  /** All turns of a range in the order of time. */
  turns(range: TurnRange): AsyncIterable<LoggedTurn>;
  /** How many conversations began in a range, those without a word included. */
  begun(range: Pick<TurnRange, 'from' | 'to'>): Promise<number>;
}
