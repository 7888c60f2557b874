import { z } from 'zod';
import { aspects, type Impact } from '../../impact/impact.js';
import type { ImpactRunner } from '../../impact/impact-runner.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { authorOf } from './author.js';
import { idSchema } from './graph-schemas.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: drafts';
const params = z.object({ id: idSchema });
const count = z.int().min(0);

const viewSchema = z.object({
  action: z.string(),
  text: z.string(),
  shown: z.array(z.object({ id: z.string(), name: z.string(), priceText: z.string() })),
  category: z.string().nullable(),
  wishes: z.array(z.string()),
});

const summarySchema = z.object({
  id: z.string(),
  draftId: z.string(),
  draftRevision: z.int(),
  graphRevision: z.int(),
  author: z.string(),
  status: z.enum(['running', 'succeeded', 'stopped', 'failed']),
  progress: z.number().min(0).max(1),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  replayed: z.object({ conversations: count, turns: count, stored: count, generic: count }),
  left: count.describe('Conversations that the time did not suffice for'),
  changed: z.object({ conversations: count, turns: count }),
  counts: z.object({ action: count, shown: count, state: count, text: count }).describe('Turns that differ'),
  error: z.string().nullable(),
});

const impactSchema = summarySchema.extend({
  flows: z.array(z.object({ from: z.string(), to: z.string(), turns: count })),
  items: z.array(
    z.object({
      source: z.enum(['stored', 'generic']),
      conversationId: z.string().nullable(),
      title: z.string(),
      language: z.enum(['zh', 'en']),
      turns: z.array(
        z.object({
          index: z.int(),
          said: z.string(),
          before: viewSchema,
          after: viewSchema,
          changed: z.array(z.enum(aspects)),
        }),
      ),
    }),
  ),
});

/** What publishing a draft would change in conversations, found out by holding them again. */
export function impactRoutes(impacts: ImpactRunner): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/merchant/drafts/{id}/impact',
      summary: 'Replays conversations against the shop and against the draft, in the background.',
      tag,
      guard: 'merchant',
      params,
      body: z.object({
        conversations: z.int().min(0).max(500).default(60).describe('Stored ones, newest first'),
        generic: z.boolean().default(true).describe("Talks over the shop's own words, too"),
        seconds: z.int().min(1).max(300).default(60),
      }),
      answers: { 202: { description: 'It runs; ask at Location', schema: z.object({ id: z.string() }) } },
      before: merchantJson,
      async handle({ params: { id }, body, request }) {
        const start = await impacts.start(id, authorOf(request), body);
        switch (start.status) {
          case 'started':
            return { status: 202, body: { id: start.id }, headers: { location: `/api/merchant/impacts/${start.id}` } };
          case 'missing':
            throw new HttpProblem('not-found', 'no such draft');
          case 'running':
            throw new HttpProblem('conflict', 'one runs for this draft', { reason: 'running' });
          case 'closed':
            throw new HttpProblem('conflict', `the draft is ${start.draft.status}`, { reason: start.draft.status });
        }
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/drafts/{id}/impacts',
      summary: 'Reports of a draft, newest first.',
      tag,
      guard: 'merchant',
      params,
      answers: { 200: { description: 'The reports', schema: z.object({ items: z.array(summarySchema) }) } },
      handle: async ({ params: { id } }) => ({
        status: 200,
        body: { items: (await impacts.listOf(id)).map(summaryOf) },
      }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/impacts/{id}',
      summary: 'A report as it stands.',
      tag,
      guard: 'merchant',
      params,
      answers: { 200: { description: 'The report', schema: impactSchema } },
      async handle({ params: { id } }) {
        const impact = await impacts.find(id);
        if (impact === null) throw new HttpProblem('not-found', 'no such report');
        return { status: 200, body: impact };
      },
    }),
    route({
      method: 'delete',
      path: '/api/merchant/impacts/{id}',
      summary: 'Stops a report; what was found so far stays.',
      tag,
      guard: 'merchant',
      params,
      answers: { 204: { description: 'It stops' } },
      async handle({ params: { id } }) {
        if (!impacts.stop(id)) throw new HttpProblem('not-found', 'no such report runs');
        return { status: 204 };
      },
    }),
  ];
}

function summaryOf({ flows: _flows, items: _items, ...summary }: Impact): z.infer<typeof summarySchema> {
  return summary;
}
