import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogError } from '../catalog-error.js';
import { rowsOf } from './feed-rows.contract.js';
import { feedContentTypes } from './read-feed.js';

const runs = { numRuns: 150 };

async function survives(feed: Uint8Array | string, contentType: string): Promise<void> {
  try {
    for (const row of await rowsOf(feed, contentType, { pieceSize: 13 })) expect(row.row).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogError);
    expect(error).toHaveProperty('code', 'unreadable_feed');
  }
}

const keys = fc.constantFrom(
  '@graph',
  '@type',
  '@id',
  '@value',
  '@language',
  'sku',
  'name',
  'offers',
  'price',
  'brand',
  'category',
  'additionalProperty',
  'value',
  'hasVariant',
  'isRelatedTo',
  'image',
  'aggregateRating',
  '__proto__',
  'constructor',
);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('Product', 'ProductGroup', 'zh', 'A'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(keys, tie('node'), { maxKeys: 8 }),
  ),
}));
const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', '\t', '\r\n', ',', 'Handle', 'active', '1.00', '-1 CNY'));

describe('readers throw nothing but that a feed is unreadable', () => {
  it.each(feedContentTypes)('%s: any bytes', async (contentType) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => survives(bytes, contentType)),
      runs,
    );
  });

  it.each(feedContentTypes)('%s: any text', async (contentType) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), (text) => survives(text, contentType)),
      runs,
    );
  });

  it('JSON of the shapes that the reader looks for', async () => {
    await fc.assert(
      fc.asyncProperty(node, (value) => survives(JSON.stringify(value), 'application/ld+json')),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(node), (value) => survives(JSON.stringify({ '@graph': value }), 'application/ld+json')),
      runs,
    );
  });

  it('tables with the right header and any cells', async () => {
    const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const join = (delimiter: string) => rows.map((row) => row.join(delimiter)).join('\n');
        await survives(`Handle,Title,Variant Price,Status,Tags,Option1 Name,Option1 Value\n${join(',')}`, 'text/csv');
        await survives(`id\ttitle\tprice\tproduct_detail\tcolor\n${join('\t')}`, 'text/tab-separated-values');
      }),
      runs,
    );
  });

  it('XML with the right frame and any items', async () => {
    const tag = fc.constantFrom('item', 'g:id', 'g:price', 'g:product_detail', 'title', 'link', 'x');
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc
          .tuple(tag, fc.array(tie('element'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(element, (text) =>
        survives(`<rss xmlns:g="x"><channel>${text}</channel></rss>`, 'application/xml'),
      ),
      { numRuns: 300 },
    );
  });
});
