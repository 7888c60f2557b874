import type { Product } from '../../../knowledge-graph/graph/model.js';
import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { Discount, DiscountScope } from './campaign.js';

/** Whether a discount counts for a product. */
export function inScope(product: Product | undefined, scope: DiscountScope, graph: ShopGraph): boolean {
  if (product === undefined) return false;
  if ('category' in scope) return graph.isWithin(product.categoryId, scope.category);
  if ('brand' in scope) return product.brandId === scope.brand;
  if ('product' in scope) return product.id === scope.product;
  return true;
}

/** What a discount takes off an amount in minor units: rounded half up, never negative, never more than the amount. */
export function takenOff(discount: Discount, amount: number, currency: string): number {
  return Math.min(Math.max(0, wishedOff(discount, amount, currency)), Math.max(0, amount));
}

function wishedOff(discount: Discount, amount: number, currency: string): number {
  switch (discount.type) {
    case 'percent':
      return Math.floor((amount * Math.round(discount.value * 100) + 5000) / 10_000);
    case 'amount':
      return toMinor(discount.value, currency);
    case 'gift':
    case 'free-shipping':
      return 0;
  }
}
