import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExperimentDesk } from '../../../dialog/commerce/experiments/experiment-desk.js';
import { createInMemoryExperimentStore } from '../../../dialog/commerce/experiments/in-memory-experiment-store.js';
import { call } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';
import { experimentRoutes } from './experiment-routes.js';

let server: TestServer;

beforeEach(async () => {
  let next = 0;
  const desk = await ExperimentDesk.open({
    store: createInMemoryExperimentStore(),
    clock: () => new Date('2026-05-10T00:00:00Z'),
    newId: () => `e${++next}`,
    sales: async () => [],
    costOf: () => undefined,
  });
  server = await startTestServer({ merchantRoutes: experimentRoutes(desk) });
});
afterEach(() => server.close());

const ask = (method: string, path = '', body?: unknown) =>
  call(`${server.base}/api/merchant/experiments${path}`, { method, token: merchantToken, body });

const draft = {
  name: 'learned prices',
  about: 'prices',
  unit: { by: 'product' },
  arms: [{ id: 'list' }, { id: 'learned', weight: 2 }],
  startsAt: '2026-05-01T08:00:00+08:00',
  endsAt: '2026-06-01T00:00:00Z',
};

describe('experiment routes', () => {
  it('begin an experiment, show how it stands, and stop it', async () => {
    const started = await ask('POST', '', draft);
    expect(started.status).toBe(201);
    expect(started.headers.get('location')).toBe('/api/merchant/experiments/e1');
    expect(started.body).toMatchObject({ startsAt: '2026-05-01T00:00:00.000Z', arms: [{ weight: 1 }, { weight: 2 }] });
    const standing = await ask('GET', '/e1');
    expect(standing.body).toMatchObject({
      metric: 'margin',
      status: 'running',
      comparisons: [{ armId: 'learned', units: 0, interval: null, verdict: 'open' }],
    });
    expect((await ask('POST', '/e1/stop')).body).toMatchObject({ stopped: { because: 'stopped by the merchant' } });
    expect((await ask('GET', '/e1')).body).toMatchObject({ status: 'stopped' });
    expect((await ask('GET')).body).toMatchObject({ items: [{ id: 'e1' }] });
  });

  it('refuse what cannot be run, and say why', async () => {
    await ask('POST', '', draft);
    const overlap = await ask('POST', '', draft);
    expect([overlap.status, overlap.body]).toEqual([409, expect.objectContaining({ reason: 'overlap' })]);
    for (const [change, reason] of [
      [{ arms: [{ id: 'learned' }, { id: 'list' }] }, 'arms'],
      [{ arms: [{ id: 'list' }, { id: 'cheap' }] }, 'arms'],
      [{ unit: { by: 'conversation' } }, 'unit'],
      [{ unit: { by: 'time-block', hours: 36 } }, 'unit'],
      [{ endsAt: draft.startsAt }, 'times'],
      [{ guards: [{ metric: 'smiles', tolerance: 0.1 }] }, 'guards'],
    ] as const) {
      const refused = await ask('POST', '', { ...draft, ...change });
      expect([refused.status, refused.body.reason]).toEqual([400, reason]);
    }
    for (const change of [{ unit: { by: 'shopper' } }, { falseAlarm: 1 }, { arms: [] }, { startsAt: 'soon' }]) {
      expect((await ask('POST', '', { ...draft, ...change })).status).toBe(400);
    }
    expect((await ask('GET', '/none')).status).toBe(404);
    expect((await call(`${server.base}/api/merchant/experiments`)).status).toBe(401);
  });
});
