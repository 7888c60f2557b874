import { beforeEach, describe, expect, it } from 'vitest';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { sampleShop } from '../../fixture/sample-shop.js';
import { createInMemoryPriceBook } from '../in-memory-price-book.js';
import type { PriceBook } from '../price-book.js';
import { usualAttention, wholeDay } from '../situation.js';
import { createInMemoryPricingStore } from './in-memory-pricing-store.js';
import { PricingDesk } from './pricing-desk.js';
import type { PricingStore } from './pricing-store.js';
import { defaultPricingSettings, type PricingMode, type ProductInput } from './settings.js';

const graph: ShopGraph = sampleShop();

/** The shop at the prices that are asked now, as the catalogue publishes it. */
function published(): ShopGraph {
  const product = (id: string) => {
    const found = graph.product(id);
    if (found === undefined) return undefined;
    const { price, listPrice } = found.offer;
    return { ...found, offer: { ...found.offer, price: desk.priceOf(id, listPrice, price) } };
  };
  return Object.create(graph, { product: { value: product } }) as ShopGraph;
}

const day = 86_400_000;
let now: Date;
let priceBook: PriceBook;
let store: PricingStore;
let desk: PricingDesk;

/** Products that an experiment keeps at their list price. */
let kept: ReadonlySet<string>;

const openDesk = () => {
  let next = 0;
  const newId = (): string => `p${now.getTime()}-${++next}`;
  return PricingDesk.open({
    store,
    graph: published,
    clock: () => now,
    newId,
    seed: 1,
    publish: async () => undefined,
    experiment: async () => (productId) => kept.has(productId),
  });
};

beforeEach(async () => {
  kept = new Set();
  now = new Date('2026-06-10T03:00:00.000Z');
  priceBook = createInMemoryPriceBook();
  store = createInMemoryPricingStore(priceBook);
  desk = await openDesk();
});

/** K1 is sold at its list price in the sample shop. */
const k1 = graph.product('K1')!.offer;
const input: ProductInput = {
  productId: 'K1',
  cost: Math.round(k1.listPrice.amount * 0.4),
  restockDays: 1,
  nextRestock: null,
  competitorPrice: null,
};
const asked = () => desk.priceOf('K1', k1.listPrice, k1.price).amount;
const run = (mode: PricingMode) => desk.saveSettings({ ...defaultPricingSettings, mode });

/** Two months in which much more was sold at the lower of two prices. */
const elastic = Array.from({ length: 60 }, (_, index) => {
  const price = Math.round(k1.listPrice.amount * (index % 2 === 0 ? 1 : 0.9));
  const on = new Date(Date.parse('2026-04-01T00:00:00.000Z') + index * day).toISOString().slice(0, 10);
  return {
    productId: 'K1',
    day: on,
    price,
    sold: index % 2 === 0 ? 6 : 10,
    stock: null,
    hours: wholeDay,
    attention: null,
  };
});

