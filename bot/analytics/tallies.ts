import type { LoggedTurn } from './turn-log.js';

export interface IntentTally {
  readonly intent: string;
  readonly turns: number;
}

export interface CategoryTally {
  readonly categoryId: string;
  readonly turns: number;
  readonly conversations: number;
  readonly noMatch: number;
}

/** How often a product was shown, talked about alone, and put into a cart. */
export interface ProductTally {
  readonly productId: string;
  readonly shown: number;
  readonly focused: number;
  readonly cart: number;
}

/** What shoppers wanted, most frequent first. */
export async function intentsOf(turns: AsyncIterable<LoggedTurn>): Promise<readonly IntentTally[]> {
  const counts = new Map<string, number>();
  for await (const { intents } of turns) {
    for (const intent of intents) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  }
  return sorted(
    [...counts].map(([intent, count]) => ({ intent, turns: count })),
    ({ turns: count }) => count,
  );
}

/** Which categories were talked about, most talked about first. */
export async function categoriesOf(turns: AsyncIterable<LoggedTurn>): Promise<readonly CategoryTally[]> {
  const tallies = new Map<string, { turns: number; noMatch: number; talks: Set<string> }>();
  for await (const { category, action, conversationId } of turns) {
    if (category === null) continue;
    const tally = tallies.get(category) ?? { turns: 0, noMatch: 0, talks: new Set<string>() };
    tallies.set(category, tally);
    tally.turns += 1;
    tally.talks.add(conversationId);
    if (action === 'no_match') tally.noMatch += 1;
  }
  const rows = [...tallies].map(([categoryId, { talks, ...tally }]) => ({
    categoryId,
    conversations: talks.size,
    ...tally,
  }));
  return sorted(rows, (row) => row.turns);
}

/** What became of products in talks: those bought most first, then those looked at, then those shown. */
export async function productsOf(turns: AsyncIterable<LoggedTurn>): Promise<readonly ProductTally[]> {
  const tallies = new Map<string, { shown: number; focused: number; cart: number }>();
  const add = (productId: string, column: 'shown' | 'focused' | 'cart'): void => {
    const tally = tallies.get(productId) ?? { shown: 0, focused: 0, cart: 0 };
    tally[column] += 1;
    tallies.set(productId, tally);
  };
  for await (const { shown, focus, carted } of turns) {
    for (const id of shown) add(id, 'shown');
    if (focus.length === 1 && focus[0] !== undefined) add(focus[0], 'focused');
    for (const id of carted) add(id, 'cart');
  }
  const rows = [...tallies].map(([productId, tally]) => ({ productId, ...tally }));
  return rows.sort((a, b) => b.cart - a.cart || b.focused - a.focused || b.shown - a.shown);
}

function sorted<T>(rows: readonly T[], by: (row: T) => number): readonly T[] {
  return [...rows].sort((a, b) => by(b) - by(a));
}
