import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random.js';
import { parseAnnotatedLine } from '../annotated-utterance.js';
import { type Draft, draftOf, utteranceOf } from '../segments.js';
import { homophoneOf } from './homophones.js';
import { withColouring, withNoise, withUrgency } from './noise.js';
import { misspelled, withTypo } from './typos.js';

const lines = {
  en: [
    "search,exclude | neutral | calm | I'm looking for a [sturdy](value) [basket](category), please, without [handles](!value) and under [40 dollars](money)",
    'ask_fact | neutral | calm | does the [second](ordinal) one come with a [lid](value)?',
    'search | neutral | calm | [wicker baskets](category)',
  ],
  zh: [
    'search,exclude | neutral | calm | 请问有没有[结实](value)的[篮子](category)，[四十块](money)以内，不要带[提手](!value)的',
    'ask_fact | neutral | calm | [第二个](ordinal)带[盖子](value)吗？',
    'search | neutral | calm | [竹篮](category)',
  ],
};
const drafts = fc.constantFrom<'en' | 'zh'>('en', 'zh').chain((tongue) =>
  fc.record({
    tongue: fc.constant(tongue),
    draft: fc.constantFrom(...lines[tongue]).map((line) => draftOf(parseAnnotatedLine(line, ''))),
    seed: fc.nat(),
  }),
);

function labels(draft: Draft): string[] {
  return utteranceOf(draft).spans.map(({ type, negated }) => `${type} ${negated}`);
}

describe('noise', () => {
  it('leaves every label in its order and every span with words in it', () => {
    fc.assert(
      fc.property(drafts, ({ tongue, draft, seed }) => {
        const random = seededRandom(seed);
        const noisy = withUrgency(withColouring(withNoise(draft, random, tongue), random, tongue), random, tongue);
        expect(labels(noisy)).toEqual(labels(draft));
        expect(noisy.acts).toEqual(draft.acts);
        const { text, spans } = utteranceOf(noisy);
        for (const { start, end } of spans) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
      { numRuns: 600 },
    );
  });

  it('keeps money and negation as they were said', () => {
    fc.assert(
      fc.property(drafts, ({ tongue, draft, seed }) => {
        const { text, spans } = utteranceOf(withNoise(draft, seededRandom(seed), tongue));
        if (draft.acts.includes('exclude')) expect(text.toLowerCase()).toMatch(/不要|w\/out|without|wit?h?o?u?t?/);
        for (const { start, end, type } of spans)
          if (type === 'money') expect(text.slice(start, end)).toMatch(tongue === 'zh' ? /四十/ : /40/);
      }),
    );
  });

  it('marks a pressing wish as urgent and leaves other talk calm', () => {
    const wish = draftOf(parseAnnotatedLine('search | neutral | calm | a [basket](category).', ''));
    const pressing = utteranceOf(withUrgency(wish, seededRandom(4), 'en'));
    expect(pressing.urgency).toBe('urgent');
    expect(pressing.text.length).toBeGreaterThan('a basket.'.length);
    const talk = draftOf(parseAnnotatedLine('identity | neutral | calm | who are you', ''));
    expect(withUrgency(talk, seededRandom(4), 'en')).toEqual(talk);
  });

  it('changes one letter or one character', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(Math.abs(misspelled('cushion', seededRandom(seed)).length - 7)).toBeLessThanOrEqual(1);
        expect(withTypo('not without', seededRandom(seed)).startsWith('not ')).toBe(true);
        expect(homophoneOf('灯', seededRandom(seed))).not.toBe('灯');
      }),
    );
    expect(homophoneOf('a', seededRandom(1))).toBe('a');
  });
});
