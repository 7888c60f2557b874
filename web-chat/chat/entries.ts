import type { CheckoutOutcome, HandBack, Tap, Turn } from '../../bot/http/wire.js';
import type { Activity, Attachment } from './activity.js';

export type Language = 'zh' | 'en';
/** `waiting` is tried again by itself; `failed` was refused, `too-large` for its files. */
export type Delivery = 'pending' | 'waiting' | 'sent' | 'failed' | 'too-large';

/** What a tap did, with the words that named the thing at that time, so that the view can tell it in any language. */
export type Note =
  | { readonly type: 'wish-removed'; readonly label: string }
  | { readonly type: 'category-cleared' }
  | { readonly type: 'undone' }
  | { readonly type: 'cart-set'; readonly name: string; readonly quantity: number }
  | { readonly type: 'asked-about'; readonly name: string }
  | { readonly type: 'wish-changed'; readonly label: string }
  | { readonly type: 'asked-why'; readonly name: string }
  | { readonly type: 'asked-price'; readonly name: string }
  | { readonly type: 'checkout' }
  | { readonly type: 'handed-back' }
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
      readonly attachments: readonly Attachment[];
      readonly checkout: CheckoutOutcome | null;
      /** Who of the shop's people wrote it; null for the assistant, and for the shopper. */
      readonly speaker: string | null;
      /** The server's id, by which feedback names it; null until the server has it. */
      readonly activityId: string | null;
    }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note; readonly delivery: Delivery };

const HAN = /\p{Script=Han}/u;

/** The language for a message's `lang` attribute: as marked, else by its script. */
export function languageOf(text: string, locale?: string): Language {
  if (locale !== undefined && /^(zh|en)/i.test(locale)) return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return HAN.test(text) ? 'zh' : 'en';
}

/** What names things at the time of a tap. */
export interface Naming {
  readonly products: ReadonlyMap<string, { readonly name: string }>;
  readonly turn: Turn | null;
}

function noteOf(tap: Tap | HandBack, state: Naming): Note {
  const nameOf = (id: string): string =>
    state.products.get(id)?.name ?? state.turn?.cart.items.find((item) => item.id === id)?.name ?? id;
  const labelOf = (id: string): string =>
    state.turn?.state.constraints.find((constraint) => constraint.id === id)?.label ?? '';
  switch (tap.tap) {
    case 'remove_constraint':
      return { type: 'wish-removed', label: labelOf(tap.id) };
    case 'change_constraint':
      return { type: 'wish-changed', label: labelOf(tap.id) };
    case 'explain':
      return { type: 'asked-why', name: nameOf(tap.productId) };
    case 'explain_price':
      return { type: 'asked-price', name: nameOf(tap.productId) };
    case 'checkout':
      return { type: 'checkout' };
    case 'hand_back':
      return { type: 'handed-back' };
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

/** What the shopper did, as it goes out or as the server echoes it. */
interface Own {
  readonly text: string;
  readonly tap: Tap | HandBack | null;
  readonly spoken: boolean;
  readonly attachments: readonly Attachment[];
}

/** The row for something of the shopper's own; null for what leaves no row, such as feedback. */
export function ownEntry(naming: Naming, key: string, own: Own, delivery: Delivery): Entry | null {
  const { text, tap, spoken, attachments } = own;
  if (text === '' && attachments.length === 0) {
    return tap === null ? null : { kind: 'note', key, note: noteOf(tap, naming), delivery };
  }
  return {
    kind: 'message',
    key,
    from: 'shopper',
    text,
    language: languageOf(text),
    spoken,
    delivery,
    turn: null,
    attachments,
    checkout: null,
    speaker: null,
    activityId: null,
  };
}

/** The row for a message of the shop, with the name of whoever spoke where it was a person. */
export function shopEntry(activity: Activity, key: string): Entry {
  const { text = '', channelData, attachments = [], from } = activity;
  const turn = channelData?.turn ?? null;
  return {
    kind: 'message',
    key,
    from: 'assistant',
    text,
    language: turn?.language ?? languageOf(text, activity.locale),
    spoken: false,
    delivery: 'sent',
    turn,
    // The cards of a turn are drawn from the turn itself.
    attachments: turn === null ? attachments : [],
    checkout: channelData?.checkout ?? null,
    speaker: from?.role === 'agent' ? (from.name ?? '') : null,
    activityId: activity.id ?? null,
  };
}
