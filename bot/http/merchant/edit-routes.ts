import { z } from 'zod';
import { undoneVersions } from '../../../knowledge-graph/editing/edit.js';
import { concerns } from '../../../knowledge-graph/editing/entity-tag.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { named } from './entity-routes.js';
import { editedSchema, type GraphEditor, makeEdits } from './graph-editor.js';
import { editSchema, entityKindSchema, idSchema } from './graph-schemas.js';

const tag = 'Merchant: graph';
const undoing = { 200: { description: 'The edits that the undoing is', schema: editedSchema } };

/** Who changed what, and how to take it back. */
export function editRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/graph/edits',
      summary: 'Changes made by hand, newest first: all, of one author, of one entity, or of one publication.',
      tag,
      guard: 'merchant',
      query: z.object({
        before: z.coerce.number().int().min(1).optional().describe('Only versions below this one'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        author: z.string().max(200).optional(),
        group: idSchema.optional(),
        kind: entityKindSchema.optional(),
        id: idSchema.optional(),
        attributeId: idSchema.optional(),
      }),
      answers: { 200: { description: 'The edits', schema: z.object({ items: z.array(editSchema), total: z.int() }) } },
      async handle({ query: { before, limit, author, group, kind, id, attributeId } }) {
        const all = editor.edits();
        if ((kind === undefined) !== (id === undefined)) {
          throw new HttpProblem('invalid-request', 'an entity is named by kind and id');
        }
        const entity = kind === undefined || id === undefined ? null : named({ kind, id, attributeId });
        const wanted = all.filter(
          (edit) =>
            (author === undefined || edit.author === author) &&
            (group === undefined || edit.group === group) &&
            (entity === null || concerns(edit, entity, all)),
        );
        const undone = undoneVersions(all);
        const items = wanted
          .filter((edit) => before === undefined || edit.version < before)
          .slice(-limit)
          .reverse()
          .map((edit) => ({ ...edit, group: edit.group ?? null, undone: undone.has(edit.version) }));
        return { status: 200, body: { items, total: wanted.length } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/graph/edits/{version}/undo',
      summary: 'Takes a change back; the feed’s own value shows through again.',
      tag,
      guard: 'merchant',
      params: z.object({ version: z.coerce.number().int().min(1) }),
      answers: undoing,
      handle: async ({ params, request }) => makeEdits(editor, [{ type: 'undo', version: params.version }], request),
    }),
    route({
      method: 'post',
      path: '/api/merchant/graph/groups/{group}/undo',
      summary: 'Takes a whole publication or bulk edit back.',
      tag,
      guard: 'merchant',
      params: z.object({ group: idSchema }),
      answers: undoing,
      async handle({ params, request }) {
        const all = editor.edits();
        const members = all.filter((edit) => edit.group === params.group);
        if (members.length === 0) throw new HttpProblem('not-found', 'no such group of edits');
        const undone = undoneVersions(all);
        const standing = members.filter((edit) => !undone.has(edit.version)).reverse();
        if (standing.length === 0) {
          throw new HttpProblem('conflict', 'all of it is undone already', { reason: 'already_undone' });
        }
        const changes = standing.map(({ version }) => ({ type: 'undo', version }) as const);
        return makeEdits(editor, changes, request, { group: `undo ${params.group}` });
      },
    }),
  ];
}
