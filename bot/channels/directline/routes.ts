import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { fieldErrors, HttpProblem } from '../../http/problem.js';
import { type Route, route } from '../../http/route.js';
import type { Conversations } from '../conversations.js';
import { deeperThan, type InboundActivity, inboundActivitySchema } from '../inbound.js';
import { type SpokenClaims, trustTokens } from '../spoken-claims.js';
import { authenticate, enter, parseWatermark } from './access.js';
import { attachmentPath, attachmentRoutes } from './attachments.js';
import type { DeviceNames } from './devices.js';
import type { TokenClaims, TokenService } from './tokens.js';
import type { UploadFolder } from './uploads.js';

export interface DirectLineOptions {
  readonly conversations: Conversations;
  readonly tokens: TokenService;
  readonly uploads: UploadFolder;
  readonly newId: () => string;
  /** Judges what is posted as spoken. */
  readonly spokenClaims?: SpokenClaims;
  /** Names devices for limits of promotions; without it tokens name none. */
  readonly devices?: DeviceNames;
  /** What the server is called from outside; without it, what the request calls it. */
  readonly publicUrl?: string;
  readonly limits: DirectLineLimits;
}

/** Handlers that stand before the routes: rate limits and the JSON body. */
export interface DirectLineLimits {
  readonly tokens: RequestHandler;
  readonly conversations: RequestHandler;
  readonly activities: RequestHandler;
  readonly uploads: RequestHandler;
  readonly json: readonly RequestHandler[];
}

const tag = 'Direct Line 3.0';
const userIdSchema = z.string().regex(/^[^\p{C}]{1,128}$/u, 'has 1 to 128 printable characters');
const idParams = z.object({ id: z.string().min(1).max(200) });
const watermarkQuery = z.object({ watermark: z.string().max(64).optional() });
const conversationSchema = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.int(),
  streamUrl: z.string(),
});
const resourceSchema = z.object({ id: z.string() });
const activitySetSchema = z.object({
  activities: z.array(z.looseObject({ type: z.string(), id: z.string() })),
  watermark: z.string(),
});

