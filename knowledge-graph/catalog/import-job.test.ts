import { describe, expect, it } from 'vitest';
import type { ImportOptions, ImportReport } from './import-job.js';
import { both, node, shop, value } from './import-shop.contract.js';

describe('rows', () => {
  it('gives every rejected row its reason and takes the rest', async () => {
    const { load, ids } = shop();
    const offers = (price: unknown, priceCurrency?: string) => ({ offers: { price, priceCurrency } });
    const report = await load([
      node('A'),
      node('B', offers('-5.00', 'CNY')),
      node('C', offers('5', 'XXQ')),
      node('A'),
      node('D', { name: ' ' }),
      node(undefined, { name: 'No id' }),
      node('E', { offers: undefined }),
      node('F', offers('12', undefined)),
      node('x'.repeat(201)),
      node('G', { name: 'n'.repeat(501) }),
      node('H', offers('1e9', 'CNY')),
      node('I', offers(0, 'JPY')),
      'text',
    ]);
    expect(report).toMatchObject({
      status: 'succeeded',
      progress: 1,
      created: 2,
      updated: 0,
      removed: 0,
      rejectedCount: 11,
    });
    expect(report.rejected).toEqual([
      { row: 2, reason: 'price is negative: -5.00' },
      { row: 3, reason: 'unknown currency XXQ' },
      { row: 4, reason: 'id A occurs twice: first in row 1' },
      { row: 5, reason: 'no name' },
      { row: 6, reason: 'no id (sku)' },
      { row: 7, reason: 'no price' },
      { row: 8, reason: 'price has no currency: 12' },
      { row: 9, reason: `id is longer than 200 characters: ${'x'.repeat(40)}…` },
      { row: 10, reason: 'name is longer than 500 characters' },
      { row: 11, reason: 'price is not a number: 1e9' },
      { row: 13, reason: 'not an object' },
    ]);
    expect(await ids()).toEqual(['A', 'I']);
  });

  it('lists the first thousand reasons and counts all', async () => {
    const report = await shop().load([node('A'), ...Array.from({ length: 1_500 }, () => 7)]);
    expect([report.rejected.length, report.rejectedCount]).toEqual([1_000, 1_500]);
  });

  it('leaves out what is too much, with a note', async () => {
    const { load, product } = shop();
    const report = await load([
      node('A', {
        additionalProperty: [
          { propertyID: 'price', value: '1' },
          { propertyID: 'care', value: 'x'.repeat(201) },
          { propertyID: 'ok', value: 'n/a' },
          { propertyID: 'fit', value: 'slim' },
        ],
        description: 'd'.repeat(20_000),
      }),
    ]);
    expect(report.notes.map((note) => note.reason)).toEqual([
      'attribute price left out: the graph has this attribute itself',
      'attribute care left out: its value is longer than 200 characters',
    ]);
    const kept = await product('A');
    expect(kept.attributes).toEqual([{ kind: 'term', attributeId: 'fit', termId: 'slim' }]);
    expect(kept.descriptions.en[0]).toHaveLength(10_000);
  });

  it('keeps a list price above the price and drops one below', async () => {
    const { load, product } = shop();
    const csv = 'Handle,Title,Variant Price,Variant Compare At Price\na,A,8,10\nb,B,8,5\n';
    await load(csv, { contentType: 'text/csv; charset=utf-8', currency: 'JPY' });
    expect((await product('a')).offer).toMatchObject({
      price: { amount: 8, currency: 'JPY' },
      listPrice: { amount: 10, currency: 'JPY' },
    });
    expect((await product('b')).offer).toMatchObject({ price: { amount: 8 }, listPrice: { amount: 8 } });
  });
});

describe('feeds that change nothing', () => {
  it.each<[string, string, Partial<ImportOptions>, string]>([
    ['a broken document', '{"@graph":[', {}, 'unreadable_feed'],
    [
      'a document that breaks after many products',
      JSON.stringify([...Array.from({ length: 500 }, (_, i) => node(`N${i}`))]).slice(0, -1),
      {},
      'unreadable_feed',
    ],
    ['wrong columns', 'a,b\n1,2\n', { contentType: 'text/csv' }, 'unreadable_feed'],
    ['wrong encoding', 'x', { body: latin1() }, 'unreadable_feed'],
    ['a body that breaks off', 'x', { body: brokenBody() }, 'unreadable_feed'],
    ['an unknown format', 'x', { contentType: 'application/pdf' }, 'unsupported_content_type'],
    ['no products', '[]', {}, 'empty_feed'],
    ['bad rows only', '[{"sku":"A"}]', {}, 'empty_feed'],
  ])('%s', async (_, feed, options, code) => {
    const { store, load, published } = shop();
    await load([node('OLD')]);
    const before = await store.load();
    const report = await load(feed, { mode: 'replace', ...options });
    expect(report).toMatchObject({ status: 'failed', created: 0, updated: 0, removed: 0, error: { code } });
    expect(report.rejected[0]).toEqual({ row: 0, reason: report.error!.message });
    expect(await store.load()).toEqual(before);
    expect(published).toHaveLength(1);
  });

  it('throws what the store throws, and publishes nothing', async () => {
    const { store, load, published } = shop();
    store.apply = () => Promise.reject(new Error('disk full'));
    await expect(load([node('A')])).rejects.toThrow('disk full');
    expect(published).toEqual([]);
  });
});

