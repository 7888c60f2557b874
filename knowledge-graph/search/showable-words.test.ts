import { describe, expect, it } from 'vitest';
import { showableWords } from './showable-words.js';
import { indexThesaurus } from './thesaurus.js';

const shown = showableWords(
  indexThesaurus([
    { kind: 'category', en: ['teapots'], zh: ['茶壶', '壶'] },
    { kind: 'category', en: ['kettles'], zh: ['水壶', '壶'] },
    { kind: 'term', en: ['glazed'], zh: ['上釉'] },
  ]),
);

describe('words for showing', () => {
  it('are completed by the usual word of the other language, a path by its last node', () => {
    expect(shown({ words: { zh: ['厨房 > 茶壶'], en: [] } }, 'category').words.en).toEqual(['teapots']);
    expect(shown({ words: { zh: [], en: ['Kettles'] } }, 'category').words.zh).toEqual(['水壶']);
  });

  it('stay as they are where both languages stand, where nothing is known, or where a word means two things', () => {
    for (const words of [
      { zh: ['茶壶'], en: ['pots'] },
      { zh: ['茶海'], en: [] },
      { zh: ['壶'], en: [] },
      { zh: [], en: [] },
    ])
      expect(shown({ words }, 'category').words).toEqual(words);
  });

  it('keep to the kind of thing that is named', () => {
    expect(shown({ words: { zh: ['上釉'], en: [] } }, 'category').words.en).toEqual([]);
    expect(shown({ words: { zh: ['上釉'], en: [] } }, 'term').words.en).toEqual(['glazed']);
  });
});
