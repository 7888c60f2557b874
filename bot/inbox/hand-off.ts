import type { Mood } from '../../dialog/state/belief-state.js';

/** How a conversation came to a person: the shopper asked, he took the bot's offer, or a colleague stepped in himself. */
export type HandOffReason = 'asked' | 'accepted' | 'taken';

/**
 * One hand-over of a conversation to the people of the shop. A conversation has at most one that is not closed; who
 * holds it is decided by `revision`, which grows with every write.
 */
export interface HandOff {
  readonly id: string;
  readonly conversationId: string;
  readonly shopperId: string;
  readonly language: 'zh' | 'en';
  readonly status: 'waiting' | 'active' | 'closed';
  readonly reason: HandOffReason;
  /** Who has it now or had it last. */
  readonly agent: string | null;
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
  readonly takenAt: string | null;
  readonly closedAt: string | null;
  /** Who gave it back; `nobody` where no one came in time. */
  readonly closedBy: 'agent' | 'shopper' | 'nobody' | null;
  readonly mood: Mood;
  /** Smoothed, -1 to 1. */
  readonly sentiment: number;
  /** What the shopper was looking for, in words. */
  readonly category: string | null;
  readonly wishes: readonly string[];
  /** Messages of the shopper since a person last wrote. */
  readonly waitingMessages: number;
  /** For colleagues; never shown to the shopper. */
  readonly note: string | null;
  readonly revision: number;
}

export interface HandOffQuery {
  /** `open` is waiting and active together. */
  readonly status: 'open' | HandOff['status'];
  readonly limit: number;
  readonly cursor?: string | null;
}

export interface HandOffPage {
  readonly items: readonly HandOff[];
  readonly next: string | null;
}

/** Keeps hand-overs over restarts. */
export interface HandOffStore {
  /** The newest of a conversation, or null. */
  newest(conversationId: string): Promise<HandOff | null>;
  /** Keeps one whose `revision` follows the kept one's (1 for a new one). False where another writer was first. */
  put(handOff: HandOff): Promise<boolean>;
  /** Open ones longest waiting first, closed ones newest first. */
  list(query: HandOffQuery): Promise<HandOffPage>;
  counts(): Promise<{ readonly waiting: number; readonly active: number }>;
}