describe('merge and replace', () => {
  it('keeps or removes what the feed does not name', async () => {
    const { load, ids } = shop();
    await load([node('A'), node('B')]);
    expect(await load([node('B'), node('C')])).toMatchObject({ created: 1, updated: 1, removed: 0 });
    expect(await ids()).toEqual(['A', 'B', 'C']);
    expect(await load([node('C'), node('D')], { mode: 'replace' })).toMatchObject({
      created: 1,
      updated: 1,
      removed: 2,
    });
    expect(await ids()).toEqual(['C', 'D']);
  });

  it('changes nothing when the same feed comes again', async () => {
    const { store, load } = shop();
    const feed = [
      node('A', {
        ...value('weight', '240 g'),
        category: both('Home > Lamps', '家居 > 灯具'),
        brand: 'Kite',
        isRelatedTo: { '@id': 'urn:sku:B' },
      }),
      node('B', { ...value('weight', 1, 'kg'), color: ['black', '黑色'] }),
    ];
    await load(feed);
    const before = await store.load();
    await load(feed);
    expect(await store.load()).toEqual(before);
    await load([feed[1]]);
    expect(await store.load()).toEqual(before);
  });

  it('decides the kind of values over the whole catalogue', async () => {
    const { store, load, product } = shop();
    const kindOf = async () => (await store.load()).attributes.map(({ id, kind, unit }) => [id, kind, unit]);
    await load([node('A', value('size', '42')), node('B', value('size', 43))]);
    expect(await kindOf()).toEqual([['size', 'number', undefined]]);
    await load([node('C', value('size', 'XL'))]);
    expect(await kindOf()).toEqual([['size', 'term', undefined]]);
    expect((await product('A')).attributes).toEqual([{ kind: 'term', attributeId: 'size', termId: '42' }]);
    await load([node('C', value('size', '44'))]);
    expect(await kindOf()).toEqual([['size', 'number', undefined]]);
    expect((await product('A')).attributes).toEqual([
      { kind: 'number', attributeId: 'size', measure: { value: 42, base: 42 } },
    ]);
  });

  it('reads numbers with units, yes and no, and terms', async () => {
    const { store, load } = shop();
    const all = {
      a: ['240 g', '1.5kg'],
      b: ['yes', '否'],
      c: ['40小时', 12],
      d: ['15.6 inch', '1,024 mm'],
      e: ['无', '有'],
      f: ['yes', 'maybe'],
      g: ['10', '20 apples'],
      h: ['64G', '1T'],
    };
    await load(
      [0, 1].map((index) =>
        node(`P${index}`, {
          additionalProperty: Object.entries(all).map(([propertyID, values]) => ({ propertyID, value: values[index] })),
        }),
      ),
    );
    expect((await store.load()).attributes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'a number',
      'b boolean',
      'c number',
      'd number',
      'e boolean',
      'f term',
      'g term',
      'h number',
    ]);
    const measures = (await store.load()).products
      .flatMap((kept) => kept.attributes)
      .filter((one) => one.kind === 'number');
    expect(
      measures.map(({ attributeId, measure }) => [attributeId, measure.value, measure.unit, Math.round(measure.base)]),
    ).toEqual([
      ['a', 240, 'g', 240],
      ['c', 40, 'h', 144000],
      ['d', 15.6, 'inch', 396],
      ['h', 64, 'GB', 64000],
      ['a', 1.5, 'kg', 1500],
      ['c', 12, undefined, 12],
      ['d', 1024, 'mm', 1024],
      ['h', 1, 'TB', 1000000],
    ]);
  });

  it('joins words of one thing across languages and rows, and keeps translations of two apart', async () => {
    const { store, load } = shop();
    await load([
      node('A', { brand: '风筝', category: '家居 > 灯具' }),
      node('B', { brand: { name: both('Kite', '风筝') }, category: both('Home > Lamps', '家居 > 灯具') }),
      node('C', { brand: 'kite', category: '家居 > 椅子', ...value('shade', both('beige', '米色')) }),
      node('D', value('shade', both('off-white', '米色'))),
    ]);
    const { brands, categories, terms, products } = await store.load();
    expect(brands).toEqual([{ id: 'Kite', words: { en: ['Kite'], zh: ['风筝'] } }]);
    expect(categories.map(({ id, parentId, words }) => [id, parentId, words.en[0], words.zh[0]])).toEqual([
      ['Home', null, 'Home', '家居'],
      ['Home > Lamps', 'Home', 'Lamps', '灯具'],
      ['家居 > 椅子', 'Home', undefined, '椅子'],
      ['Uncategorized', null, 'Uncategorized', '未分类'],
    ]);
    expect(terms.map((term) => term.id)).toEqual(['beige', 'off-white']);
    expect(new Set(products.map((kept) => kept.brandId))).toEqual(new Set(['Kite', null]));
  });
});

