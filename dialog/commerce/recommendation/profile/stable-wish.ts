import type { Operator } from '../../../../knowledge-graph/graph/shop-graph.js';

/** A wish that is true of the shopper rather than of one purchase: a size, a brand that is not wanted, what must not be in it. */
export interface StableWish {
  /** As in the graph's `Condition`. */
  readonly attribute: string;
  readonly op: Operator;
  readonly value: string | number | boolean;
  readonly unit?: string;
  /** The kind of thing that it was said of; null where it was said of none. */
  readonly categoryId: string | null;
  /** The words that said it. */
  readonly said: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Wishes that are remembered of one shopper; the newest stay. */
const mostRemembered = 40;

/** What makes two wishes the same one, whenever and of whatever they were said. */
export function wishKey({ attribute, op, value, unit }: Omit<StableWish, 'categoryId' | 'said' | 'at'>): string {
  return JSON.stringify([attribute, op, value, unit ?? null]);
}

/** Adds wishes to those that are remembered; the opposite of what is said now is no longer true. */
export function withWishes(known: readonly StableWish[], news: readonly StableWish[]): readonly StableWish[] {
  const keys = new Set(news.flatMap((wish) => [wishKey(wish), ...opposite(wish)]));
  return [...known.filter((wish) => !keys.has(wishKey(wish))), ...news].slice(-mostRemembered);
}

function opposite({ op, ...rest }: StableWish): readonly string[] {
  if (op === '=') return [wishKey({ ...rest, op: '!=' })];
  return op === '!=' ? [wishKey({ ...rest, op: '=' })] : [];
}
