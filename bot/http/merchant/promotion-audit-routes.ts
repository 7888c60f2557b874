import { z } from 'zod';
import type { LedgerBook } from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { grantSchema, grantView } from '../shopper/promotion-schemas.js';

const tag = 'Merchant: promotions';
const counterSchema = z.object({ counter: z.string(), used: z.int(), cap: z.int(), recounted: z.int() });
const eventSchema = z.object({
  sequence: z.int(),
  at: z.string(),
  type: z.string(),
  campaignId: z.string(),
  shopperId: z.string(),
  code: z.string(),
  orderId: z.string().nullable(),
});

/** What the merchant can hold against the ledger: every event, and each counter beside what the grants add up to. */
export function promotionAuditRoutes({ book }: { readonly book: LedgerBook }): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/promotions/events',
      summary: 'Grants, uses, returns and ends, oldest first; go on after the last `sequence`.',
      tag,
      guard: 'merchant',
      query: z.object({
        campaign: z.string().max(200).optional(),
        shopper: z.string().max(128).optional(),
        code: z.string().max(64).optional(),
        after: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1_000).default(200),
      }),
      answers: { 200: { description: 'The events', schema: z.object({ items: z.array(eventSchema) }) } },
      async handle({ query: { campaign, shopper, code, after, limit } }) {
        const items = await book.events({
          after,
          limit,
          ...(campaign === undefined ? {} : { campaignId: campaign }),
          ...(shopper === undefined ? {} : { shopperId: shopper }),
          ...(code === undefined ? {} : { code }),
        });
        return { status: 200, body: { items } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/promotions/audit',
      summary: 'Each counter with its cap, and what the live grants add up to; `sound` when all agree.',
      tag,
      guard: 'merchant',
      query: z.object({ campaign: z.string().max(200).optional() }),
      answers: {
        200: {
          description: 'The counters',
          schema: z.object({ sound: z.boolean(), counters: z.array(counterSchema) }),
        },
      },
      async handle({ query }) {
        const counters = await book.audit(query.campaign);
        const sound = counters.every(({ used, cap, recounted }) => used === recounted && used <= cap && used >= 0);
        return { status: 200, body: { sound, counters } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/promotions/grants/{code}',
      summary: 'One grant by its code, and whose it is.',
      tag,
      guard: 'merchant',
      params: z.object({ code: z.string().min(1).max(64) }),
      answers: {
        200: {
          description: 'The grant',
          schema: grantSchema.extend({ shopperId: z.string(), orderId: z.string().nullable() }),
        },
      },
      async handle({ params }) {
        const grant = await book.byCode(params.code);
        if (grant === null) throw new HttpProblem('not-found', 'no such code');
        return { status: 200, body: { ...grantView(grant), shopperId: grant.shopperId, orderId: grant.orderId } };
      },
    }),
  ];
}
