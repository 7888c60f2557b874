import { describe, expect, it } from 'vitest';
import { type LoggedDay, learnBatch } from './batch.js';
import { decisionState, modelValue, qValue, untaught } from './q-function.js';

const terms = { cost: 500, listPrice: 1000, lowest: 600, highest: 1400, elasticity: -2.5 };
const allowed = [900, 950, 1000, 1050];

function day(stock: number, later: number, changes: Partial<LoggedDay> = {}): LoggedDay {
  const state = decisionState(terms, { stock, today: 10, later, scatter: 1 });
  return { state, allowed, price: 1000, propensity: 0.5, reward: 5000, ...changes };
}

describe('learning from a log', () => {
  it('moves the value of the last day towards what it brought', () => {
    const last = day(40, 0, { reward: 9000 });
    const weights = untaught();
    const before = modelValue(last.state, 1000);
    for (let round = 0; round < 50; round += 1) learnBatch([last], weights, { rate: 0.2 });
    expect(qValue(last.state, 1000, weights)).toBeGreaterThan(before);
    expect(Math.abs(qValue(last.state, 1000, weights) - 9000)).toBeLessThan(Math.abs(before - 9000));
  });

  it('hands a late surprise back to the days before, less where the price was a rare one', () => {
    const season = (propensity: number) => [day(60, 20), day(40, 10, { propensity }), day(20, 0, { reward: 15_000 })];
    const learned = (propensity: number) => {
      const weights = untaught();
      const days = season(propensity);
      learnBatch(days, weights, { rate: 0.2, epsilon: 0.1 });
      return qValue(days[0]!.state, 1000, weights) - modelValue(days[0]!.state, 1000);
    };
    expect(learned(0.02)).toBeGreaterThan(0);
    expect(learned(0.02)).toBeGreaterThanOrEqual(learned(1));
  });

  it('learns nothing from an empty log', () => {
    const weights = untaught();
    learnBatch([], weights, { rate: 0.5 });
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });
});
