import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleShop } from '../../../dialog/commerce/fixture/sample-shop.js';
import { createInMemoryPricingStore } from '../../../dialog/commerce/pricing/desk/in-memory-pricing-store.js';
import { PricingDesk } from '../../../dialog/commerce/pricing/desk/pricing-desk.js';
import { createInMemoryPriceBook } from '../../../dialog/commerce/pricing/in-memory-price-book.js';
import { createReceipts } from '../../../dialog/commerce/pricing/receipt.js';
import { usualAttention } from '../../../dialog/commerce/pricing/situation.js';
import { call } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';
import { startPricingSchedule } from '../../pricing-schedule.js';
import { priceRoutes } from './price-routes.js';
import { pricingRoutes } from './pricing-routes.js';

const graph = sampleShop();
let now: Date;
let server: TestServer;
let desk: PricingDesk;
const attention = {
  known: () => ['K1', 'P1', 'K2'],
  of: (productId: string) => (productId === 'P1' ? null : { ...usualAttention, heat: productId === 'K2' ? 2 : 1 }),
};

beforeEach(async () => {
  now = new Date('2026-06-10T03:00:00.000Z');
  const priceBook = createInMemoryPriceBook();
  let next = 0;
  desk = await PricingDesk.open({
    store: createInMemoryPricingStore(priceBook),
    graph: () => graph,
    clock: () => now,
    newId: () => `p${++next}`,
    seed: 1,
    publish: async () => undefined,
  });
  const receipts = createReceipts({ priceBook });
  server = await startTestServer({
    merchantRoutes: [
      ...priceRoutes({ priceBook, receipts, graph: () => graph, clock: () => now }),
      ...pricingRoutes(desk, { attention, clock: () => now }),
    ],
  });
});
afterEach(() => server.close());

const ask = (method: string, path: string, body?: unknown) =>
  call(`${server.base}/api/merchant/${path}`, { method, token: merchantToken, body });

