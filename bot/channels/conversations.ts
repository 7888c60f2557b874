import type { DialogueState } from '../../dialog/state/belief-state.js';
import type { DialogueEvent } from '../../dialog/state/events.js';
import type { Dialogue } from '../../dialog/turn.js';
import type { Feedback, Turn } from '../http/wire.js';
import { KeyedQueue } from '../keyed-queue.js';
import type { Conversation, ConversationStore } from '../storage/conversation-store.js';
import type { ChatActivity } from './activity.js';
import { echo, frameOf, idAt } from './activity-frame.js';
import type { Bot, Exchange, JudgedMessage, KeptTurn, ReplyDraft, Seat } from './exchange.js';
import { isHandBack } from './hand-back.js';
import type { HandOffDesk, Insertion, Scene } from './hand-off-desk.js';
import { clientActivityId, type InboundActivity, isFeedback } from './inbound.js';
import { Recent } from './recent.js';
import { type ActivityBatch, type Subscriber, Subscriptions } from './subscriptions.js';
import { turnFacts } from './turn-facts.js';

export interface ConversationsOptions {
  readonly store: ConversationStore;
  readonly dialogue: Pick<Dialogue, 'open' | 'fold'>;
  readonly bot: Bot;
  readonly clock: () => Date;
  /** Unguessable. */
  readonly newId: () => string;
  /** How many states are kept unfolded in memory. */
  readonly capacity?: number;
  readonly botName?: string;
  /** Told after a turn was kept and sent. */
  readonly onTurn?: (turn: KeptTurn) => void;
  /** Told of each thumb on a message of the shop, once it is kept. */
  readonly onFeedback?: (judged: JudgedMessage) => void;
  /** Looks after conversations that were handed to a person; without one nobody answers in them. */
  readonly desk?: HandOffDesk;
}

interface Keeping extends Pick<Exchange, 'outcome' | 'now'> {
  /** Those of the outcome unless they are given. */
  readonly events?: readonly DialogueEvent[];
}

interface Live {
  conversation: Conversation;
  state: DialogueState;
}

/** Activities that one answer may carry; a reader with more to read asks again from the watermark. */
const pageSize = 1_000;

/** The name of the event with which a chat page says that its shopper has come. */
const joinEvent = 'webchat/join';

/**
 * Runs conversations over a store: strictly one turn at a time in each, the whole turn kept before anyone hears of
 * it, the belief state folded from its events when it is first needed again.
 */
export class Conversations {
  private readonly lanes = new KeyedQueue();
  private readonly live: Recent<string, Live>;
  private readonly subscriptions = new Subscriptions();

  constructor(private readonly options: ConversationsOptions) {
    this.live = new Recent(options.capacity ?? 2_000);
  }

  /** `id` is only given when a token names the conversation that it is for. Returns whether it is new. */
  open(
    seat: Seat,
    { id, locale }: { id?: string; locale?: string | null } = {},
  ): Promise<{ id: string; created: boolean }> {
    const chosen = id ?? this.options.newId();
    return this.lanes.add(chosen, async () => {
      if (id !== undefined && (await this.options.store.find(id))) return { id, created: false };
      await this.options.store.create({
        id: chosen,
        shopperId: seat.shopperId,
        ownerId: seat.ownerId,
        locale: locale ?? null,
        startedAt: this.options.clock().toISOString(),
      });
      return { id: chosen, created: true };
    });
  }

  async find(id: string): Promise<Conversation | null> {
    return this.live.get(id)?.conversation ?? (await this.options.store.find(id));
  }

  /** Takes an activity in and runs its turn. Returns its id; a repeated one is not answered again. Null: no such conversation. */
  post(conversationId: string, seat: Seat, activity: InboundActivity): Promise<string | null> {
    return this.lanes.add(conversationId, async () => {
      const live = await this.wake(conversationId);
      if (!live) return null;
      const clientId = clientActivityId(activity);
      if (clientId !== null) {
        const earlier = await this.options.store.findPosted(conversationId, clientId);
        if (earlier !== null) return earlier;
      }
      const joins =
        activity.type === 'conversationUpdate' || (activity.type === 'event' && activity.name === joinEvent);
      if (isFeedback(activity)) return this.keepFeedback(live, seat, activity, clientId);
      if (live.state.handedOff) return this.relay(live, seat, activity, clientId);
      if (isHandBack(activity)) return this.options.newId();
      if (activity.type !== 'message' && !(joins && live.conversation.lastSequence === 0)) return this.options.newId();
      return this.turn(live, seat, activity, clientId);
    });
  }

