import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from './tokens.js';

describe('tokenise', () => {
  test('tells words, numbers, characters, marks and emoji apart', () => {
    const tokens = tokenise("don't want over-ear, 15.6寸的 gt2 👍 $1,200.");
    expect(tokens.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      "word:don't",
      'word:want',
      'word:over-ear',
      'punctuation:,',
      'number:15.6',
      'han:寸',
      'han:的',
      'word:gt2',
      'emoji:👍',
      'symbol:$',
      'number:1,200',
      'punctuation:.',
    ]);
  });

  test('covers every character that is no white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(end, token.start)).toMatch(/^\s*$/u);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/u);
      }),
      { numRuns: 300 },
    );
  });
});
