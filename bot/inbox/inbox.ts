import { currentTopic, type DialogueEvent } from '../../dialog/state/events.js';
import type { ChatActivity } from '../channels/activity.js';
import type { Conversations } from '../channels/conversations.js';
import type { ReplyDraft } from '../channels/exchange.js';
import type { HandOffDesk, Insertion, Kept, Scene } from '../channels/hand-off-desk.js';
import type { HandOffNote } from '../http/wire.js';
import type { ConversationStore } from '../storage/conversation-store.js';
import type { HandOff, HandOffPage, HandOffQuery, HandOffReason, HandOffStore } from './hand-off.js';
import { backNote, joinedNote, passedOnNote } from './notes.js';

export interface InboxOptions {
  readonly handOffs: HandOffStore;
  readonly store: ConversationStore;
  /** Asked for once it is needed, since the conversations know the inbox, too. */
  readonly conversations: () => Conversations;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Told when the inbox could not be brought up to date; the conversation itself is kept. */
  readonly onError: (error: unknown, conversationId: string) => void;
}

/** A hand-over as it is now, or what stood in the way; `handOff` then tells who has it. */
export type DeskOutcome =
  | { readonly status: 'done'; readonly handOff: HandOff; readonly messageId?: string }
  | { readonly status: 'missing' }
  | { readonly status: 'taken' | 'not_yours' | 'not_open'; readonly handOff: HandOff };

/** Called after each change of a hand-over. */
type InboxListener = (handOff: HandOff) => void;

/** How far back a start looks for conversations that were left half handed over. */
const recentDays = 14;

/**
 * The merchant's inbox: conversations that wait for a person, those that a person has, and what is said in them. All
 * changes of one conversation are made in its own lane, so a claim, a message and a turn never cross. The conversation's
 * own events say whether the bot is silent; the inbox says who is there instead.
 */
export class Inbox implements HandOffDesk {
  private readonly listeners = new Set<InboxListener>();

  constructor(private readonly options: InboxOptions) {}

  list(query: HandOffQuery): Promise<HandOffPage> {
    return this.options.handOffs.list(query);
  }

  counts() {
    return this.options.handOffs.counts();
  }

  newest(conversationId: string): Promise<HandOff | null> {
    return this.options.handOffs.newest(conversationId);
  }

