import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { RecommendationDesk } from '../../dialog/commerce/recommendation/desk/recommendation-desk.js';
import type { Deed } from '../../dialog/commerce/recommendation/desk/recommendation-ports.js';
import { reportedKinds } from '../../dialog/commerce/recommendation/profile/feedback.js';
import type { ProfileChoices } from '../../dialog/commerce/recommendation/profile/profile-store.js';
import { type StableWish, wishKey } from '../../dialog/commerce/recommendation/profile/stable-wish.js';
import { describeConstraint } from '../../dialog/reply/describe.js';
import { type Language, label } from '../../knowledge-graph/graph/model.js';
import { toMajor, toMinor } from '../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { authenticate } from '../channels/directline/access.js';
import type { TokenService } from '../channels/directline/tokens.js';
import { HttpProblem } from './problem.js';
import { type Route, route } from './route.js';
import { jsonBody } from './security.js';

const tag = 'Shopper: profile';

const choicesSchema = z.object({ personalised: z.boolean(), remembered: z.boolean() });
const productSchema = z.object({ id: z.string(), name: z.string() });
const wishSchema = z.object({
  key: z.string(),
  attribute: z.string(),
  op: z.enum(['=', '!=', '<', '<=', '>', '>=']),
  value: z.union([z.string(), z.number(), z.boolean()]),
  unit: z.string().optional(),
  label: z.string(),
});
const profileSchema = z.object({
  choices: choicesSchema,
  liked: z.array(productSchema.extend({ weight: z.number() })),
  disliked: z.array(productSchema),
  wishes: z.array(wishSchema),
  events: z.int(),
});
const eventsInput = z.object({
  events: z
    .array(
      z.object({
        productId: z.string().min(1).max(512),
        kind: z.enum(reportedKinds),
        milliseconds: z.int().min(0).max(86_400_000).exactOptional(),
        at: z.iso.datetime().exactOptional(),
      }),
    )
    .min(1)
    .max(50),
});

export interface ProfileRouteOptions {
  readonly desk: RecommendationDesk;
  readonly tokens: TokenService;
  readonly graph: () => ShopGraph;
  /** Hears of what was reported too, whether or not the shopper is remembered: it may keep nothing about anybody. */
  readonly reported?: (shopperId: string, deeds: readonly Deed[]) => void;
  /** Rate limit by address. */
  readonly limit: RequestHandler;
}

