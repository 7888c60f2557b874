import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';
import { readPrice, splitPrice } from './feed-price.js';
import { htmlToText, safeUrl, slug } from './feed-text.js';

async function decode(bytes: Uint8Array, charset: string | null = null, size = 3): Promise<string> {
  async function* body(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  let text = '';
  for await (const part of decodeText(body(), charset)) text += part;
  return text;
}

describe('encodings', () => {
  const text = 'sku,名称\nA,黑色跑步鞋\n';
  const utf8 = new TextEncoder().encode(text);
  const utf16 = Buffer.from(text, 'utf16le');
  // `sku,名称\nA,黑色跑步鞋\n` in GB 18030, written out because Node has no encoder for it.
  const gb18030 = Buffer.from('736b752cc3fbb3c60a412cbadac9abc5dcb2bdd0ac0a', 'hex');

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['UTF-16 LE with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE with a byte order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['UTF-16 LE without one', utf16],
    ['GB 18030', gb18030],
  ])('recognises %s', async (_, bytes) => {
    for (const size of [1, 2, 3, 1_000]) expect(await decode(bytes, null, size)).toBe(text);
  });

  it('goes by the charset that the sender names', async () => {
    expect(await decode(Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'windows-1252')).toBe('café');
    await expect(decode(utf8, 'klingon')).rejects.toMatchObject({ message: 'unknown charset klingon' });
  });

  it.each([
    ['Latin-1 without a charset', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x73, 0x20, 0xfc, 0x62, 0x65, 0x72])],
    ['UTF-8 that breaks off', utf8.subarray(0, 6)],
    ['UTF-8 with a stray byte far in', Buffer.concat([utf8, Buffer.alloc(70_000, '名'), Buffer.from([0xff])])],
    ['a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')],
  ])('refuses %s', async (_, bytes) => {
    await expect(decode(bytes, null, 64)).rejects.toMatchObject({ code: 'unreadable_feed' });
  });

  it('gives any UTF-8 text back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (any, size) => {
          fc.pre(!any.includes('\u0000') && !any.startsWith('\ufeff'));
          expect(await decode(new TextEncoder().encode(any), null, size)).toBe(any);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('prices', () => {
  const price = (amount: string, currency: string | null = 'CNY') => readPrice({ amount, currency });

  it('reads decimals into minor units of the currency, half up', () => {
    expect(price('399.00')).toEqual({ amount: 39900, currency: 'CNY' });
    expect(price('1,299.5')).toEqual({ amount: 129950, currency: 'CNY' });
    expect(price('1.299,50')).toEqual({ amount: 129950, currency: 'CNY' });
    expect(price('¥ 0.07')).toEqual({ amount: 7, currency: 'CNY' });
    expect(price('33.6450', 'usd')).toEqual({ amount: 3365, currency: 'USD' });
    expect(price('1500', 'JPY')).toEqual({ amount: 1500, currency: 'JPY' });
    expect(price('1.2345', 'KWD')).toEqual({ amount: 1235, currency: 'KWD' });
    expect(price('１２８')).toEqual({ amount: 12800, currency: 'CNY' });
  });

  it('says why a price is none', () => {
    expect(price('-5.00')).toBe('price is negative: -5.00');
    expect(price('¥-5')).toBe('price is negative: ¥-5');
    expect(price('5', 'XXQ')).toBe('unknown currency XXQ');
    expect(price('5', null)).toBe('price has no currency: 5');
    expect(price('9'.repeat(30))).toMatch(/^price is too large/);
    for (const bad of ['', 'free', '1e5', '1,2,3', '.', 'NaN', '12 34x'])
      expect(price(bad)).toMatch(/^price is not a number/);
  });

  it('agrees with integer arithmetic for every amount of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(price(text)).toEqual({ amount: cents, currency: 'CNY' });
      }),
    );
  });

  it('splits amount and currency in either order', () => {
    expect(splitPrice('399.00 CNY')).toEqual({ amount: '399.00', currency: 'CNY' });
    expect(splitPrice('USD 12')).toEqual({ amount: '12', currency: 'USD' });
    expect(splitPrice('12')).toEqual({ amount: '12', currency: null });
  });
});

it('makes text, addresses and ids safe', () => {
  expect(htmlToText('<p>a&nbsp;&lt;b&gt;</p><style>p{}</style><!-- x -->&#20013;&bogus;')).toBe('a <b> 中&bogus;');
  expect(
    ['https://x.example/a', '//cdn.example/a.png', '/p.svg', 'javascript:1', ' data:x', 'a b'].map(safeUrl),
  ).toEqual(['https://x.example/a', 'https://cdn.example/a.png', '/p.svg', null, null, null]);
  expect([slug('Battery life (h)'), slug('颜色'), slug('__')]).toEqual(['battery_life_h', '颜色', '']);
});
