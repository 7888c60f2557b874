import { describe, expect, it } from 'vitest';
import type { LanguageModel, ModelReading } from '../nlu/model/language-model.js';
import { readByGrammar } from '../nlu/read-by-grammar.js';
import { campShop } from './fixture/camp-shop.js';
import { startTalk } from './fixture/talk.js';
import { tellableIntents } from './policy/system-act.js';
import { intentTap } from './reply/acts/talk.js';
import { createSpeaker } from './reply/speaker.js';

/** A model that wavers between acts for the sentences given, and has nothing to say to any other. */
function waveringModel(readings: Readonly<Record<string, ModelReading['acts']>>): LanguageModel {
  return {
    read: async (text) => ({
      acts: readings[text] ?? [],
      spans: [],
      sentiment: text.includes('terrible')
        ? { label: 'negative', score: -0.95, confidence: 0.95 }
        : { label: 'neutral', score: 0, confidence: 0.9 },
      urgency: { label: 'calm', confidence: 0.9 },
    }),
    dispose: async () => undefined,
  };
}

const cartOrPay: ModelReading['acts'] = [
  { name: 'cart_view', confidence: 0.48 },
  { name: 'checkout', confidence: 0.42 },
];
const blurred = { en: 'so this whole pile then', zh: '那就这一堆呗' };
const model = waveringModel({
  [blurred.en]: cartOrPay,
  [blurred.zh]: cartOrPay,
});

describe('two readings of an utterance', () => {
  it.each([
    ['en-US', blurred.en, 'Show my cart', 'Check out', 'show my cart', 'checkout'],
    ['zh-CN', blurred.zh, '看购物车', '去结算', '看看购物车', '结算'],
  ])('are put to the shopper, who picks one (%s)', async (locale, said, seeCart, pay, sayCart, sayPay) => {
    for (const [tapped, action] of [
      [sayCart, 'cart'],
      [sayPay, 'checkout'],
    ] as const) {
      const talk = await startTalk({ locale, model });
      const asked = await talk.say(said, { utterance: { text: said, locale } });
      expect(asked.acts).toEqual([{ type: 'clarify_reading', intents: ['cart_view', 'checkout'], label: '' }]);
      expect(asked.turn.action).toBe('clarify');
      expect(asked.reply.quickReplies.map(({ label }) => label)).toEqual([seeCart, pay]);
      expect(talk.state.pending).toEqual({ kind: 'reading', said, intents: ['cart_view', 'checkout'] });
      expect((await talk.say(tapped)).turn.action).toBe(action);
      expect(talk.state.pending).toBeNull();
    }
  });

  it('keep the words that were said when one is picked', async () => {
    const said = 'hm that second one there';
    const talk = await startTalk({
      locale: 'en-US',
      model: waveringModel({
        [said]: [
          { name: 'ask_price', confidence: 0.45 },
          { name: 'ask_stock', confidence: 0.4 },
        ],
      }),
    });
    const shown = (await talk.say('show me hammocks')).topic?.shown.at(-1) ?? [];
    const asked = await talk.say(said);
    expect(asked.acts[0]).toMatchObject({ type: 'clarify_reading', intents: ['ask_price', 'ask_stock'] });
    const answered = await talk.say('how much is it?');
    expect(answered.acts[0]).toEqual({ type: 'inform', productId: shown[1], attribute: 'price' });
  });

  it('are not asked about where both lead to the same end, or one leads nowhere', async () => {
    const same = 'something in green';
    const talk = await startTalk({
      locale: 'en-US',
      model: waveringModel({
        [same]: [
          { name: 'search', confidence: 0.45 },
          { name: 'recommend', confidence: 0.44 },
        ],
        'hm hm hm': [
          { name: 'ask_why', confidence: 0.5 },
          { name: 'checkout', confidence: 0.45 },
        ],
      }),
    });
    const oneWay = await talk.say('hm hm hm');
    expect(oneWay.turn.action).toBe('checkout');
    expect(oneWay.acts.some(({ type }) => type === 'clarify_reading')).toBe(false);
    const sameEnd = await talk.say(same);
    expect(sameEnd.turn.action).toBe('recommend');
    expect(sameEnd.acts.some(({ type }) => type === 'clarify_reading')).toBe(false);
  });

  it('are not asked about twice running, nor of an angry shopper', async () => {
    const talk = await startTalk({ locale: 'en-US', model });
    await talk.say(blurred.en);
    expect((await talk.say(blurred.en)).acts.some(({ type }) => type === 'clarify_reading')).toBe(false);
    const angry = await startTalk({ locale: 'en-US', model });
    await angry.say('this is useless, you are a terrible idiot, worst shop ever!!');
    await angry.say('absolutely horrible, I hate this terrible shop!!');
    expect(angry.state.mood).toBe('angry');
    expect((await angry.say(blurred.en)).acts.some(({ type }) => type === 'clarify_reading')).toBe(false);
  });

  it('are dropped when the shopper goes on with something else', async () => {
    const talk = await startTalk({ locale: 'en-US', model });
    await talk.say(blurred.en);
    expect((await talk.say('show me hammocks')).turn.action).toBe('recommend');
    expect(talk.state.pending?.kind).not.toBe('reading');
  });

  it.each(['zh', 'en'] as const)('have taps that are surely read as what they say (%s)', (language) => {
    const speaker = createSpeaker({ language });
    for (const intent of tellableIntents) {
      const { say } = intentTap(intent, speaker, language === 'zh' ? '吊床' : 'hammock');
      const [best] = readByGrammar({ text: say }, campShop.lexicon).intents;
      expect({ say, name: best?.name, sure: (best?.confidence ?? 0) >= 0.8 }).toEqual({
        say,
        name: intent,
        sure: true,
      });
    }
  });
});
