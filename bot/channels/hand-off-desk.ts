import type { DialogueState } from '../../dialog/state/belief-state.js';
import type { DialogueEvent } from '../../dialog/state/events.js';
import type { TurnOutcome } from '../../dialog/turn.js';
import type { Conversation } from '../storage/conversation-store.js';
import type { ChatActivity } from './activity.js';
import type { ReplyDraft } from './exchange.js';

/** Where the people of the shop sit who take conversations over. Called in the conversation's own lane. */
export interface HandOffDesk {
  /** Something was kept and sent; never throws. */
  kept(kept: Kept): Promise<void>;
  /** The shopper asks for the bot again: what to say and note, or null while a person is talking with him. */
  handBack(scene: Scene): Promise<Insertion | null>;
}

/** A conversation between two turns. */
export interface Scene {
  readonly conversation: Conversation;
  readonly state: DialogueState;
  readonly now: Date;
}

/** What came into a conversation, with the states around it; `outcome` where it was a turn of the bot's. */
export interface Kept extends Scene {
  readonly before: DialogueState;
  readonly activities: readonly ChatActivity[];
  readonly outcome: TurnOutcome | null;
}

/** What is put into a conversation outside of any turn; without `from` the bot says it. */
export interface Insertion {
  readonly messages: readonly { readonly draft: ReplyDraft; readonly from?: ChatActivity['from'] }[];
  readonly events?: readonly DialogueEvent[];
  /** What the sender calls the first message, so that a repeated one is recognised. */
  readonly clientId?: string;
}
