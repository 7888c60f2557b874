import { z } from 'zod';
import type { Product } from '../../../knowledge-graph/graph/model.js';
import { type Route, route } from '../route.js';
import { draftQuery, type GraphEditor, graphOf } from './graph-editor.js';
import { idSchema } from './graph-schemas.js';
import { findProducts } from './list-entities.js';
import { pageOf, pageQuery, pageSchema } from './paging.js';
import { versionFields, versionOf } from './versions.js';

const productSchema = z.looseObject({
  id: z.string(),
  names: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  categoryId: z.string(),
  ownPrice: z
    .object({ amount: z.int(), currency: z.string() })
    .nullable()
    .describe("The merchant's own price; `offer.price` is what is asked"),
  ...versionFields,
});

/** The catalogue as the shop sells it now, or as a draft would make it: feeds, edits and prices laid over each other. */
export function productRoutes(editor: Pick<GraphEditor, 'graph' | 'drafts' | 'entity' | 'edits'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/catalog/products',
      summary: 'Products, by words, category or brand; in stock or not.',
      tag: 'Merchant: catalogue',
      guard: 'merchant',
      query: z.object({ category: idSchema.optional(), brand: idSchema.optional(), ...pageQuery, ...draftQuery }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(productSchema) } },
      async handle({ query }) {
        const shop = await graphOf(editor, query.draft);
        const { items, total } = pageOf(findProducts(shop, query), query);
        const shown = items.flatMap((id) => {
          const product = shop.product(id);
          if (product === undefined) return [];
          const own = editor.entity({ kind: 'product', id }) as Product | undefined;
          return { ...product, ownPrice: own?.offer.price ?? null, ...versionOf(editor, { kind: 'product', id }) };
        });
        return { status: 200, body: { items: shown, total } };
      },
    }),
  ];
}
