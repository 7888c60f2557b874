import type { KillableShop } from './killable-shop.js';

/** What was answered to one claim. */
export interface Answered {
  readonly status: number;
  /** Code of the grant, or the reason of the refusal. */
  readonly said: string;
}

/** One claim of the load: the same key whenever it is sent again. */
export interface WantedClaim {
  readonly token: string;
  readonly shopperId: string;
  readonly key: string;
  readonly campaignId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface ClaimBody {
  readonly grant?: { readonly code: string };
  readonly reason?: string;
}

/** Sends a claim until it is answered, over as many deaths of the server as come in between. */
export async function claimUntilAnswered(
  shop: KillableShop,
  wanted: WantedClaim,
): Promise<Answered & { sent: number }> {
  for (let sent = 1; ; sent += 1) {
    try {
      const response = await fetch(`${await shop.base}/api/chat/promotions/${wanted.campaignId}/claims`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${wanted.token}`,
          'content-type': 'application/json',
          'idempotency-key': wanted.key,
        },
        body: JSON.stringify(wanted.body),
      });
      const body = (await response.json()) as ClaimBody;
      return { status: response.status, said: body.grant?.code ?? body.reason ?? '', sent };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A call of the merchant's, or of a shopper's; a connection that breaks is tried again, since these calls may be repeated. */
export async function ask<T>(
  shop: KillableShop,
  method: string,
  path: string,
  { token, body }: { readonly token?: string; readonly body?: unknown } = {},
): Promise<T> {
  const request = {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await sendUntilAnswered(async () => fetch(`${await shop.base}${path}`, request));
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function sendUntilAnswered(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    try {
      return await send();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Runs `work` over all items, `width` at a time. */
export async function concurrently<A, B>(
  items: readonly A[],
  width: number,
  work: (item: A, index: number) => Promise<B>,
): Promise<B[]> {
  const results: B[] = new Array<B>(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as A, index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
