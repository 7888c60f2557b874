/**
 * What no price may ever do, whatever a policy proposes. Shares are of the named amount: 0.1 is ten per cent. The
 * merchant sets them; every price passes them again where it is written.
 */
export interface Guardrails {
  /** Smallest margin over cost, as a share of cost. */
  readonly marginOverCost: number;
  /** Lowest and highest price as shares of the list price. */
  readonly lowest: number;
  readonly highest: number;
  /** Distance of neighbouring prices on the ladder, as a share of the list price. */
  readonly step: number;
  /** Largest move within a day, up or down, as a share of the price that the day began with. */
  readonly largestMove: number;
  readonly minHoursBetweenMoves: number;
  /** Last digits that a price may have, in minor units, e.g. `[90]` of 100 for 19.90; empty for any. */
  readonly endings: readonly number[];
  /** The number that endings are remainders of: 100 for the last two digits. */
  readonly endingOf: number;
}

/** A shop starts with these: never above its own list price, never more than ten per cent a day. */
export const defaultGuardrails: Guardrails = {
  marginOverCost: 0.05,
  lowest: 0.7,
  highest: 1,
  step: 0.025,
  largestMove: 0.1,
  minHoursBetweenMoves: 20,
  endings: [],
  endingOf: 100,
};

/** What a price ladder is built from; minor units. */
export interface PricedProduct {
  readonly cost: number;
  readonly listPrice: number;
}

/** Why there is no price to choose from. */
export type LadderProblem = 'cost_above_list_price' | 'not_a_price';

/**
 * All prices that a product may have, ascending, the list price among them: the action space as data. A product that can't
 * be sold at its list price with the wanted margin has none.
 */
export function priceLadder(
  { cost, listPrice }: PricedProduct,
  guardrails: Guardrails,
): readonly number[] | LadderProblem {
  if (!Number.isSafeInteger(listPrice) || listPrice <= 0 || !Number.isFinite(cost) || cost < 0) return 'not_a_price';
  const { marginOverCost, lowest, highest, step } = guardrails;
  const floor = Math.max(cost * (1 + marginOverCost), listPrice * lowest, 1);
  const cap = listPrice * highest;
  if (floor > listPrice) return 'cost_above_list_price';
  const prices = new Set<number>([listPrice]);
  const down = Math.ceil((1 - lowest) / step - 1e-9);
  const up = Math.floor((highest - 1) / step + 1e-9);
  for (let steps = -down; steps <= up; steps += 1) {
    const price = withEnding(listPrice * (1 + steps * step), guardrails);
    if (price >= floor && price <= cap) prices.add(price);
  }
  return [...prices].sort((a, b) => a - b);
}

/** The nearest whole price with one of the shop's endings. */
function withEnding(price: number, { endings, endingOf }: Guardrails): number {
  if (endings.length === 0) return Math.round(price);
  const whole = Math.floor(price / endingOf) * endingOf;
  const near = [whole - endingOf, whole, whole + endingOf].flatMap((base) => endings.map((ending) => base + ending));
  return near.reduce((best, other) => (Math.abs(other - price) < Math.abs(best - price) ? other : best));
}

/** The prices of a ladder that may follow `from` within the same day; `from` itself where nothing else is near. */
export function reachable(
  ladder: readonly number[],
  from: number,
  { largestMove }: Pick<Guardrails, 'largestMove'>,
): readonly number[] {
  const near = ladder.filter((price) => Math.abs(price - from) <= from * largestMove + 1e-6);
  if (near.length > 0) return near;
  const next = from < ladder[0]! ? ladder[0]! : from > ladder.at(-1)! ? ladder.at(-1)! : from;
  return [next];
}
