import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeShop, type Shop } from './compose.js';
import { readConfig } from './config.js';
import { call, ShopperClient } from './fixture/shopper-client.js';

const log = pino({ level: 'silent' });
let folder: string;
let shop: Shop;
let base: string;

async function start(environment: Record<string, string> = {}): Promise<void> {
  shop = await composeShop(readConfig({ DATA_DIR: folder, ...environment }), log);
  const { port } = await shop.server.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${port}`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-shop-'));
  await start();
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a shop from an empty folder', () => {
  let token = '';

  it('makes a merchant token, keeps it to its owner, and starts with the demo catalogue', async () => {
    token = (await readFile(join(folder, 'merchant-token'), 'utf8')).trim();
    expect(shop.newMerchantToken).toBe(token);
    expect((await stat(join(folder, 'merchant-token'))).mode & 0o777).toBe(0o600);
    expect((await call(`${base}/healthz`)).status).toBe(200);
    const { body } = await call<{ total: number; items: { id: string; images: string[] }[] }>(
      `${base}/api/merchant/catalog/products?limit=1`,
      { token },
    );
    expect(body.total).toBeGreaterThanOrEqual(300);
    const picture = await fetch(base + body.items[0]?.images[0]);
    expect(picture.headers.get('content-type')).toMatch(/svg/);
  });

  it('describes every one of its routes in valid OpenAPI', async () => {
    const { body } = await call<{ paths: Record<string, Record<string, unknown>> }>(`${base}/openapi.json`);
    expect((await new Validator().validate(body as Record<string, unknown>)).errors ?? []).toEqual([]);
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described).toEqual(
      expect.arrayContaining(shop.server.routes.map(({ method, path }) => `${method} ${path}`)),
    );
    const kinds = new Set(described.map((entry) => entry.replace(/ \/api\/merchant\/graph\/([^/]+).*$/, ' $1')));
    for (const part of ['get entities', 'post aliases', 'patch attributes', 'delete relations'])
      expect(kinds).toContain(part);
  });

  it('understands what it imports, and remembers since when it costs what', async () => {
    const feed = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Product',
      sku: 'ZZ-1',
      name: { en: 'Quillon Harmonium', zh: '奎隆簧风琴' },
      category: 'Instruments > Harmoniums',
      offers: { '@type': 'Offer', price: 1_234, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
    });
    const imported = await call<{ id: string }>(`${base}/api/merchant/catalog/imports`, {
      method: 'POST',
      token,
      body: feed,
      type: 'application/ld+json',
    });
    const address = `${base}/api/merchant/catalog/imports/${imported.body.id}`;
    let status: unknown = 'running';
    while (status === 'running') ({ status } = (await call(address, { token })).body);
    expect(status).toBe('succeeded');
    const shopper = await ShopperClient.open(base);
    await shopper.post({ type: 'message', text: 'do you have harmoniums?', locale: 'en-US' });
    const turn = (await shopper.read()).at(-1)?.channelData as { turn: { shown: { id: string; price: number }[] } };
    expect(turn.turn.shown).toEqual([{ id: 'ZZ-1', price: 1_234, listPrice: 1_234, currency: 'CNY' }]);
  });

  it('goes on after a restart: the talk, the catalogue and the tokens', async () => {
    const shopper = await ShopperClient.open(base, { locale: 'en-US' });
    await shopper.say('do you have harmoniums?');
    await shop.close();
    await start({ PORT: '0' });
    expect(shop.newMerchantToken).toBeNull();
    const address = shopper.address.replace(/^http:\/\/[^/]+/, base);
    const post = (text: string) =>
      call(`${address}/activities`, { method: 'POST', token: shopper.token, body: { type: 'message', text } });
    expect((await post('add the first one to my cart')).status).toBe(200);
    const { body } = await call<{ activities: { channelData?: { turn?: { cart: unknown } } }[] }>(
      `${address}/activities?watermark=2`,
      { token: shopper.token },
    );
    expect(body.activities.at(-1)?.channelData?.turn?.cart).toMatchObject({
      items: [{ id: 'ZZ-1', quantity: 1 }],
      total: 1_234,
    });
    expect((await call(`${base}/api/merchant/conversations`, { token })).body.items).toHaveLength(2);
  });
});
