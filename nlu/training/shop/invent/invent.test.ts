import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { plain } from '../segments.js';
import { pluralOf, vocabulary } from '../vocabulary/vocabulary.js';
import { inventCatalogue } from './catalogue.js';
import { fixArticles } from './english-grammar.js';
import { hanNonce, latinNonce } from './nonce.js';
import { chineseNumeral, englishNumeral } from './numerals.js';

describe('numerals', () => {
  it.each([
    [2, '二', 'two'],
    [10, '十', 'ten'],
    [21, '二十一', 'twenty-one'],
    [200, '两百', 'two hundred'],
    [105, '一百零五', 'one hundred and five'],
    [350, '三百五十', 'three hundred and fifty'],
    [2008, '两千零八', 'two thousand and eight'],
  ])('writes %i', (count, chinese, english) => {
    expect(chineseNumeral(count)).toBe(chinese);
    expect(englishNumeral(count)).toBe(english);
  });

  it('shortens the last unit', () => {
    expect(chineseNumeral(350, true)).toBe('三百五');
    expect(chineseNumeral(2800, true)).toBe('两千八');
    expect(chineseNumeral(3050, true)).toBe('三千零五十');
    expect(chineseNumeral(300, true)).toBe('三百');
  });
});

describe('articles', () => {
  const fixed = (before: string, noun: string): string =>
    fixArticles([plain(before), { text: noun, type: 'category', negated: false }])
      .map(({ text }) => text)
      .join('');

  it('follow the noun', () => {
    expect(fixed('I want a ', 'oven')).toBe('I want an oven');
    expect(fixed('An ', 'unicycle')).toBe('A unicycle');
    expect(fixed('need a ', 'slippers')).toBe('need some slippers');
    expect(fixed('need an ', 'rice')).toBe('need some rice');
    expect(fixed('is the ', 'mattress')).toBe('is the mattress');
  });

  it('know plurals', () => {
    expect(['lamp', 'dish', 'battery', 'shelf', 'tray'].map(pluralOf)).toEqual([
      'lamps',
      'dishes',
      'batteries',
      'shelves',
      'trays',
    ]);
  });
});

describe('invented shops', () => {
  it('are decided by seed and number, and share hardly a name', () => {
    expect(inventCatalogue(3, 1)).toEqual(inventCatalogue(3, 1));
    const shops = Array.from({ length: 40 }, (_, index) => inventCatalogue(3, index));
    const names = shops.flatMap(({ brands }) => [...new Set([...brands.zh, ...brands.en])]);
    expect(new Set(names).size / names.length).toBeGreaterThan(0.93);
    for (const { categories } of shops) {
      expect(categories.length).toBeGreaterThanOrEqual(2);
      expect(categories.length).toBeLessThanOrEqual(6);
    }
  });

  it('have words that can be read in their script', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(latinNonce(seededRandom(seed))).toMatch(/^[a-z]{2,24}$/);
        expect(hanNonce(seededRandom(seed))).toMatch(/^\p{Script=Han}{2,3}$/u);
      }),
    );
  });
});

describe('vocabulary', () => {
  it('has many hundreds of kinds of things, each in both languages', () => {
    const categories = vocabulary().trades.flat();
    expect(categories.length).toBeGreaterThan(600);
    for (const { zh, en, classifier } of categories) {
      expect([...zh, ...en].filter((word) => word.trim() === '')).toEqual([]);
      expect([zh[0], classifier]).toEqual([zh[0], expect.stringMatching(/^\p{Script=Han}$/u)]);
    }
  });
});
