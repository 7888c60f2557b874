/**
 * What an utterance says, before anyone asks what it means in this conversation. Filled by the deterministic reader
 * and, where one is loaded, by the encoder; the dialogue only sees this shape. `nlu` knows no shop: entities come from
 * a `Lexicon` that is passed in and are carried by id.
 */

export type UtteranceLanguage = 'zh' | 'en';

/** What reached the shop: text as typed, or as heard (best transcript first in `alternatives`). */
export interface Utterance {
  readonly text: string;
  /** BCP 47 tag of the client; used only where the text itself does not tell. */
  readonly locale?: string;
  readonly spoken?: boolean;
  readonly alternatives?: readonly string[];
  /** How much more excited than usual the speaker sounded, from -1 to 1; absent where nobody heard it. */
  readonly arousal?: number;
}

/** UTF-16 offsets `[start, end)` into `Understanding.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A bound or an interval that a quantity states. `about` is a soft middle: "around 500", 五百左右. */
export type Comparator = 'eq' | 'lt' | 'le' | 'gt' | 'ge' | 'about' | 'between';

/**
 * A number with what it counts. `money` and `measure` carry their unit; `count` is pieces ("two of them", 两双);
 * `ordinal` a position (1-based; -1 for the last); `number` is bare and waits for context. `value` is the number or,
 * for `between`, the lower end with `high` the upper.
 */
export interface Quantity extends Span {
  readonly kind: 'money' | 'measure' | 'count' | 'ordinal' | 'percent' | 'number';
  readonly value: number;
  readonly high?: number;
  readonly comparator: Comparator;
  /** ISO 4217 for money where said (`$` is USD, 块/元/¥ is CNY), a unit code such as `g`, `inch`, `h` for measures. */
  readonly unit?: string;
  /** For counts: the measure word as said (双, pair), when there was one. */
  readonly classifier?: string;
}

export type EntityKind = 'product' | 'category' | 'brand' | 'attribute' | 'term';

/** One entity that a mention may stand for. */
export interface EntityCandidate {
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string;
  readonly score: number;
  readonly via: string;
}

/** A stretch of text that names something of the shop; candidates best first. `negated` by the scope of a negation. */
export interface EntityMention extends Span {
  readonly surface: string;
  readonly candidates: readonly EntityCandidate[];
  readonly negated: boolean;
}

/** A graded wish about a dimension: "lighter", "容量大一点", "the longest battery". */
export interface Gradable extends Span {
  /** Dimension code of the gradable lexicon: `price`, `weight`, `size`, `duration`, `capacity`, … or `unknown` beside an attribute mention. */
  readonly dimension: string;
  /** +1 more of it, -1 less of it. */
  readonly direction: 1 | -1;
  /** `excessive` is a complaint ("too heavy", 太贵了), `interrogative` asks for the value ("how heavy", 多重). */
  readonly degree: 'positive' | 'comparative' | 'superlative' | 'excessive' | 'interrogative';
  /** Index of the attribute mention that it grades ("bigger capacity"), when there is one. */
  readonly mention?: number;
  readonly negated: boolean;
}

/** What a shopper does with an utterance. Several may stand in one. */
export const intentNames = [
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
export type IntentName = (typeof intentNames)[number];

export interface Intent {
  readonly name: IntentName;
  /** 0..1. */
  readonly confidence: number;
  /** The clause that carries it; the surest one where several do. */
  readonly span: Span;
  /** The other clauses that carry it, in their order: "any colour, and the price doesn't matter" gives up twice. */
  readonly also?: readonly Span[];
}

/** How a product is pointed at without its name. */
export interface Reference extends Span {
  readonly kind: 'position' | 'pronoun' | 'superlative' | 'other' | 'all' | 'both';
  /** For `position`: 1-based, -1 for the last. Several for "the first and the second". */
  readonly positions?: readonly number[];
}

/** Who the purchase is for, when it is said: feeds graph values such as women's or children's. */
export interface Recipient extends Span {
  readonly gender: 'female' | 'male' | null;
  readonly age: 'adult' | 'child' | 'baby' | 'senior' | null;
}

export interface Sentiment {
  readonly label: 'negative' | 'neutral' | 'positive';
  /** -1..1 */
  readonly score: number;
}

/** What a stretch of text can be to the language model, whether or not the shop knows it. */
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

/** Content words that neither the grammar nor the lexicon explains; `type` where the language model has a guess. */
export interface UnknownWords extends Span {
  readonly surface: string;
  readonly type?: SpanType;
  /** Where they stand in the scope of a negation. */
  readonly negated?: true;
}

/** Whether time presses, as the language model reads it. */
export interface Urgency {
  readonly label: 'calm' | 'urgent';
  /** 0..1. */
  readonly confidence: number;
}

export interface Understanding {
  readonly utterance: Utterance;
  /** The normalised text (NFKC, lower case, simplified characters) that all spans refer to. */
  readonly text: string;
  readonly language: UtteranceLanguage;
  /** Both scripts carry words. */
  readonly mixed: boolean;
  /** Clauses in order; a negation or a quantity does not reach over their borders. */
  readonly clauses: readonly Span[];
  /** Most confident first; never empty. */
  readonly intents: readonly Intent[];
  readonly mentions: readonly EntityMention[];
  readonly quantities: readonly Quantity[];
  readonly gradables: readonly Gradable[];
  readonly references: readonly Reference[];
  readonly recipient: Recipient | null;
  readonly sentiment: Sentiment;
  /** `yes_no` and `wh` questions are about facts unless an intent says otherwise. */
  readonly question: 'yes_no' | 'wh' | null;
  /** What a merchant may want to make an alias. */
  readonly unknown: readonly UnknownWords[];
  /** Absent where no language model is loaded. */
  readonly urgency?: Urgency;
  /** The two likeliest acts, where neither the grammar nor the language model is sure of any. */
  readonly rivals?: readonly [IntentName, IntentName];
}
