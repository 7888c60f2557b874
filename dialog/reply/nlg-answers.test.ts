import { describe, expect, it } from 'vitest';
import { cartTotal } from '../commerce/cart/cart-total.js';
import type { SystemAct } from '../policy/system-act.js';
import { everyWay, graph, kettles, offerOf, say, wish, wishes } from './fixture/sample-reply.js';

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
    expect((await say(acts)).quickReplies.map(({ say: words }) => words)).toContain('add this one to the cart');
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
