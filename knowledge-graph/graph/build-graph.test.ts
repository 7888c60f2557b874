import { describe, expect, it } from 'vitest';
import { buildShopGraph } from './build-graph.js';
import { sampleShop } from './sample-shop.js';

const graph = buildShopGraph(sampleShop, { revision: 7 });

describe('buildShopGraph', () => {
  it('reads entities and the category tree', () => {
    expect(graph).toMatchObject({ revision: 7, currency: 'CNY', size: 10 });
    expect(graph.product('TE1')?.brandId).toBe('Verdant Hollow');
    expect(graph.product('none')).toBeUndefined();
    expect(graph.categorySize('Garden Tools')).toBe(4);
    expect(graph.isWithin('Tea > Oolong', 'Tea')).toBe(true);
    expect(graph.isWithin('Tea', 'Tea > Oolong')).toBe(false);
    expect(graph.attributesOf('Tea').map(({ id }) => id)).toEqual(['weight', 'strength']);
    expect(graph.attributesOf('nowhere')).toEqual([]);
    expect(graph.terms('color').map(({ id }) => id)).toEqual(['black', 'red', 'olive green']);
  });

  it('orders by rating drawn to the mean where there are few votes', () => {
    expect(graph.select({ categoryId: 'Garden Tools' })).toEqual(['GT3', 'GT1', 'GT2']);
    expect(graph.select({ categoryId: 'Garden Tools', inStockOnly: false })).toContain('GT4');
  });

  it('compares measures across units', () => {
    expect(graph.select({ conditions: [{ attribute: 'weight', op: '<', value: 0.25, unit: 'kg' }] })).toEqual(
      expect.arrayContaining(['GT1', 'TE1', 'TE2', 'BL1', 'BL2']),
    );
    expect(graph.count({ conditions: [{ attribute: 'weight', op: '>', value: 20, unit: '斤' }] })).toBe(2);
    expect(graph.matches('BK1', { attribute: 'wheel', op: '=', value: 406.4, unit: 'mm' })).toBe(true);
    expect(graph.matches('BL1', { attribute: 'runtime', op: '>=', value: 14 })).toBe(true);
  });

  it('takes a term for "has it" unless it denies it', () => {
    expect(graph.select({ conditions: [{ attribute: 'rainproof', op: '=', value: true }] })).toEqual(['BL1', 'BL2']);
    expect(graph.select({ conditions: [{ attribute: 'rainproof', op: '=', value: false }] })).toHaveLength(2);
  });

  it('spreads values into facets', () => {
    const ids = graph.select({ categoryId: 'Cycling' });
    expect(graph.facet(ids, 'color')).toEqual({
      attributeId: 'color',
      products: 4,
      values: [
        { value: 'black', count: 2 },
        { value: 'red', count: 2 },
      ],
    });
    expect(graph.facet(ids, 'runtime')).toMatchObject({
      products: 2,
      quantiles: [50_400, 50_400, 72_000, 72_000, 72_000],
    });
    expect(graph.facet(ids, 'price').quantiles?.[0]).toBe(6900);
    expect(graph.facet(['GT1', 'GT2', 'nobody'], 'leftHanded').values).toContainEqual({ value: 'true', count: 1 });
    expect(graph.facet(ids, 'unknown')).toEqual({ attributeId: 'unknown', products: 0, values: [] });
  });

  it('reads symmetric relations from both ends, others from one, and drops dangling ones', () => {
    expect(graph.related('BK2')).toEqual([{ kind: 'similar', productId: 'BK1' }]);
    expect(graph.related('TE2', 'bought_together')).toEqual([{ kind: 'bought_together', productId: 'TE1' }]);
    expect(graph.related('BK1').map(({ kind }) => kind)).toEqual(['accessory', 'similar']);
    expect(graph.related('BL1')).toEqual([]);
    expect(graph.related('GT1')).toEqual([]);
  });

  it('writes values in the language of the shopper', () => {
    const text = (id: string, attribute: string, language: 'zh' | 'en'): string[] =>
      graph.values(id, attribute).map((value) => graph.format(value, language));
    expect(text('BL1', 'runtime', 'zh')).toEqual(['14 小时']);
    expect(text('GT2', 'weight', 'en')).toEqual(['0.26 kg']);
    expect(text('GT3', 'color', 'zh')).toEqual(['橄榄绿']);
    expect(text('GT2', 'leftHanded', 'zh')).toEqual(['是']);
    expect(text('GT2', 'strength', 'zh')).toEqual([]);
  });

  it('takes broken snapshots: cycles of parents, unknown references, repeated ids, no products', () => {
    const [first] = sampleShop.products;
    const broken = buildShopGraph({
      categories: [
        { id: 'x', parentId: 'y', words: { zh: [], en: ['X'] } },
        { id: 'y', parentId: 'x', words: { zh: [], en: ['Y'] } },
        { id: 'y', parentId: 'y', words: { zh: [], en: [] } },
      ],
      brands: [],
      attributes: [],
      terms: [{ attributeId: 'ghost', id: 'pale', words: { zh: [], en: [] } }],
      products: [first!, { ...first!, categoryId: 'y' }],
      relations: [{ kind: 'part_of', from: 'GT1', to: 'GT1' }],
    });
    expect(broken.size).toBe(1);
    expect(broken.categorySize('x') + broken.categorySize('y')).toBeGreaterThan(0);
    expect(broken.matches('GT1', { attribute: 'brand', op: '=', value: 'Thornwick' })).toBe(true);
    const empty = buildShopGraph({
      categories: [],
      brands: [],
      attributes: [],
      terms: [],
      products: [],
      relations: [],
    });
    expect(empty.select({ text: 'shears' })).toEqual([]);
    expect(empty.lexicon.find('any shears?')).toEqual([]);
    expect(empty.currency).toBe('CNY');
  });
});
