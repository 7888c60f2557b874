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

describe('an import', () => {
  it('is taken back as long as none came after it, with the edits by hand still over the catalogue', async () => {
    const first = await server.load(kettleFeed);
    await server.ask('PATCH', '/graph/entities/product/K1', { patch: { stock: 7 } });
    const before = [...server.catalog.current().products()].map(({ id }) => id);
    const small = JSON.stringify([{ ...JSON.parse(kettleFeed)['@graph'][1], name: 'Other Kettle' }]);
    const second = await server.load(small, 'application/ld+json', 'replace');
    expect(second).toMatchObject({ removed: 2, updated: 1, undone: false, undoable: true });
    expect((await server.ask('POST', `/catalog/imports/${first.id}/undo`)).body).toMatchObject({
      reason: 'not_newest',
    });
    expect((await server.ask('POST', `/catalog/imports/${second.id}/undo`)).body).toMatchObject({
      undone: true,
      undoneBy: { author: 'merchant' },
    });
    const graph = server.catalog.current();
    expect([...graph.products()].map(({ id }) => id).sort()).toEqual([...before].sort());
    expect([graph.product('K2')?.names.en[0], graph.product('K1')?.offer.stock]).toEqual(['Glass Kettle', 7]);
    expect((await server.ask('POST', `/catalog/imports/${second.id}/undo`)).status).toBe(409);
    expect((await server.ask('POST', '/catalog/imports/none/undo')).status).toBe(404);
  });
});

describe('refused rows', () => {
  const csv = [
    'Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value',
    'kite,"Kite, red",KT-1,ten,Size,S',
    'kite,,KT-2,30,Size,L',
    'rope,Rope,RP-1,12,,',
    'ball,Ball,BL-1,abc,,',
  ].join('\n');

  interface Rows {
    items: { row: number; reason: string; content: { lines: string[][] }; fixedBy: string | null }[];
  }

  it('are kept as the feed has them, mended, and taken by themselves', async () => {
    const report = await server.load(csv, 'text/csv');
    expect(report).toMatchObject({
      status: 'succeeded',
      created: 2,
      rejectedCount: 2,
      openRows: 2,
      author: 'merchant',
    });
    const { body: rows } = await server.ask<Rows>('GET', `/catalog/imports/${report.id}/rows`);
    expect(rows).toMatchObject({
      total: 2,
      items: [
        { row: 2, content: { kind: 'table', lines: [['kite', 'Kite, red', 'KT-1', 'ten', 'Size', 'S'], ['kite']] } },
        { row: 5, content: { kind: 'table', lines: [['ball', 'Ball', 'BL-1', 'abc']] } },
      ].map(({ content, ...item }) => ({
        ...item,
        content: { kind: 'table', lines: content.lines.map((line) => expect.arrayContaining(line)) },
      })),
    });
    for (const line of rows.items[0]!.content.lines) line[3] = '25.50';
    const mended = { rows: rows.items.map(({ row, content }) => ({ row, content })) };
    const retry = await server.ask<{ id: string }>('POST', `/catalog/imports/${report.id}/retry`, mended);
    expect(retry.status).toBe(202);
    await server.imports.idle();
    expect((await server.ask('GET', `/catalog/imports/${retry.body.id}`)).body).toMatchObject({
      status: 'succeeded',
      retryOf: report.id,
      created: 1,
      updated: 1,
      rejected: [{ row: 5 }],
    });
    expect(server.catalog.current().product('KT-1')?.offer.price.amount).toBe(2_550);
    expect((await server.ask<Rows>('GET', `/catalog/imports/${report.id}/rows`)).body.items).toMatchObject([
      { row: 2, fixedBy: retry.body.id },
      { row: 5, fixedBy: null },
    ]);
    expect((await server.ask('GET', '/catalog/imports')).body).toMatchObject({
      items: [
        { id: retry.body.id, openRows: 1 },
        { id: report.id, openRows: 1 },
      ],
      next: null,
    });
  });

  it('are cut out of JSON and XML, too', async () => {
    const json = JSON.stringify([
      JSON.parse(kettleFeed)['@graph'][0],
      { '@type': 'Product', sku: 'X1', name: 'No price' },
    ]);
    const first = await server.load(json);
    const { body } = await server.ask<{ items: object[] }>('GET', `/catalog/imports/${first.id}/rows`);
    expect(body.items).toMatchObject([
      { row: 2, content: { kind: 'text', text: expect.stringContaining('No price') } },
    ]);
    const item = (id: string, price: string) =>
      `<item><g:id>${id}</g:id><title>Lamp ${id} &amp; bulb</title><g:price>${price}</g:price>` +
      '<g:product_type>Lamps</g:product_type><link>https://shop.example/l</link></item>';
    const xml = `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel>${item('L1', '9.00 CNY')}\n${item('L2', 'cheap')}</channel></rss>`;
    const second = await server.load(xml, 'application/xml');
    const rows = await server.ask<{ items: { row: number; content: { kind: string; text: string } }[] }>(
      'GET',
      `/catalog/imports/${second.id}/rows`,
    );
    expect(rows.body.items).toEqual([
      expect.objectContaining({ row: 2, content: { kind: 'text', text: item('L2', 'cheap') } }),
    ]);
    const [{ row, content }] = rows.body.items as [{ row: number; content: { kind: string; text: string } }];
    const text = content.text.replace('cheap', '19.00 CNY');
    await server.ask('POST', `/catalog/imports/${second.id}/retry`, { rows: [{ row, content: { ...content, text } }] });
    await server.imports.idle();
    expect(server.catalog.current().product('L2')?.names.en[0]).toBe('Lamp L2 & bulb');
  });

  it('are refused again when they are not rows of the import', async () => {
    const report = await server.load(csv, 'text/csv');
    const retry = (rows: unknown) => server.ask('POST', `/catalog/imports/${report.id}/retry`, { rows });
    const table = { kind: 'table', columns: ['Handle'], lines: [['x']] };
    expect((await retry([{ row: 99, content: table }])).status).toBe(400);
    expect((await retry([{ row: 2, content: { kind: 'text', text: '{}' } }])).status).toBe(400);
    expect(
      (await server.ask('POST', '/catalog/imports/nothing/retry', { rows: [{ row: 2, content: table }] })).status,
    ).toBe(404);
  });
});
