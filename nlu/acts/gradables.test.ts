import { describe, expect, test } from 'vitest';
import type { Span } from '../understanding.js';
import { readGradables } from './gradables.js';

/** `dimension direction degree` of each graded wish, joined by commas. */
function graded(text: string, attributes: readonly string[] = [], taken: readonly string[] = []): string {
  const spanOf = (word: string): Span => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  return readGradables(text, attributes.map(spanOf), taken.map(spanOf))
    .map(({ dimension, direction, degree }) => `${dimension} ${direction === 1 ? '+' : '-'} ${degree}`)
    .join(', ');
}

describe('readGradables', () => {
  test.each([
    ['a lighter one', 'weight - comparative'],
    ['something cheaper please', 'price - comparative'],
    ['the biggest', 'size + superlative'],
    ['which is the most durable', 'duration + superlative'],
    ['it lasts longer', 'duration + comparative'],
    ['a longer-lasting one', 'duration + comparative'],
    ['less expensive', 'price - comparative'],
    ['the least noisy', 'noise - superlative'],
    ['too heavy', 'weight + excessive'],
    ['so pricey', 'price + excessive'],
    ['how heavy is it', 'weight + interrogative'],
    ['a compact one', 'size - positive'],
    ['bright enough', 'brightness + positive'],
    ['the best', 'rating + superlative'],
    ['a good one', ''],
    ['bigger and brighter', 'size + comparative, brightness + comparative'],
  ])('english: %s', (text, expected) => {
    expect(graded(text)).toBe(expected);
  });

  test.each([
    ['轻一点的', 'weight - comparative'],
    ['便宜点', 'price - comparative'],
    ['最亮的', 'brightness + superlative'],
    ['更大的', 'size + comparative'],
    ['再薄一些', 'thickness - comparative'],
    ['太重了', 'weight + excessive'],
    ['有点贵', 'price + excessive'],
    ['这么吵', 'noise + excessive'],
    ['多重', 'weight + interrogative'],
    ['性价比高', 'price - positive'],
    ['评价最好的', 'rating + superlative'],
    ['轻便的', 'weight - positive'],
    ['不够亮', 'brightness + comparative'],
    ['大得多的', 'size + comparative'],
  ])('chinese: %s', (text, expected) => {
    expect(graded(text)).toBe(expected);
  });

  test.each([
    '大家好',
    '重新看',
    '最好是蓝色',
    '年轻人用',
    '减轻负担',
    '好的',
    '高兴',
    '长辈',
    '小明',
    'i like it a lot',
  ])('no wish: %s', (text) => {
    expect(graded(text)).toBe('');
  });

  test('an attribute beside it is what is graded', () => {
    const [wish] = readGradables('容量大一点', [{ start: 0, end: 2 }], []);
    expect(wish).toMatchObject({ mention: 0, direction: 1, degree: 'comparative' });
    const [bigger] = readGradables('bigger capacity', [{ start: 7, end: 15 }], []);
    expect(bigger).toMatchObject({ mention: 0, direction: 1, degree: 'comparative' });
  });

  test('what belongs to a name is no adjective', () => {
    expect(graded('大衣', [], ['大衣'])).toBe('');
    expect(graded('the long lantern', [], ['long lantern'])).toBe('');
    expect(graded('a longer long lantern', [], ['long lantern'])).toBe('length + comparative');
  });
});
