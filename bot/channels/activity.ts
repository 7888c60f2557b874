/**
 * The Activity of the Bot Framework as this server stores and sends it: the JSON form, with only the members that a
 * shop conversation uses. (https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md)
 */
export interface ChatActivity {
  readonly type: string;
  /** Unique in its conversation. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly channelId: 'directline';
  readonly from: { readonly id: string; readonly name?: string; readonly role: 'user' | 'bot' | 'agent' };
  readonly conversation: { readonly id: string };
  readonly replyToId?: string;
  readonly locale?: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly speak?: string;
  readonly inputHint?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly attachmentLayout?: 'list' | 'carousel';
  readonly attachments?: readonly ChatAttachment[];
  readonly suggestedActions?: { readonly to?: readonly string[]; readonly actions: readonly CardAction[] };
  readonly channelData?: unknown;
}

export interface ChatAttachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly name?: string;
  readonly content?: unknown;
}

/** A button: `imBack` says its value aloud for the shopper, `postBack` sends it unseen, `openUrl` leaves the page. */
export interface CardAction {
  readonly type: 'imBack' | 'postBack' | 'openUrl';
  readonly title: string;
  readonly value: unknown;
}
