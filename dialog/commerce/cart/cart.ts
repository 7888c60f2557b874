import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { Savings } from '../promotion/saving.js';

/** One line of the cart. Unit prices are not stored: they are read from the price book when the cart is shown. */
export interface CartLine {
  readonly productId: string;
  readonly quantity: number;
}

export interface Cart {
  readonly lines: readonly CartLine[];
}

/** What a conversation starts with. */
export const emptyCart: Cart = { lines: [] };

/** Most pieces of one product in a cart, so that a misheard number cannot empty the shop. */
export const maxPerLine = 99;

/** One change that a shopper asks for. `set` to 0 removes the line; `set` of a product that is not there adds it. */
export type CartCommand =
  | { readonly type: 'add'; readonly productId: string; readonly quantity: number }
  | { readonly type: 'set'; readonly productId: string; readonly quantity: number }
  | { readonly type: 'remove'; readonly productId: string }
  | { readonly type: 'clear' };

export type CartChange = 'added' | 'removed' | 'set' | 'cleared';
export type CartRejection =
  | 'out_of_stock'
  | 'not_enough_stock'
  | 'not_in_cart'
  | 'unknown_product'
  | 'quantity_too_large';

/**
 * `quantity` of a change is the number added for `added`, the line's new quantity for `set`, the number taken out for
 * `removed` and `cleared`. `available` of a rejection is the most that the line may hold, null where that says nothing.
 */
export type CartOutcome =
  | {
      readonly kind: 'changed';
      readonly cart: Cart;
      readonly change: CartChange;
      readonly productId: string | null;
      readonly quantity: number;
    }
  | {
      readonly kind: 'rejected';
      readonly reason: CartRejection;
      readonly productId: string | null;
      readonly available: number | null;
    };

/** A cart line with the price that holds now. */
export interface PricedLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly lineTotal: Money;
}

/** A line that cannot be part of the total: the product left the catalogue, or is sold in another currency. */
export interface UnpricedLine {
  readonly productId: string;
  readonly quantity: number;
  readonly reason: 'vanished' | 'other_currency';
}

/** A cart with its money, in minor units of `currency`. `total` is `subtotal` less `discount` and never below 0. */
export interface CartTotal {
  readonly lines: readonly PricedLine[];
  readonly unpriced: readonly UnpricedLine[];
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
  readonly currency: string;
  /** How the discount comes about; absent where the cart was priced without promotions. */
  readonly savings?: Savings;
}
