import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBreach, standingBreach } from './check-price.js';
import { defaultGuardrails, type Guardrails, priceLadder, reachable } from './guardrails.js';
import { heldPrice } from './price-hold.js';

const product = { cost: 5000, listPrice: 9900 };
const hour = 3_600_000;

describe('price ladder', () => {
  it('holds the list price and nothing beyond floor and cap', () => {
    const any = fc.record({
      cost: fc.integer({ min: 0, max: 20_000 }),
      listPrice: fc.integer({ min: 1, max: 20_000 }),
      lowest: fc.double({ min: 0.3, max: 1, noNaN: true }),
      highest: fc.double({ min: 1, max: 2, noNaN: true }),
      ending: fc.constantFrom([], [90], [0, 50]),
    });
    fc.assert(
      fc.property(any, ({ cost, listPrice, lowest, highest, ending }) => {
        const guardrails: Guardrails = { ...defaultGuardrails, lowest, highest, endings: ending };
        const ladder = priceLadder({ cost, listPrice }, guardrails);
        if (typeof ladder === 'string') {
          expect(cost * 1.05).toBeGreaterThan(listPrice);
          return;
        }
        expect(ladder).toContain(listPrice);
        for (const price of ladder) {
          expect(Number.isInteger(price)).toBe(true);
          expect(standingBreach(price, { cost, listPrice }, guardrails)).toBeNull();
          if (price === listPrice) continue;
          expect(price).toBeGreaterThanOrEqual(Math.max(cost * 1.05, listPrice * lowest));
          expect(price).toBeLessThanOrEqual(listPrice * highest);
          if (ending.length > 0) expect(ending).toContain(price % 100);
        }
      }),
    );
  });

  it('has none for a cost above the price, or for what is no price', () => {
    expect(priceLadder({ cost: 9900, listPrice: 9900 }, defaultGuardrails)).toBe('cost_above_list_price');
    expect(priceLadder({ cost: 0, listPrice: 0 }, defaultGuardrails)).toBe('not_a_price');
    expect(priceLadder({ cost: Number.NaN, listPrice: 100 }, defaultGuardrails)).toBe('not_a_price');
  });

  it('lets a price go no further than a day allows', () => {
    const ladder = priceLadder(product, defaultGuardrails);
    if (typeof ladder === 'string') throw new Error(ladder);
    expect(reachable(ladder, 9900, defaultGuardrails)[0]).toBeGreaterThanOrEqual(8910);
    expect(reachable(ladder, 100, defaultGuardrails)).toEqual([ladder[0]]);
    expect(reachable(ladder, 99_999, defaultGuardrails)).toEqual([9900]);
  });
});

describe('moves', () => {
  const now = 1_000 * hour;
  const standing = { price: 9900, dayAgo: 9900, movedAt: null, now };
  const breach = (price: number, changes: Partial<typeof standing> | { movedAt: number } = {}) =>
    moveBreach(price, product, { ...standing, ...changes }, defaultGuardrails);

  it.each([
    [9405, {}, null],
    [8000, {}, 'move_too_large'],
    [5249, {}, 'below_floor'],
    [9901, {}, 'above_cap'],
    [9405.5, {}, 'not_a_price'],
    [9405, { movedAt: now - 19 * hour }, 'moved_too_soon'],
    [9405, { movedAt: now + hour }, 'clock_ran_back'],
    [9900, { price: 8000, movedAt: now - hour }, null],
    [8910, { price: 9405, dayAgo: 9900, movedAt: now - 21 * hour }, null],
    [8500, { price: 9000, dayAgo: 9900, movedAt: now - 21 * hour }, 'move_too_large'],
    [6930, { price: 5000 }, null],
  ] as const)('%i is judged', (price, changes, reason) => {
    expect(breach(price, changes)).toBe(reason);
  });
});

describe('price hold', () => {
  const minute = 60_000;
  const shown = [
    { productId: 'tea', amount: 9000, currency: 'CNY', at: 10 * minute },
    { productId: 'pot', amount: 100, currency: 'CNY', at: 10 * minute },
    { productId: 'tea', amount: 50, currency: 'USD', at: 10 * minute },
  ];
  const held = (amount: number, now: number) =>
    heldPrice({ amount, currency: 'CNY' }, 'tea', shown, { now, holdMinutes: 30 });

  it('asks no more than was shown, for as long as it holds, and never more than now', () => {
    expect(held(9900, 20 * minute)).toBe(9000);
    expect(held(8000, 20 * minute)).toBe(8000);
    expect(held(9900, 41 * minute)).toBe(9900);
    expect(held(9900, 5 * minute)).toBe(9900);
  });
});
