import type { PriceBook, PricePoint, PriceReason } from '../dialog/commerce/pricing/price-book.js';
import type { Money, Product } from '../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';

/** Writes the prices of each published catalogue into the price book, where they differ from what it holds. */
export interface PriceRecorder {
  /** `evidence` names what brought the prices: an import, an edit. */
  record(graph: ShopGraph, origin: { readonly evidence: string; readonly edited?: boolean }): Promise<void>;
  /** The book was written to by others: what it holds last is read anew at the next recording. */
  readAnew(): void;
}

/** @param options.latest the price that the book holds last for each product; read at the first recording. */
export function createPriceRecorder({
  priceBook,
  latest,
  clock,
}: {
  readonly priceBook: PriceBook;
  readonly latest: () => Promise<Map<string, Money>>;
  readonly clock: () => Date;
}): PriceRecorder {
  let known: Promise<Map<string, Money>> | null = null;
  return {
    readAnew() {
      known = null;
    },
    async record(graph, { evidence, edited = false }) {
      known ??= latest();
      const prices = await known;
      const from = clock().toISOString();
      const points: PricePoint[] = [];
      for (const product of graph.products()) {
        const { price } = product.offer;
        const before = prices.get(product.id);
        if (before?.amount === price.amount && before.currency === price.currency) continue;
        prices.set(product.id, price);
        points.push({ productId: product.id, price, from, reason: reasonFor(product, edited), evidence });
      }
      await priceBook.append(points);
    },
  };
}

function reasonFor({ offer }: Product, edited: boolean): PriceReason {
  if (edited) return 'edit';
  return offer.price.amount < offer.listPrice.amount ? 'markdown' : 'list';
}
