import { normalNumber, type Random } from '../../../../nlu/training/random.js';
import type { DemandModel } from '../learning/demand-model.js';
import { fluidPrice } from '../learning/fluid.js';
import type { PricePolicy } from '../price-policy.js';

/**
 * Thompson sampling with inventory (Ferreira, Simchi-Levi and Wang 2018): each day a demand curve is drawn from the belief,
 * and the price is asked that would be best if the draw were true and stock had to last. It shares demand model, prior,
 * history and guardrails with Q-learning, so that the two differ in how they decide.
 */
export function thompsonSampling({
  model,
  ladder,
  random,
}: {
  readonly model: DemandModel;
  readonly ladder: readonly number[];
  readonly random: Random;
}): PricePolicy {
  const normal = (): number => normalNumber(1, random);
  return {
    decide(now, allowed) {
      const drawn = model.sample(now, normal);
      const { cost, listPrice, stock, ahead } = now;
      const terms = { cost, listPrice, lowest: ladder[0]!, highest: ladder.at(-1)!, elasticity: drawn.elasticity };
      const demand = ahead.reduce((sum, day) => sum + drawn.level(day), 0);
      const price = fluidPrice(terms, stock ?? Number.POSITIVE_INFINITY, demand);
      const nearest = allowed.reduce((best, other) =>
        Math.abs(other - price) < Math.abs(best - price) ? other : best,
      );
      return { price: nearest, propensity: 1, explored: false };
    },
    observe: ({ situation, choice, sold }) => model.observe(situation, choice.price, sold),
  };
}
