import { describe, expect, it } from 'vitest';
import { draftsOf, rowsOf } from '../feed-rows.contract.js';

const type = 'application/ld+json';
const offer = { '@type': 'Offer', price: '12.50', priceCurrency: 'CNY' };
const both = (en: string, zh: string) => [
  { '@language': 'en', '@value': en },
  { '@language': 'zh-CN', '@value': zh },
];
const drafts = (document: unknown, pieceSize = 7) => draftsOf(JSON.stringify(document), type, { pieceSize });
const one = async (node: object) =>
  (await drafts({ '@type': 'Product', sku: 'A', name: 'Lamp', offers: offer, ...node }))[0]!;

describe('where products stand', () => {
  const node = (sku: string) => ({ '@type': 'Product', sku, name: 'Lamp', offers: offer });
  const forms: Record<string, unknown> = {
    'a list': [node('A'), node('B')],
    '@graph': {
      '@context': 'https://schema.org',
      '@graph': [node('A'), { '@type': 'WebSite', name: 'Shop' }, node('B')],
    },
    ItemList: {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, item: node('A') },
        { '@type': 'ListItem', position: 2, item: node('B') },
      ],
    },
    'a page around a list': {
      '@type': 'WebPage',
      mainEntity: { '@type': 'ItemList', itemListElement: [node('A'), node('B')] },
    },
    'a list of graphs': [{ '@graph': [node('A')] }, { '@graph': [node('B')] }],
    'offers around products': [
      { ...offer, itemOffered: { '@type': 'Product', sku: 'A', name: 'Lamp' } },
      { ...offer, itemOffered: { '@type': 'Product', sku: 'B', name: 'Lamp' } },
    ],
    'prefixed names': [
      {
        '@type': 'schema:Product',
        'schema:sku': 'A',
        'schema:name': 'Lamp',
        'schema:offers': { 'schema:price': '12.50' },
      },
      { '@type': 'Product', 'https://schema.org/sku': 'B', 'http://schema.org/name': 'Lamp', offers: offer },
    ],
    'full type addresses': [node('A'), { ...node('B'), '@type': ['https://schema.org/Product', 'Thing'] }],
  };
  it.each(Object.entries(forms))('finds them in %s', async (_, document) => {
    expect((await drafts(document)).map((draft) => draft.id)).toEqual(['A', 'B']);
    expect((await drafts(document)).every((draft) => draft.price?.amount === '12.50')).toBe(true);
  });

  it('takes one product on its own', async () => {
    expect((await drafts(node('A'))).map((draft) => draft.id)).toEqual(['A']);
  });

  it('reads the same whatever the pieces', async () => {
    const document = {
      '@context': { a: '[{"\\' },
      note: '"@graph":[',
      '@graph': [node('a"]},'), node('\\"'), node('松鸦😀')],
    };
    const whole = await drafts(document, 1_000_000);
    for (const size of [1, 2, 3, 5, 64]) expect(await drafts(document, size)).toEqual(whole);
    expect(whole.map((draft) => draft.id)).toEqual(['a"]},', '\\"', '松鸦😀']);
  });

  it('gives variants what their group says, and the group as their group', async () => {
    const found = await drafts({
      '@type': 'ProductGroup',
      productGroupID: 'G1',
      name: both('Trail Jacket', '越野夹克'),
      brand: 'Ridge',
      additionalProperty: [{ propertyID: 'hood', name: 'hood', value: true }],
      hasVariant: [
        { '@type': 'Product', sku: 'J-S', size: 'S', offers: offer },
        { '@type': 'Product', sku: 'J-M', name: 'Trail Jacket M', size: 'M', offers: offer },
      ],
    });
    expect(found.map((draft) => [draft.id, draft.groupId, draft.names.en[0], draft.brand.en[0]])).toEqual([
      ['J-S', 'G1', 'Trail Jacket', 'Ridge'],
      ['J-M', 'G1', 'Trail Jacket M', 'Ridge'],
    ]);
    expect(found[0]!.attributes.map((attribute) => [attribute.id, attribute.text.en[0]])).toEqual([
      ['hood', 'yes'],
      ['size', 'S'],
    ]);
  });
});

