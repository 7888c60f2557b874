import { describe, expect, it } from 'vitest';
import { type LoggedDay, learnBatch, seasonsOf } from './batch.js';
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

describe('seasons of a log', () => {
  const next = { stock: 10, value: 777 };
  const stocks = (log: readonly LoggedDay[], then = next) =>
    seasonsOf(log, then, untaught()).map(({ days, afterwards }) => [days.map(({ state }) => state.stock), afterwards]);

  it('ends with the calendar, and is worth nothing afterwards', () => {
    expect(stocks([day(60, 20), day(40, 0), day(90, 20)])).toEqual([
      [[60, 40], 0],
      [[90], 777],
    ]);
  });

  it('is cut where stock came early; the day before leads to what it was worth itself', () => {
    const [cut, rest] = stocks([day(60, 20), day(40, 10), day(90, 20)]);
    expect(cut?.[0]).toEqual([60]);
    expect(cut?.[1]).toBeGreaterThan(0);
    expect(rest).toEqual([[90], 777]);
    expect(stocks([day(60, 20), day(40, 10)], { stock: 90, value: 777 }).map(([days]) => days)).toEqual([[60]]);
  });

  it('teaches nothing where stock is no limit', () => {
    expect(stocks([day(Number.POSITIVE_INFINITY, 20), day(Number.POSITIVE_INFINITY, 10)])).toEqual([]);
  });
});
