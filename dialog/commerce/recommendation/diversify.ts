export interface Variety<Item> {
  readonly limit: number;
  /** 1 looks at the score alone, 0 at variety alone. */
  readonly lambda: number;
  /** From 0 to 1, the same both ways. */
  readonly likeness: (one: Item, other: Item) => number;
}

/**
 * Picks one after the other what scores high and is unlike what was picked: maximal marginal relevance (Carbonell & Goldstein
 * 1998), with scores as shares of the highest. What scores too low to be picked even if it were like nothing is not
 * compared: likeness only grows, so that a comparison that was left out can be made up for. Numbers lie in typed
 * arrays, since a turn that leaves no garbage is not stopped to collect it.
 */
export function diversify<Item>(
  items: readonly Item[],
  scores: Float64Array,
  { limit, lambda, likeness }: Variety<Item>,
): readonly Item[] {
  const count = items.length;
  const nearest = new Float64Array(count);
  /** How many of the chosen each was compared with; beyond their number for what was chosen itself. */
  const compared = new Int32Array(count);
  let top = 1;
  for (let at = 0; at < count; at++) top = Math.max(top, scores[at]!);
  const chosen: Item[] = [];
  while (chosen.length < Math.min(limit, count)) {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at++) {
      if (compared[at]! > chosen.length) continue;
      const score = (lambda * scores[at]!) / top;
      while (compared[at]! < chosen.length && score - (1 - lambda) * nearest[at]! > highest) {
        nearest[at] = Math.max(nearest[at]!, likeness(chosen[compared[at]!]!, items[at]!));
        compared[at]! += 1;
      }
      const gain = score - (1 - lambda) * nearest[at]!;
      if (compared[at] === chosen.length && gain > highest) {
        best = at;
        highest = gain;
      }
    }
    compared[best] = count + 1;
    chosen.push(items[best]!);
  }
  return chosen;
}
