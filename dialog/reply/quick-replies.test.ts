import { describe, expect, it } from 'vitest';
import { readByGrammar } from '../../nlu/read-by-grammar.js';
import { sampleShop } from '../commerce/fixture/sample-shop.js';
import { answerTaps, type TapName, tap } from './quick-replies.js';
import { createSpeaker } from './speaker.js';

const graph = sampleShop();

/** What each tap must be read as when it says its words. */
const meanings: Readonly<Partial<Record<TapName, string>>> = {
  any: 'dont_care',
  compare: 'compare',
  add_first: 'cart_add',
  add: 'cart_add',
  why: 'ask_why',
  more: 'more',
  human: 'handoff',
  relax: 'relax',
  checkout: 'checkout',
  cart: 'cart_view',
  undo: 'undo',
  popular: 'recommend',
  reset: 'reset',
  price: 'ask_price',
  stock: 'ask_stock',
  related: 'ask_related',
  bargain: 'bargain',
  take_out: 'cart_remove',
  empty_cart: 'cart_clear',
  coupons: 'ask_coupon',
  similar: 'similar',
  wishes: 'show_wishes',
  browse: 'browse',
  terms: 'policy_question',
};

describe.each(['zh', 'en'] as const)('taps in %s', (language) => {
  const speaker = createSpeaker({ language });
  const read = (text: string) => readByGrammar({ text }, graph.lexicon);

  it.each(Object.entries(meanings))('%s is understood', (name, intent) => {
    const label = language === 'zh' ? '颜色' : 'colour';
    expect(read(tap(name as TapName, speaker, { label }).say).intents[0]?.name).toBe(intent);
  });

  it('says cheaper as a graded wish', () => {
    expect(read(tap('cheaper', speaker).say).gradables[0]).toMatchObject({ dimension: 'price', direction: -1 });
  });

  it('says answers that are read as the values they stand for', () => {
    const ask = { type: 'request', measured: true } as const;
    const [price] = answerTaps({ ...ask, attribute: 'price', values: [50000] }, graph, speaker);
    expect(read(price?.say ?? '').quantities[0]).toMatchObject({ kind: 'money', value: 500 });
    const [capacity] = answerTaps({ ...ask, attribute: 'capacity', values: [600] }, graph, speaker);
    expect(read(capacity?.say ?? '').quantities[0]).toMatchObject({ kind: 'measure', value: 600 });
    expect(read(capacity?.say ?? '').mentions[0]?.candidates[0]).toMatchObject({ kind: 'attribute', id: 'capacity' });
    const [colour] = answerTaps(
      { type: 'request', attribute: 'colour', values: ['green'], measured: false },
      graph,
      speaker,
    );
    expect(read(colour?.say ?? '').mentions[0]?.candidates[0]).toMatchObject({ kind: 'term', id: 'green' });
    const [truth] = answerTaps(
      { type: 'request', attribute: 'variable', values: ['true'], measured: false },
      graph,
      speaker,
    );
    expect(read(truth?.say ?? '').mentions[0]?.candidates[0]).toMatchObject({ kind: 'attribute', id: 'variable' });
  });
});
