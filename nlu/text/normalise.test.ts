import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumLength, normalise, withCapitals } from './normalise.js';

const rows: readonly (readonly [raw: string, text: string])[] = [
  ['ＡＢＣ１２３，“hi”—ok', 'abc123,"hi"-ok'],
  ['請問有沒有這雙鞋嗎？', '请问有没有这双鞋吗?'],
  ['甚麼顏色', '什么颜色'],
  ['圓形的', '圆形的'],
  ['1½杯 and ½', '1.5杯 and 0.5'],
  ['15.6″', '15.6"'],
  ['№2 Brand™', 'no. 2 brand'],
  ['a\u200bb\u0000c\ud800d', 'abcd'],
  ['  x \n\n y\t z ', 'x\ny z'],
  ['② ㎏ ℃ ２０％', '2 kg °c 20%'],
  ['3\ufe0f\u20e3', '3'],
  ['好看👍🏽', '好看👍🏽'],
  ['Don’t', "don't"],
  ['￥５００〜８００', '¥500~800'],
  ['', ''],
  ['   ', ''],
];

describe('normalise', () => {
  test.each(rows)('%j', (raw, text) => {
    expect(normalise(raw)).toEqual({ text, raw, truncated: false });
  });

  test('cuts at the longest text that is read and says so', () => {
    const long = normalise('鞋'.repeat(maximumLength + 1));
    expect(long.text).toHaveLength(maximumLength);
    expect(long.truncated).toBe(true);
    expect(normalise('a'.repeat(maximumLength)).truncated).toBe(false);
  });

  test('never leaves half of a pair at the cut', () => {
    const { text } = normalise(`a${'👍'.repeat(maximumLength)}`);
    expect(text).not.toMatch(/[\ud800-\udbff]$/);
    expect(text.length).toBe(maximumLength - 1);
  });

  test('bounds what it looks at', () => {
    const { text, truncated } = normalise(`${'\ufdfa'.repeat(1_000_000)}`);
    expect(text.length).toBeLessThanOrEqual(maximumLength);
    expect(truncated).toBe(true);
  });

  test('is idempotent and total on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { text } = normalise(raw);
        expect(normalise(text).text).toBe(text);
        expect(text).not.toMatch(/\p{Cs}|\p{Cf}/u);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 1500 },
    );
  });

  test('keeps offsets between traditional and simplified text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fff }), (code) => {
        expect(normalise(String.fromCodePoint(code)).text).toHaveLength(1);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('withCapitals', () => {
  test.each([
    ['Any  Corvane XL, ＧＴ２?', 'Any Corvane XL, GT2?'],
    ['請問 Ridge Pro 有嗎', '请问 Ridge Pro 有吗'],
    ['plain words', 'plain words'],
  ])('gives the text its capitals back: %s', (raw, cased) => {
    expect(withCapitals(normalise(raw).text, raw)).toBe(cased);
  });

  test('leaves a text alone that is no longer what was typed', () => {
    expect(withCapitals('a definitely red teapot', 'A definately red Teapot')).toBe('a definitely red teapot');
  });

  test('keeps every place where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const { text } = normalise(raw);
        expect(withCapitals(text, raw).length).toBe(text.length);
        expect(withCapitals(text, raw).toLowerCase()).toBe(text);
      }),
    );
  });
});
