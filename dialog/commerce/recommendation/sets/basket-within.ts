/** One thing of a basket: what it costs in minor units and how good it is, above 0. */
export interface BasketChoice {
  readonly id: string;
  readonly price: number;
  readonly value: number;
}

export interface Basket {
  /** At most one of each slot, in the order of the slots. */
  readonly ids: readonly string[];
  readonly total: number;
  readonly value: number;
}

/** Partial baskets that are kept a slot; with more than this the cheapest of equal worth are thinned. */
const mostPartial = 5_000;

/**
 * The best basket within a budget, with at most one choice of each slot (a multiple-choice knapsack, Kellerer et al. 2004):
 * partial baskets that cost more and are worth less than another are dropped, what is left grows slot by slot. Exact up to
 * thousands of partial baskets, which sets of this size do not reach.
 */
export function basketWithin(slots: readonly (readonly BasketChoice[])[], budget: number): Basket {
  let partial: readonly Basket[] = [{ ids: [], total: 0, value: 0 }];
  for (const slot of slots) {
    const grown = partial.flatMap((basket) => [
      basket,
      ...slot
        .filter(({ price }) => price >= 0 && basket.total + price <= budget)
        .map(({ id, price, value }) => ({
          ids: [...basket.ids, id],
          total: basket.total + price,
          value: basket.value + value,
        })),
    ]);
    grown.sort((a, b) => a.total - b.total || b.value - a.value);
    const undominated: Basket[] = [];
    for (const basket of grown)
      if (undominated.length === 0 || basket.value > undominated.at(-1)!.value) undominated.push(basket);
    partial = undominated.slice(-mostPartial);
  }
  return partial.at(-1) ?? { ids: [], total: 0, value: 0 };
}
