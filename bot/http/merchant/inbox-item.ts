import { z } from 'zod';
import type { HandOff } from '../../inbox/hand-off.js';
import type { ConversationStore, StoredActivity } from '../../storage/conversation-store.js';

/** Messages that an item shows of the talk before it. */
const lastTurns = 6;
/** Activities that are looked through for them. */
const tail = 24;

export const inboxItemSchema = z.object({
  conversationId: z.string(),
  shopperId: z.string(),
  language: z.enum(['zh', 'en']),
  status: z.enum(['waiting', 'active', 'closed']),
  reason: z.enum(['asked', 'accepted', 'taken']).describe('asked for it, took the offer, or a colleague stepped in'),
  agent: z.string().nullable(),
  requestedAt: z.string(),
  takenAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.enum(['agent', 'shopper', 'nobody']).nullable(),
  mood: z.enum(['angry', 'unhappy', 'neutral', 'happy']),
  sentiment: z.number().min(-1).max(1),
  category: z.string().nullable(),
  wishes: z.array(z.string()),
  lastTurns: z.array(
    z.object({ from: z.enum(['user', 'bot', 'agent']), name: z.string().optional(), text: z.string(), at: z.string() }),
  ),
  waitingMessages: z.int().describe('Said by the shopper since a person last wrote'),
  watermark: z.int().describe('Place of the newest activity'),
  note: z.string().nullable(),
});

export type InboxItem = z.infer<typeof inboxItemSchema>;

/** A hand-over with the end of the talk, so that a person can answer without reading all of it. */
export async function inboxItem(
  handOff: HandOff,
  store: Pick<ConversationStore, 'find' | 'activitiesSince'>,
): Promise<InboxItem> {
  const { id: _id, revision: _revision, wishes, ...item } = handOff;
  const watermark = (await store.find(handOff.conversationId))?.lastSequence ?? 0;
  const stored = await store.activitiesSince(handOff.conversationId, Math.max(0, watermark - tail), tail);
  return { ...item, wishes: [...wishes], lastTurns: stored.flatMap(shownTurn).slice(-lastTurns), watermark };
}

function shownTurn({ activity }: StoredActivity): InboxItem['lastTurns'] {
  const { type, text, from, timestamp } = activity;
  if (type !== 'message' || text === undefined || text === '') return [];
  const name = from.role === 'agent' && from.name !== undefined ? { name: from.name } : {};
  return [{ from: from.role, ...name, text, at: timestamp }];
}
