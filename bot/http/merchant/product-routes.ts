import { z } from 'zod';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { type Route, route } from '../route.js';
import { idSchema } from './graph-schemas.js';
import { findProducts } from './list-entities.js';
import { pageOf, pageQuery, pageSchema } from './paging.js';

const productSchema = z.looseObject({
  id: z.string(),
  names: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  categoryId: z.string(),
});

/** The catalogue as the shop sells it now: feeds, edits and prices laid over each other. */
export function productRoutes(graph: () => ShopGraph): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/catalog/products',
      summary: 'Products, by words or category; in stock or not.',
      tag: 'Merchant: catalogue',
      guard: 'merchant',
      query: z.object({ category: idSchema.optional(), ...pageQuery }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(productSchema) } },
      async handle({ query }) {
        const shop = graph();
        const { items, total } = pageOf(findProducts(shop, { q: query.q, categoryId: query.category }), query);
        return { status: 200, body: { items: items.flatMap((id) => shop.product(id) ?? []), total } };
      },
    }),
  ];
}
