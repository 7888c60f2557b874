import { z } from 'zod';
import { maxDraftChanges, type PublicationOutcome } from '../../../knowledge-graph/editing/draft-desk.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { jsonBody } from '../security.js';
import { authorOf } from './author.js';
import { draftOf, draftSchema, draftSummary, draftSummarySchema, shownDraft } from './draft-schemas.js';
import type { GraphEditor } from './graph-editor.js';
import { editChangeSchema, editSchema, idSchema } from './graph-schemas.js';
import { givenRevision, tagHeader } from './if-match.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: drafts';
const idParams = z.object({ id: idSchema });
const name = z.string().trim().max(200);
const answers = { 200: { description: 'The draft as it is now', schema: draftSchema } };
/** Many changes come in large bodies. */
const changesJson = jsonBody({ bytes: 8 * 1024 * 1024, depth: 24 });

const conflictSchema = z.object({
  changeId: z.string(),
  reason: z.string(),
  detail: z.string(),
  by: z.object({ version: z.int(), author: z.string(), at: z.string() }).nullable(),
});

/** Changes that are prepared apart from the shop, looked at, and published together. */
export function draftRoutes({ drafts, graph }: Pick<GraphEditor, 'drafts' | 'graph'>): readonly Route[] {
  const answer = (draft: Parameters<typeof shownDraft>[0], status = 200) => ({
    status,
    body: shownDraft(draft),
    headers: tagHeader(draft.revision),
  });
  return [
    route({
      method: 'get',
      path: '/api/merchant/drafts',
      summary: 'Drafts, newest first, without their changes.',
      tag,
      guard: 'merchant',
      query: z.object({ status: z.enum(['open', 'published', 'discarded']).optional() }),
      answers: { 200: { description: 'The drafts', schema: z.object({ items: z.array(draftSummarySchema) }) } },
      async handle({ query }) {
        const all = await drafts.list();
        const wanted = all.filter((draft) => query.status === undefined || draft.status === query.status);
        return { status: 200, body: { items: wanted.map(draftSummary) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/drafts',
      summary: 'Begins a draft.',
      tag,
      guard: 'merchant',
      body: z.object({ name: name.default('') }),
      answers: { 201: { description: 'The draft', schema: draftSchema } },
      before: merchantJson,
      async handle({ body, request }) {
        const draft = await drafts.create(body.name, authorOf(request));
        const { headers, ...rest } = answer(draft, 201);
        return { ...rest, headers: { ...headers, location: `/api/merchant/drafts/${draft.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/drafts/{id}',
      summary: 'A draft with its changes.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers,
      async handle({ params }) {
        const draft = await drafts.find(params.id);
        if (draft === null) throw new HttpProblem('not-found', 'no such draft');
        return answer(draft);
      },
    }),
    route({
      method: 'patch',
      path: '/api/merchant/drafts/{id}',
      summary: 'Names a draft, puts it aside, or takes it up again.',
      tag,
      guard: 'merchant',
      params: idParams,
      body: z.object({ name: name.optional(), status: z.enum(['open', 'discarded']).optional() }),
      answers,
      before: merchantJson,
      async handle({ params, body, request }) {
        const change = {
          ...(body.name === undefined ? {} : { name: body.name }),
          ...(body.status === undefined ? {} : { status: body.status }),
        };
        return answer(draftOf(await drafts.amend(params.id, change, givenRevision(request))));
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/drafts/{id}/changes',
      summary: 'Adds changes, each checked over those before it: all or none.',
      tag,
      guard: 'merchant',
      params: idParams,
      body: z.object({ changes: z.array(editChangeSchema).min(1).max(maxDraftChanges) }),
      answers,
      before: changesJson,
      handle: async ({ params, body, request }) =>
        answer(draftOf(await drafts.add(params.id, body.changes, authorOf(request), givenRevision(request)))),
    }),
    route({
      method: 'delete',
      path: '/api/merchant/drafts/{id}/changes/{changeId}',
      summary: 'Takes a change out again, while no later one needs it.',
      tag,
      guard: 'merchant',
      params: z.object({ id: idSchema, changeId: idSchema }),
      answers,
      handle: async ({ params, request }) =>
        answer(draftOf(await drafts.remove(params.id, params.changeId, givenRevision(request)))),
    }),
    route({
      method: 'get',
      path: '/api/merchant/drafts/{id}/conflicts',
      summary: 'Changes that the shop has moved away under.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The conflicts', schema: z.object({ items: z.array(conflictSchema) }) } },
      async handle({ params }) {
        const items = await drafts.conflicts(params.id);
        if (items === null) throw new HttpProblem('not-found', 'no such draft');
        return { status: 200, body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/drafts/{id}/publication',
      summary: 'Makes all changes of a draft in the shop at once.',
      tag,
      guard: 'merchant',
      params: idParams,
      body: z.object({
        overwrite: z.boolean().default(false).describe('Also where others changed the same fields since'),
      }),
      answers: {
        200: {
          description: 'What it became',
          schema: z.object({ draft: draftSchema, edits: z.array(editSchema), revision: z.int() }),
        },
      },
      before: merchantJson,
      async handle({ params, body, request }) {
        const revision = givenRevision(request);
        const { draft, edits } = publishedOf(
          await drafts.publish(params.id, authorOf(request), { overwrite: body.overwrite, revision }),
        );
        return { status: 200, body: { draft: shownDraft(draft), edits, revision: graph().revision } };
      },
    }),
  ];
}

function publishedOf(outcome: PublicationOutcome) {
  if (outcome.status === 'published') return outcome;
  if (outcome.status === 'conflicts') {
    const errors = outcome.conflicts.slice(0, 100).map(({ changeId, detail, by }) => ({
      pointer: `/changes/${changeId}`,
      detail: by === null ? detail : `${detail} by ${by.author} at ${by.at}`,
    }));
    throw new HttpProblem('conflict', 'the shop was changed under the draft', { reason: 'conflicts', errors });
  }
  return { draft: draftOf(outcome), edits: [] };
}
