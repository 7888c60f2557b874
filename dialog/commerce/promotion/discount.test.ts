import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cart } from '../cart/cart.js';
import { cartTotal } from '../cart/cart-total.js';
import { sampleShop } from '../fixture/sample-shop.js';
import type { Discount, DiscountScope, GrantedCoupon } from './campaign.js';
import { discountFor, takenOff } from './discount.js';

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

function coupon(discount: Discount, appliesTo: DiscountScope, expiresAt = '2026-03-02T10:30:00.000Z'): GrantedCoupon {
  return {
    code: `${discount.type}${discount.value}`,
    campaignId: 'c',
    campaignName: 'C',
    expiresAt,
    discount,
    appliesTo,
  };
}

const off = (...coupons: readonly GrantedCoupon[]) => discountFor(cart, coupons, graph, now)?.amount.amount ?? null;
const ten: Discount = { type: 'percent', value: 10 };

describe('discountFor', () => {
  it('keeps to its scope: everything, a subtree, a brand, a product', () => {
    expect(off(coupon(ten, { all: true }))).toBe(6750);
    expect(off(coupon(ten, { category: 'Kitchen' }))).toBe(4070);
    expect(off(coupon(ten, { category: 'Kitchen > Kettles' }))).toBe(3190);
    expect(off(coupon(ten, { brand: 'Tarn' }))).toBe(2680);
    expect(off(coupon(ten, { product: 'P1' }))).toBe(880);
    expect(off(coupon(ten, { product: 'K1' }))).toBeNull();
  });

  it('does not count an expired coupon, at the instant of its end either', () => {
    expect(off(coupon(ten, { all: true }, '2026-03-02T10:00:00.000Z'))).toBeNull();
    expect(off(coupon(ten, { all: true }, '2026-03-02T10:00:00.001Z'))).toBe(6750);
  });

  it('takes the one coupon that takes most off, not the sum', () => {
    const all = discountFor(
      cart,
      [coupon(ten, { brand: 'Tarn' }), coupon({ type: 'amount', value: 30.5 }, { all: true })],
      graph,
      now,
    );
    expect(all).toMatchObject({ amount: { amount: 3050, currency: 'CNY' }, coupon: { code: 'amount30.5' } });
  });

  it('takes an amount off what is in its scope at most', () => {
    expect(off(coupon({ type: 'amount', value: 500 }, { product: 'P1' }))).toBe(8800);
  });

  it('rounds half up, and never goes below 0 or above the amount', () => {
    expect(takenOff({ type: 'percent', value: 10 }, 5, 'CNY')).toBe(1);
    expect(takenOff({ type: 'percent', value: 10 }, 4, 'CNY')).toBe(0);
    expect(takenOff({ type: 'percent', value: 12.5 }, 100, 'CNY')).toBe(13);
    expect(takenOff({ type: 'amount', value: 3 }, 1000, 'JPY')).toBe(3);
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 200, noNaN: true }),
        fc.nat(1_000_000),
        fc.constantFrom('percent', 'amount'),
        (value, amount, type) => {
          const taken = takenOff({ type, value } as Discount, amount, 'CNY');
          expect(taken).toBeGreaterThanOrEqual(0);
          expect(taken).toBeLessThanOrEqual(amount);
          expect(Number.isInteger(taken)).toBe(true);
        },
      ),
    );
  });

  it('is what the cart shows', () => {
    const discount = discountFor(cart, [coupon(ten, { all: true })], graph, now);
    expect(cartTotal(cart, graph, discount?.amount ?? null)).toMatchObject({
      subtotal: 67500,
      discount: 6750,
      total: 60750,
    });
  });
});
