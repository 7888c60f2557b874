import { beforeEach, describe, expect, test } from 'vitest';
import { type CheckoutDesk, type CheckoutNews, createCheckoutDesk } from './checkout-desk.js';
import type { CheckoutOrder } from './checkout-order.js';
import { createInMemoryCheckoutStore } from './checkout-store.js';
import type { WebhookAnswer } from './checkout-webhook.js';

const order: CheckoutOrder = {
  conversationId: 'talk',
  shopperId: 'shopper',
  language: 'en',
  currency: 'CNY',
  items: [{ sku: 'A1', name: 'Teapot', quantity: 1, unitPrice: 12_900 }],
  subtotal: 12_900,
  discount: 0,
  total: 12_900,
  coupons: [],
};
const accepted: WebhookAnswer = { kind: 'accepted', url: 'https://shop.test/pay/1', orderId: '1' };
const again: WebhookAnswer = { kind: 'again', reason: 'the shop answered 503' };

describe('the checkout desk', () => {
  const store = createInMemoryCheckoutStore();
  let sent: string[];
  let news: CheckoutNews[];
  let answers: WebhookAnswer[];
  let timers: { readonly ms: number; readonly then: () => void }[];
  let now: number;
  let ids: number;
  let talk = 0;

  function open(): CheckoutDesk {
    const desk = createCheckoutDesk({
      store,
      webhook: async (id) => {
        sent.push(id);
        return answers.shift() ?? accepted;
      },
      clock: () => new Date(now),
      newId: () => `h${talk}-${++ids}`,
      after: (ms, then) => {
        const timer = { ms, then };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      onError: (error) => {
        throw error;
      },
      delays: [1_000, 5_000],
    });
    desk.onNews((item) => news.push(item));
    return desk;
  }
  const mine = (): CheckoutOrder => ({ ...order, conversationId: `talk-${talk}` });
  const turnOn = async (desk: CheckoutDesk): Promise<void> => {
    const timer = timers.shift();
    now += timer?.ms ?? 0;
    timer?.then();
    await new Promise((resolve) => setImmediate(resolve));
    void desk;
  };

  beforeEach(() => {
    [sent, news, answers, timers, ids] = [[], [], [], [], 0];
    now = Date.parse('2026-03-01T10:00:00Z');
    talk += 1;
  });

  test('an accepted cart is told with the page to pay on', async () => {
    await open().handOver(mine());
    expect(news).toMatchObject([{ status: 'accepted', url: 'https://shop.test/pay/1', orderId: '1', language: 'en' }]);
  });

  test('the same cart again, at once or in two tabs, is told again and not sent again', async () => {
    const desk = open();
    await Promise.all([desk.handOver(mine()), desk.handOver(mine())]);
    await desk.handOver(mine());
    expect(sent).toHaveLength(1);
    expect(news.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('another quantity or price is another order; the same cart much later too', async () => {
    const desk = open();
    await desk.handOver(mine());
    await desk.handOver({ ...mine(), items: [{ sku: 'A1', name: 'Teapot', quantity: 2, unitPrice: 12_900 }] });
    now += 3_600_000;
    await desk.handOver(mine());
    expect(new Set(sent).size).toBe(3);
  });

  test('a silent shop is tried again under the same id, and the shopper hears of it once', async () => {
    answers = [again, again, accepted];
    const desk = open();
    await desk.handOver(mine());
    expect(news.map(({ status }) => status)).toEqual(['trying']);
    await turnOn(desk);
    await turnOn(desk);
    expect(new Set(sent)).toEqual(new Set([`h${talk}-1`]));
    expect(sent).toHaveLength(3);
    expect(news.map(({ status }) => status)).toEqual(['trying', 'accepted']);
  });

  test('after the last try the shop is unreachable; a new wish tries the same order anew', async () => {
    answers = [again, again, again, accepted];
    const desk = open();
    await desk.handOver(mine());
    await turnOn(desk);
    await turnOn(desk);
    expect(news.map(({ status }) => status)).toEqual(['trying', 'unreachable']);
    expect(timers).toEqual([]);
    await desk.handOver(mine());
    expect(news.at(-1)?.status).toBe('accepted');
    expect(new Set(sent).size).toBe(1);
  });

  test('a refusal is told in the shop’s words', async () => {
    answers = [{ kind: 'refused', message: 'We do not ship there.' }];
    await open().handOver(mine());
    expect(news).toMatchObject([{ status: 'refused', message: 'We do not ship there.' }]);
  });

  test('a restart goes on with what waits', async () => {
    answers = [again, accepted];
    const first = open();
    await first.handOver(mine());
    await first.close();
    expect(timers).toEqual([]);
    const second = open();
    await second.resume();
    await turnOn(second);
    expect(news.map(({ status }) => status)).toEqual(['trying', 'accepted']);
    expect(new Set(sent).size).toBe(1);
  });
});
