import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../nlu/training/random.js';
import type { ProductSales } from '../pricing/desk/settings.js';
import { wholeDay } from '../pricing/situation.js';
import { ExperimentDesk, type ExperimentDraft } from './experiment-desk.js';
import { createInMemoryExperimentStore } from './in-memory-experiment-store.js';

const start = Date.parse('2026-05-01T00:00:00Z');
const day = 86_400_000;
const dayAt = (days: number): string => new Date(start + days * day).toISOString().slice(0, 10);
const products = Array.from({ length: 120 }, (_, at) => `p${at}`);

const prices: ExperimentDraft = {
  name: 'learned prices',
  about: 'prices',
  unit: { by: 'product' },
  arms: [
    { id: 'list', weight: 1 },
    { id: 'learned', weight: 1 },
  ],
  startsAt: '2026-05-01T00:00:00.000Z',
  endsAt: '2026-07-01T00:00:00.000Z',
  falseAlarm: 0.05,
  guards: [{ metric: 'pieces', tolerance: 0.1 }],
};
const replies: ExperimentDraft = {
  ...prices,
  about: 'replies',
  unit: { by: 'conversation' },
  arms: [
    { id: 'standard', weight: 1 },
    { id: 'brief', weight: 1 },
  ],
  guards: [{ metric: 'content', tolerance: 0.1 }],
};

/** A desk on a day of the experiment. `sold` gives the pieces of a product on a day. */
async function deskOn(days: number, sold: (productId: string, day: number) => number = () => 0) {
  let now = new Date(start + days * day);
  const log: ProductSales[] = [];
  const store = createInMemoryExperimentStore();
  let next = 0;
  const desk = await ExperimentDesk.open({
    store,
    clock: () => now,
    newId: () => `e${++next}`,
    sales: async (since) => log.filter((sale) => sale.day >= since),
    costOf: (productId) => (productId === 'unknown' ? undefined : 500),
  });
  const begin = async (draft: ExperimentDraft): Promise<void> => {
    await desk.start(draft);
    for (let at = -28; at < days; at += 1) {
      for (const productId of products) {
        log.push({
          productId,
          day: dayAt(at),
          price: 900,
          sold: sold(productId, at),
          stock: null,
          hours: wholeDay,
          attention: null,
        });
      }
    }
  };
  return { desk, begin, store, goTo: (to: number) => (now = new Date(start + to * day)) };
}

describe('an experiment on prices', () => {
  const learned = (desk: ExperimentDesk, productId: string): boolean =>
    desk.priceArm(productId, new Date(start + day)) === 'learned';

  it('keeps the control at list price while it runs, and nothing before, after or once stopped', async () => {
    const { desk, begin } = await deskOn(3);
    await begin(prices);
    const share = products.filter((id) => learned(desk, id)).length / products.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    const arms = (at: number) => new Set(products.map((id) => desk.priceArm(id, new Date(start + at * day))));
    expect([arms(-1), arms(61)]).toEqual([new Set(['learned']), new Set(['learned'])]);
    await desk.stop('e1', 'enough');
    expect(arms(1)).toEqual(new Set(['learned']));
  });

  it('gives a block of days one arm for the whole shop', async () => {
    const { desk, begin } = await deskOn(3);
    await begin({ ...prices, unit: { by: 'time-block', hours: 24 } });
    const arms = Array.from({ length: 40 }, (_, at) =>
      products.map((id) => desk.priceArm(id, new Date(start + at * day))),
    );
    for (const ofDay of arms) expect(new Set(ofDay).size).toBe(1);
    expect(new Set(arms.map(([first]) => first))).toEqual(new Set(['list', 'learned']));
  });

  it('finds the better arm in the sales log, product beside itself before', async () => {
    const random = seededRandom(5);
    let desk: ExperimentDesk;
    const sold = (id: string, at: number): number => {
      const usual = 10 + (Number(id.slice(1)) % 50);
      return Math.round(usual * (at >= 0 && learned(desk, id) ? 1.3 : 1) * (0.8 + 0.4 * random()));
    };
    const opened = await deskOn(20, sold);
    desk = opened.desk;
    await opened.begin(prices);
    const standing = await desk.standing('e1');
    expect(standing?.report).toMatchObject({ status: 'decided', arms: [{ armId: 'learned', verdict: 'better' }] });
    expect(standing?.report.arms[0]?.difference).toBeCloseTo(0.3, 1);
  });

  it('is stopped by its guard before prices are decided', async () => {
    let desk: ExperimentDesk;
    const random = seededRandom(6);
    const opened = await deskOn(20, (id, at) =>
      Math.round(50 * (at >= 0 && learned(desk, id) ? 0.5 : 1) * (0.9 + 0.2 * random())),
    );
    desk = opened.desk;
    await opened.begin(prices);
    expect((await desk.guard()).map(({ stopped }) => stopped?.because)).toEqual(['learned harms pieces']);
    expect(await desk.guard()).toEqual([]);
    expect((await desk.standing('e1'))?.report.status).toBe('stopped');
  });
});

describe('an experiment on replies', () => {
  it('styles conversations and counts each once, as it ended', async () => {
    const { desk, begin } = await deskOn(3);
    await begin(replies);
    const now = new Date(start + day);
    const talks = Array.from({ length: 200 }, (_, at) => `c${at}`);
    for (const talk of talks) {
      await desk.observeReply(talk, { cart: 0, content: 1 }, now);
      await desk.observeReply(talk, { cart: desk.replyStyle(talk, now) === 'brief' ? 1 : 0, content: 1 }, now);
    }
    await desk.observeReply('late', { cart: 1, content: 1 }, new Date(start + 100 * day));
    const standing = await desk.standing('e1');
    const units = [...(standing?.measured.get('cart')?.values() ?? [])].reduce((sum, arm) => sum + arm.units, 0);
    expect(units).toBe(talks.length);
    expect(standing?.report.arms).toMatchObject([{ armId: 'brief', difference: 1, verdict: 'better' }]);
  });

  it('runs beside one on prices, but not beside another on replies', async () => {
    const { desk } = await deskOn(0);
    expect(await desk.start(prices)).toMatchObject({ id: 'e1' });
    expect(await desk.start(replies)).toMatchObject({ id: 'e2' });
    expect(
      await desk.start({ ...replies, startsAt: '2026-06-30T00:00:00.000Z', endsAt: '2026-08-01T00:00:00.000Z' }),
    ).toBe('overlap');
    await desk.stop('e2', 'enough');
    expect(await desk.start(replies)).toMatchObject({ id: 'e3' });
  });
});
