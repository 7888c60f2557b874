import { z } from 'zod';
import type { IgnoredWordStore } from '../../analytics/ignored-words.js';
import type { Reports } from '../../analytics/reports.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { authorOf } from './author.js';
import { entityRefSchema, wordSchema, wordsSchema } from './graph-schemas.js';
import { merchantJson } from './merchant-json.js';
import { rangeOf, rangeQuery } from './range-query.js';

const tag = 'Merchant: analytics';
const path = '/api/merchant/analytics/unknown-words';

const unknownWordSchema = z.object({
  word: z.string(),
  language: z.enum(['zh', 'en']),
  turns: z.int(),
  failed: z.int().describe('Turns of them without a good answer'),
  conversations: z.int(),
  lastAt: z.string(),
  examples: z.array(z.object({ conversationId: z.string(), said: z.string(), at: z.string() })),
  suggestions: z.array(z.object({ entity: entityRefSchema, words: wordsSchema, via: z.string() })),
});

/** Words that shoppers use and the shop does not know, with what they may mean; `POST /graph/aliases` teaches one. */
export function unknownWordRoutes({
  reports,
  ignored,
  clock,
}: {
  readonly reports: Reports;
  readonly ignored: IgnoredWordStore;
  readonly clock: () => Date;
}): readonly Route[] {
  return [
    route({
      method: 'get',
      path,
      summary: 'Unknown words of a period, said in most conversations first.',
      tag,
      guard: 'merchant',
      query: z.object({ ...rangeQuery, limit: z.coerce.number().int().min(1).max(200).default(50) }),
      answers: { 200: { description: 'The words', schema: z.object({ items: z.array(unknownWordSchema) }) } },
      handle: async ({ query }) => ({
        status: 200,
        body: { items: await reports.unknownWords(rangeOf(query, clock()), query.limit) },
      }),
    }),
    route({
      method: 'get',
      path: `${path}/ignored`,
      summary: 'Words that are not asked about any more.',
      tag,
      guard: 'merchant',
      answers: {
        200: {
          description: 'The words, latest first',
          schema: z.object({ items: z.array(z.object({ word: z.string(), author: z.string(), at: z.string() })) }),
        },
      },
      handle: async () => ({ status: 200, body: { items: await ignored.list() } }),
    }),
    route({
      method: 'post',
      path: `${path}/ignored`,
      summary: 'Leaves a word out from now on.',
      tag,
      guard: 'merchant',
      body: z.object({ word: wordSchema }),
      answers: { 204: { description: 'It is ignored' } },
      before: merchantJson,
      async handle({ body, request }) {
        const word = body.word.trim().toLowerCase();
        await ignored.add({ word, author: authorOf(request), at: clock().toISOString() });
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path: `${path}/ignored`,
      summary: 'Asks about a word again.',
      tag,
      guard: 'merchant',
      query: z.object({ word: wordSchema }),
      answers: { 204: { description: 'It is not ignored any more' } },
      async handle({ query }) {
        if (!(await ignored.remove(query.word.trim().toLowerCase()))) {
          throw new HttpProblem('not-found', 'the word was not ignored');
        }
        return { status: 204 };
      },
    }),
  ];
}
