import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { editDistance, SpellingIndex } from './spelling.js';

const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 0, maxLength: 8 });

describe('editDistance', () => {
  it('is Levenshtein with swaps counted once', () => {
    expect(editDistance('brambel', 'bramble', 2)).toBe(1);
    expect(editDistance('kettle', 'kettle', 2)).toBe(0);
    expect(editDistance('kettle', 'rose', 2)).toBe(3);
    fc.assert(
      fc.property(word, word, (left, right) => {
        const own = editDistance(left, right, 8);
        expect(own).toBeLessThanOrEqual(distance(left, right));
        expect(own).toBeGreaterThanOrEqual(distance(left, right) / 2);
        expect(own).toBe(editDistance(right, left, 8));
      }),
    );
  });
});

describe('SpellingIndex', () => {
  it('finds every word within reach, as comparing all of them does', () => {
    const vocabulary = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 5, maxLength: 7 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        vocabulary,
        fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 5, maxLength: 7 }),
        (words, said) => {
          const near = words.includes(said) ? [] : words.filter((one) => editDistance(one, said, 1) === 1);
          expect(new Set(new SpellingIndex(words).correct(said).map((found) => found.word))).toEqual(new Set(near));
        },
      ),
    );
  });

  it('allows two slips from eight letters on, and none in short or known words', () => {
    const index = new SpellingIndex(['secateurs', 'rose', 'roses']);
    expect(index.correct('sekatuers')).toEqual([{ word: 'secateurs', distance: 2 }]);
    expect(index.correct('rosse')).toHaveLength(2);
    expect(index.correct('rose')).toEqual([]);
    expect(index.correct('hose')).toEqual([]);
    expect(index.correct('ros')).toEqual([]);
  });
});
