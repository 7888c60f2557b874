import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInMemoryCampaignStore } from '../../dialog/commerce/promotion/campaign-store.js';
import { call } from '../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../fixture/test-server.js';
import { campaignRoutes } from './merchant/campaign-routes.js';

interface Described {
  readonly paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
}

let server: TestServer;
let ready = true;
beforeEach(async () => {
  ready = true;
  const campaigns = createInMemoryCampaignStore();
  const merchantRoutes = campaignRoutes({
    campaigns,
    newId: () => 'c',
    clock: () => new Date('2026-05-01T00:00:00Z'),
    seedOf: () => 'ab'.repeat(32),
  });
  server = await startTestServer({ merchantRoutes, ready: () => ready });
});
afterEach(() => server.close());

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { body } = await call(`${server.base}/openapi.json`);
    const result = await new Validator().validate(body);
    expect(result.errors ?? []).toEqual([]);
    expect(body.openapi).toBe('3.1.0');
  });

  it('describes every route, under a name of its own', async () => {
    const { body } = await call<Described>(`${server.base}/openapi.json`);
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described).toEqual(
      expect.arrayContaining(server.server.routes.map(({ method, path }) => `${method} ${path}`)),
    );
    expect(described).toEqual(
      expect.arrayContaining(['get /healthz', 'get /openapi.json', 'get /api/merchant/conversations']),
    );
    const names = Object.values(body.paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('describes fields with the bounds that are checked', async () => {
    const { body } = await call<Record<string, never>>(`${server.base}/openapi.json`);
    expect(body).toMatchObject({
      paths: {
        '/api/merchant/campaigns': {
          post: {
            security: [{ merchantToken: [] }],
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    oneOf: expect.arrayContaining([
                      expect.objectContaining({
                        properties: expect.objectContaining({ maxPerShopper: expect.objectContaining({ minimum: 1 }) }),
                      }),
                    ]),
                  },
                },
              },
            },
          },
        },
        '/v3/directline/conversations/{id}/activities': {
          get: {
            parameters: [
              { name: 'id', in: 'path', required: true },
              { name: 'watermark', in: 'query', required: false },
            ],
          },
        },
      },
    });
  });
});

describe('pages', () => {
  it('say how to build them while they are not', async () => {
    const response = await fetch(`${server.base}/`);
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/npm run build/);
  });

  it('are served with a strict policy and never cached, their assets for ever', async () => {
    const pages = join(server.folder, 'pages');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>shop</title>');
    await writeFile(join(pages, 'merchant.html'), '<!doctype html><title>console</title>');
    await writeFile(join(pages, 'widget.js'), 'void 0;');
    await writeFile(join(pages, 'assets', 'index-abc.js'), 'void 0;');
    const page = await fetch(`${server.base}/`);
    expect(await page.text()).toContain('shop');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await fetch(`${server.base}/merchant`)).text()).toContain('console');
    expect((await fetch(`${server.base}/widget.js`)).headers.get('content-type')).toMatch(/javascript/);
    const asset = await fetch(`${server.base}/assets/index-abc.js`);
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    expect((await fetch(`${server.base}/assets/../../secret`)).status).toBe(404);
  });
});

describe('/healthz', () => {
  it('answers once a turn can be served', async () => {
    ready = false;
    const before = await call(`${server.base}/healthz`);
    expect([before.status, before.body.type]).toEqual([503, 'urn:daogou:problem:unavailable']);
    ready = true;
    expect(await call(`${server.base}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});
