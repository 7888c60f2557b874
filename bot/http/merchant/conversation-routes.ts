import { z } from 'zod';
import type { Conversation, ConversationStore } from '../../storage/conversation-store.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';

const tag = 'Merchant: conversations';

const conversationSchema = z.object({
  id: z.string(),
  shopperId: z.string(),
  locale: z.string().nullable(),
  startedAt: z.string(),
  lastActivityAt: z.string(),
  activities: z.int().describe('How many activities it has'),
  handedOff: z.boolean(),
});

const detailSchema = z.object({
  conversation: conversationSchema,
  items: z.array(z.looseObject({ type: z.string(), id: z.string() })),
  next: z.int().nullable().describe('The `after` of the next page'),
});

/** Lets a merchant read what shoppers said and what was answered. */
export function conversationRoutes(store: ConversationStore): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/conversations',
      summary: 'Conversations, newest talk first.',
      tag,
      guard: 'merchant',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(500).optional(),
        handedOff: z.enum(['true', 'false']).optional(),
      }),
      answers: {
        200: {
          description: 'A page of them',
          schema: z.object({ items: z.array(conversationSchema), next: z.string().nullable() }),
        },
      },
      async handle({ query }) {
        const page = await store.list({
          limit: query.limit,
          cursor: query.cursor ?? null,
          ...(query.handedOff === undefined ? {} : { handedOff: query.handedOff === 'true' }),
        });
        return { status: 200, body: { items: page.items.map(shown), next: page.next } };
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
        return { status: 200, body: { conversation: shown(conversation), items, next } };
      },
    }),
  ];
}

function shown({ ownerId: _owner, lastSequence, ...conversation }: Conversation): z.infer<typeof conversationSchema> {
  return { ...conversation, activities: lastSequence };
}
