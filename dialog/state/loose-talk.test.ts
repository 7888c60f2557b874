import { describe, expect, test } from 'vitest';
import { readByGrammar } from '../../nlu/read-by-grammar.js';
import { campShop } from '../fixture/camp-shop.js';
import { startTalk } from '../fixture/talk.js';

/** Says all in turn and gives the conversation with its last turn. */
async function said(...lines: readonly string[]) {
  const talk = await startTalk();
  let turn = await talk.say(lines[0] ?? '');
  for (const line of lines.slice(1)) turn = await talk.say(line);
  return { turn, talk, cart: talk.state.cart.lines.map(({ productId, quantity }) => `${productId} x${quantity}`) };
}

describe('fewer of what is in the cart', () => {
  test.each([
    ['remove one', ['H1 x2']],
    ['ok, take off two of them please', ['H1 x1']],
    ['one less', ['H1 x2']],
    ['那少要一个吧', ['H1 x2']],
    ['去掉两个', ['H1 x1']],
    ['少要三个', []],
  ])('%s', async (words, left) => {
    expect((await said('hammocks', 'put three Larkfen Drift in my cart', words)).cart).toEqual(left);
  });
});

describe('so many of a thing that the shop does not have', () => {
  test.each(['滤网要两份', '再加两个滤网', 'add two filters too'])('leaves the cart as it is: %s', async (words) => {
    const { cart, turn } = await said('hammocks', 'put the Larkfen Drift in my cart', words);
    expect(cart).toEqual(['H1 x1']);
    expect(turn.text).toMatch(/滤网|filters/);
  });
});

describe('so many packages', () => {
  test.each(['two bags please', 'put two packs in my cart'])('are of what is talked about: %s', async (words) => {
    expect((await said('hammocks', 'the Larkfen Drift', words)).cart).toEqual(['H1 x2']);
  });
});

describe('a price that is offered', () => {
  test.each(['let me have it for 150', "I'll take it for 120 yuan", 'would you sell it to me for 15 dollars'])(
    'puts nothing into the cart: %s',
    async (words) => {
      const { cart, turn } = await said('hammocks', 'the Larkfen Drift', words);
      expect(cart).toEqual([]);
      expect(turn.acts.map(({ type }) => type)).toContain('hold_price');
    },
  );

  test('is an order where it is the price', async () => {
    const { talk } = await said('hammocks', 'the Larkfen Drift');
    const { amount } = campShop.product('H1')!.offer.price;
    await talk.say(`I'll take it for ${amount / 100}`);
    expect(talk.state.cart.lines).toEqual([expect.objectContaining({ productId: 'H1', quantity: 1 })]);
  });
});

describe('a sum of pieces', () => {
  test.each([
    '来一个，不，各来一个，一共两个',
    'one for me and one for my sister, two in total please, add them to my cart',
  ])('is what goes into the cart: %s', async (words) => {
    expect((await said('hammocks', 'the Larkfen Drift', words)).cart).toEqual(['H1 x2']);
  });

  test.each(['and altogether that is?', 'in total?'])('of money is the cart: %s', async (words) => {
    const { turn } = await said('hammocks', 'put the Larkfen Drift in my cart', words);
    expect(turn.acts.map(({ type }) => type)).toContain('show_cart');
  });
});

describe('small numbers that are set against each other', () => {
  test.each(['compare 1 and 3', "what's the difference between 1 and 3", '1和3有什么区别', '1跟3比哪个好'])(
    'are places in the list: %s',
    async (words) => {
      const { turn, talk } = await said('hammocks', words);
      const [list = []] = talk.turns[0]?.topic?.shown ?? [];
      expect(turn.acts).toContainEqual(expect.objectContaining({ type: 'compare', productIds: [list[0], list[2]] }));
    },
  );

  test('but not where they measure something', async () => {
    const { turn } = await said('hammocks', 'between 1 and 3 kg');
    expect(turn.topic?.constraints.map(({ attribute }) => attribute)).toEqual(['weight', 'weight']);
  });
});

describe('talk as people type it', () => {
  test.each([
    ['the first one', 'hmm does it come with a zipper', 'ask_fact'],
    ['the first one', '能装垃圾吗', 'ask_fact'],
    ['the first one', 'nah show me another', 'more'],
  ])('hammocks, %s, %s', async (second, third, intent) => {
    const { turn } = await said('hammocks', second, third);
    expect(turn.turn.intents.map(({ name }) => name)).toContain(intent);
    expect(turn.acts.map(({ type }) => type)).not.toContain('apologise');
  });

  test.each(['how bout one w a bluetooth port', '有没有带投影的'])(
    'a wish for what nothing states is told and left out: %s',
    async (words) => {
      const { turn } = await said('hammocks', words);
      expect(turn.acts).toContainEqual(expect.objectContaining({ type: 'unlisted' }));
      expect(turn.turn.shown.length).toBeGreaterThan(0);
    },
  );

  test('what is found without a kind being named is called by its kind', async () => {
    expect((await said('something with a mosquito net, 120 kg load')).turn.text).toMatch(/hammock/i);
  });
});

describe('a wish that the kind of thing says nothing of', () => {
  test('is told and left out when the kind is named later', async () => {
    const { turn } = await said('something with a mosquito net', 'lanterns under 400');
    expect(turn.acts[0]).toMatchObject({ type: 'unlisted', surfaces: ['mosquito net'] });
    expect(turn.turn.shown.length).toBeGreaterThan(0);
    expect(turn.topic?.constraints.map(({ attribute }) => attribute)).toEqual(['price']);
  });

  test('stays where the kind states it and nothing has it', async () => {
    const { turn } = await said('a blue hammock with a mosquito net');
    expect(turn.acts.map(({ type }) => type)).toContain('no_match');
  });
});

describe('what an utterance does itself', () => {
  test('comes before what was left open: a question back is answered with another question', async () => {
    const { turn } = await said('看看吊床', '奇井午睡是什么颜色', '绿色的还有货吗');
    expect(turn.turn.intents.map(({ name }) => name)).toContain('ask_stock');
  });

  test.each(['499 is a bit steep, would you do it for 150'])('a bid is no budget: %s', async (words) => {
    const { turn, cart } = await said('hammocks', 'the Larkfen Drift', words);
    expect(turn.turn.action).toBe('price');
    expect(cart).toEqual([]);
  });

  test('an order ends the questions before it', async () => {
    expect(
      (await said('hammocks', 'how heavy is the Larkfen Drift', 'no, put two Larkfen Gossamer in my cart')).cart,
    ).toEqual(['H3 x2']);
  });

  test.each([
    ['nothing louder than 66 decibels', '<='],
    ['a lantern that is louder than 66 decibels', '>'],
  ])('%s bounds what is measured', async (words, op) => {
    const { quantities } = readByGrammar({ text: words }, campShop.lexicon);
    expect(quantities.map(({ comparator }) => ({ le: '<=', gt: '>', ge: '>', lt: '<' })[comparator as 'le'])).toEqual([
      op,
    ]);
  });
});
