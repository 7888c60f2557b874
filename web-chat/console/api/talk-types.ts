/** Shapes of talk as the merchant's doors give them; see the server's /openapi.json. */

export const moods = ['angry', 'unhappy', 'neutral', 'happy'] as const;
export type Mood = (typeof moods)[number];

/** A conversation in a list. */
export interface FoundConversation {
  readonly id: string;
  readonly shopperId: string;
  readonly startedAt: string;
  readonly lastActivityAt: string;
  readonly handedOff: boolean;
  readonly turns: number;
  readonly language: 'zh' | 'en' | null;
  readonly mood: Mood | null;
  readonly sentiment: number | null;
  readonly actions: Readonly<Record<string, number>>;
  readonly snippet: { readonly said: string; readonly reply: string } | null;
}

/** What this console reads of an activity. */
export interface TalkActivity {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly from: { readonly id?: string; readonly role: 'user' | 'bot' | 'agent'; readonly name?: string };
  readonly text?: string;
  readonly value?: unknown;
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[];
  readonly channelData?: {
    readonly turn?: {
      readonly action: string;
      readonly sentiment?: { readonly label: string };
      readonly state: { readonly constraints: readonly { readonly label: string }[] };
      readonly shown: readonly { readonly id: string }[];
      readonly ui?: { readonly category: string | null };
    };
    readonly handOff?: { readonly status: string; readonly agent: string | null };
  };
}

/** Someone has the conversation, wants one of the shop's people, or did. */
export interface InboxItem {
  readonly conversationId: string;
  readonly shopperId: string;
  readonly language: 'zh' | 'en';
  readonly status: 'waiting' | 'active' | 'closed';
  readonly reason: 'asked' | 'accepted' | 'taken';
  readonly agent: string | null;
  readonly requestedAt: string;
  readonly takenAt: string | null;
  readonly closedAt: string | null;
  readonly closedBy: 'agent' | 'shopper' | 'nobody' | null;
  readonly mood: Mood;
  readonly category: string | null;
  readonly wishes: readonly string[];
  readonly lastTurns: readonly {
    readonly from: 'user' | 'bot' | 'agent';
    readonly text: string;
    readonly at: string;
  }[];
  readonly waitingMessages: number;
  readonly watermark: number;
  readonly note: string | null;
}

export interface ConversationDetail {
  readonly conversation: { readonly id: string; readonly shopperId: string; readonly startedAt: string };
  readonly items: readonly TalkActivity[];
  readonly next: number | null;
  readonly handOff: InboxItem | null;
}
