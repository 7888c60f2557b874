import type { z } from 'zod';
import type { Words } from '../../../knowledge-graph/graph/model.js';
import type { Condition, EntityKind, ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { entitySchema } from './graph-schemas.js';
import { type Page, type PageQuery, pageOf } from './paging.js';

type ListedEntity = z.infer<typeof entitySchema>;

/** Most products that a search is asked for; a merchant narrows the words long before. */
const searchDepth = 2_000;

/** Entities of one kind whose words hold `q`; products by the shop's own search. */
export function listEntities(
  graph: ShopGraph,
  kind: EntityKind,
  query: PageQuery & { readonly attributeId?: string | undefined },
): Page<ListedEntity> {
  if (kind === 'product') return listProducts(graph, query);
  const wanted = query.q?.trim().toLowerCase() ?? '';
  const all = entitiesOf(graph, kind, query.attributeId).filter((entity) => wanted === '' || holds(entity, wanted));
  const page = pageOf(all, query);
  if (kind !== 'category') return page;
  return { ...page, items: page.items.map((entity) => ({ ...entity, products: graph.categorySize(entity.id) })) };
}

/** Which products are looked at: those that words find, of a category, of a brand. */
export interface ProductChoice {
  readonly q?: string | undefined;
  readonly category?: string | null | undefined;
  readonly brand?: string | undefined;
}

/** Ids of the products that a search finds, or of all; what is out of stock is found too. */
export function findProducts(graph: ShopGraph, { q, category = null, brand }: ProductChoice): readonly string[] {
  const words = q?.trim() ?? '';
  if (words === '') {
    const conditions: Condition[] = brand === undefined ? [] : [{ attribute: 'brand', op: '=', value: brand }];
    return graph.select({ categoryId: category, conditions, inStockOnly: false });
  }
  if (graph.product(words)) return [words];
  const found = graph.search(words, { limit: searchDepth, categoryId: category }).map((hit) => hit.productId);
  return brand === undefined ? found : found.filter((id) => graph.product(id)?.brandId === brand);
}

function listProducts(graph: ShopGraph, query: PageQuery): Page<ListedEntity> {
  const { items, total } = pageOf(findProducts(graph, { q: query.q }), query);
  return {
    total,
    items: items.flatMap((id) => {
      const product = graph.product(id);
      return product ? [listed('product', id, product.names)] : [];
    }),
  };
}

function entitiesOf(graph: ShopGraph, kind: Exclude<EntityKind, 'product'>, attributeId?: string): ListedEntity[] {
  switch (kind) {
    case 'category':
      return graph.categories().map(({ id, words }) => listed(kind, id, words));
    case 'brand':
      return graph.brands().map(({ id, words }) => listed(kind, id, words));
    case 'attribute':
      return graph.attributes().map(({ id, words }) => listed(kind, id, words));
    case 'term': {
      const attributes = attributeId === undefined ? graph.attributes().map(({ id }) => id) : [attributeId];
      return attributes.flatMap((of) =>
        graph.terms(of).map(({ id, words }) => ({ ...listed(kind, id, words), attributeId: of })),
      );
    }
  }
}

function listed(kind: EntityKind, id: string, { zh, en }: Words): ListedEntity {
  return { kind, id, words: { zh: [...zh], en: [...en] } };
}

function holds({ id, words }: ListedEntity, wanted: string): boolean {
  return [id, ...words.zh, ...words.en].some((word) => word.toLowerCase().includes(wanted));
}
