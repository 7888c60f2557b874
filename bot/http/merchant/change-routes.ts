import { z } from 'zod';
import { type ChangeLog, changeAreas } from '../../changes/change-log.js';
import { type Route, route } from '../route.js';

/** Who did what, across the console. */
export function changeRoutes(log: ChangeLog): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/changes',
      summary: 'What people of the shop did, newest first, with the way back where there is one.',
      tag: 'Merchant: history',
      guard: 'merchant',
      query: z.object({
        author: z.string().max(200).optional(),
        area: z.enum(changeAreas).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(500).optional(),
      }),
      answers: {
        200: {
          description: 'A page of them',
          schema: z.object({
            items: z.array(
              z.object({
                id: z.string(),
                at: z.string(),
                author: z.string(),
                area: z.enum(changeAreas),
                action: z.string(),
                summary: z.string(),
                undo: z.object({ method: z.enum(['POST', 'PATCH']), path: z.string() }).nullable(),
              }),
            ),
            next: z.string().nullable(),
          }),
        },
      },
      async handle({ query: { author, area, limit, cursor = null } }) {
        const page = await log.list({
          limit,
          cursor,
          ...(author === undefined ? {} : { author }),
          ...(area === undefined ? {} : { area }),
        });
        return { status: 200, body: page };
      },
    }),
  ];
}
