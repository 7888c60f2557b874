import { z } from 'zod';
import { relationKinds } from '../../../knowledge-graph/graph/model.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { draftQuery, editedSchema, type GraphEditor, graphOf, makeEdits } from './graph-editor.js';
import { idSchema, relationSchema } from './graph-schemas.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: graph';
const path = '/api/merchant/graph/relations';
const inDraft = z.object(draftQuery);
const edited = { 200: { description: 'The edits that it became', schema: editedSchema } };

/** What goes with what: edges between products. */
export function relationRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path,
      summary: 'The edges that start at a product.',
      tag,
      guard: 'merchant',
      query: z.object({ from: idSchema, kind: z.enum(relationKinds).optional(), ...draftQuery }),
      answers: { 200: { description: 'The edges', schema: z.object({ items: z.array(relationSchema) }) } },
      async handle({ query: { from, kind, draft } }) {
        const graph = await graphOf(editor, draft);
        if (!graph.product(from)) throw new HttpProblem('not-found', 'no such product');
        const items = graph.related(from, kind).map((edge) => ({ kind: edge.kind, from, to: edge.productId }));
        return { status: 200, body: { items } };
      },
    }),
    route({
      method: 'post',
      path,
      summary: 'Joins two products.',
      tag,
      guard: 'merchant',
      query: inDraft,
      body: relationSchema,
      answers: { 201: { description: 'The edits that it became', schema: editedSchema } },
      before: merchantJson,
      handle: async ({ body, query, request }) =>
        makeEdits(editor, [{ type: 'add-relation', relation: body }], request, { ...query, status: 201 }),
    }),
    route({
      method: 'patch',
      path,
      summary: 'Gives an edge another kind.',
      tag,
      guard: 'merchant',
      query: inDraft,
      body: z.object({ relation: relationSchema, kind: z.enum(relationKinds) }),
      answers: edited,
      before: merchantJson,
      handle: async ({ body: { relation, kind }, query, request }) =>
        makeEdits(
          editor,
          [
            { type: 'remove-relation', relation },
            { type: 'add-relation', relation: { ...relation, kind } },
          ],
          request,
          query,
        ),
    }),
    route({
      method: 'delete',
      path,
      summary: 'Takes an edge away.',
      tag,
      guard: 'merchant',
      query: relationSchema.extend(draftQuery),
      answers: edited,
      handle: async ({ query: { draft, ...relation }, request }) =>
        makeEdits(editor, [{ type: 'remove-relation', relation }], request, { draft }),
    }),
  ];
}
