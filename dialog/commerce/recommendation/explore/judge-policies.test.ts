import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import type { LoggedExploration } from './exploration-log.js';
import { explorationPolicies, judgePolicies } from './judge-policies.js';

/** Three products each time: the first of the ranking, a new one, a reduced one; drawn evenly, taken up by these chances. */
function logged(count: number, chances: readonly number[]): readonly LoggedExploration[] {
  const random = seededRandom(3);
  const actions = [
    [1, 0.4, 0, 0],
    [0.9, 0.9, 1, 0],
    [0.8, 0.1, 0, 1],
  ];
  return Array.from({ length: count }, () => {
    const taken = Math.floor(random() * 3);
    return { at: '', actions, taken, propensity: 1 / 3, reward: random() < chances[taken]! ? 1 : 0 };
  });
}

describe('judging policies by the log', () => {
  const chances = [0.2, 0.5, 0.05];
  const report = judgePolicies(logged(6_000, chances));
  const of = (policy: string) => report.policies.find((each) => each.policy === policy)!;

  it('finds what each would have earned, though none of them was run', () => {
    expect(report.policies.map(({ policy }) => policy)).toEqual([...explorationPolicies]);
    const truth = { ranked: 0.2, newest: 0.5, personal: 0.5, reduced: 0.05, uniform: 0.25, learnt: 0.5 };
    for (const [policy, value] of Object.entries(truth)) {
      const { ips, snips, doublyRobust } = of(policy);
      for (const each of [ips, snips, doublyRobust])
        expect(Math.abs(each.value - value)).toBeLessThan(4 * each.standardError + 1e-3);
    }
    expect(report.logged.value).toBeCloseTo(0.25, 1);
  });

  it('says which are surely better or worse than what ran, and nothing of what is as good', () => {
    expect(of('newest').verdict).toBe('better');
    expect(of('reduced').verdict).toBe('worse');
    expect(of('uniform').verdict).toBe('open');
  });

  it('judges nothing by too small a log', () => {
    expect(judgePolicies(logged(99, chances))).toMatchObject({ explorations: 99, needed: 100, policies: [] });
    expect(judgePolicies([]).logged).toEqual({ value: 0, standardError: 0 });
  });
});
