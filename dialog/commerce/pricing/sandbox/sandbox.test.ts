import { describe, expect, it } from 'vitest';
import { priceLadder } from '../guardrails/guardrails.js';
import { poissonChances } from '../learning/poisson.js';
import { daysUntil, evaluateMarket, sandboxGuardrails, sandboxPolicies } from './evaluate.js';
import { type MarketProduct, meanDemand, readMarket } from './market.js';
import { bestFixedPrice, solveOptimum } from './optimum.js';

const cents = (): number => 2;
const good = {
  days: 14,
  currency: 'EUR',
  seed: 3,
  products: [
    {
      id: 'tea',
      cost: 400,
      listPrice: 1000,
      stock: 60,
      restockDays: 7,
      demandPerDay: 9,
      elasticity: -2.2,
      weekday: [1, 1, 1, 1, 1.2, 1.4, 1.2],
      events: [{ from: 3, to: 4, factor: 1.5 }],
      competitor: { price: 950, cross: 0.4 },
    },
  ],
};

const reading = (changes: object, product: object = {}) =>
  readMarket({ ...good, products: [{ ...good.products[0], ...product }], ...changes }, cents);

describe('a market file', () => {
  it('is read, with what may be left out', () => {
    const { id, cost, listPrice, demandPerDay, elasticity } = good.products[0]!;
    const bare = readMarket(
      { days: 7, currency: 'CNY', products: [{ id, cost, listPrice, demandPerDay, elasticity }] },
      cents,
    );
    expect(bare).toMatchObject({ kind: 'market', market: { seed: 1, products: [{ stock: null, competitor: null }] } });
    const major = reading({}, { cost: 4.5, listPrice: 10, competitor: null });
    expect(major).toMatchObject({ kind: 'market', market: { products: [{ cost: 450, listPrice: 1000 }] } });
  });

  it.each([
    ['nothing', null],
    ['no products', { ...good, products: [] }],
    ['no days', { ...good, days: 0 }],
    ['two of one id', { ...good, products: [good.products[0], good.products[0]] }],
  ])('is refused: %s', (_, value) => {
    const refused = readMarket(value, cents);
    expect(refused.kind === 'refused' && refused.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['a cost above the price', { cost: 1200 }, 'cost'],
    ['a rival that gives it away', { competitor: { price: 0, cross: 1 } }, 'competitor.price'],
    ['demand that grows with the price', { elasticity: 1.5 }, 'elasticity'],
    ['a week of six days', { weekday: [1, 1, 1, 1, 1, 1] }, 'weekday'],
    ['an event that ends before it begins', { events: [{ from: 5, to: 4, factor: 1 }] }, 'events'],
    ['half a piece of stock', { stock: 1.5 }, 'stock'],
    ['a price in words', { listPrice: 'ten' }, 'listPrice'],
  ])('is refused: %s', (_, product, place) => {
    const refused = reading({}, product);
    expect(refused.kind === 'refused' && refused.reasons.join()).toContain(place);
  });
});

const tiny: MarketProduct = {
  id: 'tiny',
  cost: 400,
  listPrice: 1000,
  stock: 5,
  restockDays: null,
  demandPerDay: 2,
  elasticity: -2,
  weekday: [1, 1, 1, 1, 1, 1, 1],
  events: [],
  competitor: null,
};

/** The best expected margin by going through everything that may happen. */
function byHand(
  product: MarketProduct,
  ladder: readonly number[],
  days: number,
  day = 0,
  stock = 5,
  from = 1000,
): number {
  if (day === days || stock === 0) return 0;
  const near = ladder.filter((price) => Math.abs(price - from) <= from * sandboxGuardrails.largestMove + 1e-6);
  const worth = near.map((price) => {
    const chances = poissonChances(meanDemand(product, day, price));
    let sum = 0;
    let left = 1;
    for (let sold = 0; sold < stock; sold += 1) {
      left -= chances[sold]!;
      sum +=
        chances[sold]! * ((price - product.cost) * sold + byHand(product, ladder, days, day + 1, stock - sold, price));
    }
    return sum + left * (price - product.cost) * stock;
  });
  return Math.max(...worth);
}

describe('the optimum', () => {
  const guardrails = { ...sandboxGuardrails, step: 0.1 };
  const ladder = priceLadder(tiny, guardrails);
  if (typeof ladder === 'string') throw new Error(ladder);

  it('is what going through everything gives', () => {
    expect(solveOptimum(tiny, ladder, guardrails, 3).value).toBeCloseTo(byHand(tiny, ladder, 3), 6);
  });

  it('is no less than the best fixed price, also where stock is a grid', () => {
    for (const stock of [5, 190, 3_000, null]) {
      const product = { ...tiny, stock, demandPerDay: (stock ?? 100) / 8 };
      const best = solveOptimum(product, ladder, guardrails, 10).value;
      expect(best).toBeGreaterThanOrEqual(bestFixedPrice(product, ladder, guardrails, 10).value - 1e-6);
    }
  });
});

describe('the sandbox', () => {
  const market = reading({});
  if (market.kind !== 'market') throw new Error('refused');
  const report = evaluateMarket(market.market, { repetitions: 3, historyDays: 120 });

  it('reports every policy beside the optimum', () => {
    expect(Object.keys(report.policies)).toEqual([...sandboxPolicies]);
    expect(report.policies.optimum.shareOfOptimum).toBe(1);
    for (const { margin, revenue, curve } of Object.values(report.policies)) {
      expect(revenue).toBeGreaterThan(margin);
      expect(margin).toBeGreaterThan(0);
      expect(curve).toHaveLength(14);
    }
    expect(report.policies['q-learning'].shareOfOptimum).toBeGreaterThan(0.9);
  });

  it('comes out the same again from the same seed, and not from another', () => {
    expect(evaluateMarket(market.market, { repetitions: 3, historyDays: 120 })).toEqual(report);
    const other = evaluateMarket({ ...market.market, seed: 4 }, { repetitions: 3, historyDays: 120 });
    expect(other.policies.list.margin).not.toBe(report.policies.list.margin);
  });

  it('counts days from the first whole week', () => {
    expect(daysUntil([1, 1, 1, 1, 1, 1, 0.5, 0.95], 0.92)).toBe(8);
    expect(daysUntil([1, 1], 0.9)).toBeNull();
  });
});
