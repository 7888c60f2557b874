import type { Exchange, ReplyDraft } from '../exchange.js';
import { type Activity, BotAdapter, type Context, type ResourceResponse, TurnContext } from './sdk.js';

const exchangeKey = Symbol('exchange');

/** The exchange that a turn of botbuilder belongs to. Throws when the context is not one of `ExchangeAdapter`. */
export function exchangeOf(context: Context): Exchange {
  const exchange: unknown = context.turnState.get(exchangeKey);
  if (!exchange) throw new ChannelError('no_exchange', 'the turn was not started by ExchangeAdapter');
  return exchange as Exchange;
}

/** Something was asked of the channel that it can't do. */
class ChannelError extends Error {
  constructor(
    readonly code: 'no_exchange' | 'unsupported',
    message: string,
  ) {
    super(message);
    this.name = 'ChannelError';
  }
}

/**
 * botbuilder's door to this server's own Direct Line: activities come from and go to an `Exchange` in this process, so
 * no connector, no HTTP and no state of botbuilder's stand between. Sent activities can't be changed afterwards.
 */
export class ExchangeAdapter extends BotAdapter {
  async run(exchange: Exchange, logic: (context: Context) => Promise<void>): Promise<void> {
    const context = new TurnContext(this, toBotbuilder(exchange));
    context.turnState.set(exchangeKey, exchange);
    await this.runMiddleware(context, logic);
  }

  async sendActivities(context: Context, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const exchange = exchangeOf(context);
    return activities.map((activity) => ({ id: exchange.reply(toDraft(activity)) }));
  }

  async updateActivity(): Promise<void> {
    throw new ChannelError('unsupported', 'activities of a conversation are never changed');
  }

  async deleteActivity(): Promise<void> {
    throw new ChannelError('unsupported', 'activities of a conversation are never deleted');
  }

  async continueConversation(): Promise<void> {
    throw new ChannelError('unsupported', 'a turn starts with an activity of the shopper');
  }
}

function toBotbuilder({ posted, now }: Exchange): Partial<Activity> {
  return {
    type: posted.type,
    id: posted.id,
    channelId: posted.channelId,
    timestamp: now,
    from: { id: posted.from.id, name: posted.from.name ?? '', role: 'user' },
    recipient: { id: 'daogou', name: 'daogou', role: 'bot' },
    conversation: { id: posted.conversation.id, name: '', isGroup: false, conversationType: 'personal' },
    serviceUrl: 'urn:daogou:in-process',
    ...(posted.text === undefined ? {} : { text: posted.text }),
    ...(posted.locale === undefined ? {} : { locale: posted.locale }),
    ...(posted.name === undefined ? {} : { name: posted.name }),
    ...(posted.value === undefined ? {} : { value: posted.value }),
    ...(posted.attachments === undefined ? {} : { attachments: posted.attachments.map((item) => ({ ...item })) }),
    ...(posted.channelData === undefined ? {} : { channelData: posted.channelData }),
    ...(posted.type === 'conversationUpdate'
      ? { membersAdded: [{ id: posted.from.id, name: posted.from.name ?? '' }] }
      : {}),
  };
}

function toDraft(activity: Partial<Activity>): ReplyDraft {
  const { text, speak, inputHint, locale, attachments, attachmentLayout, suggestedActions, channelData } = activity;
  return {
    type: activity.type ?? 'message',
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(speak === undefined ? {} : { speak }),
    ...(inputHint === undefined ? {} : { inputHint }),
    ...(locale === undefined ? {} : { locale }),
    ...(attachments === undefined ? {} : { attachments: attachments as ReplyDraft['attachments'] & object }),
    ...(attachmentLayout === undefined ? {} : { attachmentLayout: attachmentLayout as 'list' | 'carousel' }),
    ...(suggestedActions === undefined
      ? {}
      : { suggestedActions: suggestedActions as ReplyDraft['suggestedActions'] & object }),
    ...(channelData === undefined ? {} : { channelData: channelData as unknown }),
  };
}
