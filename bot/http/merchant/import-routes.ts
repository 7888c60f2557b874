import { z } from 'zod';
import { feedContentTypes, isFeedContentType } from '../../../knowledge-graph/catalog/feeds/read-feed.js';
import { type CatalogImports, FeedTooLarge } from '../../catalog-imports.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';

const tag = 'Merchant: catalogue';
const reasonSchema = z.object({ row: z.int(), reason: z.string() });

/** Feeds: sent as they are, imported in the background, asked after by id. */
export function importRoutes({
  imports,
  maxBytes,
}: {
  readonly imports: CatalogImports;
  readonly maxBytes: number;
}): readonly Route[] {
  const tooLarge = (): HttpProblem => new HttpProblem('too-large', `a feed may have ${maxBytes} bytes`);
  return [
    route({
      method: 'post',
      path: '/api/merchant/catalog/imports',
      summary: 'Imports a feed; its format is told by its content type.',
      tag,
      guard: 'merchant',
      query: z.object({ mode: z.enum(['merge', 'replace']).default('merge') }),
      rawBody: feedContentTypes,
      answers: { 202: { description: 'The feed has arrived; ask at Location', schema: z.object({ id: z.string() }) } },
      async handle({ query, request }) {
        const contentType = request.get('content-type') ?? '';
        if (!isFeedContentType(contentType)) {
          throw new HttpProblem('unsupported-media-type', `send one of ${feedContentTypes.join(', ')}`);
        }
        if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge();
        try {
          const id = await imports.start(request, { contentType, mode: query.mode });
          return { status: 202, body: { id }, headers: { location: `/api/merchant/catalog/imports/${id}` } };
        } catch (error) {
          if (error instanceof FeedTooLarge) throw tooLarge();
          if (request.errored || !request.complete) throw new HttpProblem('invalid-request', 'the feed broke off');
          throw error;
        }
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/catalog/imports/{id}',
      summary: 'How an import stands or ended.',
      tag,
      guard: 'merchant',
      params: z.object({ id: z.string().max(200) }),
      answers: {
        200: {
          description: 'The import',
          schema: z.object({
            id: z.string(),
            status: z.enum(['running', 'succeeded', 'failed']),
            progress: z.number().min(0).max(1),
            created: z.int(),
            updated: z.int(),
            removed: z.int(),
            rejected: z.array(reasonSchema),
            rejectedCount: z.int(),
            notes: z.array(reasonSchema),
            noteCount: z.int(),
            error: z.object({ code: z.string(), message: z.string() }).nullable(),
          }),
        },
      },
      async handle({ params }) {
        const report = imports.report(params.id);
        if (!report) throw new HttpProblem('not-found', 'no such import');
        return { status: 200, body: { id: params.id, ...report } };
      },
    }),
  ];
}
