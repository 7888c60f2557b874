import { z } from 'zod';
import type { PriceBook } from '../../../dialog/commerce/pricing/price-book.js';
import type { Receipts } from '../../../dialog/commerce/pricing/receipt.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { pricePointSchema, receiptSchema } from './pricing-schemas.js';

/** The price book: what each product costs, since when and why, and what it cost before. */
export function priceRoutes({
  priceBook,
  receipts,
  graph,
  clock,
}: {
  readonly priceBook: PriceBook;
  readonly receipts: Receipts;
  readonly graph: () => ShopGraph;
  readonly clock: () => Date;
}): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/prices/{id}',
      summary: "A product's receipt and the history of its price.",
      tag: 'Merchant: prices',
      guard: 'merchant',
      params: z.object({ id: z.string().min(1).max(512) }),
      query: z.object({ since: z.iso.datetime({ offset: true }).optional() }),
      answers: {
        200: {
          description: 'The price and its past, oldest first',
          schema: z.object({ receipt: receiptSchema, history: z.array(pricePointSchema) }),
        },
      },
      async handle({ params, query }) {
        const receipt = await receipts.receipt(params.id, graph(), clock());
        if (receipt === null) throw new HttpProblem('not-found', 'no such product');
        const since = query.since === undefined ? {} : { since: new Date(query.since) };
        return { status: 200, body: { receipt, history: await priceBook.history(params.id, since) } };
      },
    }),
  ];
}
