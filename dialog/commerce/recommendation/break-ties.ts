/**
 * Orders by score, and within a tie by what the shop earns. A tie is a run of scores at most `width` below its first: the
 * bound holds from the run's best on, so that no chain of small steps can carry a worse product past a better one.
 */
export function breakTies<Item>(
  items: readonly Item[],
  score: (item: Item) => number,
  earns: (item: Item) => number | null,
  width: number,
): readonly Item[] {
  const scored = items
    .map((item, at) => ({ item, at, score: score(item) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const ordered: Item[] = [];
  for (let start = 0; start < scored.length; ) {
    let end = start + 1;
    while (end < scored.length && scored[start]!.score - scored[end]!.score <= width) end++;
    const run = scored.slice(start, end);
    const margin = new Map(run.map(({ item }) => [item, earns(item)]));
    // What is not known neither gains nor loses: it counts as the mean of the run.
    const known = [...margin.values()].filter((value) => value !== null);
    const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
    run.sort((a, b) => (margin.get(b.item) ?? mean) - (margin.get(a.item) ?? mean) || a.at - b.at);
    ordered.push(...run.map(({ item }) => item));
    start = end;
  }
  return ordered;
}
