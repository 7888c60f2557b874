import { describe, expect, test } from 'vitest';
import { startTalk } from '../fixture/talk.js';

/** Says all in turn and gives the last turn. */
async function said(...lines: readonly string[]) {
  const talk = await startTalk();
  let turn = await talk.say(lines[0] ?? '');
  for (const line of lines.slice(1)) turn = await talk.say(line);
  return { turn, talk };
}

const wishes = ({ turn }: Awaited<ReturnType<typeof said>>): readonly string[] =>
  (turn.topic?.constraints ?? []).map(({ attribute, op, value }) => `${attribute}${op}${value}`).sort();

describe('a value that is as welcome as the one before', () => {
  test.each([
    ['a blue hammock', 'green is fine too'],
    ['蓝色的吊床', '绿色的也行'],
  ])('stands beside it: %s, %s', async (first, second) => {
    expect(wishes(await said(first, second))).toEqual(['colour=blue', 'colour=green']);
  });

  test('is no reason to give up what else was said with it', async () => {
    expect(wishes(await said('蓝色的吊床', '绿色的也行，三百以内'))).toEqual([
      'colour=blue',
      'colour=green',
      'price<=30000',
    ]);
  });
});

describe('a number said of what is bounded already', () => {
  test.each([
    ['a hammock that carries at least 180 kg', 'ok, 150 kg will do', 'load>=150'],
    ['吊床，承重180公斤以上', '承重150公斤也够', 'load>=150'],
  ])('moves the bound: %s, %s', async (first, second, expected) => {
    expect(wishes(await said(first, second))).toEqual([expected]);
  });
});

describe('the most that there is to spend', () => {
  test.each(['200 is as far as I can go', '200 is all I have', "I can't go over 200", '两百块就到顶了'])(
    '%s',
    async (words) => {
      expect(wishes(await said('hammocks', words))).toEqual(['price<=20000']);
    },
  );
});

describe('refusals across a comma', () => {
  test.each([
    ['hammocks', 'Larkfen gave me a rash, leave those out', 'brand!=Larkfen'],
    ['hammocks', 'the Oddwell ones look cheap, skip them', 'brand!=Oddwell'],
    ['看看吊床', '绿色显老，不要', 'colour!=green'],
    ['看看吊床', '尼龙的用了过敏', 'fabric!=nylon'],
  ])('%s: %s', async (first, second, expected) => {
    expect(wishes(await said(first, second))).toEqual([expected]);
  });
});

describe('what is bounded beside something given up', () => {
  test('is kept', async () => {
    const talk = await said('a nylon hammock', "it doesn't have to be nylon, but under 200 please");
    expect(wishes(talk)).toEqual(['price<20000']);
  });

  test('several things are given up in one sentence', async () => {
    expect(wishes(await said('蓝色吊床，三百以内', '颜色无所谓，价钱也不限了'))).toEqual([]);
  });
});

describe('variants of one model', () => {
  test('the one that is described is meant, and its price is told', async () => {
    const { turn } = await said('how much is the Claybeck Pebble in blue?');
    expect(turn.turn.action).toBe('price');
    expect(turn.text).toContain('Claybeck Pebble Blue');
  });

  test('whether it can be had is asked of that variant, and then of another', async () => {
    const { turn, talk } = await said('do you have the Claybeck Pebble in blue?');
    expect(turn.text).toMatch(/in stock/i);
    expect(turn.text).toContain('Claybeck Pebble Blue');
    const other = await talk.say('and in grey?');
    expect(other.text).toMatch(/in stock/i);
    expect(other.text).not.toContain('Pebble Blue');
    expect(other.topic?.focus).toEqual(['M1']);
  });
});

describe('going back and looking on', () => {
  test('what is not on the table is gone back to, whatever else is named', async () => {
    const { turn } = await said('两百以内的吊床', '先看看马克杯', '马克杯下次再说，回到刚才的吊床');
    expect(turn.topic?.categoryId).toBe('Camping > Hammocks');
    expect(turn.turn.action).not.toBe('chitchat');
  });

  test('something like it under a price is looked for', async () => {
    const { turn } = await said('hammocks with a mosquito net', 'the first one', 'anything like that under 300?');
    expect(wishes({ turn, talk: await startTalk() })).toContain('price<30000');
  });

  test('a cheaper one of a product whose price was asked is of its kind', async () => {
    const { turn } = await said('what does the Oddwell Harbour cost?', 'anything cheaper?');
    expect(turn.topic?.categoryId).toBe('Camping > Lanterns');
    expect(turn.turn.shown.length).toBeGreaterThan(0);
    expect(turn.turn.shown.every(({ id }) => id.startsWith('L'))).toBe(true);
  });

  test('the gap between two prices compares them', async () => {
    const { turn } = await said('hammocks', 'compare the first two', 'how much more does the first cost?');
    expect(turn.turn.action).toBe('compare');
    expect(turn.text).toMatch(/¥.*¥/s);
  });
});

describe('what is named where nothing fits', () => {
  test.each([
    [['a blue hammock', 'it needs a net', 'the cheaper one then, add two']],
    [['蓝色的吊床', '要带蚊帐的', '那就便宜的那个，来两个']],
  ])('can be pointed at: %j', async (lines) => {
    const { talk } = await said(...lines);
    expect(talk.state.cart.lines).toEqual([expect.objectContaining({ productId: 'H1', quantity: 2 })]);
  });

  test('gives up what the choice does not meet, and nothing else', async () => {
    const chosen = await said('a blue hammock under 500', 'it needs a net', 'fine, the blue one then');
    expect(chosen.turn.topic?.focus).toEqual(['H1']);
    expect(wishes(chosen)).toEqual(['colour=blue', 'price<50000']);
  });
});

describe('what is told apart by a figure or a value and counted', () => {
  test.each(['便宜的来两个', '那就便宜的那个，来两个', 'the cheaper one, two of them'])('%s', async (words) => {
    const { talk } = await said('蓝色的吊床', words);
    expect(talk.state.cart.lines).toEqual([expect.objectContaining({ productId: 'H8', quantity: 2 })]);
  });
});

describe('a price that points', () => {
  test.each([
    ['hammocks', 'the ¥219 one please', 'H5'],
    ['hammocks', "I'd go for the 459 yuan one", 'H3'],
    ['看看吊床', '要219的那个', 'H5'],
    ['看看吊床', '那就459块那个吧', 'H3'],
  ])('%s, %s', async (first, second, id) => {
    const { turn } = await said(first, second);
    expect(turn.topic?.focus).toEqual([id]);
    expect(turn.topic?.constraints).toEqual([]);
  });

  test('that nothing shown has is a wish', async () => {
    expect(wishes(await said('hammocks', 'one for about 260'))).toEqual(['price<=32500', 'price>=19500']);
  });
});
