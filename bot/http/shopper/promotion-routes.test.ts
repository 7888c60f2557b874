import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleShop } from '../../../dialog/commerce/fixture/sample-shop.js';
import { createInMemoryPriceBook } from '../../../dialog/commerce/pricing/in-memory-price-book.js';
import { createInMemoryCampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import { verifyDraw } from '../../../dialog/commerce/promotion/draw.js';
import { createInMemoryLedger } from '../../../dialog/commerce/promotion/ledger/in-memory-ledger.js';
import { createPromotions } from '../../../dialog/commerce/promotion/promotions.js';
import { createInMemoryShopperSettings } from '../../../dialog/commerce/promotion/shopper-settings.js';
import { call } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';
import { runPromotionPass } from '../../promotion-schedule.js';
import { campaignRoutes } from '../merchant/campaign-routes.js';
import { orderRoutes } from '../merchant/order-routes.js';
import { promotionAuditRoutes } from '../merchant/promotion-audit-routes.js';
import { proofRoutes } from './proof-routes.js';

const graph = sampleShop();
const span = { startsAt: '2026-05-04T11:30:00Z', endsAt: '2026-05-05T00:00:00Z' };
let now: Date;
let server: TestServer;
let pass: () => Promise<readonly string[]>;

beforeEach(async () => {
  now = new Date('2026-05-04T12:00:00.000Z');
  const clock = () => now;
  const campaigns = createInMemoryCampaignStore();
  const ledger = createInMemoryLedger();
  const priceBook = createInMemoryPriceBook();
  const price = (amount: number, from: string) =>
    ({ productId: 'T1', price: { amount, currency: 'CNY' }, from, reason: 'list', evidence: 'test' }) as const;
  await priceBook.append([price(25_000, '2026-03-01T00:00:00.000Z'), price(26_800, '2026-04-20T00:00:00.000Z')]);
  const seedOf = () => 'ab'.repeat(32);
  const promotions = createPromotions({
    campaigns,
    ledger,
    settings: createInMemoryShopperSettings(),
    priceBook,
    clock,
    random: randomBytes,
    currency: () => 'CNY',
    seedOf,
  });
  let next = 0;
  server = await startTestServer({
    clock,
    promotions: { promotions, graph: () => graph },
    merchantRoutes: [
      ...campaignRoutes({ campaigns, newId: () => `c${++next}`, clock, seedOf }),
      ...orderRoutes({ ledger, clock, currency: () => 'CNY' }),
      ...promotionAuditRoutes({ book: ledger.book }),
    ],
    publicRoutes: proofRoutes({ campaigns, clock, seedOf }),
    limits: { claims: 25 },
  });
  pass = async () => {
    const told: string[] = [];
    const tell = async (_conversation: string, text: string) => {
      told.push(text);
      return 'id';
    };
    await runPromotionPass({ ledger, promotions, graph: () => graph, clock, tell });
    return told;
  };
});
afterEach(() => server.close());

type Body = Record<string, never> & { grant: { code: string; state: string }; reason: string };

const merchant = <T = Body>(method: string, path: string, body?: unknown) =>
  call<T>(`${server.base}/api/merchant${path}`, { method, token: merchantToken, body });

async function tokenOf(userId: string, more: Record<string, unknown> = {}): Promise<string> {
  const { body } = await call<{ token: string }>(`${server.base}/api/chat/token`, {
    method: 'POST',
    body: { userId, ...more },
  });
  return body.token;
}

async function claim(token: string, id: string, body: unknown, key: string | null = randomBytes(6).toString('hex')) {
  const response = await fetch(`${server.base}/api/chat/promotions/${id}/claims`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

const coupon = {
  name: 'Welcome',
  kind: 'coupon',
  ...span,
  discount: { type: 'amount', value: 20 },
  appliesTo: { product: 'T1' },
  couponTtlMinutes: 60,
  maxRedemptions: 2,
  maxPerShopper: 1,
};
const announce = async (body: unknown): Promise<string> =>
  (await merchant<{ id: string }>('POST', '/campaigns', body)).body.id;

describe('claims', () => {
  it('are granted once for a key, and refused where the key stands for another claim', async () => {
    const id = await announce(coupon);
    const other = await announce(coupon);
    const ann = await tokenOf('ann');
    const first = await claim(ann, id, { type: 'coupon' }, 'k1');
    expect(first.status).toBe(201);
    expect(await claim(ann, id, { type: 'coupon' }, 'k1')).toEqual(first);
    const reused = await claim(ann, other, { type: 'coupon' }, 'k1');
    expect([reused.status, reused.body.reason]).toEqual([422, 'key_reused']);
    const again = await claim(ann, id, { type: 'coupon' }, 'k2');
    expect([again.status, again.body.grant.code]).toEqual([200, first.body.grant.code]);
    const nameless = await claim(ann, id, { type: 'coupon' }, null);
    expect([nameless.status, nameless.body.reason]).toEqual([400, 'idempotency_key']);
  });

  it('say why nothing is given, and answer the same when the campaign is over', async () => {
    const id = await announce({ ...coupon, maxRedemptions: 1 });
    await claim(await tokenOf('ann'), id, { type: 'coupon' });
    const bob = await tokenOf('bob');
    const refused = await claim(bob, id, { type: 'coupon' }, 'b1');
    expect([refused.status, refused.body.reason]).toEqual([409, 'sold_out']);
    now = new Date('2026-05-06T00:00:00Z');
    const later = await tokenOf('bob');
    expect(await claim(later, id, { type: 'coupon' }, 'b1')).toEqual(refused);
    expect((await claim(later, id, { type: 'coupon' }, 'b2')).body.reason).toBe('ended');
    expect((await claim(later, 'nothing', { type: 'coupon' })).status).toBe(404);
  });

  it('never open a voice coupon', async () => {
    const id = await announce({
      ...coupon,
      kind: 'voice-coupon',
      phrases: [{ language: 'en', text: 'the kettle sings' }],
    });
    expect((await claim(await tokenOf('ann'), id, { type: 'coupon' })).body.reason).toBe('needs_phrase');
    const { body } = await call(`${server.base}/api/chat/promotions`);
    expect(JSON.stringify(body)).not.toContain('kettle sings');
  });

  it('count accounts of one device together', async () => {
    const id = await announce({ ...coupon, maxRedemptions: 100, maxPerDevice: 2 });
    const answers: unknown[] = [];
    for (const account of ['a1', 'a2', 'a3', 'a4']) {
      const { status, body } = await claim(await tokenOf(account), id, { type: 'coupon' });
      answers.push(body.reason ?? status);
    }
    expect(answers).toEqual([201, 201, 'device', 'device']);
  });

  it('are limited by rate, as scripts would send them', async () => {
    const ann = await tokenOf('ann');
    const statuses = [];
    for (let sent = 0; sent < 30; sent += 1) statuses.push((await claim(ann, 'x', { type: 'coupon' })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it('for personal coupons need consent and orders that meet the announced rule', async () => {
    const id = await announce({ ...coupon, rule: { ordersAtLeast: 1, spentAtLeast: 100 } });
    const ann = await tokenOf('ann');
    expect((await claim(ann, id, { type: 'coupon' })).body.reason).toBe('needs_consent');
    const settings = { method: 'PATCH', token: ann, body: { consent: true } };
    expect((await call(`${server.base}/api/chat/promotions/settings`, settings)).body).toMatchObject({ consent: true });
    expect((await claim(ann, id, { type: 'coupon' })).body.reason).toBe('not_eligible');
    await merchant('POST', '/orders', { id: 'o1', shopperId: 'ann', status: 'placed', total: 120 });
    expect((await claim(ann, id, { type: 'coupon' })).status).toBe(201);
  });
});

describe('announcements', () => {
  it('carry the lowest price of the 30 days before, what is left, and the server’s time', async () => {
    await announce({
      name: 'Rush',
      kind: 'flash-sale',
      ...span,
      items: [{ product: 'T1', price: 199, stockPerRound: 2 }],
      everyMinutes: 60,
      roundMinutes: 45,
      holdMinutes: 10,
      maxPerShopper: 1,
    });
    const { body } = await call(`${server.base}/api/chat/promotions`);
    expect(body).toMatchObject({
      serverTime: '2026-05-04T12:00:00.000Z',
      items: [
        {
          name: 'Rush',
          round: { startsAt: '2026-05-04T11:30:00.000Z', endsAt: '2026-05-04T12:15:00.000Z' },
          nextRound: { startsAt: '2026-05-04T12:30:00.000Z' },
          left: { T1: 2 },
          prices: [{ productId: 'T1', price: 268, salePrice: 199, lowest: { price: 250, days: 30 } }],
        },
      ],
    });
  });
});

describe('flash sales', () => {
  it('keep what is reserved for a time, then serve the line', async () => {
    const id = await announce({
      name: 'Rush',
      kind: 'flash-sale',
      ...span,
      items: [{ product: 'T1', price: 199, stockPerRound: 1 }],
      everyMinutes: 60,
      roundMinutes: 45,
      holdMinutes: 10,
      maxPerShopper: 1,
    });
    const wish = { type: 'reserve', productId: 'T1', wait: true };
    expect((await claim(await tokenOf('ann'), id, wish)).status).toBe(201);
    const bob = await tokenOf('bob');
    expect(await claim(bob, id, wish)).toMatchObject({ status: 202, body: { position: 1 } });
    now = new Date('2026-05-04T12:10:00.000Z');
    await pass();
    const { body } = await call(`${server.base}/api/chat/promotions/mine`, { token: bob });
    expect(body).toMatchObject({
      items: [{ kind: 'reservation', state: 'held', expiresAt: '2026-05-04T12:20:00.000Z' }],
    });
  });
});

describe('orders', () => {
  it('use coupons, give them back, and are the same when they are reported again', async () => {
    const id = await announce(coupon);
    const { code } = (await claim(await tokenOf('ann'), id, { type: 'coupon' })).body.grant;
    const placed = { id: 'o1', shopperId: 'ann', status: 'placed', coupons: [{ code, discount: 20 }], total: 248 };
    const used = { codes: [{ code, kind: 'used' }] };
    expect((await merchant('POST', '/orders', placed)).body).toEqual(used);
    expect((await merchant('POST', '/orders', placed)).body).toEqual(used);
    expect((await merchant('POST', '/orders', { ...placed, total: 1 })).status).toBe(409);
    expect((await merchant('POST', '/orders', { ...placed, id: 'o2' })).body).toMatchObject({
      codes: [{ kind: 'refused', reason: 'used' }],
    });
    const cancelled = { id: 'o1', shopperId: 'ann', status: 'cancelled' };
    expect((await merchant('POST', '/orders', cancelled)).body).toEqual({ codes: [{ code, kind: 'restored' }] });
    const events = await merchant<{ items: { type: string }[] }>('GET', `/promotions/events?code=${code}`);
    expect(events.body.items.map(({ type }) => type)).toEqual(['granted', 'used', 'restored']);
    expect((await merchant('GET', `/promotions/grants/${code}`)).body).toMatchObject({
      shopperId: 'ann',
      state: 'held',
    });
    expect((await merchant('GET', '/promotions/audit')).body).toMatchObject({ sound: true });
  });
});

describe('games', () => {
  it('are bound before the first draw, closed to changes, and open to checks when they are over', async () => {
    const id = await announce({
      name: 'Draw',
      kind: 'lottery',
      ...span,
      prizes: [
        {
          id: 'p',
          name: 'P',
          odds: 0.5,
          count: 3,
          couponTtlMinutes: 60,
          discount: { type: 'amount', value: 5 },
          appliesTo: { all: true },
        },
      ],
      maxDraws: 50,
      maxPerDay: 6,
    });
    const ann = await tokenOf('ann');
    expect((await claim(ann, id, { type: 'draw' })).body.reason).toBe('needs_age');
    const settings = { method: 'PATCH', token: ann, body: { age: { atLeast: 18 } } };
    await call(`${server.base}/api/chat/promotions/settings`, settings);
    for (let draws = 0; draws < 6; draws += 1) expect((await claim(ann, id, { type: 'draw' })).status).toBe(201);
    expect((await claim(ann, id, { type: 'draw' })).body.reason).toBe('already_used');

    const proofAt = `${server.base}/api/chat/promotions/${id}/proof`;
    type Proof = { commitment: string; seed: string; odds: { id: string; odds: number }[] };
    expect((await call<Proof>(proofAt)).body.seed).toBeNull();
    expect((await merchant('DELETE', `/campaigns/${id}`)).status).toBe(409);
    await merchant('PATCH', `/campaigns/${id}`, { endsAt: '2026-05-04T12:00:00Z' });
    const { commitment, seed, odds } = (await call<Proof>(proofAt)).body;
    const mine = await call<{ items: { draw: { nonce: string; drawn: string | null } }[] }>(
      `${server.base}/api/chat/promotions/mine`,
      { token: ann },
    );
    expect(mine.body.items).toHaveLength(6);
    for (const { draw } of mine.body.items) {
      const bound = { campaignId: id, shopperId: 'ann', nonce: draw.nonce };
      expect(verifyDraw({ commitment, seed, odds, draw: bound, outcome: draw.drawn })).toBe(true);
      const wrong = draw.drawn === null ? 'p' : null;
      expect(verifyDraw({ commitment, seed, odds, draw: bound, outcome: wrong })).toBe(false);
    }
    expect((await merchant('PATCH', `/campaigns/${id}`, { endsAt: '2026-05-09T00:00:00Z' })).status).toBe(409);
  });
});
