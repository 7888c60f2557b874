import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { goesWith } from '../related-products.js';
import { productSimilarity } from '../similarity.js';

export interface LookOptions {
  readonly graph: ShopGraph;
  readonly anchorId: string;
  /** What many took along with the anchor, most often first. */
  readonly companions?: readonly string[];
  /** Whether a product may be shown at all: the shopper's wishes. */
  readonly allowed?: (productId: string) => boolean;
  readonly limit?: number;
}

/** Products that complete an anchor, by the kind of thing that each is. */
export interface LookSlot {
  readonly categoryId: string;
  /** Best first: likest in what attributes they share with the anchor. */
  readonly productIds: readonly string[];
}

/** Choices of one slot. */
const choices = 10;

/**
 * What goes with a product, one slot for each kind of thing: by the merchant's relations, then by what many took along.
 * The anchor's own category is left out, since a second one completes nothing. Empty where nothing is known.
 */
export function completeLook({
  graph,
  anchorId,
  companions = [],
  allowed = () => true,
  limit = 6,
}: LookOptions): readonly LookSlot[] {
  const anchor = graph.product(anchorId);
  if (anchor === undefined) return [];
  const listed = goesWith({ graph, productId: anchorId, limit: 60 });
  const slots = new Map<string, string[]>();
  for (const id of new Set([...listed, ...companions])) {
    const product = graph.product(id);
    if (product === undefined || product.categoryId === anchor.categoryId || !allowed(id)) continue;
    const slot = slots.get(product.categoryId);
    if (slot === undefined) slots.set(product.categoryId, [id]);
    else slot.push(id);
  }
  const likeness = (id: string): number => {
    const product = graph.product(id);
    return product === undefined ? 0 : productSimilarity(anchor, product);
  };
  return [...slots].slice(0, limit).map(([categoryId, ids]) => ({
    categoryId,
    productIds: ids
      .map((id, at) => ({ id, at, score: likeness(id) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, choices)
      .map(({ id }) => id),
  }));
}