  /** Returns how to stop. */
  subscribe(listener: InboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a conversation, also one that never asked; one that a colleague has only with `takeOver`. */
  claim(conversationId: string, agent: string, { takeOver = false } = {}): Promise<DeskOutcome> {
    return this.at(conversationId, async (scene, open) => {
      if (open?.status === 'active') {
        if (open.agent === agent) return { outcome: { status: 'done', handOff: open } };
        if (!takeOver) return { outcome: { status: 'taken', handOff: open } };
      }
      const before = open ?? this.opened(scene, 'taken');
      const handOff = await this.put(before, {
        status: 'active',
        agent,
        takenAt: before.takenAt ?? scene.now.toISOString(),
      });
      if (handOff === null) return this.lost(conversationId);
      const say = open?.status === 'active' ? passedOnNote : joinedNote;
      const events: DialogueEvent[] = scene.state.handedOff ? [] : [{ type: 'handed_off' }];
      return {
        outcome: { status: 'done', handOff },
        insertion: { messages: [{ draft: note(say(agent, scene.state.language), handOff) }], events },
      };
    });
  }

  /** Says something to the shopper. A message that is sent again under its `clientId` is not said twice. */
  say(
    conversationId: string,
    agent: string,
    message: Pick<ReplyDraft, 'text' | 'attachments' | 'attachmentLayout'>,
    clientId?: string,
  ): Promise<DeskOutcome> {
    return this.at(conversationId, async (scene, open) => {
      const refusal = mine(open, agent, await this.newest(conversationId));
      if (refusal !== null) return { outcome: refusal };
      const own = clientId === undefined ? undefined : `agent:${clientId}`;
      const earlier = own === undefined ? null : await this.options.store.findPosted(conversationId, own);
      if (earlier !== null) return { outcome: { status: 'done', handOff: open!, messageId: earlier } };
      const handOff = (await this.put(open!, { waitingMessages: 0 })) ?? open!;
      const draft: ReplyDraft = {
        type: 'message',
        ...message,
        textFormat: 'plain',
        locale: scene.state.language === 'zh' ? 'zh-CN' : 'en-US',
        inputHint: 'expectingInput',
      };
      return {
        outcome: { status: 'done', handOff },
        insertion: { messages: [{ draft, from: person(agent) }], ...(own === undefined ? {} : { clientId: own }) },
      };
    });
  }

  /** Shows the shopper that someone is writing. */
  async typing(conversationId: string, agent: string): Promise<void> {
    const handOff = await this.newest(conversationId);
    if (handOff?.status === 'active' && handOff.agent === agent) {
      this.options.conversations().typing(conversationId, person(agent));
    }
  }

  /** Gives the conversation back to the bot; one that nobody has yet may be given back by anyone. */
  release(conversationId: string, agent: string): Promise<DeskOutcome> {
    return this.at(conversationId, async (scene, open) => {
      const refusal = open?.status === 'waiting' ? null : mine(open, agent, await this.newest(conversationId));
      if (refusal !== null) return { outcome: refusal };
      const closing = await this.closing(open!, scene, 'agent');
      return closing === null ? this.lost(conversationId) : closing;
    });
  }

  /** Keeps a note for colleagues. */
  annotate(conversationId: string, text: string | null): Promise<DeskOutcome> {
    return this.at(conversationId, async (_scene, _open, newest) => {
      if (newest === null) return { outcome: { status: 'missing' } };
      const handOff = await this.put(newest, { note: text });
      return handOff === null ? this.lost(conversationId) : { outcome: { status: 'done', handOff } };
    });
  }

  /** Gives conversations back that have waited since before `since`, and tells the shoppers that nobody came. */
  async sweep(since: Date): Promise<number> {
    const { items } = await this.options.handOffs.list({ status: 'waiting', limit: 200 });
    const late = items.filter((handOff) => Date.parse(handOff.requestedAt) < since.getTime());
    for (const { conversationId } of late) {
      await this.at(conversationId, async (scene, open) =>
        open?.status === 'waiting'
          ? ((await this.closing(open, scene, 'nobody')) ?? this.lost(conversationId))
          : { outcome: { status: 'missing' } },
      );
    }
    return late.length;
  }

  /** Brings the inbox in step with conversations that a killed process left half handed over. */
  async recover(): Promise<void> {
    for await (const conversationId of this.handedConversations()) {
      await this.at(conversationId, async (scene, open) => {
        if (scene.state.handedOff && open === null) await this.put(this.opened(scene, 'asked'), {});
        if (!scene.state.handedOff && open !== null) await this.closing(open, scene, 'nobody');
        return { outcome: { status: 'missing' } };
      });
    }
  }

  async kept({ conversation, before, state, now, activities, outcome }: Kept): Promise<void> {
    if (!state.handedOff) return;
    try {
      const open = openOf(await this.newest(conversation.id));
      if (!before.handedOff && open === null) {
        const asked = outcome?.turn.intents.some(({ name }) => name === 'handoff') ?? false;
        const wishes = outcome?.turn.state.constraints.map(({ label }) => label);
        const category = outcome?.turn.ui.category;
        await this.put(this.opened({ conversation, state, now }, asked ? 'asked' : 'accepted'), {
          ...(wishes === undefined ? {} : { wishes }),
          ...(category === undefined ? {} : { category }),
        });
        return;
      }
      const said = activities.filter(({ type, from }) => type === 'message' && from.role === 'user').length;
      if (open !== null && said > 0) await this.put(open, { waitingMessages: open.waitingMessages + said });
    } catch (error) {
      this.options.onError(error, conversation.id);
    }
  }

  async handBack(scene: Scene): Promise<Insertion | null> {
    const open = openOf(await this.newest(scene.conversation.id));
    if (open?.status === 'active') return null;
    const { insertion } = (await this.closing(open ?? this.opened(scene, 'asked'), scene, 'shopper')) ?? {};
    return insertion ?? null;
  }

  private async *handedConversations(): AsyncGenerator<string> {
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<ConversationStore['list']>> = await this.options.store.list({
        limit: 200,
        cursor,
        handedOff: true,
      });
      const oldest = this.options.clock().getTime() - recentDays * 86_400_000;
      for (const { id, lastActivityAt } of page.items) {
        if (Date.parse(lastActivityAt) < oldest) return;
        yield id;
      }
      cursor = page.next;
      if (cursor === null) return;
    }
  }

