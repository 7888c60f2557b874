import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogServer, kettleFeed, startCatalogServer } from '../../fixture/catalog-server.js';

interface Edits {
  readonly edits: readonly { readonly version: number; readonly change: { readonly type: string } }[];
}

let server: CatalogServer;
beforeEach(async () => {
  server = await startCatalogServer();
  await server.load(kettleFeed);
});
afterEach(() => server.close());

const graph = () => server.catalog.current();
const kettles = { kind: 'category', id: 'Kitchen > Kettles' };
const kettlesPath = `category/${encodeURIComponent('Kitchen > Kettles')}`;

describe('entities', () => {
  it('are listed by kind and words', async () => {
    const { body } = await server.ask('GET', '/graph/entities?kind=category&q=kettle');
    expect(body).toMatchObject({ items: [{ kind: 'category', id: 'Kitchen > Kettles', products: 2 }], total: 1 });
    expect((await server.ask('GET', '/graph/brands')).body).toMatchObject({ items: [{ id: 'Brightwater' }], total: 1 });
    expect((await server.ask('GET', '/graph/categories')).body.total).toBe(4);
    expect((await server.ask('GET', '/graph/entities?kind=planet')).status).toBe(400);
  });

  it('are read, a product with all that is known of it', async () => {
    const { body } = await server.ask('GET', '/graph/entities/product/K1');
    expect(body).toMatchObject({
      kind: 'product',
      words: { en: ['Steel Kettle'] },
      product: { brandId: 'Brightwater' },
    });
    expect((await server.ask('GET', '/graph/entities/product/K9')).status).toBe(404);
    expect((await server.ask('GET', '/graph/entities/term/silver')).status).toBe(400);
  });

  it('are renamed, patched and taken out', async () => {
    await server.ask('PATCH', `/graph/entities/${kettlesPath}`, { rename: { language: 'zh', label: '水壶' } });
    expect(graph().category('Kitchen > Kettles')?.words.zh[0]).toBe('水壶');
    const price = { amount: 18_800, currency: 'CNY' };
    const patched = await server.ask<Edits>('PATCH', '/graph/entities/product/K2', { patch: { price, stock: 4 } });
    expect(patched.body.edits.map((edit) => edit.change.type)).toEqual(['patch-product']);
    expect(graph().product('K2')?.offer).toMatchObject({ price, stock: 4 });
    expect((await server.ask('DELETE', '/graph/entities/product/K2')).status).toBe(200);
    expect(graph().product('K2')).toBeUndefined();
    expect((await server.ask('DELETE', `/graph/entities/${kettlesPath}`)).status).toBe(400);
    expect((await server.ask('PATCH', '/graph/entities/product/K1', {})).status).toBe(400);
  });

  it('are added by hand as products, with the attributes that they have', async () => {
    const attribute = graph().attributes()[0]?.id ?? '';
    const added = await server.ask<Edits>('POST', '/graph/entities', {
      id: 'K3',
      names: { en: ['Copper Kettle'] },
      categoryId: 'Kitchen > Kettles',
      price: { amount: 39_900, currency: 'CNY' },
      attributes: [{ attributeId: attribute, value: 'copper' }],
    });
    expect([added.status, added.body.edits.length]).toEqual([201, 2]);
    expect(graph().values('K3', attribute)).toHaveLength(1);
  });

  it('are not half added: when the attributes are refused, the product goes, too', async () => {
    const refused = await server.ask('POST', '/graph/entities', {
      id: 'K3',
      names: { en: ['Copper Kettle'] },
      categoryId: 'Kitchen > Kettles',
      price: { amount: 39_900, currency: 'CNY' },
      attributes: [{ attributeId: 'no such attribute', value: 'x' }],
    });
    expect(refused).toMatchObject({ status: 404, body: { reason: 'unknown_entity' } });
    expect(graph().product('K3')).toBeUndefined();
  });
});

