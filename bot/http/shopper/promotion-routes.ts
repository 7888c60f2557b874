import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { ClaimResult, Refusal } from '../../../dialog/commerce/promotion/claim-desk.js';
import type { Promotions } from '../../../dialog/commerce/promotion/promotions.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { authenticate } from '../../channels/directline/access.js';
import type { TokenClaims, TokenService } from '../../channels/directline/tokens.js';
import { HttpProblem } from '../problem.js';
import { type Result, type Route, route } from '../route.js';
import { jsonBody } from '../security.js';
import { announcementSchema, announcementView, claimInput, grantSchema, grantView } from './promotion-schemas.js';

const tag = 'Shopper: promotions';
const json = jsonBody({ bytes: 16 * 1024, depth: 8 });
const idParams = z.object({ id: z.string().min(1).max(200) });
const codeParams = z.object({ code: z.string().min(1).max(64) });
const settingsSchema = z.object({
  quiet: z.boolean(),
  consent: z.boolean(),
  age: z
    .union([z.strictObject({ atLeast: z.int().min(0).max(150) }), z.strictObject({ below: z.int().min(0).max(150) })])
    .nullable(),
});

export interface PromotionRouteOptions {
  readonly promotions: Promotions;
  readonly tokens: TokenService;
  readonly graph: () => ShopGraph;
  readonly clock: () => Date;
  /** Rate limits by address, and by shopper for claims. */
  readonly limits: { readonly reads: RequestHandler; readonly claims: readonly RequestHandler[] };
}

/** A shopper's doors to promotions. Every claim carries an `Idempotency-Key`, as at Stripe and in the IETF's draft of that header. */
export function promotionRoutes({ promotions, tokens, graph, clock, limits }: PromotionRouteOptions): readonly Route[] {
  const who = (request: Request): Promise<TokenClaims> => authenticate(tokens, request.get('authorization'));
  return [
    route({
      method: 'get',
      path: '/api/chat/promotions',
      summary: 'What runs and what is to come; times count by `serverTime`.',
      tag,
      guard: 'public',
      answers: {
        200: {
          description: 'The announcements',
          schema: z.object({ serverTime: z.string(), items: z.array(announcementSchema) }),
        },
      },
      before: [limits.reads],
      handle: async () => ({
        status: 200,
        body: {
          serverTime: clock().toISOString(),
          items: (await promotions.announced(graph())).map(announcementView),
        },
      }),
    }),
    route({
      method: 'get',
      path: '/api/chat/promotions/mine',
      summary: 'Everything that the shopper was granted, oldest first.',
      tag,
      guard: 'shopper',
      answers: {
        200: {
          description: 'The grants',
          schema: z.object({ serverTime: z.string(), items: z.array(grantSchema) }),
        },
      },
      before: [limits.reads],
      async handle({ request }) {
        const { shopperId } = await who(request);
        const items = (await promotions.grants(shopperId)).map(grantView);
        return { status: 200, body: { serverTime: clock().toISOString(), items } };
      },
    }),
    route({
      method: 'post',
      path: '/api/chat/promotions/{id}/claims',
      summary: 'Claims a coupon, a flash-sale reservation, a draw, a card. Needs an Idempotency-Key.',
      tag,
      guard: 'shopper',
      params: idParams,
      body: claimInput,
      answers: {
        200: { description: 'Granted before, and still good', schema: z.object({ grant: grantSchema }) },
        201: { description: 'Granted', schema: z.object({ grant: grantSchema }) },
        202: { description: 'In line', schema: z.object({ position: z.int() }) },
        409: { description: 'Nothing is given; `reason` says why' },
        422: { description: 'The key was used for another claim' },
      },
      before: [...limits.claims, ...json],
      async handle({ request, params, body }) {
        const { shopperId, device } = await who(request);
        const key = keyOf(request);
        return answer(await promotions.claim(params.id, body, { shopperId, device: device ?? null, key }));
      },
    }),
    route({
      method: 'delete',
      path: '/api/chat/promotions/mine/{code}',
      summary: 'Gives a reservation or a coupon back.',
      tag,
      guard: 'shopper',
      params: codeParams,
      answers: { 200: { description: 'As it is now', schema: z.object({ grant: grantSchema }) } },
      before: [...limits.claims],
      async handle({ request, params }) {
        const { shopperId } = await who(request);
        const released = await promotions.release(params.code, shopperId);
        if (released === null) throw new HttpProblem('not-found', 'you hold nothing with this code');
        return { status: 200, body: { grant: grantView(released) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/chat/promotions/settings',
      summary: 'What the shopper decided about promotions.',
      tag,
      guard: 'shopper',
      answers: { 200: { description: 'The settings', schema: settingsSchema } },
      before: [limits.reads],
      handle: async ({ request }) => ({
        status: 200,
        body: await promotions.settings.settings((await who(request)).shopperId),
      }),
    }),
    route({
      method: 'patch',
      path: '/api/chat/promotions/settings',
      summary: 'Quiet switch, consent to personal coupons, declared age.',
      tag,
      guard: 'shopper',
      body: settingsSchema.partial(),
      answers: { 200: { description: 'The settings as they are now', schema: settingsSchema } },
      before: [...limits.claims, ...json],
      async handle({ request, body }) {
        const { shopperId } = await who(request);
        const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
        const settings = await promotions.settings.change(shopperId, changes);
        if (settings.quiet) await promotions.settings.forget(shopperId);
        return { status: 200, body: settings };
      },
    }),
  ];
}

/** The key of a request: 1 to 255 printable characters. */
function keyOf(request: Request): string {
  const key = request.get('idempotency-key');
  if (key === undefined || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new HttpProblem('invalid-request', 'send an Idempotency-Key of 1 to 255 printable characters', {
      reason: 'idempotency_key',
    });
  }
  return key;
}

const explained: Readonly<Record<Refusal, string>> = {
  unknown: 'the campaign has nothing of that kind',
  not_started: 'it has not begun',
  ended: 'it is over',
  no_round: 'no round runs now',
  needs_phrase: 'its phrase must be spoken in the chat',
  needs_consent: 'a personal coupon needs your consent to look at your orders',
  not_eligible: 'your orders do not meet the announced rule',
  needs_age: 'say first that you are old enough',
  under_age: 'you are too young for this game',
  quiet: 'you switched promotions off',
  sold_out: 'all are taken',
  already_used: 'you had your share',
  device: 'this device had its share',
  budget: 'the budget is given out',
  too_few_cards: 'the cards that it needs are not there',
};

function answer(result: ClaimResult): Result {
  switch (result.kind) {
    case 'granted':
      return { status: 201, body: { grant: grantView(result.grant) } };
    case 'already':
      return { status: 200, body: { grant: grantView(result.grant) } };
    case 'waiting':
      return { status: 202, body: { position: result.position } };
    case 'key_reused':
      throw new HttpProblem('unprocessable', 'the Idempotency-Key was used for another claim', {
        reason: 'key_reused',
      });
    case 'refused':
      throw new HttpProblem(result.reason === 'unknown' ? 'not-found' : 'conflict', explained[result.reason], {
        reason: result.reason,
      });
  }
}
