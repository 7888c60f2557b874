import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cart } from '../../cart/cart.js';
import { cartTotal } from '../../cart/cart-total.js';
import { sampleShop } from '../../fixture/sample-shop.js';
import { createInMemoryPriceBook } from '../../pricing/in-memory-price-book.js';
import type { Campaign } from '../campaign.js';
import { createInMemoryCampaignStore } from '../campaign-store.js';
import { createPromotions } from '../promotions.js';
import { createInMemoryShopperSettings } from '../shopper-settings.js';
import { createInMemoryLedger } from './in-memory-ledger.js';
import { expectSound } from './redemption-ledger.contract.js';

const graph = sampleShop();
const start = Date.parse('2026-03-02T10:00:00.000Z');
const span = { startsAt: '2026-03-01T00:00:00.000Z', endsAt: '2026-03-08T00:00:00.000Z' };

const campaigns: readonly Campaign[] = [
  {
    id: 'coupon',
    name: 'Coupon',
    kind: 'coupon',
    ...span,
    discount: { type: 'percent', value: 40 },
    maxDiscount: 60,
    appliesTo: { all: true },
    couponTtlMinutes: 30,
    maxRedemptions: 4,
    maxPerShopper: 2,
    maxPerDevice: 3,
    budget: 150,
  },
  {
    id: 'sale',
    name: 'Sale',
    kind: 'flash-sale',
    ...span,
    items: [{ product: 'T1', price: 99, stockPerRound: 3 }],
    everyMinutes: 60,
    roundMinutes: 45,
    holdMinutes: 10,
    maxPerShopper: 2,
  },
  {
    id: 'draw',
    name: 'Draw',
    kind: 'lottery',
    ...span,
    prizes: [
      {
        id: 'p',
        name: 'P',
        odds: 0.5,
        count: 2,
        couponTtlMinutes: 30,
        discount: { type: 'amount', value: 900 },
        appliesTo: { all: true },
      },
    ],
    maxDraws: 6,
    maxPerDay: 3,
    minimumAge: 0,
    commitment: '',
  },
  { id: 'save', name: 'Save', kind: 'threshold', ...span, tiers: [{ spend: 100, off: 90 }], appliesTo: { all: true } },
];

const shopper = fc.constantFrom('ann', 'bob', 'cas');
const step = fc.oneof(
  fc.record({
    do: fc.constant('claim' as const),
    who: shopper,
    what: fc.constantFrom('coupon', 'draw'),
    key: fc.nat(12),
  }),
  fc.record({
    do: fc.constant('reserve' as const),
    who: shopper,
    quantity: fc.integer({ min: 1, max: 3 }),
    wait: fc.boolean(),
    key: fc.nat(12),
  }),
  fc.record({
    do: fc.constant('order' as const),
    who: shopper,
    codes: fc.array(fc.nat(9), { maxLength: 3 }),
    discount: fc.option(fc.nat(7000), { nil: null }),
    id: fc.nat(4),
  }),
  fc.record({ do: fc.constant('cancel' as const), who: shopper, id: fc.nat(4) }),
  fc.record({ do: fc.constant('release' as const), who: shopper, code: fc.nat(9) }),
  fc.record({ do: fc.constant('sweep' as const) }),
  // Clocks are set forward and back.
  fc.record({ do: fc.constant('clock' as const), minutes: fc.integer({ min: -90, max: 120 }) }),
);

it('keeps every limit, price and total whole in any order of grants, uses, cancellations, ends and clock jumps', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(fc.record({ productId: fc.constantFrom('T1', 'P1', 'K2'), quantity: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      async (steps, lines) => {
        let now = start;
        let drawn = 0;
        const store = createInMemoryCampaignStore();
        for (const campaign of campaigns) await store.put(campaign);
        const ledger = createInMemoryLedger();
        const promotions = createPromotions({
          campaigns: store,
          ledger,
          settings: createInMemoryShopperSettings(),
          priceBook: createInMemoryPriceBook(),
          clock: () => new Date(now),
          random: (size) => Uint8Array.from({ length: size }, () => (drawn = (drawn + 37) % 230)),
          currency: () => 'CNY',
          seedOf: () => '3d'.repeat(32),
        });
        const codes: string[] = [];
        const outcomes = new Map<string, string>();
        const codeAt = (index: number): string => codes[index % Math.max(1, codes.length)] ?? 'none';
        const cart: Cart = {
          lines: lines.filter((line, at) => lines.findIndex((l) => l.productId === line.productId) === at),
        };

        for (const each of steps) {
          const at = new Date(now).toISOString();
          if (each.do === 'claim' || each.do === 'reserve') {
            const wish =
              each.do === 'reserve'
                ? ({ type: 'reserve', productId: 'T1', quantity: each.quantity, wait: each.wait } as const)
                : ({ type: each.what === 'draw' ? 'draw' : 'coupon' } as const);
            const campaignId = each.do === 'reserve' ? 'sale' : each.what;
            const key = JSON.stringify([wish, each.key]);
            const result = await promotions.claim(campaignId, wish, { shopperId: each.who, device: 'one', key });
            if (result.kind === 'granted') codes.push(result.grant.code);
            // A key that was carried out answers the same for ever, whatever happened in between.
            const name = `${each.who} ${key}`;
            const known = outcomes.get(name);
            if (known !== undefined) expect(JSON.stringify(result)).toBe(known);
            const recorded = await ledger.replay({
              shopperId: each.who,
              key,
              fingerprint: JSON.stringify([campaignId, wish]),
            });
            if (recorded) outcomes.set(name, JSON.stringify(result));
          } else if (each.do === 'order' || each.do === 'cancel') {
            const wanted = each.do === 'order' ? [...new Set(each.codes.map(codeAt))] : [];
            await ledger.order({
              orderId: `o${each.id}`,
              shopperId: each.who,
              status: each.do === 'order' ? 'placed' : 'cancelled',
              at,
              codes: wanted.map((code) => ({ code, discount: each.do === 'order' ? each.discount : null })),
              total: 100,
              currency: 'CNY',
            });
          } else if (each.do === 'release') await ledger.release(codeAt(each.code), each.who, at);
          else if (each.do === 'sweep') await ledger.sweep(at);
          else now += each.minutes * 60_000;

          await expectSound(ledger);
          for (const who of ['ann', 'bob', 'cas']) {
            const savings = await promotions.savings(cart, await promotions.grants(who), graph);
            const {
              subtotal,
              total,
              lines: priced,
            } = cartTotal(cart, graph, {
              amount: savings.total,
              currency: savings.currency,
            });
            expect(total).toBeGreaterThanOrEqual(0);
            expect(total).toBe(subtotal - savings.total);
            for (const { amount } of savings.applied) expect(amount).toBeGreaterThan(0);
            for (const { lineTotal } of priced) expect(lineTotal.amount).toBeGreaterThanOrEqual(0);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
