import type { PriceBook, PricePoint } from './price-book.js';

/** A price book for tests and for shops that keep nothing over a restart. */
export function createInMemoryPriceBook(): PriceBook {
  const points = new Map<string, PricePoint[]>();
  const at = (point: PricePoint) => Date.parse(point.from);
  return {
    append: async (added) => {
      for (const point of added) {
        const known = points.get(point.productId);
        if (known === undefined) points.set(point.productId, [point]);
        else {
          known.push(point);
          known.sort((a, b) => at(a) - at(b));
        }
      }
    },
    current: async (productId, time) =>
      (points.get(productId) ?? []).filter((point) => at(point) <= time.getTime()).at(-1) ?? null,
    history: async (productId, { since, until } = {}) => {
      const upTo = (points.get(productId) ?? []).filter((point) => until === undefined || at(point) <= until.getTime());
      if (since === undefined) return upTo;
      const held = upTo.findLastIndex((point) => at(point) <= since.getTime());
      return upTo.slice(Math.max(0, held));
    },
  };
}
