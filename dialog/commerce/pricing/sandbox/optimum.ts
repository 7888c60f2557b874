import { type Guardrails, reachable } from '../guardrails/guardrails.js';
import { poissonChances, poissonQuantile } from '../learning/poisson.js';
import { type MarketProduct, meanDemand, restockedOn } from './market.js';

/** Stock up to which every piece is its own state. */
const exactStock = 200;
const coarseLevels = 160;
const coarseNodes = 31;

/** A plan that knows the market: the price for a day, the stock in the morning and the price of the day before. */
export interface KnownPlan {
  /** Expected margin from the first day on, in minor units. */
  readonly value: number;
  price(onDay: number, stock: number, priceBefore: number): number;
}

/**
 * The best that can be done by who knows demand exactly, under the same guardrails as everyone: finite-horizon dynamic
 * programming over stock and the standing price (Gallego and van Ryzin 1994; Bertsekas, Dynamic Programming). Above 200
 * pieces stock is a grid of 160 levels with linear interpolation between them.
 */
export function solveOptimum(
  product: MarketProduct,
  ladder: readonly number[],
  guardrails: Guardrails,
  days: number,
): KnownPlan {
  const levels = stockLevels(product);
  const ranges = ladder.map((from) => {
    const near = reachable(ladder, from, guardrails);
    return [ladder.indexOf(near[0]!), ladder.indexOf(near.at(-1)!)] as const;
  });
  const { count } = levels;
  const choices: Int16Array[] = [];
  let next = new Float64Array(ladder.length * count);
  for (let onDay = days - 1; onDay >= 0; onDay -= 1) {
    const worth = dayWorth(product, ladder, levels, onDay, next);
    const values = new Float64Array(ladder.length * count);
    const chosen = new Int16Array(ladder.length * count);
    for (const [before, [low, high]] of ranges.entries()) {
      for (let level = 0; level < count; level += 1) {
        let best = low;
        for (let at = low + 1; at <= high; at += 1) {
          if (worth[at * count + level]! > worth[best * count + level]!) best = at;
        }
        values[before * count + level] = worth[best * count + level]!;
        chosen[before * count + level] = best;
      }
    }
    choices[onDay] = chosen;
    next = values;
  }
  const start = ladder.indexOf(product.listPrice);
  return {
    value: next[start * count + count - 1]!,
    price(onDay, stock, priceBefore) {
      const level = levels.nearest(stock);
      return ladder[choices[onDay]![ladder.indexOf(priceBefore) * count + level]!]!;
    },
  };
}

/** Worth of asking each price on a day, for each stock level: the day's margin and what follows. Rows are prices. */
function dayWorth(
  product: MarketProduct,
  ladder: readonly number[],
  levels: StockLevels,
  onDay: number,
  next: Float64Array,
): Float64Array {
  const { count } = levels;
  const worth = new Float64Array(ladder.length * count);
  const refilled = restockedOn(product, onDay + 1);
  for (const [at, price] of ladder.entries()) {
    const mean = meanDemand(product, onDay, price);
    const margin = price - product.cost;
    const row = next.subarray(at * count, (at + 1) * count);
    const follows = refilled ? row.map(() => row[count - 1]!) : row;
    const into = worth.subarray(at * count, (at + 1) * count);
    if (levels.kind === 'endless') into[0] = margin * mean + follows[0]!;
    else if (levels.kind === 'exact') exactWorth(margin, poissonChances(mean), follows, into);
    else coarseWorth(margin, mean, levels, follows, into);
  }
  return worth;
}

function exactWorth(margin: number, chances: Float64Array, follows: Float64Array, into: Float64Array): void {
  for (let stock = 0; stock < into.length; stock += 1) {
    const upTo = Math.min(stock, chances.length);
    let left = 1;
    let sum = 0;
    for (let sold = 0; sold < upTo; sold += 1) {
      const chance = chances[sold]!;
      left -= chance;
      sum += chance * (margin * sold + follows[stock - sold]!);
    }
    into[stock] = left > 0 ? sum + left * (margin * stock + follows[0]!) : sum;
  }
}

function coarseWorth(
  margin: number,
  mean: number,
  levels: StockLevels,
  follows: Float64Array,
  into: Float64Array,
): void {
  const nodes = quantileNodes(mean);
  for (let level = 0; level < into.length; level += 1) {
    const stock = levels.stock(level);
    let sum = 0;
    for (const node of nodes) {
      const sold = Math.min(stock, node);
      sum += margin * sold + levels.read(follows, stock - sold);
    }
    into[level] = sum / nodes.length;
  }
}

function quantileNodes(mean: number): readonly number[] {
  return Array.from({ length: coarseNodes }, (_, index) => poissonQuantile(mean, (index + 0.5) / coarseNodes));
}

interface StockLevels {
  readonly kind: 'endless' | 'exact' | 'coarse';
  readonly count: number;
  stock(level: number): number;
  nearest(stock: number): number;
  /** The value at a stock between levels. */
  read(values: Float64Array, stock: number): number;
}

function stockLevels({ stock }: MarketProduct): StockLevels {
  if (stock === null) {
    return { kind: 'endless', count: 1, stock: () => 0, nearest: () => 0, read: (values) => values[0]! };
  }
  if (stock <= exactStock) {
    return {
      kind: 'exact',
      count: stock + 1,
      stock: (level) => level,
      nearest: (left) => left,
      read: (values, left) => values[left]!,
    };
  }
  const size = stock / coarseLevels;
  return {
    kind: 'coarse',
    count: coarseLevels + 1,
    stock: (level) => level * size,
    nearest: (left) => Math.round(left / size),
    read(values, left) {
      const level = Math.min(coarseLevels - 1, Math.floor(left / size));
      const share = left / size - level;
      return values[level]! * (1 - share) + values[level + 1]! * share;
    },
  };
}

/**
 * The best single price of who knows demand: reached from the list price at the allowed pace, then kept. Returns the price
 * and its expected margin.
 */
export function bestFixedPrice(
  product: MarketProduct,
  ladder: readonly number[],
  guardrails: Guardrails,
  days: number,
): { readonly price: number; readonly value: number } {
  let best = { price: product.listPrice, value: Number.NEGATIVE_INFINITY };
  for (const target of ladder) {
    const path = pathTo(target, product.listPrice, ladder, guardrails, days);
    const value = valueOfPath(product, path, days);
    if (value > best.value) best = { price: target, value };
  }
  return best;
}

/** Prices of each day on the way from a price to a target. */
export function pathTo(
  target: number,
  from: number,
  ladder: readonly number[],
  guardrails: Guardrails,
  days: number,
): readonly number[] {
  const path: number[] = [];
  let price = from;
  for (let onDay = 0; onDay < days; onDay += 1) {
    const near = reachable(ladder, price, guardrails);
    price = near.reduce((best, other) => (Math.abs(other - target) < Math.abs(best - target) ? other : best));
    path.push(price);
  }
  return path;
}

function valueOfPath(product: MarketProduct, path: readonly number[], days: number): number {
  const levels = stockLevels(product);
  let next = new Float64Array(levels.count);
  for (let onDay = days - 1; onDay >= 0; onDay -= 1) {
    next = new Float64Array(dayWorth(product, [path[onDay]!], levels, onDay, next));
  }
  return next[levels.count - 1]!;
}
