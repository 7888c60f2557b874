import { type Guardrails, type PricedProduct, priceLadder } from './guardrails.js';

/** Which rule a price would break. */
export type GuardrailBreach =
  | 'not_a_price'
  | 'cost_above_list_price'
  | 'below_floor'
  | 'above_cap'
  | 'move_too_large'
  | 'moved_too_soon'
  | 'clock_ran_back';

/** What stands before a price is set. Times in milliseconds. */
export interface Standing {
  readonly price: number;
  /** The price that held a day ago. */
  readonly dayAgo: number;
  /** When it was last moved; null where it never was. */
  readonly movedAt: number | null;
  readonly now: number;
}

const hour = 3_600_000;

/** Whether a price may stand at all: what is asked again each time that prices are published. */
export function standingBreach(price: number, product: PricedProduct, guardrails: Guardrails): GuardrailBreach | null {
  const ladder = priceLadder(product, guardrails);
  if (typeof ladder === 'string') return ladder;
  if (!Number.isSafeInteger(price)) return 'not_a_price';
  if (price < ladder[0]!) return 'below_floor';
  return price > ladder.at(-1)! ? 'above_cap' : null;
}

/** Whether a price may be set now. The list price may always be put back. */
export function moveBreach(
  price: number,
  product: PricedProduct,
  { price: from, dayAgo, movedAt, now }: Standing,
  guardrails: Guardrails,
): GuardrailBreach | null {
  const breach = standingBreach(price, product, guardrails);
  if (breach !== null || price === product.listPrice || price === from) return breach;
  // A price that may not stand, since costs or list price have changed, is left for the nearest that may.
  if (standingBreach(from, product, guardrails) !== null) return null;
  if (movedAt !== null && now < movedAt) return 'clock_ran_back';
  if (movedAt !== null && now - movedAt < guardrails.minHoursBetweenMoves * hour) return 'moved_too_soon';
  return Math.abs(price - dayAgo) > dayAgo * guardrails.largestMove + 1e-6 ? 'move_too_large' : null;
}
