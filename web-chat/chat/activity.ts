import type { CheckoutOutcome, Feedback, HandBack, HandOffNote, Tap, Turn } from '../../bot/http/wire.js';

/** The part of a Bot Framework suggested action that a button needs: its face, and what it says or posts. */
export interface SuggestedAction {
  readonly type?: string;
  readonly title?: string;
  readonly value?: unknown;
}

/** One guess of the browser's speech recogniser, as Web Chat posts it. */
export interface SpeechAlternative {
  readonly transcript: string;
  readonly confidence: number;
}

/** What this page reads of an activity (Bot Framework Activity schema). Everything may be missing: it comes off a wire. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly from?: { readonly id?: string; readonly role?: string; readonly name?: string };
  readonly text?: string;
  readonly locale?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly attachmentLayout?: string;
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly SuggestedAction[] };
  readonly channelData?: {
    readonly clientActivityID?: string;
    readonly turn?: Turn;
    readonly checkout?: CheckoutOutcome;
    readonly handOff?: HandOffNote;
    readonly speech?: { readonly alternatives: readonly SpeechAlternative[]; readonly receipt?: string };
  };
}

/** A file, a picture or a card; `content` is a card's, whatever it holds. */
export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly name?: string;
  readonly content?: unknown;
}

/** A set of activities and where to read on, as polling and the stream both deliver it. */
export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

/** What the page asks the client to post; the client adds who, when and the id that makes it repeatable. */
export interface ActivityDraft {
  readonly type: 'message' | 'event';
  readonly text?: string;
  readonly name?: string;
  readonly value?: Tap | HandBack | Feedback;
  readonly locale?: string;
  /** Sent with the activity as an upload. */
  readonly files?: readonly File[];
  readonly speech?: readonly SpeechAlternative[];
  /** The server's word for `speech`, where the server heard it. */
  readonly receipt?: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a frame or a polling answer; keep-alive frames and anything else that is not an activity set give null. */
export function readActivitySet(raw: unknown): ActivitySet | null {
  let body = raw;
  if (typeof raw === 'string') {
    if (raw.trim() === '') return null;
    try {
      body = JSON.parse(raw);
    } catch {
      return null;
    }
  }
  if (!isRecord(body) || !Array.isArray(body.activities)) return null;
  const activities = body.activities.filter(
    (item): item is Activity => isRecord(item) && typeof item.type === 'string',
  );
  return {
    activities,
    ...(body.watermark === undefined || body.watermark === null ? {} : { watermark: String(body.watermark) }),
  };
}

/** The tap that an activity or a draft carries, when its value is one. */
export function tapOf({ value }: { readonly value?: unknown }): Tap | HandBack | null {
  return isRecord(value) && typeof value.tap === 'string' ? (value as unknown as Tap | HandBack) : null;
}

/** What an event named `feedback` says of a message; null for any other. */
export function feedbackOf({ name, value }: { readonly name?: string; readonly value?: unknown }): Feedback | null {
  return name === 'feedback' && isRecord(value) && typeof value.activityId === 'string'
    ? (value as unknown as Feedback)
    : null;
}
