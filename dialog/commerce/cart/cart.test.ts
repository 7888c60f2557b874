import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleShop } from '../fixture/sample-shop.js';
import { applyToCart, held } from './apply-to-cart.js';
import { type Cart, type CartCommand, emptyCart, maxPerLine } from './cart.js';
import { cartTotal } from './cart-total.js';

const graph = sampleShop();

function cartOf(...commands: readonly CartCommand[]): Cart {
  return commands.reduce<Cart>((cart, command) => {
    const outcome = applyToCart(cart, command, graph);
    if (outcome.kind === 'rejected') throw new Error(`rejected: ${outcome.reason}`);
    return outcome.cart;
  }, emptyCart);
}

describe('applyToCart', () => {
  it('adds to a line that is there, and keeps the order of lines', () => {
    const cart = cartOf(
      { type: 'add', productId: 'K1', quantity: 2 },
      { type: 'add', productId: 'T1', quantity: 1 },
      { type: 'add', productId: 'K1', quantity: 3 },
    );
    expect(cart.lines).toEqual([
      { productId: 'K1', quantity: 5 },
      { productId: 'T1', quantity: 1 },
    ]);
  });

  it('says what changed, and by how much', () => {
    const cart = cartOf({ type: 'add', productId: 'K1', quantity: 2 }, { type: 'add', productId: 'T1', quantity: 1 });
    expect(applyToCart(cart, { type: 'set', productId: 'K1', quantity: 1 }, graph)).toMatchObject({
      change: 'set',
      quantity: 1,
    });
    expect(applyToCart(cart, { type: 'remove', productId: 'K1' }, graph)).toMatchObject({
      change: 'removed',
      quantity: 2,
    });
    expect(applyToCart(cart, { type: 'set', productId: 'K1', quantity: 0 }, graph)).toMatchObject({
      change: 'removed',
      quantity: 2,
    });
    expect(applyToCart(cart, { type: 'clear' }, graph)).toMatchObject({
      change: 'cleared',
      productId: null,
      quantity: 3,
      cart: { lines: [] },
    });
  });

  it('rejects with the reason and what would be possible', () => {
    const cart = cartOf({ type: 'add', productId: 'K3', quantity: 2 });
    const reject = (command: CartCommand) => applyToCart(cart, command, graph);
    expect(reject({ type: 'add', productId: 'K4', quantity: 1 })).toEqual({
      kind: 'rejected',
      reason: 'out_of_stock',
      productId: 'K4',
      available: 0,
    });
    expect(reject({ type: 'add', productId: 'K3', quantity: 2 })).toMatchObject({
      reason: 'not_enough_stock',
      available: 3,
    });
    expect(reject({ type: 'set', productId: 'K3', quantity: 4 })).toMatchObject({
      reason: 'not_enough_stock',
      available: 3,
    });
    expect(reject({ type: 'add', productId: 'nothing', quantity: 1 })).toMatchObject({
      reason: 'unknown_product',
      available: null,
    });
    expect(reject({ type: 'remove', productId: 'K1' })).toMatchObject({ reason: 'not_in_cart' });
    expect(reject({ type: 'set', productId: 'K1', quantity: 0 })).toMatchObject({ reason: 'not_in_cart' });
    expect(reject({ type: 'add', productId: 'K5', quantity: 100 })).toMatchObject({
      reason: 'quantity_too_large',
      available: maxPerLine,
    });
  });

  it('lets a line shrink after the stock has run out', () => {
    const cart: Cart = { lines: [{ productId: 'K4', quantity: 3 }] };
    expect(applyToCart(cart, { type: 'set', productId: 'K4', quantity: 2 }, graph)).toMatchObject({
      kind: 'changed',
      change: 'set',
    });
  });

  it('takes a quantity that is no whole number for a bug', () => {
    for (const quantity of [1.5, Number.NaN, -1, 0]) {
      expect(() => applyToCart(emptyCart, { type: 'add', productId: 'K1', quantity }, graph)).toThrow(/whole number/);
    }
  });

  it('never holds more than the stock or the limit, whatever is asked', () => {
    const id = fc.constantFrom('K1', 'K3', 'K4', 'K5', 'nothing');
    const command: fc.Arbitrary<CartCommand> = fc.oneof(
      fc.record({ type: fc.constant('add' as const), productId: id, quantity: fc.integer({ min: 1, max: 120 }) }),
      fc.record({ type: fc.constant('set' as const), productId: id, quantity: fc.integer({ min: 0, max: 120 }) }),
      fc.record({ type: fc.constant('remove' as const), productId: id }),
      fc.record({ type: fc.constant('clear' as const) }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let cart = emptyCart;
        for (const each of commands) {
          const outcome = applyToCart(cart, each, graph);
          if (outcome.kind === 'changed') cart = outcome.cart;
        }
        for (const { productId, quantity } of cart.lines) {
          const product = graph.product(productId);
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(Math.min(maxPerLine, product?.offer.stock ?? maxPerLine));
        }
        expect(new Set(cart.lines.map(({ productId }) => productId)).size).toBe(cart.lines.length);
      }),
    );
  });
});

describe('cartTotal', () => {
  it('adds up in minor units', () => {
    const cart = cartOf({ type: 'add', productId: 'K2', quantity: 2 }, { type: 'add', productId: 'T1', quantity: 1 });
    expect(cartTotal(cart, graph)).toMatchObject({
      subtotal: 58700,
      discount: 0,
      total: 58700,
      currency: 'CNY',
      unpriced: [],
    });
    expect(cartTotal(cart, graph).lines[0]).toEqual({
      productId: 'K2',
      quantity: 2,
      unitPrice: { amount: 15950, currency: 'CNY' },
      lineTotal: { amount: 31900, currency: 'CNY' },
    });
  });

  it('names lines that it cannot count instead of losing them', () => {
    const cart: Cart = {
      lines: [
        { productId: 'gone', quantity: 1 },
        { productId: 'T3', quantity: 1 },
        { productId: 'L1', quantity: 2 },
      ],
    };
    expect(cartTotal(cart, graph)).toMatchObject({
      total: 5900,
      unpriced: [
        { productId: 'gone', quantity: 1, reason: 'vanished' },
        { productId: 'L1', quantity: 2, reason: 'other_currency' },
      ],
    });
  });

  it('takes a discount off, not below 0, and only in the same currency', () => {
    const cart = cartOf({ type: 'add', productId: 'T3', quantity: 1 });
    expect(cartTotal(cart, graph, { amount: 900, currency: 'CNY' })).toMatchObject({ discount: 900, total: 5000 });
    expect(cartTotal(cart, graph, { amount: 9900, currency: 'CNY' })).toMatchObject({ discount: 5900, total: 0 });
    expect(cartTotal(cart, graph, { amount: 900, currency: 'USD' })).toMatchObject({ discount: 0, total: 5900 });
    expect(cartTotal(emptyCart, graph)).toEqual({
      lines: [],
      unpriced: [],
      subtotal: 0,
      discount: 0,
      total: 0,
      currency: 'CNY',
    });
    expect(held(cart, 'T3')).toBe(1);
  });
});
