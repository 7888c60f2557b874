import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInMemoryCampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import { call } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';
import { campaignRoutes } from './campaign-routes.js';

let server: TestServer;
beforeEach(async () => {
  let next = 0;
  const newId = () => `c${++next}`;
  server = await startTestServer({
    merchantRoutes: campaignRoutes({
      campaigns: createInMemoryCampaignStore(),
      newId,
      clock: () => new Date('2026-09-02T00:00:00Z'),
      seedOf: () => 'ab'.repeat(32),
    }),
  });
});
afterEach(() => server.close());

const ask = (method: string, path = '', body?: unknown) =>
  call(`${server.base}/api/merchant/campaigns${path}`, { method, token: merchantToken, body });

const campaign = {
  name: 'Harvest',
  kind: 'voice-coupon',
  phrases: [{ language: 'en', text: 'the barns are full' }],
  discount: { type: 'percent', value: 15 },
  appliesTo: { category: 'Tea > Green' },
  startsAt: '2026-09-01T08:00:00+08:00',
  endsAt: '2026-09-30T00:00:00Z',
  couponTtlMinutes: 60,
  maxRedemptions: 100,
  maxPerShopper: 1,
};

describe('campaigns', () => {
  it('are made, read, changed and ended', async () => {
    const made = await ask('POST', '', campaign);
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/merchant/campaigns/c1']);
    const kept = { ...campaign, id: 'c1', startsAt: '2026-09-01T00:00:00.000Z', endsAt: '2026-09-30T00:00:00.000Z' };
    expect(made.body).toEqual(kept);
    expect((await ask('GET')).body).toEqual({ items: [kept] });
    const changed = await ask('PATCH', '/c1', { discount: { type: 'amount', value: 20 } });
    expect([changed.status, changed.body]).toEqual([200, { ...kept, discount: { type: 'amount', value: 20 } }]);
    expect((await ask('DELETE', '/c1')).status).toBe(204);
    expect((await ask('DELETE', '/c1')).status).toBe(404);
    expect((await ask('GET', '/c1')).status).toBe(404);
  });

  it.each([
    ['no name', { name: ' ' }, '/name'],
    ['no phrase', { phrases: [] }, '/phrases'],
    ['more than all of the price', { discount: { type: 'percent', value: 101 } }, '/discount/value'],
    ['nothing off', { discount: { type: 'amount', value: 0 } }, '/discount/value'],
    ['two scopes', { appliesTo: { all: true, brand: 'x' } }, '/appliesTo'],
    ['a time without offset', { startsAt: '2026-09-01 08:00' }, '/startsAt'],
    ['an end before the start', { endsAt: '2026-08-01T00:00:00Z' }, '/endsAt'],
    ['half a coupon', { maxRedemptions: 0.5 }, '/maxRedemptions'],
  ])('with %s are refused, with the field that is wrong', async (_what, wrong, pointer) => {
    const made = await ask('POST', '', { ...campaign, ...wrong });
    expect(made.status).toBe(400);
    expect(made.body).toMatchObject({ type: 'urn:daogou:problem:invalid-request', errors: [{ pointer }] });
    await ask('POST', '', campaign);
    const patched = await ask('PATCH', '/c1', wrong);
    expect([patched.status, patched.body.errors]).toMatchObject([400, [{ pointer }]]);
    expect((await ask('GET', '/c1')).body).toMatchObject({ name: 'Harvest', maxRedemptions: 100 });
  });

  it('are the merchant’s business alone', async () => {
    const url = `${server.base}/api/merchant/campaigns`;
    expect((await call(url)).status).toBe(401);
    expect((await call(url, { token: `${merchantToken}x` })).status).toBe(401);
    expect((await call(url, { method: 'POST', body: campaign })).status).toBe(401);
  });
});
