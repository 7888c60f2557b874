import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../editing/edit.js';
import type { Product } from '../graph/model.js';
import { type CatalogChange, type CatalogStore, emptyCatalog } from './catalog-store.js';

/** What every adapter of `CatalogStore` must do; `open` gives an empty store. */
export function catalogStoreContract(adapter: string, open: () => Promise<CatalogStore>): void {
  describe(`CatalogStore: ${adapter}`, () => {
    let store: CatalogStore;
    beforeEach(async () => {
      store = await open();
    });

    it('is empty at first', async () => {
      expect(await store.load()).toEqual(emptyCatalog);
      expect(await store.listEdits()).toEqual([]);
    });

    it('gives back what was put, in the order of the first putting', async () => {
      await store.apply(change({ put: [product('b'), product('a')] }));
      expect(await store.load()).toEqual({ ...vocabulary, products: [product('b'), product('a')] });
    });

    it('replaces, keeps and removes products', async () => {
      await store.apply(change({ put: [product('a'), product('b'), product('c')] }));
      const dearer = { ...product('a'), offer: { ...product('a').offer, stock: 9 } };
      await store.apply(change({ put: [dearer, product('d')], removed: ['b', 'never-there'] }));
      expect((await store.load()).products).toEqual([dearer, product('c'), product('d')]);
    });

    it('replaces categories, brands, attributes, terms and relations as a whole', async () => {
      await store.apply(change({ put: [product('a')] }));
      const { products: _, ...nothing } = emptyCatalog;
      await store.apply({ put: [], removed: [], vocabulary: nothing });
      expect(await store.load()).toEqual({ ...emptyCatalog, products: [product('a')] });
    });

    it('keeps texts and ids of any script, quotes and control characters unharmed', async () => {
      const id = '__proto__ "\'\\ 松鸦 😀 \u2028 ); DELETE FROM catalog; --';
      await store.apply(change({ put: [product(id), product('constructor')] }));
      expect((await store.load()).products.map((kept) => kept.id)).toEqual([id, 'constructor']);
    });

    it('takes more products than one statement holds', async () => {
      const many = Array.from({ length: 4_321 }, (_, index) => product(`p${index}`));
      await store.apply(change({ put: many }));
      const kept = (await store.load()).products;
      expect(kept).toHaveLength(4_321);
      expect(kept[4_320]).toEqual(product('p4320'));
      await store.apply(change({ put: [], removed: many.slice(1).map((one) => one.id) }));
      expect((await store.load()).products).toEqual([product('p0')]);
    });

    it('keeps edits by version and refuses a version that is taken', async () => {
      await store.appendEdits([edit(1)]);
      await store.appendEdits([edit(2), edit(3)]);
      await expect(store.appendEdits([edit(3)])).rejects.toMatchObject({ code: 'edit_conflict' });
      expect(await store.listEdits()).toEqual([edit(1), edit(2), edit(3)]);
    });

    it('keeps all edits of one call or none', async () => {
      const many = Array.from({ length: 2_345 }, (_, index) => edit(index + 1));
      await store.appendEdits(many);
      await expect(store.appendEdits([edit(3_000), edit(7)])).rejects.toMatchObject({ code: 'edit_conflict' });
      expect(await store.listEdits()).toEqual(many);
    });
  });
}

/** A product for tests of stores. */
export function product(id: string): Product {
  const price = { amount: 39900, currency: 'CNY' };
  return {
    id,
    names: { zh: ['跑鞋'], en: ['Running shoe'] },
    descriptions: { zh: [], en: ['Light.'] },
    categoryId: 'Shoes',
    brandId: null,
    offer: { price, listPrice: price, availability: 'in_stock', stock: 3 },
    rating: { value: 4.5, count: 2 },
    attributes: [
      { kind: 'number', attributeId: 'weight', measure: { value: 240, unit: 'g', base: 240 } },
      { kind: 'boolean', attributeId: 'waterproof', value: false },
      { kind: 'term', attributeId: 'color', termId: 'black' },
    ],
    images: ['/p.svg'],
    url: null,
    groupId: null,
  };
}

const vocabulary: CatalogChange['vocabulary'] = {
  categories: [{ id: 'Shoes', parentId: null, words: { zh: ['鞋'], en: ['Shoes'] } }],
  brands: [{ id: 'Kite', words: { zh: [], en: ['Kite'] } }],
  attributes: [{ id: 'weight', kind: 'number', words: { zh: ['重量'], en: ['weight'] }, unit: 'g' }],
  terms: [{ attributeId: 'color', id: 'black', words: { zh: ['黑色'], en: ['black'] } }],
  relations: [{ kind: 'similar', from: 'a', to: 'b', statedBy: 'a' }],
};

/** A change for tests of stores, with a vocabulary of one each. */
export function change(parts: Partial<CatalogChange>): CatalogChange {
  return { put: [], removed: [], vocabulary, ...parts };
}

function edit(version: number): Edit {
  const entity = { kind: 'brand', id: 'Kite' } as const;
  const at = '2026-01-01T00:00:00.000Z';
  return {
    version,
    author: 'merchant',
    at,
    change: { type: 'add-alias', entity, language: 'zh', word: `风筝${version}` },
  };
}
