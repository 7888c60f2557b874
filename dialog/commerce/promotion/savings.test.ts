import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cart } from '../cart/cart.js';
import { cartTotal } from '../cart/cart-total.js';
import { sampleShop } from '../fixture/sample-shop.js';
import type { CouponTerms, Discount, DiscountScope, GrantedCoupon, ThresholdCampaign } from './campaign.js';
import { takenOff } from './discount.js';
import type { Grant } from './ledger/grant.js';
import { savingsFor } from './savings.js';

const graph = sampleShop();
const now = new Date('2026-03-02T10:00:00.000Z');
const cart: Cart = {
  lines: [
    { productId: 'K2', quantity: 2 },
    { productId: 'T1', quantity: 1 },
    { productId: 'P1', quantity: 1 },
    { productId: 'gone', quantity: 1 },
  ],
};

let codes = 0;
function coupon(
  discount: Discount,
  appliesTo: DiscountScope = { all: true },
  terms: Partial<CouponTerms & Pick<GrantedCoupon, 'expiresAt'>> = {},
): Grant {
  codes += 1;
  const expiresAt = terms.expiresAt ?? '2026-03-02T10:30:00.000Z';
  const code = `C${codes}`;
  return {
    code,
    campaignId: 'c',
    shopperId: 'ann',
    state: 'held',
    grantedAt: '2026-03-02T09:00:00.000Z',
    expiresAt,
    orderId: null,
    worth: null,
    details: {
      kind: 'coupon',
      coupon: { code, campaignId: 'c', campaignName: 'C', discount, appliesTo, ...terms, expiresAt },
    },
  };
}

function threshold(tiers: ThresholdCampaign['tiers'], changes: Partial<ThresholdCampaign> = {}): ThresholdCampaign {
  return {
    id: 'th',
    name: 'Spend and save',
    kind: 'threshold',
    tiers,
    appliesTo: { all: true },
    startsAt: '2026-03-01T00:00:00.000Z',
    endsAt: '2026-03-08T00:00:00.000Z',
    ...changes,
  };
}

const savings = (grants: readonly Grant[], campaigns: readonly ThresholdCampaign[] = [], of: Cart = cart) =>
  savingsFor({ cart: of, grants, campaigns, graph, now });
const off = (...grants: readonly Grant[]): number => savings(grants).total;
const percent = (value: number): Discount => ({ type: 'percent', value });
const amount = (value: number): Discount => ({ type: 'amount', value });

