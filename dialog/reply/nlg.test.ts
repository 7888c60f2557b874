import { describe, expect, it } from 'vitest';
import type { SystemAct } from '../policy/system-act.js';
import { emptyTopic, initialState } from '../state/events.js';
import { everyWay, kettles, nlg, now, offerOf, say, wishes } from './fixture/sample-reply.js';

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
