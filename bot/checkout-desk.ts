import { type CheckoutOrder, keyOf } from './checkout-order.js';
import type { CheckoutStore, HandOver } from './checkout-store.js';
import type { CheckoutWebhook, WebhookAnswer } from './checkout-webhook.js';
import type { CheckoutOutcome } from './http/wire.js';
import { KeyedQueue } from './keyed-queue.js';

/** What the shopper is to hear of a hand-over. */
export interface CheckoutNews extends CheckoutOutcome {
  readonly conversationId: string;
  readonly language: 'zh' | 'en';
  /** Why the shop refused, in its own words; null where it gave none. */
  readonly message: string | null;
}

export interface CheckoutDeskOptions {
  readonly store: CheckoutStore;
  readonly webhook: CheckoutWebhook;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Calls `then` once after `ms`; what it returns calls it off. */
  readonly after?: (ms: number, then: () => void) => () => void;
  readonly onError: (error: unknown) => void;
  /** Milliseconds before the second try, the third and so on; after the last the shop counts as unreachable. */
  readonly delays?: readonly number[];
  /** For how long an accepted cart that comes again is the same order, in milliseconds. */
  readonly repeats?: number;
}

/** Hands carts to the shop's own checkout. */
export interface CheckoutDesk {
  /** Hears of every outcome. Set once, before the first hand-over. */
  onNews(listener: (news: CheckoutNews) => void): void;
  /** Starts a hand-over, or repeats what came of the one that this cart already had. Resolves after the first try. */
  handOver(order: CheckoutOrder): Promise<void>;
  /** Goes on with what waited when the process ended. */
  resume(): Promise<void>;
  /** Calls off what waits; `resume` finds it again. Resolves when no request runs. */
  close(): Promise<void>;
}

const defaultDelays = [2_000, 10_000, 60_000, 300_000, 1_800_000, 7_200_000];

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/**
 * Each cart has one hand-over, kept before its first request: a second tap, a second tab and a restart find it and add
 * none. It is tried until the shop says yes or no, and each change of its state is told.
 */
export function createCheckoutDesk({
  store,
  webhook,
  clock,
  newId,
  after = later,
  onError,
  delays = defaultDelays,
  repeats = 900_000,
}: CheckoutDeskOptions): CheckoutDesk {
  const lanes = new KeyedQueue();
  const waiting = new Map<string, () => void>();
  let tell: (news: CheckoutNews) => void = () => undefined;
  let closed = false;

  const say = (handOver: HandOver): void => tell(newsOf(handOver));

  async function attempt(handOver: HandOver): Promise<void> {
    const answer = await webhook(handOver.id, handOver.order, clock());
    const next = afterAnswer(handOver, answer, delays, clock());
    await store.put(next);
    if (next.status !== 'pending' || next.attempts === 1) say(next);
    if (next.status === 'pending') wait(next);
  }

  function wait(handOver: HandOver): void {
    if (closed) return;
    const off = after(Math.max(0, Date.parse(handOver.at) - clock().getTime()), () => {
      waiting.delete(handOver.id);
      lanes.add(handOver.key, () => attempt(handOver)).catch(onError);
    });
    waiting.set(handOver.id, off);
  }

  return {
    onNews(listener) {
      tell = listener;
    },
    handOver(order) {
      const key = keyOf(order);
      return lanes.add(key, async () => {
        const earlier = await store.findByKey(key);
        if (earlier && stands(earlier, clock(), repeats)) {
          say(earlier);
          return;
        }
        const again = earlier !== null && earlier.status !== 'accepted';
        const handOver: HandOver = {
          id: again ? earlier.id : newId(),
          key,
          order,
          status: 'pending',
          attempts: 0,
          at: clock().toISOString(),
          url: null,
          orderId: null,
          message: null,
        };
        await store.put(handOver);
        await attempt(handOver);
      });
    },
    async resume() {
      for (const handOver of await store.pending()) wait(handOver);
    },
    async close() {
      closed = true;
      for (const off of waiting.values()) off();
      waiting.clear();
      await lanes.idle();
    },
  };
}

/** Whether an earlier hand-over answers for a cart that comes again. What the shop refused may be asked once more. */
function stands({ status, at }: HandOver, now: Date, repeats: number): boolean {
  return status === 'pending' || (status === 'accepted' && now.getTime() - Date.parse(at) < repeats);
}

function afterAnswer(handOver: HandOver, answer: WebhookAnswer, delays: readonly number[], now: Date): HandOver {
  const attempts = handOver.attempts + 1;
  const ended = { ...handOver, attempts, at: now.toISOString() };
  switch (answer.kind) {
    case 'accepted':
      return { ...ended, status: 'accepted', url: answer.url, orderId: answer.orderId };
    case 'refused':
      return { ...ended, status: 'refused', message: answer.message };
    case 'again': {
      const delay = delays[attempts - 1];
      if (delay === undefined) return { ...ended, status: 'unreachable' };
      return { ...ended, at: new Date(now.getTime() + delay).toISOString() };
    }
  }
}

function newsOf({ id, status, url, orderId, message, order }: HandOver): CheckoutNews {
  const { conversationId, language } = order;
  const told = status === 'pending' ? 'trying' : status;
  return { id, status: told, url, orderId, message, conversationId, language };
}
