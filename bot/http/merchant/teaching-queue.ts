import type { z } from 'zod';
import type { LanguageModel } from '../../../nlu/model/language-model.js';
import { longestText } from '../../../nlu/teaching/check-utterance.js';
import { claimedActs } from '../../../nlu/teaching/judge.js';
import { normalise } from '../../../nlu/text/normalise.js';
import type { ChatActivity } from '../../channels/activity.js';
import type { ConversationStore } from '../../storage/conversation-store.js';
import type { Turn } from '../wire.js';
import type { queueSchema } from './teaching-schemas.js';

export type QueuePage = z.infer<typeof queueSchema>;
type QueueItem = QueuePage['items'][number];
type Reason = QueueItem['reasons'][number];

export interface QueueOptions {
  readonly store: ConversationStore;
  readonly model: LanguageModel;
  /** Texts that need no correction any more, as the model reads them. */
  readonly corrected: ReadonlySet<string>;
  readonly limit: number;
  readonly cursor: string | null;
}

/** A reading whose best act has less confidence was a guess. */
const unsureBelow = 0.6;

/** Conversations that one page looks through at most, and how many at a time. */
const mostConversations = 200;
const conversationsAtATime = 20;

/** Activities of a conversation that are looked at: a talk that is longer repeats itself. */
const mostActivities = 1_000;

/**
 * Utterances that the shop was not sure of, newest talk first, each text once, as the model reads them now. Whole
 * conversations are taken until there are `limit` utterances, so a page can hold a few more.
 */
export async function readQueue({ store, model, corrected, limit, cursor }: QueueOptions): Promise<QueuePage> {
  const items = new Map<string, QueueItem>();
  let next = cursor;
  let seen = 0;
  do {
    const page = await store.list({ limit: conversationsAtATime, cursor: next });
    for (const { id } of page.items) {
      const stored = await store.activitiesSince(id, 0, mostActivities);
      for (const candidate of candidates(stored.map(({ activity }) => activity))) {
        const { text } = normalise(candidate.said);
        if (text === '' || text.length > longestText || corrected.has(text) || items.has(text)) continue;
        const item = await readItem(candidate, text, model);
        if (item !== null) items.set(text, item);
      }
    }
    seen += page.items.length;
    next = page.next;
  } while (next !== null && items.size < limit && seen < mostConversations);
  return { items: [...items.values()].sort((a, b) => (a.at < b.at ? 1 : -1)), next };
}

type Candidate = Omit<QueueItem, 'text' | 'reading' | 'acts'>;

/** What the shopper said and the shop was not sure of, last words first. */
function candidates(activities: readonly ChatActivity[]): Candidate[] {
  const turns = new Map(activities.flatMap(({ replyToId, channelData }) => turnOf(replyToId, channelData)));
  return activities.toReversed().flatMap((activity) => {
    const { id, text, from, type, timestamp, conversation } = activity;
    const turn = turns.get(id);
    if (type !== 'message' || from.role !== 'user' || text === undefined || turn === undefined) return [];
    const reasons = reasonsOf(turn);
    return reasons.length === 0
      ? []
      : [{ conversationId: conversation.id, activityId: id, at: timestamp, said: text, reasons }];
  });
}

function turnOf(replyToId: string | undefined, channelData: unknown): [string, Turn][] {
  if (replyToId === undefined || typeof channelData !== 'object' || channelData === null) return [];
  const turn: unknown = Reflect.get(channelData, 'turn');
  // The server wrote it itself; the shopper's own channelData never stands on a reply.
  return typeof turn === 'object' && turn !== null ? [[replyToId, turn as Turn]] : [];
}

function reasonsOf({ action, intent, intents }: Turn): Reason[] {
  return [
    ...(action === 'clarify' ? (['clarified'] as const) : []),
    ...(intents.some(({ name }) => name === 'out_of_scope') ? (['out_of_scope'] as const) : []),
    ...(intent.confidence < unsureBelow ? (['unsure'] as const) : []),
  ];
}

/** Null where the model reads nothing, such as in a line of emoji. */
async function readItem(candidate: Candidate, text: string, model: LanguageModel): Promise<QueueItem | null> {
  const { acts, spans, sentiment, urgency } = await model.read(text);
  if (acts.length === 0) return null;
  return {
    ...candidate,
    text,
    reading: {
      acts: claimedActs(acts),
      spans: spans.map(({ start, end, type, negated }) => ({ start, end, type, negated })),
      sentiment: sentiment.label,
      urgency: urgency.label,
    },
    acts: acts.map(({ name, confidence }) => ({ name, confidence })),
  };
}
