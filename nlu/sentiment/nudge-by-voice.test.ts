import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../linking/lexicon.js';
import { readByGrammar } from '../read-by-grammar.js';
import { nudgeByVoice } from './nudge-by-voice.js';

const emptyLexicon: Lexicon = { find: () => [] };

function scoreOf(text: string, arousal?: number) {
  const utterance = { text, spoken: true, ...(arousal === undefined ? {} : { arousal }) };
  return nudgeByVoice(readByGrammar(utterance, emptyLexicon)).sentiment;
}

describe('a voice beside the words', () => {
  it('makes the mood of the words a little stronger or weaker', () => {
    for (const text of ['this is terrible, I am annoyed', '太好了，我很喜欢']) {
      const plain = scoreOf(text);
      const excited = scoreOf(text, 0.6);
      expect(Math.abs(excited.score)).toBeGreaterThanOrEqual(Math.abs(plain.score));
      expect(Math.abs(scoreOf(text, -1).score)).toBeLessThan(Math.abs(plain.score));
      expect([excited.label, Math.sign(excited.score)]).toEqual([plain.label, Math.sign(plain.score)]);
      expect(Math.abs(excited.score - plain.score)).toBeLessThanOrEqual(0.15);
    }
  });

  it('makes no mood of its own', () => {
    expect(scoreOf('which of them is lighter', 1)).toEqual(scoreOf('which of them is lighter'));
    expect(scoreOf('有没有大一点的', -1)).toEqual(scoreOf('有没有大一点的'));
  });
});