  /** Works on a conversation in its lane: `open` is its hand-over that is not closed, `newest` its last one. */
  private async at(
    conversationId: string,
    work: (scene: Scene, open: HandOff | null, newest: HandOff | null) => Promise<Step>,
  ): Promise<DeskOutcome> {
    const steps: Step[] = [];
    const ids = await this.options.conversations().insert(conversationId, async (scene) => {
      const newest = await this.newest(conversationId);
      const step = await work(scene, openOf(newest), newest);
      steps.push(step);
      return step.insertion ?? null;
    });
    const outcome: DeskOutcome = steps[0]?.outcome ?? { status: 'missing' };
    const messageId = ids?.[0];
    return outcome.status === 'done' && messageId !== undefined ? { ...outcome, messageId } : outcome;
  }

  private opened({ conversation, state, now }: Scene, reason: HandOffReason): HandOff {
    const topic = currentTopic(state);
    return {
      id: this.options.newId(),
      conversationId: conversation.id,
      shopperId: conversation.shopperId,
      language: state.language,
      status: 'waiting',
      reason,
      agent: null,
      requestedAt: now.toISOString(),
      takenAt: null,
      closedAt: null,
      closedBy: null,
      mood: state.mood,
      sentiment: state.moodScore,
      category: topic?.categoryId ?? null,
      wishes: (topic?.constraints ?? []).map(({ source, attribute }) => source.said || attribute),
      waitingMessages: 0,
      note: null,
      revision: 0,
    };
  }

  /** Writes the next revision and tells who listens; null where another writer was first. */
  private async put(handOff: HandOff, change: Partial<HandOff>): Promise<HandOff | null> {
    const next: HandOff = { ...handOff, ...change, revision: handOff.revision + 1 };
    if (!(await this.options.handOffs.put(next))) return null;
    for (const listener of this.listeners) listener(next);
    return next;
  }

  private async closing(open: HandOff, scene: Scene, closedBy: 'agent' | 'shopper' | 'nobody'): Promise<Step | null> {
    const handOff = await this.put(open, { status: 'closed', closedAt: scene.now.toISOString(), closedBy });
    if (handOff === null) return null;
    const outcome: DeskOutcome = { status: 'done', handOff };
    if (!scene.state.handedOff) return { outcome };
    const draft = note(backNote(closedBy, scene.state.language), handOff);
    return { outcome, insertion: { messages: [{ draft }], events: [{ type: 'handed_back' }] } };
  }

  private async lost(conversationId: string): Promise<Step> {
    const handOff = await this.newest(conversationId);
    return { outcome: handOff === null ? { status: 'missing' } : { status: 'taken', handOff } };
  }
}

interface Step {
  readonly outcome: DeskOutcome;
  readonly insertion?: Insertion;
}

function openOf(newest: HandOff | null): HandOff | null {
  return newest === null || newest.status === 'closed' ? null : newest;
}

/** Null where the agent has the conversation. */
function mine(open: HandOff | null, agent: string, newest: HandOff | null): DeskOutcome | null {
  if (open === null) return newest === null ? { status: 'missing' } : { status: 'not_open', handOff: newest };
  if (open.status === 'active' && open.agent === agent) return null;
  return { status: 'not_yours', handOff: open };
}

function person(agent: string): ChatActivity['from'] {
  return { id: `agent:${agent}`, name: agent, role: 'agent' };
}

/** A message about the conversation itself, marked so that pages can draw it apart. */
function note(text: string, { status, agent, language }: HandOff): ReplyDraft {
  const handOff: HandOffNote = { status, agent };
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    speak: text,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    channelData: { handOff },
  };
}
