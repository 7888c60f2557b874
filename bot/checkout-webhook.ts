import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { CheckoutOrder } from './checkout-order.js';

/** What one request to the shop came to: `again` is worth another try. */
export type WebhookAnswer =
  | { readonly kind: 'accepted'; readonly url: string | null; readonly orderId: string | null }
  | { readonly kind: 'refused'; readonly message: string | null }
  | { readonly kind: 'again'; readonly reason: string };

/** Sends one order to the shop's checkout. Never rejects. */
export type CheckoutWebhook = (id: string, order: CheckoutOrder, now: Date) => Promise<WebhookAnswer>;

export interface WebhookOptions {
  readonly url: string;
  /** At least 16 characters; as `whsec_…` the rest is base64, as the specification writes secrets. */
  readonly secret: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Bytes of an answer that are read. */
const answerBytes = 64 * 1024;

const answerSchema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .nullish()
    .catch(null),
  orderId: z
    .union([z.string().max(200), z.number()])
    .nullish()
    .catch(null),
  message: z.string().max(500).nullish().catch(null),
});

/** Statuses that say "later": the shop is busy or down, not unwilling. */
const later: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * A webhook signed as Standard Webhooks 1.0 asks (https://www.standardwebhooks.com): `webhook-id` is the same for every
 * try of one hand-over, so that a shop that has seen it takes no second order. Redirects are not followed: an order
 * goes where the operator said.
 */
export function createCheckoutWebhook({
  url,
  secret,
  fetch = globalThis.fetch,
  timeout = 10_000,
}: WebhookOptions): CheckoutWebhook {
  return async (id, order, now) => {
    const body = JSON.stringify({ type: 'checkout.requested', timestamp: now.toISOString(), data: { id, ...order } });
    const seconds = Math.floor(now.getTime() / 1_000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(seconds),
          'webhook-signature': signature(secret, id, seconds, body),
        },
        body,
        signal: AbortSignal.timeout(timeout),
      });
      return await read(response);
    } catch (error) {
      return { kind: 'again', reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** `v1,` and the base64 of an HMAC-SHA256 over id, time and body. */
export function signature(secret: string, id: string, seconds: number, body: string): string {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

async function read(response: Response): Promise<WebhookAnswer> {
  const { status } = response;
  if (status >= 500 || later.has(status)) {
    await response.body?.cancel();
    return { kind: 'again', reason: `the shop answered ${status}` };
  }
  const { url = null, orderId = null, message = null } = answerSchema.safeParse(await json(response)).data ?? {};
  if (status >= 200 && status < 300) {
    return { kind: 'accepted', url, orderId: orderId === null ? null : String(orderId) };
  }
  return { kind: 'refused', message };
}

async function json(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > answerBytes) break;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
