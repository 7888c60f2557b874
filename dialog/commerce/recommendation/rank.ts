import { inStock, type Product } from '../../../knowledge-graph/graph/model.js';
import type { Condition, ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { breakTies } from './break-ties.js';
import { diversify } from './diversify.js';
import { inOrder } from './in-order.js';
import { productSimilarity } from './similarity.js';

/** A graded wish: more or less of a measured attribute, of `price` or of `rating`. */
interface GradedWish {
  readonly attribute: string;
  readonly direction: 1 | -1;
}

/** What a ranking goes by. Without `relevance` there is no shopper in it: all with the same wishes see the same list. */
interface Ranking {
  readonly graph: ShopGraph;
  /** Ids in order of relevance or popularity. */
  readonly candidates: readonly string[];
  /** Conditions that must hold: what breaks one is left out, whoever proposed it. */
  readonly required?: readonly Condition[];
  /** How well a product suits this shopper, in any unit; null where nothing is known of it. Only its order counts. */
  readonly relevance?: (productId: string) => number | null;
  /** What the shop earns on a product, in minor units or as a share; it decides between equals only. */
  readonly margin?: (productId: string) => number | null;
  /** Newest last; the newest decides, earlier ones break ties. */
  readonly preferences?: readonly GradedWish[];
  /** Soft wishes: each one that a product meets lifts it. */
  readonly wished?: readonly Condition[];
  readonly limit: number;
  /** 1 looks at the score alone, 0 at variety alone. */
  readonly lambda?: number;
}

/** Candidates that variety is weighed over. */
const pool = 40;
/** Places that variety decides: one screen of cards. What lies behind keeps its order. */
const varied = 6;
/** How much of the order comes from what is known of the shopper, where something is. */
const personalShare = 0.6;
/** Scores of the front lie between 0 and 1 for each met wish; so near to each other they count as equal. */
const tieWidth = 0.03;

/**
 * Puts candidates in order: what breaks a condition or cannot be sold falls out, each model (`groupId`) appears once. A graded
 * wish orders strictly. Otherwise soft wishes lead, then the given order mixed with what suits the shopper, margin among
 * equals, and the whole thinned by maximal marginal relevance so that the first screen does not show one product five times
 * (Carbonell & Goldstein 1998).
 */
export function rank({
  graph,
  candidates,
  required = [],
  preferences = [],
  wished = [],
  relevance,
  margin,
  limit,
  lambda = 0.75,
}: Ranking): readonly string[] {
  const products = graph.meeting(candidates, required).filter(inStock);
  const met = (product: Product) => wished.reduce((sum, wish) => sum + (graph.matches(product.id, wish) ? 1 : 0), 0);
  const lifted = wished.length === 0 ? null : new Map(products.map((product) => [product, met(product)]));
  const lift = (product: Product) => lifted?.get(product) ?? 0;
  if (preferences.length > 0) {
    const lifts = [...products].sort((a, b) => lift(b) - lift(a));
    return oncePerModel(graded(lifts, preferences, graph))
      .slice(0, limit)
      .map(({ id }) => id);
  }
  const scores = places(products, relevance);
  if (lifted !== null) for (const [at, product] of products.entries()) scores[at]! += lift(product);
  const ordered =
    margin === undefined
      ? inPlaces(products, inOrder(scores))
      : breakTies(products, scores, ({ id }) => margin(id), tieWidth);
  const single = oncePerModel(ordered);
  const front = single.slice(0, pool);
  const frontScores = new Float64Array(front.length);
  for (let at = 0; at < front.length; at++) frontScores[at] = lift(front[at]!) + 1 - at / front.length;
  const first = diversify(front, frontScores, { limit: Math.min(limit, varied), lambda, likeness: productSimilarity });
  const shown = new Set(first);
  const ids = first.map(({ id }) => id);
  for (const product of single) if (ids.length < limit && !shown.has(product)) ids.push(product.id);
  return ids;
}

function inPlaces(products: readonly Product[], order: Int32Array): readonly Product[] {
  const placed = new Array<Product>(order.length);
  for (let at = 0; at < order.length; at++) placed[at] = products[order[at]!]!;
  return placed;
}

/** From 1 for the first place down to 0: the given order, mixed with the order by relevance where there is one. */
function places(products: readonly Product[], relevance: Ranking['relevance']): Float64Array {
  const count = products.length;
  const scores = new Float64Array(count);
  for (let at = 0; at < count; at++) scores[at] = 1 - at / count;
  if (relevance === undefined) return scores;
  const [values, known] = [new Float64Array(count), new Int32Array(count)];
  let found = 0;
  for (let at = 0; at < count; at++) {
    const value = relevance(products[at]!.id);
    if (value === null) continue;
    values[found] = value;
    known[found++] = at;
  }
  // What nothing is known of stands in the middle.
  const personal = new Float64Array(count).fill(0.5);
  const order = inOrder(values.subarray(0, found));
  for (let place = 0; place < found; place++) personal[known[order[place]!]!] = 1 - place / found;
  for (let at = 0; at < count; at++) scores[at] = (1 - personalShare) * scores[at]! + personalShare * personal[at]!;
  return scores;
}

/** What a graded wish is measured by: minor units for `price`, base units for attributes; null when not known. */
export function gradedValue(product: Product, attribute: string, graph: ShopGraph): number | null {
  if (attribute === 'price') return product.offer.price.amount;
  if (attribute === 'rating') return product.rating?.value ?? null;
  const value = graph.values(product.id, attribute).find(({ kind }) => kind === 'number');
  return value?.kind === 'number' ? value.measure.base : null;
}

function graded(
  products: readonly Product[],
  preferences: readonly GradedWish[],
  graph: ShopGraph,
): readonly Product[] {
  const newestFirst = [...preferences].reverse();
  const keys = new Map(
    products.map((product) => [product.id, newestFirst.map(({ attribute }) => gradedValue(product, attribute, graph))]),
  );
  return [...products].sort((a, b) => {
    for (const [index, { direction }] of newestFirst.entries()) {
      const [one, other] = [keys.get(a.id)?.[index] ?? null, keys.get(b.id)?.[index] ?? null];
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      return (other - one) * direction;
    }
    return 0;
  });
}

function oncePerModel(products: readonly Product[]): readonly Product[] {
  const seen = new Set<string>();
  return products.filter(({ groupId }) => groupId === null || (!seen.has(groupId) && seen.add(groupId)));
}
