import { z } from 'zod';
import { type Route, route } from '../route.js';
import type { GraphEditor } from './graph-editor.js';

export interface SessionRoutesOptions {
  readonly editor: Pick<GraphEditor, 'graph' | 'edits'>;
  readonly shopName?: string | undefined;
  readonly version: string;
}

/** What a page asks first: whether its token counts, and where it is. */
export function sessionRoutes({ editor, shopName, version }: SessionRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/session',
      summary: 'The shop that the token opens.',
      tag: 'Merchant: session',
      guard: 'merchant',
      answers: {
        200: {
          description: 'The shop',
          schema: z.object({
            shopName: z.string().nullable(),
            version: z.string(),
            products: z.int(),
            languages: z.array(z.enum(['zh', 'en'])),
            currency: z.string(),
            graph: z.object({
              revision: z.int().describe('Grows with each publication since the start'),
              version: z.int().describe('Of the newest edit'),
            }),
          }),
        },
      },
      async handle() {
        const { size, currency, revision } = editor.graph();
        const edited = editor.edits().at(-1)?.version ?? 0;
        return {
          status: 200,
          body: {
            shopName: shopName ?? null,
            version,
            products: size,
            languages: ['zh', 'en'],
            currency,
            graph: { revision, version: edited },
          },
        };
      },
    }),
  ];
}
