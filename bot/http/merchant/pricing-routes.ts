import { z } from 'zod';
import type { PricingDesk } from '../../../dialog/commerce/pricing/desk/pricing-desk.js';
import type { Attention } from '../../../dialog/commerce/pricing/situation.js';
import { fieldErrors, HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { jsonBody } from '../security.js';
import { merchantJson } from './merchant-json.js';
import { pageOf, pageQuery, pageSchema } from './paging.js';
import {
  attentionSchema,
  decisionSchema,
  inputSchema,
  passSchema,
  rowsSchema,
  salesOf,
  salesSchema,
  settingsChanges,
  settingsSchema,
} from './pricing-schemas.js';

const tag = 'Merchant: prices';
const idParams = z.object({ id: z.string().max(200) });
const manyRows = 20_000;
/** Feeds of costs, rivals and sales come in large bodies. */
const rowsJson = jsonBody({ bytes: 8 * 1024 * 1024, depth: 8 });

/** Dynamic pricing in the merchant's hand: how far it may go, what it knows, what it decided, and how to stop it. */
export function pricingRoutes(
  desk: PricingDesk,
  {
    attention,
    clock,
  }: {
    readonly attention: {
      readonly known: () => readonly string[];
      readonly of: (productId: string, at: Date) => Attention | null;
    };
    readonly clock: () => Date;
  },
): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/pricing/settings',
      summary: 'Mode, guardrails, price hold and calendar.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The settings', schema: settingsSchema } },
      handle: async () => ({ status: 200, body: desk.settings }),
    }),
    route({
      method: 'patch',
      path: '/api/merchant/pricing/settings',
      summary: 'Changes settings; mode `off` puts all list prices back.',
      tag,
      guard: 'merchant',
      body: settingsChanges,
      answers: { 200: { description: 'The settings as they are now', schema: settingsSchema } },
      before: merchantJson,
      async handle({ body }) {
        const { guardrails, mode, holdMinutes, events, windows } = body;
        const standing = desk.settings;
        const settings = settingsSchema.safeParse({
          mode: mode ?? standing.mode,
          holdMinutes: holdMinutes ?? standing.holdMinutes,
          events: events ?? standing.events,
          windows: windows ?? standing.windows,
          guardrails: { ...standing.guardrails, ...guardrails },
        });
        if (!settings.success) {
          throw new HttpProblem('invalid-request', 'the settings would not hold together', {
            errors: fieldErrors(settings.error),
          });
        }
        await desk.saveSettings(settings.data);
        return { status: 200, body: desk.settings };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/pricing/stop',
      summary: 'The kill switch: pricing is off and all list prices are asked at once.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'How many went back', schema: z.object({ restored: z.int() }) } },
      handle: async () => ({ status: 200, body: { restored: await desk.stop() } }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/pricing/inputs',
      summary: 'What is known of the products that are priced.',
      tag,
      guard: 'merchant',
      query: z.object({ offset: pageQuery.offset, limit: pageQuery.limit }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(inputSchema) } },
      handle: async ({ query }) => ({ status: 200, body: pageOf(desk.known(), query) }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/pricing/inputs',
      summary:
        "Costs, rivals' prices and deliveries; a product with a cost is priced. Bad rows are refused, the rest is taken.",
      tag,
      guard: 'merchant',
      body: z.object({ items: z.array(inputSchema).max(manyRows) }),
      answers: { 200: { description: 'What was taken', schema: rowsSchema } },
      before: rowsJson,
      handle: async ({ body }) => ({ status: 200, body: await desk.putInputs(body.items) }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/pricing/sales',
      summary: 'Sales of days or hours that are over, by product; what is sent again is replaced.',
      tag,
      guard: 'merchant',
      body: z.object({ items: z.array(salesSchema).max(manyRows) }),
      answers: { 200: { description: 'What was taken', schema: rowsSchema } },
      before: rowsJson,
      handle: async ({ body }) => ({ status: 200, body: await desk.putSales(body.items.map(salesOf)) }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/pricing/attention',
      summary: 'How much products are looked at beside what is usual, hottest first; known after eight days of talks.',
      tag,
      guard: 'merchant',
      query: z.object({ offset: pageQuery.offset, limit: pageQuery.limit }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(attentionSchema) } },
      handle: async ({ query }) => {
        const now = clock();
        const known = attention.known().flatMap((productId) => {
          const figures = attention.of(productId, now);
          return figures === null ? [] : [{ productId, ...figures }];
        });
        return {
          status: 200,
          body: pageOf(
            known.sort((a, b) => b.heat - a.heat),
            query,
          ),
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/pricing/passes',
      summary: 'Re-pricing passes, newest first.',
      tag,
      guard: 'merchant',
      query: z.object({ limit: pageQuery.limit }),
      answers: { 200: { description: 'The passes', schema: z.object({ items: z.array(passSchema) }) } },
      handle: async ({ query }) => ({ status: 200, body: { items: await desk.passes(query.limit) } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/pricing/passes',
      summary: 'Decides all prices once, as far as the mode allows.',
      tag,
      guard: 'merchant',
      answers: {
        201: {
          description: 'The pass, and the products that were left alone',
          schema: z.object({
            pass: passSchema,
            left: z.array(z.object({ productId: z.string(), reason: z.string() })),
          }),
        },
      },
      async handle() {
        const outcome = await desk.pass();
        if (outcome.kind === 'refused') {
          const detail = outcome.reason === 'off' ? 'pricing is off' : 'the clock stands before the last pass';
          throw new HttpProblem('conflict', detail, { reason: outcome.reason });
        }
        const { summary, left } = outcome;
        return {
          status: 201,
          body: { pass: summary, left },
          headers: { location: `/api/merchant/pricing/passes/${summary.id}` },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/pricing/passes/{id}',
      summary: 'What a pass decided: what is asked, or would be.',
      tag,
      guard: 'merchant',
      params: idParams,
      query: z.object({ offset: pageQuery.offset, limit: pageQuery.limit }),
      answers: { 200: { description: 'A page of decisions', schema: pageSchema(decisionSchema) } },
      async handle({ params, query }) {
        const decisions = await desk.decisions(params.id);
        if (decisions === null) throw new HttpProblem('not-found', 'no such pass');
        return { status: 200, body: pageOf(decisions, query) };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/pricing/passes/{id}/approval',
      summary: 'Applies the newest proposal, where its prices still may stand.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: {
        200: {
          description: 'What was applied',
          schema: z.object({ moved: z.int(), refused: z.array(z.string()) }),
        },
      },
      async handle({ params }) {
        const outcome = await desk.approve(params.id);
        if (outcome.kind === 'applied') {
          return { status: 200, body: { moved: outcome.moved, refused: outcome.refused } };
        }
        if (outcome.reason === 'no_such_pass') throw new HttpProblem('not-found', 'no such pass');
        throw new HttpProblem('conflict', 'only the newest proposal can be approved', { reason: outcome.reason });
      },
    }),
  ];
}
