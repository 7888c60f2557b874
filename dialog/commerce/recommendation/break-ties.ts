import { inOrder } from './in-order.js';

/**
 * Orders by score, and within a tie by what the shop earns. A tie is a run of scores at most `width` below its first: the
 * bound holds from the run's best on, so that no chain of small steps can carry a worse product past a better one.
 */
export function breakTies<Item>(
  items: readonly Item[],
  scores: Float64Array,
  earns: (item: Item) => number | null,
  width: number,
): readonly Item[] {
  const order = inOrder(scores);
  const ordered: Item[] = [];
  for (let start = 0; start < order.length; ) {
    const best = scores[order[start]!]!;
    let end = start + 1;
    while (end < order.length && best - scores[order[end]!]! <= width) end++;
    const run = Array.from(order.subarray(start, end), (at) => ({ item: items[at]!, margin: earns(items[at]!) }));
    // What is not known neither gains nor loses: it counts as the mean of the run.
    const known = run.flatMap(({ margin }) => margin ?? []);
    const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
    if (known.length > 0) run.sort((a, b) => (b.margin ?? mean) - (a.margin ?? mean));
    ordered.push(...run.map(({ item }) => item));
    start = end;
  }
  return ordered;
}
