/** What is sold and between which prices, as pricing sees it. Minor units. */
export interface Terms {
  readonly cost: number;
  readonly listPrice: number;
  readonly lowest: number;
  readonly highest: number;
  /** Elasticity of demand to own price, below 0. */
  readonly elasticity: number;
}

/** The price that earns most while stock is no limit: the Lerner rule between the bounds. */
export function unlimitedPrice({ cost, elasticity, lowest, highest }: Terms): number {
  const free = elasticity < -1 ? (cost * elasticity) / (1 + elasticity) : highest;
  return Math.max(lowest, Math.min(highest, free));
}

/**
 * The one price that would be best if demand flowed evenly: the unlimited price, or the price at which the stock just lasts.
 * (The deterministic problem of Gallego and van Ryzin 1994, an upper bound of the stochastic one.) `demand` is that of the
 * whole season at the list price, `stock` may be infinite.
 */
export function fluidPrice(terms: Terms, stock: number, demand: number): number {
  const { listPrice, elasticity, highest } = terms;
  const free = unlimitedPrice(terms);
  if (demand * (free / listPrice) ** elasticity <= stock) return free;
  return Math.max(free, Math.min(highest, listPrice * (Math.max(stock, 1e-9) / demand) ** (1 / elasticity)));
}

/** What the season earns at the fluid price. */
export function fluidValue(terms: Terms, stock: number, demand: number): number {
  if (stock <= 0 || demand <= 0) return 0;
  const price = fluidPrice(terms, stock, demand);
  const sales = Math.min(stock, demand * (price / terms.listPrice) ** terms.elasticity);
  return Math.max(0, price - terms.cost) * sales;
}
