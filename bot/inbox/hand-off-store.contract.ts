import { beforeEach, describe, expect, it } from 'vitest';
import type { HandOff, HandOffStore } from './hand-off.js';

/** What every adapter of `HandOffStore` must do; `open` gives an empty store. */
export function handOffStoreContract(adapter: string, open: () => Promise<HandOffStore>): void {
  describe(`HandOffStore: ${adapter}`, () => {
    let store: HandOffStore;
    beforeEach(async () => {
      store = await open();
    });

    it('finds the newest of a conversation', async () => {
      await store.put({ ...handOff('h1', 'a', 1), status: 'closed' });
      await store.put(handOff('h2', 'a', 2));
      await store.put(handOff('h3', 'b', 3));
      expect(await store.newest('a')).toEqual(handOff('h2', 'a', 2));
      expect(await store.newest('c')).toBeNull();
    });

    it('lets one of two writers win', async () => {
      await store.put(handOff('h1', 'a', 1));
      const taken = (agent: string): HandOff => ({ ...handOff('h1', 'a', 1), status: 'active', agent, revision: 2 });
      expect(await Promise.all([store.put(taken('ann')), store.put(taken('ben'))])).toEqual([true, false]);
      expect((await store.newest('a'))?.agent).toBe('ann');
      expect(await store.put({ ...handOff('h9', 'z', 1), revision: 2 })).toBe(false);
      expect(await store.newest('z')).toBeNull();
    });

    it('counts and lists those that are open, longest waiting first, and the closed ones newest first', async () => {
      await store.put(handOff('h1', 'a', 1));
      await store.put({ ...handOff('h2', 'b', 2), status: 'active', agent: 'ann' });
      await store.put({ ...handOff('h3', 'c', 3), status: 'closed' });
      await store.put({ ...handOff('h4', 'd', 4), status: 'closed' });
      await store.put(handOff('h5', 'e', 5));
      expect(await store.counts()).toEqual({ waiting: 2, active: 1 });
      const ids = async (query: Parameters<HandOffStore['list']>[0]) => {
        const page = await store.list(query);
        return [page.items.map(({ id }) => id), page.next] as const;
      };
      const [first, next] = await ids({ status: 'open', limit: 2 });
      expect(first).toEqual(['h1', 'h2']);
      expect(await ids({ status: 'open', limit: 2, cursor: next })).toEqual([['h5'], null]);
      expect((await ids({ status: 'closed', limit: 9 }))[0]).toEqual(['h4', 'h3']);
      expect((await ids({ status: 'waiting', limit: 9 }))[0]).toEqual(['h1', 'h5']);
      expect((await ids({ status: 'active', limit: 9 }))[0]).toEqual(['h2']);
      expect(await ids({ status: 'open', limit: 9, cursor: 'nonsense' })).toEqual([[], null]);
    });
  });
}

function handOff(id: string, conversationId: string, second: number): HandOff {
  return {
    id,
    conversationId,
    shopperId: 's1',
    language: 'zh',
    status: 'waiting',
    reason: 'asked',
    agent: null,
    requestedAt: `2026-01-01T00:00:0${second}.000Z`,
    takenAt: null,
    closedAt: null,
    closedBy: null,
    mood: 'angry',
    sentiment: -0.7,
    category: '鞋',
    wishes: ['不要红色'],
    waitingMessages: 0,
    note: null,
    revision: 1,
  };
}
