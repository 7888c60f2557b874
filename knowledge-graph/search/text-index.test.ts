import { describe, expect, it } from 'vitest';
import { buildShopGraph } from '../graph/build-graph.js';
import { sampleShop } from '../graph/sample-shop.js';
import { queryTerms } from './text-terms.js';

const graph = buildShopGraph(sampleShop);
const found = (text: string): string[] => graph.search(text).map(({ productId }) => productId);

describe('search', () => {
  it('finds by stem, by pairs of characters, in traditional characters, and by a single character', () => {
    expect(found('roasting charcoal')[0]).toBe('TE2');
    expect(found('炭火')[0]).toBe('TE2');
    expect(found('栗香的茶葉')[0]).toBe('TE1');
    expect(found('茶')).toEqual(expect.arrayContaining(['TE1', 'TE2']));
    expect(found('尾燈')[0]).toBe('BL2');
  });

  it('puts names before descriptions and keeps to a category and a limit', () => {
    expect(found('swift')[0]).toMatch(/^BK/);
    expect(graph.search('light', { categoryId: 'Tea' })).toEqual([]);
    expect(graph.search('light', { limit: 1 })).toHaveLength(1);
    expect(found('please show me something good')).toEqual([]);
  });

  it('selects only products that hold every content word', () => {
    expect(graph.select({ text: 'red shears' })).toEqual(['GT1']);
    expect(graph.select({ text: '月季', conditions: [{ attribute: 'price', op: '<=', value: 13_000 }] })).toEqual([
      'GT1',
    ]);
    expect(graph.select({ text: 'red zeppelin' })).toEqual([]);
    expect(graph.count({ text: 'light' })).toBeGreaterThan(0);
    expect(graph.select({ text: 'show me', limit: 3 })).toHaveLength(3);
  });
});

describe('suggestCategories', () => {
  const first = (text: string): string | undefined => graph.suggestCategories(text)[0]?.categoryId;

  it('goes by labels, synonyms and what products say', () => {
    expect(first('she enjoys pruning')).toBe('Garden Tools > Pruning Shears');
    expect(first('他喜欢洒水')).toBe('Garden Tools > Watering Cans');
    expect(first('he rides a bicycle')).toMatch(/^Cycling/);
    expect(first('为了育苗')).toBe('Garden Tools > Watering Cans');
    expect(graph.suggestCategories('I want to buy it')).toEqual([]);
  });
});

describe('queryTerms', () => {
  it('drops everyday words and keeps pairs that touch one as optional', () => {
    expect(queryTerms('我想买跑步').map(({ key, optional }) => `${key}${optional ? '?' : ''}`)).toEqual([
      '买跑?',
      '跑步',
    ]);
    expect(queryTerms('the best roses').map(({ key }) => key)).toEqual(['rose']);
  });
});
