import type { Words } from './model.js';
import type { EntityKind, ShopGraph } from './shop-graph.js';

/** Names an entity; a term within its attribute. */
export interface EntityName {
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string | undefined;
}

/** The words of an entity; undefined when the graph has none of that name. */
export function entityWords(graph: ShopGraph, { kind, id, attributeId }: EntityName): Words | undefined {
  switch (kind) {
    case 'product':
      return graph.product(id)?.names;
    case 'category':
      return graph.category(id)?.words;
    case 'brand':
      return graph.brand(id)?.words;
    case 'attribute':
      return graph.attribute(id)?.words;
    case 'term':
      return attributeId === undefined ? undefined : graph.term(attributeId, id)?.words;
  }
}
