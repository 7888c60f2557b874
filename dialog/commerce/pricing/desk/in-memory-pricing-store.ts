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
      [...sales.values()].filter(({ day }) => day >= since).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    putSales: async (put) => {
      for (const each of put) sales.set(JSON.stringify([each.productId, each.day, each.hours.from]), each);
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
          decisions.map(({ productId, price, propensity }) => ({
            productId,
            day: at.slice(0, 10),
            hour: Number(at.slice(11, 13)),
            price,
            propensity,
          })),
        ),
    decisions: async (passId) => passes.find(({ id }) => id === passId)?.decisions ?? null,
  };
}

/** Days, hours of a day and products in ascending order. */
function orderOf({ day, hours, productId }: ProductSales): string {
  return `${day} ${String(hours.from).padStart(2, '0')} ${productId}`;
}
