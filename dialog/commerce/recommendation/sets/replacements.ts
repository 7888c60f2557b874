import type { Condition, ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { alternatives } from '../related-products.js';
import { priceNearness } from '../similarity.js';

export interface ReplacementOptions {
  readonly graph: ShopGraph;
  /** What cannot be had now. */
  readonly productId: string;
  /** Conditions that the replacement must keep. */
  readonly required?: readonly Condition[];
  readonly limit?: number;
}

/**
 * What can stand in for a product that is out of stock: another variant of the model first, then its own kind
 * of thing at a like price, then what is like it.
 */
export function replacements({ graph, productId, required = [], limit = 3 }: ReplacementOptions): readonly string[] {
  const gone = graph.product(productId);
  if (gone === undefined) return [];
  const variants =
    gone.groupId === null
      ? []
      : graph.select({ categoryId: gone.categoryId, limit: 200 }).filter((id) => {
          const groupId = graph.product(id)?.groupId;
          return id !== productId && groupId === gone.groupId;
        });
  const alike = alternatives({ graph, productId, limit: limit * 4 });
  const nearest = alike
    .map((id, at) => {
      const product = graph.product(id);
      const same = product?.categoryId === gone.categoryId ? 1 : 0;
      return { id, at, near: product === undefined ? 0 : same + priceNearness(gone, product) };
    })
    .sort((a, b) => b.near - a.near || a.at - b.at)
    .map(({ id }) => id);
  return [...new Set([...variants, ...nearest])]
    .filter((id) => required.every((condition) => graph.matches(id, condition)))
    .slice(0, limit);
}
