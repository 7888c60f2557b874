/** Home appliances and baby care: bilingual JSON-LD that uses schema.org's own properties and unit codes. */
import { shop } from './appliances-range.mjs';
import * as want from './predicates.mjs';

const { and, around, atLeast, atMost, between, brand, extreme, free, is, kind, names, not, shows, upTo } = want;

export const catalog = { file: 'appliances.jsonld', type: 'application/ld+json' };
export const products = async () => shop.products;

export const campaigns = [
  want.voiceCampaign({
    name: 'Full moon',
    phrases: { zh: '宝贝满月快乐', en: 'happy baby happy home' },
    appliesTo: { category: 'Baby > Diapers' },
  }),
];

const moppingRobot = and(kind('robot'), is('mop', 'yes'));
const firstMilk = and(kind('formula'), is('stage', 'stage 1'));
const foldingStroller = and(kind('stroller'), is('onehand', 'yes'));
const quiet = and(kind('humidifier'), atMost('noise', 30));

export const dialogues = [
  {
    id: 'zh-robot-guided',
    lang: 'zh',
    tags: ['guided', 'brand-exclusion', 'fact', 'cart-pronoun'],
    turns: [
      { say: '家里想添个扫地机器人', expect: { action: ['ask', 'recommend'], replyLanguage: 'zh' } },
      { say: '得能拖地', expect: shows(moppingRobot) },
      { say: '两千八以内', expect: shows(and(moppingRobot, upTo(2800))) },
      { say: '科凡这个牌子不要', expect: shows(and(moppingRobot, upTo(2800), not(brand('Corvane')))) },
      { say: '吸力多大', expect: { action: 'answer', saysNumber: 6000 } },
      { say: '行，就买这台', expect: { cart: [{ id: 'RV2', quantity: 1 }] } },
    ],
  },
  {
    id: 'en-purifier-for-a-room',
    lang: 'en',
    tags: ['numeric-bound', 'accessory', 'fact'],
    turns: [
      {
        say: 'an air purifier for a room size of at least 45 square metres',
        expect: shows(and(kind('purifier'), atLeast('area', 45)), { replyLanguage: 'en' }),
      },
      { say: 'how noisy is it?', expect: { action: 'answer', saysNumber: 38 } },
      { say: 'which filter does it need?', expect: { shownIncludes: 'AF2', shownAll: kind('filter') } },
    ],
  },
  {
    id: 'zh-quiet-humidifier',
    lang: 'zh',
    tags: ['numeric-bound', 'superlative', 'correction'],
    turns: [
      { say: '加湿器，噪音不能超过30分贝', expect: shows(quiet, { shownIncludes: 'HM3' }) },
      { say: '容量至少4升', expect: shows(and(quiet, atLeast('capacity', 4))) },
      {
        say: '不对，噪音放宽到35分贝',
        expect: shows(and(kind('humidifier'), atMost('noise', 35), atLeast('capacity', 4)), {
          shownIncludes: ['HM1', 'HM2'],
        }),
      },
      { say: '哪个容量更大', expect: { test: (s) => names(s, s.catalog.get('HM2')) } },
    ],
  },
  {
    id: 'en-stroller-all-at-once',
    lang: 'en',
    tags: ['all-at-once', 'why', 'yes-no-fact'],
    turns: [
      {
        say: 'blue stroller with one-hand fold, below 8 kg, no more than 1500',
        expect: shows(and(foldingStroller, is('color', 'blue'), atMost('weight', 8), upTo(1500))),
      },
      { say: 'what makes you pick this?', expect: { says: [/blue/i, /fold/i] } },
      {
        say: 'does the seat reverse?',
        expect: { action: 'answer', says: /yes|does|is reversible|reversible seat/i, saysNot: [/n['’]t|\bno\b/i] },
      },
    ],
  },
  {
    id: 'zh-formula-stage-one',
    lang: 'zh',
    tags: ['guided', 'negation-scope', 'cart-quantity'],
    turns: [
      { say: '宝宝刚出生，奶粉要1段的', expect: shows(firstMilk) },
      { say: '不要羊奶的', expect: shows(and(firstMilk, not(is('milk', 'goat')))) },
      { say: '产地是哪儿', expect: { action: 'answer', says: /新西兰/ } },
      { say: '先来六罐', expect: { cart: [{ id: 'FM1', quantity: 6 }] } },
      { say: '还是四罐吧', expect: { cart: [{ id: 'FM1', quantity: 4 }] } },
    ],
  },
  {
    id: 'en-wipes-without-scent',
    lang: 'en',
    tags: ['negation-scope', 'cart-quantity', 'cart-clear'],
    turns: [
      { say: "baby wipes, but I don't want anything scented", expect: shows(and(kind('wipes'), is('scented', 'no'))) },
      { say: 'put ten packs in the cart', expect: { cart: [{ id: 'WP1', quantity: 10 }] } },
      { say: 'on second thought, clear the whole cart', expect: { cart: [] } },
    ],
  },
  {
    id: 'zh-washer-switch-and-return',
    lang: 'zh',
    tags: ['switch-and-return', 'budget-leak'],
    turns: [
      { say: '洗衣机，八公斤以上，两千块以内', expect: shows(and(kind('washer'), atLeast('drum', 8), upTo(2000))) },
      { say: '等等，先帮我看看婴儿车', expect: shows(kind('stroller'), { test: free('price') }) },
      { say: '回到洗衣机', expect: shows(and(kind('washer'), atLeast('drum', 8), upTo(2000))) },
      {
        say: '能效一级的',
        expect: shows(and(kind('washer'), atLeast('drum', 8), upTo(2000), is('energy', 'grade 1'))),
      },
    ],
  },
  {
    id: 'en-robots-by-position',
    lang: 'en',
    tags: ['compare-by-position', 'superlative', 'cart-pronoun'],
    turns: [
      { say: 'robot vacuums please', expect: shows(kind('robot'), { minShown: 2 }) },
      {
        say: 'how do the first two compare on suction?',
        expect: { action: 'compare', test: (s) => s.previous.shown.slice(0, 2).every((p) => names(s, p)) },
      },
      {
        say: "I'd go for the quieter one",
        expect: { focus: (s) => extreme(s.history[0].shown.slice(0, 2), 'noise', 'least').id },
      },
      {
        say: 'order one',
        expect: { cart: (s) => [{ id: extreme(s.history[0].shown.slice(0, 2), 'noise', 'least').id, quantity: 1 }] },
      },
    ],
  },
  {
    id: 'zh-oven-no-match-relaxed',
    lang: 'zh',
    tags: ['no-match', 'relax'],
    turns: [
      {
        say: '带蒸汽的烤箱，五百块以内',
        wish: and(kind('oven'), is('steam', 'yes'), upTo(500)),
        expect: { action: 'no_match' },
      },
      { say: '没有蒸汽功能也行', expect: shows(and(kind('oven'), upTo(500)), { test: free('steam') }) },
      {
        say: '价格也不限了，容量最少35升',
        expect: shows(and(kind('oven'), atLeast('capacity', 35)), { test: free('price') }),
      },
    ],
  },
  {
    id: 'zh-gift-for-a-baker',
    lang: 'zh',
    tags: ['gift', 'around'],
    turns: [
      { say: '闺蜜生日，送点什么好，四百左右', expect: { action: ['ask', 'recommend'], shownAll: around(400) } },
      { say: '她最近迷上了烘焙', expect: shows(and(kind('oven'), around(400))) },
    ],
  },
  {
    id: 'zh-sold-out-robot',
    lang: 'zh',
    tags: ['stock', 'yes-no-fact'],
    turns: [
      { say: '科凡毛孩有现货吗', expect: { action: 'answer', says: want.SOLD_OUT_ZH } },
      { say: '那有自动集尘的扫地机器人还有哪款', expect: shows(and(kind('robot'), is('selfempty', 'yes'))) },
      {
        say: '这款有货吧',
        expect: { action: 'answer', says: /有|库存|现货/, saysNot: [/缺货|售罄|没货|没有货|无货/] },
      },
    ],
  },
  {
    id: 'zh-voice-coupon-misheard',
    lang: 'zh',
    tags: ['voice-coupon', 'voice-coupon-misheard'],
    turns: [
      { say: '宝贝满越快乐', voice: true, expect: { coupon: true } },
      {
        say: '宝贝满月快乐',
        voice: true,
        expect: { test: (s) => !s.trace.coupon?.code || s.trace.coupon.code === s.previous.trace.coupon.code },
      },
    ],
  },
  {
    id: 'en-voice-coupon-family',
    lang: 'en',
    tags: ['voice-coupon-accident', 'voice-coupon-typed', 'voice-coupon'],
    turns: [
      { say: 'my baby needs diapers', voice: true, expect: shows(kind('diaper'), { coupon: false }) },
      { say: 'happy baby happy home', expect: { coupon: false } },
      { say: 'happy baby happy home', voice: true, expect: { action: 'coupon', coupon: true } },
    ],
  },
  {
    id: 'zh-diapers-spoken',
    lang: 'zh',
    tags: ['speech-style', 'chatty', 'price-bargain'],
    turns: [
      {
        say: '那个我家宝宝现在穿M码的纸尿裤你们有什么牌子的',
        voice: true,
        expect: shows(and(kind('diaper'), is('size', 'M')), { coupon: false }),
      },
      { say: '抱抱蜂柔软M多少钱一包', expect: { saysNumber: (s) => s.catalog.get('DP2').price } },
      { say: '能不能给个折扣', expect: { action: ['price', 'coupon', 'recommend', 'answer'], coupon: false } },
    ],
  },
  {
    id: 'en-angry-parent',
    lang: 'en',
    tags: ['angry', 'handoff', 'stock'],
    turns: [
      { say: 'do you have the Cuddlebee Meadow 3 in stock?', expect: { action: 'answer', says: want.SOLD_OUT_EN } },
      {
        say: "that's the third time it is sold out, I am really fed up with this terrible service",
        expect: { sentiment: 'negative', saysNot: want.SHOUTING },
      },
      { say: 'I want to speak with somebody from your team', expect: { handoff: true } },
    ],
  },
  {
    id: 'zh-traditional-purifier',
    lang: 'zh',
    tags: ['traditional-characters', 'price-range', 'ordinal-last'],
    turns: [
      {
        say: '想買一臺空氣淨化器，一千到一千五',
        expect: shows(and(kind('purifier'), between(1000, 1500)), { replyLanguage: 'zh' }),
      },
      {
        say: '最後一款的噪音是多少',
        expect: { action: 'answer', saysNumber: (s) => s.previous.shown.at(-1).attributes.noise },
      },
    ],
  },
  {
    id: 'zh-typed-by-sound',
    lang: 'zh',
    tags: ['homophone-typo', 'unknown-fact'],
    turns: [
      { say: '有没有空气净化气', expect: shows(kind('purifier')) },
      { say: '清岚育婴能去甲醛吗', expect: { action: 'answer', says: want.UNKNOWN_ZH } },
      { say: '噪音呢', expect: { action: 'answer', saysNumber: 24 } },
    ],
  },
  {
    id: 'en-budget-made-larger',
    lang: 'en',
    tags: ['correction', 'undo', 'terse'],
    turns: [
      { say: 'washing machine under 1000', expect: shows(and(kind('washer'), upTo(1000))) },
      { say: 'actually make it 2000', expect: shows(and(kind('washer'), upTo(2000)), { shownIncludes: 'WM1' }) },
      { say: 'grey', expect: shows(and(kind('washer'), upTo(2000), is('color', 'grey'))) },
      { say: 'go back one step', expect: shows(and(kind('washer'), upTo(2000)), { test: free('color') }) },
    ],
  },
];
