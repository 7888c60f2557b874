import { z } from 'zod';
import { isUndone } from '../../../knowledge-graph/editing/edit.js';
import { type Route, route } from '../route.js';
import { editedSchema, type GraphEditor, makeEdits } from './graph-editor.js';
import { editSchema } from './graph-schemas.js';

const tag = 'Merchant: graph';

/** Who changed what, and how to take it back. */
export function editRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/graph/edits',
      summary: 'Changes made by hand, newest first.',
      tag,
      guard: 'merchant',
      query: z.object({
        before: z.coerce.number().int().min(1).optional().describe('Only versions below this one'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answers: { 200: { description: 'The edits', schema: z.object({ items: z.array(editSchema), total: z.int() }) } },
      async handle({ query }) {
        const all = editor.edits();
        const below = query.before === undefined ? all : all.filter((edit) => edit.version < (query.before ?? 0));
        const items = below
          .slice(-query.limit)
          .reverse()
          .map((edit) => ({ ...edit, undone: isUndone(all, edit.version) }));
        return { status: 200, body: { items, total: all.length } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/graph/edits/{version}/undo',
      summary: 'Takes a change back; the feed’s own value shows through again.',
      tag,
      guard: 'merchant',
      params: z.object({ version: z.coerce.number().int().min(1) }),
      answers: { 200: { description: 'The edit that the undoing is', schema: editedSchema } },
      handle: async ({ params, request }) => makeEdits(editor, [{ type: 'undo', version: params.version }], request),
    }),
  ];
}
