import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { evaluateRecommender } from '../evaluation/evaluate.js';
import { learnRecommender } from './learn.js';

const random = seededRandom(5);
const itemCount = 60;
const sequences = Array.from({ length: 400 }, (_, shopper) => {
  const first = 6 * (shopper % 10);
  return Int32Array.from({ length: 5 }, () => first + Math.floor(random() * 6));
});

/** A clock of a machine on which each look at the clock costs `step`: a starved one has large steps. */
function clockOf(step: number): () => number {
  let now = 0;
  return () => {
    now += step;
    return now;
  };
}

describe('learning within a time', () => {
  it('takes all parts when there is time', async () => {
    const learnt = await learnRecommender(sequences, itemCount, {
      clock: clockOf(0.01),
      budgetMilliseconds: 60_000,
      trainSequences: null,
    });
    expect(learnt.blend).not.toBeNull();
    expect(learnt.tables.ease.columns.length).toBeGreaterThan(0);
    expect(learnt.tables['item-knn'].columns.length).toBeGreaterThan(0);
  });

  it('keeps to it on a starved machine: the cheap parts first, what is not done in time is left out', async () => {
    for (const step of [20, 200, 2_000]) {
      const clock = clockOf(step);
      const learnt = await learnRecommender(sequences, itemCount, {
        clock,
        budgetMilliseconds: 1_000,
        trainSequences: async () => [],
      });
      // The parts look at the clock often, so that little more passes than was given: a few looks a part.
      expect(clock()).toBeLessThan(1_000 + 20 * step);
      expect(learnt.counts.reduce((sum, count) => sum + count, 0)).toBe(400 * 5);
    }
  });

  it('ranks as many shoppers as there is time for, and says how many', async () => {
    const options = { trainSequences: null, budgetMilliseconds: 60_000 };
    const whole = await evaluateRecommender(sequences, itemCount, 'sampled100', { ...options, clock: clockOf(0.01) });
    expect(whole).toMatchObject({ shoppers: 400, eligible: 400 });
    const hurried = await evaluateRecommender(sequences, itemCount, 'sampled100', {
      ...options,
      clock: clockOf(1),
      rankingMilliseconds: 200,
    });
    expect(hurried.eligible).toBe(400);
    expect(hurried.shoppers).toBeGreaterThan(150);
    expect(hurried.shoppers).toBeLessThanOrEqual(200);
    for (const { hr10 } of [hurried.figures, ...Object.values(hurried.baselines)]) expect(hr10).toBeGreaterThan(0);
  });
});
