import { z } from 'zod';
import type { Feedback, Tap } from './../http/wire.js';

/** Longest text that is accepted, and how much of it is read. */
export const textLimits = { accepted: 20_000, read: 2_000 } as const;

/** Clients send `null` for what they leave out. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const shortText = z.string().max(256);

/** What a shopper may say of a message. */
const feedbackSchema: z.ZodType<Feedback> = z.object({
  activityId: z.string().min(1).max(256),
  rating: z.enum(['up', 'down', 'none']),
  reasons: z
    .array(z.enum(['misunderstood', 'wrong_products', 'wrong_facts', 'too_long', 'unfriendly', 'other']))
    .max(6),
  comment: z.string().max(500).exactOptional(),
});

/** Whether an activity judges a message of the shop: it is kept and not answered. */
export function isFeedback({ type, name }: { readonly type: string; readonly name?: string | undefined }): boolean {
  return type === 'event' && name === 'feedback';
}

/** What a client may post to a conversation; members that no one here reads are dropped. */
export const inboundActivitySchema = z
  .object({
    type: z.string().min(1).max(64),
    id: optional(shortText),
    name: optional(shortText),
    text: optional(z.string().max(textLimits.accepted)),
    locale: optional(z.string().max(64)),
    from: optional(z.object({ id: optional(shortText), name: optional(shortText) })),
    value: optional(z.unknown()),
    channelData: optional(z.record(z.string(), z.unknown())),
    attachments: optional(
      z
        .array(
          z.object({
            contentType: z.string().max(256),
            contentUrl: optional(z.string().max(2_048)),
            name: optional(shortText),
          }),
        )
        .max(16),
    ),
  })
  .superRefine((activity, context) => {
    if (!isFeedback(activity)) return;
    for (const issue of feedbackSchema.safeParse(activity.value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['value', ...issue.path], message: issue.message });
  });

export type InboundActivity = z.output<typeof inboundActivitySchema>;

const idText = z.string().min(1).max(512);

/** The taps that the dialogue understands; anything else in `value` is kept out of it. */
export const tapSchema: z.ZodType<Tap> = z.discriminatedUnion('tap', [
  z.object({ tap: z.literal('remove_constraint'), id: idText }),
  z.object({ tap: z.literal('undo') }),
  z.object({ tap: z.literal('cart_set'), productId: idText, quantity: z.int().min(0).max(100_000) }),
  z.object({ tap: z.literal('ask_about'), productId: idText }),
  z.object({ tap: z.literal('clear_category') }),
  z.object({
    tap: z.literal('change_constraint'),
    id: idText,
    value: z.union([idText, z.number().min(-1e12).max(1e12)]),
  }),
  z.object({ tap: z.literal('explain'), productId: idText }),
  z.object({ tap: z.literal('explain_price'), productId: idText }),
  z.object({ tap: z.literal('checkout') }),
]);

const speechSchema = z.object({
  speech: z.object({
    alternatives: z
      .array(z.object({ transcript: z.string().min(1).max(textLimits.accepted) }))
      .min(1)
      .max(16),
  }),
});

/** Transcripts, best first, of what was spoken; empty when the activity was typed. */
export function transcripts(channelData: unknown): readonly string[] {
  const parsed = speechSchema.safeParse(channelData);
  return parsed.success ? parsed.data.speech.alternatives.map((alternative) => alternative.transcript) : [];
}

const receiptSchema = z.object({ speech: z.object({ receipt: z.string().min(1).max(4_096) }) });

/** The server's own receipt for what was spoken, where the client shows one. */
export function receiptOf(channelData: unknown): string | null {
  const parsed = receiptSchema.safeParse(channelData);
  return parsed.success ? parsed.data.speech.receipt : null;
}

/** What the client calls its own activity: Web Chat's `clientActivityID`, else the `id` that it put on it. */
export function clientActivityId(activity: InboundActivity): string | null {
  const named = activity.channelData?.clientActivityID;
  return typeof named === 'string' && named.length > 0 && named.length <= 256 ? named : (activity.id ?? null);
}

/** True when objects and arrays nest deeper than `levels`: such a document is an attack on recursive readers. */
export function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => deeperThan(inner, levels - 1));
}
