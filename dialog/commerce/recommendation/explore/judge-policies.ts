import { SoftmaxBandit } from './bandit.js';
import type { LoggedExploration } from './exploration-log.js';
import { type Estimate, estimate, judgeOffline, type OffPolicyEstimates } from './off-policy.js';

/** What a product that could be tried looks like to a policy: see `featureNames`. */
export const featureNames = ['place', 'relevance', 'isNew', 'isReduced'] as const;

/** Ways to fill the place that may try something. */
export const explorationPolicies = ['ranked', 'learnt', 'personal', 'newest', 'reduced', 'uniform'] as const;
export type ExplorationPolicy = (typeof explorationPolicies)[number];

/** What a policy would have earned, beside what was earned. */
export interface PolicyJudgement extends OffPolicyEstimates {
  readonly policy: ExplorationPolicy;
  /** Whether the 95 % interval of its gain leaves 0 out. */
  readonly verdict: 'better' | 'worse' | 'open';
}

export interface PolicyReport {
  /** Explorations that are judged by. */
  readonly explorations: number;
  /** Fewer say nothing, and no policy is judged by them. */
  readonly needed: number;
  /** Share that was taken up of what was shown. */
  readonly logged: Estimate;
  readonly policies: readonly PolicyJudgement[];
}

const fewestExplorations = 100;
/** Passes over half of the log when expected rewards are learnt. */
const passes = 5;
/** 95 % of a normal distribution lie so many standard errors around its mean. */
const interval = 1.96;

/**
 * What other policies would have earned in the place that explores, by the log alone. Expected rewards are learnt from the
 * other half of the log (cross-fitting, Chernozhukov et al. 2018), since a model judges its own examples too well.
 */
export function judgePolicies(log: readonly LoggedExploration[]): PolicyReport {
  const explorations = log.length;
  const logged = estimate(log.map(({ reward }) => reward));
  if (explorations < fewestExplorations) return { explorations, needed: fewestExplorations, logged, policies: [] };
  const halves = [0, 1].map((half) => expectedRewards(log.filter((_, at) => at % 2 !== half)));
  const policies = explorationPolicies.map((policy): PolicyJudgement => {
    const estimates = judgeOffline(
      log.map(({ actions, taken, propensity, reward }, at) => {
        const predicted = actions.map((features) => halves[at % 2]!.expected(features));
        return { taken, propensity, reward, predicted, target: targets[policy](actions, predicted) };
      }),
    );
    const { value, standardError } = estimates.gain;
    const sure = Math.abs(value) > interval * standardError;
    return { policy, ...estimates, verdict: !sure ? 'open' : value > 0 ? 'better' : 'worse' };
  });
  return { explorations, needed: fewestExplorations, logged, policies };
}

function expectedRewards(log: readonly LoggedExploration[]): SoftmaxBandit {
  const bandit = new SoftmaxBandit(featureNames.length);
  for (let pass = 0; pass < passes; pass++)
    for (const { actions, taken, reward } of log) bandit.learn(actions[taken] ?? [], reward);
  return bandit;
}

type Actions = LoggedExploration['actions'];

/** Probability of each action under each policy. */
const targets: Readonly<
  Record<ExplorationPolicy, (actions: Actions, expected: readonly number[]) => readonly number[]>
> = {
  ranked: (actions) => evenly(actions, (_, at) => at === 0),
  learnt: (actions, expected) => highest(actions, (_, at) => expected[at]!),
  personal: (actions) => highest(actions, (features) => features[1]!),
  newest: (actions) => evenly(actions, (features) => features[2] === 1),
  reduced: (actions) => evenly(actions, (features) => features[3] === 1),
  uniform: (actions) => evenly(actions, () => true),
};

/** Evenly over the actions that are wanted; the first where none is. */
function evenly(actions: Actions, wanted: (features: readonly number[], at: number) => boolean): readonly number[] {
  const chosen = actions.map(wanted);
  const count = chosen.filter(Boolean).length;
  return count === 0 ? actions.map((_, at) => (at === 0 ? 1 : 0)) : chosen.map((each) => (each ? 1 / count : 0));
}

/** The first of the actions that score highest. */
function highest(actions: Actions, score: (features: readonly number[], at: number) => number): readonly number[] {
  const scores = actions.map(score);
  const best = scores.indexOf(Math.max(...scores));
  return scores.map((_, at) => (at === best ? 1 : 0));
}
