import type { Money, Product } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';

/** A price that was put on a shopper's screen. Minor units, milliseconds. */
export interface ShownPrice {
  readonly productId: string;
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
}

/** What holds when. */
export interface HoldOptions {
  readonly now: number;
  readonly holdMinutes: number;
}

/** Shown prices that a conversation remembers; the oldest go first. */
const remembered = 60;

/**
 * What a conversation is asked for a product: never more than it was shown within the hold. It can only lower a price, and
 * only to one that was everyone's.
 */
export function heldPrice(
  current: { readonly amount: number; readonly currency: string },
  productId: string,
  shown: readonly ShownPrice[],
  { now, holdMinutes }: HoldOptions,
): number {
  const since = now - holdMinutes * 60_000;
  let amount = current.amount;
  for (const price of shown) {
    const counts = price.productId === productId && price.currency === current.currency && price.at >= since;
    if (counts && price.at <= now) amount = Math.min(amount, price.amount);
  }
  return amount;
}

/** The shown prices after more were shown; a price that was shown before counts from now. */
export function rememberShown(known: readonly ShownPrice[], shown: readonly ShownPrice[]): readonly ShownPrice[] {
  const again = new Set(shown.map(keyOf));
  return [...known.filter((price) => !again.has(keyOf(price))), ...shown].slice(-remembered);
}

/**
 * The shop as a conversation sees it: held prices in the place of those that have risen since. The graph itself where none
 * has. What fits a budget is still judged by the prices of the shop.
 */
export function withHeldPrices(graph: ShopGraph, shown: readonly ShownPrice[], options: HoldOptions): ShopGraph {
  const held = new Map<string, Product>();
  for (const productId of new Set(shown.map((price) => price.productId))) {
    const product = graph.product(productId);
    if (product === undefined) continue;
    const { price } = product.offer;
    const amount = heldPrice(price, productId, shown, options);
    if (amount < price.amount) held.set(productId, atPrice(product, { ...price, amount }));
  }
  return held.size === 0 ? graph : { ...graph, product: (id) => held.get(id) ?? graph.product(id) };
}

function atPrice(product: Product, price: Money): Product {
  return { ...product, offer: { ...product.offer, price } };
}

function keyOf({ productId, amount, currency }: ShownPrice): string {
  return `${productId}\u0000${amount}\u0000${currency}`;
}
