import { z } from 'zod';
import { round } from '../../analytics/timeline.js';
import type { FoundConversation, LoggedTurn } from '../../analytics/turn-log.js';
import type { Conversation } from '../../storage/conversation-store.js';

export const moods = ['angry', 'unhappy', 'neutral', 'happy'] as const;

/** Words of a search that count. */
const maxWords = 8;
const longestSnippet = 160;

export const conversationSchema = z.object({
  id: z.string(),
  shopperId: z.string(),
  locale: z.string().nullable(),
  startedAt: z.string(),
  lastActivityAt: z.string(),
  activities: z.int().describe('How many activities it has'),
  handedOff: z.boolean().describe('Whether it ever was'),
});

/** A conversation in a list, with what there is to see of it. */
export const foundSchema = conversationSchema.extend({
  turns: z.int(),
  language: z.enum(['zh', 'en']).nullable(),
  mood: z.enum(moods).nullable().describe('At its end'),
  sentiment: z.number().nullable().describe('Mean of what the shopper said'),
  actions: z.record(z.string(), z.int()).describe('How many turns ended in which action'),
  snippet: z
    .object({ said: z.string(), reply: z.string() })
    .nullable()
    .describe('The turn that was found, or the last'),
});

/** The words of a search, each of which must be found. */
export function searchWords(q: string): readonly string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, maxWords);
}

/** A conversation as it is answered. */
export function shownConversation({
  ownerId: _owner,
  lastSequence,
  ...conversation
}: Conversation): z.infer<typeof conversationSchema> {
  return { ...conversation, activities: lastSequence };
}

/** What a list shows of a conversation that was found by `words`. */
export function foundConversation(
  { conversation, turns }: FoundConversation,
  words: readonly string[],
): z.infer<typeof foundSchema> {
  const felt = turns.flatMap(({ sentiment }) => sentiment ?? []);
  const actions: Record<string, number> = {};
  for (const { action } of turns) if (action !== null) actions[action] = (actions[action] ?? 0) + 1;
  const said = turns.filter((turn) => turn.said !== '');
  const hit = turns.find((turn) => words.some((word) => holds(turn, word))) ?? said.at(-1) ?? turns.at(-1);
  return {
    ...shownConversation(conversation),
    turns: said.length,
    language: turns.at(-1)?.language ?? null,
    mood: turns.findLast(({ mood }) => mood !== null)?.mood ?? null,
    sentiment: felt.length === 0 ? null : round(felt.reduce((sum, each) => sum + each, 0) / felt.length),
    actions,
    snippet:
      hit === undefined ? null : { said: hit.said.slice(0, longestSnippet), reply: hit.reply.slice(0, longestSnippet) },
  };
}

function holds({ said, reply }: LoggedTurn, word: string): boolean {
  return `${said}\n${reply}`.toLowerCase().includes(word.toLowerCase());
}
