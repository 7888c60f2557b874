import { describe, expect, it } from 'vitest';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import { campShop, hammocks } from './fixture/camp-shop.js';
import { noon, startTalk } from './fixture/talk.js';

/** The acts that a question about the first product on screen is answered with. */
async function answered(locale: 'en' | 'zh-CN', question: string) {
  const talk = await startTalk({ locale });
  await talk.say(locale === 'en' ? 'show me tents' : '看看帐篷');
  const { acts, text } = await talk.say(question);
  return { types: acts.map(({ type }) => type), text };
}

describe('asked about a price', () => {
  it.each([
    ['en', 'will the first one get cheaper?'],
    ['en', 'is the price of the first one going to drop'],
    ['zh-CN', '第一个会不会降价'],
    ['zh-CN', '第一款什么时候打折'],
  ] as const)('makes no forecast (%s: %s)', async (locale, question) => {
    const { types, text } = await answered(locale, question);
    expect(types).toEqual(['price_outlook']);
    expect(text).toMatch(locale === 'en' ? /don't know|can't tell/ : /不知道|说不准/);
  });

  it.each([
    ['en', 'why does the first one cost that much', 'explain_price'],
    ['en', 'any discount on the first one?', 'hold_price'],
    ['zh-CN', '第一款便宜点吧', 'hold_price'],
  ] as const)('explains, and does not bargain (%s: %s)', async (locale, question, act) => {
    expect((await answered(locale, question)).types).toContain(act);
  });
});

/** The camp shop, with all its prices times `factor`. */
function repriced(factor: number): ShopGraph {
  return {
    ...campShop,
    product(id) {
      const product = campShop.product(id);
      if (product === undefined) return undefined;
      const { price } = product.offer;
      return {
        ...product,
        offer: { ...product.offer, price: { ...price, amount: Math.round(price.amount * factor) } },
      };
    },
  };
}

describe('a price that was shown', () => {
  const hour = 3_600_000;
  const [first = ''] = campShop.select({ categoryId: hammocks });
  const price = (campShop.product(first)?.offer.price.amount ?? 0) / 100;

  async function afterMove({
    factor,
    hours,
    holdMinutes = 60,
  }: {
    factor: number;
    hours: number;
    holdMinutes?: number;
  }) {
    let graph: ShopGraph = campShop;
    const talk = await startTalk({ locale: 'en', graph: () => graph, holdMinutes });
    await talk.say('show me hammocks');
    graph = repriced(factor);
    const now = new Date(noon.getTime() + hours * hour);
    const { turn, text } = await talk.say('add the first one to my cart', { now });
    return { unit: turn.cart.items[0]?.unitPrice, text, talk, now };
  }

  it('holds for the conversation while the shop asks more', async () => {
    expect((await afterMove({ factor: 1.1, hours: 0.5 })).unit).toBe(price);
  });

  it.each([
    ['has fallen', { factor: 0.9, hours: 0.5 }, 0.9],
    ['was shown too long ago', { factor: 1.1, hours: 1.5 }, 1.1],
    ['is not held', { factor: 1.1, hours: 0.5, holdMinutes: 0 }, 1.1],
  ])('is the price of the shop when it %s', async (_, move, factor) => {
    expect((await afterMove(move)).unit).toBeCloseTo(price * factor, 2);
  });

  it('is not held anew by being shown again', async () => {
    const { talk } = await afterMove({ factor: 1.1, hours: 0.9 });
    const later = await talk.say('show my cart', { now: new Date(noon.getTime() + 1.5 * hour) });
    expect(later.turn.cart.items[0]?.unitPrice).toBeCloseTo(price * 1.1, 2);
  });
});