/** Direct Line 3.0 as its own clients use it (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference). */
export function directLineRoutes(options: DirectLineOptions): readonly Route[] {
  const { conversations, tokens, uploads, newId, limits, spokenClaims = trustTokens } = options;
  const who = (request: Request): Promise<TokenClaims> => authenticate(tokens, request.get('authorization'));
  const fresh = (
    request: Request,
    {
      userId,
      conversationId = null,
      maySpeak = true,
      deviceId = null,
    }: { userId?: string | undefined; conversationId?: string | null; maySpeak?: boolean; deviceId?: string | null },
  ): TokenClaims => ({
    shopperId: userId ?? `shopper-${newId()}`,
    ownerId: newId(),
    maySpeak,
    conversationId,
    use: 'chat',
    device: options.devices?.(request.ip ?? '', deviceId) ?? null,
  });

  /** What the server is called from outside. */
  const origin = (request: Request): string =>
    options.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;

  /** The answer of start and reconnect: a token for this conversation alone, and a stream that goes on at `watermark`. */
  async function opened(request: Request, claims: TokenClaims, id: string, watermark: number) {
    const own = { ...claims, conversationId: id };
    const { token, expiresIn } = await tokens.issue(own);
    const stream = await tokens.issue({ ...own, use: 'stream' });
    const url = new URL(origin(request));
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.pathname = `/v3/directline/conversations/${encodeURIComponent(id)}/stream`;
    url.search = new URLSearchParams({ watermark: String(watermark), t: stream.token }).toString();
    return { conversationId: id, token, expires_in: expiresIn, streamUrl: url.href };
  }

  async function accept(request: Request, claims: TokenClaims, id: string, activity: InboundActivity) {
    const seat = { ...claims, ...(await spokenClaims(claims, id, activity)), origin: origin(request) };
    const posted = await conversations.post(id, seat, activity);
    if (posted === null) throw new HttpProblem('not-found', 'no such conversation');
    return { status: 200, body: { id: posted } };
  }

  return [
    ...attachmentRoutes(uploads),
    route({
      method: 'post',
      path: '/api/chat/token',
      summary: 'A token for one shopper; it opens its own conversations and no one else’s.',
      tag,
      guard: 'public',
      body: z.object({
        userId: userIdSchema.nullish(),
        resumeToken: z.string().max(4_096).nullish().describe('From an earlier answer: opens what that token opened'),
        speech: z
          .boolean()
          .nullish()
          .describe('False for a channel without a microphone: what it posts counts as typed'),
        deviceId: z.string().min(8).max(128).nullish().describe('What the page calls its device; kept by the page'),
      }),
      answers: {
        200: {
          description: 'The token, and one that gets the next one once it has expired',
          schema: z.object({
            token: z.string(),
            userId: z.string(),
            expires_in: z.int(),
            resumeToken: z.string(),
          }),
        },
      },
      before: [limits.tokens, ...limits.json],
      async handle({ body, request }) {
        const earlier = body.resumeToken ? await tokens.read(body.resumeToken) : null;
        const known = earlier?.ok === true && earlier.claims.use === 'resume' ? earlier.claims : null;
        const claims: TokenClaims = known
          ? { ...known, use: 'chat' }
          : fresh(request, {
              userId: body.userId ?? undefined,
              maySpeak: body.speech !== false,
              deviceId: body.deviceId ?? null,
            });
        const { token, expiresIn } = await tokens.issue(claims);
        const resume = await tokens.issue({ ...claims, use: 'resume' });
        return {
          status: 200,
          body: { token, userId: claims.shopperId, expires_in: expiresIn, resumeToken: resume.token },
        };
      },
    }),
    route({
      method: 'post',
      path: '/v3/directline/tokens/generate',
      summary: 'A token for one conversation, which it names.',
      tag,
      guard: 'public',
      body: z.object({ user: z.object({ id: userIdSchema.nullish() }).nullish() }),
      answers: {
        200: {
          description: 'The token',
          schema: z.object({ conversationId: z.string(), token: z.string(), expires_in: z.int() }),
        },
      },
      before: [limits.tokens, ...limits.json],
      async handle({ body, request }) {
        const conversationId = newId();
        const { token, expiresIn } = await tokens.issue(
          fresh(request, { userId: body.user?.id ?? undefined, conversationId }),
        );
        return { status: 200, body: { conversationId, token, expires_in: expiresIn } };
      },
    }),
    route({
      method: 'post',
      path: '/v3/directline/tokens/refresh',
      summary: 'The same rights for another lifetime.',
      tag,
      guard: 'shopper',
      answers: {
        200: {
          description: 'The new token',
          schema: z.object({ conversationId: z.string().optional(), token: z.string(), expires_in: z.int() }),
        },
      },
      before: [limits.conversations],
      async handle({ request }) {
        const claims = await who(request);
        const { token, expiresIn } = await tokens.issue(claims);
        const conversationId = claims.conversationId ?? undefined;
        return { status: 200, body: { conversationId, token, expires_in: expiresIn } };
      },
    }),
    route({
      method: 'post',
      path: '/v3/directline/conversations',
      summary: 'Starts a conversation, or opens the one that the token names.',
      tag,
      guard: 'shopper',
      body: z.object({ locale: z.string().max(64).nullish() }),
      answers: {
        200: { description: 'It was there', schema: conversationSchema },
        201: { description: 'It is new', schema: conversationSchema },
      },
      before: [limits.conversations, ...limits.json],
      async handle({ request, body }) {
        const claims = await who(request);
        const named = claims.conversationId ?? undefined;
        const { id, created } = await conversations.open(claims, {
          ...(named === undefined ? {} : { id: named }),
          locale: body.locale ?? null,
        });
        if (!created) await enter(conversations, claims, id);
        return { status: created ? 201 : 200, body: await opened(request, claims, id, 0) };
      },
    }),
    route({
      method: 'get',
      path: '/v3/directline/conversations/{id}',
      summary: 'Reconnects: a new stream that goes on after the watermark.',
      tag,
      guard: 'shopper',
      params: idParams,
      query: watermarkQuery,
      answers: { 200: { description: 'The conversation', schema: conversationSchema } },
      before: [limits.conversations],
      async handle({ request, params, query }) {
        const claims = await who(request);
        const { id } = await enter(conversations, claims, params.id);
        return { status: 200, body: await opened(request, claims, id, parseWatermark(query.watermark)) };
      },
    }),
    route({
      method: 'get',
      path: '/v3/directline/conversations/{id}/activities',
      summary: 'The activities after the watermark.',
      tag,
      guard: 'shopper',
      params: idParams,
      query: watermarkQuery,
      answers: { 200: { description: 'An ActivitySet', schema: activitySetSchema } },
      async handle({ request, params, query }) {
        const { id } = await enter(conversations, await who(request), params.id);
        const { activities, watermark } = await conversations.since(id, parseWatermark(query.watermark));
        return { status: 200, body: { activities, watermark: String(watermark) } };
      },
    }),
    route({
      method: 'post',
      path: '/v3/directline/conversations/{id}/activities',
      summary: 'Posts an activity; answered once its turn is over.',
      tag,
      guard: 'shopper',
      params: idParams,
      body: inboundActivitySchema,
      answers: { 200: { description: 'The activity’s id', schema: resourceSchema } },
      before: [limits.activities, ...limits.json],
      async handle({ request, params, body }) {
        const claims = await who(request);
        const { id } = await enter(conversations, claims, params.id);
        return accept(request, claims, id, body);
      },
    }),
    route({
      method: 'post',
      path: '/v3/directline/conversations/{id}/upload',
      summary: 'Posts files, with or without an activity.',
      tag,
      guard: 'shopper',
      params: idParams,
      rawBody: ['multipart/form-data', 'application/octet-stream', 'image/*'],
      answers: { 200: { description: 'The activity’s id', schema: resourceSchema } },
      before: [limits.uploads],
      async handle({ request, params }) {
        const claims = await who(request);
        const { id } = await enter(conversations, claims, params.id);
        const { activity, files } = await uploads.receive(request);
        const parsed = inboundActivitySchema.safeParse(activity ?? { type: 'message' });
        if (!parsed.success || deeperThan(activity, maxDepth)) {
          throw new HttpProblem('invalid-request', 'the activity of the upload is not valid', {
            errors: parsed.success ? [] : fieldErrors(parsed.error),
          });
        }
        const attachments = files.map((file) => ({
          contentType: file.contentType,
          name: file.name,
          contentUrl: new URL(attachmentPath(file.id), origin(request)).href,
        }));
        return accept(request, claims, id, { ...parsed.data, type: 'message', attachments });
      },
    }),
  ];
}

/** How deep a posted JSON document may nest. */
export const maxDepth = 24;
