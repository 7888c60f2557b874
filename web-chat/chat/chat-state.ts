import type { Card, CompareTable, Feedback, HandBack, HandOffNote, Tap, Turn } from '../../bot/http/wire.js';
import { type Activity, type ActivityDraft, feedbackOf, type SuggestedAction, tapOf } from './activity.js';
import type { ClientEvent, ConnectionStatus } from './client-event.js';
import { type Delivery, type Entry, ownEntry, shopEntry } from './entries.js';

/** A button that answers for the shopper: with words, or with a tap. */
export interface QuickReply {
  readonly label: string;
  readonly say: string | Tap | HandBack;
}

/** What lies on the shelf: the products (or the comparison) that a turn showed. */
export interface Shelf {
  readonly entryKey: string;
  readonly cards: readonly Card[];
  readonly table: CompareTable | null;
}

/** Everything the page draws; a fold over the client's events. */
export interface ChatState {
  readonly status: ConnectionStatus;
  readonly opened: boolean;
  readonly userId: string | null;
  readonly entries: readonly Entry[];
  readonly turn: Turn | null;
  readonly shelf: Shelf | null;
  /** Every product seen so far, for pictures in the cart and names over table columns. */
  readonly products: ReadonlyMap<string, Card>;
  readonly quickReplies: readonly QuickReply[];
  readonly coupon: NonNullable<Turn['coupon']> | null;
  /** Set while a person of the shop is called or here. */
  readonly handOff: HandOffNote | null;
  /** What the shopper thinks of messages, by the message's id at the server. */
  readonly feedback: ReadonlyMap<string, Feedback>;
  readonly typing: boolean;
  /** Drafts on their way; while there are some, the assistant is at work. */
  readonly pending: ReadonlySet<string>;
}

export const INITIAL_STATE: ChatState = {
  status: 'connecting',
  opened: false,
  userId: null,
  entries: [],
  turn: null,
  shelf: null,
  products: new Map(),
  quickReplies: [],
  coupon: null,
  handOff: null,
  feedback: new Map(),
  typing: false,
  pending: new Set(),
};

/** `show` puts an earlier turn's products back on the shelf; `reset` begins with an empty page. */
export type ChatEvent = ClientEvent | { readonly type: 'show'; readonly entryKey: string } | { readonly type: 'reset' };

function withDelivery(entries: readonly Entry[], key: string, delivery: Delivery): readonly Entry[] {
  return entries.map((entry) => (entry.key === key && entry.delivery !== delivery ? { ...entry, delivery } : entry));
}

function without(pending: ReadonlySet<string>, key: string): ReadonlySet<string> {
  if (!pending.has(key)) return pending;
  const rest = new Set(pending);
  rest.delete(key);
  return rest;
}

function quickReplyOf({ title, value }: SuggestedAction): QuickReply | null {
  const tap = tapOf({ value });
  const say = tap ?? (typeof value === 'string' && value !== '' ? value : title);
  const label = title ?? (typeof value === 'string' ? value : undefined);
  return say === undefined || label === undefined || label === '' ? null : { label, say };
}

function withTurn(state: ChatState, turn: Turn, entryKey: string): ChatState {
  const products = new Map(state.products);
  for (const card of turn.ui.cards) products.set(card.id, card);
  const shows = turn.ui.cards.length > 0 || turn.ui.table !== null;
  return {
    ...state,
    turn,
    products,
    shelf: shows ? { entryKey, cards: turn.ui.cards, table: turn.ui.table } : state.shelf,
    coupon: turn.coupon ?? state.coupon,
  };
}

function withReply(state: ChatState, activity: Activity, key: string): ChatState {
  const entry = shopEntry(activity, key);
  const turn = entry.kind === 'message' ? entry.turn : null;
  const after = withHandOff(turn === null ? state : withTurn(state, turn, key), activity);
  const replies = (activity.suggestedActions?.actions ?? []).map(quickReplyOf).filter((reply) => reply !== null);
  return {
    ...after,
    typing: false,
    entries: hasFace(entry) ? [...state.entries, entry] : state.entries,
    quickReplies: replies,
  };
}

/** A turn says whether the assistant stepped back, a note of its own who came and who left. */
function withHandOff(state: ChatState, { channelData }: Activity): ChatState {
  const note = channelData?.handOff;
  if (note !== undefined) return { ...state, handOff: note.status === 'closed' ? null : note };
  const turn = channelData?.turn;
  if (turn === undefined) return state;
  return { ...state, handOff: turn.ui.handedOff ? (state.handOff ?? { status: 'waiting', agent: null }) : null };
}