describe('words', () => {
  it('files language-tagged, mapped and plain texts by language', async () => {
    expect((await one({ name: both('Lamp', '灯') })).names).toEqual({ en: ['Lamp'], zh: ['灯'] });
    expect((await one({ name: { en: 'Lamp', 'zh-Hans': '灯', fr: 'Lampe' } })).names).toEqual({
      en: ['Lamp'],
      zh: ['灯'],
    });
    expect((await one({ name: '台灯' })).names).toEqual({ en: [], zh: ['台灯'] });
    expect((await one({ name: { '@value': 'Lamp' } })).names).toEqual({ en: ['Lamp'], zh: [] });
    expect((await one({ name: { '@language': 'fr', '@value': 'Lampe' } })).names).toEqual({ en: ['Lampe'], zh: [] });
  });

  it('reads brands and categories as text or Thing', async () => {
    const draft = await one({
      brand: { '@type': 'Brand', name: both('Kite', '风筝') },
      category: both('Home>Lamps', '家居 > 灯具'),
    });
    expect(draft.brand).toEqual({ en: ['Kite'], zh: ['风筝'] });
    expect(draft.category).toEqual({ en: ['Home > Lamps'], zh: ['家居 > 灯具'] });
    expect((await one({ category: { '@type': 'CategoryCode', name: 'Lamps' } })).category.en).toEqual(['Lamps']);
    expect((await one({ brand: 'Kite' })).brand.en).toEqual(['Kite']);
  });
});

describe('properties', () => {
  const property = async (value: unknown, rest: object = {}) => {
    const draft = await one({
      additionalProperty: { '@type': 'PropertyValue', propertyID: 'p', name: both('part', '部分'), value, ...rest },
    });
    return draft.attributes.map(({ text, unit }) => [text.en.join(), text.zh.join(), unit]);
  };

  it('keeps values of every kind as text with their unit', async () => {
    expect(await property(240, { unitText: 'g' })).toEqual([['240', '', 'g']]);
    expect(await property({ '@type': 'QuantitativeValue', value: '1.5', unitCode: 'LTR' })).toEqual([
      ['1.5', '', 'LTR'],
    ]);
    expect(await property(true)).toEqual([['yes', '是', null]]);
    expect(await property('240 g')).toEqual([['240 g', '', null]]);
    expect(await property({ '@type': 'QuantitativeValue', minValue: 1, maxValue: 3 })).toEqual([['1-3', '', null]]);
  });

  it('tells one value in two languages from two values', async () => {
    expect(await property(both('black', '黑色'))).toEqual([['black', '黑色', null]]);
    expect(await property(['black', '黑色'])).toEqual([['black', '黑色', null]]);
    expect(await property(['black', 'white'])).toEqual([
      ['black', '', null],
      ['white', '', null],
    ]);
    expect(await property([...both('black', '黑色'), ...both('white', '白色')])).toEqual([
      ['black', '黑色', null],
      ['white', '白色', null],
    ]);
  });

  it('names a property by its id, its name or the format itself', async () => {
    const draft = await one({
      additionalProperty: [
        { name: 'Battery Life', value: '40 h' },
        { propertyID: 'https://x.example/p/heel_drop', value: 8 },
      ],
      color: 'black',
      audience: { '@type': 'PeopleAudience', suggestedGender: 'https://schema.org/Female' },
      weight: { '@type': 'QuantitativeValue', value: 2, unitCode: 'KGM' },
    });
    expect(draft.attributes.map((attribute) => [attribute.id, attribute.names.en[0], attribute.text.en[0]])).toEqual([
      ['battery_life', 'Battery Life', '40 h'],
      ['heel_drop', 'heel drop', '8'],
      ['color', 'color', 'black'],
      ['weight', 'weight', '2'],
      ['gender', 'gender', 'female'],
    ]);
  });

  it('is not fooled by names of the language', async () => {
    const text = `[{"@type":"Product","sku":"__proto__","name":"constructor","__proto__":{"sku":"x"},
      "offers":{"price":1,"priceCurrency":"CNY"},"additionalProperty":[{"propertyID":"__proto__","value":"toString"}]}]`;
    const [draft] = await draftsOf(text, type);
    expect(draft).toMatchObject({ id: '__proto__', names: { en: ['constructor'] } });
    expect(draft!.attributes[0]).toMatchObject({ id: '__proto__', text: { en: ['toString'] } });
    expect(Object.prototype).not.toHaveProperty('sku');
  });
});

