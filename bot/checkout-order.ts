import { createHash } from 'node:crypto';
import { toMinor } from '../knowledge-graph/graph/money.js';
import type { KeptTurn } from './channels/exchange.js';

/** What the shop's checkout is told. Money in minor units of `currency`; `sku` is the shop's own id of a product. */
export interface CheckoutOrder {
  readonly conversationId: string;
  readonly shopperId: string;
  readonly language: 'zh' | 'en';
  readonly currency: string;
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly unitPrice: number;
  }[];
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
  /** Codes of coupons and reservations that the discount comes from. */
  readonly coupons: readonly string[];
}

/** The order of a turn that ended in checkout; null where it did not, or the cart is empty. */
export function orderOf({ conversationId, shopperId, outcome }: KeptTurn): CheckoutOrder | null {
  const { action, cart, intents, language } = outcome.turn;
  // "Add it and check out" is answered as a change of the cart first.
  const asked = action === 'checkout' || (action === 'cart' && intents.some(({ name }) => name === 'checkout'));
  if (!asked || cart.items.length === 0) return null;
  const { currency } = cart;
  const minor = (major: number): number => toMinor(major, currency);
  return {
    conversationId,
    shopperId,
    language,
    currency,
    items: cart.items.map(({ id, name, quantity, unitPrice }) => ({
      sku: id,
      name,
      quantity,
      unitPrice: minor(unitPrice),
    })),
    subtotal: minor(cart.subtotal ?? cart.total),
    discount: minor(cart.discount ?? 0),
    total: minor(cart.total),
    coupons: cart.codes ?? [],
  };
}

/** Names what is handed over: the same cart at the same prices in the same conversation has the same key. */
export function keyOf(order: CheckoutOrder): string {
  const { conversationId, currency, items, total, coupons } = order;
  const lines = items.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]);
  const told = JSON.stringify([conversationId, currency, lines, total, [...coupons].sort()]);
  return createHash('sha256').update(told).digest('base64url');
}
