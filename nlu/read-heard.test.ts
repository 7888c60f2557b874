import { describe, expect, test } from 'vitest';
import type { Lexicon } from './linking/lexicon.js';
import { readHeard } from './read-heard.js';
import { createReader } from './reader.js';

/** A shop with two kinds of things. */
const lexicon: Lexicon = {
  find: (text) =>
    [
      ['teapot', 'category'],
      ['茶壶', 'category'],
      ['bamboo', 'term'],
    ].flatMap(([word = '', kind]) => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      const hit = { start, end: start + word.length, id: word, score: 1, via: 'label' } as const;
      return [
        kind === 'term' ? { ...hit, kind: 'term', attributeId: 'handle' } : { ...hit, kind: 'category' },
      ] as const;
    }),
};
const reader = createReader({ lexicon: () => lexicon });
const heard = async (...alternatives: string[]): Promise<string> =>
  (await readHeard({ text: alternatives[0] ?? '', spoken: true, alternatives }, reader)).text;

describe('readHeard', () => {
  test('takes the transcript whose words the shop knows', async () => {
    expect(await heard('i want a tee putt', 'i want a teapot')).toBe('i want a teapot');
    expect(await heard('我想买查胡', '我想买茶壶')).toBe('我想买茶壶');
    expect(await heard('a teapot with a bam handle', 'a teapot with a bamboo handle')).toContain('bamboo');
  });

  test('keeps the first where both make as much sense', async () => {
    expect(await heard('i want a teapot', 'i need a teapot')).toBe('i want a teapot');
    expect(await heard('a zorp', 'a blarg')).toBe('a zorp');
  });

  test('one transcript is read as it is', async () => {
    expect(await heard('我想买茶壶')).toBe('我想买茶壶');
  });
});
