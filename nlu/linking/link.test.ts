import { describe, expect, test } from 'vitest';
import { readQuantities } from '../text/quantities.js';
import type { Lexicon, LexiconMatch } from './lexicon.js';
import { freeQuantities, isBuiltIn, joinAttributes, linkMentions } from './link.js';

type Hit = readonly [surface: string, kind: LexiconMatch['kind'], score?: number, attributeId?: string];

/** A lexicon that finds the given stretches, each where it first stands. */
function finding(...hits: readonly Hit[]): Lexicon {
  return {
    find: (text) =>
      hits.flatMap(([surface, kind, score = 1, attributeId]) => {
        const start = text.indexOf(surface);
        if (start < 0) return [];
        const hit: LexiconMatch = { start, end: start + surface.length, kind, id: surface, score, via: 'label' };
        return [attributeId === undefined ? hit : { ...hit, attributeId }];
      }),
  };
}

const linked = (text: string, ...hits: readonly Hit[]): string[] =>
  linkMentions(text, finding(...hits), readQuantities(text)).map(({ surface }) => surface);

describe('linkMentions', () => {
  test('the reading that explains most of the text wins', () => {
    expect(
      linked('larkfen drift double', ['larkfen', 'brand'], ['larkfen drift double', 'product'], ['drift', 'product']),
    ).toEqual(['larkfen drift double']);
    expect(
      linked(
        'red larkfen drift',
        ['red', 'term', 1, 'colour'],
        ['larkfen drift', 'product'],
        ['red larkfen', 'product', 0.62],
      ),
    ).toEqual(['red', 'larkfen drift']);
  });

  test('thin evidence and words of grammar are no mentions', () => {
    expect(linked('a lanturn', ['lanturn', 'category', 0.5])).toEqual([]);
    expect(linked('show me the best ones', ['best', 'term', 1, 'grade'], ['show', 'brand'])).toEqual([]);
    expect(linked('great, thanks', ['great', 'term', 1, 'grade'])).toEqual([]);
    expect(linked('', ['x', 'brand'])).toEqual([]);
  });

  test("a related word that is a part of a longer word of the language is no mention, the shop's own word is", () => {
    const related: Lexicon = {
      find: (text) =>
        text.includes('洗衣')
          ? [
              {
                start: text.indexOf('洗衣'),
                end: text.indexOf('洗衣') + 2,
                kind: 'category',
                id: 'laundry',
                score: 0.85,
                via: 'thesaurus',
              },
            ]
          : [],
    };
    expect(linkMentions('能扔洗衣机里洗', related, [])).toEqual([]);
    expect(linkMentions('洗衣用的', related, []).map(({ surface }) => surface)).toEqual(['洗衣']);
    expect(linked('能扔洗衣机里洗', ['洗衣', 'category'])).toEqual(['洗衣']);
  });

  test('all that a stretch may stand for stays, best first, each once', () => {
    const [mention] = linkMentions(
      'olive',
      finding(
        ['olive', 'term', 0.9, 'flavour'],
        ['olive', 'term', 1, 'colour'],
        ['olive', 'brand', 0.95],
        ['olive', 'term', 0.8, 'colour'],
      ),
      [],
    );
    expect(mention?.candidates.map(({ kind, attributeId }) => attributeId ?? kind)).toEqual([
      'colour',
      'brand',
      'flavour',
    ]);
  });

  test('mentions come in the order of the text and never overlap', () => {
    const mentions = linkMentions(
      '蓝色吊床和红色营灯',
      finding(
        ['营灯', 'category'],
        ['红色', 'term', 1, 'c'],
        ['吊床', 'category'],
        ['蓝色', 'term', 1, 'c'],
        ['床和', 'brand'],
      ),
      [],
    );
    expect(mentions.map(({ surface }) => surface)).toEqual(['蓝色', '吊床', '红色', '营灯']);
  });

  test('the words of every shop are found without a lexicon', () => {
    const [price] = linkMentions('what about the price', finding(), []);
    expect(price && isBuiltIn(price)).toBe(true);
  });
});

test('an attribute and its value beside it are joined, in either order', () => {
  for (const text of ['colour red', 'red colour', '颜色是红色'] as const) {
    const lexicon = finding(
      ['red', 'term', 1, 'colour'],
      ['colour', 'attribute'],
      ['红色', 'term', 1, '颜色'],
      ['颜色', 'attribute'],
    );
    expect(joinAttributes(text, linkMentions(text, lexicon, [])).map(({ surface }) => surface)).toEqual([text]);
  }
});

test('a number inside a name is no quantity', () => {
  const text = 'two ridge 26';
  const mentions = linkMentions(text, finding(['ridge 26', 'product']), readQuantities(text));
  expect(freeQuantities(readQuantities(text), mentions).map(({ value }) => value)).toEqual([2]);
});
