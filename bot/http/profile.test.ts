import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleShop } from '../../dialog/commerce/fixture/sample-shop.js';
import { RecommendationDesk } from '../../dialog/commerce/recommendation/desk/recommendation-desk.js';
import type { PolicyReport } from '../../dialog/commerce/recommendation/explore/judge-policies.js';
import { InMemoryProfileStore } from '../../dialog/commerce/recommendation/profile/profile-store.js';
import { createTokenService } from '../channels/directline/tokens.js';
import { call } from '../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../fixture/test-server.js';
import { recommendationRoutes } from './merchant/recommendation-routes.js';
import { profileRoutes } from './profile-routes.js';

const graph = sampleShop();
let server: TestServer;
let desk: RecommendationDesk;

beforeEach(async () => {
  let next = 0;
  desk = await RecommendationDesk.open({
    store: new InMemoryProfileStore(),
    models: { load: async () => null, save: async () => undefined },
    graph: () => graph,
    run: (_job, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    clock: () => new Date('2026-04-01T12:00:00.000Z'),
    newId: () => `n${next++}`,
    random: () => 0.5,
    onError: (error) => {
      throw error;
    },
  });
  const tokens = createTokenService(new Uint8Array(32).fill(7), { clock: () => new Date() });
  server = await startTestServer({
    publicRoutes: profileRoutes({ desk, tokens, graph: () => graph, limit: (_request, _response, next) => next() }),
    merchantRoutes: recommendationRoutes(desk),
  });
});
afterEach(async () => {
  await desk.close();
  await server.close();
});

async function shopper(userId: string) {
  const { body } = await call<{ token: string }>(`${server.base}/api/chat/token`, { method: 'POST', body: { userId } });
  return <T = Record<string, unknown>>(method: string, path: string, sent?: unknown) =>
    call<T>(`${server.base}/api/chat/${path}`, { method, token: body.token, body: sent });
}

describe('the profile of a shopper', () => {
  it('can be seen, and is deleted, by its owner alone', async () => {
    const [anna, ben] = [await shopper('anna'), await shopper('ben')];
    const events = [
      { productId: 'K2', kind: 'like' },
      { productId: 'K1', kind: 'dislike' },
      { productId: 'no such thing', kind: 'view' },
    ];
    expect((await anna('POST', 'profile/events', { events })).body).toEqual({ accepted: 2 });
    expect((await anna('GET', 'profile')).body).toEqual({
      choices: { personalised: true, remembered: false },
      liked: [{ id: 'K2', name: '溪鹭旅行水壶', weight: 4 }],
      disliked: [{ id: 'K1', name: '溪鹭静音水壶' }],
      wishes: [],
      events: 2,
    });
    expect((await ben('GET', 'profile')).body).toMatchObject({ liked: [], events: 0 });
    expect((await ben('DELETE', 'profile')).status).toBe(204);
    expect((await anna('GET', 'profile')).body).toMatchObject({ events: 2 });
    expect((await anna('DELETE', 'profile')).status).toBe(204);
    expect((await anna('GET', 'profile')).body).toMatchObject({ liked: [], disliked: [], events: 0 });
    expect((await call(`${server.base}/api/chat/profile`)).status).toBe(401);
    expect((await call(`${server.base}/api/chat/profile`, { token: 'x' })).status).toBe(401);
  });

  it('shows remembered wishes in both languages, and deletes one of them, or one product', async () => {
    const anna = await shopper('anna');
    const wish = {
      attribute: 'brand',
      op: '!=',
      value: 'Tarn',
      categoryId: null,
      said: '',
      at: '2026-04-01T12:00:00.000Z',
    };
    await desk.changeWishes('anna', { added: [{ ...wish, op: '!=' }] });
    expect((await anna('GET', 'profile')).body).toMatchObject({ wishes: [] });
    await anna('PATCH', 'profile', { remembered: true });
    await desk.changeWishes('anna', {
      added: [
        { ...wish, op: '!=' },
        { ...wish, op: '!=', value: 'Egret' },
      ],
    });
    const { body } = await anna<{ wishes: { key: string; label: string }[] }>('GET', 'profile?language=en');
    expect(body.wishes).toMatchObject([{ label: 'not Tarn' }, { label: 'not Egret' }]);
    await anna('POST', 'profile/events', { events: [{ productId: 'K2', kind: 'dislike' }] });
    const key = encodeURIComponent(body.wishes[0]?.key ?? '');
    expect((await anna('DELETE', `profile?wish=${key}&product=K2`)).status).toBe(204);
    expect((await anna('GET', 'profile?language=en')).body).toMatchObject({
      wishes: [{ label: 'not Egret' }],
      disliked: [],
    });
    await anna('PATCH', 'profile', { remembered: false });
    expect((await anna('GET', 'profile')).body).toMatchObject({ wishes: [] });
  });

  it('is not kept for who switched it off', async () => {
    const anna = await shopper('anna');
    expect((await anna('PATCH', 'profile', { personalised: false })).body).toEqual({
      personalised: false,
      remembered: false,
    });
    const events = [{ productId: 'K2', kind: 'click' }];
    expect((await anna('POST', 'profile/events', { events })).body).toEqual({ accepted: 0 });
    const everybodys = (await (await shopper('ben'))('GET', 'suggestions')).body;
    expect((await anna('GET', 'suggestions')).body).toEqual(everybodys);
    expect(everybodys).toMatchObject({ items: expect.arrayContaining([{ id: 'K1', name: '溪鹭静音水壶' }]) });
  });

  it('refuses what no page would send', async () => {
    const anna = await shopper('anna');
    for (const events of [
      [],
      [{ productId: 'K1', kind: 'purchase' }],
      [{ productId: 'K1', kind: 'dwell', milliseconds: -1 }],
      [{ productId: 'K1', kind: 'view', at: 'yesterday' }],
      Array.from({ length: 51 }, () => ({ productId: 'K1', kind: 'view' })),
    ])
      expect((await anna('POST', 'profile/events', { events })).status).toBe(400);
    expect((await anna('GET', 'profile')).body).toMatchObject({ events: 0 });
  });
});

describe('sets and replacements', () => {
  it('keep to the budget, and name what stands in', async () => {
    const anna = await shopper('anna');
    expect((await anna('GET', 'sets/K1')).body).toMatchObject({ total: 356, currency: 'CNY' });
    const { items } = (await anna<{ items: { id: string }[] }>('GET', 'sets/K1?budget=100')).body;
    expect(items.map(({ id }) => id)).toEqual(['P1']);
    expect((await anna('GET', 'sets/K1?budget=-1')).status).toBe(400);
    expect((await anna('GET', 'sets/gone')).status).toBe(404);
    const stand = (await anna<{ items: { id: string }[] }>('GET', 'replacements/K4')).body;
    expect(stand.items[0]?.id).toBe('K2');
    expect((await anna('GET', 'refills')).body).toEqual({ items: [] });
  });
});

describe('learning anew', () => {
  const ask = (method: string, path = '') =>
    call(`${server.base}/api/merchant/recommendation${path}`, { method, token: merchantToken });

  it('is the merchant’s alone, waits for enough events, and runs once at a time', async () => {
    expect((await call(`${server.base}/api/merchant/recommendation`)).status).toBe(401);
    await desk.contentRead();
    const sources = { products: graph.size, related: expect.any(Number), indexed: graph.size, embedded: null };
    expect((await ask('GET')).body).toEqual({ model: null, sources, trainings: [] });
    expect(await ask('POST', '/trainings')).toMatchObject({ status: 409, body: { reason: 'too_little' } });
    for (let at = 0; at < 50; at++)
      await desk.observe(`s${at}`, [
        { productId: 'K1', kind: 'cart' },
        { productId: 'P1', kind: 'cart' },
      ]);
    const started = await ask('POST', '/trainings');
    expect(started).toMatchObject({ status: 202, body: { status: 'running' } });
    const place = String(started.headers.get('location')).replace('/api/merchant/recommendation', '');
    expect((await ask('GET', place)).body).toMatchObject({ status: 'running' });
    expect(await ask('POST', '/trainings')).toMatchObject({ status: 409, body: { reason: 'busy' } });
    expect((await ask('GET', '/trainings/none')).status).toBe(404);
    await desk.trainings.close();
    expect((await ask('GET', place)).body).toMatchObject({ status: 'failed', reason: 'the server is closing' });
  });
});

describe('the offline judgement', () => {
  const ask = () =>
    call<PolicyReport>(`${server.base}/api/merchant/recommendation/judgement`, { token: merchantToken });

  it('is the merchant’s alone, and says how many tries are still needed', async () => {
    expect((await call(`${server.base}/api/merchant/recommendation/judgement`)).status).toBe(401);
    expect((await ask()).body).toEqual({
      explorations: 0,
      needed: 100,
      logged: { value: 0, standardError: 0 },
      policies: [],
    });
  });

  it('judges other ways to fill the place by what shoppers did with what was tried', async () => {
    const ids = [...graph.products()].map(({ id }) => id);
    for (let at = 0; at < 110; at++) {
      const shopperId = `s${at}`;
      await desk.meet(shopperId);
      const shown = desk.rank(ids, { shopperId }).slice(0, 6);
      await desk.observe(
        shopperId,
        shown.map((productId, place) => ({ productId, place, kind: 'shown' as const })),
      );
      // Every other shopper takes up what was tried; the others go on to another list.
      if (at % 2 === 0) await desk.observe(shopperId, [{ productId: shown[5]!, kind: 'click' }]);
      else desk.rank(ids, { shopperId });
    }
    const { body } = await ask();
    expect(body).toMatchObject({ explorations: 110, logged: { value: 0.5 } });
    expect(body.policies.map(({ policy }) => policy)).toContain('uniform');
    for (const { ips, snips, doublyRobust, effectiveSize } of body.policies) {
      for (const { value } of [ips, snips, doublyRobust]) expect(Number.isFinite(value)).toBe(true);
      expect(effectiveSize).toBeLessThanOrEqual(110);
    }
  });
});
