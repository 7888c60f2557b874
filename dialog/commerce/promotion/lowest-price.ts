import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { PriceBook } from '../pricing/price-book.js';

const day = 86_400_000;
/** Days that an announced discount must be compared with (Directive 98/6/EC, article 6a). */
const lookBackDays = 30;

/** The lowest price in the days before a time; `days` is 30, or fewer where the price book does not reach back so far. */
export interface LowestPrice {
  readonly price: Money;
  readonly days: number;
}

/** What a product cost least in the 30 days before `before`; null when nothing is known from before then. */
export async function lowestPriceBefore(
  priceBook: PriceBook,
  productId: string,
  before: Date,
): Promise<LowestPrice | null> {
  const from = new Date(before.getTime() - lookBackDays * day);
  const points = (await priceBook.history(productId, { since: from, until: before })).filter(
    (point) => Date.parse(point.from) < before.getTime(),
  );
  const first = points[0];
  if (first === undefined) return null;
  const lowest = points
    .map(({ price }) => price)
    .filter(({ currency }) => currency === first.price.currency)
    .reduce((least, price) => (price.amount < least.amount ? price : least), first.price);
  const known = Math.ceil((before.getTime() - Math.max(from.getTime(), Date.parse(first.from))) / day);
  return { price: lowest, days: Math.max(1, Math.min(lookBackDays, known)) };
}
