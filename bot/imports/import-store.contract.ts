import { describe, expect, it } from 'vitest';
import type { CatalogChange } from '../../knowledge-graph/catalog/catalog-store.js';
import type { ImportRecord, ImportStore } from './import-record.js';

/** What every adapter of `ImportStore` must do; `open` gives an empty store. */
export function importStoreContract(adapter: string, open: () => Promise<ImportStore>): void {
  describe(`ImportStore: ${adapter}`, () => {
    it('finds what was put last under an id', async () => {
      const store = await open();
      await store.put(record('a', 1));
      const ended = { ...record('a', 1), endedAt: '2026-01-01T00:01:00.000Z' };
      await store.put(ended);
      expect(await store.find('a')).toEqual(ended);
      expect(await store.find('b')).toBeNull();
    });

    it('remembers how to take the newest import back', async () => {
      const store = await open();
      expect(await store.undoable()).toBeNull();
      await store.keepInverse('a', inverse);
      expect(await store.undoable()).toBe('a');
      expect(await store.inverse('a')).toEqual(inverse);
      await store.keepInverse('b', { ...inverse, removed: ['x'] });
      expect(await store.inverse('a')).toBeNull();
      expect((await store.inverse('b'))?.removed).toEqual(['x']);
    });

    it('lists newest first, page by page', async () => {
      const store = await open();
      for (const [index, id] of ['a', 'b', 'c'].entries()) await store.put(record(id, index));
      await store.put(record('d', 1));
      const first = await store.list({ limit: 3 });
      expect(first.items.map(({ id }) => id)).toEqual(['c', 'd', 'b']);
      const second = await store.list({ limit: 3, cursor: first.next });
      expect([second.items.map(({ id }) => id), second.next]).toEqual([['a'], null]);
      expect(await store.list({ limit: 3, cursor: 'nonsense' })).toEqual({ items: [], next: null });
    });
  });
}

const inverse: CatalogChange = {
  put: [],
  removed: ['p1'],
  vocabulary: { categories: [], brands: [], attributes: [], terms: [], relations: [] },
};

function record(id: string, second: number): ImportRecord {
  return {
    id,
    author: '小李',
    mode: 'merge',
    contentType: 'text/csv',
    name: '商品 "1".csv',
    startedAt: `2026-01-01T00:00:0${second}.000Z`,
    endedAt: null,
    report: {
      status: 'running',
      progress: 0.5,
      created: 1,
      updated: 2,
      removed: 3,
      rejected: [{ row: 4, reason: 'no price' }],
      rejectedCount: 1,
      notes: [],
      noteCount: 0,
      error: null,
    },
    rejectedRows: [
      { row: 4, reason: 'no price', content: { kind: 'table', columns: ['id'], lines: [['x']] }, fixedBy: null },
    ],
    retryOf: null,
    undone: null,
  };
}
