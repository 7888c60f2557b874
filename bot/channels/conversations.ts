import type { DialogueState } from '../../dialog/state/belief-state.js';
import type { Dialogue, TurnOutcome } from '../../dialog/turn.js';
import { KeyedQueue } from '../keyed-queue.js';
import type { Conversation, ConversationStore } from '../storage/conversation-store.js';
import type { ChatActivity } from './activity.js';
import { clientActivityId, type InboundActivity } from './inbound.js';
import { Recent } from './recent.js';
import { type ActivityBatch, type Subscriber, Subscriptions } from './subscriptions.js';

/** What a bot is handed for one turn, and where it leaves what came of it. */
export interface Exchange {
  readonly posted: ChatActivity;
  readonly state: DialogueState;
  readonly now: Date;
  /** Whether the token allows that this activity counts as spoken. */
  readonly maySpeak: boolean;
  /** Sends one message to the shopper; returns its id. */
  reply(draft: ReplyDraft): string;
  /** Set by the bot when the dialogue had its turn. */
  outcome: TurnOutcome | null;
}

/** A message before it has a place in the conversation. */
export type ReplyDraft = Omit<ChatActivity, 'id' | 'timestamp' | 'channelId' | 'from' | 'conversation' | 'replyToId'>;

/** Answers one posted activity through `exchange`. */
export type Bot = (exchange: Exchange) => Promise<void>;

/** Who may do what with a conversation, as read from a token. */
export interface Seat {
  readonly ownerId: string;
  readonly shopperId: string;
  readonly maySpeak: boolean;
}

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
      if (activity.type !== 'message' && !(joins && live.conversation.lastSequence === 0)) return this.options.newId();
      return this.turn(live, seat, activity, clientId);
    });
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
    const frame = {
      timestamp: now.toISOString(),
      channelId: 'directline',
      conversation: { id: conversation.id },
    } as const;
    const idAt = (place: number): string => `${conversation.id}|${String(place).padStart(7, '0')}`;
    const from = { id: this.options.botName ?? 'daogou', name: this.options.botName ?? 'daogou', role: 'bot' } as const;
    const firstSequence = conversation.lastSequence + 1;
    const posted: ChatActivity = { ...frame, ...echo(activity, seat), id: idAt(firstSequence) };
    const activities: ChatActivity[] = [posted];
    const exchange: Exchange = {
      posted,
      state: live.state,
      now,
      maySpeak: seat.maySpeak,
      outcome: null,
      reply: (draft) => {
        const id = idAt(firstSequence + activities.length);
        activities.push({ ...draft, ...frame, id, from, replyToId: posted.id });
        return id;
      },
    };
    const typing: ChatActivity = { ...frame, type: 'typing', id: `${posted.id}|typing`, from, replyToId: posted.id };
    this.subscriptions.publish(conversation.id, { activities: [typing], watermark: conversation.lastSequence });
    await this.options.bot(exchange);
    await this.keep(live, exchange, activities, firstSequence, clientId);
    return posted.id;
  }

  private async keep(
    live: Live,
    { outcome, now }: Exchange,
    activities: readonly ChatActivity[],
    firstSequence: number,
    clientId: string | null,
  ): Promise<void> {
    const { id } = live.conversation;
    const handedOff = outcome?.state.handedOff ?? live.conversation.handedOff;
    const at = now.toISOString();
    try {
      await this.options.store.commit({
        conversationId: id,
        at,
        firstSequence,
        activities,
        clientActivityId: clientId,
        events: outcome?.events ?? [],
        handedOff,
      });
    } catch (error) {
      this.live.delete(id);
      throw error;
    }
    const lastSequence = firstSequence + activities.length - 1;
    live.conversation = { ...live.conversation, lastSequence, lastActivityAt: at, handedOff };
    if (outcome) live.state = outcome.state;
    this.subscriptions.publish(id, { activities, watermark: lastSequence });
  }
}

/** What the shopper posted as the conversation shows it to everyone: under the name that the token gives. */
function echo(
  activity: InboundActivity,
  seat: Seat,
): Omit<ChatActivity, 'id' | 'timestamp' | 'channelId' | 'conversation'> {
  const { type, name, text, locale, value, attachments, channelData } = activity;
  const speaker = activity.from?.name;
  return {
    type,
    from: { id: seat.shopperId, ...(speaker === undefined ? {} : { name: speaker }), role: 'user' },
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
    ...(locale === undefined ? {} : { locale }),
    ...(value === undefined ? {} : { value }),
    ...(attachments === undefined ? {} : { attachments: attachments.map(compact) }),
    ...(channelData === undefined ? {} : { channelData }),
  };
}

function compact(attachment: NonNullable<InboundActivity['attachments']>[number]) {
  const { contentType, contentUrl, name } = attachment;
  return {
    contentType,
    ...(contentUrl === undefined ? {} : { contentUrl }),
    ...(name === undefined ? {} : { name }),
  };
}
