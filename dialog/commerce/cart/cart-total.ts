import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { Cart, CartTotal, PricedLine, UnpricedLine } from './cart.js';

/**
 * Prices a cart with what the graph asks now. The currency is that of the first line that still exists (the shop's own
 * for an empty cart); what cannot be added up is listed in `unpriced`, so that no line disappears silently. A discount
 * in another currency is ignored, one above the subtotal is cut to it.
 */
export function cartTotal(cart: Cart, graph: ShopGraph, discount: Money | null = null): CartTotal {
  const lines: PricedLine[] = [];
  const unpriced: UnpricedLine[] = [];
  const currency = cartCurrency(cart, graph);
  for (const { productId, quantity } of cart.lines) {
    const price = graph.product(productId)?.offer.price;
    if (price === undefined) unpriced.push({ productId, quantity, reason: 'vanished' });
    else if (price.currency !== currency) unpriced.push({ productId, quantity, reason: 'other_currency' });
    else
      lines.push({ productId, quantity, unitPrice: price, lineTotal: { amount: price.amount * quantity, currency } });
  }
  const subtotal = lines.reduce((sum, line) => sum + line.lineTotal.amount, 0);
  const off =
    discount !== null && discount.currency === currency ? Math.min(Math.max(0, discount.amount), subtotal) : 0;
  return { lines, unpriced, subtotal, discount: off, total: subtotal - off, currency };
}

/** The currency that a cart is paid in. */
function cartCurrency(cart: Cart, graph: ShopGraph): string {
  for (const line of cart.lines) {
    const product = graph.product(line.productId);
    if (product !== undefined) return product.offer.price.currency;
  }
  return graph.currency;
}
