import { describe, expect, it } from 'vitest';
import type { IgnoredWordStore } from './ignored-words.js';

/** What every adapter of `IgnoredWordStore` must do; `open` gives an empty store. */
export function ignoredWordStoreContract(adapter: string, open: () => Promise<IgnoredWordStore>): void {
  describe(`IgnoredWordStore: ${adapter}`, () => {
    it('keeps who ignored what, latest first, and forgets on demand', async () => {
      const store = await open();
      const first = { word: '哈哈', author: 'Ann', at: '2026-01-01T00:00:01.000Z' };
      const second = { word: 'lol "x"', author: 'Ben', at: '2026-01-01T00:00:02.000Z' };
      await store.add(first);
      await store.add(second);
      await store.add({ ...first, author: 'Ben' });
      expect(await store.list()).toEqual([second, first]);
      expect(await store.remove('哈哈')).toBe(true);
      expect(await store.remove('哈哈')).toBe(false);
      expect(await store.list()).toEqual([second]);
    });
  });
}
