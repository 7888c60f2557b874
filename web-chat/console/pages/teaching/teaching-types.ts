/** What an utterance may ask for, in the order in which it is picked from. */
export const actNames = [
  'search',
  'exclude',
  'relax',
  'undo',
  'select',
  'compare',
  'ask_fact',
  'ask_price',
  'ask_why',
  'ask_stock',
  'ask_related',
  'too_expensive',
  'bargain',
  'cart_add',
  'cart_remove',
  'cart_set',
  'cart_view',
  'cart_clear',
  'checkout',
  'ask_coupon',
  'more',
  'resume',
  'affirm',
  'deny',
  'dont_care',
  'greet',
  'thanks',
  'bye',
  'help',
  'identity',
  'browse',
  'complain',
  'praise',
  'handoff',
  'gift',
  'recommend',
  'reset',
  'show_wishes',
  'policy_question',
  'same_question',
  'similar',
  'correct',
  'out_of_scope',
] as const;

export const spanTypes = [
  'category',
  'brand',
  'product',
  'attribute',
  'value',
  'money',
  'quantity',
  'ordinal',
  'use',
  'recipient',
] as const;
export type SpanType = (typeof spanTypes)[number];

/** A stretch of the text, by UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
  readonly negated: boolean;
}

/** What an utterance means to the model, or what it should. */
export interface Reading {
  readonly acts: readonly string[];
  readonly spans: readonly Span[];
  readonly sentiment: 'negative' | 'neutral' | 'positive';
  readonly urgency: 'calm' | 'urgent';
}

/** Something that was said and the shop was not sure of. */
export interface QueueItem {
  readonly conversationId: string;
  readonly activityId: string;
  readonly at: string;
  readonly said: string;
  readonly reasons: readonly ('clarified' | 'out_of_scope' | 'unsure')[];
  readonly text: string;
  readonly reading: Reading;
  readonly acts: readonly { readonly name: string; readonly confidence: number }[];
}

export interface Correction {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
  readonly author: string;
  readonly at: string;
}

interface Figures {
  readonly regression: {
    readonly acts: number;
    readonly spans: number;
    readonly sentiment: number;
    readonly urgency: number;
  };
  readonly corrections: { readonly corrections: number; readonly right: number };
}

export interface Run {
  readonly id: string;
  readonly author: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly status: 'running' | 'succeeded' | 'refused' | 'failed' | 'stopped';
  readonly phase: 'encoding' | 'training' | 'judging';
  readonly progress: number;
  readonly corrections: number;
  readonly version: number | null;
  readonly refusals: readonly (
    | {
        readonly reason: 'forgets';
        readonly figure: keyof Figures['regression'];
        readonly before: number;
        readonly after: number;
      }
    | { readonly reason: 'learns_nothing'; readonly before: number; readonly after: number }
  )[];
  readonly before: Figures | null;
  readonly after: Figures | null;
  readonly error: string | null;
}

export interface Versions {
  readonly items: readonly {
    readonly number: number;
    readonly previous: number;
    readonly author: string;
    readonly at: string;
    readonly corrections: readonly string[];
    readonly before: Figures;
    readonly after: Figures;
  }[];
  /** 0 is the model as it came. */
  readonly inForce: number;
}
