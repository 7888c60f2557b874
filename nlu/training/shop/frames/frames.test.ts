import { describe, expect, it } from 'vitest';
import { intentNames } from '../../../understanding.js';
import { seededRandom } from '../../random.js';
import { inventCatalogue } from '../invent/catalogue.js';
import { slotWords } from '../invent/slots.js';
import { topicOf } from '../invent/wording.js';
import { utteranceOf } from '../segments.js';
import { expandFrame } from './compose.js';
import { allFrames } from './frames.js';
import { expandTemplate, parseTemplate, slotsOf } from './template.js';

describe('templates', () => {
  it('expand choices, slots and literal spans', () => {
    const template = parseTemplate('(show|show) me {!val} ([last](ordinal)|[last](ordinal))(( one|)|)');
    expect(slotsOf(template)).toEqual(['val']);
    const segments = expandTemplate(
      template,
      () => 0,
      (slot, negated) => [{ text: slot, type: 'value', negated }],
    );
    expect(segments.map(({ text }) => text).join('')).toBe('show me val last one');
    expect(segments.filter(({ type }) => type !== null)).toEqual([
      { text: 'val', type: 'value', negated: true },
      { text: 'last', type: 'ordinal', negated: false },
    ]);
  });

  it.each(['a|b', '(a', 'a)', '{a', '[a](nothing)', '[a]'])('refuses %s', (source) => {
    expect(() => parseTemplate(source)).toThrow();
  });
});

describe('frames', () => {
  it('use slots that there are', () => {
    for (const { template, where } of allFrames())
      expect([where, slotsOf(template).filter((slot) => !(slot in slotWords))]).toEqual([where, []]);
  });

  it('are at least twelve for each act and language', () => {
    for (const language of ['zh', 'en'] as const)
      for (const act of intentNames) {
        const count = allFrames().filter((frame) => frame.language === language && frame.acts.includes(act)).length;
        expect([language, act, count >= 12]).toEqual([language, act, true]);
      }
  });

  it('never wish for what they rule out', () => {
    const random = seededRandom(2);
    for (const frame of allFrames()) {
      const topic = topicOf(random, inventCatalogue(9, Math.floor(random() * 50)), frame.language);
      const { text, spans } = utteranceOf(expandFrame(frame, topic));
      const surfaces = (negated: boolean): string[] =>
        spans
          .filter((span) => span.negated === negated)
          .map(({ start, end, type }) => `${type} ${text.slice(start, end).toLowerCase()}`);
      const wished = new Set(surfaces(false));
      expect([frame.where, surfaces(true).filter((surface) => wished.has(surface))]).toEqual([frame.where, []]);
    }
  });
});
