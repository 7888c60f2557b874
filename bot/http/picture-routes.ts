import { z } from 'zod';
import { drawFallback, drawPicture, pictureRequest } from '../../knowledge-graph/demo/pictures.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { HttpProblem } from './problem.js';
import { type Route, route } from './route.js';

/** Pictures for products that have none of their own, drawn from what the graph says of them. */
export function pictureRoutes(graph: () => ShopGraph): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/pictures/{file}',
      summary: 'A drawn picture of a product: the SKU with .svg after it.',
      tag: 'Shop',
      guard: 'public',
      params: z.object({ file: z.string().max(600) }),
      answers: { 200: { description: 'The picture', contentType: 'image/svg+xml' } },
      async handle({ params, response }) {
        const sku = /^(.+)\.svg$/.exec(params.file)?.[1];
        if (sku === undefined) throw new HttpProblem('not-found', 'pictures end in .svg');
        const product = graph().product(sku);
        const svg = product ? drawPicture(pictureRequest(product)) : drawFallback({ label: sku, seed: sku });
        response.type('image/svg+xml').set('cache-control', `public, max-age=${product ? 604_800 : 3_600}`);
        response.status(200).send(svg);
        return { status: 200 };
      },
    }),
  ];
}
