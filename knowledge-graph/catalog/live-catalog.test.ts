import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit, EditChange } from '../editing/edit.js';
import { InMemoryCatalogStore } from './in-memory-catalog-store.js';
import { LiveCatalog } from './live-catalog.js';

const now = () => new Date('2026-11-22T08:00:00Z');
const both = (en: string, zh: string) => [
  { '@language': 'en', '@value': en },
  { '@language': 'zh', '@value': zh },
];
const node = (sku: string, rest: object = {}) => ({
  '@type': 'Product',
  sku,
  name: both(`Lamp ${sku}`, `台灯 ${sku}`),
  brand: { name: both('Kite', '风筝') },
  category: both('Home > Lamps', '家居 > 灯具'),
  offers: { price: '100.00', priceCurrency: 'CNY', inventoryLevel: 3 },
  additionalProperty: [
    { propertyID: 'power', name: both('power', '功率'), value: 5, unitText: 'W' },
    { propertyID: 'color', name: both('colour', '颜色'), value: both('white', '白色') },
  ],
  ...rest,
});

let store: InMemoryCatalogStore;
let catalog: LiveCatalog;

async function load(feed: readonly object[], mode: 'merge' | 'replace' = 'merge'): Promise<void> {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(JSON.stringify(feed));
  }
  const report = await catalog.import({ body: body(), contentType: 'application/ld+json', mode });
  expect(report.status).toBe('succeeded');
}

async function make(change: EditChange): Promise<Edit> {
  const outcome = await catalog.edit(change, 'merchant');
  if (outcome.status === 'refused') throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.edit;
}

async function refuse(change: EditChange): Promise<string> {
  const before = catalog.current();
  const outcome = await catalog.edit(change, 'merchant');
  expect(catalog.current()).toBe(before);
  return outcome.status === 'refused' ? outcome.problem.code : 'made';
}

beforeEach(async () => {
  store = new InMemoryCatalogStore();
  catalog = await LiveCatalog.open({ store, now, currency: 'CNY' });
  await load([node('A'), node('B', { isSimilarTo: 'A' })]);
});

describe('publication', () => {
  it('replaces the graph in one step and tells listeners', async () => {
    const first = catalog.current();
    const seen: number[] = [];
    const stop = catalog.onPublish((graph) => seen.push(graph.revision));
    await load([node('C')]);
    stop();
    await load([node('D')]);
    expect(first.size).toBe(2);
    expect(catalog.current().size).toBe(4);
    expect(seen).toEqual([first.revision + 1]);
  });

  it('understands the new words at once', async () => {
    await load([node('Z', { brand: 'Zephyrine' })]);
    expect(catalog.current().lexicon.find('zephyrine')).toMatchObject([{ kind: 'brand', id: 'Zephyrine' }]);
  });

  it('lets writers wait for each other', async () => {
    const results = await Promise.all([
      load([node('C')]),
      make({ type: 'rename', entity: { kind: 'product', id: 'C' }, language: 'en', label: 'Lantern' }),
      load([node('D')], 'replace'),
      load([node('C')]),
    ]);
    expect(results[1].version).toBe(1);
    expect(catalog.current().product('C')?.names.en).toEqual(['Lantern', 'Lamp C']);
    expect([...catalog.current().products()].map((product) => product.id).sort()).toEqual(['C', 'D']);
  });

  it('asks the price book at each publication', async () => {
    let factor = 1;
    catalog = await LiveCatalog.open({
      store,
      now,
      currency: 'CNY',
      priceOf: (_, list) => ({ ...list, amount: list.amount * factor }),
    });
    factor = 0.9;
    expect(catalog.current().product('A')?.offer.price.amount).toBe(10000);
    await catalog.republish();
    expect(catalog.current().product('A')?.offer).toMatchObject({
      price: { amount: 9000 },
      listPrice: { amount: 10000 },
    });
    expect(catalog.snapshot().products[0]?.offer.price.amount).toBe(10000);
  });

  it('opens what was kept, edits included', async () => {
    await make({ type: 'add-alias', entity: { kind: 'brand', id: 'Kite' }, language: 'zh', word: '纸鸢' });
    const again = await LiveCatalog.open({ store, now, currency: 'CNY' });
    expect(again.snapshot()).toEqual(catalog.snapshot());
    expect(again.edits()).toEqual(catalog.edits());
  });

  it('goes on after a writer has failed', async () => {
    const { apply } = store;
    store.apply = () => Promise.reject(new Error('disk full'));
    await expect(load([node('C')])).rejects.toThrow('disk full');
    store.apply = apply;
    await load([node('C')]);
    expect(catalog.current().size).toBe(3);
  });
});

