import { describe, expect, test } from 'vitest';
import type { Campaign } from '../commerce/promotion/campaign.js';
import { campShop, hammocks } from '../fixture/camp-shop.js';
import { startTalk, type Talk, type TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from './system-act.js';

async function talkOf(...texts: readonly string[]): Promise<Talk> {
  const talk = await startTalk();
  for (const text of texts) await talk.say(text);
  return talk;
}

const cartOf = ({ state }: Talk): string[] =>
  state.cart.lines.map(({ productId, quantity }) => `${quantity} ${productId}`);
const types = ({ acts }: TalkTurn): SystemAct['type'][] => acts.map(({ type }) => type);

describe('offers', () => {
  test('a category shows its best with one question, and answering it does not repeat it', async () => {
    const talk = await startTalk();
    const first = await talk.say('我想买吊床');
    expect(types(first)).toEqual(['offer', 'request']);
    expect(first.turn).toMatchObject({ action: 'recommend', state: { category: hammocks } });
    const [asked] = first.acts.flatMap((act) => (act.type === 'request' ? [act.attribute] : []));
    const second = await talk.say('都可以');
    expect(second.acts.flatMap((act) => (act.type === 'request' ? [act.attribute] : []))).not.toContain(asked);
  });

  test('a model is shown once, unless a wish tells its variants apart', async () => {
    const plain = await talkOf('看看马克杯');
    expect(plain.turns[0]?.turn.shown.filter(({ id }) => id === 'M1' || id === 'M2')).toHaveLength(1);
    const blue = await talkOf('蓝色的马克杯');
    expect(blue.turns[0]?.turn.shown.map(({ id }) => id).sort()).toEqual(['M2', 'M5']);
  });

  test('the list goes on without repeating itself, and ends honestly', async () => {
    const talk = await talkOf('看看吊床');
    const first = talk.turns[0]?.turn.shown.map(({ id }) => id) ?? [];
    const next = await talk.say('还有别的吗');
    for (const { id } of next.turn.shown) expect(first).not.toContain(id);
    expect(types(await talk.say('还有别的吗'))).toEqual(['no_more']);
  });

  test('nothing fits: says what giving up a wish would bring, and yes does it', async () => {
    const talk = await talkOf('看看吊床');
    const none = await talk.say('蓝色的，棉的，100块以内');
    expect(none.turn).toMatchObject({ action: 'no_match', shown: [] });
    const yes = await talk.say('好的');
    expect(yes.acts.some((act) => act.type === 'offer' && act.productIds.length > 0)).toBe(true);
  });

  test('something that is sold out is named as such, not offered', async () => {
    const talk = await talkOf('看看吊床');
    const none = await talk.say('日鼓的红色的');
    expect(none.turn).toMatchObject({ action: 'no_match', shown: [] });
    expect(none.acts[0]).toMatchObject({ outOfStock: ['H7'] });
    expect(none.text).toContain('日鼓栖木');
  });
});

describe('questions about products', () => {
  test.each([
    ['第一个多重', '云雀泽浮云', '480'],
    ['云雀泽蛛丝承重多少', '云雀泽蛛丝', '120'],
    ['how much is the last one', 'Oddwell Siesta', '159'],
    ['日鼓树冠有货吗', '日鼓树冠', ''],
  ])('%s', async (question, name, figure) => {
    const talk = await talkOf('看看吊床');
    const { text } = await talk.say(question);
    expect(text).toContain(name);
    expect(text).toContain(figure);
  });

  test('what the graph does not say is said to be unknown', async () => {
    const talk = await talkOf('看看马克杯');
    const { acts, text } = await talk.say('奇井敦实防水吗');
    expect(acts[0]).toMatchObject({ productId: 'M4', attribute: 'waterproof' });
    expect(text).toMatch(/不知道|没有记录|不清楚/);
  });

  test('a comparison by an attribute names the winner that the graph has', async () => {
    const talk = await talkOf('看看吊床');
    const { acts } = await talk.say('第一个和第三个哪个更轻');
    expect(acts[0]).toMatchObject({
      type: 'compare',
      productIds: ['H1', 'H2'],
      by: { attribute: 'weight', winnerIds: ['H1'] },
    });
  });

  test('nothing is shown yet: says so instead of guessing', async () => {
    for (const text of ['第一个多重', 'how much is the second one', '有货吗', '比较前两个', 'why this one']) {
      const talk = await startTalk();
      const { acts } = await talk.say(text);
      expect(acts, text).toEqual([{ type: 'clarify', reason: 'nothing_shown', surface: null }]);
    }
  });
});

test('a place in the list where nothing stands is asked back', async () => {
  const talk = await talkOf('看看花瓶');
  const { acts } = await talk.say('第五个多重');
  expect(acts).toEqual([{ type: 'clarify', reason: 'which_product', surface: null }]);
});

test('giving up a wish before any was made is no misunderstanding', async () => {
  const talk = await startTalk();
  expect((await talk.say('价格无所谓')).turn.action).toBe('ask');
});

describe('which one?', () => {
  const asked = async (...texts: readonly string[]): Promise<Talk> => talkOf('show me hammocks', ...texts);

  test.each([
    ['by name', 'the Oddwell Siesta Wide'],
    ['by the word that tells them apart', 'the wide one'],
    ['by place', 'the second one'],
    ['by description', 'the green one'],
  ])('an answer %s finishes the act', async (_how, answer) => {
    const talk = await asked('add two siestas to my cart');
    if (talk.state.pending?.kind !== 'which_product') await talk.say('add the siesta to my cart');
    expect(talk.turns.at(-1)?.turn.action).toBe('clarify');
    expect(cartOf(talk)).toEqual([]);
    await talk.say(answer);
    expect(talk.state.cart.lines.map(({ productId }) => productId)).toEqual(['H5']);
  });

  test('a question is finished as the question that it was', async () => {
    const talk = await talkOf('看看吊床', '第一个多重', '不对，我说的是另一个');
    expect(talk.state.pending).toMatchObject({ kind: 'which_product', intent: 'ask_fact' });
    const { acts } = await talk.say('日鼓树冠');
    expect(acts[0]).toEqual({ type: 'inform', productId: 'H6', attribute: 'weight' });
  });

  test('something else may be said instead', async () => {
    const talk = await asked('add the siesta to my cart');
    const { turn } = await talk.say('show me lanterns');
    expect(turn.action).toBe('recommend');
    expect(cartOf(talk)).toEqual([]);
  });
});

describe('no, the other one', () => {
  test('after something was put into the cart', async () => {
    const talk = await talkOf('看看吊床', '第一个来两个', '不对，我说的是第二个');
    expect(cartOf(talk)).toEqual(['2 H3']);
  });

  test('after a fact', async () => {
    const talk = await talkOf('看看吊床', '第一个多重');
    const { acts } = await talk.say('不是，我说的是第二个');
    expect(acts[0]).toMatchObject({ type: 'inform', productId: 'H3', attribute: 'weight' });
  });

  test('after a product was chosen', async () => {
    const talk = await talkOf('show me lanterns in red', 'the first one');
    const { topic } = await talk.say('no, i meant the other one');
    expect(topic?.focus).toEqual(['L2']);
  });

  test('with several others it is asked which, and the answer swaps', async () => {
    const talk = await talkOf('show me hammocks', 'add the first one to my cart', 'no, i meant the other one');
    expect(cartOf(talk)).toEqual(['1 H1']);
    await talk.say('the gossamer');
    expect(cartOf(talk)).toEqual(['1 H3']);
  });

  test('nothing is taken out for something that is sold out', async () => {
    const talk = await talkOf('看看吊床', '第一个加购物车');
    const swap = await talk.say('换成日鼓栖木');
    expect(swap.acts).toMatchObject([{ type: 'cart_rejected', reason: 'out_of_stock' }, { type: 'in_stock_instead' }]);
    expect(cartOf(talk)).toEqual(['1 H1']);
  });
});

describe('cart', () => {
  test('counts, changes, removes and adds up', async () => {
    const talk = await talkOf('看看吊床', '云雀泽浮云来两个', '看看马克杯', '泥溪溪流加购物车');
    expect(cartOf(talk)).toEqual(['2 H1', '1 M3']);
    expect(talk.turns.at(-1)?.turn.cart).toMatchObject({ total: 487, currency: 'CNY' });
    await talk.say('把云雀泽浮云改成三个');
    expect(cartOf(talk)).toEqual(['3 H1', '1 M3']);
    await talk.say('把泥溪溪流删掉');
    expect(cartOf(talk)).toEqual(['3 H1']);
    const { text } = await talk.say('一共多少钱');
    expect(text).toContain('597');
    await talk.say('清空购物车');
    expect(cartOf(talk)).toEqual([]);
  });

  test('never more than there is', async () => {
    const talk = await talkOf('看看马克杯');
    const { acts } = await talk.say('奇井巨人来九个');
    expect(acts).toMatchObject([{ type: 'cart_rejected', reason: 'not_enough_stock', available: 3 }]);
    expect(cartOf(talk)).toEqual([]);
  });

  test.each(['云雀泽浮云来1.5个', '换成2.5个日鼓树冠', '云雀泽浮云来0个'])(
    'a number that counts no pieces: %s',
    async (text) => {
      const talk = await talkOf('看看吊床', '奇井午睡来两个');
      const before = cartOf(talk);
      const { turn } = await talk.say(text);
      expect(turn.action).not.toBe('cart');
      expect(cartOf(talk)).toEqual(before);
    },
  );

  test('an empty cart has nothing to pay', async () => {
    const talk = await startTalk();
    const { acts } = await talk.say('结账');
    expect(acts).toEqual([{ type: 'checkout', empty: true }]);
  });

  test('taps do what they say, and unknown ids change nothing', async () => {
    const talk = await talkOf('看看吊床');
    await talk.tap({ tap: 'cart_set', productId: 'H1', quantity: 2 });
    expect(cartOf(talk)).toEqual(['2 H1']);
    const gone = await talk.tap({ tap: 'cart_set', productId: 'gone', quantity: 1 });
    expect(gone.acts).toMatchObject([{ type: 'cart_rejected', reason: 'unknown_product' }]);
    await talk.tap({ tap: 'ask_about', productId: 'gone' });
    await talk.tap({ tap: 'remove_constraint', id: 'gone' });
    await talk.tap({ tap: 'cart_set', productId: 'H1', quantity: 0 });
    expect(cartOf(talk)).toEqual([]);
  });
});

describe('manners', () => {
  test('a complaint is met with one apology and the offer of a person, who takes over on yes', async () => {
    const talk = await talkOf('看看吊床');
    const first = await talk.say('你们这个太差了，答非所问');
    expect(types(first)).toEqual(['apologise', 'offer_human']);
    expect(talk.state.mood).toBe('angry');
    const second = await talk.say('真是没用，气死我了');
    expect(types(second)).toEqual(['offer_human']);
    const yes = await talk.say('好的');
    expect(yes.turn).toMatchObject({ action: 'handoff', ui: { handedOff: true } });
  });

  test('an angry shopper who still asks gets products without a question, cheer or upselling', async () => {
    const talk = await talkOf('this is useless, you are wasting my time');
    const turn = await talk.say('just show me hammocks, this is ridiculous');
    if (talk.state.mood === 'angry') expect(types(turn)).not.toContain('request');
    expect(turn.text).not.toMatch(/[!！]/);
    expect(turn.reply.quickReplies.map(({ label }) => label)).not.toContain('Add the first one');
  });

  test('a person is called at once where one is asked for', async () => {
    const talk = await startTalk();
    expect((await talk.say('转人工')).turn.action).toBe('handoff');
  });
});

describe('coupons', () => {
  const campaign: Campaign = {
    id: 'dew',
    name: 'Morning dew',
    kind: 'voice-coupon',
    phrases: [
      { language: 'zh', text: '晨露满山坡' },
      { language: 'en', text: 'morning dew on the hill' },
    ],
    discount: { type: 'percent', value: 10 },
    appliesTo: { category: hammocks },
    startsAt: '2026-05-01T00:00:00.000Z',
    endsAt: '2026-06-01T00:00:00.000Z',
    couponTtlMinutes: 60,
    maxRedemptions: 10,
    maxPerShopper: 1,
  };

  test('the phrase earns a coupon when it is spoken, a hint when it is typed', async () => {
    const talk = await startTalk({ campaigns: [campaign] });
    const typed = await talk.say('晨露满山坡');
    expect(typed.acts).toEqual([{ type: 'coupon_refused', reason: 'say_it', campaignId: 'dew' }]);
    expect(typed.turn.coupon).toBeUndefined();
    const spoken = await talk.hear('晨露满山坡');
    expect(spoken.turn).toMatchObject({
      action: 'coupon',
      coupon: { campaign: 'Morning dew', expiresAt: '2026-05-04T13:00:00.000Z' },
    });
    const again = await talk.hear('晨露满山坡');
    expect(again.turn.coupon).toEqual(spoken.turn.coupon);
  });

  test('who only claims to have spoken gets none', async () => {
    const talk = await startTalk({ campaigns: [campaign] });
    const { turn } = await talk.say('晨露满山坡', { utterance: { text: '晨露满山坡', spoken: true }, maySpeak: false });
    expect(turn.coupon).toBeUndefined();
  });

  test('it counts for what it names, to the cent', async () => {
    const talk = await startTalk({ campaigns: [campaign] });
    await talk.hear('morning dew on the hill');
    await talk.say('show me hammocks');
    await talk.say('add two larkfen drift to my cart');
    const { turn } = await talk.say('add the claybeck brook to my cart');
    const [drift, brook] = ['H1', 'M3'].map((id) => campShop.product(id)?.offer.price.amount ?? 0);
    expect(turn.cart.total * 100).toBeCloseTo(2 * (drift ?? 0) * 0.9 + (brook ?? 0));
  });

  test('asked for without the phrase: says how, or that none runs', async () => {
    const running = await startTalk({ campaigns: [campaign] });
    expect((await running.say('有优惠券吗')).acts[0]).toMatchObject({ type: 'coupon_refused', reason: 'needs_phrase' });
    const none = await startTalk();
    expect((await none.say('any coupons?')).acts[0]).toMatchObject({ type: 'coupon_refused', reason: 'none_running' });
  });
});
