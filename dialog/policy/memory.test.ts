import { describe, expect, test } from 'vitest';
import { fixtureDesk } from '../fixture/desk.js';
import { startTalk, type Talk, type TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from './system-act.js';

const types = (turn: TalkTurn): readonly SystemAct['type'][] => turn.acts.map(({ type }) => type);
const labels = (turn: TalkTurn): readonly string[] => turn.turn.state.constraints.map(({ label }) => label);

async function say(talk: Talk, ...lines: readonly string[]): Promise<TalkTurn> {
  let last: TalkTurn | null = null;
  for (const line of lines) last = await talk.say(line);
  if (last === null) throw new Error('nothing was said');
  return last;
}

describe('the question whether wishes may be remembered', () => {
  test.each([
    [['hammocks, not Larkfen', 'add the first one'], 'yes please', 'hammocks'],
    [['吊床，不要云雀泽的', '第一个加购物车'], '好的', '看看吊床'],
  ] as const)('is put once the need is met, and yes keeps what is lasting: %j', async (lines, yes, again) => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    const asked = await say(talk, ...lines);
    expect(types(asked)).toEqual(['cart_changed', 'ask_consent']);
    expect((await desk.view('ann')).choices.remembered).toBe(false);
    const kept = await talk.say(yes);
    expect(types(kept)).toEqual(['remembered']);
    expect((await desk.view('ann')).wishes).toMatchObject([{ attribute: 'brand', op: '!=', value: 'Larkfen' }]);
    const later = await (await startTalk({ desk })).say(again);
    expect(types(later).slice(0, 2)).toEqual(['recalled', 'offer']);
    expect(later.turn.state.constraints).toMatchObject([{ attribute: 'brand', op: '!=', remembered: true }]);
    expect(later.reply.cards.every(({ brand }) => brand !== 'Larkfen' && brand !== '云雀泽')).toBe(true);
  });

  test.each([
    [['hammocks, not Larkfen', 'add the first one'], "don't remember it", 'add the second one'],
    [['吊床，不要云雀泽的', '第一个加购物车'], '不用记了', '第二个也加购物车'],
    [['吊床，不要云雀泽的', '第一个加购物车'], '不用了', '第二个也加购物车'],
  ] as const)('is not put again after a no, and nothing is kept: %j', async (lines, no, more) => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    await say(talk, ...lines);
    expect(types(await talk.say(no))).toContain('not_remembered');
    expect(types(await talk.say(more))).not.toContain('ask_consent');
    expect((await desk.view('ann')).wishes).toEqual([]);
    const later = await startTalk({ desk });
    const turns = [await later.say(lines[0]), await later.say(lines[1])];
    expect(turns.flatMap(types)).not.toContain('ask_consent');
    expect(turns.flatMap(types)).not.toContain('recalled');
  });

  test('is not put to who passes over it a second time in one talk', async () => {
    const talk = await startTalk({ desk: await fixtureDesk() });
    expect(types(await say(talk, 'hammocks, not Larkfen', 'add the first one'))).toContain('ask_consent');
    expect(types(await say(talk, 'show me lanterns', 'add the first one', 'thanks'))).not.toContain('ask_consent');
  });

  test.each([
    ['nothing lasting was said', ['hammocks under 300', 'add the first one']],
    ['it is for someone else', ['a mug for my mum, not Claybeck', 'add the first one']],
    ['the shopper is angry', ['hammocks, not Larkfen', 'you are useless', 'add the first one']],
    ['something else is asked', ['hammocks, not Larkfen']],
  ])('is not put where %s', async (_why, lines) => {
    const talk = await startTalk({ desk: await fixtureDesk() });
    expect(types(await say(talk, ...lines))).not.toContain('ask_consent');
  });

  test('is not put where the shop keeps nothing of anybody, and that is said when asked', async () => {
    const talk = await startTalk();
    expect(types(await say(talk, 'hammocks, not Larkfen', 'add the first one'))).not.toContain('ask_consent');
    expect((await talk.say('what do you know about me?')).acts).toMatchObject([{ type: 'show_profile', known: null }]);
  });
});

