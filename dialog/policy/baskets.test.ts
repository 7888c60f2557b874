import { describe, expect, test } from 'vitest';
import type { FeedbackEvent } from '../commerce/recommendation/profile/feedback.js';
import { InMemoryProfileStore } from '../commerce/recommendation/profile/profile-store.js';
import { campShop } from '../fixture/camp-shop.js';
import { fixtureDesk } from '../fixture/desk.js';
import { noon, startTalk, type Talk, type TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from './system-act.js';

const types = (turn: TalkTurn): readonly SystemAct['type'][] => turn.acts.map(({ type }) => type);
const cards = (turn: TalkTurn): readonly string[] => turn.reply.cards.map(({ id }) => id);

async function say(talk: Talk, ...lines: readonly string[]): Promise<TalkTurn> {
  let last: TalkTurn | null = null;
  for (const line of lines) last = await talk.say(line);
  if (last === null) throw new Error('nothing was said');
  return last;
}

const day = 86_400_000;
function bought(subject: string, productId: string, ...daysAgo: readonly number[]): readonly FeedbackEvent[] {
  return daysAgo.map((ago) => ({
    subject,
    productId,
    kind: 'purchase',
    at: new Date(noon.getTime() - ago * day).toISOString(),
  }));
}

describe('a set around a product', () => {
  test.each([
    { lines: ['hammocks', 'the first one', 'complete the set'] },
    { lines: ['看看吊床', '第一个', '帮我配一套'] },
  ])('has one of each kind with a reason, its sum, and goes into the cart with one tap: $lines', async ({ lines }) => {
    const talk = await startTalk();
    const turn = await say(talk, ...lines);
    expect(turn.acts).toMatchObject([{ type: 'offer_set', anchorId: 'H1', budget: null }]);
    expect(cards(turn)).toEqual(['L1', 'M1']);
    expect(turn.text).toContain('¥238');
    expect(turn.text).toMatch(/accessory|配件/);
    const [tap] = turn.reply.quickReplies;
    await talk.say(tap?.say ?? '');
    expect(talk.state.cart.lines.map(({ productId }) => productId)).toEqual(['L1', 'M1']);
  });

  test.each([
    [['hammocks', 'the first one', 'what else do I need for it, all under 100'], 10_000, ['M1']],
    [['看看吊床', '第一个', '还需要买些什么，100以内'], 10_000, ['M1']],
    [['my budget is 300 for everything', 'hammocks', 'the first one', 'complete the set'], 10_100, ['M1']],
    [['总共不超过300', '看看吊床', '第一个', '帮我配一套'], 10_100, ['M1']],
    [['hammocks', 'the first one', 'complete the set for under 50'], 5_000, []],
  ] as const)('keeps within what may be spent on all of it: %j', async (lines, budget, ids) => {
    const turn = await say(await startTalk(), ...lines);
    expect(turn.acts).toMatchObject([{ type: 'offer_set', budget, more: true }]);
    expect(cards(turn)).toEqual(ids);
  });

  test('leaves out refused brands, what was turned down, and what is in the cart', async () => {
    const refused = await say(await startTalk(), 'hammocks, not Sundrum', 'the first one', 'complete the set');
    expect(cards(refused)).not.toContain('L1');
    const desk = await fixtureDesk();
    await desk.observe('ann', [{ productId: 'M1', kind: 'dislike' }]);
    expect(cards(await say(await startTalk({ desk }), 'the Larkfen Drift', 'complete the set'))).toEqual(['L1']);
    const talk = await startTalk();
    await say(talk, 'add the Sundrum Beacon to my cart', 'the Larkfen Drift');
    expect(cards(await talk.say('complete the set'))).toEqual(['M1']);
  });

  test('tells the count of those who took both, and that nothing is known where nothing is', async () => {
    const takers = Array.from({ length: 12 }, (_, at) => [...bought(`s${at}`, 'V1', 2), ...bought(`s${at}`, 'M3', 2)]);
    const desk = await fixtureDesk({ past: takers.flat() });
    const turn = await say(await startTalk({ desk }), 'the Claybeck Reed', 'complete the set');
    expect(cards(turn)).toEqual(['M3']);
    expect(turn.text).toContain('12');
    expect(types(await say(await startTalk(), 'the Claybeck Reed', 'complete the set'))).toEqual(['no_related']);
  });
});

describe('in place of what is sold out', () => {
  test.each([
    [['is the Larkfen Moth in stock?', 'anything instead?'], /out of stock|sold out/],
    [['云雀泽飞蛾有货吗', '有没有能代替的'], /没货|缺货/],
  ] as const)('stands what is nearest, and why is said: %j', async (lines, why) => {
    const turn = await say(await startTalk(), ...lines);
    expect(turn.acts).toMatchObject([{ type: 'offer', reason: 'replacement', anchorId: 'L6' }]);
    expect(turn.text).toMatch(why);
    expect(cards(turn).every((id) => campShop.product(id)?.categoryId === campShop.product('L6')?.categoryId)).toBe(
      true,
    );
    expect(cards(turn)).not.toContain('L6');
  });
});

describe('what runs out', () => {
  async function remembered(past: readonly FeedbackEvent[]): Promise<Talk> {
    const store = new InMemoryProfileStore();
    await store.choose('ann', { personalised: true, remembered: true, answered: true });
    return startTalk({ desk: await fixtureDesk({ store, past }) });
  }

  test.each([['time to refill'], ['该补货了']])('is what is due by the own rhythm: %s', async (said) => {
    const turn = await (await remembered(bought('ann', 'M4', 61, 41, 21))).say(said);
    expect(turn.acts).toMatchObject([{ type: 'offer_refill', productIds: ['M4'], due: 'own', instead: [] }]);
    expect(cards(turn)).toEqual(['M4']);
    expect(turn.text).toContain('¥49');
  });

  test.each([['the mugs I bought are all gone'], ['上次买的马克杯快用完了']])(
    'is what was bought of a kind of thing, due or not: %s',
    async (said) => {
      const turn = await (await remembered([...bought('ann', 'M3', 9), ...bought('ann', 'V1', 3)])).say(said);
      expect(turn.acts).toMatchObject([{ type: 'offer_refill', productIds: ['M3'], due: null, bought: true }]);
    },
  );

  test.each([['time to refill'], ['该补货了']])('is nothing before its time, and that is said: %s', async (said) => {
    const turn = await (await remembered(bought('ann', 'M4', 61, 41, 5))).say(said);
    expect(turn.acts).toEqual([{ type: 'no_refill', categoryId: null, reason: 'not_due' }]);
  });

  test('has others beside it where it is sold out', async () => {
    const turn = await (await remembered(bought('ann', 'L6', 9))).say('上次买的营灯用完了');
    expect(turn.acts).toMatchObject([{ type: 'offer_refill', productIds: ['L6'] }]);
    expect(cards(turn).length).toBeGreaterThan(0);
    expect(cards(turn)).not.toContain('L6');
  });

  test.each([['time to refill'], ['上次买的马克杯快用完了']])(
    'is not made up where nothing is known, and the reason is told: %s',
    async (said) => {
      const turn = await (await startTalk({ desk: await fixtureDesk() })).say(said);
      expect(turn.acts[0]).toMatchObject({ type: 'no_refill', reason: 'no_consent' });
      expect(turn.text).toMatch(/consent|同意/);
    },
  );
});

describe('a thumb in words', () => {
  test.each([
    { lines: ['hammocks', "I don't like the second one"] },
    { lines: ['看看吊床', '不喜欢第二个'] },
    { lines: ['hammocks', 'the second one', 'not keen on it'] },
    { lines: ['看看吊床', '第二个', '不喜欢这个'] },
  ])('turns a product down for the rest of the talk: $lines', async ({ lines }) => {
    const talk = await startTalk();
    const turn = await say(talk, ...lines);
    expect(turn.acts[0]).toEqual({ type: 'judged', productIds: ['H3'], liked: false });
    expect(cards(turn).length).toBeGreaterThan(0);
    expect(cards(turn)).not.toContain('H3');
    expect(cards(await talk.say('hammocks under 1000'))).not.toContain('H3');
  });

  test.each([{ lines: ['hammocks', 'I like the second one'] }, { lines: ['看看吊床', '我喜欢第二个'] }])(
    'makes what is liked the one that is talked about: $lines',
    async ({ lines }) => {
      const turn = await say(await startTalk(), ...lines);
      expect(turn.acts[0]).toEqual({ type: 'judged', productIds: ['H3'], liked: true });
      expect(turn.topic?.focus).toEqual(['H3']);
    },
  );

  test.each([["I don't like red"], ['不喜欢红色的'], ["I don't like Larkfen"], ['不喜欢云雀泽']])(
    'on a value or a brand is a wish: %s',
    async (said) => {
      const turn = await say(await startTalk(), 'hammocks', said);
      expect(types(turn)).not.toContain('judged');
      expect(turn.turn.state.constraints).toMatchObject([{ op: '!=' }]);
    },
  );
});
