/** A selling season as pricing sees it: what is left to sell, to how much demand, between which prices. Minor units. */
export interface Season {
  readonly cost: number;
  readonly listPrice: number;
  readonly lowest: number;
  readonly highest: number;
  /** Elasticity of demand to own price, below 0. */
  readonly elasticity: number;
  /** Pieces; infinite where there is no limit. */
  readonly stock: number;
  /** Expected demand of all days of the season at the list price. */
  readonly demand: number;
}

/** The price that earns most while stock is no limit: the Lerner rule between the bounds. */
export function unlimitedPrice({ cost, elasticity, lowest, highest }: Omit<Season, 'stock' | 'demand'>): number {
  const free = elasticity < -1 ? (cost * elasticity) / (1 + elasticity) : highest;
  return Math.max(lowest, Math.min(highest, free));
}

/**
 * The one price that would be best if demand flowed evenly: the unlimited price, or the price at which the stock just lasts.
 * (The deterministic problem of Gallego and van Ryzin 1994, an upper bound of the stochastic one.)
 */
export function fluidPrice(season: Season): number {
  const { listPrice, elasticity, stock, demand, highest } = season;
  const free = unlimitedPrice(season);
  if (demand * (free / listPrice) ** elasticity <= stock) return free;
  return Math.max(free, Math.min(highest, listPrice * (Math.max(stock, 1e-9) / demand) ** (1 / elasticity)));
}

/** What the season earns at the fluid price. */
export function fluidValue(season: Season): number {
  if (season.stock <= 0 || season.demand <= 0) return 0;
  const price = fluidPrice(season);
  const sales = Math.min(season.stock, season.demand * (price / season.listPrice) ** season.elasticity);
  return Math.max(0, price - season.cost) * sales;
}
