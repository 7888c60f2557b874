import type { Random } from '../../../../nlu/training/random.js';

/** A choice that was made by chance, with the probability that it had: what off-policy estimates need. */
export interface LoggedChoice {
  readonly action: string;
  readonly propensity: number;
}

export interface BanditOptions {
  /** Share of turns in which any of the actions may come, equally likely. */
  readonly exploration?: number;
  readonly learningRate?: number;
  /** How sharply the best expected reward is preferred. */
  readonly temperature?: number;
}

/**
 * A contextual bandit for the place on the screen that may try something: expected reward by logistic regression over a
 * few features of product and context, actions drawn from a softmax mixed with a uniform share, so that each propensity is
 * known and none is 0 (Langford & Zhang 2007; Bottou et al. 2013 on why to log them).
 */
export class SoftmaxBandit {
  readonly weights: Float64Array;
  readonly #options: Required<BanditOptions>;

  constructor(features: number, { exploration = 0.2, learningRate = 0.05, temperature = 0.1 }: BanditOptions = {}) {
    this.weights = new Float64Array(features + 1);
    this.#options = { exploration, learningRate, temperature };
  }

  /** Expected reward, 0 to 1. */
  expected(features: readonly number[]): number {
    const sum = features.reduce((total, value, at) => total + value * this.weights[at]!, this.weights.at(-1)!);
    return 1 / (1 + Math.exp(-sum));
  }

  /** Probability of each action. */
  propensities(actions: readonly (readonly number[])[]): readonly number[] {
    const { exploration, temperature } = this.#options;
    const scores = actions.map((features) => this.expected(features) / temperature);
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.map((share) => (1 - exploration) * (share / sum) + exploration / actions.length);
  }

  /** Draws one of the actions; null where there are none. */
  choose(
    actions: readonly { readonly id: string; readonly features: readonly number[] }[],
    random: Random,
  ): LoggedChoice | null {
    const shares = this.propensities(actions.map(({ features }) => features));
    let left = random();
    for (const [at, { id }] of actions.entries()) {
      left -= shares[at]!;
      if (left < 0 || at === actions.length - 1) return { action: id, propensity: shares[at]! };
    }
    return null;
  }

  /** Learns from what came of a choice; the step is bounded, so that no single reward turns the policy. */
  learn(features: readonly number[], reward: number): void {
    const error = Math.min(1, Math.max(0, reward)) - this.expected(features);
    const step = this.#options.learningRate * error;
    for (const [at, value] of features.entries()) this.weights[at]! += step * Math.min(3, Math.max(-3, value));
    this.weights[features.length]! += step;
  }
}
