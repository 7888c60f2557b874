import type { PriceBook } from '../price-book.js';
import type { LivePrice, PricingPass, PricingStore } from './pricing-store.js';
import { defaultPricingSettings, type PricingSettings, type ProductInput, type ProductSales } from './settings.js';

/** A pricing store for tests; points go to the price book that is given. */
export function createInMemoryPricingStore(priceBook: PriceBook): PricingStore {
  let settings: PricingSettings = defaultPricingSettings;
  const inputs = new Map<string, ProductInput>();
  const sales = new Map<string, ProductSales>();
  const live = new Map<string, LivePrice>();
  const passes: PricingPass[] = [];
  return {
    settings: async () => settings,
    saveSettings: async (changed) => {
      settings = changed;
    },
    inputs: async () => [...inputs.values()],
    putInputs: async (put) => {
      for (const input of put) inputs.set(input.productId, input);
    },
    sales: async (since) =>
      [...sales.values()]
        .filter(({ day }) => day >= since)
        .sort((a, b) => (a.day === b.day ? (a.productId < b.productId ? -1 : 1) : a.day < b.day ? -1 : 1)),
    putSales: async (put) => {
      for (const each of put) sales.set(JSON.stringify([each.productId, each.day]), each);
    },
    live: async () => [...live.values()],
    commit: async (pass) => {
      passes.push(pass);
      for (const price of pass.live) live.set(price.productId, price);
      await priceBook.append(pass.points);
    },
    stop: async (points) => {
      settings = { ...settings, mode: 'off' };
      live.clear();
      await priceBook.append(points);
    },
    passes: async (limit) =>
      passes
        .slice(-limit)
        .reverse()
        .map(({ id, at, mode, decisions }) => ({
          id,
          at,
          mode,
          decided: decisions.length,
          moved: decisions.filter(({ price, from }) => price !== from).length,
        })),
    choices: async (since) =>
      passes
        .filter(({ at, mode }) => mode === 'automatic' && at.slice(0, 10) >= since)
        .flatMap(({ at, decisions }) =>
          decisions.map(({ productId, price, propensity }) => ({ productId, day: at.slice(0, 10), price, propensity })),
        ),
    decisions: async (passId) => passes.find(({ id }) => id === passId)?.decisions ?? null,
  };
}
