import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shopHeads } from '../model/fixture/tiny-model.js';
import { normalise } from '../text/normalise.js';
import { checkUtterance, longestText } from './check-utterance.js';
import type { TaughtReading, TaughtUtterance } from './correction.js';

const model = { heads: shopHeads, readsWhole: (text: string) => text.length < 100 };
const plain: TaughtReading = { acts: ['search'], spans: [], sentiment: 'neutral', urgency: 'calm' };
const span = (start: number, end: number, type = 'value') => ({ start, end, type: type as 'value', negated: false });

function wrong(text: string, changes: Partial<TaughtReading> = {}): readonly string[] {
  const checked = checkUtterance({ text, reading: { ...plain, ...changes } }, model);
  return checked.kind === 'wrong' ? checked.problems.map(({ pointer, detail }) => `${pointer} ${detail}`) : [];
}

describe('a correction', () => {
  it.each<[string, Partial<TaughtReading>, string]>([
    ['', {}, '/text holds no word'],
    ['😀 ！？', {}, '/text holds no word'],
    ['red '.repeat(30), {}, '/text is longer than what the model reads'],
    ['a'.repeat(longestText + 1), {}, `/text must have at most ${longestText} characters`],
    ['red', { acts: [] }, '/reading/acts must name at least one act'],
    ['red', { acts: ['search', 'dance' as 'search'] }, '/reading/acts/1 is no act that the model knows'],
    ['red', { acts: ['search', 'search'] }, '/reading/acts/1 stands there twice'],
    ['red', { spans: [span(0, 4)] }, '/reading/spans/0 must lie inside of the text, from 0 to 3'],
    ['red', { spans: [span(-1, 2)] }, '/reading/spans/0 must lie inside of the text, from 0 to 3'],
    ['red', { spans: [span(2, 2)] }, '/reading/spans/0 must lie inside of the text, from 0 to 3'],
    ['red', { spans: [span(0, 1.5)] }, '/reading/spans/0 must lie inside of the text, from 0 to 3'],
    ['red', { spans: [span(0, 3, 'planet')] }, '/reading/spans/0/type is no type that the model knows'],
    ['red !', { spans: [span(3, 5)] }, '/reading/spans/0 holds no word'],
    ['red lamp', { spans: [span(0, 5), span(4, 8)] }, '/reading/spans/1 overlaps with another span'],
  ])('of %j is refused with the field and the reason', (text, changes, problem) => {
    expect(wrong(text, changes)).toEqual([problem]);
  });

  it('is kept as the model reads it, its spans in order and around words alone', () => {
    const text = '  Ｒｅｄ   Lamps，不要藍色的 ';
    const at = (surface: string, type: 'value' | 'category', negated = false) => ({
      start: text.indexOf(surface),
      end: text.indexOf(surface) + surface.length,
      type,
      negated,
    });
    const spans = [at('藍色', 'value', true), at(' Lamps', 'category'), at('Ｒｅｄ ', 'value')];
    const checked = checkUtterance({ text, reading: { ...plain, spans } }, model);
    if (checked.kind === 'wrong') throw new Error(JSON.stringify(checked.problems));
    const { text: kept, reading } = checked.utterance;
    expect(kept).toBe('red lamps,不要蓝色的');
    expect(reading.spans.map(({ start, end, type, negated }) => [kept.slice(start, end), type, negated])).toEqual([
      ['red', 'value', false],
      ['lamps', 'category', false],
      ['蓝色', 'value', true],
    ]);
  });

  it('keeps what each span says, whatever is typed, or is refused', () => {
    const part = fc.oneof(
      fc.constantFrom(' ', 'Red', '水壺', '½', '１２', 'ﬁ', 'é', '\n', '“'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const start = text.length === 0 ? 0 : a % text.length;
        const end = start + 1 + (b % Math.max(1, text.length - start));
        const utterance: TaughtUtterance = { text, reading: { ...plain, spans: [span(start, end)] } };
        const checked = checkUtterance(utterance, model);
        if (checked.kind === 'wrong') return checked.problems.length > 0;
        const [kept] = checked.utterance.reading.spans;
        const surface = checked.utterance.text.slice(kept?.start, kept?.end);
        return (
          surface === normalise(text.slice(start, end)).text &&
          normalise(checked.utterance.text).text === checked.utterance.text
        );
      }),
    );
  });
});
