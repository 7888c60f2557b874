import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { Attention } from '../situation.js';
import type { ProductInput, ProductSales } from './settings.js';

/** A row that was not taken; rows count from 0. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: string;
}

/** A rival's price this many times ours, or this part of it, is a mistake of the feed. */
const rivalRange = 10;

/** Why what the merchant's systems say of a product can't be used; null where it can. */
export function checkInput(
  { productId, cost, competitorPrice, nextRestock }: ProductInput,
  graph: ShopGraph,
): string | null {
  const product = graph.product(productId);
  if (product === undefined) return `there is no product ${productId}`;
  const { amount } = product.offer.listPrice;
  if (!Number.isSafeInteger(cost) || cost < 0) return 'the cost is not an amount';
  if (cost >= amount) return `the cost ${cost} is not below the list price ${amount}`;
  if (competitorPrice !== null) {
    if (!Number.isSafeInteger(competitorPrice) || competitorPrice <= 0) return "a rival's price is more than 0";
    if (competitorPrice > amount * rivalRange || competitorPrice * rivalRange < amount) {
      return `the rival's price ${competitorPrice} is too far from the list price ${amount} to be of the same thing`;
    }
  }
  return nextRestock === null || isDay(nextRestock) ? null : `${nextRestock} is not a day`;
}

/** Why a day of sales can't be used; null where it can. */
export function checkSales({ day, hours, price, sold, stock, attention }: ProductSales, today: string): string | null {
  if (!isDay(day)) return `${day} is not a day`;
  if (day > today) return `${day} is not over`;
  if (!Number.isSafeInteger(price) || price <= 0) return 'the price is not an amount above 0';
  if (!Number.isSafeInteger(sold) || sold < 0) return 'the sales are not a number of pieces';
  if (stock !== null && (!Number.isSafeInteger(stock) || stock < sold)) return 'more was sold than there was';
  const { from, to } = hours;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > 24 || from >= to) {
    return `from ${from} to ${to} are no hours of a day`;
  }
  return attention === null ? null : checkAttention(attention);
}

function checkAttention(attention: Attention): string | null {
  const wrong = Object.entries(attention).find(([, share]) => !(share > 0 && Number.isFinite(share)));
  return wrong === undefined ? null : `the figure of ${wrong[0]} is not above 0`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00.000Z`));
}
