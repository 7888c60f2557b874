/** How a Q-learning agent learns and explores; all of it data. */
export interface LearningSettings {
  /** Step size of online learning (alpha), shrinking as a product is learned. */
  readonly alpha: number;
  /** Discount of a day (gamma). */
  readonly gamma: number;
  /** How far rewards of later days are traced back (lambda of Retrace). */
  readonly lambda: number;
  /** Largest chance of trying another price than the best one (epsilon). */
  readonly epsilon: number;
  /** Epsilon shrinks once the elasticity is known better than to this standard deviation. */
  readonly unsettledDeviation: number;
  /** Prices are tried only where they are expected to cost at most this share of the day's best margin. */
  readonly exploreLoss: number;
  /** Days for which what is learned counts (the benefit of the doubt). */
  readonly optimism: number;
  /** Imagined seasons for each real day, and before the first where the elasticity is known better than `unsettledDeviation`. */
  readonly imaginedPerDay: number;
  readonly imaginedAtStart: number;
  /** Step size in imagined seasons. */
  readonly imaginedRate: number;
}

export const defaultLearning: LearningSettings = {
  alpha: 0.02,
  gamma: 1,
  lambda: 0.8,
  epsilon: 0.05,
  unsettledDeviation: 0.8,
  exploreLoss: 0.15,
  optimism: 4,
  imaginedPerDay: 1,
  imaginedAtStart: 10,
  imaginedRate: 0.3,
};