  /**
   * Puts a message of the shop's side into a conversation outside of any turn: an outcome that came later, a person's
   * reply (`from` then says whose). Returns its id; null: no such conversation.
   */
  async tell(conversationId: string, draft: ReplyDraft, from: ChatActivity['from'] = this.bot): Promise<string | null> {
    const ids = await this.insert(conversationId, async () => ({ messages: [{ draft, from }] }));
    return ids?.[0] ?? null;
  }

  /**
   * Puts messages and events into a conversation between two turns. `compose` sees the conversation as it is then, and
   * may find that there is nothing to say. Returns the ids of the messages; null: no such conversation.
   */
  insert(
    conversationId: string,
    compose: (scene: Scene) => Promise<Insertion | null>,
  ): Promise<readonly string[] | null> {
    return this.lanes.add(conversationId, async () => {
      const live = await this.wake(conversationId);
      if (!live) return null;
      const now = this.options.clock();
      const insertion = await compose({ conversation: live.conversation, state: live.state, now });
      return insertion === null ? [] : this.put(live, insertion, now);
    });
  }

  /** Shows all who listen that someone is typing; kept nowhere. */
  typing(conversationId: string, from: ChatActivity['from']): void {
    const now = this.options.clock();
    const typing = { ...frameOf(conversationId, now), type: 'typing', id: `${conversationId}|typing`, from };
    const watermark = this.live.get(conversationId)?.conversation.lastSequence;
    if (watermark !== undefined) this.subscriptions.publish(conversationId, { activities: [typing], watermark });
  }

  /** Up to `pageSize` activities after `watermark`. */
  async since(conversationId: string, watermark: number): Promise<ActivityBatch> {
    const stored = await this.options.store.activitiesSince(conversationId, watermark, pageSize);
    return {
      activities: stored.map((entry) => entry.activity),
      watermark: stored.at(-1)?.sequence ?? watermark,
    };
  }

  /** Sends everything after `watermark`, then everything that follows, without a gap. Returns what ends it. */
  subscribe(conversationId: string, watermark: number, subscriber: Subscriber): Promise<() => void> {
    return this.lanes.add(conversationId, async () => {
      let batch = await this.since(conversationId, watermark);
      while (batch.activities.length > 0) {
        subscriber(batch);
        batch = await this.since(conversationId, batch.watermark);
      }
      return this.subscriptions.add(conversationId, subscriber);
    });
  }

  /** How many subscribers the conversation has now. */
  listeners(conversationId: string): number {
    return this.subscriptions.count(conversationId);
  }

  /** Resolves when no turn runs any more. */
  idle(): Promise<void> {
    return this.lanes.idle();
  }

  private async wake(id: string): Promise<Live | null> {
    const known = this.live.get(id);
    if (known) return known;
    const { store, dialogue } = this.options;
    const conversation = await store.find(id);
    if (!conversation) return null;
    const opened = dialogue.open(conversation.locale ?? undefined);
    const live = { conversation, state: dialogue.fold(opened, await store.events(id)) };
    this.live.set(id, live);
    return live;
  }

  private async turn(live: Live, seat: Seat, activity: InboundActivity, clientId: string | null): Promise<string> {
    const { conversation } = live;
    const now = this.options.clock();
    const frame = frameOf(conversation.id, now);
    const from = this.bot;
    const firstSequence = conversation.lastSequence + 1;
    const posted: ChatActivity = { ...frame, ...echo(activity, seat), id: idAt(conversation.id, firstSequence) };
    const activities: ChatActivity[] = [posted];
    const exchange: Exchange = {
      posted,
      state: live.state,
      now,
      maySpeak: seat.maySpeak,
      arousal: seat.arousal ?? null,
      origin: seat.origin ?? null,
      device: seat.device ?? null,
      outcome: null,
      reply: (draft) => {
        const id = idAt(conversation.id, firstSequence + activities.length);
        activities.push({ ...draft, ...frame, id, from, replyToId: posted.id });
        return id;
      },
    };
    const typing: ChatActivity = { ...frame, type: 'typing', id: `${posted.id}|typing`, from, replyToId: posted.id };
    this.subscriptions.publish(conversation.id, { activities: [typing], watermark: conversation.lastSequence });
    await this.options.bot(exchange);
    await this.keep(live, exchange, activities, firstSequence, clientId);
    const { outcome } = exchange;
    if (outcome) this.options.onTurn?.({ conversationId: conversation.id, shopperId: seat.shopperId, outcome, now });
    return posted.id;
  }

