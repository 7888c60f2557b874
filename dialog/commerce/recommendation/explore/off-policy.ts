/** One logged choice as an estimator sees it. */
export interface LoggedReward {
  /** Index of the action that was taken. */
  readonly taken: number;
  /** Probability that the logging policy gave it. */
  readonly propensity: number;
  readonly reward: number;
  /** Probability of each action under the policy that is judged. */
  readonly target: readonly number[];
  /** Expected reward of each action by some model; needed by the doubly robust estimate alone. */
  readonly predicted?: readonly number[];
}

/** A value with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

export interface OffPolicyEstimates {
  /** Inverse propensity score (Horvitz & Thompson 1952), weights cut at `clip`. */
  readonly ips: Estimate;
  /** The same, divided by the sum of the weights (Swaminathan & Joachims 2015). */
  readonly snips: Estimate;
  /** Model plus weighted error of the model (Dudik, Langford & Li 2011). */
  readonly doublyRobust: Estimate;
  /** How much more the doubly robust estimate says than what was earned, choice by choice. */
  readonly gain: Estimate;
  /** How many independent choices the weights are worth. */
  readonly effectiveSize: number;
}

/** What another policy would have earned on the logged turns. */
export function judgeOffline(log: readonly LoggedReward[], { clip = 50 } = {}): OffPolicyEstimates {
  const weights = log.map(({ taken, propensity, target }) => Math.min(clip, (target[taken] ?? 0) / propensity));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const weighted = log.map(({ reward }, at) => weights[at]! * reward);
  const snips = sum === 0 ? 0 : weighted.reduce((total, value) => total + value, 0) / sum;
  const mean = log.length === 0 ? 0 : sum / log.length;
  const robust = log.map(({ taken, reward, target, predicted }, at) => {
    const expected = target.reduce((total, share, action) => total + share * (predicted?.[action] ?? 0), 0);
    return expected + weights[at]! * (reward - (predicted?.[taken] ?? 0));
  });
  return {
    ips: estimate(weighted),
    snips: {
      value: snips,
      standardError:
        mean === 0 ? 0 : estimate(log.map(({ reward }, at) => (weights[at]! * (reward - snips)) / mean)).standardError,
    },
    doublyRobust: estimate(robust),
    gain: estimate(robust.map((value, at) => value - log[at]!.reward)),
    effectiveSize: squares === 0 ? 0 : (sum * sum) / squares,
  };
}

/** The mean of values that are independent of each other. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length;
  if (count === 0) return { value: 0, standardError: 0 };
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / Math.max(1, count - 1);
  return { value, standardError: Math.sqrt(variance / count) };
}
