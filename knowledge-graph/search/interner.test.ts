import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyInterner, WordInterner } from './interner.js';

const codes = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

describe('interners', () => {
  it('number words as a map would, from any place of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (words) => {
        const interner = new WordInterner();
        const map = new Map<string, number>();
        for (const word of words) {
          const text = codes(`<${word}>`);
          const expected = map.get(word) ?? map.size;
          map.set(word, expected);
          expect(interner.intern(text, 1, text.length - 1)).toBe(expected);
        }
        expect(Array.from({ length: interner.size }, (_, number) => interner.word(number))).toEqual([...map.keys()]);
      }),
    );
  });

  it('stay right while they grow', () => {
    const words = new WordInterner();
    const keys = new KeyInterner();
    for (let number = 0; number < 20_000; number++) {
      words.intern(codes(String(number * 7)), 0, String(number * 7).length);
      keys.intern(number * 7919);
    }
    expect(words.intern(codes('700'), 0, 3)).toBe(100);
    expect(keys.find(100 * 7919)).toBe(100);
    expect(keys.find(5)).toBe(-1);
    expect(keys.size).toBe(20_000);
  });
});
