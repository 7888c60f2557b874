/** What a shopper did with a product. `shown` says nothing of the shopper; it is kept to judge rankings by. */
export type FeedbackKind = 'shown' | 'view' | 'click' | 'dwell' | 'cart' | 'removed' | 'purchase' | 'like' | 'dislike';

/** One thing that a shopper did. `subject` is the shopper, or a key of one session that leads to nobody. */
export interface FeedbackEvent {
  readonly subject: string;
  readonly productId: string;
  readonly kind: FeedbackKind;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** How long it was looked at, for `dwell`. */
  readonly milliseconds?: number;
  /** Of what was shown: its place from 0, and the probability with which the policy put it there. */
  readonly place?: number;
  readonly propensity?: number;
}

/** How much each kind says for a product (against it below 0). Fixed by order of commitment, not tuned on anything. */
const weights: Readonly<Record<FeedbackKind, number>> = {
  shown: 0,
  view: 1,
  click: 1,
  dwell: 0.5,
  cart: 3,
  removed: -2,
  purchase: 5,
  like: 4,
  dislike: -6,
};

/** Dwelling counts in full from here. */
const longLook = 20_000;

/** What an event says of its product; a long look counts up to three times a short one. */
export function feedbackWeight({ kind, milliseconds = 0 }: Pick<FeedbackEvent, 'kind' | 'milliseconds'>): number {
  const base = weights[kind];
  return kind === 'dwell' ? base * (1 + 2 * Math.min(1, Math.max(0, milliseconds) / longLook)) : base;
}

/** Kinds of deeds that a page may report by itself; the rest is seen in the conversation. */
export const reportedKinds = ['view', 'click', 'dwell', 'like', 'dislike'] as const satisfies readonly FeedbackKind[];
