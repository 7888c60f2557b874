import { inStock, type RelationKind } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { productSimilarity } from './similarity.js';

/** What a source goes by: a product that is talked about, a category, or neither. */
interface CandidateContext {
  readonly graph: ShopGraph;
  readonly anchorId?: string;
  readonly categoryId?: string | null;
  readonly limit: number;
}

/** Proposes products that can be sold now, best first, without the anchor. Sources know the graph, never the shopper. */
type CandidateSource = (context: CandidateContext) => readonly string[];

/** Products compared for likeness at most; the most popular of the category come first. */
const similarityPool = 200;

/** What the merchant's relations join to the anchor; kinds in the order given. */
export function relatedBy(kinds: readonly RelationKind[]): CandidateSource {
  return ({ graph, anchorId, categoryId, limit }) => {
    if (anchorId === undefined) return [];
    const ids = kinds.flatMap((kind) => graph.related(anchorId, kind).map(({ productId }) => productId));
    return sellable([...new Set(ids)], { graph, anchorId, categoryId: categoryId ?? null }).slice(0, limit);
  };
}

/** What is like the anchor: its own category first, its parent category when that holds too little. */
export const similarByContent: CandidateSource = ({ graph, anchorId, limit }) => {
  const anchor = anchorId === undefined ? undefined : graph.product(anchorId);
  if (anchor === undefined) return [];
  const parentId = graph.category(anchor.categoryId)?.parentId ?? null;
  const near = within(graph, anchor.categoryId, anchor.id);
  const pool = near.length >= limit || parentId === null ? near : [...near, ...within(graph, parentId, anchor.id)];
  const scored = [...new Set(pool)].flatMap((id) => {
    const product = graph.product(id);
    if (product === undefined) return [];
    const sameCategory = product.categoryId === anchor.categoryId ? 1 : 0;
    return [{ id, score: sameCategory + productSimilarity(anchor, product) }];
  });
  return stableByScore(scored).slice(0, limit);
};

/** What is liked most, in a category or in the whole shop. */
export const popular: CandidateSource = ({ graph, anchorId, categoryId, limit }) =>
  graph
    .select({ categoryId: categoryId ?? null, limit: limit + 1 })
    .filter((id) => id !== anchorId)
    .slice(0, limit);

/** Ids by falling score; equal scores keep their order, so that the same graph always answers the same. */
function stableByScore(scored: readonly { readonly id: string; readonly score: number }[]): readonly string[] {
  return scored
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ id }) => id);
}

function within(graph: ShopGraph, categoryId: string, anchorId: string): readonly string[] {
  return sellable(graph.select({ categoryId, limit: similarityPool }), { graph, anchorId, categoryId: null });
}

/** Leaves out the anchor, its own variants, what is not in stock and what lies outside the category. */
function sellable(
  ids: readonly string[],
  {
    graph,
    anchorId,
    categoryId,
  }: { readonly graph: ShopGraph; readonly anchorId: string; readonly categoryId: string | null },
): readonly string[] {
  const groupId = graph.product(anchorId)?.groupId ?? null;
  return ids.filter((id) => {
    const product = graph.product(id);
    if (product === undefined || id === anchorId || !inStock(product)) return false;
    if (groupId !== null && product.groupId === groupId) return false;
    return categoryId === null || graph.isWithin(product.categoryId, categoryId);
  });
}
