import { describe, expect, it } from 'vitest';
import { startTalk } from './fixture/talk.js';

/** The acts that a question about the first product on screen is answered with. */
async function answered(locale: 'en' | 'zh-CN', question: string) {
  const talk = await startTalk({ locale });
  await talk.say(locale === 'en' ? 'show me tents' : '看看帐篷');
  const { acts, text } = await talk.say(question);
  return { types: acts.map(({ type }) => type), text };
}

describe('asked about a price', () => {
  it.each([
    ['en', 'will the first one get cheaper?'],
    ['en', 'is the price of the first one going to drop'],
    ['zh-CN', '第一个会不会降价'],
    ['zh-CN', '第一款什么时候打折'],
  ] as const)('makes no forecast (%s: %s)', async (locale, question) => {
    const { types, text } = await answered(locale, question);
    expect(types).toEqual(['price_outlook']);
    expect(text).toMatch(locale === 'en' ? /don't know|can't tell/ : /不知道|说不准/);
  });

  it.each([
    ['en', 'why does the first one cost that much', 'explain_price'],
    ['en', 'any discount on the first one?', 'hold_price'],
    ['zh-CN', '第一款便宜点吧', 'hold_price'],
  ] as const)('explains, and does not bargain (%s: %s)', async (locale, question, act) => {
    expect((await answered(locale, question)).types).toContain(act);
  });
});
