import { describe, expect, test } from 'vitest';
import { buildShopGraph } from '../../knowledge-graph/graph/build-graph.js';
import type { AttributeValue, Product, Words } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { startTalk, type TalkTurn } from '../fixture/talk.js';

const words = (en: string, zh: string): Words => ({ en: en.split(','), zh: zh.split(',') });

/** A shop of pens and scarves whose columns are called as the test says. */
function shop(
  columns: { readonly recipient?: Words; readonly occasion?: Words },
  rows: readonly (readonly [id: string, category: string, yuan: number, has: string])[],
): ShopGraph {
  const attributes = [
    ...(columns.recipient ? [{ id: 'for_whom', kind: 'term' as const, words: columns.recipient }] : []),
    ...(columns.occasion ? [{ id: 'day', kind: 'term' as const, words: columns.occasion }] : []),
    { id: 'gender', kind: 'term' as const, words: words('gender', '性别') },
  ];
  const value = (pair: string): AttributeValue => {
    const [attributeId = '', termId = ''] = pair.split('=');
    return { kind: 'term', attributeId, termId };
  };
  const products = rows.map(([id, categoryId, yuan, has]): Product => {
    const price = { amount: yuan * 100, currency: 'CNY' };
    return {
      id,
      names: words(`Quillan ${id}`, `羽岚${id}`),
      descriptions: { en: [], zh: [] },
      categoryId,
      brandId: 'quillan',
      offer: { price, listPrice: price, availability: 'in_stock', stock: 5 },
      rating: null,
      attributes: has === '' ? [] : has.split(' ').map(value),
      images: [],
      url: null,
      groupId: null,
    };
  });
  return buildShopGraph({
    categories: [
      { id: 'pens', parentId: null, words: words('pens,pen', '钢笔') },
      { id: 'scarves', parentId: null, words: words('scarves,scarf', '围巾') },
    ],
    brands: [{ id: 'quillan', words: words('Quillan', '羽岚') }],
    attributes,
    terms: [
      { attributeId: 'for_whom', id: 'fathers', words: words('dads', '爸爸') },
      { attributeId: 'for_whom', id: 'gentlemen', words: words('gentlemen', '男士') },
      { attributeId: 'for_whom', id: 'ladies', words: words('ladies', '女士') },
      { attributeId: 'for_whom', id: 'pupils', words: words('pupils', '小学生') },
      { attributeId: 'day', id: 'bday', words: words('birthdays', '生日') },
      { attributeId: 'day', id: 'xmas', words: words('christmas', '圣诞') },
      { attributeId: 'gender', id: 'm', words: words('men', '男款') },
      { attributeId: 'gender', id: 'f', words: words('women', '女款') },
      { attributeId: 'gender', id: 'u', words: words('unisex', '通用') },
    ].filter(({ attributeId }) => attributes.some(({ id }) => id === attributeId)),
    products,
    relations: [],
  });
}

const rows = [
  ['Abel', 'pens', 280, 'for_whom=fathers day=bday gender=m'],
  ['Bert', 'pens', 310, 'for_whom=fathers for_whom=gentlemen day=bday gender=u'],
  ['Cora', 'pens', 300, 'for_whom=ladies day=bday gender=f'],
  ['Dora', 'scarves', 290, 'for_whom=gentlemen day=xmas gender=u'],
  ['Emil', 'scarves', 300, 'for_whom=pupils gender=u'],
  ['Fred', 'scarves', 305, 'for_whom=fathers day=xmas gender=m'],
] as const;
const marked = shop({ recipient: words('gift for', '送礼对象'), occasion: words('occasion', '场合') }, rows);
const bare = shop(
  {},
  rows.map(([id, category, yuan]) => [id, category, yuan, ''] as const),
);

const shown = (turn: TalkTurn): readonly string[] => turn.reply.cards.map(({ id }) => id).sort();
const said = async (graph: ShopGraph, text: string): Promise<TalkTurn> => (await startTalk({ graph })).say(text);

describe('a present', () => {
  test.each([["a gift for my dad's 60th, around 300"], ['给爸爸六十大寿买个礼物，300左右']])(
    'is narrowed by whom it is for and by the day: %s',
    async (text) => {
      expect(shown(await said(marked, text))).toEqual(['Abel', 'Bert']);
    },
  );

  test.each([
    ["a present for my husband's birthday", ['Bert']],
    ['送老公的圣诞礼物', ['Dora']],
  ])('goes to people of a kind where the shop has no word for the very person: %s', async (text, first) => {
    expect(shown(await said(marked, text))).toEqual(expect.arrayContaining([...first]));
    expect(shown(await said(marked, text))).not.toContain('Cora');
  });

  test.each([['a scarf for my wife'], ['给老婆买条围巾']])(
    'leaves out what is made for others and keeps what is for everyone: %s',
    async (text) => {
      const ids = shown(await said(marked, text));
      expect(ids).not.toContain('Fred');
      expect(ids).toContain('Emil');
    },
  );

  test.each([
    ["a gift for my dad's 60th, around 300", /says whom|mark/],
    ['给爸爸六十大寿买个礼物，300左右', /没标|标的/],
  ])('is said not to be chosen by what the shop does not mark, and asked one thing: %s', async (text, honest) => {
    const turn = await said(bare, text);
    expect(turn.acts[0]).toMatchObject({ type: 'gift_scope', scope: { recipient: false, occasion: { known: false } } });
    expect(turn.text).toMatch(honest);
    expect(turn.acts.filter(({ type }) => type === 'request' || type === 'request_category')).toHaveLength(1);
    expect(turn.turn.state.constraints.every(({ attribute }) => attribute === 'price')).toBe(true);
  });

  test('tells person and day apart', async () => {
    const persons = shop(
      { recipient: words('target audience', '适用人群') },
      rows.map(([id, c, y, has]) => [id, c, y, has.replace(/ ?day=\w+/, '')] as const),
    );
    const turn = await said(persons, 'a christmas gift for my dad');
    expect(turn.acts[0]).toMatchObject({ type: 'gift_scope', scope: { recipient: true, occasion: { known: false } } });
  });

  test('gets its words from the column that a merchant names, by an alias too', async () => {
    const renamed = shop({ recipient: words('whom,gift recipient', '对象'), occasion: words('moment', '时机') }, rows);
    const turn = await said(renamed, "a gift for my dad's birthday");
    expect(turn.turn.state.constraints.map(({ attribute }) => attribute)).toContain('for_whom');
  });
});
