import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildShopGraph } from '../graph/build-graph.js';
import { sampleShop } from '../graph/sample-shop.js';
import type { LexiconHit } from '../graph/shop-graph.js';

const { lexicon } = buildShopGraph(sampleShop);

/** The best hit, written as `surface -> kind:id via score`. */
function best(text: string, kind?: LexiconHit['kind']): string | undefined {
  const hits = lexicon.find(text).filter((hit) => kind === undefined || hit.kind === kind);
  const [hit] = hits.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
  if (hit === undefined) return undefined;
  const id = hit.attributeId === undefined ? hit.id : `${hit.attributeId}=${hit.id}`;
  return `${text.slice(hit.start, hit.end)} -> ${hit.kind}:${id} ${hit.via} ${hit.score.toFixed(2)}`;
}

const shears = 'category:Garden Tools > Pruning Shears';
const folding = 'category:Cycling > Folding Bicycles';

describe('lexicon: labels, aliases and inflections', () => {
  it.each([
    ['some pruning shears please', `pruning shears -> ${shears} label 1.00`],
    ['a pruning-shear', `pruning-shear -> ${shears} inflection 0.95`],
    ['any secateurs?', `secateurs -> ${shears} alias 0.97`],
    ['is there a color choice', 'color -> attribute:color inflection 0.95'],
    ['olive-green ones', 'olive-green -> term:color=olive green label 1.00'],
    ['修枝剪', `修枝剪 -> ${shears} label 1.00`],
    ['修剪用的', `修剪 -> ${shears} abbreviation 0.85`],
    ['折叠车', `折叠车 -> ${folding} abbreviation 0.85`],
    ['黑的', '黑 -> term:color=black inflection 0.90'],
    ['红款', '红款 -> term:color=red inflection 0.95'],
    ['有左手适用的吗', '左手适用 -> attribute:leftHanded label 1.00'],
    ['防雨不防雨', '防雨 -> attribute:rainproof label 1.00'],
    ['修枝剪（红色）', `修枝剪 -> ${shears} label 1.00`],
    ['shears', `shears -> ${shears} partial 0.70`],
    ['茶味浓一点', '茶味 -> attribute:strength partial 0.70'],
  ])('%s', (text, expected) => {
    const [, kind] = /-> (\w+):/.exec(expected) ?? [];
    expect(best(text, kind as LexiconHit['kind'])).toBe(expected);
  });

  it('gives shared terms once for each attribute, and none for a bare yes or no', () => {
    const two = buildShopGraph({
      ...sampleShop,
      terms: [...sampleShop.terms, { attributeId: 'gears', id: 'high', words: { en: ['high'], zh: ['高'] } }],
    });
    expect(two.lexicon.find('high').map(({ attributeId }) => attributeId)).toEqual(['strength', 'gears']);
    expect(lexicon.find('no')).toEqual([]);
    expect(lexicon.find('yes, 是')).toEqual([]);
  });

  it('keeps fractions apart from numbers', () => {
    const sizes = buildShopGraph({
      ...sampleShop,
      terms: ['1/2 pt', '12 pt'].map((id) => ({ attributeId: 'size', id, words: { en: [id], zh: [] } })),
    });
    expect(sizes.lexicon.find('12 pt').map(({ id }) => id)).toEqual(['12 pt']);
    expect(sizes.lexicon.find('1/2 pt').map(({ id }) => id)).toEqual(['1/2 pt']);
  });

  it('does not join words over punctuation, nor read characters out of everyday words', () => {
    expect(lexicon.find('pruning. shears').some(({ end }) => end > 8 && end - 8 > 8)).toBe(false);
    expect(best('大家都说高兴')).toBeUndefined();
  });

  it('refers to the text as given, in traditional characters and capitals too', () => {
    expect(best('我要買修枝剪')).toBe(`修枝剪 -> ${shears} label 1.00`);
    expect(best('電池續航多久')).toBe('電池續航 -> attribute:runtime label 1.00');
    expect(best('ＴＥＡ please', 'category')).toBe('ＴＥＡ -> category:Tea label 1.00');
  });
});

