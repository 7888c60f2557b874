import type { DialogueState } from '../../dialog/state/belief-state.js';
import type { TurnOutcome } from '../../dialog/turn.js';
import type { Feedback } from '../http/wire.js';
import type { ChatActivity } from './activity.js';

/** What a bot is handed for one turn, and where it leaves what came of it. */
export interface Exchange {
  readonly posted: ChatActivity;
  readonly state: DialogueState;
  readonly now: Date;
  /** Whether the token allows that this activity counts as spoken. */
  readonly maySpeak: boolean;
  /** How much more excited than usual the shopper sounded, from -1 to 1, where the server heard it. */
  readonly arousal: number | null;
  readonly device: string | null;
  /** What the shopper's client calls this server: `https://shop.example`; null where the channel does not know. */
  readonly origin: string | null;
  /** Sends one message to the shopper; returns its id. */
  reply(draft: ReplyDraft): string;
  /** Set by the bot when the dialogue had its turn. */
  outcome: TurnOutcome | null;
}

/** A message before it has a place in the conversation. */
export type ReplyDraft = Omit<ChatActivity, 'id' | 'timestamp' | 'channelId' | 'from' | 'conversation' | 'replyToId'>;

/** Answers one posted activity through `exchange`. */
export type Bot = (exchange: Exchange) => Promise<void>;

/** Who may do what with a conversation, as read from a token. */
export interface Seat {
  readonly ownerId: string;
  readonly shopperId: string;
  readonly maySpeak: boolean;
  /** Stands for the shopper's device in limits of promotions; absent where none is known. */
  readonly device?: string | null;
  /** As in `Exchange`; absent where nothing was heard. */
  readonly arousal?: number | null;
  /** As in `Exchange`. */
  readonly origin?: string;
}

/** A thumb on a message of the shop, and what that message had shown. */
export interface JudgedMessage {
  readonly shopperId: string;
  readonly feedback: Feedback;
  readonly productIds: readonly string[];
}

/** A turn that shopper and store know of. */
export interface KeptTurn {
  readonly conversationId: string;
  readonly shopperId: string;
  readonly outcome: TurnOutcome;
  readonly now: Date;
}
