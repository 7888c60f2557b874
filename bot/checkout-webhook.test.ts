import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckoutOrder } from './checkout-order.js';
import { createCheckoutWebhook, signature } from './checkout-webhook.js';

const order: CheckoutOrder = {
  conversationId: 'talk',
  shopperId: 'shopper',
  language: 'zh',
  currency: 'CNY',
  items: [{ sku: 'A1', name: '紫砂壶 🍵', quantity: 1, unitPrice: 12_900 }],
  subtotal: 12_900,
  discount: 0,
  total: 12_900,
  coupons: [],
};
const secret = 'a secret of the shop';
const now = new Date('2026-03-01T10:00:00Z');

describe('the checkout webhook', () => {
  let server: Server;
  let url: string;
  let got: { headers: IncomingHttpHeaders; body: string }[];
  let answer: { status: number; body: string; headers?: Record<string, string> };

  beforeEach(async () => {
    got = [];
    answer = { status: 200, body: '{}' };
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        got.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`;
  });
  afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  const post = () => createCheckoutWebhook({ url, secret })('h1', order, now);

  test('is signed over id, time and body, and carries the order', async () => {
    await post();
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    expect(headers['webhook-id']).toBe('h1');
    expect(headers['webhook-timestamp']).toBe('1772359200');
    expect(headers['webhook-signature']).toBe(signature(secret, 'h1', 1_772_359_200, body));
    expect(JSON.parse(body)).toEqual({
      type: 'checkout.requested',
      timestamp: '2026-03-01T10:00:00.000Z',
      data: { id: 'h1', ...order },
    });
  });

  test('signs as the specification’s own example does', () => {
    expect(
      signature(
        'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        'msg_p5jXN8AQM9LWM0D4loKWxJek',
        1_614_265_330,
        '{"test": 2432232314}',
      ),
    ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test.each([
    [
      200,
      '{"url":"https://shop.test/pay","orderId":42}',
      { kind: 'accepted', url: 'https://shop.test/pay', orderId: '42' },
    ],
    [204, '', { kind: 'accepted', url: null, orderId: null }],
    [201, '{"url":"javascript:alert(1)"}', { kind: 'accepted', url: null, orderId: null }],
    [200, 'thank you', { kind: 'accepted', url: null, orderId: null }],
    [422, '{"message":"No delivery to islands."}', { kind: 'refused', message: 'No delivery to islands.' }],
    [401, 'who are you', { kind: 'refused', message: null }],
    [429, '', { kind: 'again', reason: 'the shop answered 429' }],
    [503, '', { kind: 'again', reason: 'the shop answered 503' }],
  ] as const)('an answer %s %s', async (status, body, expected) => {
    answer = { status, body };
    if (status === 204) answer = { status, body: '' };
    expect(await post()).toEqual(expected);
  });

  test('a redirect is not followed, a dead shop is tried again', async () => {
    answer = { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/elsewhere' } };
    expect((await post()).kind).toBe('again');
    const dead = createCheckoutWebhook({ url: 'http://127.0.0.1:1/', secret });
    expect((await dead('h1', order, now)).kind).toBe('again');
  });
});
