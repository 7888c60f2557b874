import { describe, expect, it } from 'vitest';
import { surfaceTypeCount, surfaceTypes } from './surface-types.js';

/** Each character or word of the text as a word of one piece. */
function tokenised(text: string): Parameters<typeof surfaceTypes>[1] {
  const found = [...text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)];
  const words = found.map(({ 0: word, index }, place) => ({
    start: index,
    end: index + word.length,
    first: place + 1,
  }));
  return { ids: [2, ...words.map((_, place) => 10 + place), 3], words };
}

function typesOf(text: string): number[] {
  return surfaceTypes(text, tokenised(text)).slice(1, -1);
}

describe('surfaceTypes', () => {
  it('tells capitals, digits and words apart', () => {
    const [lower, capitalised, capitals, model, number, mark] = typesOf('kettle Corvane XL gt2 300 !');
    const all = [lower, capitalised, capitals, model, number, mark];
    expect(new Set(all).size).toBe(6);
    expect(mark).toBe(0);
    expect(typesOf('tray Corvane')).toEqual([lower, capitalised]);
  });

  it('knows where words of the dictionary begin, and what kind of word they are', () => {
    const [first, later, last] = typesOf('饮水机');
    expect(later).toBe(last);
    expect(first).not.toBe(later);
    // A name that is no word stands apart, letter by letter, before the thing.
    const [maker, , ...thing] = typesOf('泉喵饮水机');
    expect(thing).toEqual([first, later, last]);
    expect(maker).not.toBe(first);
    const [verb] = typesOf('购买');
    expect([first, later]).not.toContain(verb);
  });

  it('gives every piece of a word the type of the word, and the marks around the text none', () => {
    const words = [{ start: 0, end: 7, first: 1 }];
    const [begin, ...rest] = surfaceTypes('Corvane', { ids: [2, 5, 6, 7, 3], words });
    const end = rest.pop();
    expect([begin, end]).toEqual([0, 0]);
    expect(new Set(rest).size).toBe(1);
  });

  it.each(['', '😀 !!', '饮', 'a饮水机b', '𠮷野家', '１２', '\u0000'])('stays within its types for %j', (text) => {
    for (const type of surfaceTypes(text, tokenised(text))) {
      expect(type).toBeGreaterThanOrEqual(0);
      expect(type).toBeLessThan(surfaceTypeCount);
    }
  });
});
