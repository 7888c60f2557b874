import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { editDistance, englishSound, SpellingIndex } from './spelling.js';

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

describe('englishSound', () => {
  it.each([
    ['foam', 'phoam'],
    ['broom', 'brume'],
    ['cloud', 'klowd'],
    ['knife', 'nife'],
    ['teapot', 'teepot'],
    ['grinder', 'grindor'],
  ])('%s and %s sound alike', (one, other) => {
    expect(englishSound(one)).toBe(englishSound(other));
  });

  it.each([
    ['bowl', 'ball'],
    ['rake', 'rack'],
    ['pan', 'pen'],
  ])('%s and %s do not', (one, other) => {
    expect(englishSound(one)).not.toBe(englishSound(other));
  });
});

describe('SpellingIndex', () => {
  it('finds what sounds alike where more than one slip lies between, and a letter that three letters lack', () => {
    const index = new SpellingIndex(['broom', 'teapot', 'loom', 'rake']);
    expect(index.correct('brum')).toEqual([{ word: 'broom', distance: 2 }]);
    expect(index.correct('rke')).toEqual([{ word: 'rake', distance: 3 }]);
    expect(index.correct('cat')).toEqual([]);
  });

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
          const found = new SpellingIndex(words).correct(said).filter((correction) => correction.distance === 1);
          expect(new Set(found.map((correction) => correction.word))).toEqual(new Set(near));
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
