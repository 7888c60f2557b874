import { describe, expect, it } from 'vitest';
import { draftsOf, rowsOf } from '../feed-rows.contract.js';

const type = 'text/csv';
const header =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,' +
  'Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status,' +
  'Fit (product.metafields.custom.shoe_fit)';
const csv = (...lines: string[]) => [header, ...lines].join('\r\n');

describe('products and variants', () => {
  const shoes = csv(
    'glide,Glide Shoe,"<p>Light &amp; <b>fast</b></p><script>x()</script>",Kite,Shoes,"new, sport:running, season_spring, Waterproof/防水",Color,Black,Size,42,G-B42,240,shopify,5,deny,399.00,499.00,https://x.example/1.jpg,active,wide',
    'glide,,,,,,,White,,43,G-W43,,shopify,0,deny,389.00,,https://x.example/2.jpg,,',
    'glide,,,,,,,,,,,,,,,,,https://x.example/3.jpg,,',
    'lamp,台灯,,,灯具,,Title,Default Title,,,LAMP,,,,deny,99,,,active,',
  );

  it('makes each variant a product of its handle', async () => {
    const [black, white, lamp] = await draftsOf(shoes, type);
    expect(black).toMatchObject({
      id: 'G-B42',
      groupId: 'glide',
      names: { en: ['Glide Shoe - Black / 42', 'Glide Shoe'] },
      descriptions: { en: ['Light & fast'] },
      brand: { en: ['Kite'] },
      category: { en: ['Shoes'] },
      price: { amount: '399.00', currency: 'CNY' },
      listPrice: { amount: '499.00', currency: 'CNY' },
      stock: 5,
      availability: 'in_stock',
      images: ['https://x.example/1.jpg', 'https://x.example/2.jpg', 'https://x.example/3.jpg'],
    });
    expect(white).toMatchObject({
      id: 'G-W43',
      groupId: 'glide',
      stock: 0,
      availability: 'out_of_stock',
      listPrice: null,
    });
    expect(lamp).toMatchObject({
      id: 'LAMP',
      groupId: null,
      names: { zh: ['台灯'] },
      stock: null,
      availability: 'in_stock',
    });
  });

  it('turns options, tags, weight and metafields into attributes', async () => {
    const [black] = await draftsOf(shoes, type);
    expect(black!.attributes.map(({ id, text, unit }) => [id, text.en[0], text.zh[0], unit])).toEqual([
      ['color', 'Black', undefined, null],
      ['size', '42', undefined, null],
      ['tags', 'new', undefined, null],
      ['sport', 'running', undefined, null],
      ['season', 'spring', undefined, null],
      ['tags', 'Waterproof', '防水', null],
      ['shoe_fit', 'wide', undefined, null],
      ['weight', '240', undefined, 'g'],
    ]);
    expect(black!.attributes[0]!.names.zh).toContain('颜色');
  });

  it('reads the newer template, taxonomy and own type', async () => {
    const [draft] = await draftsOf(
      'Title,URL handle,Vendor,Product category,Type,Status,SKU,Price,Inventory quantity,Continue selling when out of stock\n' +
        'Polo,polo,Kite,Apparel > Tops,Polo Shirts,Active,P1,59,-3,TRUE\n',
      type,
    );
    expect(draft).toMatchObject({
      id: 'P1',
      category: { en: ['Apparel > Tops > Polo Shirts'] },
      stock: null,
      availability: 'in_stock',
    });
  });

  it('falls back to the handle where a variant has no SKU', async () => {
    const found = await draftsOf(
      'Handle,Title,Variant Price,Option1 Name,Option1 Value\nmug,Mug,5,Color,Red\nmug,,6,,Blue\ncup,Cup,3,Title,Default Title\n',
      type,
    );
    expect(found.map((draft) => draft.id)).toEqual(['mug-red', 'mug-blue', 'cup']);
  });

  it('passes over drafts and archived products with the reason', async () => {
    const rows = await rowsOf('Handle,Title,Variant Price,Status\na,A,1,draft\nb,B,1,active\nc,C,1,archived\n', type);
    expect(rows.map((row) => ('reason' in row ? row.reason : row.draft.id))).toEqual([
      'product is not on sale: status draft',
      'b',
      'product is not on sale: status archived',
    ]);
  });
});

describe('broken files', () => {
  const reasons = async (text: string) =>
    [...(await rowsOf(text, type, { pieceSize: 65_536 }))]
      .sort((a, b) => a.row - b.row)
      .map((row) => ('reason' in row ? [row.row, row.reason] : [row.row, row.draft.id]));

  it('names the columns that are missing', async () => {
    await expect(rowsOf('sku,name,cost\n1,a,2\n', type)).rejects.toMatchObject({
      code: 'unreadable_feed',
      message: 'not a Shopify product CSV: columns missing: Handle, Title, Variant Price',
    });
    await expect(rowsOf('', type)).rejects.toMatchObject({ code: 'unreadable_feed' });
  });

  it('rejects a 10 MB line, quoted or not, and takes the rest', async () => {
    const long = 'x'.repeat(10_000_000);
    const lines = `"${'x,y\n'.repeat(2_500_000)}"`;
    const small = 'Handle,Title,Variant Price\n';
    expect(await reasons(`${small}a,A,1\nb,${long},2\nc,C,3\n`)).toEqual([
      [2, 'a'],
      [3, 'row is longer than 1 MB'],
      [4, 'c'],
    ]);
    expect(await reasons(`${small}a,A,1\nb,${lines},2\nc,C,3\n`)).toEqual([
      [2, 'a'],
      [3, 'row is longer than 1 MB'],
      [4, 'c'],
    ]);
  });

  it('keeps stray quotes as text and survives one that never closes', async () => {
    expect(await reasons('Handle,Title,Variant Price\na,5" pipe,1\nb,"B" lamp,1\nc,"C,1\nd,D,1\n')).toEqual([
      [2, 'a'],
      [3, 'b'],
      [4, 'a quote opens in this row and never closes'],
    ]);
  });

  it('counts spreadsheet rows over blank lines and any line end', async () => {
    expect(await reasons('Handle,Title,Variant Price\r\n\r\na,"A\r\nA",1\rb,B,1\n')).toEqual([
      [3, 'a'],
      [4, 'b'],
    ]);
  });

  it('strips NUL bytes', async () => {
    const [draft] = await draftsOf('Handle,Title,Variant Price\na,La\u0000mp,1\n', type);
    expect(draft!.names.en).toEqual(['Lamp']);
  });
});
