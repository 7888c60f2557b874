import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../price-book.js';
import { usualAttention, wholeDay } from '../situation.js';
import type { PriceDecision, PricingPass, PricingStore } from './pricing-store.js';
import { defaultPricingSettings, type ProductInput, type ProductSales } from './settings.js';

const at = '2026-05-02T00:00:00.000Z';
const input: ProductInput = { productId: 'tea', cost: 4000, restockDays: 7, nextRestock: null, competitorPrice: 9500 };
const day: ProductSales = {
  productId: 'tea',
  day: '2026-05-01',
  hours: wholeDay,
  price: 9900,
  sold: 3,
  stock: 20,
  attention: { views: 1.4, dwell: 0.8, cartAdds: 2, heat: 1.1 },
};
const decision: PriceDecision = {
  productId: 'tea',
  from: 9900,
  price: 9400,
  propensity: 0.95,
  explored: false,
  reason: 'stock_high',
};

function pass(changes: Partial<PricingPass> = {}): PricingPass {
  return {
    id: 'p1',
    at,
    mode: 'automatic',
    decisions: [decision, { ...decision, productId: 'pot', price: 9900 }],
    live: [
      {
        productId: 'tea',
        amount: 9400,
        listAmount: 9900,
        currency: 'CNY',
        movedAt: at,
        anchorAmount: 9900,
        anchorAt: at,
      },
    ],
    points: [
      {
        productId: 'tea',
        price: { amount: 9400, currency: 'CNY' },
        from: at,
        reason: 'stock_high',
        evidence: 'pass p1',
        stock: 120,
      },
    ],
    ...changes,
  };
}

/** What every pricing store must do. `open` gives an empty store and the price book that it writes to. */
export function pricingStoreContract(
  name: string,
  open: () => Promise<{ readonly store: PricingStore; readonly priceBook: PriceBook }>,
): void {
  describe(`pricing store: ${name}`, () => {
    it('is off at first, and knows nothing', async () => {
      const { store } = await open();
      expect(await store.settings()).toEqual(defaultPricingSettings);
      expect([await store.inputs(), await store.sales('2000-01-01'), await store.live()]).toEqual([[], [], []]);
      expect([await store.passes(5), await store.decisions('p1')]).toEqual([[], null]);
    });

    it('keeps settings and inputs, the last of each', async () => {
      const { store } = await open();
      const settings = { ...defaultPricingSettings, mode: 'shadow' as const, holdMinutes: 5, windows: [0, 9, 18] };
      await store.saveSettings({ ...settings, mode: 'off' });
      await store.saveSettings(settings);
      await store.putInputs([input, { ...input, productId: 'pot' }]);
      await store.putInputs([{ ...input, cost: 4200, competitorPrice: null }]);
      expect(await store.settings()).toEqual(settings);
      const kept = [...(await store.inputs())].sort((a, b) => (a.productId < b.productId ? -1 : 1));
      expect(kept).toEqual([
        { ...input, productId: 'pot' },
        { ...input, cost: 4200, competitorPrice: null },
      ]);
    });

    it('keeps sales by product, day and first hour, in order of time', async () => {
      const { store } = await open();
      const evening = { ...day, day: '2026-05-03', hours: { from: 18, to: 24 }, attention: usualAttention };
      const unknown = { ...day, productId: 'pot', stock: null, attention: null };
      await store.putSales([evening, { ...evening, hours: { from: 9, to: 18 } }, day, unknown]);
      await store.putSales([{ ...day, sold: 4 }]);
      const kept = [unknown, { ...day, sold: 4 }, { ...evening, hours: { from: 9, to: 18 } }, evening];
      expect(await store.sales('2026-01-01')).toEqual(kept);
      expect(await store.sales('2026-05-02')).toEqual(kept.slice(2));
    });

    it('commits a pass with its prices and their points', async () => {
      const { store, priceBook } = await open();
      await store.commit(pass());
      await store.commit(pass({ id: 'p2', decisions: [decision], live: [], points: [] }));
      expect(await store.live()).toEqual(pass().live);
      expect(await store.decisions('p1')).toEqual(pass().decisions);
      expect(await store.passes(9)).toEqual([
        { id: 'p2', at, mode: 'automatic', decided: 1, moved: 1 },
        { id: 'p1', at, mode: 'automatic', decided: 2, moved: 1 },
      ]);
      expect(await store.passes(1)).toHaveLength(1);
      expect(await priceBook.current('tea', new Date(at))).toEqual(pass().points[0]);
    });

    it('tells what automatic passes chose, by day', async () => {
      const { store } = await open();
      await store.commit(pass({ id: 'p0', at: '2026-05-01T00:00:00.000Z', live: [], points: [] }));
      await store.commit(pass({ id: 'p1', mode: 'propose', live: [], points: [] }));
      await store.commit(pass({ id: 'p2' }));
      const choice = { productId: 'tea', day: '2026-05-02', hour: 0, price: 9400, propensity: 0.95 };
      expect(await store.choices('2026-05-02')).toEqual([choice, { ...choice, productId: 'pot', price: 9900 }]);
      expect(await store.choices('2026-05-01')).toHaveLength(4);
    });

    it('stops everything at once', async () => {
      const { store, priceBook } = await open();
      await store.saveSettings({ ...defaultPricingSettings, mode: 'automatic' });
      await store.commit(pass());
      const back = { ...pass().points[0]!, price: { amount: 9900, currency: 'CNY' }, reason: 'restored' as const };
      await store.stop([{ ...back, from: '2026-05-03T00:00:00.000Z' }]);
      expect((await store.settings()).mode).toBe('off');
      expect(await store.live()).toEqual([]);
      expect((await priceBook.current('tea', new Date('2026-05-04')))?.reason).toBe('restored');
    });
  });
}
