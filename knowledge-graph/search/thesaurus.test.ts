import { describe, expect, it } from 'vitest';
import { loadThesaurus, thesaurusKey, thesaurusSetSchema } from './thesaurus.js';

describe('thesaurus', () => {
  it('follows its schema, and every set joins at least two words', () => {
    const { sets } = loadThesaurus();
    expect(sets.length).toBeGreaterThan(60);
    expect(sets.filter(({ en, zh }) => en.length + zh.length < 2)).toEqual([]);
    expect(thesaurusSetSchema.safeParse({ kind: 'term', en: ['red'], german: ['rot'] }).success).toBe(false);
  });

  it('finds sets by any word, inflected, hyphenated or traditional', () => {
    const { sets, find } = loadThesaurus();
    const words = (word: string): string[] => find(thesaurusKey(word)).flatMap((index) => sets[index]!.zh);
    expect(words('Colours')).toContain('颜色');
    expect(words('water proof')).toContain('防水');
    expect(words('耳機')).toContain('耳机');
    expect(words('zeppelin')).toEqual([]);
  });
});
