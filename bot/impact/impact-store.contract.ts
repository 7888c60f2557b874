import { describe, expect, it } from 'vitest';
import type { Impact, ImpactStore } from './impact.js';

/** What every adapter of `ImpactStore` must do; `open` gives an empty store. */
export function impactStoreContract(adapter: string, open: () => Promise<ImpactStore>): void {
  describe(`ImpactStore: ${adapter}`, () => {
    it('finds what was put last, and lists those of a draft newest first', async () => {
      const store = await open();
      await store.put(impact('a', 'd1', 1));
      await store.put(impact('b', 'd1', 2));
      await store.put(impact('c', 'd2', 3));
      const ended: Impact = { ...impact('a', 'd1', 1), status: 'succeeded', progress: 1 };
      await store.put(ended);
      expect(await store.find('a')).toEqual(ended);
      expect(await store.find('z')).toBeNull();
      expect((await store.listOf('d1')).map(({ id }) => id)).toEqual(['b', 'a']);
    });
  });
}

function impact(id: string, draftId: string, second: number): Impact {
  return {
    id,
    draftId,
    draftRevision: 2,
    graphRevision: 5,
    author: '小李',
    status: 'running',
    progress: 0,
    startedAt: `2026-01-01T00:00:0${second}.000Z`,
    endedAt: null,
    replayed: { conversations: 1, turns: 2, stored: 1, generic: 0 },
    left: 0,
    changed: { conversations: 0, turns: 0 },
    counts: { action: 0, shown: 0, state: 0, text: 0 },
    flows: [],
    items: [],
    error: null,
  };
}
