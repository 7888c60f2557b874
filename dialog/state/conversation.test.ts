import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hammocks, lanterns, mugs } from '../fixture/camp-shop.js';
import { startTalk, type Talk } from '../fixture/talk.js';
import { wishUtterance } from '../fixture/utterances.js';
import type { Topic } from './belief-state.js';

/** A topic as its wishes: what undo and return give back. */
const wishesOf = ({ id, categoryId, constraints, preferences, text, gift }: Topic) => ({
  id,
  categoryId,
  constraints,
  preferences,
  text,
  gift,
});

function ledger(talk: Talk): string[] {
  const { state } = talk;
  return (state.topics[state.current]?.constraints ?? []).map(({ attribute, op, value, unit }) =>
    `${attribute} ${op} ${value} ${unit ?? ''}`.trim(),
  );
}

async function talkOf(...texts: readonly string[]): Promise<Talk> {
  const talk = await startTalk();
  for (const text of texts) await talk.say(text);
  return talk;
}

describe('the ledger through a conversation', () => {
  test.each([
    [
      'a corrected colour keeps the budget',
      ['我想买吊床', '300块以内', '红色的', '蓝色的'],
      ['price <= 30000', 'colour = blue'],
    ],
    [
      'a corrected budget keeps the colour',
      ['hammocks in green', 'under 250 yuan', 'under 400 yuan'],
      ['colour = green', 'price < 40000'],
    ],
    ['an exclusion stands beside a wish', ['看看吊床', '尼龙的', '不要绿色'], ['fabric = nylon', 'colour != green']],
    ['what is excluded now is wished for no longer', ['看看吊床', '红色的', '不要红色'], ['colour != red']],
    ['what is wished for now is excluded no longer', ['看看吊床', '不要奇井', '要奇井的'], ['brand = Oddwell']],
    ['alternatives of one sentence stand together', ['看看吊床', '红色或者蓝色'], ['colour = red', 'colour = blue']],
    ['a contrast is both', ['show me hammocks', 'not red but blue'], ['colour != red', 'colour = blue']],
    ['a range is two bounds', ['看看吊床', '200到300块'], ['price >= 20000', 'price <= 30000']],
    ['one side of a range may move', ['看看吊床', '200到300块', '400块以内'], ['price >= 20000', 'price <= 40000']],
    [
      'measures keep their units',
      ['show me hammocks', 'under 2 kg', 'over 400 g'],
      ['weight <= 2 kg', 'weight >= 400 g'],
    ],
    ['giving up one wish keeps the others', ['看看吊床', '300块以内的红色', '颜色无所谓'], ['price <= 30000']],
  ])('%s', async (_what, texts, expected) => {
    const standing = ledger(await talkOf(...texts)).map((wish) =>
      wish.replace(/^weight > /, 'weight >= ').replace(/^weight < /, 'weight <= '),
    );
    expect(standing).toEqual(expected);
  });

  test('"around" is two bounds that go as one, by word and by tap', async () => {
    const talk = await talkOf('看看吊床', '红色的', '200块左右');
    expect(ledger(talk)).toEqual(['colour = red', 'price >= 15000', 'price <= 25000']);
    const bound = talk.state.topics[0]?.constraints.at(-1)?.id ?? '';
    await talk.tap({ tap: 'remove_constraint', id: bound });
    expect(ledger(talk)).toEqual(['colour = red']);
    await talk.say('200块左右');
    await talk.say('价格无所谓');
    expect(ledger(talk)).toEqual(['colour = red']);
  });

  test('a tapped chip removes its wish alone, even where one sentence changed the ledger twice', async () => {
    const talk = await talkOf('看看吊床', '绿色的，便宜点');
    const colour = talk.state.topics[0]?.constraints.find(({ attribute }) => attribute === 'colour');
    expect(ledger(talk).length).toBeGreaterThan(1);
    await talk.tap({ tap: 'remove_constraint', id: colour?.id ?? '' });
    expect(ledger(talk).map((wish) => wish.split(' ')[0])).toEqual(['price']);
  });

  test('wishes of other attributes outlive any correction', async () => {
    const correction = fc.constantFrom(
      '红色的',
      '蓝色的',
      '不要绿色',
      '红色或者灰色',
      'in green',
      'not red but blue',
      '颜色无所谓',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(correction, { minLength: 1, maxLength: 5 }), async (corrections) => {
        const talk = await talkOf('看看吊床', '400块以内', '不要奇井');
        for (const text of corrections) {
          await talk.say(text);
          expect(ledger(talk)).toEqual(expect.arrayContaining(['price <= 40000', 'brand != Oddwell']));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('undo', () => {
  test('gives back exactly the wishes before the last turn that changed them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wishUtterance, { minLength: 1, maxLength: 6 }), async (texts) => {
        const talk = await startTalk();
        for (const text of texts) {
          if (text === 'undo' || text === '撤销') continue;
          const { before, state } = await talk.say(text);
          const changed =
            state.past.length > before.past.length || (state.past.length === 20 && state.past !== before.past);
          if (!changed) continue;
          const undone = await talk.tap({ tap: 'undo' });
          expect(undone.state.topics.map(wishesOf)).toEqual(before.topics.map(wishesOf));
          expect(undone.state.current).toBe(before.current);
          await talk.say(text);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('takes a whole turn back, however much it changed', async () => {
    const talk = await talkOf('看看吊床', '300块以内', '不要奇井，要绿色的，轻一点');
    await talk.say('撤销');
    expect(ledger(talk)).toEqual(['price <= 30000']);
    expect(talk.state.topics[0]?.preferences).toEqual([]);
    await talk.say('撤销');
    expect(ledger(talk)).toEqual([]);
  });

  test('brings back what a fresh start threw away, and says when there is nothing', async () => {
    const talk = await talkOf('看看吊床', '红色的', '重新开始');
    expect(talk.state.topics).toEqual([]);
    await talk.say('撤销');
    expect(ledger(talk)).toEqual(['colour = red']);
    const fresh = await startTalk();
    const { acts } = await fresh.say('撤销');
    expect(acts[0]).toMatchObject({ type: 'acknowledge', change: 'nothing_to_undo' });
  });

  test('a gift is taken back with the words that said so', async () => {
    const talk = await talkOf('看看吊床', '送给朋友的礼物');
    expect(talk.state.topics[0]?.gift).toBe(true);
    await talk.say('撤销');
    expect(talk.state.topics[0]?.gift).toBe(false);
  });
});

describe('topics', () => {
  test('a new category keeps brands that are not wanted and still sold, and no budget', async () => {
    const talk = await talkOf('看看吊床', '300块以内', '不要奇井', '红色的', '看看营灯');
    expect(talk.state.topics.map(({ categoryId }) => categoryId)).toEqual([hammocks, lanterns]);
    expect(ledger(talk)).toEqual(['brand != Oddwell']);
  });

  test('returning to a topic finds its wishes as they were', async () => {
    const talk = await talkOf('看看吊床', '300块以内', '尼龙的');
    const wishes = ledger(talk);
    await talk.say('看看马克杯');
    await talk.say('100块以内');
    expect(talk.state.topics[talk.state.current]?.categoryId).toBe(mugs);
    const { acts } = await talk.say('回到刚才的吊床');
    expect(acts[0]).toMatchObject({ type: 'acknowledge', change: 'resumed', categoryId: hammocks });
    expect(ledger(talk)).toEqual(wishes);
    await talk.say('back to the mugs');
    expect(ledger(talk)).toEqual(['price <= 10000']);
  });

  test('naming the category again takes the topic up, naming a narrower one narrows it', async () => {
    const talk = await talkOf('看看露营用品', '不要奇井', '看看吊床', '看看马克杯', '我想买吊床');
    expect(talk.state.topics.map(({ categoryId }) => categoryId)).toEqual([hammocks, mugs]);
    expect(talk.state.current).toBe(0);
    expect(ledger(talk)).toEqual(['brand != Oddwell']);
  });

  test('what goes with a product and what is too dear keep the brands that are not wanted', async () => {
    const related = await talkOf('不要日鼓的', '看看吊床', '云雀泽浮云');
    const { acts } = await related.say('有什么配件');
    expect(acts[0]).toMatchObject({ type: 'offer', productIds: ['M1'] });
    const dear = await talkOf('看看营灯', '不要日鼓', '云雀泽蛛丝怎么样', '太贵了');
    expect(ledger(dear)).toContain('brand != Sundrum');
  });
});
