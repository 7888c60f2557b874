import type { AttentionCount, AttentionStore } from './attention-store.js';

/** Attention for tests, and for a shop that keeps nothing. */
export function createInMemoryAttentionStore(): AttentionStore {
  let kept = new Map<string, AttentionCount>();
  return {
    add: async (counts) => {
      for (const count of counts) {
        const key = `${count.hour} ${count.productId}`;
        const known = kept.get(key);
        kept.set(key, {
          ...count,
          views: count.views + (known?.views ?? 0),
          dwell: count.dwell + (known?.dwell ?? 0),
          cartAdds: count.cartAdds + (known?.cartAdds ?? 0),
        });
      }
    },
    since: async (hour) =>
      [...kept]
        .filter(([, count]) => count.hour >= hour)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, count]) => count),
    dropBefore: async (hour) => {
      kept = new Map([...kept].filter(([, count]) => count.hour >= hour));
    },
  };
}
