import { describe, expect, test } from 'vitest';
import { countUnexplained, readUnknown } from './unknown.js';

const surfaces = (text: string, known: readonly { start: number; end: number }[] = []): string[] =>
  readUnknown(text, known).map(({ surface }) => surface);

describe('readUnknown', () => {
  test.each([
    ['do you have any zeppelins', ['zeppelins']],
    ['我想买一个滑翔伞', ['滑翔伞']],
    ['有没有滑翔伞推荐', ['滑翔伞']],
    ['she enjoys birdwatching and fencing', ['birdwatching', 'fencing']],
    ['他平时喜欢攀岩', ['攀岩']],
    ['show me something', []],
    ['帮我看看这个多少钱', []],
    ['', []],
    ['12345', []],
    ['👍👍', []],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  test('single characters count where transcripts are weighed', () => {
    expect(countUnexplained('我想买帆', [])).toBe(1);
    expect(countUnexplained('show me zeps', [])).toBe(4);
    expect(countUnexplained('show me zeps', [{ start: 8, end: 12 }])).toBe(0);
  });

  test('what is known already is left out, and offsets point into the text', () => {
    const text = 'a lantern for spelunking';
    expect(surfaces(text, [{ start: 2, end: 9 }])).toEqual(['spelunking']);
    for (const { start, end, surface } of readUnknown(text, [])) expect(text.slice(start, end)).toBe(surface);
  });
});
