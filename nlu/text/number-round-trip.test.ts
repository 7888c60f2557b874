import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChineseNumber } from './numbers/chinese-number.js';
import { readEnglishNumber } from './numbers/english-number.js';
import { readQuantities } from './quantities.js';

const hanDigits = '零一二三四五六七八九';

/** Four digits in Chinese, zeros inside as one 零. */
function hanSection(value: number): string {
  let written = '';
  let zero = false;
  for (const [index, scale] of ['千', '百', '十', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - index)) % 10;
    if (digit === 0) zero = written !== '';
    else {
      written += `${zero ? '零' : ''}${hanDigits[digit]}${scale}`;
      zero = false;
    }
  }
  return written;
}

/** 0 to 99,999,999 as a bank clerk would write it, written here on its own so that reader and writer can disagree. */
function writeHan(value: number): string {
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const written = `${high > 0 ? `${hanSection(high)}万` : ''}${gap}${hanSection(low)}`;
  return written.startsWith('一十') ? written.slice(1) : written;
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function englishSection(value: number, and: boolean): string {
  const words: string[] = [];
  const rest = value % 100;
  if (value >= 100) words.push(`${ones[Math.floor(value / 100)]} hundred`);
  if (value >= 100 && rest > 0 && and) words.push('and');
  if (rest >= 20)
    words.push(
      rest % 10 === 0 ? `${tens[Math.floor(rest / 10)]}` : `${tens[Math.floor(rest / 10)]}-${ones[rest % 10]}`,
    );
  else if (rest > 0) words.push(`${ones[rest]}`);
  return words.join(' ');
}

function writeEnglish(value: number, and: boolean): string {
  if (value === 0) return 'zero';
  const groups: readonly (readonly [number, string])[] = [
    [Math.floor(value / 1e6), 'million'],
    [Math.floor(value / 1000) % 1000, 'thousand'],
  ];
  const words = groups.filter(([group]) => group > 0).map(([group, scale]) => `${englishSection(group, and)} ${scale}`);
  const last = value % 1000;
  if (last > 0) words.push(`${and && words.length > 0 && last < 100 ? 'and ' : ''}${englishSection(last, and)}`);
  return words.join(' ');
}

const integers = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.integer({ min: 0, max: 9_999 }),
  fc.integer({ min: 0, max: 9_999 }).map((value) => value * 10_000),
);

describe('numbers written in words are read back', () => {
  test('the writers of this test', () => {
    expect([15, 105, 1_050, 20_005, 1_000_300].map(writeHan)).toEqual([
      '十五',
      '一百零五',
      '一千零五十',
      '二万零五',
      '一百万零三百',
    ]);
    expect([115, 2_001].map((value) => writeEnglish(value, true))).toEqual([
      'one hundred and fifteen',
      'two thousand and one',
    ]);
  });

  test('Chinese, 0 to 99,999,999', () => {
    fc.assert(
      fc.property(integers, (value) => {
        const written = writeHan(value);
        expect(readChineseNumber(written, 0)).toMatchObject({ value, end: written.length });
      }),
      { numRuns: 5000 },
    );
  });

  test('Chinese with a currency is money', () => {
    fc.assert(
      fc.property(
        integers.filter((value) => value > 0),
        (value) => {
          expect(readQuantities(`${writeHan(value)}元`)).toMatchObject([{ kind: 'money', value, unit: 'CNY' }]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('English, 0 to 99,999,999, with and without "and"', () => {
    fc.assert(
      fc.property(integers, fc.boolean(), (value, and) => {
        const written = writeEnglish(value, and);
        expect(readEnglishNumber(written, 0)).toMatchObject({ value, end: written.length });
      }),
      { numRuns: 5000 },
    );
  });

  test('every number of four digits, both languages', () => {
    for (let value = 0; value < 10_000; value++) {
      expect(readChineseNumber(writeHan(value), 0)?.value).toBe(value);
      expect(readEnglishNumber(writeEnglish(value, true), 0)?.value).toBe(value);
    }
  });
});