describe('relations', () => {
  it('draws circles and reverse edges, and notes those that lead nowhere', async () => {
    const { store, load } = shop();
    const link = (...ids: string[]) => ids.map((id) => ({ '@id': `urn:sku:${id}` }));
    const report = await load([
      node('A', { isSimilarTo: link('B', 'B', 'A', 'GONE') }),
      node('B', { isSimilarTo: link('A'), isAccessoryOrSparePartFor: link('A') }),
      node('C', { '@id': 'https://x.example/c', isRelatedTo: { url: 'https://x.example/b' } }),
      node('D', { isPartOf: { '@id': 'https://x.example/c' } }),
    ]);
    expect((await store.load()).relations.map(({ kind, from, to, statedBy }) => [kind, from, to, statedBy])).toEqual([
      ['similar', 'A', 'B', 'A'],
      ['similar', 'B', 'A', 'B'],
      ['accessory', 'A', 'B', 'B'],
      ['part_of', 'D', 'C', 'D'],
    ]);
    expect(report.notes).toEqual([
      { row: 1, reason: 'relation similar to A left out: it is the product itself' },
      { row: 1, reason: 'relation similar to GONE left out: there is no such product' },
      { row: 3, reason: 'relation accessory to https://x.example/b left out: there is no such product' },
    ]);
  });

  it('replaces the edges of a row with the row, and drops those of removed products', async () => {
    const { store, load } = shop();
    const edges = async () => (await store.load()).relations.map(({ from, to }) => `${from}-${to}`);
    await load([node('A', { isSimilarTo: ['B', 'C'] }), node('B', { isAccessoryOrSparePartFor: ['A'] }), node('C')]);
    expect(await edges()).toEqual(['A-B', 'A-C', 'A-B']);
    await load([node('A', { isSimilarTo: ['C'] })]);
    expect(await edges()).toEqual(['A-B', 'A-C']);
    await load([node('A')], { mode: 'replace' });
    expect(await edges()).toEqual([]);
  });
});

it('tells its progress, never backwards', async () => {
  const reports: ImportReport[] = [];
  const feed = JSON.stringify(Array.from({ length: 2_000 }, (_, index) => node(`P${index}`)));
  await shop().load(feed, { totalBytes: feed.length, onProgress: (report) => reports.push(report) });
  const progress = reports.map((report) => report.progress);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(reports.length).toBeGreaterThan(10);
  expect(reports.at(-1)).toMatchObject({ status: 'succeeded', progress: 1, created: 2_000 });
});

it('lets other work run during an import', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const feed = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => node(`P${index}`)));
  await shop().load(feed);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

it('keeps ids that are names of the language', async () => {
  const { load, store } = shop();
  const text = `[{"sku":"__proto__","name":"x","brand":"constructor","category":"toString > valueOf","offers":{"price":1,"priceCurrency":"CNY"},
    "additionalProperty":[{"propertyID":"__proto__","value":"hasOwnProperty"}]}]`;
  expect(await load(text)).toMatchObject({ status: 'succeeded', created: 1 });
  expect((await store.load()).products[0]).toMatchObject({
    id: '__proto__',
    brandId: 'constructor',
    categoryId: 'toString > valueOf',
    attributes: [{ attributeId: '__proto__', termId: 'hasOwnProperty' }],
  });
});

async function* latin1(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[{"sku":"caf\u00e9 s"}]', 'latin1');
}

async function* brokenBody(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('[{"sku":"A"},');
  throw new Error('aborted');
}
