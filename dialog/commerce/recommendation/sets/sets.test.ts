import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleShop } from '../../fixture/sample-shop.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import { type BasketChoice, basketWithin } from './basket-within.js';
import { completeLook } from './complete-look.js';
import { dueRefills, purchaseRhythms } from './refills.js';
import { replacements } from './replacements.js';

const graph = sampleShop();
const day = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00.000Z');

function bought(subject: string, productId: string, ...days: readonly number[]): readonly FeedbackEvent[] {
  return days.map((at) => ({ subject, productId, kind: 'purchase', at: new Date(start + at * day).toISOString() }));
}

describe('a look', () => {
  it('has one slot for each kind of thing, and nothing of the kind that it completes', () => {
    const slots = completeLook({ graph, anchorId: 'K1', companions: ['K3', 'T2', 'L1'] });
    expect(slots.map(({ categoryId }) => categoryId)).toEqual(['Kitchen > Teapots', 'Tea', 'Lamps']);
    expect(slots[1]?.productIds).toContain('T1');
    expect(slots.flatMap(({ productIds }) => productIds)).not.toContain('K3');
  });

  it('keeps to what is allowed, and is empty for what is not known', () => {
    expect(completeLook({ graph, anchorId: 'K1', allowed: (id) => id !== 'P1' })).toHaveLength(1);
    expect(completeLook({ graph, anchorId: 'gone' })).toEqual([]);
  });
});

describe('a basket within a budget', () => {
  const choice = fc.record({ price: fc.integer({ min: 0, max: 50 }), value: fc.integer({ min: 1, max: 20 }) });

  it('is the best of all that can be put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(choice, { maxLength: 4 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 120 }),
        (rows, budget) => {
          const slots = rows.map((row, slot) =>
            row.map((each, at): BasketChoice => ({ ...each, id: `${slot}.${at}` })),
          );
          let best = 0;
          const walk = (slot: number, left: number, value: number): void => {
            best = Math.max(best, value);
            if (slot === slots.length) return;
            walk(slot + 1, left, value);
            for (const { price, value: own } of slots[slot]!)
              if (price <= left) walk(slot + 1, left - price, value + own);
          };
          walk(0, budget, 0);
          const basket = basketWithin(slots, budget);
          const chosen = basket.ids.map((id) => slots.flat().find((each) => each.id === id)!);
          return (
            basket.value === best &&
            basket.total <= budget &&
            chosen.reduce((sum, { price }) => sum + price, 0) === basket.total &&
            new Set(basket.ids.map((id) => id.split('.')[0])).size === basket.ids.length
          );
        },
      ),
    );
    expect(basketWithin([[{ id: 'a', price: 10, value: 1 }]], 9).ids).toEqual([]);
  });
});

describe('replacements', () => {
  it('are in stock, near in price, and keep the conditions', () => {
    const ids = replacements({ graph, productId: 'K4' });
    expect(ids[0]).toBe('K2');
    expect(ids).not.toContain('K4');
    const green = replacements({
      graph,
      productId: 'K4',
      required: [{ attribute: 'colour', op: '=', value: 'green' }],
    });
    expect(green.every((id) => graph.matches(id, { attribute: 'colour', op: '=', value: 'green' }))).toBe(true);
    expect(replacements({ graph, productId: 'gone' })).toEqual([]);
  });
});

describe('refills', () => {
  const now = (at: number): Date => new Date(start + at * day);
  const others = Array.from({ length: 6 }, (_, at) => bought(`o${at}`, 'T1', 0, 28 + at)).flat();
  const rhythms = purchaseRhythms([...others, ...bought('o9', 'K1', 0, 10)]);

  it('go by the own rhythm, else by that of enough others', () => {
    expect([...rhythms.keys()]).toEqual(['T1']);
    const own = bought('anna', 'T2', 0, 20, 40);
    expect(dueRefills(own, { graph, rhythms, now: now(58) })).toMatchObject([{ productId: 'T2', from: 'own' }]);
    expect(dueRefills(own, { graph, rhythms, now: now(45) })).toEqual([]);
    expect(dueRefills(bought('anna', 'T1', 0), { graph, rhythms, now: now(30) })).toMatchObject([{ from: 'others' }]);
    expect(dueRefills(bought('anna', 'K1', 0), { graph, rhythms, now: now(10) })).toEqual([]);
  });

  it('are not called for what is long overdue, sold out, or bought twice in a day', () => {
    expect(dueRefills(bought('anna', 'T2', 0, 20), { graph, rhythms, now: now(100) })).toEqual([]);
    expect(dueRefills(bought('anna', 'K4', 0, 20), { graph, rhythms, now: now(40) })).toEqual([]);
    expect(dueRefills(bought('anna', 'T3', 0, 0.2), { graph, rhythms, now: now(1) })).toEqual([]);
  });
});
