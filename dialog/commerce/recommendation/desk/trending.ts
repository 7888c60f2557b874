import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { popular } from '../candidate-source.js';
import { decayedCounts } from '../models/popularity.js';
import { type FeedbackEvent, feedbackWeight } from '../profile/feedback.js';

/** After this time what was taken counts half. */
const halfLife = 14 * 86_400_000;
/** From here an event costs its sender something. */
const commitment = 3;
/** One of so many places is for what is new. */
const newEvery = 4;
/** Products of the graph that are looked through for new ones. */
const lookedThrough = 400;

/** Products by how much they were taken lately: each shopper once a product, clicks not at all. */
export function trending(events: Iterable<FeedbackEvent>, now: Date): readonly string[] {
  const indexes = new Map<string, number>();
  const seen = new Set<string>();
  const items: number[] = [];
  const times: number[] = [];
  for (const event of events) {
    const key = `${event.subject} ${event.productId}`;
    if (feedbackWeight(event) < commitment || seen.has(key)) continue;
    seen.add(key);
    const index = indexes.get(event.productId) ?? indexes.size;
    indexes.set(event.productId, index);
    items.push(index);
    times.push(Date.parse(event.at));
  }
  const counts = decayedCounts(items, times, indexes.size, { now: now.getTime(), halfLife });
  return [...indexes].sort((a, b) => counts[b[1]]! - counts[a[1]]! || a[1] - b[1]).map(([id]) => id);
}

/** The shop changes far less often than somebody new comes in. */
const ratedByShop = new WeakMap<ShopGraph, readonly string[]>();

function ratedIn(graph: ShopGraph): readonly string[] {
  const known = ratedByShop.get(graph);
  if (known !== undefined) return known;
  const rated = popular({ graph, limit: lookedThrough });
  ratedByShop.set(graph, rated);
  return rated;
}

/**
 * What is shown to somebody of whom nothing is known: what was taken lately, then what is rated well, and in every fourth place
 * something new that nobody took or rated yet, which would else never be seen.
 */
export function forEverybody(
  graph: ShopGraph,
  lately: readonly string[],
  { takers, limit }: { readonly takers: (productId: string) => number; readonly limit: number },
): readonly string[] {
  const rated = ratedIn(graph);
  const isNew = (id: string): boolean => takers(id) === 0 && graph.product(id)?.rating === null;
  const known = [...new Set([...lately.slice(0, lookedThrough), ...rated])].filter((id) => !isNew(id)).values();
  const fresh = rated.filter(isNew).values();
  const mixed: string[] = [];
  while (mixed.length < limit) {
    const wantsNew = mixed.length % newEvery === newEvery - 1;
    const [first, second] = wantsNew ? [fresh, known] : [known, fresh];
    const next = first.next().value ?? second.next().value;
    if (next === undefined) break;
    mixed.push(next);
  }
  return mixed;
}
