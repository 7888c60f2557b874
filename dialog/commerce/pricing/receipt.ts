import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { PriceBook, PricePoint, PriceReason } from './price-book.js';

const day = 86_400_000;
/** Days that the lowest earlier price looks back (Directive 98/6/EC, article 6a). */
const lookBackDays = 30;

/**
 * How a price came about, as data; dialog/reply words it. `difference` is list price less current price in minor
 * units: 0 when the list price holds, below 0 when more is asked. `lowestBefore` is the lowest price of the 30 days before the current one was
 * set, given when a discount stands; null when none does or when the book does not reach back so far. The reason `held` says
 * that the shop asks more by now, and that the price which was shown stays for the conversation.
 */
export interface Receipt {
  readonly productId: string;
  readonly listPrice: Money;
  readonly price: Money;
  readonly difference: number;
  /** ISO 8601; null when the book does not know since when. */
  readonly since: string | null;
  readonly reason: PriceReason | 'held';
  /** Pieces in stock when the price was set, where stock was the reason. */
  readonly stock: number | null;
  readonly lowestBefore: Money | null;
  /** Lowest and highest price of the last 30 days; null when the book does not reach back so far. */
  readonly recent: { readonly lowest: Money; readonly highest: Money } | null;
  /** Every price is the same for everyone; kept in the data so that each channel can print it. */
  readonly sameForEveryone: true;
}

/** Answers where a price comes from. The shopper is not a parameter: no answer can depend on who asks. */
export interface Receipts {
  /** Null when the graph has no such product. */
  receipt(productId: string, graph: ShopGraph, now: Date): Promise<Receipt | null>;
}

/** Receipts from the graph's current offer and the price book's past. */
export function createReceipts({ priceBook }: { readonly priceBook: PriceBook }): Receipts {
  return {
    async receipt(productId, graph, now) {
      const product = graph.product(productId);
      if (product === undefined) return null;
      const { price, listPrice } = product.offer;
      const sameCurrency = price.currency === listPrice.currency;
      const difference = sameCurrency ? listPrice.amount - price.amount : 0;
      const current = await priceBook.current(productId, now);
      const held = current !== null && current.price.currency === price.currency && current.price.amount > price.amount;
      const point = held ? await lastAt(priceBook, productId, price, now) : current;
      const booked = point !== null && point.price.amount === price.amount && point.price.currency === price.currency;
      const since = booked ? point.from : null;
      return {
        productId,
        listPrice,
        price,
        difference,
        since,
        stock: booked ? (point.stock ?? null) : null,
        reason: held ? 'held' : booked ? point.reason : difference > 0 ? 'markdown' : 'list',
        lowestBefore: difference > 0 && since !== null ? await lowestBefore(priceBook, productId, since) : null,
        recent: await recentPrices(priceBook, productId, price, now),
        sameForEveryone: true,
      };
    },
  };
}

/** When the product last cost this, within the days that are looked back. */
async function lastAt(priceBook: PriceBook, productId: string, price: Money, now: Date): Promise<PricePoint | null> {
  const since = new Date(now.getTime() - lookBackDays * day);
  const points = await priceBook.history(productId, { since, until: now });
  return points.findLast((point) => point.price.amount === price.amount) ?? null;
}

async function lowestBefore(priceBook: PriceBook, productId: string, since: string): Promise<Money | null> {
  const until = new Date(since);
  const from = new Date(until.getTime() - lookBackDays * day);
  const points = (await priceBook.history(productId, { since: from, until })).filter(
    (point) => Date.parse(point.from) < until.getTime(),
  );
  const first = points[0];
  if (first === undefined || Date.parse(first.from) > from.getTime()) return null;
  const comparable = points.filter((point) => point.price.currency === first.price.currency);
  return extremes(
    comparable.map(({ price }) => price),
    first.price,
  ).lowest;
}

async function recentPrices(
  priceBook: PriceBook,
  productId: string,
  price: Money,
  now: Date,
): Promise<Receipt['recent']> {
  const from = new Date(now.getTime() - lookBackDays * day);
  const points = await priceBook.history(productId, { since: from, until: now });
  const first = points[0];
  if (first === undefined || Date.parse(first.from) > from.getTime()) return null;
  const comparable = points.filter((point) => point.price.currency === price.currency);
  return extremes(
    comparable.map((point) => point.price),
    price,
  );
}

function extremes(prices: readonly Money[], first: Money): { readonly lowest: Money; readonly highest: Money } {
  return prices.reduce(
    ({ lowest, highest }, price) => ({
      lowest: price.amount < lowest.amount ? price : lowest,
      highest: price.amount > highest.amount ? price : highest,
    }),
    { lowest: first, highest: first },
  );
}
