import { describe, expect, it } from 'vitest';
import type { AttentionCount, AttentionStore } from './attention-store.js';

const tea: AttentionCount = { productId: 'tea', hour: '2026-05-01T09', views: 2, dwell: 4_000, cartAdds: 1 };

/** What every attention store must do. `open` gives an empty one. */
export function attentionStoreContract(name: string, open: () => Promise<AttentionStore>): void {
  describe(`attention store: ${name}`, () => {
    it('adds up by product and hour, within one call and over several', async () => {
      const store = await open();
      expect(await store.since('')).toEqual([]);
      const pot = { ...tea, productId: 'pot' };
      await store.add([tea, { ...tea, views: 3 }, pot]);
      await store.add([{ ...tea, dwell: 500 }]);
      await store.add([]);
      expect(await store.since('')).toEqual([pot, { ...tea, views: 7, dwell: 8_500, cartAdds: 3 }]);
    });

    it('answers from an hour on, in order, and drops what is older', async () => {
      const store = await open();
      const later = { ...tea, hour: '2026-05-01T10' };
      const next = { ...tea, hour: '2026-05-02T00' };
      await store.add([next, later, tea]);
      expect(await store.since('2026-05-01T10')).toEqual([later, next]);
      await store.dropBefore('2026-05-02T00');
      expect(await store.since('')).toEqual([next]);
    });
  });
}
