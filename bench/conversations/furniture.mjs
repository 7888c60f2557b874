/** A furniture and lighting shop: bilingual JSON-LD. */
import { shop } from './furniture-range.mjs';
import * as want from './predicates.mjs';

const { and, around, atLeast, atMost, between, brand, extreme, free, is, kind, names, not, only, shows, upTo } = want;

export const catalog = { file: 'furniture.jsonld', type: 'application/ld+json' };
export const products = async () => shop.products;

export const campaigns = [
  want.voiceCampaign({ name: 'Moving day', phrases: { zh: '搬新家好运来', en: 'home sweet home savings' } }),
  want.voiceCampaign({ name: 'Lights on', phrases: { zh: '点亮冬夜', en: 'light up the winter' }, from: 20, to: 40 }),
];

const lightShade = and(kind('lamp'), not(is('color', 'black', 'red')));
const bedUnder2000 = and(kind('bed'), upTo(2000));
const presentLamp = and(kind('lamp', 'shelf'), around(300));

export const dialogues = [
  {
    id: 'zh-sofa-guided',
    lang: 'zh',
    tags: ['guided', 'brand-exclusion', 'fact', 'cart-pronoun'],
    turns: [
      { say: '客厅想换一张沙发', expect: { action: ['ask', 'recommend'], replyLanguage: 'zh' } },
      { say: '预算三千封顶', expect: shows(and(kind('sofa'), upTo(3000))) },
      { say: '佩莫就别考虑了', expect: shows(and(kind('sofa'), upTo(3000), not(brand('Pelmo')))) },
      {
        say: '要能当床睡的',
        expect: shows(and(kind('sofa'), upTo(3000), not(brand('Pelmo')), is('sleeper', 'yes'))),
      },
      {
        say: '第一款宽度是多少',
        expect: { action: 'answer', saysNumber: (s) => s.previous.shown[0].attributes.width },
      },
      { say: '那就要它了，买一张', expect: { cart: (s) => [{ id: s.history[3].shown[0].id, quantity: 1 }] } },
    ],
  },
  {
    id: 'en-desk-all-at-once',
    lang: 'en',
    tags: ['all-at-once', 'fact', 'why'],
    turns: [
      {
        say: 'a white height adjustable desk for less than 1500 please',
        expect: shows(and(kind('desk'), is('color', 'white'), is('lift', 'yes'), upTo(1500)), { replyLanguage: 'en' }),
      },
      { say: 'what is the maximum load?', expect: { action: 'answer', saysNumber: 70 } },
      { say: 'and why are you suggesting that one', expect: { says: [/white/i, /adjust|height/i] } },
    ],
  },
  {
    id: 'en-chairs-compared-by-name',
    lang: 'en',
    tags: ['compare-by-name', 'cheaper-one', 'yes-no-fact', 'cart-pronoun'],
    turns: [
      {
        say: 'compare the Pelmo Ergo One with the Pelmo Ergo Lite',
        expect: { action: 'compare', says: ['Pelmo Ergo One', 'Pelmo Ergo Lite'] },
      },
      { say: 'the cheaper one sounds good', expect: { focus: 'CH02' } },
      { say: 'does it come with a headrest?', expect: { action: 'answer', says: want.NO_EN } },
      { say: 'fine, pop it in the basket', expect: { action: 'cart', cart: [{ id: 'CH02', quantity: 1 }] } },
    ],
  },
  {
    id: 'zh-desk-width-in-metres',
    lang: 'zh',
    tags: ['numeric-bound', 'unit-conversion', 'fact'],
    turns: [
      { say: '书房小，书桌宽度不能超过1.2米', expect: shows(and(kind('desk'), atMost('width', 120))) },
      { say: '还得可以升降', expect: shows(and(kind('desk'), atMost('width', 120), is('lift', 'yes'))) },
      { say: '承重是多少公斤', expect: { action: 'answer', saysNumber: 70 } },
    ],
  },
  {
    id: 'zh-lamp-neither-black-nor-red',
    lang: 'zh',
    tags: ['negation-scope', 'relax', 'numeric-bound'],
    turns: [
      { say: '看看阅读灯，不要黑色的也不要红色的', expect: shows(lightShade) },
      {
        say: '亮度至少800流明',
        wish: and(lightShade, atLeast('brightness', 800)),
        expect: { action: 'no_match' },
      },
      {
        say: '颜色无所谓了',
        expect: shows(and(kind('lamp'), atLeast('brightness', 800)), { test: free('color') }),
      },
    ],
  },
  {
    id: 'en-mattress-undo',
    lang: 'en',
    tags: ['guided', 'undo'],
    turns: [
      { say: 'I need a new mattress', expect: { action: ['ask', 'recommend'] } },
      { say: 'it should be firm', expect: shows(and(kind('mattress'), is('firmness', 'firm'))) },
      { say: 'no more than 1000', expect: shows(and(kind('mattress'), is('firmness', 'firm'), upTo(1000))) },
      {
        say: 'undo that last change',
        expect: shows(and(kind('mattress'), is('firmness', 'firm')), { shownIncludes: 'MT01', test: free('price') }),
      },
    ],
  },
  {
    id: 'zh-bed-then-light-then-bed',
    lang: 'zh',
    tags: ['switch-and-return', 'budget-leak'],
    turns: [
      { say: '床架有哪些，两千以内的', expect: shows(bedUnder2000) },
      { say: '对了，吸顶灯也给我看一下', expect: shows(kind('ceiling'), { test: free('price') }) },
      { say: '好，再回到床架', expect: shows(bedUnder2000) },
    ],
  },
  {
    id: 'en-brightest-ceiling-light',
    lang: 'en',
    tags: ['superlative', 'cart-pronoun'],
    turns: [
      { say: 'what ceiling lights do you carry?', expect: shows(kind('ceiling'), { minShown: 2 }) },
      {
        say: 'which of those is the brightest?',
        expect: { test: (s) => names(s, extreme(s.previous.shown, 'brightness', 'most')) },
      },
      {
        say: "great, I'll take two of it",
        expect: { cart: (s) => [{ id: extreme(s.history[0].shown, 'brightness', 'most').id, quantity: 2 }] },
      },
    ],
  },
  {
    id: 'zh-cart-edits-and-checkout',
    lang: 'zh',
    tags: ['cart-edit', 'total', 'checkout'],
    turns: [
      {
        say: '洛光书页要三盏，塔维诺梯架要一个，放进购物车',
        expect: {
          cart: () => [
            { id: 'RL01', quantity: 3 },
            { id: 'BS01', quantity: 1 },
          ],
        },
      },
      {
        say: '书页改成两盏吧',
        expect: {
          cart: () => [
            { id: 'RL01', quantity: 2 },
            { id: 'BS01', quantity: 1 },
          ],
        },
      },
      { say: '梯架不要了', expect: { cart: [{ id: 'RL01', quantity: 2 }] } },
      { say: '总共多少钱', expect: { saysNumber: (s) => s.trace.cart.total } },
      { say: '可以，去结账', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'zh-leather-sofa-no-match',
    lang: 'zh',
    tags: ['no-match', 'correction'],
    turns: [
      {
        say: '真皮沙发有没有一千五以下的',
        wish: and(kind('sofa'), is('material', 'leather'), upTo(1500)),
        expect: { action: 'no_match' },
      },
      { say: '那放宽到两千', expect: shows(and(kind('sofa'), is('material', 'leather'), upTo(2000))) },
    ],
  },
  {
    id: 'zh-voice-coupon-once',
    lang: 'zh',
    tags: ['voice-coupon'],
    turns: [
      { say: '搬新家好运来', voice: true, expect: { action: 'coupon', coupon: true } },
      {
        say: '搬新家好运来',
        voice: true,
        expect: { test: (s) => !s.trace.coupon?.code || s.trace.coupon.code === s.previous.trace.coupon.code },
      },
    ],
  },
  {
    id: 'zh-voice-coupon-homophone',
    lang: 'zh',
    tags: ['voice-coupon-misheard'],
    turns: [{ say: '般新家好云来', voice: true, expect: { coupon: true } }],
  },
  {
    id: 'en-typed-phrase-then-spoken',
    lang: 'en',
    tags: ['voice-coupon-typed', 'voice-coupon'],
    turns: [
      { say: 'home sweet home savings', expect: { coupon: false } },
      { say: 'home sweet home savings', voice: true, expect: { action: 'coupon', coupon: true } },
    ],
  },
  {
    id: 'zh-voice-search-is-no-coupon',
    lang: 'zh',
    tags: ['voice-coupon-accident', 'speech-style'],
    turns: [
      { say: '嗯搬新家想添一张书桌', voice: true, expect: shows(kind('desk'), { coupon: false }) },
      { say: '点亮冬夜', voice: true, expect: { coupon: false } },
    ],
  },
  {
    id: 'zh-angry-wants-a-person',
    lang: 'zh',
    tags: ['angry', 'handoff'],
    turns: [
      { say: '书架有吗', expect: shows(kind('shelf')) },
      {
        say: '你到底听不听得懂人话，问半天全是废话，气死我了',
        expect: { sentiment: 'negative', saysNot: want.SHOUTING },
      },
      { say: '别机器人了，给我转人工', expect: { handoff: true } },
    ],
  },
  {
    id: 'en-sold-out-sofa',
    lang: 'en',
    tags: ['stock'],
    turns: [
      { say: 'is the Nestwell Cloud available right now?', expect: { action: 'answer', says: want.SOLD_OUT_EN } },
      { say: 'ok, what other sofas have you got then?', expect: shows(and(kind('sofa'), not(only('SF06')))) },
    ],
  },
  {
    id: 'zh-gift-for-a-reader',
    lang: 'zh',
    tags: ['gift', 'around'],
    turns: [
      {
        say: '我姐姐乔迁，想送她一份三百块左右的礼物',
        expect: { action: ['ask', 'recommend'], shownAll: around(300) },
      },
      { say: '她平时特别喜欢阅读', expect: shows(presentLamp) },
    ],
  },
  {
    id: 'en-what-goes-with-the-sofa',
    lang: 'en',
    tags: ['accessory', 'price-question'],
    turns: [
      { say: 'how much is the Oakmere Linden Duo?', expect: { saysNumber: (s) => s.catalog.get('SF02').price } },
      { say: 'what would go nicely with it?', expect: { shownIncludes: 'CU01', shownAll: kind('cushion') } },
    ],
  },
  {
    id: 'en-typos-in-office-chair',
    lang: 'en',
    tags: ['typo', 'relax'],
    turns: [
      {
        say: 'lookin for an ofice chiar with lumbar suport, max 700',
        wish: and(kind('chair'), is('lumbar', 'yes'), upTo(700)),
        expect: { action: 'no_match' },
      },
      {
        say: "ok price doesn't matter any more",
        expect: shows(and(kind('chair'), is('lumbar', 'yes')), { test: free('price') }),
      },
    ],
  },
  {
    id: 'zh-traditional-bookshelf',
    lang: 'zh',
    tags: ['traditional-characters', 'fact'],
    turns: [
      { say: '請問有沒有黑色的書架', expect: shows(and(kind('shelf'), is('color', 'black')), { replyLanguage: 'zh' }) },
      { say: '它有幾層', expect: { action: 'answer', saysNumber: 3 } },
    ],
  },
  {
    id: 'zh-sofa-spelt-wrong',
    lang: 'zh',
    tags: ['homophone-typo', 'all-at-once', 'unknown-fact', 'cart-clear'],
    turns: [
      { say: '蓝色的莎发，不要超过三千块', expect: shows(and(kind('sofa'), is('color', 'blue'), upTo(3000))) },
      { say: '可以拆洗吗', expect: { action: 'answer', says: want.UNKNOWN_ZH } },
      { say: '先放一张到购物车吧', expect: { cart: [{ id: 'SF03', quantity: 1 }] } },
      { say: '算了，购物车清空', expect: { cart: [] } },
    ],
  },
  {
    id: 'en-hello-sofa-thanks',
    lang: 'en',
    tags: ['greeting', 'out-of-scope', 'terse', 'thanks'],
    turns: [
      { say: 'good morning', expect: { action: ['chitchat', 'ask'], replyLanguage: 'en' } },
      { say: 'write me a poem about the sea', expect: { action: ['chitchat', 'clarify'], maxShown: 0 } },
      { say: 'bed frame, storage, 180 cm', expect: shows(and(kind('bed'), is('storage', 'yes'), is('width', 180))) },
      { say: 'thank you so much', expect: { action: ['chitchat', 'ask'] } },
    ],
  },
  {
    id: 'en-price-range-and-the-last-one',
    lang: 'en',
    tags: ['price-range', 'ordinal-last', 'fact'],
    turns: [
      { say: 'ceiling lights between 250 and 500', expect: shows(and(kind('ceiling'), between(250, 500))) },
      { say: 'tell me more about the last one', expect: { focus: (s) => s.previous.shown.at(-1).id } },
      {
        say: 'how many watts does it use',
        expect: { action: 'answer', saysNumber: (s) => s.history[0].shown.at(-1).attributes.power },
      },
    ],
  },
];
