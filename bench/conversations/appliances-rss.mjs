/** The appliance shop's range once more, as an English-only Google RSS feed. */
import { shop } from './appliances-range.mjs';
import * as want from './predicates.mjs';

const { and, atLeast, atMost, extreme, is, kind, names, not, shows, upTo } = want;

export const catalog = { file: 'appliances.xml', type: 'application/xml' };
export const products = async () => shop.products;
export const campaigns = [];

export const dialogues = [
  {
    id: 'en-rss-washer',
    lang: 'en',
    tags: ['guided', 'numeric-bound', 'fact', 'cart-pronoun'],
    turns: [
      { say: 'which washing machines can you offer?', expect: { action: ['ask', 'recommend'], replyLanguage: 'en' } },
      { say: 'with a drum capacity of at least 9 kg', expect: shows(and(kind('washer'), atLeast('drum', 9))) },
      { say: 'it needs a dryer too', expect: shows(and(kind('washer'), atLeast('drum', 9), is('dryer', 'yes'))) },
      { say: 'what is its energy rating?', expect: { action: 'answer', says: /grade 1/i } },
      { say: 'ok, one of those', expect: { cart: [{ id: 'WM2', quantity: 1 }] } },
    ],
  },
  {
    id: 'en-rss-stroller',
    lang: 'en',
    tags: ['negation-scope', 'superlative'],
    turns: [
      {
        say: 'strollers, not red and not black',
        expect: shows(and(kind('stroller'), not(is('color', 'red', 'black'))), { minShown: 2 }),
      },
      {
        say: 'which is the lightest of them?',
        expect: { test: (s) => names(s, extreme(s.previous.shown, 'weight', 'least')) },
      },
    ],
  },
  {
    id: 'en-rss-sale-price',
    lang: 'en',
    tags: ['price-question', 'price-bargain'],
    turns: [
      { say: "what's the price of the Whirra Nova Max?", expect: { saysNumber: (s) => s.catalog.get('RV3').price } },
      {
        say: 'that is beyond my budget, anything less expensive?',
        expect: { action: ['price', 'recommend', 'coupon'], shownAll: and(kind('robot'), (p) => p.price < 3500) },
      },
    ],
  },
  {
    id: 'zh-rss-mixed',
    lang: 'zh',
    tags: ['cross-language', 'mixed-language'],
    turns: [
      {
        say: '想要 humidifier，noise 不超过 30 dB',
        expect: shows(and(kind('humidifier'), atMost('noise', 30)), { replyLanguage: 'zh' }),
      },
      { say: '两百以内的', expect: shows(and(kind('humidifier'), atMost('noise', 30), upTo(200))) },
    ],
  },
];
