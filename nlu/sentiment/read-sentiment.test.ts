import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../text/normalise.js';
import type { Sentiment } from '../understanding.js';
import { chineseSentiment } from './chinese-lexicon.js';
import { englishSentiment } from './english-lexicon.js';
import { readSentiment } from './read-sentiment.js';

/** What people type into a shop's chat, with the mood that two readers would agree on; written by hand. */
const utterances: Readonly<Record<Sentiment['label'], readonly string[]>> = JSON.parse(
  readFileSync(new URL('chat-utterances.json', import.meta.url), 'utf8'),
);

function read(raw: string): Sentiment {
  return readSentiment(normalise(raw).text, { raw });
}

describe('readSentiment', () => {
  test('labels at least 98 % of 450 and more chat utterances', () => {
    const rows = Object.entries(utterances).flatMap(([label, texts]) => texts.map((text) => ({ label, text })));
    const wrong = rows.filter(({ label, text }) => read(text).label !== label);
    expect(rows.length).toBeGreaterThanOrEqual(450);
    expect(1 - wrong.length / rows.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.98);
  });

  test('never takes plain shopping talk for a mood', () => {
    const moods = utterances.neutral.filter((text) => read(text).label !== 'neutral');
    expect(moods).toEqual([]);
  });

  test('a high price is a mild displeasure', () => {
    for (const text of ['太贵了', "it's too expensive"]) {
      expect(read(text)).toMatchObject({ label: 'neutral' });
      expect(read(text).score).toBeLessThan(0);
      expect(read(text).score).toBeGreaterThan(-0.35);
    }
  });

  test.each([
    ['很好', '不太好'],
    ['非常好用', '不好用'],
    ['good', 'not good at all'],
    ['not bad', 'bad'],
    ['没想到这么好', '怎么这么差'],
    ['thanks, that helps', 'thanks for nothing'],
    ['就这个了', '就这?'],
  ])('%s is better than %s', (better, worse) => {
    expect(read(better).score).toBeGreaterThan(read(worse).score);
  });

  test('a raised voice makes it stronger', () => {
    expect(read('THIS IS WRONG').score).toBeLessThan(read('this is wrong').score);
    expect(read('太棒了!!!').score).toBeGreaterThan(read('太棒了').score);
    expect(read('有货吗???').score).toBeLessThan(read('有货吗').score);
  });

  test('what follows "but" weighs more', () => {
    expect(read('the shoes are nice but the delivery was terrible').label).toBe('negative');
    expect(read('发货慢,但是质量非常好').label).toBe('positive');
  });

  test('the tables are spelled like normalised text', () => {
    const words = [...chineseSentiment.keys(), ...englishSentiment.keys()];
    expect(words.filter((word) => normalise(word).text !== word)).toEqual([]);
  });

  test('is total, within bounds, and its label follows its score', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { label, score } = read(raw);
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        expect(label).toBe(score <= -0.35 ? 'negative' : score >= 0.35 ? 'positive' : 'neutral');
      }),
      { numRuns: 500 },
    );
  });
});
