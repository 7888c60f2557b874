import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from './draft.js';
import type { DraftStore } from './draft-store.js';

/** What every adapter of `DraftStore` must do; `open` gives an empty store. */
export function draftStoreContract(adapter: string, open: () => Promise<DraftStore>): void {
  describe(`DraftStore: ${adapter}`, () => {
    let store: DraftStore;
    beforeEach(async () => {
      store = await open();
    });

    it('finds what was put, and nothing else', async () => {
      expect(await store.put(draft('a', 1))).toBe(true);
      expect(await store.find('a')).toEqual(draft('a', 1));
      expect(await store.find('b')).toBeNull();
    });

    it('takes a draft only over the revision before it', async () => {
      expect(await store.put(draft('a', 2))).toBe(false);
      await store.put(draft('a', 1));
      expect(await store.put(draft('a', 1))).toBe(false);
      expect(await store.put({ ...draft('a', 2), name: 'first' })).toBe(true);
      expect(await store.put({ ...draft('a', 2), name: 'second' })).toBe(false);
      expect((await store.find('a'))?.name).toBe('first');
    });

    it('lists newest first', async () => {
      await store.put({ ...draft('a', 1), createdAt: '2026-01-01T00:00:01.000Z' });
      await store.put({ ...draft('b', 1), createdAt: '2026-01-01T00:00:03.000Z' });
      await store.put({ ...draft('c', 1), createdAt: '2026-01-01T00:00:02.000Z' });
      expect((await store.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    });
  });
}

function draft(id: string, revision: number): Draft {
  return {
    id,
    name: '春季 "spring"',
    author: '小李',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    revision,
    status: 'open',
    base: 0,
    changes: [
      {
        id: 'c1',
        author: '小李',
        at: '2026-01-01T00:00:00.000Z',
        change: { type: 'rename', entity: { kind: 'brand', id: 'Kite' }, language: 'zh', label: '风筝' },
        over: 'tag',
      },
    ],
    group: null,
  };
}
