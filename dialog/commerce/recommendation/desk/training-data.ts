import { type FeedbackEvent, feedbackWeight } from '../profile/feedback.js';

/** What a model learns from: items by index, and each subject's sequence. */
export interface TrainingData {
  readonly itemIds: readonly string[];
  readonly sequences: readonly Int32Array[];
  readonly events: number;
}

/** Events of one subject that are learnt from, the newest: nobody teaches more than this. */
const mostOfOne = 200;

/** From here an event costs something: a cart, a purchase, a judgement. */
const commitment = 3;
/** Subjects who only looked are at most so many for each one who committed, beyond a shop's first days. */
const passingShare = 1;
const fewestCommitted = 200;

/** At most `most`, evenly over all. */
function thinned<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!);
}

/**
 * Sequences from what shoppers did, in the order of time: each product once a subject, where it was last taken to; what was
 * disliked later is left out. Products that the shop does not have are left out. Subjects who only looked cost nothing to
 * make up, so they never outnumber those who put something into a cart, bought or judged.
 */
export function trainingData(events: Iterable<FeedbackEvent>, productIds: Iterable<string>): TrainingData {
  const itemIds = [...productIds];
  const indexes = new Map(itemIds.map((id, at) => [id, at]));
  const bySubject = new Map<string, { readonly at: number; readonly item: number; readonly weight: number }[]>();
  let count = 0;
  for (const event of events) {
    const item = indexes.get(event.productId);
    const weight = feedbackWeight(event);
    if (item === undefined || weight === 0) continue;
    const own = bySubject.get(event.subject) ?? [];
    bySubject.set(event.subject, own);
    own.push({ at: Date.parse(event.at), item, weight });
    count++;
  }
  const committed: Int32Array[] = [];
  const passing: Int32Array[] = [];
  for (const own of bySubject.values()) {
    // Sorting is stable: what arrived at the same moment keeps its order.
    own.sort((a, b) => a.at - b.at);
    const liking = new Map<number, number>();
    for (const { item, weight } of own) {
      const before = liking.get(item) ?? 0;
      liking.delete(item);
      liking.set(item, before + weight);
    }
    const items = [...liking].filter(([, weight]) => weight > 0).map(([item]) => item);
    if (items.length === 0) continue;
    const most = Math.max(...own.map(({ weight }) => weight));
    (most >= commitment ? committed : passing).push(Int32Array.from(items.slice(-mostOfOne)));
  }
  const sequences = [...committed, ...thinned(passing, passingShare * Math.max(committed.length, fewestCommitted))];
  return { itemIds, sequences, events: count };
}