describe('edits', () => {
  it('have a growing version, an author, a time and an undo', async () => {
    const entity = { kind: 'category', id: 'Home > Lamps' } as const;
    const edit = await make({ type: 'add-alias', entity, language: 'zh', word: '夜灯' });
    expect(edit).toMatchObject({ version: 1, author: 'merchant', at: '2026-11-22T08:00:00.000Z' });
    const words = () => catalog.current().category('Home > Lamps')?.words.zh;
    expect(words()).toEqual(['灯具', '夜灯']);
    await catalog.undo(1, 'merchant');
    expect(words()).toEqual(['灯具']);
    await catalog.undo(2, 'merchant');
    expect(words()).toEqual(['灯具', '夜灯']);
    expect(catalog.edits().map(({ version, change }) => [version, change.type])).toEqual([
      [1, 'add-alias'],
      [2, 'undo'],
      [3, 'undo'],
    ]);
  });

  it('survive imports of both modes, and wait for what is gone', async () => {
    await make({ type: 'add-alias', entity: { kind: 'attribute', id: 'power' }, language: 'zh', word: '瓦数' });
    await make({
      type: 'rename',
      entity: { kind: 'term', attributeId: 'color', id: 'white' },
      language: 'en',
      label: 'ivory',
    });
    await make({ type: 'add-relation', relation: { kind: 'accessory', from: 'A', to: 'B' } });
    await make({ type: 'patch-product', productId: 'A', patch: { listPrice: { amount: 8800, currency: 'CNY' } } });
    await load([node('A')], 'replace');
    const graph = () => catalog.current();
    expect(graph().attribute('power')?.words.zh).toEqual(['功率', '瓦数']);
    expect(graph().term('color', 'white')?.words.en).toEqual(['ivory', 'white']);
    expect(graph().product('A')?.offer.price.amount).toBe(8800);
    expect(graph().related('A')).toEqual([]);
    await load([node('B')]);
    expect(
      graph()
        .related('A', 'accessory')
        .map((related) => related.productId),
    ).toEqual(['B']);
  });

  it('show the next value of the feed after an undo', async () => {
    const edit = await make({
      type: 'patch-product',
      productId: 'A',
      patch: { price: { amount: 8800, currency: 'CNY' } },
    });
    await load([node('A', { offers: { price: '120', priceCurrency: 'CNY' } })]);
    expect(catalog.current().product('A')?.offer.price.amount).toBe(8800);
    await catalog.undo(edit.version, 'merchant');
    expect(catalog.current().product('A')?.offer.price.amount).toBe(12000);
  });

  it('change, add and delete products', async () => {
    await make({
      type: 'patch-product',
      productId: 'A',
      patch: {
        stock: 0,
        brandId: null,
        attributes: [
          { attributeId: 'power', value: '7 W' },
          { attributeId: 'color', value: '黑色' },
        ],
      },
    });
    const product = catalog.current().product('A')!;
    expect(product).toMatchObject({ brandId: null, offer: { stock: 0 } });
    expect(product.attributes).toEqual([
      { kind: 'number', attributeId: 'power', measure: { value: 7, unit: 'W', base: 7 } },
      { kind: 'term', attributeId: 'color', termId: '黑色' },
    ]);
    await make({ type: 'add-product', product: { ...product, id: 'NEW' } });
    await make({ type: 'delete-product', productId: 'A' });
    expect(catalog.current().product('A')).toBeUndefined();
    expect(catalog.current().related('B')).toEqual([]);
    expect(catalog.current().product('NEW')?.names).toEqual(product.names);
  });

  it('change the kind and unit of an attribute, with its values', async () => {
    await make({ type: 'set-attribute', attributeId: 'power', kind: 'term' });
    expect(catalog.current().values('A', 'power')).toEqual([{ kind: 'term', attributeId: 'power', termId: '5 W' }]);
    await make({ type: 'set-attribute', attributeId: 'power', kind: 'number', unit: 'kW' });
    expect(catalog.current().attribute('power')).toMatchObject({ kind: 'number', unit: 'kW' });
    expect(catalog.current().values('A', 'power')).toMatchObject([
      { kind: 'number', measure: { value: 5, unit: 'W' } },
    ]);
  });

  const brand = { kind: 'brand', id: 'Kite' } as const;
  const relation = { kind: 'similar', from: 'B', to: 'A' } as const;
  const patch = (fields: Extract<EditChange, { type: 'patch-product' }>['patch'], productId = 'A'): EditChange => ({
    type: 'patch-product',
    productId,
    patch: fields,
  });
  it.each<[string, EditChange]>([
    ['unknown_entity', { type: 'add-alias', entity: { kind: 'brand', id: 'Nobody' }, language: 'en', word: 'x' }],
    [
      'unknown_entity',
      { type: 'rename', entity: { kind: 'term', attributeId: 'color', id: 'Nothing' }, language: 'en', label: 'x' },
    ],
    ['bad_word', { type: 'add-alias', entity: brand, language: 'en', word: ' ' }],
    ['bad_word', { type: 'rename', entity: brand, language: 'en', label: 'x'.repeat(201) }],
    ['word_exists', { type: 'add-alias', entity: brand, language: 'en', word: 'Kite' }],
    ['word_missing', { type: 'remove-alias', entity: brand, language: 'en', word: 'Wind' }],
    ['relation_exists', { type: 'add-relation', relation }],
    ['relation_missing', { type: 'remove-relation', relation: { ...relation, kind: 'part_of' } }],
    ['self_relation', { type: 'add-relation', relation: { kind: 'similar', from: 'A', to: 'A' } }],
    ['unknown_entity', { type: 'add-relation', relation: { kind: 'similar', from: 'A', to: 'Z' } }],
    ['not_convertible', { type: 'set-attribute', attributeId: 'color', kind: 'number' }],
    ['unknown_entity', { type: 'set-attribute', attributeId: 'nothing', kind: 'number' }],
    ['unknown_entity', patch({ stock: 1 }, 'Z')],
    ['unknown_entity', patch({ categoryId: 'Nowhere' })],
    ['unknown_entity', patch({ attributes: [{ attributeId: 'nothing', value: 1 }] })],
    ['bad_patch', patch({ price: { amount: -1, currency: 'CNY' } })],
    ['bad_patch', patch({ price: { amount: 1.5, currency: 'CNY' } })],
    ['bad_patch', patch({ price: { amount: 1, currency: 'XXQ' } })],
    ['bad_patch', patch({ stock: -1 })],
    ['bad_patch', patch({ names: { zh: [], en: [] } })],
    ['bad_patch', patch({ url: 'javascript:alert(1)' })],
    ['bad_patch', patch({ attributes: [{ attributeId: 'power', value: 'strong' }] })],
    ['unknown_entity', { type: 'delete-product', productId: 'Z' }],
    ['unknown_version', { type: 'undo', version: 9 }],
  ])('are refused with %s', async (code, change) => {
    expect(await refuse(change)).toBe(code);
    expect(catalog.edits()).toEqual([]);
  });

  it('refuse to take the last word, a known product and a second undo', async () => {
    await make({ type: 'remove-alias', entity: brand, language: 'en', word: 'Kite' });
    expect(await refuse({ type: 'remove-alias', entity: brand, language: 'zh', word: '风筝' })).toBe('last_word');
    expect(await refuse({ type: 'add-product', product: catalog.current().product('A')! })).toBe('product_exists');
    await catalog.undo(1, 'merchant');
    expect(await refuse({ type: 'undo', version: 1 })).toBe('already_undone');
  });
});
