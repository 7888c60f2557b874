import type { Random } from '../../../../nlu/training/random.js';
import type { PricePolicy } from '../price-policy.js';

/** Reductions of a usual week in a shop that has not priced by demand yet; half of the weeks ask the list price. */
const promotions = [0.95, 0.9, 0.85, 0.8, 1.05] as const;

/** How the shop priced before: the list price, and in every other week on average a promotion of up to a fifth. */
export function usualPromotions(random: Random): PricePolicy {
  let left = 0;
  let share = 1;
  return {
    decide(now, allowed) {
      if (left === 0) {
        left = 7;
        share = random() < 0.5 ? 1 : promotions[Math.floor(random() * promotions.length)]!;
      }
      left -= 1;
      const wanted = now.listPrice * share;
      const price = allowed.reduce((best, other) =>
        Math.abs(other - wanted) < Math.abs(best - wanted) ? other : best,
      );
      return { price, propensity: share === 1 ? 0.5 : 0.5 / promotions.length, explored: false };
    },
    observe: () => undefined,
  };
}
