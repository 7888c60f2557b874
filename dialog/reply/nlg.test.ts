import { describe, expect, it } from 'vitest';
import type { Language } from '../../knowledge-graph/graph/model.js';
import { cartTotal } from '../commerce/cart/cart-total.js';
import { sampleShop } from '../commerce/fixture/sample-shop.js';
import { createInMemoryPriceBook } from '../commerce/pricing/in-memory-price-book.js';
import { createReceipts } from '../commerce/pricing/receipt.js';
import { sampleCampaign } from '../commerce/promotion/campaign-store.contract.js';
import type { SystemAct } from '../policy/system-act.js';
import type { Constraint, Mood } from '../state/belief-state.js';
import { emptyTopic, initialState } from '../state/events.js';
import { createNlg, type ReplyContext } from './nlg.js';
import type { Reply } from './reply.js';

const graph = sampleShop();
const kettles = 'Kitchen > Kettles';
const now = new Date('2026-06-01T00:00:00.000Z');
const nlg = createNlg({
  graph: () => graph,
  receipts: createReceipts({ priceBook: createInMemoryPriceBook() }),
  campaigns: async (id) => (id === 'spring' ? sampleCampaign() : null),
});

function wish(
  attribute: string,
  op: Constraint['op'],
  value: Constraint['value'],
  more: Partial<Constraint> = {},
): Constraint {
  return { id: `${attribute}${op}`, attribute, op, value, strength: 'hard', source: { turn: 1, said: '' }, ...more };
}

const wishes = [
  wish('price', '<=', 50000),
  wish('brand', '!=', 'Tarn'),
  wish('colour', '=', 'green'),
  wish('variable', '=', true),
];

function offerOf(productIds: readonly string[], more: Partial<Extract<SystemAct, { type: 'offer' }>> = {}): SystemAct {
  const total = productIds.length;
  return { type: 'offer', productIds, total, categoryId: kettles, reason: 'match', constraints: [], ...more };
}

async function say(
  acts: readonly SystemAct[],
  {
    language = 'en',
    mood = 'neutral',
    turn = 0,
    cartView = null,
  }: Partial<ReplyContext> & { readonly turn?: number } = {},
): Promise<Reply> {
  return nlg.render(acts, { language, mood, state: { ...initialState(language), turn }, cartView, now });
}

/** Every wording of the acts: turns move on through the variants. */
async function everyWay(
  acts: readonly SystemAct[],
  language: Language,
  mood: Mood = 'neutral',
): Promise<readonly string[]> {
  const replies = await Promise.all(Array.from({ length: 6 }, (_, turn) => say(acts, { language, mood, turn })));
  return replies.map(({ text }) => text.join('\n'));
}

describe('offers', () => {
  it('says how many fit what, then a line for each of a few with the wished facts', async () => {
    const { text, cards } = await say([offerOf(['K1', 'K5'], { constraints: wishes.slice(0, 3) })]);
    expect(text[0]).toContain('2');
    for (const part of ['up to ¥500', 'not Tarn', 'colour: green', 'Kettles']) expect(text[0]).toContain(part);
    expect(text[1]).toMatch(/Brook Hush Kettle.*¥329.*colour green/);
    expect(text).toHaveLength(3);
    expect(cards.map(({ id }) => id)).toEqual(['K1', 'K5']);
  });

  it('puts wished facts first on a card and marks only those that are met', async () => {
    const { cards } = await say([offerOf(['K1', 'K5'], { constraints: wishes })]);
    expect(cards[0]?.highlights[0]).toEqual({ label: 'colour', value: 'green', wished: true });
    expect(cards[0]?.highlights.filter(({ wished }) => wished).map(({ label }) => label)).toEqual([
      'colour',
      'temperature control',
    ]);
    expect(cards[1]?.highlights.find(({ label }) => label === 'colour')?.wished).toBe(false);
  });

  it('names what stands out among many and shows six cards at most', async () => {
    const { text, cards, quickReplies } = await say([
      offerOf(['K1', 'K2', 'K3', 'K5', 'K6', 'P1', 'T1'], { total: 40, reason: 'popular' }),
    ]);
    expect(cards).toHaveLength(6);
    expect(text).toHaveLength(1);
    expect(text[0]).toMatch(/Ochre Little Teapot.*¥88/);
    expect(quickReplies.map(({ say: words }) => words)).toContain('show me more');
  });

  it('orders words by the attribute that was asked for', async () => {
    const { text } = await say([offerOf(['K1', 'K5', 'K2'], { reason: 'graded', attribute: 'noise' })]);
    expect(text.join('\n')).toMatch(/noise 48 dB.*\n.*noise 48 dB.*\n.*noise 61 dB/);
  });

  it('says what an order by price means, and what something goes with', async () => {
    const preferences = [{ attribute: 'price', direction: -1 as const, source: { turn: 1, said: '' } }];
    const topic = { ...emptyTopic('t'), preferences };
    const state = { ...initialState('en'), topics: [topic], current: 0 };
    const act = offerOf(['K2', 'K1'], { reason: 'graded', attribute: 'price' });
    const { text } = await nlg.render([act], { language: 'en', mood: 'neutral', state, cartView: null, now });
    expect(text[0]).toMatch(/cost less|Cheaper|less money/);
    expect((await say([act])).text[0]).toContain('price');
    expect(
      (await say([offerOf(['T1'], { reason: 'related', anchorId: 'K1', relation: 'consumable' })])).text[0],
    ).toContain('Brook Hush Kettle');
  });

  it('ends the sentence where no list follows', async () => {
    for (const text of await everyWay([offerOf(['K1', 'K2', 'K3', 'K5'], { reason: 'popular' })], 'zh')) {
      expect(text).not.toMatch(/：$|：(其中|这里面)/);
    }
  });

  it('falls back to the other language for a name that has only one', async () => {
    expect((await say([offerOf(['P2'])], { language: 'zh' })).text.join()).toContain('Ochre Family Teapot');
    expect((await say([offerOf(['P3'])])).text.join()).toContain('宽口茶壶');
  });

  it('passes over products that have left the graph', async () => {
    const { cards, text } = await say([offerOf(['gone', 'K1'])]);
    expect(cards.map(({ id }) => id)).toEqual(['K1']);
    expect(text.join()).not.toContain('gone');
    expect((await say([offerOf(['gone'])])).cards).toEqual([]);
  });
});