/** What a shopper may see and decide of what the shop knows: each door opens for the holder of the shopper's own token. */
export function profileRoutes({ desk, tokens, graph, reported, limit }: ProfileRouteOptions): readonly Route[] {
  const who = async (request: Request): Promise<string> =>
    (await authenticate(tokens, request.get('authorization'))).shopperId;
  const naming =
    (language: Language) =>
    (id: string): { readonly id: string; readonly name: string } => {
      const product = graph().product(id);
      return { id, name: product === undefined ? id : label(product.names, language) };
    };
  const named = naming('zh');
  const worded = ({ attribute, op, value, unit }: StableWish, language: Language) => {
    const wish = { attribute, op, value, ...(unit === undefined ? {} : { unit }) };
    const constraint = { ...wish, id: '', strength: 'hard', source: { turn: 0, said: '' } } as const;
    return { key: wishKey(wish), ...wish, label: describeConstraint(constraint, graph(), language) };
  };
  const chosen = ({ personalised, remembered }: ProfileChoices) => ({ personalised, remembered });
  const json = jsonBody({ bytes: 32 * 1024, depth: 5 });

  return [
    route({
      method: 'get',
      path: '/api/chat/profile',
      summary: 'What is known of the shopper, and what the shopper decided about it.',
      tag,
      guard: 'shopper',
      query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
      answers: { 200: { description: 'The profile', schema: profileSchema } },
      before: [limit],
      async handle({ request, query: { language } }) {
        const { choices, liked, disliked, wishes, events } = await desk.view(await who(request));
        const nameIn = naming(language);
        const body = {
          choices: chosen(choices),
          liked: liked.map(({ productId, weight }) => ({ ...nameIn(productId), weight })),
          disliked: disliked.map(nameIn),
          wishes: wishes.map((wish) => worded(wish, language)),
          events,
        };
        return { status: 200, body };
      },
    }),
    route({
      method: 'patch',
      path: '/api/chat/profile',
      summary: 'Switches personal results off or on, and gives or takes back the consent to remember them.',
      tag,
      guard: 'shopper',
      body: choicesSchema.partial(),
      answers: { 200: { description: 'The choices in force', schema: choicesSchema } },
      before: [limit, ...json],
      async handle({ request, body }) {
        const { personalised, remembered } = body;
        const changes = {
          ...(personalised === undefined ? {} : { personalised }),
          ...(remembered === undefined ? {} : { remembered }),
        };
        return { status: 200, body: chosen(await desk.choose(await who(request), changes)) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/chat/profile',
      summary:
        'Deletes everything that is known of the shopper, or one remembered wish (`wish`), or one product (`product`).',
      tag,
      guard: 'shopper',
      query: z.object({ wish: z.string().max(2_000).optional(), product: z.string().max(512).optional() }),
      answers: { 204: { description: 'It is gone' } },
      before: [limit],
      async handle({ request, query: { wish, product } }) {
        const shopperId = await who(request);
        if (wish !== undefined) await desk.changeWishes(shopperId, { gone: [wish] });
        if (product !== undefined) await desk.forgetProduct(shopperId, product);
        if (wish === undefined && product === undefined) await desk.forget(shopperId);
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/chat/profile/events',
      summary: 'Reports what the shopper looked at or judged outside of the conversation.',
      tag,
      guard: 'shopper',
      body: eventsInput,
      answers: { 202: { description: 'How many of them count', schema: z.object({ accepted: z.int() }) } },
      before: [limit, ...json],
      async handle({ request, body }) {
        const shopperId = await who(request);
        reported?.(shopperId, body.events);
        return { status: 202, body: { accepted: await desk.observe(shopperId, body.events) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/chat/suggestions',
      summary:
        'Products that may suit the shopper, best first; for somebody of whom nothing is known what others take.',
      tag,
      guard: 'shopper',
      query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(12) }),
      answers: { 200: { description: 'The products', schema: z.object({ items: z.array(productSchema) }) } },
      before: [limit],
      async handle({ request, query }) {
        const shopperId = await who(request);
        await desk.meet(shopperId);
        return { status: 200, body: { items: desk.suggest(shopperId, query.limit).map(named) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/chat/sets/{productId}',
      summary: 'What completes a product, one of each kind of thing, within a budget (major units) for all of it.',
      tag,
      guard: 'shopper',
      params: z.object({ productId: z.string().max(512) }),
      query: z.object({ budget: z.coerce.number().positive().max(1e9).optional() }),
      answers: {
        200: {
          description: 'The set; empty where nothing is known or nothing fits the budget. Money in major units',
          schema: z.object({ items: z.array(productSchema), total: z.number(), currency: z.string() }),
        },
      },
      before: [limit],
      async handle({ request, params, query }) {
        const shopperId = await who(request);
        await desk.meet(shopperId);
        const anchor = graph().product(params.productId);
        if (anchor === undefined) throw new HttpProblem('not-found', 'no such product');
        const { currency } = anchor.offer.price;
        const budget = query.budget === undefined ? Number.MAX_SAFE_INTEGER : toMinor(query.budget, currency);
        const { ids, total } = desk.setAround(anchor.id, budget, shopperId);
        return { status: 200, body: { items: ids.map(named), total: toMajor(total, currency), currency } };
      },
    }),
    route({
      method: 'get',
      path: '/api/chat/replacements/{productId}',
      summary: 'What can stand in for a product that is out of stock.',
      tag,
      guard: 'shopper',
      params: z.object({ productId: z.string().max(512) }),
      answers: { 200: { description: 'The products', schema: z.object({ items: z.array(productSchema) }) } },
      before: [limit],
      async handle({ request, params }) {
        await who(request);
        return { status: 200, body: { items: desk.replacementsFor(params.productId).map(named) } };
      },
    }),
    route({
      method: 'get',
      path: '/api/chat/refills',
      summary: 'What the shopper may need again about now, by the own rhythm of buying or that of others.',
      tag,
      guard: 'shopper',
      answers: {
        200: {
          description: 'What is due, soonest first',
          schema: z.object({
            items: z.array(productSchema.extend({ dueAt: z.string(), from: z.enum(['own', 'others']) })),
          }),
        },
      },
      before: [limit],
      async handle({ request }) {
        const shopperId = await who(request);
        await desk.meet(shopperId);
        const due = desk.refills(shopperId);
        return {
          status: 200,
          body: { items: due.map(({ productId, ...rest }) => ({ ...named(productId), ...rest })) },
        };
      },
    }),
  ];
}
