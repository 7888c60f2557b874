import { beforeEach, describe, expect, it } from 'vitest';
import type { StableWish } from './stable-wish.js';
import type { WishStore } from './wish-store.js';

function sample(changes: Partial<StableWish> = {}): StableWish {
  return {
    attribute: 'brand',
    op: '!=',
    value: 'Tarn',
    categoryId: 'Kitchen > Kettles',
    said: 'no Tarn',
    at: '2026-04-01T08:00:00.000Z',
    ...changes,
  };
}

/** What every store of stable wishes must do. `open` gives an empty store. */
export function wishStoreContract(name: string, open: () => Promise<WishStore>): void {
  describe(`wish store: ${name}`, () => {
    let store: WishStore;
    beforeEach(async () => {
      store = await open();
    });

    it('knows nothing of a stranger', async () => {
      expect(await store.of('s1')).toEqual([]);
      await store.put('s1', []);
      expect(await store.of('s1')).toEqual([]);
    });

    it('keeps wishes whole and in order, values of each kind', async () => {
      const wishes = [
        sample({ said: '不要“塔恩”' }),
        sample({ attribute: 'size', op: '=', value: 42, unit: 'cm', categoryId: null }),
        sample({ attribute: 'fragrance_free', op: '=', value: true }),
      ];
      await store.put('s1', wishes);
      expect(await store.of('s1')).toEqual(wishes);
    });

    it('puts new wishes in the place of the old, for one subject alone', async () => {
      await store.put('s1', [sample(), sample({ value: 'Egret' })]);
      await store.put('s2', [sample()]);
      await store.put('s1', [sample({ value: 'Egret' })]);
      expect((await store.of('s1')).map(({ value }) => value)).toEqual(['Egret']);
      await store.put('s1', []);
      expect(await store.of('s1')).toEqual([]);
      expect(await store.of('s2')).toHaveLength(1);
    });
  });
}
