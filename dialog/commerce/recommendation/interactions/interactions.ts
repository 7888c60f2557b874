/**
 * Who took what, in time order: the items of shopper u are `items[offsets[u] .. offsets[u + 1]]`, oldest first, as indexes
 * below `itemCount`. What an index stands for is known to whoever built it.
 */
export interface Interactions {
  readonly itemCount: number;
  /** [shoppers + 1] */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** What one shopper took, oldest first: a view, not a copy. */
export function sequenceOf({ offsets, items }: Interactions, shopper: number): Int32Array {
  return items.subarray(offsets[shopper]!, offsets[shopper + 1]!);
}

/** Number of shoppers, those without items included. */
export function shopperCount({ offsets }: Interactions): number {
  return offsets.length - 1;
}

/** Joins sequences to one log; each is cut to its newest `longest` items, so that no single shopper outweighs the others. */
export function interactionsOf(
  sequences: readonly ArrayLike<number>[],
  itemCount: number,
  { longest = 500 }: { readonly longest?: number } = {},
): Interactions {
  const offsets = new Int32Array(sequences.length + 1);
  for (const [index, { length }] of sequences.entries())
    offsets[index + 1] = offsets[index]! + Math.min(length, longest);
  const items = new Int32Array(offsets.at(-1) ?? 0);
  for (const [index, sequence] of sequences.entries()) {
    const start = Math.max(0, sequence.length - longest);
    for (let at = start; at < sequence.length; at++) items[offsets[index]! + at - start] = sequence[at]!;
  }
  return { itemCount, offsets, items };
}

/** How often each item was taken. */
export function itemCounts({ itemCount, items }: Interactions): Float32Array {
  const counts = new Float32Array(itemCount);
  for (const item of items) counts[item]! += 1;
  return counts;
}

/** The shoppers of each item, once each, as `offsets` and `shoppers`. */
export function shoppersByItem(log: Interactions): { readonly offsets: Int32Array; readonly shoppers: Int32Array } {
  const last = new Int32Array(log.itemCount).fill(-1);
  const offsets = new Int32Array(log.itemCount + 1);
  for (let shopper = 0; shopper < shopperCount(log); shopper++)
    for (const item of sequenceOf(log, shopper)) {
      if (last[item] === shopper) continue;
      last[item] = shopper;
      offsets[item + 1]! += 1;
    }
  for (let item = 0; item < log.itemCount; item++) offsets[item + 1]! += offsets[item]!;
  const shoppers = new Int32Array(offsets[log.itemCount]!);
  const next = offsets.slice();
  last.fill(-1);
  for (let shopper = 0; shopper < shopperCount(log); shopper++)
    for (const item of sequenceOf(log, shopper)) {
      if (last[item] === shopper) continue;
      last[item] = shopper;
      shoppers[next[item]!++] = shopper;
    }
  return { offsets, shoppers };
}

/** The same log with each item once a shopper, where it was taken last. */
export function distinctItems(log: Interactions): Interactions {
  const sequences = Array.from({ length: shopperCount(log) }, (_, shopper) => {
    const sequence = sequenceOf(log, shopper);
    return [...new Set([...sequence].reverse())].reverse();
  });
  return interactionsOf(sequences, log.itemCount);
}