describe('pricing desk', () => {
  it('prices nothing at first', async () => {
    await desk.putInputs([input]);
    expect(await desk.pass()).toEqual({ kind: 'refused', reason: 'off' });
    expect(asked()).toBe(k1.price.amount);
  });

  it('only writes down what it would do while it is in the shadow', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('shadow');
    const outcome = await desk.pass();
    expect(outcome).toMatchObject({ kind: 'passed', summary: { mode: 'shadow', decided: 1, moved: 1 } });
    expect(asked()).toBe(k1.price.amount);
    expect(await priceBook.history('K1')).toEqual([]);
  });

  it('waits for a yes to a proposal, and takes only the newest', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('propose');
    const first = await desk.pass();
    const second = await desk.pass();
    if (first.kind !== 'passed' || second.kind !== 'passed') throw new Error('refused');
    expect(asked()).toBe(k1.price.amount);
    expect(await desk.approve('none')).toEqual({ kind: 'refused', reason: 'no_such_pass' });
    expect(await desk.approve(first.summary.id)).toEqual({ kind: 'refused', reason: 'not_the_newest' });
    expect(await desk.approve(second.summary.id)).toEqual({ kind: 'applied', moved: 1, refused: [] });
    expect(asked()).toBeLessThan(k1.price.amount);
    expect(await desk.approve(second.summary.id)).toMatchObject({ kind: 'refused' });
  });

  it('moves a price within the guardrails, once a day, and writes down why', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const first = asked();
    expect(first).toBeLessThan(k1.listPrice.amount);
    expect(first).toBeGreaterThanOrEqual(k1.listPrice.amount * 0.9);
    expect(await priceBook.current('K1', now)).toMatchObject({ price: { amount: first }, from: now.toISOString() });
    now = new Date(now.getTime() + 60_000);
    const again = await desk.pass();
    expect(again.kind === 'passed' && again.summary.moved).toBe(0);
    expect(asked()).toBe(first);
    now = new Date(now.getTime() + day);
    await desk.pass();
    expect(asked()).toBeLessThanOrEqual(first);
  });

  it('stands again after a restart, and forgets nothing', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const before = asked();
    desk = await openDesk();
    expect([asked(), desk.settings.mode, desk.known()]).toEqual([before, 'automatic', [input]]);
  });

  it('puts all list prices back at the switch', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    now = new Date(now.getTime() + 1_000);
    expect(await desk.stop()).toBe(1);
    expect([asked(), desk.settings.mode]).toEqual([k1.listPrice.amount, 'off']);
    expect(await priceBook.current('K1', now)).toMatchObject({ reason: 'restored', price: k1.listPrice });
  });

  it('shows no live price that has left the guardrails', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const live = asked();
    const { guardrails } = defaultPricingSettings;
    await desk.saveSettings({ ...desk.settings, guardrails: { ...guardrails, lowest: 1 } });
    expect(live).not.toBe(k1.listPrice.amount);
    expect(asked()).toBe(k1.price.amount);
  });

  it('goes back to the list price when sales leave the forecast, until they are learned anew', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const price = asked();
    const slump = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const on = new Date(Date.parse('2026-05-31T00:00:00.000Z') + (from + index) * day).toISOString().slice(0, 10);
        return { ...elastic[0]!, day: on, price, sold: 1 };
      });
    now = new Date(now.getTime() + 2 * day);
    await desk.putSales(slump(0, 8));
    await desk.pass();
    expect([price < k1.listPrice.amount, asked()]).toEqual([true, k1.listPrice.amount]);
    expect((await priceBook.current('K1', now))?.reason).toBe('restored');
  });

  it('puts a product back to its list price when an experiment gives it to the control', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const learned = asked();
    kept = new Set(['K1']);
    now = new Date(now.getTime() + 2 * day);
    await desk.pass();
    expect([learned < k1.listPrice.amount, asked()]).toEqual([true, k1.listPrice.amount]);
  });

  it('learns prices and sales from the log again after a restart', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const sold = { ...elastic[0]!, day: now.toISOString().slice(0, 10), price: asked(), sold: 9 };
    now = new Date(now.getTime() + 2 * day);
    await desk.putSales([sold]);
    const restarted = await openDesk();
    expect(restarted.behind).toBe(true);
    await restarted.study(() => false);
    expect(restarted.behind).toBe(false);
    expect(await restarted.pass()).toMatchObject({ kind: 'passed', summary: { decided: 1 } });
  });

  it('refuses a clock that has run back, and keeps prices', async () => {
    await desk.putInputs([input]);
    await desk.putSales(elastic);
    await run('automatic');
    await desk.pass();
    const before = asked();
    now = new Date(now.getTime() - 2 * day);
    expect(await desk.pass()).toEqual({ kind: 'refused', reason: 'clock_ran_back' });
    expect(asked()).toBe(before);
    await desk.stop();
    await run('automatic');
    expect(await desk.pass()).toMatchObject({ kind: 'passed', summary: { mode: 'automatic' } });
  });

  it('decides by what was counted in the talk, keeps it with the sales, and names a rival only where he is dearer', async () => {
    const seen: string[] = [];
    const attention = { views: 2, dwell: 2, cartAdds: 2, heat: 3 };
    desk = await PricingDesk.open({
      store,
      graph: published,
      clock: () => now,
      newId: () => `a${now.getTime()}`,
      seed: 1,
      publish: async () => undefined,
      attention: (productId, at) => {
        seen.push(`${productId} ${at.toISOString()}`);
        return attention;
      },
    });
    await desk.putInputs([{ ...input, competitorPrice: Math.round(k1.listPrice.amount * 0.98) }]);
    const told = { ...attention, heat: 1 };
    await desk.putSales([...elastic.slice(0, 58), { ...elastic[58]!, attention: told }]);
    const kept = await store.sales('2026-01-01');
    expect([kept[0]!.attention, kept.at(-1)!.attention]).toEqual([attention, told]);
    expect(seen[0]).toBe('K1 2026-04-01T00:00:00.000Z');
    await run('automatic');
    await desk.pass();
    expect(seen.at(-1)).toBe(`K1 ${now.toISOString()}`);
    expect(asked()).toBeLessThan(k1.listPrice.amount * 0.98);
    expect((await priceBook.current('K1', now))?.reason).not.toBe('rival');
  });

  it('prices the hours that are left of a window, and learns sales of hours', async () => {
    await desk.putInputs([input]);
    const hours = { from: 12, to: 24 };
    const parts = elastic.map((sales, at) => (at % 3 === 0 ? { ...sales, hours } : sales));
    expect((await desk.putSales(parts)).refused).toEqual([]);
    const { guardrails } = defaultPricingSettings;
    await desk.saveSettings({
      ...defaultPricingSettings,
      mode: 'automatic',
      windows: [0, 12],
      guardrails: { ...guardrails, minHoursBetweenMoves: 8 },
    });
    for (const hour of [3, 14]) {
      now = new Date(`2026-06-10T${String(hour).padStart(2, '0')}:00:00.000Z`);
      expect(await desk.pass()).toMatchObject({ kind: 'passed', summary: { decided: 1 } });
    }
    const choices = await store.choices('2026-06-10');
    expect(choices.map(({ hour }) => hour)).toEqual([3, 14]);
    const points = await priceBook.history('K1');
    for (const { price } of points) expect(price.amount).toBeGreaterThanOrEqual(k1.listPrice.amount * 0.9 - 1);
    expect(points.length).toBeGreaterThan(0);
  });

  it('leaves the merchant’s own markdown alone', async () => {
    const k2 = graph.product('K2')!.offer;
    expect(k2.price.amount).toBeLessThan(k2.listPrice.amount);
    await desk.putInputs([{ ...input, productId: 'K2', cost: 1 }]);
    await run('automatic');
    expect(await desk.pass()).toMatchObject({ left: [{ productId: 'K2', reason: 'own_markdown' }] });
    expect(desk.priceOf('K2', k2.listPrice, k2.price)).toEqual(k2.price);
  });

  it('takes good rows and refuses bad ones, with reasons', async () => {
    const rows = [
      input,
      { ...input, productId: 'nothing' },
      { ...input, cost: k1.listPrice.amount },
      { ...input, competitorPrice: 0 },
      { ...input, competitorPrice: k1.listPrice.amount * 50 },
      { ...input, nextRestock: '2026-13-40' },
      { ...input, cost: Number.NaN },
    ];
    const outcome = await desk.putInputs(rows);
    expect([outcome.taken, outcome.refused.map(({ row }) => row)]).toEqual([1, [1, 2, 3, 4, 5, 6]]);
    const sales = { ...elastic[0]!, stock: 40 };
    const bad = [
      { ...sales, day: '2027-01-01' },
      { ...sales, sold: 41 },
      { ...sales, price: 0 },
      { ...sales, attention: { ...usualAttention, views: 0 } },
      { ...sales, hours: { from: 9, to: 25 } },
    ];
    expect((await desk.putSales([sales, ...bad])).refused.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  });
});