describe('pricing routes', () => {
  it('are the merchant’s alone', async () => {
    expect((await call(`${server.base}/api/merchant/pricing/settings`)).status).toBe(401);
    expect((await call(`${server.base}/api/merchant/pricing/stop`, { method: 'POST' })).status).toBe(401);
  });

  it('change a part of the settings and refuse nonsense, which changes nothing', async () => {
    const changed = await ask('PATCH', 'pricing/settings', { mode: 'shadow', guardrails: { lowest: 0.8 } });
    expect(changed.body).toMatchObject({ mode: 'shadow', holdMinutes: 60, guardrails: { lowest: 0.8, highest: 1 } });
    for (const body of [
      { mode: 'fast' },
      { guardrails: { lowest: 0 } },
      { guardrails: { floor: 1 } },
      { events: [{ name: 'x', from: '2026-11-12', to: '2026-11-11' }] },
      { windows: [9, 18] },
      { windows: [0, 18, 9] },
      { shopperId: 'ann' },
    ]) {
      expect((await ask('PATCH', 'pricing/settings', body)).status).toBe(400);
    }
    expect((await ask('GET', 'pricing/settings')).body).toEqual(changed.body);
  });

  it('take good rows, refuse bad ones, and say why', async () => {
    const items = [
      { productId: 'K1', cost: 12_000, restockDays: 7 },
      { productId: 'K1', cost: 12_000, competitorPrice: 0 },
    ];
    const { body } = await ask('POST', 'pricing/inputs', { items });
    expect(body).toMatchObject({ taken: 1, refused: [{ row: 1 }] });
    expect((await ask('GET', 'pricing/inputs')).body).toMatchObject({ total: 1, items: [{ productId: 'K1' }] });
    const sales = [{ productId: 'K1', day: '2026-06-01', price: 32_900, sold: 2 }];
    expect((await ask('POST', 'pricing/sales', { items: sales })).body).toEqual({ taken: 1, refused: [] });
    const parts = [
      { ...sales[0], fromHour: 18, toHour: 24, views: 1.4 },
      { ...sales[0], day: '2026-06-02', interest: 0.5, cartAdds: 2 },
      { ...sales[0], fromHour: 20, toHour: 19 },
    ];
    expect((await ask('POST', 'pricing/sales', { items: parts })).body).toMatchObject({
      taken: 2,
      refused: [{ row: 2 }],
    });
    expect(await desk.sales('2026-01-01')).toMatchObject([
      { hours: { from: 0, to: 24 }, attention: null },
      { hours: { from: 18, to: 24 }, attention: { views: 1.4, dwell: 1, cartAdds: 1, heat: 1 } },
      { hours: { from: 0, to: 24 }, attention: { views: 0.5, dwell: 0.5, cartAdds: 2, heat: 1 } },
    ]);
    expect((await ask('POST', 'pricing/sales', { items: [{ ...sales[0], shopperId: 'ann' }] })).status).toBe(400);
  });

  it('run a pass, show it, and stop', async () => {
    expect(await ask('POST', 'pricing/passes')).toMatchObject({ status: 409 });
    await ask('POST', 'pricing/inputs', { items: [{ productId: 'K1', cost: 12_000 }] });
    await ask('PATCH', 'pricing/settings', { mode: 'shadow' });
    const made = await ask('POST', 'pricing/passes');
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/merchant/pricing/passes/p1']);
    expect((await ask('GET', 'pricing/passes')).body).toMatchObject({
      items: [{ id: 'p1', mode: 'shadow', decided: 1 }],
    });
    expect((await ask('GET', 'pricing/passes/p1')).body).toMatchObject({ total: 1, items: [{ productId: 'K1' }] });
    expect((await ask('GET', 'pricing/passes/none')).status).toBe(404);
    expect((await ask('POST', 'pricing/passes/p1/approval')).status).toBe(409);
    expect((await ask('POST', 'pricing/stop')).body).toEqual({ restored: 0 });
    expect((await ask('GET', 'pricing/settings')).body).toMatchObject({ mode: 'off' });
  });

  it('show how much products are looked at, hottest first', async () => {
    const { body } = await ask('GET', 'pricing/attention');
    expect(body).toMatchObject({
      total: 2,
      items: [
        { productId: 'K2', heat: 2 },
        { productId: 'K1', views: 1 },
      ],
    });
  });

  it('show a price with its receipt', async () => {
    expect((await ask('GET', 'prices/K1')).body).toMatchObject({ receipt: { productId: 'K1' }, history: [] });
    expect((await ask('GET', 'prices/none')).status).toBe(404);
  });
});

describe('the schedule', () => {
  it('runs one pass a day, and none while pricing is off', async () => {
    const schedule = startPricingSchedule({ desk, clock: () => now, onError: () => undefined });
    expect(await schedule.tick()).toBeNull();
    await desk.putInputs([{ productId: 'K1', cost: 12_000, restockDays: 7, nextRestock: null, competitorPrice: null }]);
    await desk.saveSettings({ ...desk.settings, mode: 'shadow' });
    expect(await schedule.tick()).toMatchObject({ kind: 'passed' });
    expect(await schedule.tick()).toBeNull();
    now = new Date(now.getTime() + 86_400_000);
    expect(await schedule.tick()).toMatchObject({ kind: 'passed' });
    schedule.stop();
  });

  it('runs one pass in each time window, and asks the desk what to make of a clock that ran back', async () => {
    const schedule = startPricingSchedule({ desk, clock: () => now, onError: () => undefined });
    await desk.putInputs([{ productId: 'K1', cost: 12_000, restockDays: 7, nextRestock: null, competitorPrice: null }]);
    await desk.saveSettings({ ...desk.settings, mode: 'shadow', windows: [0, 12, 18] });
    const kinds: (string | null)[] = [];
    for (const hour of [3, 9, 12, 17, 23]) {
      now = new Date(`2026-06-10T${String(hour).padStart(2, '0')}:30:00.000Z`);
      kinds.push((await schedule.tick())?.kind ?? null);
    }
    expect(kinds).toEqual(['passed', null, 'passed', null, 'passed']);
    now = new Date('2026-06-01T03:00:00.000Z');
    expect(await schedule.tick()).toEqual({ kind: 'refused', reason: 'clock_ran_back' });
    schedule.stop();
  });
});
