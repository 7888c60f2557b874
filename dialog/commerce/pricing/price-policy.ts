import type { PricingSituation } from './situation.js';

/** A price that a policy chose, and how likely it was to choose it: what learning from logs needs. */
export interface PriceChoice {
  readonly price: number;
  /** Chance of this price under the policy, above 0 and at most 1. */
  readonly propensity: number;
  /** True when the price was tried to learn from it. */
  readonly explored: boolean;
}

/** A day that is over: what was asked, and what was sold. */
export interface SalesDay {
  readonly situation: PricingSituation;
  readonly choice: PriceChoice;
  /** Pieces. */
  readonly sold: number;
}

/** Chooses prices and may learn from what happened. `allowed` has passed the guardrails and is ascending. */
export interface PricePolicy {
  decide(now: PricingSituation, allowed: readonly number[]): PriceChoice;
  observe(day: SalesDay): void;
  /** Prepares for decisions like this one, outside of the time that a decision may take. */
  study?(now: PricingSituation): void;
}