  /** Keeps what the dialogue has no answer to, such as feedback, in its place among what was said. */
  private async keepUnanswered(
    live: Live,
    seat: Seat,
    activity: InboundActivity,
    clientId: string | null,
  ): Promise<string> {
    const { id, lastSequence } = live.conversation;
    const now = this.options.clock();
    const posted = { ...frameOf(id, now), ...echo(activity, seat), id: idAt(id, lastSequence + 1) };
    await this.keep(live, { outcome: null, now }, [posted], lastSequence + 1, clientId);
    return posted.id;
  }

  private async keepFeedback(
    live: Live,
    seat: Seat,
    activity: InboundActivity,
    clientId: string | null,
  ): Promise<string> {
    const kept = await this.keepUnanswered(live, seat, activity, clientId);
    const { store, onFeedback } = this.options;
    const feedback = activity.value as Feedback;
    const sequence = Number(/\|(\d{1,15})$/.exec(feedback.activityId)?.[1] ?? 0);
    if (onFeedback === undefined || sequence < 1) return kept;
    const [judged] = await store.activitiesSince(live.conversation.id, sequence - 1, 1);
    if (judged?.activity.id !== feedback.activityId || judged.activity.from.role !== 'bot') return kept;
    const { turn } = (judged.activity.channelData ?? {}) as { readonly turn?: Turn };
    onFeedback({ shopperId: seat.shopperId, feedback, productIds: turn?.shown.map(({ id }) => id) ?? [] });
    return kept;
  }

  /** A person has the conversation: what the shopper says is kept and passed on, and the bot is silent. */
  private async relay(live: Live, seat: Seat, activity: InboundActivity, clientId: string | null): Promise<string> {
    if (activity.type === 'typing') this.typing(live.conversation.id, { id: seat.shopperId, role: 'user' });
    if (activity.type !== 'message') return this.options.newId();
    const id = await this.keepUnanswered(live, seat, activity, clientId);
    if (!isHandBack(activity)) return id;
    const now = this.options.clock();
    const insertion = await this.options.desk?.handBack({ conversation: live.conversation, state: live.state, now });
    if (insertion) await this.put(live, insertion, now);
    return id;
  }

  private async put(live: Live, { messages, events = [], clientId }: Insertion, now: Date): Promise<readonly string[]> {
    const { id, lastSequence } = live.conversation;
    const activities = messages.map(
      ({ draft, from = this.bot }, index): ChatActivity => ({
        ...draft,
        ...frameOf(id, now),
        id: idAt(id, lastSequence + 1 + index),
        from,
      }),
    );
    const outcome = null;
    await this.keep(live, { outcome, now, events }, activities, lastSequence + 1, clientId ?? null);
    return activities.map((activity) => activity.id);
  }

  private get bot(): ChatActivity['from'] {
    const name = this.options.botName ?? 'daogou';
    return { id: name, name, role: 'bot' };
  }

  private async keep(
    live: Live,
    { outcome, now, events = outcome?.events ?? [] }: Keeping,
    activities: readonly ChatActivity[],
    firstSequence: number,
    clientId: string | null,
  ): Promise<void> {
    const { id } = live.conversation;
    const before = live.state;
    const state = outcome?.state ?? (events.length > 0 ? this.options.dialogue.fold(before, events) : before);
    const handedOff = live.conversation.handedOff || state.handedOff;
    const at = now.toISOString();
    try {
      await this.options.store.commit({
        conversationId: id,
        at,
        firstSequence,
        activities,
        clientActivityId: clientId,
        events,
        handedOff,
        facts: turnFacts(activities, outcome, before),
      });
    } catch (error) {
      this.live.delete(id);
      throw error;
    }
    const lastSequence = firstSequence + activities.length - 1;
    live.conversation = { ...live.conversation, lastSequence, lastActivityAt: at, handedOff };
    live.state = state;
    this.subscriptions.publish(id, { activities, watermark: lastSequence });
    await this.options.desk?.kept({ conversation: live.conversation, before, state, now, activities, outcome });
  }
}
