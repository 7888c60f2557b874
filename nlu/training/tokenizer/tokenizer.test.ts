import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AutoTokenizer, env } from '@huggingface/transformers';
import { afterAll, describe, expect, it } from 'vitest';
import { tokenizerFiles } from './hugging-face-format.js';
import { learnVocabulary } from './learn-vocabulary.js';
import { beginId, endId, specialTokens, unknownId } from './special-tokens.js';
import { WordPiece, words } from './word-piece.js';

const corpus = [
  'the newest kettle boils faster than the new one',
  'newer kettles, newest pots and a lower price',
  '新款水壶比旧款烧得快，价格更低',
  '水壶和锅都要新款的',
  'price 15 and 150 and 1500',
];
const vocabulary = learnVocabulary([...corpus, ...corpus], { size: 120 });
const wordPiece = new WordPiece(tokenizerFiles(vocabulary, 32));
const folder = await mkdtemp(join(tmpdir(), 'daogou-tokenizer-'));

afterAll(() => rm(folder, { recursive: true }));

describe('learnVocabulary', () => {
  it('puts the special tokens first and merges the most frequent neighbours', () => {
    expect(vocabulary.slice(0, 5)).toEqual([...specialTokens]);
    expect(vocabulary).toEqual(expect.arrayContaining(['new', 'price', '##s']));
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
  });

  it('keeps Chinese characters single', () => {
    expect(vocabulary).toContain('壶');
    expect(vocabulary.filter((token) => /\p{Script=Han}{2}/u.test(token))).toEqual([]);
  });

  it('gives the same vocabulary for the same texts, within its size', () => {
    expect(learnVocabulary(corpus, { size: 60 })).toEqual(learnVocabulary(corpus, { size: 60 }));
    expect(learnVocabulary(corpus, { size: 60 }).length).toBeLessThanOrEqual(60);
  });
});

describe('words', () => {
  it('unifies width, case and accents and separates punctuation and Chinese characters', () => {
    expect(words('Café ｉＰｈｏｎｅ１５，￥5买!')).toEqual(['cafe', 'iphone15', ',', '¥5', '买', '!']);
  });
});

describe('WordPiece', () => {
  it('gives the ids of transformers.js', async () => {
    const { tokenizer, config } = wordPiece.files;
    await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
    await writeFile(join(folder, 'tokenizer_config.json'), JSON.stringify(config));
    await writeFile(join(folder, 'config.json'), '{"model_type":"bert"}');
    env.allowRemoteModels = false;
    env.localModelPath = `${dirname(folder)}/`;
    const theirs = await AutoTokenizer.from_pretrained(basename(folder));
    const odd = [
      '',
      '  ',
      'Ｎewest KETTLE！',
      'résumé\u3000全角　空格',
      '𠮷野家 😀 a_b',
      'line\nbreak\ttab\u0000nul',
      '7 77 777',
      '한국',
    ];
    for (const text of [...corpus, ...odd]) {
      const { data } = theirs(text).input_ids as { data: BigInt64Array };
      expect(wordPiece.encode(text, 64), text).toEqual(Array.from(data, Number));
    }
  });

  it('cuts what is too long and keeps the end mark', () => {
    const ids = wordPiece.encode(corpus.join(' '), 8);
    expect(ids.length).toBe(8);
    expect([ids[0], ids[7]]).toEqual([beginId, endId]);
  });

  it('points at the first piece of each given token', () => {
    const { ids, starts } = wordPiece.encodeTokens(['newest', '水', '\u0000', 'zzz'], 32);
    expect(starts[0]).toBe(1);
    expect(ids[starts[1] ?? 0]).toBe(vocabulary.indexOf('水'));
    expect(ids[starts[2] ?? 0]).toBe(unknownId);
    expect(starts.every((start, index) => start > (starts[index - 1] ?? 0))).toBe(true);
  });

  it('marks tokens beyond the limit', () => {
    const { ids, starts } = wordPiece.encodeTokens(['水', '壶', '新', '款'], 4);
    expect(starts).toEqual([1, 2, -1, -1]);
    expect(ids.length).toBe(4);
  });
});
