import { z } from 'zod';
import type { HandBack } from '../http/wire.js';
import type { InboundActivity } from './inbound.js';

/** The button with which a shopper who waits for a person goes on with the assistant instead. */
export const handBackTitles = { zh: '继续使用智能助手', en: 'Go on with the assistant' };

const handBackSchema: z.ZodType<HandBack> = z.object({ tap: z.literal('hand_back') });

/** True for the button, and for its words where a client can only send text. */
export function isHandBack({ value, text }: Pick<InboundActivity, 'value' | 'text'>): boolean {
  if (handBackSchema.safeParse(value).success) return true;
  const said = text?.trim().toLowerCase();
  return Object.values(handBackTitles).some((title) => title.toLowerCase() === said);
}
