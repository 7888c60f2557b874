import type { Money, Product } from '../../../knowledge-graph/graph/model.js';
import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { Cart } from '../cart/cart.js';
import { cartTotal } from '../cart/cart-total.js';
import type { Discount, DiscountScope, GrantedCoupon } from './campaign.js';

/** What a coupon takes off a cart, and which coupon it is. */
interface CartDiscount {
  readonly amount: Money;
  readonly coupon: GrantedCoupon;
}

/**
 * The discount of the one coupon that takes most off (coupons do not add up); null when none takes anything. Only
 * lines in the coupon's scope count, an expired coupon does not, and no line goes below 0.
 */
export function discountFor(
  cart: Cart,
  coupons: readonly GrantedCoupon[],
  graph: ShopGraph,
  now: Date,
): CartDiscount | null {
  const { lines, currency } = cartTotal(cart, graph);
  let best: CartDiscount | null = null;
  for (const coupon of coupons) {
    if (Date.parse(coupon.expiresAt) <= now.getTime()) continue;
    const eligible = lines
      .filter(({ productId }) => inScope(graph.product(productId), coupon.appliesTo, graph))
      .reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0);
    const amount = { amount: takenOff(coupon.discount, eligible, currency), currency };
    if (amount.amount > (best?.amount.amount ?? 0)) best = { amount, coupon };
  }
  return best;
}

/** Whether a discount counts for a product. */
function inScope(product: Product | undefined, scope: DiscountScope, graph: ShopGraph): boolean {
  if (product === undefined) return false;
  if ('category' in scope) return graph.isWithin(product.categoryId, scope.category);
  if ('brand' in scope) return product.brandId === scope.brand;
  if ('product' in scope) return product.id === scope.product;
  return true;
}

/** What a discount takes off an amount in minor units: rounded half up, never negative, never more than the amount. */
export function takenOff(discount: Discount, amount: number, currency: string): number {
  const off =
    discount.type === 'percent'
      ? Math.floor((amount * Math.round(discount.value * 100) + 5000) / 10_000)
      : toMinor(discount.value, currency);
  return Math.min(Math.max(0, off), amount);
}