function hasFace(entry: Entry): boolean {
  if (entry.kind === 'note' || entry.text !== '' || entry.attachments.length > 0) return true;
  return entry.turn !== null && (entry.turn.ui.cards.length > 0 || entry.turn.ui.table !== null);
}

function withOwn(state: ChatState, activity: Activity, key: string): ChatState {
  const pending = without(state.pending, key);
  const known = state.entries.find((entry) => entry.key === key);
  if (known !== undefined) return { ...state, entries: withDelivery(state.entries, key, 'sent') };
  const { text = '', channelData, attachments = [] } = activity;
  const own = { text, tap: tapOf(activity), spoken: channelData?.speech !== undefined, attachments };
  const entry = ownEntry(state, key, own, 'sent');
  return entry === null ? state : { ...state, pending, entries: [...state.entries, entry], quickReplies: [] };
}

function withFeedback(state: ChatState, feedback: Feedback): ChatState {
  return { ...state, feedback: new Map(state.feedback).set(feedback.activityId, feedback) };
}

function withDraft(state: ChatState, key: string, draft: ActivityDraft): ChatState {
  const judged = draft.type === 'event' ? feedbackOf(draft) : null;
  if (judged !== null) return withFeedback(state, judged);
  const pending = new Set(state.pending).add(key);
  if (state.entries.some((entry) => entry.key === key)) {
    return { ...state, pending, entries: withDelivery(state.entries, key, 'pending') };
  }
  const { text = '', speech, files = [] } = draft;
  const attachments = files.map(({ name, type }) => ({ name, contentType: type }));
  const own = { text, tap: tapOf(draft), spoken: speech !== undefined, attachments };
  const entry = ownEntry(state, key, own, 'pending');
  return entry === null
    ? { ...state, pending }
    : { ...state, pending, entries: [...state.entries, entry], quickReplies: [] };
}

function withActivity(state: ChatState, activity: Activity): ChatState {
  const own = activity.from?.role === 'user' || (activity.from?.id !== undefined && activity.from.id === state.userId);
  if (activity.type === 'typing') return own ? state : { ...state, typing: true };
  const judged = activity.type === 'event' && own ? feedbackOf(activity) : null;
  if (judged !== null) return withFeedback(state, judged);
  if (activity.type !== 'message') return state;
  const id = activity.id ?? `unnamed-${state.entries.length}`;
  return own ? withOwn(state, activity, activity.channelData?.clientActivityID ?? id) : withReply(state, activity, id);
}

function notSent(state: ChatState, key: string, delivery: Delivery): ChatState {
  return {
    ...state,
    typing: false,
    pending: without(state.pending, key),
    entries: withDelivery(state.entries, key, delivery),
  };
}

/** The next state; pure, so that a talk replayed from history looks like the talk that was lived. */
export function reduceChat(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'status':
      return { ...state, status: event.status };
    case 'opened': {
      const lostTalk = !event.resumed && state.entries.length > 0;
      const note: Entry = {
        kind: 'note',
        key: `restarted-${state.entries.length}`,
        note: { type: 'restarted' },
        delivery: 'sent',
      };
      return lostTalk
        ? {
            ...INITIAL_STATE,
            status: state.status,
            opened: true,
            userId: event.userId,
            entries: [...state.entries, note],
          }
        : { ...state, opened: true, userId: event.userId };
    }
    case 'activity':
      return withActivity(state, event.activity);
    case 'sending':
      return withDraft(state, event.clientActivityID, event.draft);
    case 'sent':
      return {
        ...state,
        pending: without(state.pending, event.clientActivityID),
        entries: withDelivery(state.entries, event.clientActivityID, 'sent'),
      };
    case 'send-waiting':
      return notSent(state, event.clientActivityID, 'waiting');
    case 'send-failed':
      return notSent(state, event.clientActivityID, event.reason === 'too-large' ? 'too-large' : 'failed');
    case 'left':
      return { ...INITIAL_STATE, userId: state.userId };
    case 'show': {
      const entry = state.entries.find((candidate) => candidate.key === event.entryKey);
      if (entry?.kind !== 'message' || entry.turn === null) return state;
      return {
        ...state,
        shelf: { entryKey: entry.key, cards: entry.turn.ui.cards, table: entry.turn.ui.table },
      };
    }
    case 'reset':
      return { ...INITIAL_STATE, userId: state.userId };
  }
}
