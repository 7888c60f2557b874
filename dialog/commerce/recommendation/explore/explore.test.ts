import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { SoftmaxBandit } from './bandit.js';
import { judgeOffline, type LoggedReward } from './off-policy.js';

describe('the bandit', () => {
  const actions = [
    { id: 'good', features: [1, 0] },
    { id: 'poor', features: [0, 1] },
    { id: 'middling', features: [0.5, 0.5] },
  ];
  const chance: Readonly<Record<string, number>> = { good: 0.6, poor: 0.1, middling: 0.3 };

  it('tells the probability with which it chose', () => {
    const bandit = new SoftmaxBandit(2);
    bandit.weights.set([2, -1, 0]);
    const shares = bandit.propensities(actions.map(({ features }) => features));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.2 / 3 - 1e-12);
    const random = seededRandom(1);
    const counts = new Map<string, number>();
    const told = new Map<string, number>();
    for (let turn = 0; turn < 20_000; turn++) {
      const choice = bandit.choose(actions, random)!;
      told.set(choice.action, choice.propensity);
      counts.set(choice.action, (counts.get(choice.action) ?? 0) + 1);
    }
    expect(actions.map(({ id }) => told.get(id))).toEqual(shares);
    for (const [at, { id }] of actions.entries()) expect(counts.get(id)! / 20_000).toBeCloseTo(shares[at]!, 1);
    expect(bandit.choose([], random)).toBeNull();
  });

  it('learns what is taken up', () => {
    const bandit = new SoftmaxBandit(2);
    const random = seededRandom(2);
    for (let turn = 0; turn < 4_000; turn++) {
      const { action } = bandit.choose(actions, random)!;
      bandit.learn(actions.find(({ id }) => id === action)!.features, random() < chance[action]! ? 1 : 0);
    }
    expect(bandit.expected([1, 0])).toBeGreaterThan(bandit.expected([0, 1]) + 0.2);
  });
});

describe('off-policy estimates', () => {
  /** Logged by a uniform policy over three actions; the target always takes the first. */
  const random = seededRandom(7);
  const truth = [0.6, 0.1, 0.3];
  const log: readonly LoggedReward[] = Array.from({ length: 20_000 }, () => {
    const taken = Math.floor(random() * 3);
    const reward = random() < truth[taken]! ? 1 : 0;
    return { taken, propensity: 1 / 3, reward, target: [1, 0, 0], predicted: [0.5, 0.2, 0.2] };
  });

  it('find the value of a policy that was never run', () => {
    const { ips, snips, doublyRobust, effectiveSize } = judgeOffline(log);
    for (const { value, standardError } of [ips, snips, doublyRobust])
      expect(Math.abs(value - 0.6)).toBeLessThan(4 * standardError);
    expect(doublyRobust.standardError).toBeLessThan(ips.standardError);
    expect(effectiveSize).toBeGreaterThan(6_000);
    expect(effectiveSize).toBeLessThan(7_500);
  });

  it('are 0 without a log', () => {
    expect(judgeOffline([]).snips).toEqual({ value: 0, standardError: 0 });
  });
});
