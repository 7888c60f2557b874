import { tapSchema } from '../channels/inbound.js';
import type { ConversationStore } from '../storage/conversation-store.js';
import type { Script, ScriptStep } from './replay.js';

/** Turns that are replayed of one conversation, and the longest text of one. */
const scriptLimits = { turns: 30, text: 2_000 };
const pageSize = 100;
/** Conversations that are looked through for those in which something was said. */
const searched = 4;

/** What shoppers said to the bot in the newest conversations, until a person took over. */
export async function storedScripts(
  store: Pick<ConversationStore, 'list' | 'activitiesSince'>,
  count: number,
): Promise<readonly Script[]> {
  const scripts: Script[] = [];
  let looked = 0;
  for (let cursor: string | null = null; scripts.length < count && looked < count * searched; ) {
    const page: Awaited<ReturnType<ConversationStore['list']>> = await store.list({ limit: pageSize, cursor });
    for (const { id, locale } of page.items) {
      looked += 1;
      const script = await scriptOf(store, id, locale);
      if (script !== null && scripts.length < count) scripts.push(script);
    }
    cursor = page.next;
    if (cursor === null) break;
  }
  return scripts;
}

async function scriptOf(
  store: Pick<ConversationStore, 'activitiesSince'>,
  conversationId: string,
  locale: string | null,
): Promise<Script | null> {
  const stored = await store.activitiesSince(conversationId, 0, scriptLimits.turns * 4);
  const agent = stored.findIndex(({ activity }) => activity.from.role === 'agent');
  const talk = (agent < 0 ? stored : stored.slice(0, agent)).map(({ activity }) => activity);
  const steps = talk
    .filter(({ type, from }) => type === 'message' && from.role === 'user')
    .flatMap(({ text = '', value }): ScriptStep[] => {
      const tap = tapSchema.safeParse(value);
      if (tap.success) return [{ said: tap.data.tap, tap: tap.data }];
      return text.trim() === '' ? [] : [{ said: text.slice(0, scriptLimits.text), tap: null }];
    })
    .slice(0, scriptLimits.turns);
  if (steps.every(({ tap }) => tap !== null)) return null;
  const answered = talk.find(({ from, locale: spoken }) => from.role === 'bot' && spoken !== undefined)?.locale;
  const language = (answered ?? locale ?? 'zh').toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return { source: 'stored', conversationId, language, steps };
}
