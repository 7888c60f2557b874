import type { ChatActivity } from './activity.js';
import type { Seat } from './exchange.js';
import type { InboundActivity } from './inbound.js';

/** What all activities of a conversation have in common. */
export function frameOf(conversationId: string, now: Date) {
  return {
    timestamp: now.toISOString(),
    channelId: 'directline',
    conversation: { id: conversationId },
  } as const;
}

/** Ids sort as the activities follow each other. */
export function idAt(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}

/** What the shopper posted as the conversation shows it to everyone: under the name that the token gives. */
export function echo(
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
