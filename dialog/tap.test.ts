import { describe, expect, it } from 'vitest';
import { startTalk, type Talk } from './fixture/talk.js';

const wish = (talk: Talk, attribute: string) =>
  talk.turns.at(-1)?.topic?.constraints.find((constraint) => constraint.attribute === attribute);
const edits = (talk: Talk) => talk.turns.at(-1)?.turn.ui.edits ?? {};

describe('a wish that is changed by a tap', () => {
  it('bounds the price anew, in major units, and can be undone', async () => {
    const talk = await startTalk({ locale: 'en-US' });
    await talk.say('hammocks under 300');
    const old = wish(talk, 'price');
    expect(edits(talk)[old?.id ?? '']).toMatchObject({ kind: 'amount', unit: 'CNY' });
    const { turn } = await talk.tap({ tap: 'change_constraint', id: old?.id ?? '', value: 250.5 });
    expect(wish(talk, 'price')).toMatchObject({ op: old?.op, value: 25_050 });
    expect(turn.state.constraints).toMatchObject([{ attribute: 'price', value: 250.5 }]);
    expect(turn.shown.every(({ price }) => price <= 250.5)).toBe(true);
    await talk.tap({ tap: 'undo' });
    expect(wish(talk, 'price')?.value).toBe(old?.value);
  });

  it('takes another of the values that are sold, and no other', async () => {
    const talk = await startTalk({ locale: 'en-US' });
    await talk.say('mugs by Claybeck');
    const old = wish(talk, 'brand');
    const edit = edits(talk)[old?.id ?? ''];
    expect(edit?.kind).toBe('choice');
    const other = edit?.kind === 'choice' ? edit.options.find(({ value }) => value !== old?.value) : undefined;
    await talk.tap({ tap: 'change_constraint', id: old?.id ?? '', value: other?.value ?? '' });
    expect(wish(talk, 'brand')?.value).toBe(other?.value);
    const now = wish(talk, 'brand');
    for (const value of ['Nobody', 7]) {
      await talk.tap({ tap: 'change_constraint', id: now?.id ?? '', value });
      expect(wish(talk, 'brand')).toEqual(now);
    }
  });

  it('makes one bound of "around", and an unknown wish changes nothing', async () => {
    const talk = await startTalk({ locale: 'en-US' });
    await talk.say('hammocks around 300');
    const first = wish(talk, 'price');
    expect(first?.about).toBeDefined();
    await talk.tap({ tap: 'change_constraint', id: first?.id ?? '', value: 400 });
    expect(talk.turns.at(-1)?.topic?.constraints.map(({ op, value, about }) => [op, value, about])).toEqual([
      ['<=', 40_000, undefined],
    ]);
    const before = talk.turns.at(-1)?.topic?.constraints;
    await talk.tap({ tap: 'change_constraint', id: 'no such wish', value: 1 });
    expect(talk.turns.at(-1)?.topic?.constraints).toEqual(before);
  });
});

describe('a product asked about by a tap', () => {
  it('says why it was offered and where its price comes from, in words and as data', async () => {
    const talk = await startTalk({ locale: 'en-US' });
    const { turn: offer } = await talk.say('hammocks under 300');
    const id = offer.shown[0]?.id ?? '';
    const why = await talk.tap({ tap: 'explain', productId: id });
    expect(why.turn.ui.reasons).toMatchObject({ productId: id, unmet: [] });
    expect(why.turn.ui.reasons?.met.length).toBeGreaterThan(0);
    expect(why.text).toContain(why.turn.ui.reasons?.met[0]);
    const price = await talk.tap({ tap: 'explain_price', productId: id });
    expect(price.turn.ui.receipt).toMatchObject({ productId: id, price: offer.shown[0]?.price, currency: 'CNY' });
    expect(price.turn.action).toBe('price');
  });

  it('hands the cart over', async () => {
    const talk = await startTalk({ locale: 'en-US' });
    const { turn: offer } = await talk.say('hammocks');
    await talk.tap({ tap: 'cart_set', productId: offer.shown[0]?.id ?? '', quantity: 2 });
    const { turn } = await talk.tap({ tap: 'checkout' });
    expect([turn.action, turn.cart.items[0]?.quantity]).toEqual(['checkout', 2]);
    expect(turn.cart.subtotal).toBe(turn.cart.total);
  });
});