describe('offers', () => {
  it('reads prices from offers, lists, aggregates and specifications', async () => {
    const price = async (offers: unknown) => {
      const draft = await one({ offers });
      return [draft.price?.amount, draft.price?.currency, draft.listPrice?.amount];
    };
    expect(await price({ price: 399, priceCurrency: 'CNY' })).toEqual(['399', 'CNY', undefined]);
    expect(await price([{ price: 9, priceCurrency: 'USD' }, offer])).toEqual(['12.50', 'CNY', undefined]);
    expect(await price({ '@type': 'AggregateOffer', lowPrice: '8', highPrice: '9', priceCurrency: 'USD' })).toEqual([
      '8',
      'USD',
      undefined,
    ]);
    expect(await price({ '@type': 'AggregateOffer', offers: [offer] })).toEqual(['12.50', 'CNY', undefined]);
    const specification = (type: string, price: string) => ({
      priceType: `https://schema.org/${type}`,
      price,
      priceCurrency: 'CNY',
    });
    expect(
      await price({ priceSpecification: [specification('ListPrice', '99'), specification('SalePrice', '79')] }),
    ).toEqual(['79', 'CNY', '99']);
    expect(await price(undefined)).toEqual([undefined, undefined, undefined]);
  });

  it('reads availability, stock and rating', async () => {
    const draft = await one({
      offers: { ...offer, availability: 'http://schema.org/BackOrder', inventoryLevel: { value: 4 } },
      aggregateRating: { ratingValue: '9', bestRating: 10, reviewCount: 3 },
    });
    expect(draft).toMatchObject({ availability: 'preorder', stock: 4, rating: { value: 4.5, count: 3 } });
    expect(await one({ offers: { ...offer, inventoryLevel: -2 }, aggregateRating: { ratingValue: 77 } })).toMatchObject(
      { stock: 0, rating: null },
    );
  });

  it('takes only addresses that a page may link to', async () => {
    const draft = await one({
      image: ['https://x.example/a.jpg', { '@type': 'ImageObject', url: '/b.svg' }, 'javascript:alert(1)'],
      url: 'data:text/html,x',
    });
    expect([draft.images, draft.url]).toEqual([['https://x.example/a.jpg', '/b.svg'], null]);
  });
});

it('reads edges in both directions and by any reference', async () => {
  const draft = await one({
    isSimilarTo: { '@id': 'urn:sku:B' },
    isRelatedTo: ['C', { '@id': 'urn:sku:D', additionalType: 'bought_together' }],
    isAccessoryOrSparePartFor: { '@type': 'Product', sku: 'E' },
    isConsumableFor: { '@id': 'urn:sku:F' },
    hasPart: [{ '@id': '#g' }],
    isPartOf: { url: 'https://x.example/h' },
  });
  expect(draft.relations.map((relation) => [relation.kind, relation.target, relation.reverse])).toEqual([
    ['similar', 'B', false],
    ['accessory', 'C', false],
    ['bought_together', 'D', false],
    ['accessory', 'E', true],
    ['consumable', 'F', true],
    ['part_of', 'https://x.example/h', false],
    ['part_of', '#g', true],
  ]);
});

describe('broken documents', () => {
  it.each([
    ['nothing', ''],
    ['a cut list', '[{"sku":"A","name":"x"}'],
    ['a cut product', '{"@graph":[{"sku":"A","na'],
    ['a missing comma', '[{"sku":"A","name":"a"} {"sku":"B"}]'],
    ['a trailing comma', '[{"sku":"A","name":"a"},]'],
    ['a bad element', '[{"sku":"A","name":undefined}]'],
    ['a wrong bracket', '{"@graph":[{"sku":"A"}}}'],
    ['two documents', '{"sku":"A","name":"a"}{}'],
    ['a closing bracket', ']'],
    ['a number', '12'],
    ['text after the end', '[{"sku":"A","name":"a"}] oops'],
  ])('%s is unreadable', async (_, text) => {
    await expect(rowsOf(text, type)).rejects.toMatchObject({ code: 'unreadable_feed' });
  });

  it('rejects rows that are too long or too deep and takes the rest', async () => {
    const node = (sku: string, name: string) => JSON.stringify({ sku, name, offers: offer });
    const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
    const text = `[${node('A', 'a')},${node('B', 'b'.repeat(10_000_000))},{"sku":"C","name":${deep}},7,${node('D', 'd')}]`;
    const rows = await rowsOf(text, type, { pieceSize: 65_536 });
    expect(rows.map((row) => ('reason' in row ? [row.row, row.reason] : [row.row, row.draft.id]))).toEqual([
      [1, 'A'],
      [2, 'row is longer than 1 MB'],
      [3, 'row is nested more than 256 levels deep'],
      [4, 'not an object'],
      [5, 'D'],
    ]);
  });
});
