import { describe, expect, test } from 'vitest';
import { buildShopGraph } from '../../knowledge-graph/graph/build-graph.js';
import type { AttributeValue, Product } from '../../knowledge-graph/graph/model.js';
import { startTalk, type TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from './system-act.js';

function kettle(
  id: string,
  yuan: number,
  more: { readonly keepsWarm: boolean; readonly stock?: number; readonly rating?: number; readonly grams?: number },
): Product {
  const attributes: AttributeValue[] = [
    { kind: 'boolean', attributeId: 'warm', value: more.keepsWarm },
    ...(more.grams === undefined
      ? []
      : [
          {
            kind: 'number' as const,
            attributeId: 'net',
            measure: { value: more.grams, unit: 'g', base: more.grams },
          },
        ]),
  ];
  const price = { amount: yuan * 100, currency: 'CNY' };
  const stock = more.stock ?? 5;
  return {
    id,
    names: { en: [`Morel ${id}`], zh: [`墨壶${id}`] },
    descriptions: { en: [], zh: [] },
    categoryId: 'kettles',
    brandId: 'morel',
    offer: { price, listPrice: price, availability: stock > 0 ? 'in_stock' : 'out_of_stock', stock },
    rating: { value: more.rating ?? 4.5, count: 10 },
    attributes,
    images: [],
    url: null,
    groupId: null,
  };
}

const graph = buildShopGraph({
  categories: [{ id: 'kettles', parentId: null, words: { en: ['kettles', 'kettle'], zh: ['水壶'] } }],
  brands: [{ id: 'morel', words: { en: ['Morel'], zh: ['墨壶'] } }],
  attributes: [
    { id: 'warm', kind: 'boolean', words: { en: ['keep-warm'], zh: ['保温'] } },
    { id: 'net', kind: 'number', unit: 'g', words: { en: ['net weight'], zh: ['净含量'] } },
  ],
  terms: [],
  products: [
    kettle('Alda', 200, { keepsWarm: false, grams: 500 }),
    kettle('Brio', 230, { keepsWarm: true, grams: 1000 }),
    kettle('Cleo', 260, { keepsWarm: true, stock: 0 }),
  ],
  relations: [],
});

const types = (turn: TalkTurn): readonly SystemAct['type'][] => turn.acts.map(({ type }) => type);

async function lastOf(lines: readonly string[]): Promise<TalkTurn> {
  const talk = await startTalk({ graph });
  let last: TalkTurn | null = null;
  for (const line of lines) last = await talk.say(line);
  if (last === null) throw new Error('nothing was said');
  return last;
}

describe('what nobody asked for', () => {
  test.each([
    ['show me kettles', 'costs less', 'keep-warm'],
    ['看看水壶', '更便宜', '保温'],
  ])('two that are close are put as a choice: %s', async (said, cheaper, feature) => {
    const turn = await lastOf([said]);
    expect(types(turn)).toContain('contrast');
    expect(turn.text).toMatch(new RegExp(`${cheaper}|price decides|看价格`));
    expect(turn.text).toContain(feature);
  });

  test.each([['kettles up to 210'], ['水壶，210以内']])(
    'a little above the limit stands an extra: %s',
    async (said) => {
      const turn = await lastOf([said]);
      expect(turn.acts).toContainEqual({ type: 'nearest_extra', productId: 'Brio', attribute: 'warm' });
      expect(turn.reply.cards.map(({ id }) => id)).toEqual(['Alda']);
      expect(turn.text).toContain('¥230');
    },
  );

  test.each([
    ['is the Morel Cleo in stock?', 'yes'],
    ['墨壶Cleo有货吗', '好的'],
  ])('what is out of stock has others beside it: %s', async (said, yes) => {
    const talk = await startTalk({ graph });
    const turn = await talk.say(said);
    expect(types(turn)).toEqual(['inform', 'in_stock_instead']);
    const shown = await talk.say(yes);
    expect(shown.reply.cards.length).toBeGreaterThan(0);
    expect(shown.reply.cards.map(({ id }) => id)).not.toContain('Cleo');
  });
});

describe('everything together', () => {
  test.each([
    [
      ['my budget is 300 for everything', 'kettles', 'add the Morel Alda', 'and the Morel Brio, add it'],
      /goes past|over/,
    ],
    [['总共不超过300', '看看水壶', '墨壶Alda加购物车', '墨壶Brio也加购物车'], /超/],
  ] as const)('a limit for the basket is kept beside the cart: %j', async (lines, over) => {
    const talk = await startTalk({ graph });
    const noted = await talk.say(lines[0]);
    expect(noted.acts).toEqual([{ type: 'basket_budget', amount: 30_000, news: true }]);
    expect(noted.turn.state.constraints).toEqual([]);
    await talk.say(lines[1]);
    expect((await talk.say(lines[2])).text).toContain('¥300');
    expect((await talk.say(lines[3])).text).toMatch(over);
  });

  test.each([['price per kg of the Morel Brio?'], ['墨壶Brio每公斤多少钱']])('price by amount: %s', async (said) => {
    const turn = await lastOf([said]);
    expect(turn.acts).toEqual([{ type: 'unit_price', productIds: ['Brio'] }]);
    expect(turn.text).toContain('¥230');
  });
});

describe('mood', () => {
  test.each([
    ['you are useless', 'kettles'],
    ['什么破机器人，真没用', '看看水壶'],
  ])('who is angry gets no question and no extras, and one apology: %s', async (anger, search) => {
    const talk = await startTalk({ graph });
    const first = await talk.say(anger);
    expect(types(first)).toEqual(['apologise', 'offer_human']);
    const second = await talk.say(anger);
    expect(types(second)).not.toContain('apologise');
    const shown = await talk.say(search);
    expect(types(shown)).toEqual(['offer']);
    expect(shown.reply.text.join('')).not.toMatch(/[!！]/);
  });

  test.each([
    ['add the Morel Alda', 'wonderful, this is perfect, I love it', 'checkout'],
    ['墨壶Alda加购物车', '太棒了，真好，特别满意', '结账'],
  ])('who is happy hears one modest word at the checkout: %s', async (...lines) => {
    const turn = await lastOf(lines);
    expect(types(turn)).toEqual(['checkout', 'celebrate']);
    expect(turn.text).not.toMatch(/[!！]/);
  });

  test.each([
    ['the cart is empty', ['wonderful, this is perfect, I love it', 'checkout']],
    ['nothing was said of joy', ['add the Morel Alda', 'checkout']],
    ['the shopper was angry just before', ['add the Morel Alda', 'you are useless', 'checkout']],
  ])('nothing is celebrated where %s', async (_why, lines) => {
    expect(types(await lastOf(lines))).not.toContain('celebrate');
  });

  test.each([['I am not happy with this, it is rather bad'], ['不太满意，有点失望']])(
    'who is unhappy gets fewer cards and no extras: %s',
    async (grumble) => {
      const talk = await startTalk({ graph });
      await talk.say(grumble);
      const shown = await talk.say('kettles up to 210');
      expect(types(shown)).not.toContain('nearest_extra');
      expect(shown.reply.cards.length).toBeLessThanOrEqual(4);
    },
  );

  test.each([["I'm in a hurry, a kettle up to 210"], ['赶时间，水壶，210以内']])(
    'who is in a hurry is shown what fits and nothing more: %s',
    async (said) => {
      expect(types(await lastOf([said]))).toEqual(['offer']);
    },
  );

  test.each([['florble wug'], ['嗞咕嘎呜']])(
    'a person is offered when nothing is understood twice: %s',
    async (said) => {
      expect(types(await lastOf([said]))).not.toContain('offer_human');
      expect(types(await lastOf([said, said]))).toContain('offer_human');
    },
  );
});
