import { inStock } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { FeedbackEvent } from '../profile/feedback.js';

/** Something that runs out and was bought a while ago. */
export interface Refill {
  readonly productId: string;
  /** ISO 8601; may lie in the past. */
  readonly dueAt: string;
  /** Whose rhythm it goes by. */
  readonly from: 'own' | 'others';
}

const day = 86_400_000;
/** Intervals outside of this are no rhythm: two orders of one day, or a new start after years. */
const [shortest, longest] = [3 * day, 400 * day];
/** Intervals of others that make a rhythm. */
const fewestOfOthers = 5;
/** Reminded this long before it is due. */
const ahead = 3 * day;

/** Middle intervals between purchases of a product by the same shopper, over all shoppers, in milliseconds. */
export function purchaseRhythms(events: Iterable<FeedbackEvent>): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  const intervals = new Map<string, number[]>();
  for (const { subject, productId, kind, at } of events) {
    if (kind !== 'purchase') continue;
    const key = `${subject} ${productId}`;
    const time = Date.parse(at);
    const before = last.get(key);
    last.set(key, Math.max(time, before ?? time));
    if (before === undefined || time - before < shortest || time - before > longest) continue;
    intervals.set(productId, [...(intervals.get(productId) ?? []), time - before]);
  }
  return new Map(
    [...intervals].filter(([, own]) => own.length >= fewestOfOthers).map(([id, own]) => [id, median(own)]),
  );
}

/**
 * What a shopper may need again about now. The shopper's own rhythm counts where there is one, else that of others; without
 * either nothing is said. Only what is in stock.
 */
export function dueRefills(
  own: readonly FeedbackEvent[],
  {
    graph,
    rhythms,
    now,
  }: { readonly graph: ShopGraph; readonly rhythms: ReadonlyMap<string, number>; readonly now: Date },
): readonly Refill[] {
  const times = new Map<string, number[]>();
  for (const { productId, kind, at } of own)
    if (kind === 'purchase') times.set(productId, [...(times.get(productId) ?? []), Date.parse(at)]);
  const due: Refill[] = [];
  for (const [productId, bought] of times) {
    const product = graph.product(productId);
    if (product === undefined || !inStock(product)) continue;
    bought.sort((a, b) => a - b);
    const gaps = bought.slice(1).map((time, at) => time - bought[at]!);
    const steady = gaps.filter((gap) => gap >= shortest && gap <= longest);
    const rhythm = steady.length > 0 ? median(steady) : rhythms.get(productId);
    if (rhythm === undefined) continue;
    const dueAt = bought.at(-1)! + rhythm;
    // Long overdue means that it is bought elsewhere or no longer.
    if (dueAt - ahead > now.getTime() || now.getTime() - dueAt > 2 * rhythm) continue;
    due.push({ productId, dueAt: new Date(dueAt).toISOString(), from: steady.length > 0 ? 'own' : 'others' });
  }
  return due.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
