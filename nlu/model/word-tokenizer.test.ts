import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../text/normalise.js';
import { tokenizerFiles } from '../training/tokenizer/hugging-face-format.js';
import { learnVocabulary } from '../training/tokenizer/learn-vocabulary.js';
import { WordPiece, words } from '../training/tokenizer/word-piece.js';
import { ModelError } from './model-error.js';
import { WordTokenizer } from './word-tokenizer.js';

const corpus = [
  'the newest kettle boils faster, 15.6 inch',
  'kettle newer boil',
  '红色的水壶不要蓝色',
  'café résumé naïve',
];
const files = tokenizerFiles(learnVocabulary([...corpus, ...corpus]), 64);
const tokenizer = new WordTokenizer(files.tokenizer, files.config);
const wordPiece = new WordPiece(files);
const far = 100_000;

const surfaces = (text: string): string[] =>
  tokenizer.tokenise(text, far).words.map(({ start, end }) => text.slice(start, end));

describe('WordTokenizer', () => {
  it.each([
    ['the Café boils', ['the', 'Café', 'boils']],
    ['红色的kettle，15.6寸', ['红', '色', '的', 'kettle', '，', '15', '.', '6', '寸']],
    ['a\u0000b\u0007 c', ['a\u0000b', 'c']],
    ['ｋｅｔｔｌｅ　①', ['ｋｅｔｔｌｅ', '①']],
    ['😀kettle👍🏽', ['😀kettle👍🏽']],
    ['e\u0301te\u0301 x', ['e\u0301te\u0301', 'x']],
    ['한국 \u1112\u1161\u11ab국', ['한국', '\u1112\u1161\u11ab국']],
    ['don’t [SEP] stop', ['don', '’', 't', '[', 'SEP', ']', 'stop']],
    ['', []],
    [' \u3000\n\u200b', []],
  ])('finds the words of %j in the text', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('gives the ids that training gave, for any text that is normalised as shops read it', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...corpus.join(' '), '😀', 'é', 'ß', 'İ', 'Σ', '한', '́', '㎏', '½', '\ud83d', '、'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw);
        if (/\[(?:pad|unk|cls|sep|mask)\]/i.test(text)) return;
        expect(tokenizer.tokenise(text, far).ids).toEqual(wordPiece.encode(text, far));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each word its own place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ids, words: found } = tokenizer.tokenise(text, far);
        let before = { start: 0, first: 0 };
        for (const word of found) {
          expect(word.start).toBeLessThan(word.end);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.start).toBeGreaterThanOrEqual(before.start);
          expect(word.first).toBeGreaterThan(before.first);
          expect(word.first).toBeLessThan(ids.length - 1);
          before = word;
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('kettle', '红', 'Été', '15', '!', '水壶', 'boils')), (parts) => {
        const text = parts.join(' ');
        const spoken = surfaces(text).flatMap((surface) => words(surface));
        expect(spoken).toEqual(words(text));
      }),
    );
  });

  it('keeps to the limit, marks included', () => {
    const { ids, words: found } = tokenizer.tokenise('水壶'.repeat(5000), 16);
    expect(ids).toHaveLength(16);
    expect(found).toHaveLength(14);
    expect(tokenizer.tokenise('x'.repeat(10_000), 16).ids.length).toBeLessThanOrEqual(16);
  });

  it('reads a mark that is typed as punctuation and a word', () => {
    const marks = new Set(tokenizer.tokenise('', far).ids);
    expect(
      tokenizer
        .tokenise('[SEP] [CLS]', far)
        .ids.slice(1, -1)
        .some((id) => marks.has(id)),
    ).toBe(false);
  });

  it('refuses a tokenizer that is not of this kind', () => {
    const broken = { ...files.tokenizer, model: { type: 'BPE', vocab: {}, merges: [] } };
    expect(() => new WordTokenizer(broken, files.config)).toThrow(ModelError);
    const unmarked = { ...files.tokenizer, post_processor: null };
    expect(() => new WordTokenizer(unmarked, files.config)).toThrow(ModelError);
  });
});
