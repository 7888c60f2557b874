import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/normalise.js';
import { intentNames } from '../../understanding.js';
import { seededRandom } from '../random.js';
import {
  type AnnotatedUtterance,
  formatAnnotatedLine,
  parseAnnotatedLine,
  readSentences,
} from './annotated-utterance.js';
import { generateUtterances } from './generate.js';
import { normalisedUtterance } from './segments.js';

const folder = fileURLToPath(new URL('sentences/', import.meta.url));
const sentences = readSentences(folder, 'train');
const measuring = readSentences(folder, 'measure').map(({ text }) => text);
const outOfScope = ['how tall is the eiffel tower', '帮我查一下明天的航班'];
const utterances = generateUtterances({ sentences, count: 4000, seed: 11, outOfScope, exclude: measuring });

/** Spans are in order, apart from each other, inside of the text and not blank at their ends. */
function expectSoundSpans({ text, spans }: AnnotatedUtterance): void {
  let from = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeLessThanOrEqual(text.length);
    const surface = text.slice(start, end);
    expect(surface.trim()).not.toBe('');
    expect(surface.trim()).toBe(surface);
    from = end;
  }
}

function share(test: (utterance: AnnotatedUtterance) => boolean): number {
  return utterances.filter(test).length / utterances.length;
}

describe('generated utterances', () => {
  it('are decided by the seed', () => {
    const again = generateUtterances({ sentences, count: 300, seed: 5 });
    expect(generateUtterances({ sentences, count: 300, seed: 5 })).toEqual(again);
    expect(generateUtterances({ sentences, count: 300, seed: 6 })).not.toEqual(again);
    expect(generateUtterances({ sentences, count: 300, seed: 5, random: seededRandom(1) })).not.toEqual(again);
  });

  it('have sound spans and can be written down', () => {
    expect(utterances).toHaveLength(4000);
    for (const utterance of utterances) {
      expectSoundSpans(utterance);
      expect(utterance.text.trim()).not.toBe('');
      expect(new Set(utterance.acts).size).toBe(utterance.acts.length);
      if (utterance.text.trim() === utterance.text)
        expect(parseAnnotatedLine(formatAnnotatedLine(utterance), '')).toEqual(utterance);
    }
  });

  it('keep their spans when they are normalised', () => {
    for (const utterance of utterances) {
      const normalised = normalisedUtterance(utterance);
      expectSoundSpans(normalised);
      expect(normalised.spans).toHaveLength(utterance.spans.length);
      expect(normalised.text.toLowerCase()).toBe(normalise(utterance.text).text);
    }
  });

  it('show every act often enough, several acts at once, and all moods', () => {
    for (const act of intentNames) expect([act, share(({ acts }) => acts.includes(act)) >= 0.012]).toEqual([act, true]);
    const search = share(({ acts }) => acts.includes('search'));
    expect(search).toBeGreaterThan(0.2);
    expect(search).toBeLessThan(0.33);
    expect(share(({ acts }) => acts.length > 1)).toBeGreaterThan(0.25);
    expect(share(({ sentiment }) => sentiment === 'positive')).toBeGreaterThan(0.05);
    expect(share(({ sentiment }) => sentiment === 'negative')).toBeGreaterThan(0.07);
    expect(share(({ urgency }) => urgency === 'urgent')).toBeGreaterThan(0.04);
    expect(share(({ spans }) => spans.some(({ negated }) => negated))).toBeGreaterThan(0.05);
    for (const language of ['zh', 'en', 'mixed'] as const)
      expect(share((utterance) => utterance.language === language)).toBeGreaterThan(language === 'mixed' ? 0.05 : 0.3);
  });

  it('hold sentences from elsewhere as out of scope', () => {
    const borrowed = utterances.filter(({ text }) => outOfScope.includes(text));
    expect(borrowed.length).toBeGreaterThan(20);
    for (const { acts, spans } of borrowed) expect([acts, spans]).toEqual([['out_of_scope'], []]);
  });

  it('never repeat a sentence that measures', () => {
    const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const kept = new Set(measuring.map(key).filter((text) => text !== ''));
    expect(utterances.filter(({ text }) => kept.has(key(text)))).toEqual([]);
  });

  it('talk about many shops', () => {
    const brands = new Set(
      utterances.flatMap(({ text, spans }) =>
        spans.filter(({ type }) => type === 'brand').map(({ start, end }) => text.slice(start, end).toLowerCase()),
      ),
    );
    expect(brands.size).toBeGreaterThan(150);
  });

  it('come from the grammar alone where no sentence is given', () => {
    const own = generateUtterances({ sentences: [], count: 400, seed: 3 });
    expect(own).toHaveLength(400);
    for (const utterance of own) expectSoundSpans(utterance);
  });
});
