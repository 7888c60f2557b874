import { z } from 'zod';
import type { DeskOutcome, Inbox } from '../../inbox/inbox.js';
import type { ProductCards } from '../../inbox/product-cards.js';
import type { ConversationStore } from '../../storage/conversation-store.js';
import { openEventStream } from '../event-stream.js';
import { HttpProblem } from '../problem.js';
import { type Result, type Route, route } from '../route.js';
import { authorOf } from './author.js';
import { inboxItem, inboxItemSchema } from './inbox-item.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: inbox';
const params = z.object({ id: z.string().min(1).max(200) });
const countsSchema = z.object({ waiting: z.int(), active: z.int() });
const itemAnswer = { 200: { description: 'The hand-over as it is now', schema: inboxItemSchema } };

export interface InboxRoutesOptions {
  readonly inbox: Inbox;
  readonly store: ConversationStore;
  /** Draws products that an agent recommends; without it messages are text alone. */
  readonly cards?: ProductCards;
}

/** Conversations that were handed to a person: who waits, who has which, and what is said in them. */
export function inboxRoutes({ inbox, store, cards }: InboxRoutesOptions): readonly Route[] {
  const answer = async (outcome: DeskOutcome): Promise<Result> => ({
    status: 200,
    body: await inboxItem(done(outcome).handOff, store),
  });
  return [
    route({
      method: 'get',
      path: '/api/merchant/inbox',
      summary: 'Hand-overs: open ones longest waiting first, closed ones newest first.',
      tag,
      guard: 'merchant',
      query: z.object({
        status: z.enum(['open', 'waiting', 'active', 'closed']).default('open'),
        limit: z.coerce.number().int().min(1).max(100).default(50),
        cursor: z.string().max(500).optional(),
      }),
      answers: {
        200: {
          description: 'A page of them',
          schema: z.object({ items: z.array(inboxItemSchema), counts: countsSchema, next: z.string().nullable() }),
        },
      },
      async handle({ query: { status, limit, cursor = null } }) {
        const [{ items, next }, counts] = await Promise.all([inbox.list({ status, limit, cursor }), inbox.counts()]);
        const shown = await Promise.all(items.map((handOff) => inboxItem(handOff, store)));
        return { status: 200, body: { items: shown, counts, next } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/inbox/stream',
      summary: 'Server-sent events: `counts` and `item` at each change of a hand-over.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'Events until the reader leaves', contentType: 'text/event-stream' } },
      async handle({ response }) {
        const events = openEventStream(response);
        events.send('counts', await inbox.counts());
        let sending: Promise<void> = Promise.resolve();
        const leave = inbox.subscribe((handOff) => {
          sending = sending
            .then(async () => {
              events.send('item', await inboxItem(handOff, store));
              events.send('counts', await inbox.counts());
            })
            .catch(() => events.end());
        });
        events.onClose(leave);
        return { status: 200 };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/inbox/{id}',
      summary: 'The newest hand-over of a conversation.',
      tag,
      guard: 'merchant',
      params,
      answers: itemAnswer,
      async handle({ params: { id } }) {
        const handOff = await inbox.newest(id);
        if (handOff === null) throw new HttpProblem('not-found', 'the conversation was never handed over');
        return { status: 200, body: await inboxItem(handOff, store) };
      },
    }),
    route({
      method: 'patch',
      path: '/api/merchant/inbox/{id}',
      summary: 'Keeps a note for colleagues.',
      tag,
      guard: 'merchant',
      params,
      body: z.object({ note: z.string().max(2_000).nullable() }),
      answers: itemAnswer,
      before: merchantJson,
      handle: async ({ params: { id }, body }) => answer(await inbox.annotate(id, body.note)),
    }),
    route({
      method: 'post',
      path: '/api/merchant/inbox/{id}/claim',
      summary: 'Takes a conversation; the bot is silent in it until it is given back.',
      tag,
      guard: 'merchant',
      params,
      body: z.object({ takeOver: z.boolean().default(false).describe('Also where a colleague has it') }),
      answers: itemAnswer,
      before: merchantJson,
      handle: async ({ params: { id }, body, request }) => answer(await inbox.claim(id, authorOf(request), body)),
    }),
    route({
      method: 'post',
      path: '/api/merchant/inbox/{id}/messages',
      summary: 'Says something to the shopper, with products where they help.',
      tag,
      guard: 'merchant',
      params,
      body: z.object({
        text: z.string().trim().min(1).max(4_000),
        clientId: z.string().min(1).max(200).optional().describe('Sent again under it, a message is not said twice'),
        productIds: z.array(z.string().min(1).max(512)).max(6).default([]),
      }),
      answers: {
        201: { description: 'It was said', schema: z.object({ id: z.string(), watermark: z.int() }) },
      },
      before: merchantJson,
      async handle({ params: { id }, body, request }) {
        const language = (await inbox.newest(id))?.language ?? 'en';
        const attachments = cards?.(body.productIds, language) ?? [];
        const outcome = done(
          await inbox.say(
            id,
            authorOf(request),
            { text: body.text, ...(attachments.length === 0 ? {} : { attachments, attachmentLayout: 'carousel' }) },
            body.clientId,
          ),
        );
        const watermark = (await store.find(id))?.lastSequence ?? 0;
        return { status: 201, body: { id: outcome.messageId ?? '', watermark } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/inbox/{id}/typing',
      summary: 'Shows the shopper that someone is writing.',
      tag,
      guard: 'merchant',
      params,
      answers: { 204: { description: 'It is shown' } },
      async handle({ params: { id }, request }) {
        await inbox.typing(id, authorOf(request));
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/inbox/{id}/release',
      summary: 'Gives the conversation back to the bot; the shopper is told.',
      tag,
      guard: 'merchant',
      params,
      answers: itemAnswer,
      handle: async ({ params: { id }, request }) => answer(await inbox.release(id, authorOf(request))),
    }),
  ];
}

function done(outcome: DeskOutcome) {
  switch (outcome.status) {
    case 'done':
      return outcome;
    case 'missing':
      throw new HttpProblem('not-found', 'no such conversation, or it was never handed over');
    case 'taken':
    case 'not_yours': {
      const { agent } = outcome.handOff;
      const detail = agent === null ? 'nobody has taken it yet' : `${agent} has it`;
      throw new HttpProblem('conflict', detail, { reason: outcome.status });
    }
    case 'not_open':
      throw new HttpProblem('conflict', 'it was given back to the bot', { reason: 'not_open' });
  }
}
