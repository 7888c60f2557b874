import { z } from 'zod';
import type { TurnLog } from '../../analytics/turn-log.js';
import type { Conversations } from '../../channels/conversations.js';
import type { Inbox } from '../../inbox/inbox.js';
import type { ConversationStore } from '../../storage/conversation-store.js';
import { openEventStream } from '../event-stream.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import {
  conversationSchema,
  foundConversation,
  foundSchema,
  moods,
  searchWords,
  shownConversation,
} from './found-conversation.js';
import { inboxItem, inboxItemSchema } from './inbox-item.js';
import { rangeQuery } from './range-query.js';

const tag = 'Merchant: conversations';

const detailSchema = z.object({
  conversation: conversationSchema,
  items: z.array(z.looseObject({ type: z.string(), id: z.string() })),
  next: z.int().nullable().describe('The `after` of the next page'),
  handOff: inboxItemSchema.nullable(),
});

export interface ConversationRoutesOptions {
  readonly store: ConversationStore;
  readonly log: TurnLog;
  readonly conversations: Conversations;
  readonly inbox: Inbox;
}

/** Lets a merchant read what shoppers said and what was answered. */
export function conversationRoutes({ store, log, conversations, inbox }: ConversationRoutesOptions): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/conversations/{id}/stream',
      summary:
        'Server-sent events: `activities` after `after`, then each as it happens; the id of an event is its watermark.',
      tag,
      guard: 'merchant',
      params: z.object({ id: z.string().max(200) }),
      query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      answers: { 200: { description: 'Events until the reader leaves', contentType: 'text/event-stream' } },
      async handle({ params, query, request, response }) {
        if (!(await conversations.find(params.id))) throw new HttpProblem('not-found', 'no such conversation');
        const seen = Number(request.get('last-event-id') ?? query.after);
        const events = openEventStream(response);
        const leave = await conversations.subscribe(params.id, Number.isSafeInteger(seen) ? seen : 0, (batch) =>
          events.send('activities', batch, batch.watermark),
        );
        events.onClose(leave);
        return { status: 200 };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/conversations',
      summary: 'Conversations, newest talk first: all, or those that fit what is looked for.',
      tag,
      guard: 'merchant',
      query: z.object({
        q: z
          .string()
          .max(200)
          .optional()
          .describe('Words that were said or answered, or the id of a conversation or shopper'),
        from: rangeQuery.from,
        to: rangeQuery.to,
        language: rangeQuery.language,
        action: z.string().max(40).optional().describe('What the bot did in some turn'),
        mood: z.enum(moods).optional(),
        handedOff: z.enum(['true', 'false']).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(500).optional(),
      }),
      answers: {
        200: {
          description: 'A page of them',
          schema: z.object({ items: z.array(foundSchema), next: z.string().nullable() }),
        },
      },
      async handle({ query: { q, limit, cursor = null, handedOff, from, to, ...rest } }) {
        const words = searchWords(q ?? '');
        const { items, next } = await log.search({
          ...present(rest),
          ...present({ from: utc(from), to: utc(to) }),
          words,
          limit,
          cursor,
          ...(handedOff === undefined ? {} : { handedOff: handedOff === 'true' }),
        });
        return { status: 200, body: { items: items.map((found) => foundConversation(found, words)), next } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/conversations/{id}',
      summary: 'One conversation with its activities.',
      tag,
      guard: 'merchant',
      params: z.object({ id: z.string().max(200) }),
      query: z.object({
        after: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1_000).default(500),
      }),
      answers: { 200: { description: 'The conversation', schema: detailSchema } },
      async handle({ params, query }) {
        const conversation = await store.find(params.id);
        if (!conversation) throw new HttpProblem('not-found', 'no such conversation');
        const stored = await store.activitiesSince(params.id, query.after, query.limit);
        const last = stored.at(-1)?.sequence ?? query.after;
        const items = stored.map((entry) => entry.activity);
        const next = last < conversation.lastSequence ? last : null;
        const newest = await inbox.newest(params.id);
        const handOff = newest === null ? null : await inboxItem(newest, store);
        return { status: 200, body: { conversation: shownConversation(conversation), items, next, handOff } };
      },
    }),
  ];
}

/** Zod writes absent members as `undefined`; the log takes absence for "any". */
function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

function utc(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
