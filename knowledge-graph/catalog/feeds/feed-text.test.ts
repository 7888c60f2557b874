import { describe, expect, test } from 'vitest';
import { wordsOf } from './feed-text.js';

describe('a text in both languages', () => {
  test.each([
    ['Gravy Boats / 酱汁船', { en: ['Gravy Boats'], zh: ['酱汁船'] }],
    ['酱汁船 | Gravy Boats', { en: ['Gravy Boats'], zh: ['酱汁船'] }],
    ['Tableware / 餐具 > Gravy Boats / 酱汁船', { en: ['Tableware > Gravy Boats'], zh: ['餐具 > 酱汁船'] }],
  ])('is one word in each: %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test.each([
    ['酱汁/肉汁', 'zh'],
    ['Plates / Bowls', 'en'],
    ['USB-C/蓝牙 接口', 'zh'],
    ['盘 / 碗', 'zh'],
    ['Tableware / 餐具 > Bowls', 'zh'],
  ] as const)('is not every text with a stroke: %s', (text, language) => {
    expect(wordsOf(text)).toEqual({ zh: [], en: [], [language]: [text] });
  });
});
