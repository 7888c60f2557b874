import { type Random, seededRandom } from '../../../../nlu/training/random.js';
import { type Interactions, interactionsOf } from '../interactions/interactions.js';

/** A history and the item that came next. */
export interface HeldOut {
  readonly history: Int32Array;
  readonly target: number;
}

export interface LeaveOneOut {
  /** Without the last two items of each shopper: what models are fitted on while the blend is learnt. */
  readonly fit: Interactions;
  readonly validation: readonly HeldOut[];
  /** Without the last item: what models are fitted on in the end. */
  readonly full: Interactions;
  readonly test: readonly HeldOut[];
}

/** The last item of each shopper is the test, the one before it the validation; shoppers with fewer than three items only train. */
export function leaveOneOut(sequences: readonly Int32Array[], itemCount: number): LeaveOneOut {
  const enough = (sequence: Int32Array): boolean => sequence.length >= 3;
  const cut = (last: number) => (sequence: Int32Array) =>
    enough(sequence) ? sequence.subarray(0, sequence.length - last) : sequence;
  const heldOut = (last: number): readonly HeldOut[] =>
    sequences.filter(enough).map((sequence) => {
      const at = sequence.length - last;
      return { history: sequence.subarray(0, at), target: sequence[at]! };
    });
  return {
    fit: interactionsOf(sequences.map(cut(2)), itemCount),
    validation: heldOut(2),
    full: interactionsOf(sequences.map(cut(1)), itemCount),
    test: heldOut(1),
  };
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

/** Lists to rank: the target first, then its negatives; the same for every model. */
export function sampledLists(
  cases: readonly HeldOut[],
  sequences: readonly Int32Array[],
  { count, itemCount, seed }: { readonly count: number; readonly itemCount: number; readonly seed: number },
): readonly Int32Array[] {
  const random = seededRandom(seed);
  const whole = sequences.filter((sequence) => sequence.length >= 3);
  return cases.map(({ target }, at) => {
    const negatives = sampledNegatives(new Set(whole[at]), { count, itemCount, random });
    const list = new Int32Array(negatives.length + 1);
    list[0] = target;
    list.set(negatives, 1);
    return list;
  });
}
