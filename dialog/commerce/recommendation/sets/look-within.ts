import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { type Basket, basketWithin } from './basket-within.js';
import { completeLook } from './complete-look.js';

/**
 * A look around a product that costs at most `budget` in minor units, the product itself not counted. As many kinds of
 * things as the budget allows come first, then better ones of each kind. Only prices of the product's own currency add up.
 */
export function lookWithin({
  graph,
  productId,
  companions,
  budget,
  allowed = () => true,
}: {
  readonly graph: ShopGraph;
  readonly productId: string;
  readonly companions: readonly string[];
  readonly budget: number;
  readonly allowed?: (productId: string) => boolean;
}): Basket {
  const currency = graph.product(productId)?.offer.price.currency;
  const slots = completeLook({
    graph,
    anchorId: productId,
    companions,
    allowed: (id) => allowed(id) && graph.product(id)?.offer.price.currency === currency,
  });
  const choices = slots.map((slot) =>
    slot.productIds.flatMap((id, at) => {
      const price = graph.product(id)?.offer.price.amount;
      // One more kind of thing is worth more than a better one of a kind.
      return price === undefined ? [] : [{ id, price, value: 1 + 0.5 / (1 + at) }];
    }),
  );
  return basketWithin(choices, budget);
}
