import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { type CalendarDay, type PricingSituation, situation, usualAttention, wholeDay } from '../situation.js';
import { CategoryLearning } from './category.js';
import { DemandModel, elasticityBefore, retailPrior } from './demand-model.js';
import { noDrift, watchDrift } from './drift.js';
import { fluidPrice, fluidValue, unlimitedPrice } from './fluid.js';
import { expectedSales, normalQuantile, normalShare, poissonChances, poissonQuantile, tailMoments } from './poisson.js';
import { decisionState, learn, modelValue, qValue, untaught } from './q-function.js';

const monday: CalendarDay = { weekday: 0, events: [], hours: wholeDay };

function at(price: number, stock: number | null = null): PricingSituation {
  return situation({
    productId: 'tea',
    categoryId: 'Tea',
    cost: 500,
    listPrice: 1000,
    price,
    stock,
    ahead: [monday],
    competitorPrice: null,
    attention: usualAttention,
  });
}

/** A model that has seen `days` days of demand with this elasticity, at prices up and down. */
function taught(elasticity: number, days: number, { perDay = 40, stock = null as number | null, seed = 1 } = {}) {
  const random = seededRandom(seed);
  const model = new DemandModel({ ...retailPrior, perDay: 10 });
  for (let day = 0; day < days; day += 1) {
    const price = [850, 900, 1000, 1100][day % 4]!;
    const demand = poissonQuantile(perDay * (price / 1000) ** elasticity, random());
    model.observe(at(price, stock), price, stock === null ? demand : Math.min(stock, demand));
  }
  return model;
}

describe('poisson', () => {
  it('agrees with itself: chances add up, quantiles follow them, sales are what is left under the stock', () => {
    for (const mean of [0.3, 4, 60, 350]) {
      const chances = poissonChances(mean);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(chances.reduce((sum, chance, count) => sum + chance * count, 0)).toBeCloseTo(mean, 4);
      let below = 0;
      const median = poissonQuantile(mean, 0.5);
      for (let count = 0; count < median; count += 1) below += chances[count]!;
      expect(below).toBeLessThan(0.5);
      const stock = Math.ceil(mean);
      const exact = chances.reduce((sum, chance, count) => sum + chance * Math.min(stock, count), 0);
      expect(Math.abs(expectedSales(stock, mean, mean) - exact)).toBeLessThan(0.06 + 0.01 * mean);
    }
    expect(normalShare(normalQuantile(0.975))).toBeCloseTo(0.975, 6);
    expect(poissonQuantile(0, 0.9)).toBe(0);
    expect(tailMoments(10, 0)).toEqual({ mean: 10, variance: 10 });
    expect(tailMoments(10, 15).mean).toBeGreaterThanOrEqual(15);
  });
});

describe('demand model', () => {
  it('finds the elasticity, and says how sure it is', () => {
    for (const elasticity of [-0.8, -2.5, -4]) {
      const model = taught(elasticity, 120);
      expect(Math.abs(model.elasticity - elasticity)).toBeLessThan(3 * model.elasticityDeviation + 0.05);
      expect(model.elasticityDeviation).toBeLessThan(0.4);
    }
  });

  it('is not fooled by days that sold out', () => {
    const model = taught(-2, 200, { stock: 38 });
    expect(model.atListPrice(at(1000), monday)).toBeGreaterThan(36);
  });

  it('keeps to its prior where it has seen nothing', () => {
    const model = new DemandModel({ ...retailPrior, perDay: 7 });
    expect([model.elasticity, model.atListPrice(at(1000), monday)]).toEqual([retailPrior.elasticity, 7]);
    expect(model.settles(at(1000), 1000)).toBe(0);
    expect(model.settles(at(1000), 1200)).toBeGreaterThan(0);
    model.observe(at(1000, 0), 1000, 0);
    expect(model.days).toBe(0);
  });

  it('takes another prior for its own and back again', () => {
    const model = taught(-2, 30);
    const before = model.elasticity;
    model.believe({ mean: -3.5, deviation: 0.3 });
    expect(model.elasticity).toBeLessThan(before);
    model.believe({ mean: retailPrior.elasticity, deviation: retailPrior.elasticityDeviation });
    expect(model.elasticity).toBeCloseTo(before, 6);
  });

  it('reads a list price as the word of a merchant who knows the trade', () => {
    expect(elasticityBefore(750, 1000).mean).toBeLessThan(elasticityBefore(400, 1000).mean);
  });
});

describe('a category', () => {
  it('lends a new product what the others have learned', () => {
    const pool = new CategoryLearning();
    const before = { mean: retailPrior.elasticity, deviation: retailPrior.elasticityDeviation };
    for (const seed of [1, 2, 3]) pool.join(taught(-3.4, 120, { seed }), before);
    const fresh = new DemandModel({ ...retailPrior, perDay: 10 });
    pool.join(fresh, before);
    pool.share();
    expect(fresh.elasticity).toBeLessThan(-2.8);
    expect(fresh.elasticityDeviation).toBeLessThan(0.8);
  });
});