describe('no match', () => {
  const act: SystemAct = {
    type: 'no_match',
    categoryId: kettles,
    constraints: wishes,
    relaxations: [
      { constraintId: 'price<=', count: 1, bestId: 'K3' },
      { constraintId: 'colour=', count: 3, bestId: 'K5' },
    ],
    outOfStock: ['K4'],
  };

  it('says plainly that nothing fits, which wish costs it and what giving it up brings, without cards', async () => {
    for (const text of await everyWay([act], 'en')) {
      expect(text).toMatch(/nothing in stock/i);
      expect(text).toMatch(/"up to ¥500".*Tarn Grand Kettle.*¥1,299\.50/);
      expect(text).toMatch(/"colour: green".*3.*Brook Hush Kettle Cream/);
      expect(text).toMatch(/out of stock/);
      expect(text).toContain('Tarn Mini Kettle');
    }
    expect((await say([act])).cards).toEqual([]);
  });

  it('offers the wishes as taps that say what the bot understands', async () => {
    const zh = await say([act], { language: 'zh' });
    expect(zh.quickReplies.slice(0, 2)).toEqual([
      { label: '价格不限', say: '价格无所谓' },
      { label: '颜色不限', say: '颜色无所谓' },
    ]);
  });
});

describe('comparison', () => {
  const by = { attribute: 'noise', direction: -1 as const, winnerIds: ['K1'] };
  const act: SystemAct = { type: 'compare', productIds: ['K1', 'K2'], attributes: ['noise', 'capacity', 'origin'], by };

  it('names all products, all values and who wins', async () => {
    for (const text of await everyWay([act], 'zh')) {
      for (const part of ['溪鹭静音水壶', '溪鹭旅行水壶', '噪音', '48', '61']) expect(text).toContain(part);
    }
  });

  it('marks what is better only where better is a fact', async () => {
    const { table } = await say([act]);
    expect(table?.rows.map(({ label, best }) => [label, best])).toEqual([
      ['noise', [true, false]],
      ['price', [false, true]],
      ['capacity', [false, false]],
      ['rating', [true, false]],
    ]);
  });

  it('says that a value is not known, and names no winner then', async () => {
    const unknown: SystemAct = {
      type: 'compare',
      productIds: ['K3', 'P1'],
      attributes: ['noise'],
      by: { ...by, winnerIds: [] },
    };
    for (const text of await everyWay([unknown], 'en')) expect(text).toMatch(/don't know/);
    for (const text of await everyWay([unknown], 'zh')) expect(text).toMatch(/不知道/);
    const half: SystemAct = { ...unknown, productIds: ['K3', 'K2'], by: { ...by, winnerIds: ['K2'] } };
    for (const text of await everyWay([half], 'en')) expect(text).toMatch(/Tarn Grand Kettle \(not listed\)/);
  });

  it('goes through the differences when nothing special was asked', async () => {
    const { text } = await say([{ type: 'compare', productIds: ['K1', 'K3'], attributes: ['capacity', 'variable'] }]);
    expect(text[0]).toMatch(/price and capacity/);
    expect(text.slice(1)).toEqual([
      'Brook Hush Kettle: price ¥329, capacity 1200 ml',
      'Tarn Grand Kettle: price ¥1,299.50, capacity 1700 ml',
    ]);
  });

  it('has nothing to compare with one product', async () => {
    expect((await say([{ type: 'compare', productIds: ['K1'], attributes: ['noise'] }])).table).toBeNull();
  });
});

describe('facts', () => {
  it('gives the value with its unit, or says that it is not known', async () => {
    for (const text of await everyWay([{ type: 'inform', productId: 'K2', attribute: 'capacity' }], 'zh'))
      expect(text).toContain('600 毫升');
    for (const text of await everyWay([{ type: 'inform', productId: 'K3', attribute: 'noise' }], 'en')) {
      expect(text).toMatch(/don't know/);
      expect(text).toMatch(/isn't listed/);
    }
    for (const text of await everyWay([{ type: 'inform', productId: 'K3', attribute: 'noise' }], 'zh')) {
      expect(text).toMatch(/没有记录|没标注/);
      expect(text).toContain('不知道');
    }
    for (const text of await everyWay([{ type: 'inform', productId: 'T1', attribute: 'never heard of' }], 'en'))
      expect(text).toMatch(/don't know/);
  });

  it('gives list price and price when they differ', async () => {
    for (const text of await everyWay([{ type: 'inform', productId: 'K2', attribute: 'price' }], 'en')) {
      expect(text).toContain('¥159.50');
      expect(text).toContain('¥189.50');
    }
  });

  it('answers yes, no with the actual value, or not known', async () => {
    const ask = (productId: string, attribute: string, value: string | boolean, truth: boolean | null): SystemAct[] => [
      { type: 'confirm_fact', productId, attribute, asked: { op: '=', value }, truth },
    ];
    for (const text of await everyWay(ask('T1', 'origin', 'Wuyi', true), 'zh'))
      expect(text).toMatch(/^(是的|对|没错).*武夷山/);
    for (const text of await everyWay(ask('T1', 'roast', 'light', false), 'zh')) expect(text).toMatch(/^不是.*足火/);
    for (const text of await everyWay(ask('T1', 'roast', 'light', false), 'en')) expect(text).toMatch(/^No\b.*dark/);
    for (const text of await everyWay(ask('K1', 'variable', true, true), 'en'))
      expect(text).toMatch(/^Yes\b.*temperature control/);
    for (const text of await everyWay(ask('K2', 'variable', true, false), 'zh')) expect(text).toMatch(/^不.*调温/);
    for (const text of await everyWay(ask('T3', 'origin', 'Uji', null), 'en')) {
      expect(text).toMatch(/don't know/);
      expect(text).not.toMatch(/\byes\b/i);
    }
  });

  it('repeats the words of a question that it cannot answer, unless they bring in a figure', async () => {
    expect((await say([{ type: 'unknown_fact', productId: 'K1', surface: 'from Spain' }])).text[0]).toContain(
      '"from Spain"',
    );
    expect((await say([{ type: 'unknown_fact', productId: 'K1', surface: 'rated 99 by <b>' }])).text[0]).not.toMatch(
      /99|<b>/,
    );
  });

  it('explains by label and actual value, and owns up to what is not met', async () => {
    for (const text of await everyWay([{ type: 'explain', productId: 'K5', constraints: wishes }], 'en')) {
      expect(text).toMatch(/price: ¥329.*up to ¥500/);
      expect(text).toMatch(/brand: Brook & Heron/);
      expect(text).toMatch(/(not meet|Not met).*colour: cream/);
    }
  });
});

describe('prices, cart and coupons', () => {
  it('says that prices are the same for everyone and names what is cheaper', async () => {
    for (const text of await everyWay([{ type: 'hold_price', productId: 'K1', cheaperIds: ['K2'] }], 'en')) {
      expect(text).toMatch(/same|bargain/);
      expect(text).toContain('Brook Travel Kettle (¥159.50)');
    }
  });

  it('says the total once after several changes', async () => {
    const cartView = cartTotal(
      {
        lines: [
          { productId: 'K2', quantity: 2 },
          { productId: 'T1', quantity: 1 },
        ],
      },
      graph,
    );
    const added = (productId: string, quantity: number): SystemAct => ({
      type: 'cart_changed',
      change: 'added',
      productId,
      quantity,
    });
    const { text } = await say([added('K2', 2), added('T1', 1)], { cartView });
    expect(text).toHaveLength(2);
    expect(text[0]).not.toContain('¥');
    expect(text[1]).toContain('¥587');
  });

  it('goes through the cart and names what cannot be counted', async () => {
    const cart = {
      lines: [
        { productId: 'K2', quantity: 2 },
        { productId: 'gone', quantity: 1 },
      ],
    };
    const cartView = cartTotal(cart, graph, { amount: 1000, currency: 'CNY' });
    const { text } = await say([{ type: 'show_cart' }], { language: 'zh', cartView });
    expect(text.slice(1)).toEqual([
      '溪鹭旅行水壶×2，单价¥159.50，小计¥319',
      '这款×1已经下架，没有算进去。',
      expect.stringMatching(/¥10.*¥309/),
    ]);
  });

  it('gives a coupon with its terms and how long it lasts', async () => {
    const coupon = {
      code: 'ABCDEFGHJKMN',
      campaignId: 'spring',
      campaignName: 'Spring',
      expiresAt: '2026-06-01T00:30:00.000Z',
      discount: { type: 'amount' as const, value: 20.5 },
      appliesTo: { category: kettles },
    };
    const { text } = await say([{ type: 'grant_coupon', coupon, repeated: false }]);
    expect(text[0]).toMatch(/¥20\.50 off Kettles.*ABCDEFGHJKMN.*30 min/);
  });

  it('asks whether a phrase was meant', async () => {
    expect((await say([{ type: 'coupon_did_you_mean', campaignId: 'spring' }], { language: 'zh' })).text[0]).toContain(
      '春风送好礼',
    );
    expect((await say([{ type: 'coupon_did_you_mean', campaignId: 'other' }])).text[0]).not.toContain('"');
  });

  it('makes no terms of the shop up', async () => {
    for (const text of await everyWay([{ type: 'policy_question', topic: 'returns' }], 'en'))
      expect(text).toMatch(/returns.*person/s);
  });
});

describe('tone', () => {
  const acts: readonly SystemAct[] = [
    { type: 'apologise' },
    offerOf(['K1']),
    { type: 'offer_human' },
    { type: 'apologise' },
  ];

  it('sells nothing to an angry shopper, apologises once and offers a person', async () => {
    for (const text of await everyWay(acts, 'en', 'angry')) {
      expect(text.match(/sorry/gi)).toHaveLength(1);
      expect(text).toMatch(/person/);
      expect(text).not.toMatch(/!/);
    }
    const { quickReplies } = await say(acts, { mood: 'angry' });
    expect(quickReplies).toEqual([{ label: 'Talk to a person', say: 'talk to a person' }]);
    expect((await say(acts)).quickReplies.map(({ say: words }) => words)).toContain('add it to my cart');
  });

  it('never uses the same words in two turns running', async () => {
    for (const type of ['greet', 'apologise', 'handoff'] as const) {
      const texts = await everyWay([{ type }], 'zh');
      for (const [index, text] of texts.entries()) expect(text).not.toBe(texts[index - 1]);
    }
  });

  it('speaks without the list', async () => {
    const { speak, text } = await say([offerOf(['K1', 'K2'])]);
    expect(speak).toBe(text[0]);
  });

  it('is honest about being a bot, and hides behind no name', async () => {
    for (const text of await everyWay([{ type: 'chitchat', topic: 'identity' }], 'zh'))
      expect(text).toMatch(/不是真人/);
    for (const text of await everyWay([{ type: 'chitchat', topic: 'identity' }], 'en')) expect(text).toMatch(/bot/);
  });

  it('puts an acknowledgement in front of what it leads to', async () => {
    const { text } = await say(
      [
        { type: 'acknowledge', change: 'relaxed', constraints: [wish('colour', '=', 'green')], categoryId: null },
        offerOf(['K1']),
      ],
      { language: 'zh' },
    );
    expect(text[0]).toMatch(/颜色：绿色.*水壶/);
  });
});

describe('questions', () => {
  it('asks one thing, with answers as taps in the units that are shown', async () => {
    const { text, quickReplies } = await say(
      [{ type: 'request', attribute: 'price', values: [20000, 50000], measured: true }],
      { language: 'zh' },
    );
    expect(text).toHaveLength(1);
    expect(quickReplies.map(({ say: words }) => words)).toEqual(['¥200以内', '¥500以内', '都可以']);
    const measured = await say([{ type: 'request', attribute: 'capacity', values: [600], measured: true }]);
    expect(measured.quickReplies[0]).toEqual({ label: 'under 600 ml', say: 'capacity under 600 ml' });
  });

  it('puts the answers before the suggestions of an offer', async () => {
    const { quickReplies } = await say([
      offerOf(['K1', 'K2']),
      { type: 'request', attribute: 'colour', values: ['green', 'cream'], measured: false },
    ]);
    expect(quickReplies.slice(0, 3).map(({ label }) => label)).toEqual(['green', 'cream', 'Any']);
    expect(quickReplies.length).toBeLessThanOrEqual(6);
  });

  it('offers products by name where it is not clear which is meant', async () => {
    const { quickReplies } = await say([{ type: 'clarify_product', productIds: ['K1', 'K2'], intent: 'cart_add' }]);
    expect(quickReplies.map(({ say: words }) => words)).toEqual(['Brook Hush Kettle', 'Brook Travel Kettle']);
  });
});