describe('savingsFor', () => {
  it('keeps a coupon to its scope: everything, a subtree, a brand, a product', () => {
    expect(off(coupon(percent(10)))).toBe(6750);
    expect(off(coupon(percent(10), { category: 'Kitchen' }))).toBe(4070);
    expect(off(coupon(percent(10), { category: 'Kitchen > Kettles' }))).toBe(3190);
    expect(off(coupon(percent(10), { brand: 'Tarn' }))).toBe(2680);
    expect(off(coupon(percent(10), { product: 'P1' }))).toBe(880);
    expect(off(coupon(percent(10), { product: 'K1' }))).toBe(0);
  });

  it('does not count what is used or has run out, at the instant of its end either', () => {
    expect(off(coupon(percent(10), { all: true }, { expiresAt: '2026-03-02T10:00:00.000Z' }))).toBe(0);
    expect(off(coupon(percent(10), { all: true }, { expiresAt: '2026-03-02T10:00:00.001Z' }))).toBe(6750);
    expect(off({ ...coupon(percent(10)), state: 'used', orderId: 'o' })).toBe(0);
  });

  it('takes the one coupon that takes most off, not the sum', () => {
    const best = savings([coupon(percent(10), { brand: 'Tarn' }), coupon(amount(30.5))]);
    expect(best).toMatchObject({
      total: 3050,
      applied: [{ kind: 'coupon', amount: 3050, productIds: ['K2', 'T1', 'P1'] }],
    });
  });

  it('adds up coupons of different groups, and leaves an exclusive one to itself', () => {
    const group = (name: string, exclusive = false) => ({ stacking: { group: name, exclusive } });
    expect(off(coupon(amount(30), { all: true }, group('a')), coupon(amount(40), { all: true }, group('b')))).toBe(
      7000,
    );
    expect(
      off(coupon(amount(30), { all: true }, group('a')), coupon(amount(40), { all: true }, group('b', true))),
    ).toBe(4000);
    expect(
      off(
        coupon(amount(30), { all: true }, group('a')),
        coupon(amount(25), { all: true }, group('c')),
        coupon(amount(40), { all: true }, group('b', true)),
      ),
    ).toBe(5500);
  });

  it('asks for the minimum that was announced, and says what is missing', () => {
    const far = savings([coupon(amount(50), { brand: 'Tarn' }, { minimumSpend: 300 })]);
    expect(far).toMatchObject({ total: 0, waiting: [{ name: 'C', missing: 3200 }] });
    expect(off(coupon(amount(50), { brand: 'Tarn' }, { minimumSpend: 268 }))).toBe(5000);
  });

  it('takes no more off than the maximum, the budget that is held, and the goods in scope', () => {
    expect(off(coupon(percent(50), { all: true }, { maxDiscount: 12.5 }))).toBe(1250);
    expect(off({ ...coupon(percent(50)), worth: 777 })).toBe(777);
    expect(off(coupon(amount(500), { product: 'P1' }))).toBe(8800);
  });

  it('takes the best tier that is reached, before coupons, and names the next', () => {
    const tiers = [
      { spend: 200, off: 20 },
      { spend: 600, off: 80 },
      { spend: 700, off: 100 },
    ];
    const result = savings([coupon(percent(10))], [threshold(tiers)]);
    expect(result.applied.map(({ kind, amount: taken }) => [kind, taken])).toEqual([
      ['threshold', 8000],
      ['coupon', 5950],
    ]);
    expect(result.near).toEqual({ campaignId: 'th', name: 'Spend and save', missing: 2500, off: 10_000 });
    expect(savings([], [threshold(tiers, { startsAt: '2026-03-02T10:00:00.001Z' })]).total).toBe(0);
    expect(savings([], [threshold(tiers, { appliesTo: { brand: 'Tarn' } })]).total).toBe(2000);
  });

  it('sells as many pieces at the flash price as were reserved', () => {
    const reserved = (quantity: number, unitPrice: number): Grant => ({
      ...coupon(percent(1)),
      campaignId: 'fs',
      details: { kind: 'reservation', productId: 'K2', quantity, unitPrice, currency: 'CNY', round: '0' },
    });
    expect(off(reserved(1, 9950))).toBe(6000);
    expect(off(reserved(5, 9950))).toBe(12_000);
    expect(off(reserved(1, 99_950))).toBe(0);
    expect(savings([reserved(1, 9950), coupon(percent(10), { product: 'K2' })]).applied).toMatchObject([
      { kind: 'flash-sale', amount: 6000 },
      { kind: 'coupon', amount: 2590 },
    ]);
  });

  it('gives gifts and free delivery without touching the total', () => {
    const result = savings([coupon({ type: 'gift', product: 'T3', quantity: 1 }), coupon({ type: 'free-shipping' })]);
    expect(result).toMatchObject({ total: 0, freeShipping: true, gifts: [{ productId: 'T3', quantity: 1 }] });
    expect(savings([coupon({ type: 'free-shipping' }, { product: 'K1' })]).freeShipping).toBe(false);
  });

  it('is what the cart shows', () => {
    const { total, currency } = savings([coupon(percent(10))]);
    expect(cartTotal(cart, graph, { amount: total, currency })).toMatchObject({
      subtotal: 67_500,
      discount: 6750,
      total: 60_750,
    });
  });

  it('never makes a line or a total negative, and what is applied adds up, whatever is combined', () => {
    const scope = fc.constantFrom<DiscountScope>(
      { all: true },
      { brand: 'Tarn' },
      { category: 'Kitchen' },
      { product: 'P1' },
      { product: 'nothing' },
    );
    const stacking = fc.option(fc.record({ group: fc.constantFrom('a', 'b', 'c'), exclusive: fc.boolean() }), {
      nil: undefined,
    });
    const worth = fc.oneof(
      fc.record({ type: fc.constant('percent' as const), value: fc.double({ min: 0.01, max: 100, noNaN: true }) }),
      fc.record({ type: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 2000 }) }),
    );
    const anyCoupon = fc
      .record({ worth, scope, stacking, minimumSpend: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }) })
      .map(({ worth: discount, scope: appliesTo, stacking: group, minimumSpend }) =>
        coupon(discount, appliesTo, {
          ...(group === undefined ? {} : { stacking: group }),
          ...(minimumSpend === undefined ? {} : { minimumSpend }),
        }),
      );
    const tier = fc.record({ spend: fc.integer({ min: 1, max: 900 }), off: fc.integer({ min: 1, max: 900 }) });
    fc.assert(
      fc.property(
        fc.array(anyCoupon, { maxLength: 8 }),
        fc.array(fc.array(tier, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
        fc.array(
          fc.record({ productId: fc.constantFrom('K1', 'K2', 'T1', 'P1'), quantity: fc.integer({ min: 1, max: 9 }) }),
          {
            maxLength: 4,
          },
        ),
        (grants, steps, lines) => {
          const unique: Cart = {
            lines: lines.filter((line, at) => lines.findIndex((l) => l.productId === line.productId) === at),
          };
          const result = savings(
            grants,
            steps.map((tiers, at) => threshold(tiers, { id: `th${at}` })),
            unique,
          );
          const { subtotal, total } = cartTotal(unique, graph, { amount: result.total, currency: 'CNY' });
          expect(Number.isSafeInteger(result.total)).toBe(true);
          expect(result.total).toBeGreaterThanOrEqual(0);
          expect(result.total).toBeLessThanOrEqual(subtotal);
          expect(total).toBe(subtotal - result.total);
          expect(result.applied.reduce((sum, { amount: taken }) => sum + taken, 0)).toBe(result.total);
          const alone = grants.map((grant) => savings([grant], [], unique).total);
          expect(result.total).toBeGreaterThanOrEqual(Math.max(0, ...alone));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('takenOff', () => {
  it('rounds half up, and never goes below 0 or above the amount', () => {
    expect(takenOff(percent(10), 5, 'CNY')).toBe(1);
    expect(takenOff(percent(10), 4, 'CNY')).toBe(0);
    expect(takenOff(percent(12.5), 100, 'CNY')).toBe(13);
    expect(takenOff(amount(3), 1000, 'JPY')).toBe(3);
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 200, noNaN: true }),
        fc.nat(1_000_000),
        fc.constantFrom('percent' as const, 'amount' as const),
        (value, of, type) => {
          const taken = takenOff({ type, value }, of, 'CNY');
          expect(taken).toBeGreaterThanOrEqual(0);
          expect(taken).toBeLessThanOrEqual(of);
          expect(Number.isInteger(taken)).toBe(true);
        },
      ),
    );
  });
});
