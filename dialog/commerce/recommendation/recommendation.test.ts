import { describe, expect, it } from 'vitest';
import { sampleShop } from '../fixture/sample-shop.js';
import { popular, relatedBy, similarByContent } from './candidate-source.js';
import { gradedValue, rank } from './rank.js';
import { alternatives, goesWith } from './related-products.js';
import { priceNearness, productSimilarity } from './similarity.js';

const graph = sampleShop();

function product(id: string) {
  const found = graph.product(id);
  if (found === undefined) throw new Error(`no product ${id}`);
  return found;
}

describe('similarity', () => {
  it('is 1 for itself, symmetric, and higher for what is more alike', () => {
    expect(productSimilarity(product('K5'), product('K5'))).toBeCloseTo(1);
    expect(productSimilarity(product('K1'), product('K2'))).toBeCloseTo(
      productSimilarity(product('K2'), product('K1')),
    );
    expect(productSimilarity(product('K5'), product('K6'))).toBeGreaterThan(
      productSimilarity(product('K5'), product('K2')),
    );
  });

  it('has no price in common with another currency', () => {
    expect(priceNearness(product('L1'), product('L1'))).toBe(1);
    expect(priceNearness(product('L1'), product('T3'))).toBe(0);
  });
});

describe('candidate sources', () => {
  it('give what can be sold, never the anchor', () => {
    const context = { graph, anchorId: 'K1', limit: 10 };
    expect(relatedBy(['consumable'])(context)).toEqual(['T1']);
    expect(similarByContent(context)).not.toContain('K1');
    expect(similarByContent(context)).not.toContain('K4');
    expect(popular({ graph, anchorId: 'K1', categoryId: 'Kitchen > Kettles', limit: 2 })).not.toContain('K1');
  });

  it('take the own category first, then the parent category', () => {
    const ids = similarByContent({ graph, anchorId: 'P1', limit: 5 });
    expect(new Set(ids.slice(0, 2))).toEqual(new Set(['P2', 'P3']));
    expect(ids.slice(2).every((id) => product(id).categoryId === 'Kitchen > Kettles')).toBe(true);
  });

  it('say nothing about a product that is not there', () => {
    expect(similarByContent({ graph, anchorId: 'gone', limit: 5 })).toEqual([]);
    expect(relatedBy(['similar'])({ graph, limit: 5 })).toEqual([]);
  });
});

describe('alternatives and goesWith', () => {
  it('name what the merchant calls similar first, no variant of the same model, each model once', () => {
    const ids = alternatives({ graph, productId: 'K1' });
    expect(ids[0]).toBe('K3');
    expect(ids.filter((id) => product(id).groupId === 'hush')).toHaveLength(1);
    expect(alternatives({ graph, productId: 'K5' })).not.toContain('K6');
  });

  it('go by the relations alone, within a kind or a category', () => {
    expect(goesWith({ graph, productId: 'K1' })).toEqual(['P1', 'T1']);
    expect(goesWith({ graph, productId: 'K1', kind: 'consumable' })).toEqual(['T1']);
    expect(goesWith({ graph, productId: 'K1', categoryId: 'Kitchen' })).toEqual(['P1']);
    expect(goesWith({ graph, productId: 'K3', kind: 'accessory' })).toEqual([]);
  });
});

describe('rank', () => {
  const kettles = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'];

  it('leaves out what cannot be sold and shows a model once', () => {
    const ids = rank({ graph, candidates: kettles, limit: 10 });
    expect(ids).not.toContain('K4');
    expect(ids.filter((id) => ['K5', 'K6'].includes(id))).toEqual(['K5']);
    expect(ids[0]).toBe('K1');
  });

  it('orders strictly by a graded wish, unknown values last', () => {
    expect(
      rank({ graph, candidates: kettles, preferences: [{ attribute: 'price', direction: -1 }], limit: 10 }),
    ).toEqual(['K2', 'K1', 'K5', 'K3']);
    expect(
      rank({ graph, candidates: kettles, preferences: [{ attribute: 'noise', direction: 1 }], limit: 10 }),
    ).toEqual(['K2', 'K1', 'K5', 'K3']);
    const both = [
      { attribute: 'price', direction: 1 as const },
      { attribute: 'capacity', direction: -1 as const },
    ];
    expect(rank({ graph, candidates: kettles, preferences: both, limit: 2 })).toEqual(['K2', 'K6']);
    expect(gradedValue(product('K3'), 'noise', graph)).toBeNull();
  });

  it('lifts what meets soft wishes', () => {
    const wished = [{ attribute: 'colour', op: '=' as const, value: 'slate' }];
    expect(rank({ graph, candidates: kettles, wished, limit: 2 })[0]).toBe('K3');
  });

  it('varies the first screen', () => {
    const alike = ['K1', 'K5', 'T1'];
    expect(rank({ graph, candidates: alike, limit: 3, lambda: 0.3 })).toEqual(['K1', 'T1', 'K5']);
    expect(rank({ graph, candidates: alike, limit: 3, lambda: 1 })).toEqual(['K1', 'K5', 'T1']);
  });

  it('answers the same each time, keeps every candidate within the limit, and takes none', () => {
    const all = [...graph.products()].map(({ id }) => id);
    const once = rank({ graph, candidates: all, limit: 100 });
    expect(rank({ graph, candidates: all, limit: 100 })).toEqual(once);
    expect(new Set(once).size).toBe(once.length);
    expect(once).toHaveLength(11);
    expect(rank({ graph, candidates: [], limit: 5 })).toEqual([]);
    expect(rank({ graph, candidates: ['gone'], limit: 5 })).toEqual([]);
  });
});