describe('lexicon: the other language and synonyms', () => {
  const english = buildShopGraph({
    ...sampleShop,
    categories: sampleShop.categories.map((one) => ({ ...one, words: { en: one.words.en, zh: [] } })),
    terms: sampleShop.terms.map((one) => ({ ...one, words: { en: one.words.en, zh: [] } })),
    attributes: sampleShop.attributes.map((one) => ({ ...one, words: { en: one.words.en, zh: [] } })),
  });

  it('lets a shop that speaks English alone be asked in Chinese', () => {
    const ids = (text: string): string[] => english.lexicon.find(text).map(({ id }) => id);
    expect(ids('有绿茶吗')).toContain('Tea > Green Tea');
    expect(ids('折叠自行车')).toContain('Cycling > Folding Bicycles');
    expect(ids('红色')).toContain('red');
    expect(ids('重量多少')).toContain('weight');
    expect(english.lexicon.find('红色').every(({ via }) => via === 'thesaurus')).toBe(true);
  });

  it('understands synonyms of a label', () => {
    expect(best('a folding bike', 'category')).toMatch(
      /^folding bike -> category:Cycling > Folding Bicycles thesaurus/,
    );
  });
});

describe('lexicon: slips', () => {
  it.each([
    ['prunning shears', `prunning shears -> ${shears} spelling 0.80`],
    ['watering camns', 'watering camns -> category:Garden Tools > Watering Cans spelling 0.80'],
    ['thornwik', 'thornwik -> brand:Thornwick spelling 0.80'],
    ['修支剪', `修支剪 -> ${shears} pinyin 0.78`],
    ['撒水胡', '撒水胡 -> category:Garden Tools > Watering Cans pinyin 0.72'],
    ['xiuzhijian', `xiuzhijian -> ${shears} pinyin 0.75`],
  ])('%s', (text, expected) => {
    expect(best(text)).toBe(expected);
  });

  it('leaves everyday words and exact words alone', () => {
    expect(lexicon.find('tell me about the weather in general').filter(({ via }) => via === 'spelling')).toEqual([]);
    expect(lexicon.find('修枝剪').filter(({ via }) => via === 'pinyin')).toEqual([]);
  });
});

describe('lexicon: products', () => {
  const products = (text: string): string[] =>
    lexicon
      .find(text)
      .filter(({ kind }) => kind === 'product')
      .map(({ id, via }) => `${id} ${via}`);

  it('knows whole names, rare pieces, model numbers and SKUs', () => {
    expect(best('the Quillon Swift F16', 'product')).toBe('Quillon Swift F16 -> product:BK1 label 1.00');
    expect(best('羽冠雨燕F20多少钱', 'product')).toBe('羽冠雨燕F20 -> product:BK2 label 1.00');
    expect(products('the bramble')).toEqual(['GT1 partial', 'GT2 partial']);
    expect(products('刺莓')).toEqual(['GT1 partial', 'GT2 partial']);
    expect(products('余烬怎么样')).toEqual(['BL2 partial']);
    expect(products('xr7')).toEqual(['BL1 partial']);
    expect(products('do you have te2')).toEqual(['TE2 alias']);
    expect(products('踏浪营火')).toEqual(['BL1 pinyin']);
    expect(products('the embar')).toEqual(['BL2 spelling']);
  });

  it('scores a longer piece of a name higher', () => {
    const score = (text: string): number => lexicon.find(text).find(({ id }) => id === 'TE1')?.score ?? 0;
    expect(score('cloud tip')).toBeGreaterThan(score('cloud'));
    expect(score('verdant hollow cloud tip')).toBe(1);
  });

  it('does not take words of labels, brands or numbers for a product', () => {
    expect(products('green tea')).toEqual([]);
    expect(products('anything from thornwick under 200')).toEqual([]);
    expect(products('16 or 20')).toEqual([]);
  });
});

describe('lexicon: any text', () => {
  it('never fails, keeps offsets inside the text and scores in (0, 1]', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'修枝剪红色绿茶羽冠雨燕 F16-pruning的，'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        for (const { start, end, score } of lexicon.find(given)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
