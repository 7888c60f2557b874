import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.js';
import { feedOf, rowContents, rowsOfFeed } from './row-contents.js';

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const item = (id: string, title: string): string =>
  `<item>\n<g:id>${id}</g:id><title><![CDATA[${title}]]></title><g:price>1.00 CNY</g:price></item>`;

const feeds = {
  'application/xml': `<?xml version="1.0"?>\r\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>店 &amp; shop</title>
    ${['A', 'B', 'C'].map((id) => item(id, `灯 <${id}> 😀`)).join('\r\n')}</channel></rss>`,
  'application/ld+json': JSON.stringify({
    '@graph': ['A', 'B', 'C'].map((sku) => ({ '@type': 'Product', sku, name: `灯 "${sku}" 😀` })),
  }),
  'text/csv': 'Handle,Title,Variant Price,Variant SKU\na,灯,1,A\na,,2,A2\nb,"B, ""quoted""\nline",3,B\nc,C,4,C\n',
  'text/tab-separated-values': 'id\ttitle\tprice\nA\t灯\t1 CNY\nB\t"two\nlines"\t2 CNY\nC\tx\t3 CNY\n',
} as const;

describe.each(Object.entries(feeds))('rows of %s', (contentType, feed) => {
  it.each([1, 7, 64, 100_000])('are cut out alike, in pieces of %i bytes', async (size) => {
    const units = await rowContents(pieces(feed, size), contentType, new Set(Array.from({ length: 20 }, (_, n) => n)));
    expect(units).toHaveLength(3);
    const text = JSON.stringify(units[1]?.content);
    expect(text).toContain('B');
    expect(text).not.toContain('灯 \\"A');
  });

  it('make a feed of their own that reads the same', async () => {
    const all = new Set(Array.from({ length: 20 }, (_, n) => n));
    const contents = (await rowContents(pieces(feed, 64), contentType, all)).map(({ content }) => content);
    const some = [contents[2]!, contents[0]!];
    const again = feedOf(some, contentType);
    const ids: [number, string][] = [];
    for await (const rows of readFeed(pieces(again, 64), contentType, { currency: 'CNY', now: null })) {
      for (const row of rows) if ('draft' in row) ids.push([row.row, row.draft.id]);
    }
    const places = rowsOfFeed(some, contentType);
    expect(ids.map(([, id]) => id)).toEqual(contentType === 'text/csv' ? ['C', 'A', 'A2'] : ['C', 'A']);
    for (const [row] of ids) expect(places.flat()).toContain(row);
  });
});

it('holds what can be read of a feed that breaks off', async () => {
  const cut = feeds['application/xml'].slice(0, -60);
  const units = await rowContents(pieces(cut, 16), 'application/xml', new Set([1, 2, 3]));
  expect(units.map(({ rows }) => rows)).toEqual([[1], [2]]);
});
