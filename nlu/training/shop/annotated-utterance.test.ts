import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, withCapitals } from '../../text/normalise.js';
import { intentNames, spanTypes } from '../../understanding.js';
import { formatAnnotatedLine, parseAnnotatedLine, readSentences, utteranceLanguage } from './annotated-utterance.js';
import { draftOf, normalisedUtterance, utteranceOf } from './segments.js';

const words = fc.stringMatching(/^[a-z红蓝灯\\[\]()|!?， \n]{0,12}$/);
const segment = fc.oneof(
  words.map((text) => ({ text, type: null, negated: false })),
  fc.record({
    text: words.map((text) => `x${text}y`),
    type: fc.constantFrom(...spanTypes),
    negated: fc.boolean(),
  }),
);
const utterances = fc
  .record({
    segments: fc
      .array(segment, { maxLength: 6 })
      .map((segments) => [...segments, { text: 'end', type: null, negated: false }]),
    acts: fc.uniqueArray(fc.constantFrom(...intentNames), { minLength: 1, maxLength: 3 }),
    sentiment: fc.constantFrom('negative' as const, 'neutral' as const, 'positive' as const),
    urgency: fc.constantFrom('calm' as const, 'urgent' as const),
  })
  .map((draft) => utteranceOf(draft))
  .filter(({ text }) => text.trim() === text);

describe('the line format', () => {
  it('reads acts, mood, urgency and spans with their offsets', () => {
    const utterance = parseAnnotatedLine(
      'search,exclude | neutral | urgent | 来个[轻点](value)的[篮子](category)，不要[紫色](!value)的',
      'here',
    );
    expect(utterance).toMatchObject({
      acts: ['search', 'exclude'],
      sentiment: 'neutral',
      urgency: 'urgent',
      language: 'zh',
    });
    expect(utterance.text).toBe('来个轻点的篮子，不要紫色的');
    expect(utterance.spans.map(({ start, end }) => utterance.text.slice(start, end))).toEqual(['轻点', '篮子', '紫色']);
    expect(utterance.spans.map(({ negated }) => negated)).toEqual([false, false, true]);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(utterances, (utterance) => {
        expect(parseAnnotatedLine(formatAnnotatedLine(utterance), 'here')).toEqual(utterance);
      }),
    );
  });

  it('survives being cut into segments', () => {
    fc.assert(
      fc.property(utterances, (utterance) => {
        expect(formatAnnotatedLine(utteranceOf(draftOf(utterance)))).toBe(formatAnnotatedLine(utterance));
      }),
    );
  });

  it.each([
    ['search | neutral | a lamp', "expected 'acts | sentiment | urgency | text'"],
    ['seek | neutral | calm | a lamp', "'seek' is no act"],
    ['search,search | neutral | calm | a lamp', 'an act is named twice'],
    ['search | happy | calm | a lamp', "'happy' is no sentiment"],
    ['search | neutral | soon | a lamp', "'soon' is no urgency"],
    ['search | neutral | calm | a [lamp](thing)', "'thing' is no span type"],
    ['search | neutral | calm | a [lamp', "'[' without ']'"],
    ['search | neutral | calm | a [lamp] please', "no '(type)' after ']' at character 8"],
    ['search | neutral | calm | a [desk [lamp](category)](category)', "'[' inside of a span at character 9"],
    ['search | neutral | calm | a [ ](category)', 'an empty span at character 5'],
    ['search | neutral | calm | lamp](category)', "']' without '[' at character 5"],
    ['search | neutral | calm |  ', 'the text is empty'],
    ['search | neutral | calm | a lamp\\', 'the text ends in a backslash'],
  ])('refuses %s', (line, reason) => {
    expect(() => parseAnnotatedLine(line, 'a.txt:3')).toThrow(`a.txt:3: ${reason}`);
  });
});

describe('normalised text', () => {
  it('is what normalise makes of the text, with spans over the same words', () => {
    const utterance = parseAnnotatedLine(
      'search | neutral | calm | ＡNY  [WASSER Kocher](category)…  for [㊙Ridge](product)',
      'here',
    );
    const normalised = normalisedUtterance(utterance);
    expect(normalised.text).toBe(withCapitals(normalise(utterance.text).text, utterance.text));
    expect(normalised.text.toLowerCase()).toBe(normalise(utterance.text).text);
    expect(normalised.spans.map(({ start, end }) => normalised.text.slice(start, end))).toEqual([
      'WASSER Kocher',
      '秘Ridge',
    ]);
  });
});

describe('language', () => {
  it('takes a sentence with a Latin name for Chinese and one with Latin words for mixed', () => {
    expect(parseAnnotatedLine('search | neutral | calm | 有[Loom](brand)的[灯](category)吗', '').language).toBe('zh');
    expect(parseAnnotatedLine('search | neutral | calm | 有[waterproof](value)的[灯](category)吗', '').language).toBe(
      'mixed',
    );
    expect(utteranceLanguage('any lamps left?', [])).toBe('en');
  });
});

describe('the hand-written sentences', () => {
  const folder = fileURLToPath(new URL('sentences/', import.meta.url));

  it('are read whole', () => {
    for (const part of ['train', 'measure'] as const) {
      const sentences = readSentences(folder, part);
      expect(sentences.length).toBeGreaterThan(500);
      for (const sentence of sentences) expect(parseAnnotatedLine(formatAnnotatedLine(sentence), '')).toEqual(sentence);
    }
  });

  it('are missed where there are none, and a broken line is named', () => {
    const empty = mkdtempSync(join(tmpdir(), 'sentences-'));
    try {
      expect(() => readSentences(empty, 'train')).toThrow('no train-*.txt');
      writeFileSync(join(empty, 'train-a.txt'), '# a lamp shop\n\nsearch | neutral | calm | a [lamp](lamp)\n');
      expect(() => readSentences(empty, 'train')).toThrow(/train-a\.txt:3: 'lamp' is no span type/);
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});
