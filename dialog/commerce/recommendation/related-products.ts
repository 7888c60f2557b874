import type { RelationKind } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { relatedBy, similarByContent } from './candidate-source.js';

/** Kinds of "what goes with it", in the order in which an assistant would name them. */
const companionKinds: readonly RelationKind[] = ['accessory', 'consumable', 'bought_together', 'part_of'];

/** What could be taken instead of a product: what the merchant calls similar, then what is alike by its attributes. */
export function alternatives({
  graph,
  productId,
  limit = 6,
}: {
  readonly graph: ShopGraph;
  readonly productId: string;
  readonly limit?: number;
}): readonly string[] {
  const named = relatedBy(['similar'])({ graph, anchorId: productId, limit });
  const alike = similarByContent({ graph, anchorId: productId, limit: limit * 2 });
  return oncePerModel([...new Set([...named, ...alike])], graph).slice(0, limit);
}

/** What goes with a product, by the merchant's relations alone: nothing is invented where there are none. */
export function goesWith({
  graph,
  productId,
  kind,
  categoryId = null,
  limit = 6,
}: {
  readonly graph: ShopGraph;
  readonly productId: string;
  readonly kind?: RelationKind;
  readonly categoryId?: string | null;
  readonly limit?: number;
}): readonly string[] {
  const kinds = kind === undefined ? companionKinds : [kind];
  const related = relatedBy(kinds)({ graph, anchorId: productId, categoryId, limit: limit * 4 });
  return oncePerModel(related, graph).slice(0, limit);
}

function oncePerModel(ids: readonly string[], graph: ShopGraph): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const groupId = graph.product(id)?.groupId ?? null;
    return groupId === null || (!seen.has(groupId) && seen.add(groupId));
  });
}
