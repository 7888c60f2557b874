/** A grocer's and pet shop: Google Merchant TSV, one language a product. */
import { shop } from './groceries-range.mjs';
import * as want from './predicates.mjs';

const { and, around, atLeast, between, brand, extreme, free, is, kind, names, not, shows, upTo } = want;

export const catalog = { file: 'groceries.tsv', type: 'text/tab-separated-values' };
export const products = async () => shop.products;

export const campaigns = [
  want.voiceCampaign({
    name: 'Spring pantry',
    phrases: { zh: '春茶上新来一杯', en: 'fill my pantry please' },
    discount: { type: 'percent', value: 12 },
  }),
];

const greenTea = and(kind('tea'), is('sort', '绿茶'));
const notGuoling = and(kind('nuts'), not(brand('果岭')));
const grainFree = and(kind('dog'), is('grainfree', 'yes'));

export const dialogues = [
  {
    id: 'zh-tea-guided',
    lang: 'zh',
    tags: ['guided', 'fact', 'cart-pronoun'],
    turns: [
      { say: '想买点茶叶自己喝', expect: { action: ['ask', 'recommend'], replyLanguage: 'zh' } },
      { say: '平时爱喝绿茶', expect: shows(greenTea) },
      { say: '不超过两百', expect: shows(and(greenTea, upTo(200))) },
      { say: '净含量是多少克', expect: { action: 'answer', saysNumber: 125 } },
      { say: '那来两袋', expect: { action: 'cart', cart: [{ id: 'TE02', quantity: 2 }] } },
    ],
  },
  {
    id: 'zh-gift-for-father-in-law',
    lang: 'zh',
    tags: ['gift', 'around', 'why'],
    turns: [
      { say: '给岳父挑份礼，三百上下', expect: { action: ['ask', 'recommend'], shownAll: around(300) } },
      { say: '老人家爱喝红茶', expect: shows(and(kind('tea'), is('sort', '红茶'), around(300))) },
      { say: '为什么推荐这款', expect: { says: /红茶/ } },
    ],
  },
  {
    id: 'zh-terse-rice',
    lang: 'zh',
    tags: ['terse', 'numeric-bound', 'cheaper-one'],
    turns: [
      {
        say: '大米 5公斤 100以内',
        expect: shows(and(kind('rice'), is('net', 5), upTo(100)), { shownIncludes: ['RI01', 'RI03'] }),
      },
      { say: '便宜的那个', expect: { focus: 'RI03' } },
      { say: '产地哪里', expect: { action: 'answer', says: /泰国/ } },
    ],
  },
  {
    id: 'zh-rice-in-jin',
    lang: 'zh',
    tags: ['unit-conversion', 'numeric-bound'],
    turns: [{ say: '二十斤一袋的大米有吗', expect: shows(and(kind('rice'), is('net', 10))) }],
  },
  {
    id: 'zh-sugar-free-biscuits',
    lang: 'zh',
    tags: ['negation-in-a-value', 'unknown-fact'],
    turns: [
      { say: '家里老人血糖高，有无糖的饼干吗', expect: shows(and(kind('biscuit'), is('sugar', '无糖'))) },
      { say: '保质期多久', expect: { action: 'answer', says: want.UNKNOWN_ZH } },
    ],
  },
  {
    id: 'zh-tea-price-ranges',
    lang: 'zh',
    tags: ['price-in-words', 'price-range', 'correction', 'stock'],
    turns: [
      { say: '一百到一百五之间的茶叶', expect: shows(and(kind('tea'), between(100, 150))) },
      { say: '两三百的呢', expect: shows(and(kind('tea'), between(200, 300))) },
      { say: '老树坊白牡丹还有货吗', expect: { action: 'answer', says: want.SOLD_OUT_ZH } },
    ],
  },
  {
    id: 'zh-nuts-except-a-brand',
    lang: 'zh',
    tags: ['negation-scope', 'cheaper', 'relax'],
    turns: [
      { say: '坚果，除了果岭家的都可以', expect: shows(notGuoling) },
      { say: '品牌不限了', expect: shows(kind('nuts'), { test: free('brand') }) },
      {
        say: '再便宜些的有没有',
        expect: {
          action: ['recommend', 'price', 'no_match'],
          test: (s) =>
            s.shown.every((p) => kind('nuts')(p) && p.price < extreme(s.previous.shown, 'price', 'most').price),
        },
      },
    ],
  },
  {
    id: 'zh-cart-with-cents',
    lang: 'zh',
    tags: ['cart-name', 'cart-edit', 'total', 'checkout'],
    turns: [
      {
        say: '谷满仓五常大米两袋，谷满仓花生油一桶，一起加购物车',
        expect: {
          cart: () => [
            { id: 'RI01', quantity: 2 },
            { id: 'OI01', quantity: 1 },
          ],
        },
      },
      {
        say: '大米一袋就够了',
        expect: {
          cart: () => [
            { id: 'RI01', quantity: 1 },
            { id: 'OI01', quantity: 1 },
          ],
        },
      },
      { say: '合计多少', expect: { saysNumber: (s) => s.trace.cart.total } },
      { say: '把花生油删掉', expect: { cart: [{ id: 'RI01', quantity: 1 }] } },
      { say: '下单', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'zh-two-teas-by-name',
    lang: 'zh',
    tags: ['compare-by-name', 'cheaper-one', 'cart-pronoun'],
    turns: [
      {
        say: '岚谷铁观音和岚谷正山小种有什么区别',
        expect: { action: 'compare', says: ['岚谷铁观音', '岚谷正山小种'] },
      },
      { say: '要便宜的那一个', expect: { focus: 'TE03' } },
      { say: '买一罐', expect: { cart: [{ id: 'TE03', quantity: 1 }] } },
    ],
  },
  {
    id: 'zh-typo-and-traditional-tea',
    lang: 'zh',
    tags: ['homophone-typo', 'traditional-characters'],
    turns: [
      { say: '有普耳茶吗', expect: shows(and(kind('tea'), is('sort', '普洱茶'))) },
      { say: '換成烏龍茶', expect: shows(and(kind('tea'), is('sort', '乌龙茶')), { replyLanguage: 'zh' }) },
    ],
  },
  {
    id: 'zh-cat-food-listed-in-english',
    lang: 'zh',
    tags: ['cross-language', 'mixed-language'],
    turns: [
      {
        say: '给猫买粮，有没有 salmon 口味的 cat food',
        expect: shows(and(kind('cat'), is('taste', 'salmon')), { replyLanguage: 'zh' }),
      },
      { say: '一包多重', expect: { action: 'answer', saysNumber: 4 } },
    ],
  },
  {
    id: 'zh-voice-coupon-family',
    lang: 'zh',
    tags: ['voice-coupon', 'voice-coupon-misheard', 'voice-coupon-typed'],
    turns: [
      { say: '春茶上新来一杯', expect: { coupon: false } },
      { say: '春查上心来一杯', voice: true, expect: { coupon: true } },
    ],
  },
  {
    id: 'zh-voice-about-spring-tea',
    lang: 'zh',
    tags: ['voice-coupon-accident', 'speech-style'],
    turns: [
      {
        say: '那个我想问一下茶叶里面有红茶吗',
        voice: true,
        expect: shows(and(kind('tea'), is('sort', '红茶')), { coupon: false }),
      },
    ],
  },
  {
    id: 'zh-out-of-scope-and-thanks',
    lang: 'zh',
    tags: ['greeting', 'out-of-scope', 'thanks'],
    turns: [
      { say: '你好呀', expect: { action: ['chitchat', 'ask'], replyLanguage: 'zh' } },
      { say: '你觉得明天股市会涨吗', expect: { action: ['chitchat', 'clarify'], maxShown: 0 } },
      { say: '那看看食用油', expect: shows(kind('oil')) },
      { say: '好的谢谢你', expect: { action: ['chitchat', 'ask'] } },
    ],
  },
  {
    id: 'zh-complaint-and-postage',
    lang: 'zh',
    tags: ['shop-policy', 'angry', 'handoff'],
    turns: [
      {
        say: '多久能送到家',
        expect: { action: ['answer', 'clarify', 'handoff', 'chitchat'], maxShown: 0, saysNot: /\d+\s*(天|小时)/ },
      },
      { say: '上次的坚果全是潮的，太失望了，简直是骗人', expect: { sentiment: 'negative', saysNot: want.SHOUTING } },
      { say: '我要找你们的客服人员投诉', expect: { handoff: true } },
    ],
  },
  {
    id: 'en-dog-food-guided',
    lang: 'en',
    tags: ['guided', 'negation-scope', 'fact'],
    turns: [
      { say: 'I need grain free dog food', expect: shows(grainFree, { replyLanguage: 'en' }) },
      { say: 'nothing with lamb, she is allergic', expect: shows(and(grainFree, not(is('taste', 'lamb')))) },
      { say: 'what is the net weight', expect: { action: 'answer', saysNumber: 3 } },
      { say: 'two bags please', expect: { cart: [{ id: 'DG03', quantity: 2 }] } },
    ],
  },
  {
    id: 'en-cat-food-all-at-once',
    lang: 'en',
    tags: ['all-at-once', 'numeric-bound', 'yes-no-fact'],
    turns: [
      {
        say: 'cat food in a bag of 3 kg or more, 240 yuan at most',
        expect: shows(and(kind('cat'), atLeast('weight', 3), upTo(240))),
      },
      { say: 'is it grain free?', expect: { action: 'answer', says: want.NO_EN } },
    ],
  },
  {
    id: 'en-unscented-litter',
    lang: 'en',
    tags: ['negation-scope', 'superlative'],
    turns: [
      {
        say: "cat litter that isn't scented",
        expect: shows(and(kind('litter'), is('scented', 'no')), { minShown: 2 }),
      },
      {
        say: 'which of the two has the larger volume?',
        expect: { test: (s) => names(s, extreme(s.previous.shown, 'volume', 'most')) },
      },
    ],
  },
  {
    id: 'en-sold-out-and-typo',
    lang: 'en',
    tags: ['stock', 'typo'],
    turns: [
      {
        say: 'do you still have Whiskerly Golden Tuna in stock?',
        expect: { action: 'answer', says: want.SOLD_OUT_EN },
      },
      { say: 'show me cat fod for kitens then', expect: shows(and(kind('cat'), is('stage', 'kitten'))) },
    ],
  },
  {
    id: 'en-gluten-free-pasta',
    lang: 'en',
    tags: ['guided', 'unknown-fact', 'cart-pronoun'],
    turns: [
      { say: 'got any gluten-free pasta?', expect: shows(and(kind('pasta'), is('glutenfree', 'yes'))) },
      { say: 'is it organic?', expect: { action: 'answer', says: want.UNKNOWN_EN, saysNot: [/\byes\b/i] } },
      { say: "I'll have four of those", expect: { cart: [{ id: 'PA02', quantity: 4 }] } },
    ],
  },
];