describe('what is kept', () => {
  test.each([
    ['remember that I never use cotton', { attribute: 'fabric', op: '!=', value: 'cotton' }],
    ['记住我不要棉的', { attribute: 'fabric', op: '!=', value: 'cotton' }],
    ['remember that I always choose nylon', { attribute: 'fabric', op: '=', value: 'nylon' }],
    ['记住我不喜欢奇井', { attribute: 'brand', op: '!=', value: 'Oddwell' }],
  ])('is what the shopper asks to be remembered: %s', async (said, wish) => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    const turn = await say(talk, 'hammocks under 400', said);
    expect(types(turn)).toEqual(['remembered']);
    const { choices, wishes } = await desk.view('ann');
    expect(choices.remembered).toBe(true);
    expect(wishes).toMatchObject([wish]);
  });

  test('is no budget, no colour of one purchase, and nothing that was wished for someone else', async () => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    await say(talk, 'red hammocks under 400, waterproof', 'remember that', 'a mug for my mum, not Claybeck');
    expect((await desk.view('ann')).wishes).toEqual([]);
  });

  test('with consent follows the talk, changes of mind too', async () => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    await say(talk, 'remember my preferences', 'hammocks, not Larkfen');
    expect((await desk.view('ann')).wishes).toHaveLength(1);
    await talk.say('show me Larkfen after all');
    expect((await desk.view('ann')).wishes).toEqual([]);
  });

  test('is a brand only where it was wanted of two kinds of things', async () => {
    const desk = await fixtureDesk();
    const talk = await startTalk({ desk });
    await say(talk, 'remember my preferences', 'Larkfen hammocks');
    expect((await desk.view('ann')).wishes).toEqual([]);
    await talk.say('and Larkfen lanterns');
    expect((await desk.view('ann')).wishes).toMatchObject([{ attribute: 'brand', op: '=', value: 'Larkfen' }]);
  });
});

describe('what was remembered', () => {
  async function remembering(...lines: readonly string[]): Promise<{ desk: Awaited<ReturnType<typeof fixtureDesk>> }> {
    const desk = await fixtureDesk();
    await say(await startTalk({ desk }), ...lines, 'remember that');
    return { desk };
  }

  test('can be taken off by its chip, and stays off in this talk but not in the next', async () => {
    const { desk } = await remembering('hammocks, not Larkfen');
    const talk = await startTalk({ desk });
    const shown = await talk.say('lanterns');
    const [chip] = shown.turn.state.constraints;
    expect(chip).toMatchObject({ value: 'Larkfen', remembered: true });
    const without = await talk.tap({ tap: 'remove_constraint', id: chip?.id ?? '' });
    expect(labels(without)).toEqual([]);
    expect(labels(await talk.say('hammocks'))).toEqual([]);
    expect((await (await startTalk({ desk })).say('hammocks')).turn.state.constraints).toHaveLength(1);
  });

  test('gives way to what is said now, and is left out where nothing would fit or nobody has it', async () => {
    const { desk } = await remembering('hammocks, not Larkfen');
    const spoken = await (await startTalk({ desk })).say('a Larkfen hammock');
    expect(spoken.turn.state.constraints).toMatchObject([{ op: '=', value: 'Larkfen' }]);
    expect(types(await (await startTalk({ desk })).say('mugs'))).not.toContain('recalled');
  });

  test('does not speak up where something is bought for someone else', async () => {
    const { desk } = await remembering('hammocks, not Larkfen');
    expect(types(await (await startTalk({ desk })).say('a hammock for my dad'))).not.toContain('recalled');
    expect(types(await (await startTalk({ desk })).say('给爸爸买个吊床'))).not.toContain('recalled');
  });

  test.each([
    ['what do you know about me?', 'forget that I dislike Larkfen', 'not Larkfen'],
    ['你记得我什么', '忘掉我不喜欢云雀泽', '不要云雀泽'],
  ])('is shown, and one wish of it is forgotten: %s', async (show, forget, wish) => {
    const { desk } = await remembering('hammocks, not Larkfen');
    const talk = await startTalk({ desk });
    expect((await talk.say(show)).text).toContain(wish);
    const forgotten = await talk.say(forget);
    expect(forgotten.acts).toMatchObject([{ type: 'forgotten', what: 'wishes' }]);
    expect(forgotten.state.mood).toBe('neutral');
    expect((await desk.view('ann')).wishes).toEqual([]);
    expect((await talk.say(forget)).acts).toMatchObject([{ type: 'forgotten', what: 'nothing' }]);
  });

  test.each([['forget me'], ['忘了我吧']])('is gone whole, with the consent: %s', async (forget) => {
    const { desk } = await remembering('hammocks, not Larkfen');
    await desk.observe('ann', [{ productId: 'H1', kind: 'like' }]);
    const talk = await startTalk({ desk });
    await talk.say('lanterns');
    const gone = await talk.say(forget);
    expect(gone.acts).toMatchObject([{ type: 'forgotten', what: 'all' }]);
    expect(gone.turn.state.constraints).toEqual([]);
    expect(await desk.view('ann')).toMatchObject({ choices: { remembered: false }, wishes: [], liked: [], events: 0 });
    expect(types(await (await startTalk({ desk })).say('lanterns'))).not.toContain('recalled');
  });

  test('is not used once personal results are switched off', async () => {
    const { desk } = await remembering('hammocks, not Larkfen');
    await desk.choose('ann', { personalised: false });
    expect(types(await (await startTalk({ desk })).say('lanterns'))).not.toContain('recalled');
  });
});
