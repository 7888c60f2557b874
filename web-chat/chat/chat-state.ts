import type { Card, CompareTable, Tap, Turn } from '../../bot/http/wire.js';
import { type Activity, type ActivityDraft, type SuggestedAction, tapOf } from './activity.js';
import type { ClientEvent, ConnectionStatus } from './client-event.js';

export type Language = 'zh' | 'en';
export type Delivery = 'pending' | 'sent' | 'failed';

/** What a tap did, with the words that named the thing at that time, so that the view can tell it in any language. */
export type Note =
  | { readonly type: 'wish-removed'; readonly label: string }
  | { readonly type: 'category-cleared' }
  | { readonly type: 'undone' }
  | { readonly type: 'cart-set'; readonly name: string; readonly quantity: number }
  | { readonly type: 'asked-about'; readonly name: string }
  | { readonly type: 'restarted' };

/** One row of the talk. `key` is stable from the optimistic row to the server's echo of it. */
export type Entry =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly from: 'shopper' | 'assistant';
      readonly text: string;
      readonly language: Language;
      readonly spoken: boolean;
      readonly delivery: Delivery;
      readonly turn: Turn | null;
    }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note; readonly delivery: Delivery };

/** A button that answers for the shopper: with words, or with a tap. */
export interface QuickReply {
  readonly label: string;
  readonly say: string | Tap;
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
  typing: false,
  pending: new Set(),
};

/** `show` puts an earlier turn's products back on the shelf; `reset` begins with an empty page. */
export type ChatEvent = ClientEvent | { readonly type: 'show'; readonly entryKey: string } | { readonly type: 'reset' };

const HAN = /\p{Script=Han}/u;

/** The language for a message's `lang` attribute: as marked, else by its script. */
export function languageOf(text: string, locale?: string): Language {
  if (locale !== undefined && /^(zh|en)/i.test(locale)) return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return HAN.test(text) ? 'zh' : 'en';
}

function noteOf(tap: Tap, state: ChatState): Note {
  const nameOf = (id: string): string =>
    state.products.get(id)?.name ?? state.turn?.cart.items.find((item) => item.id === id)?.name ?? id;
  switch (tap.tap) {
    case 'remove_constraint': {
      const wish = state.turn?.state.constraints.find((constraint) => constraint.id === tap.id);
      return { type: 'wish-removed', label: wish?.label ?? '' };
    }
    case 'undo':
      return { type: 'undone' };
    case 'clear_category':
      return { type: 'category-cleared' };
    case 'cart_set':
      return { type: 'cart-set', name: nameOf(tap.productId), quantity: tap.quantity };
    case 'ask_about':
      return { type: 'asked-about', name: nameOf(tap.productId) };
  }
}

function ownEntry(
  state: ChatState,
  key: string,
  what: Pick<ActivityDraft, 'text' | 'value' | 'locale'> & { readonly spoken: boolean },
  delivery: Delivery,
): Entry | null {
  if (what.text !== undefined && what.text !== '') {
    return {
      kind: 'message',
      key,
      from: 'shopper',
      text: what.text,
      language: languageOf(what.text),
      spoken: what.spoken,
      delivery,
      turn: null,
    };
  }
  return what.value === undefined ? null : { kind: 'note', key, note: noteOf(what.value, state), delivery };
}

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
  const tap = tapOf({ type: 'message', value });
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
  const turn = activity.channelData?.turn ?? null;
  const text = activity.text ?? '';
  const after = turn === null ? state : withTurn(state, turn, key);
  const hasFace = text !== '' || (turn !== null && (turn.ui.cards.length > 0 || turn.ui.table !== null));
  const entry: Entry = {
    kind: 'message',
    key,
    from: 'assistant',
    text,
    language: turn?.language ?? languageOf(text, activity.locale),
    spoken: false,
    delivery: 'sent',
    turn,
  };
  const replies = (activity.suggestedActions?.actions ?? []).map(quickReplyOf).filter((reply) => reply !== null);
  return {
    ...after,
    typing: false,
    entries: hasFace ? [...state.entries, entry] : state.entries,
    quickReplies: replies,
  };
}

function withOwn(state: ChatState, activity: Activity, key: string): ChatState {
  const pending = without(state.pending, key);
  if (state.entries.some((entry) => entry.key === key)) {
    return { ...state, entries: withDelivery(state.entries, key, 'sent') };
  }
  const entry = ownEntry(
    state,
    key,
    {
      ...(activity.text === undefined ? {} : { text: activity.text }),
      ...(tapOf(activity) === null ? {} : { value: tapOf(activity)! }),
      spoken: activity.channelData?.speech !== undefined,
    },
    'sent',
  );
  return entry === null ? state : { ...state, pending, entries: [...state.entries, entry], quickReplies: [] };
}

function withActivity(state: ChatState, activity: Activity): ChatState {
  const own = activity.from?.role === 'user' || (activity.from?.id !== undefined && activity.from.id === state.userId);
  if (activity.type === 'typing') return own ? state : { ...state, typing: true };
  if (activity.type !== 'message') return state;
  const id = activity.id ?? `unnamed-${state.entries.length}`;
  return own ? withOwn(state, activity, activity.channelData?.clientActivityID ?? id) : withReply(state, activity, id);
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
    case 'sending': {
      const pending = new Set(state.pending).add(event.clientActivityID);
      if (state.entries.some((entry) => entry.key === event.clientActivityID)) {
        return { ...state, pending, entries: withDelivery(state.entries, event.clientActivityID, 'pending') };
      }
      const { draft } = event;
      const entry = ownEntry(
        state,
        event.clientActivityID,
        { ...draft, spoken: draft.speech !== undefined },
        'pending',
      );
      return entry === null
        ? { ...state, pending }
        : { ...state, pending, entries: [...state.entries, entry], quickReplies: [] };
    }
    case 'sent':
      return {
        ...state,
        pending: without(state.pending, event.clientActivityID),
        entries: withDelivery(state.entries, event.clientActivityID, 'sent'),
      };
    case 'send-failed':
      return {
        ...state,
        typing: false,
        pending: without(state.pending, event.clientActivityID),
        entries: withDelivery(state.entries, event.clientActivityID, 'failed'),
      };
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
