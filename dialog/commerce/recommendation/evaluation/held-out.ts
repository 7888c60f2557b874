import type { Random } from '../../../../nlu/training/random.js';

/** A history and the item that came next. */
export interface HeldOut {
  readonly history: Int32Array;
  readonly target: number;
}

/**
 * `count` items that the shopper never took, without repeats, uniform over all items (the protocol of He et al. 2017 and
 * Kang & McAuley 2018). Fewer where the shop has no more.
 */
export function sampledNegatives(
  taken: ReadonlySet<number>,
  { count, itemCount, random }: { readonly count: number; readonly itemCount: number; readonly random: Random },
): Int32Array {
  const possible = Math.max(0, itemCount - taken.size);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, possible)) {
    const item = Math.floor(random() * itemCount);
    if (!taken.has(item)) chosen.add(item);
  }
  return Int32Array.from(chosen);
}