const terms = { cost: 500, listPrice: 1000, lowest: 600, highest: 1400, elasticity: -2.5 };

describe('values', () => {
  it('put the price where the stock lasts, and no lower than is best without a limit', () => {
    const free = unlimitedPrice(terms);
    expect(free).toBeCloseTo(833.33, 1);
    expect(fluidPrice(terms, 1e9, 100)).toBe(free);
    const scarce = fluidPrice(terms, 50, 100);
    expect(100 * (scarce / 1000) ** -2.5).toBeCloseTo(50, 6);
    expect(fluidPrice(terms, 1, 1000)).toBe(1400);
    expect(fluidValue(terms, 0, 100)).toBe(0);
  });

  it('begin at the model and move towards what is learned, near prices with them', () => {
    const weights = untaught();
    const state = decisionState(terms, { stock: 60, today: 12, later: 100, scatter: 1 });
    expect(qValue(state, 1000, weights)).toBe(modelValue(state, 1000));
    const target = modelValue(state, 1000) + 0.5 * state.scale;
    for (let step = 0; step < 200; step += 1) learn(state, 1000, weights, { target, rate: 0.1 });
    expect(qValue(state, 1000, weights)).toBeCloseTo(target, 0);
    expect(qValue(state, 1010, weights)).toBeGreaterThan(modelValue(state, 1010));
    const elsewhere = decisionState(terms, { stock: 900, today: 12, later: 100, scatter: 1 });
    expect(qValue(elsewhere, 1000, weights)).toBe(modelValue(elsewhere, 1000));
  });
});

describe('drift', () => {
  it('rings at lasting change and not at luck', () => {
    const random = seededRandom(5);
    let state = noDrift;
    const day = (mean: number) =>
      watchDrift(state, { sold: poissonQuantile(mean, random()), expected: 30, deviation: Math.sqrt(30) });
    const calm = Array.from({ length: 90 }, () => {
      const watched = day(30);
      state = watched.state;
      return watched.alarm;
    });
    expect(calm.filter((alarm) => alarm !== null)).toEqual([]);
    const slump = Array.from({ length: 10 }, () => {
      const watched = day(15);
      state = watched.state;
      return watched.alarm;
    });
    expect(slump).toContain('less');
  });
});

describe('features of demand', () => {
  const night = { ...monday, hours: { from: 0, to: 8 } };
  const evening = { ...monday, hours: { from: 16, to: 24 } };

  it('count a part of a day as its hours, until the hours are known apart', () => {
    const model = new DemandModel({ ...retailPrior, perDay: 24 });
    expect(model.atListPrice(at(1000), evening)).toBeCloseTo(8, 9);
    for (let day = 0; day < 30; day += 1) {
      model.observe({ ...at(1000), ahead: [night] }, 1000, 2);
      model.observe({ ...at(1000), ahead: [evening] }, 1000, 14);
    }
    expect(model.atListPrice(at(1000), evening)).toBeGreaterThan(11);
    expect(model.atListPrice(at(1000), night)).toBeLessThan(4);
  });

  it('learn views, dwell, cart adds and heat apart', () => {
    const model = new DemandModel({ ...retailPrior, perDay: 20 });
    const seen = (changes: Partial<PricingSituation['attention']>): PricingSituation => ({
      ...at(1000),
      attention: { ...usualAttention, ...changes },
    });
    for (let day = 0; day < 40; day += 1) {
      model.observe(seen({}), 1000, 20);
      model.observe(seen({ cartAdds: 2 }), 1000, 40);
      model.observe(seen({ views: 2 }), 1000, 20);
      model.observe(seen({ dwell: 2 }), 1000, 20);
      model.observe(seen({ heat: 2 }), 1000, 30);
    }
    const expected = (changes: Partial<PricingSituation['attention']>): number =>
      model.atListPrice(seen(changes), seen(changes).ahead[0]!);
    expect(expected({ cartAdds: 2 })).toBeGreaterThan(33);
    expect(expected({ heat: 2 })).toBeGreaterThan(25);
    for (const usual of [{}, { views: 2 }, { dwell: 2 }]) expect(Math.abs(expected(usual) - 20)).toBeLessThan(3);
    const hot = seen({ heat: 2 });
    const days = { ...hot, ahead: [monday, { ...monday, weekday: 0 }] };
    expect(model.atListPrice(days, days.ahead[1]!)).toBeLessThan(23);
  });

  it('reach the state: the hour and the heat have corrections of their own', () => {
    const weights = untaught();
    const facts = { stock: 60, today: 12, later: 100, scatter: 1 };
    const hot = decisionState(terms, { ...facts, moment: { hour: 21, heat: 3 } });
    const target = modelValue(hot, 1000) + 0.5 * hot.scale;
    for (let step = 0; step < 200; step += 1) learn(hot, 1000, weights, { target, rate: 0.1 });
    const gain = (state: typeof hot): number => qValue(state, 1000, weights) - modelValue(state, 1000);
    const calm = decisionState(terms, { ...facts, moment: { hour: 3, heat: 1 } });
    expect(gain(hot)).toBeGreaterThan(1.2 * gain(calm));
  });
});
