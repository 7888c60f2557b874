import { describe, expect, it } from 'vitest';
import { variants, wordingTables } from '../speaker.js';
import type { WordingKey } from './en.js';

const keys = Object.keys(wordingTables.en) as WordingKey[];
const languages = ['zh', 'en'] as const;
const emoji = /\p{Extended_Pictographic}/u;

function all(language: 'zh' | 'en', key: WordingKey): readonly string[] {
  const wording = wordingTables[language][key];
  return [...variants(wording, false), ...variants(wording, true)];
}

function slots(templates: readonly string[]): readonly string[] {
  return [...new Set(templates.flatMap((template) => template.match(/\{\w+\}/g) ?? []))].sort();
}

describe('wordings', () => {
  it('are the same things in both languages, each with words', () => {
    expect(Object.keys(wordingTables.zh).sort()).toEqual([...keys].sort());
    for (const language of languages) {
      for (const key of keys)
        expect({ key, language, wordings: all(language, key).length }).not.toMatchObject({ wordings: 0 });
    }
  });

  it('hold no figure: those come from the graph, the price book or the cart', () => {
    for (const language of languages) for (const key of keys) expect(all(language, key).join('')).not.toMatch(/\d/);
  });

  it('shout at no one', () => {
    for (const language of languages) {
      for (const key of keys) {
        expect(all(language, key).join('')).not.toMatch(/[!！]/);
        expect(all(language, key).join('')).not.toMatch(emoji);
      }
    }
  });

  it('ask for nothing that the other language does not know', () => {
    for (const key of keys) {
      const zh = slots(all('zh', key));
      const en = slots(all('en', key));
      expect({
        key,
        only: [...zh.filter((slot) => !en.includes(slot)), ...en.filter((slot) => !zh.includes(slot))],
      }).toEqual({ key, only: [] });
    }
  });

  it('address the shopper as 你 throughout, with full-width punctuation', () => {
    for (const key of keys) {
      expect(all('zh', key).join('')).not.toContain('您');
      if (!key.startsWith('wish.')) expect(all('zh', key).join('')).not.toMatch(/[一-龥][,.;:?]|[,;:?][一-龥]/);
    }
  });

  it('are several for whatever is said as a sentence', () => {
    for (const language of languages) {
      for (const key of keys.filter((each) => all(language, each).some((text) => /[。.?？]$/.test(text)))) {
        const few = key.startsWith('tap.') || ['cart.vanished', 'cart.other_currency'].includes(key);
        const count = variants(wordingTables[language][key], false).length;
        expect({ key, language, enough: few || count >= 2 }).toEqual({ key, language, enough: true });
      }
    }
  });
});
