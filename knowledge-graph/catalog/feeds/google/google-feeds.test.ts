import { describe, expect, it } from 'vitest';
import { draftsOf, rowsOf } from '../feed-rows.contract.js';
import { splitDetails } from './item.js';

const tsv = 'text/tab-separated-values';
const xml = 'application/xml';
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>${items}</channel></rss>`;

describe('tab-separated', () => {
  it('reads the fields of the specification', async () => {
    const [draft] = await draftsOf(
      [
        'id\ttitle\tdescription\tlink\timage link\tadditional_image_link\tavailability\tprice\tsale_price\tbrand\tgoogle_product_category\tproduct_type\tcolor\tsize\tgender\titem_group_id\tshipping_weight\tunit_pricing_measure\tcondition\tproduct_detail',
        'A1\tTrail Tee\tSoft.\thttps://x.example/a\thttps://x.example/1.jpg\thttps://x.example/2.jpg,https://x.example/3.jpg\tin stock\t399.00 CNY\t349.00 CNY\tKite\t212\tApparel > Tops\tBlack/Grey\tM\tfemale\tG7\t0.3 kg\t750 ml\tused\tGeneral:Sleeve:short,:Care:"machine, cold"',
      ].join('\n'),
      tsv,
    );
    expect(draft).toMatchObject({
      id: 'A1',
      names: { en: ['Trail Tee'] },
      price: { amount: '349.00', currency: 'CNY' },
      listPrice: { amount: '399.00', currency: 'CNY' },
      availability: 'in_stock',
      category: { en: ['Apparel > Tops'] },
      groupId: 'G7',
      images: ['https://x.example/1.jpg', 'https://x.example/2.jpg', 'https://x.example/3.jpg'],
    });
    expect(draft!.attributes.map(({ id, text }) => [id, text.en[0]])).toEqual([
      ['color', 'Black'],
      ['color', 'Grey'],
      ['size', 'M'],
      ['gender', 'female'],
      ['shipping_weight', '0.3 kg'],
      ['content', '750 ml'],
      ['sleeve', 'short'],
      ['care', 'machine, cold'],
      ['condition', 'used'],
    ]);
  });

  it('takes a dated sale price only while it lasts', async () => {
    const feed =
      'id\ttitle\tprice\tsale_price\tsale_price_effective_date\nA\tLamp\t10 USD\t8 USD\t2026-11-01T00:00Z/2026-11-30T00:00Z\n';
    const price = async (now: Date | null) => (await draftsOf(feed, tsv, { now }))[0]!.price?.amount;
    expect(await price(new Date('2026-11-15T00:00:00Z'))).toBe('8');
    expect(await price(new Date('2026-12-15T00:00:00Z'))).toBe('10');
    expect(await price(null)).toBe('10');
  });

  it('reads columns with a language', async () => {
    const [draft] = await draftsOf(
      'id\ttitle_en\ttitle[zh-CN]\tproduct_type\tproduct_type_zh\tcolor_en\tcolor_zh\tprice\nA\tLamp\t灯\tHome > Lamps\t家居 > 灯具\tred/blue\t红色/蓝色\t1 CNY\n',
      tsv,
    ).catch(() => []);
    expect(draft).toMatchObject({
      names: { en: ['Lamp'], zh: ['灯'] },
      category: { en: ['Home > Lamps'], zh: ['家居 > 灯具'] },
    });
    expect(draft!.attributes.map(({ text }) => [text.en[0], text.zh[0]])).toEqual([
      ['red', '红色'],
      ['blue', '蓝色'],
    ]);
  });

  it('splits details with quotes, escapes and missing sections', () => {
    expect(splitDetails('A:b:c,d:e,"f:g":h\\,i,:j:k:l')).toEqual([
      { name: 'b', value: 'c' },
      { name: 'd', value: 'e' },
      { name: 'f:g', value: 'h,i' },
      { name: 'j', value: 'k:l' },
    ]);
  });

  it('names the columns that are missing and rejects over-long rows', async () => {
    await expect(rowsOf('id,title,price\nA,Lamp,1 CNY\n', tsv)).rejects.toMatchObject({
      message: 'not a Google Merchant feed: columns missing: id, title, price',
    });
    const rows = await rowsOf(`id\ttitle\tprice\nA\t${'x'.repeat(10_000_000)}\t1 CNY\nB\tLamp\t1 CNY\n`, tsv, {
      pieceSize: 65_536,
    });
    expect(rows.map((row) => ('reason' in row ? row.reason : row.draft.id))).toEqual(['row is longer than 1 MB', 'B']);
  });
});

describe('XML', () => {
  const item =
    '<item><g:id>A1</g:id><title>Lamp</title><g:title>Desk Lamp</g:title><g:title xml:lang="zh">台灯</g:title><link>https://x.example/a</link>' +
    '<description><![CDATA[<p>Warm &amp; bright</p>]]></description><g:price>59.00 CNY</g:price><g:product_type>Home &gt; Lamps</g:product_type>' +
    '<g:availability>preorder</g:availability><g:shipping><g:country>CN</g:country><g:price>9.00 CNY</g:price></g:shipping>' +
    '<g:product_detail><g:section_name>S</g:section_name><g:attribute_name>Power</g:attribute_name><g:attribute_value>5 W</g:attribute_value></g:product_detail>' +
    '<g:product_highlight>No flicker</g:product_highlight></item>';

  it('reads RSS, whatever the pieces', async () => {
    const whole = await draftsOf(rss(item), xml, { pieceSize: 1_000_000 });
    expect(whole[0]).toMatchObject({
      id: 'A1',
      names: { en: ['Desk Lamp'], zh: ['台灯'] },
      descriptions: { en: ['Warm & bright No flicker'] },
      price: { amount: '59.00', currency: 'CNY' },
      category: { en: ['Home > Lamps'] },
      availability: 'preorder',
      url: 'https://x.example/a',
      attributes: [{ id: 'power', text: { en: ['5 W'] } }],
    });
    for (const size of [1, 2, 3, 50]) expect(await draftsOf(rss(item), xml, { pieceSize: size })).toEqual(whole);
  });

  it('reads Atom', async () => {
    const [draft] = await draftsOf(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title><entry><id>urn:x:1</id><g:id>B2</g:id><title>Lamp</title><link href="https://x.example/b"/><summary>Bright</summary><g:price>5 USD</g:price></entry></feed>',
      'application/atom+xml',
    );
    expect(draft).toMatchObject({ id: 'B2', url: 'https://x.example/b', descriptions: { en: ['Bright'] } });
  });

  it.each([
    ['nothing', ''],
    ['cut', rss(item).slice(0, -20)],
    ['mismatched', rss('<item><g:id>A</item>')],
    ['another document', '<html><body/></html>'],
    ['a NUL byte', rss('<item><g:id>A\u0000</g:id></item>')],
    ['an unknown entity', rss('<item><g:id>&boom;</g:id></item>')],
    [
      'a document type',
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${rss('<item><g:id>&b;</g:id></item>')}`,
    ],
    ['a tower of elements', rss('<x>'.repeat(100_000))],
  ])('%s is unreadable', async (_, text) => {
    await expect(rowsOf(text, xml, { pieceSize: 4_096 })).rejects.toMatchObject({ code: 'unreadable_feed' });
  });

  it('rejects an item of 10 MB and takes the rest', async () => {
    const rows = await rowsOf(
      rss(`<item><g:id>A</g:id><g:title>${'x'.repeat(10_000_000)}</g:title></item>${item}`),
      xml,
      { pieceSize: 65_536 },
    );
    expect(rows.map((row) => ('reason' in row ? [row.row, row.reason] : [row.row, row.draft.id]))).toEqual([
      [1, 'row is longer than 1 MB'],
      [2, 'A1'],
    ]);
  });
});