describe('aliases', () => {
  it('are taught, understood at once, shown first and forgotten', async () => {
    const taught = await server.ask('POST', '/graph/aliases', {
      entity: kettles,
      language: 'en',
      word: 'water boiler',
    });
    expect(taught.status).toBe(201);
    expect(
      graph()
        .lexicon.find('a water boiler')
        .some((hit) => hit.id === kettles.id),
    ).toBe(true);
    const query = `kind=category&id=${encodeURIComponent(kettles.id)}`;
    expect((await server.ask('GET', `/graph/aliases?${query}`)).body).toMatchObject({
      words: { en: expect.arrayContaining(['water boiler']) },
    });
    await server.ask('PATCH', '/graph/aliases', { entity: kettles, language: 'en', label: 'water boiler' });
    expect(graph().category(kettles.id)?.words.en[0]).toBe('water boiler');
    expect((await server.ask('DELETE', `/graph/aliases?${query}&language=en&word=water%20boiler`)).status).toBe(200);
    expect(graph().category(kettles.id)?.words.en).not.toContain('water boiler');
  });

  it('are refused with a reason', async () => {
    const body = { entity: kettles, language: 'en', word: 'boiler' };
    await server.ask('POST', '/graph/aliases', body);
    expect(await server.ask('POST', '/graph/aliases', body)).toMatchObject({
      status: 409,
      body: { reason: 'word_exists' },
    });
    const unknown = { ...body, entity: { kind: 'brand', id: 'Nobody' } };
    expect(await server.ask('POST', '/graph/aliases', unknown)).toMatchObject({
      status: 404,
      body: { reason: 'unknown_entity' },
    });
    const blank = { ...body, word: ' blank ' };
    expect(await server.ask('POST', '/graph/aliases', blank)).toMatchObject({
      status: 400,
      body: { reason: 'bad_word' },
    });
    expect(
      (await server.ask('POST', '/graph/aliases', { ...body, entity: { kind: 'term', id: 'silver' } })).status,
    ).toBe(400);
  });
});

describe('attributes and relations', () => {
  it('attributes tell their kind, and change it where their values allow', async () => {
    const attribute = graph().attributes()[0]?.id ?? '';
    const { body } = await server.ask<{ items: { id: string; valueKind: string }[] }>('GET', '/graph/attributes');
    expect(body.items.find(({ id }) => id === attribute)?.valueKind).toBe('term');
    const refused = await server.ask('PATCH', `/graph/attributes/${attribute}`, { kind: 'number' });
    expect(refused).toMatchObject({ status: 409, body: { reason: 'not_convertible' } });
  });

  it('relations are read, made, turned into another kind and taken away', async () => {
    const items = async () => (await server.ask<{ items: object[] }>('GET', '/graph/relations?from=K1')).body.items;
    const edge = { kind: 'accessory', from: 'K1', to: 'T1' };
    expect(await items()).toEqual([edge]);
    const twin = { kind: 'similar', from: 'K1', to: 'K2' };
    expect((await server.ask('POST', '/graph/relations', twin)).status).toBe(201);
    expect((await server.ask('PATCH', '/graph/relations', { relation: edge, kind: 'consumable' })).status).toBe(200);
    expect(await items()).toEqual(expect.arrayContaining([twin, { ...edge, kind: 'consumable' }]));
    expect((await server.ask('DELETE', '/graph/relations?kind=similar&from=K1&to=K2')).status).toBe(200);
    expect(await items()).toEqual([{ ...edge, kind: 'consumable' }]);
    expect((await server.ask('DELETE', '/graph/relations?kind=similar&from=K1&to=K2')).status).toBe(404);
    expect((await server.ask('POST', '/graph/relations', { ...twin, to: 'K1' })).status).toBe(400);
  });
});

describe('history', () => {
  it('names who changed what, and takes it back', async () => {
    await server.ask('POST', '/graph/aliases', { entity: kettles, language: 'en', word: 'boiler' });
    await server.ask('DELETE', '/graph/entities/product/K2');
    const undone = await server.ask<Edits>('POST', '/graph/edits/2/undo');
    expect([undone.status, undone.body.edits[0]?.version]).toEqual([200, 3]);
    expect(graph().product('K2')).toBeDefined();
    const { body } = await server.ask('GET', '/graph/edits?limit=2');
    expect(body).toMatchObject({
      total: 3,
      items: [
        { version: 3, author: 'merchant', change: { type: 'undo', version: 2 }, undone: false },
        { version: 2, change: { type: 'delete-product' }, undone: true },
      ],
    });
    expect((await server.ask('GET', '/graph/edits?before=2')).body).toMatchObject({ items: [{ version: 1 }] });
    expect((await server.ask('POST', '/graph/edits/2/undo')).status).toBe(409);
    expect((await server.ask('POST', '/graph/edits/99/undo')).status).toBe(404);
  });
});
