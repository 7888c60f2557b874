import { inStock } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { CommerceError } from '../commerce-error.js';
import {
  type Cart,
  type CartChange,
  type CartCommand,
  type CartOutcome,
  type CartRejection,
  maxPerLine,
} from './cart.js';

/**
 * The only way a cart changes: a pure function, so that a conversation's log replays to the same cart. Stock is
 * checked when pieces are added; a line may always be made smaller, even when the stock has run out since.
 *
 * @throws CommerceError `cart.quantity` when a quantity is not a whole number (>= 1 for `add`, >= 0 for `set`).
 */
export function applyToCart(cart: Cart, command: CartCommand, graph: ShopGraph): CartOutcome {
  switch (command.type) {
    case 'add':
      requireWhole(command.quantity, 1);
      return raise(cart, command.productId, held(cart, command.productId) + command.quantity, graph, {
        change: 'added',
        quantity: command.quantity,
      });
    case 'set':
      requireWhole(command.quantity, 0);
      return setLine(cart, command.productId, command.quantity, graph);
    case 'remove':
      return removeLine(cart, command.productId);
    case 'clear':
      return changed(
        { lines: [] },
        'cleared',
        null,
        cart.lines.reduce((sum, line) => sum + line.quantity, 0),
      );
  }
}

/** How many pieces of a product the cart holds. */
export function held(cart: Cart, productId: string): number {
  return cart.lines.find((line) => line.productId === productId)?.quantity ?? 0;
}

function setLine(cart: Cart, productId: string, quantity: number, graph: ShopGraph): CartOutcome {
  if (quantity === 0) return removeLine(cart, productId);
  if (quantity <= held(cart, productId))
    return changed(withLine(cart, productId, quantity), 'set', productId, quantity);
  return raise(cart, productId, quantity, graph, { change: 'set', quantity });
}

function raise(
  cart: Cart,
  productId: string,
  wanted: number,
  graph: ShopGraph,
  result: { readonly change: CartChange; readonly quantity: number },
): CartOutcome {
  const product = graph.product(productId);
  if (product === undefined) return rejected('unknown_product', productId, null);
  if (!inStock(product)) return rejected('out_of_stock', productId, 0);
  const { stock } = product.offer;
  if (stock !== null && wanted > stock) return rejected('not_enough_stock', productId, Math.min(stock, maxPerLine));
  if (wanted > maxPerLine) return rejected('quantity_too_large', productId, maxPerLine);
  return changed(withLine(cart, productId, wanted), result.change, productId, result.quantity);
}

function removeLine(cart: Cart, productId: string): CartOutcome {
  const quantity = held(cart, productId);
  if (quantity === 0) return rejected('not_in_cart', productId, null);
  const lines = cart.lines.filter((line) => line.productId !== productId);
  return changed({ lines }, 'removed', productId, quantity);
}

function withLine(cart: Cart, productId: string, quantity: number): Cart {
  const line = { productId, quantity };
  if (held(cart, productId) === 0) return { lines: [...cart.lines, line] };
  return { lines: cart.lines.map((old) => (old.productId === productId ? line : old)) };
}

function changed(cart: Cart, change: CartChange, productId: string | null, quantity: number): CartOutcome {
  return { kind: 'changed', cart, change, productId, quantity };
}

function rejected(reason: CartRejection, productId: string | null, available: number | null): CartOutcome {
  return { kind: 'rejected', reason, productId, available };
}

function requireWhole(quantity: number, least: number): void {
  if (Number.isSafeInteger(quantity) && quantity >= least) return;
  throw new CommerceError('cart.quantity', `A quantity must be a whole number of at least ${least}, not ${quantity}.`);
}
