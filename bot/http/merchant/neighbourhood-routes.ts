import { z } from 'zod';
import type { EntityRef } from '../../../knowledge-graph/editing/edit.js';
import { neighbourhood } from '../../../knowledge-graph/graph/neighbourhood.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { named } from './entity-routes.js';
import { draftQuery, type GraphEditor, graphOf } from './graph-editor.js';
import { entityKindSchema, entityQuerySchema, wordsSchema } from './graph-schemas.js';

/** The surroundings of an entity, for a picture of the graph. */
export function neighbourhoodRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/graph/neighbourhood',
      summary: 'The entities around one, and how they hang together.',
      tag: 'Merchant: graph',
      guard: 'merchant',
      query: entityQuerySchema.extend({
        depth: z.coerce.number().int().min(1).max(3).default(1),
        limit: z.coerce.number().int().min(2).max(400).default(80),
        ...draftQuery,
      }),
      answers: {
        200: {
          description: 'Nodes, nearest first, and edges between them',
          schema: z.object({
            root: z.string(),
            nodes: z.array(
              z.object({
                key: z.string(),
                kind: entityKindSchema,
                id: z.string(),
                attributeId: z.string().optional(),
                words: wordsSchema,
                products: z.int().optional(),
              }),
            ),
            edges: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })),
            truncated: z.boolean().describe('There is more around it'),
          }),
        },
      },
      async handle({ query: { depth, limit, draft, ...query } }) {
        const entity: EntityRef = named(query);
        const found = neighbourhood(await graphOf(editor, draft), entity, { depth, limit });
        if (found === null) throw new HttpProblem('not-found', `no such ${entity.kind}`);
        return { status: 200, body: found };
      },
    }),
  ];
}
