import { z } from 'zod';
import { failureActions, funnelSteps } from '../../analytics/funnel.js';
import type { Reports } from '../../analytics/reports.js';
import { type Route, route } from '../route.js';
import { wordsSchema } from './graph-schemas.js';
import { pageOf, pageSchema } from './paging.js';
import { divisionQuery, rangeOf, rangeQuery } from './range-query.js';

const tag = 'Merchant: analytics';
const count = z.int().min(0);
const sentiment = z.number().min(-1).max(1).nullable();

const overviewSchema = z.object({
  conversations: count,
  turns: count,
  handOffs: count,
  cartConversations: count,
  checkouts: count,
  noMatchTurns: count,
  clarifyTurns: count,
  meanTurns: z.number(),
  sentiment,
  languages: z.object({ zh: count, en: count }),
});

function itemsSchema<T extends z.ZodRawShape>(shape: T) {
  return z.object({ items: z.array(z.object(shape)) });
}

const listQuery = z.object({
  ...rangeQuery,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What the talk of a period says about the shop: how much, how well, about what. */
export function analyticsRoutes({
  reports,
  clock,
}: {
  readonly reports: Reports;
  readonly clock: () => Date;
}): readonly Route[] {
  const chart = z.object({ ...rangeQuery, ...divisionQuery });
  return [
    route({
      method: 'get',
      path: '/api/merchant/analytics/overview',
      summary: 'A period in figures, beside the period before it.',
      tag,
      guard: 'merchant',
      query: z.object(rangeQuery),
      answers: {
        200: {
          description: 'The figures',
          schema: overviewSchema.extend({ from: z.string(), to: z.string(), previous: overviewSchema }),
        },
      },
      async handle({ query }) {
        const range = rangeOf(query, clock());
        return { status: 200, body: { from: range.from, to: range.to, ...(await reports.overview(range)) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/activity',
      summary: 'Talk over time; every interval of the period, empty ones too.',
      tag,
      guard: 'merchant',
      query: chart,
      answers: {
        200: {
          description: 'The intervals',
          schema: itemsSchema({
            at: z.string(),
            conversations: count,
            turns: count,
            noMatch: count,
            clarify: count,
            handOffs: count,
            carts: count,
            checkouts: count,
          }),
        },
      },
      handle: async ({ query }) => ({
        status: 200,
        body: { items: await reports.activity(rangeOf(query, clock()), query) },
      }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/mood',
      summary: 'Mood over time.',
      tag,
      guard: 'merchant',
      query: chart,
      answers: {
        200: {
          description: 'The intervals',
          schema: itemsSchema({
            at: z.string(),
            turns: count,
            sentiment,
            angry: count,
            unhappy: count,
            neutral: count,
            happy: count,
          }),
        },
      },
      handle: async ({ query }) => ({
        status: 200,
        body: { items: await reports.mood(rangeOf(query, clock()), query) },
      }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/funnel',
      summary: 'How far conversations come, and where they fail.',
      tag,
      guard: 'merchant',
      query: z.object(rangeQuery),
      answers: {
        200: {
          description: 'Steps and failures',
          schema: z.object({
            steps: z.array(z.object({ step: z.enum(funnelSteps), conversations: count })),
            failures: z.array(
              z.object({ action: z.enum(failureActions), turns: count, conversations: count, ended: count }),
            ),
          }),
        },
      },
      handle: async ({ query }) => ({ status: 200, body: await reports.funnel(rangeOf(query, clock())) }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/failures',
      summary: 'Turns without a good answer, latest first.',
      tag,
      guard: 'merchant',
      query: listQuery.extend({ action: z.enum(failureActions).default('no_match') }),
      answers: {
        200: {
          description: 'A page of them',
          schema: pageSchema(
            z.object({
              conversationId: z.string(),
              sequence: z.int(),
              at: z.string(),
              language: z.enum(['zh', 'en']),
              said: z.string(),
              reply: z.string(),
              category: z.string().nullable(),
              wishes: z.array(z.string()),
            }),
          ),
        },
      },
      async handle({ query }) {
        const all = await reports.failures(rangeOf(query, clock()), query.action);
        return { status: 200, body: pageOf(all, query) };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/intents',
      summary: 'What shoppers wanted, most frequent first.',
      tag,
      guard: 'merchant',
      query: z.object(rangeQuery),
      answers: { 200: { description: 'The intents', schema: itemsSchema({ intent: z.string(), turns: count }) } },
      handle: async ({ query }) => ({ status: 200, body: { items: await reports.intents(rangeOf(query, clock())) } }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/categories',
      summary: 'Which categories were talked about.',
      tag,
      guard: 'merchant',
      query: listQuery,
      answers: {
        200: {
          description: 'A page of them; `words` is null for one that is gone',
          schema: pageSchema(
            z.object({
              categoryId: z.string(),
              words: wordsSchema.nullable(),
              turns: count,
              conversations: count,
              noMatch: count,
            }),
          ),
        },
      },
      handle: async ({ query }) => ({
        status: 200,
        body: pageOf(await reports.categories(rangeOf(query, clock())), query),
      }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/analytics/products',
      summary: 'How often products were shown, looked at and put into a cart.',
      tag,
      guard: 'merchant',
      query: listQuery,
      answers: {
        200: {
          description: 'A page of them; `names` is null for one that is gone',
          schema: pageSchema(
            z.object({
              productId: z.string(),
              names: wordsSchema.nullable(),
              shown: count,
              focused: count,
              cart: count,
            }),
          ),
        },
      },
      handle: async ({ query }) => ({
        status: 200,
        body: pageOf(await reports.products(rangeOf(query, clock())), query),
      }),
    }),
  ];
}
