import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogServer, kettleFeed, startCatalogServer } from '../../fixture/catalog-server.js';
import { merchantToken } from '../../fixture/test-server.js';

let server: CatalogServer;
beforeEach(async () => {
  server = await startCatalogServer({ maxBytes: 64 * 1024 });
});
afterEach(() => server.close());

describe('catalogue imports', () => {
  it('take a feed in, say where to ask, and tell how it went', async () => {
    const started = await server.ask('POST', '/catalog/imports?mode=replace', kettleFeed, 'application/ld+json');
    expect([started.status, started.headers.get('location'), started.body]).toEqual([
      202,
      '/api/merchant/catalog/imports/i1',
      { id: 'i1' },
    ]);
    await server.imports.idle();
    const { body } = await server.ask('GET', '/catalog/imports/i1');
    expect(body).toMatchObject({
      id: 'i1',
      status: 'succeeded',
      progress: 1,
      created: 3,
      updated: 0,
      removed: 0,
      rejected: [],
    });
    expect(server.catalog.current().size).toBe(3);
  });

  it('change nothing when the feed can’t be read', async () => {
    await server.load(kettleFeed);
    const report = await server.load('{"@graph": [', 'application/ld+json', 'replace');
    expect(report).toMatchObject({ status: 'failed', error: { code: 'unreadable_feed' } });
    expect(server.catalog.current().size).toBe(3);
  });

  it('refuse what is no feed, too large, or asks for a mode that is none', async () => {
    const refused = [
      await server.ask('POST', '/catalog/imports', 'a,b', 'text/plain'),
      await server.ask('POST', '/catalog/imports', 'x'.repeat(65 * 1024), 'text/csv'),
      await server.ask('POST', '/catalog/imports?mode=add', kettleFeed, 'application/ld+json'),
      await server.ask('GET', '/catalog/imports/i9'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([415, 413, 400, 404]);
  });

  it('bound a body of unknown length, and forget one that breaks off', async () => {
    const send = (write: (outgoing: ReturnType<typeof request>) => void) =>
      new Promise<number | string>((resolve) => {
        const outgoing = request(`${server.base}/api/merchant/catalog/imports`, {
          method: 'POST',
          headers: { authorization: `Bearer ${merchantToken}`, 'content-type': 'text/csv' },
        });
        outgoing.on('response', (incoming) => resolve(incoming.resume().statusCode ?? 0));
        outgoing.on('error', () => resolve('cut'));
        write(outgoing);
      });
    expect(
      await send((outgoing) => {
        for (let n = 0; n < 10; n += 1) outgoing.write('x'.repeat(10 * 1024));
        outgoing.end();
      }),
    ).toSatisfy((status) => status === 413 || status === 'cut');
    expect(
      await send((outgoing) => {
        outgoing.write('Handle,Title\n');
        setTimeout(() => outgoing.destroy(), 50);
      }),
    ).toBe('cut');
    expect((await server.load(kettleFeed)).status).toBe('succeeded');
  });

  it('leave no feed behind', async () => {
    await server.load(kettleFeed);
    expect(await readdir(server.importFolder)).toEqual([]);
  });
});

describe('products', () => {
  it('are paged and found by words, category and SKU', async () => {
    await server.load(kettleFeed);
    const ids = async (query: string) => {
      const { body } = await server.ask<{ items: { id: string }[]; total: number }>('GET', `/catalog/products${query}`);
      return [body.items.map(({ id }) => id).sort(), body.total];
    };
    expect(await ids('')).toEqual([['K1', 'K2', 'T1'], 3]);
    expect(await ids('?q=glass')).toEqual([['K2'], 1]);
    expect(await ids('?q=T1')).toEqual([['T1'], 1]);
    expect(await ids(`?category=${encodeURIComponent('Kitchen > Kettles')}`)).toEqual([['K1', 'K2'], 2]);
    expect((await ids('?limit=1&offset=1'))[1]).toBe(3);
    expect((await server.ask('GET', '/catalog/products?limit=0')).status).toBe(400);
  });

  it('have a drawn picture that may be kept for long', async () => {
    await server.load(kettleFeed);
    const picture = await fetch(`${server.base}/pictures/K1.svg`);
    expect(picture.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(picture.headers.get('cache-control')).toBe('public, max-age=604800');
    expect(await picture.text()).toMatch(/^<svg/);
    expect((await fetch(`${server.base}/pictures/unknown%3Cscript%3E.svg`)).status).toBe(200);
    expect(await (await fetch(`${server.base}/pictures/%3Cscript%3E.svg`)).text()).not.toContain('<script>');
    expect((await fetch(`${server.base}/pictures/K1.png`)).status).toBe(404);
  });
});
