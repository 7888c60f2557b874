import { stringsHook } from '../language/language.js';

const words = {
  en: {
    ask: 'asks back',
    recommend: 'offers',
    compare: 'compares',
    answer: 'answers',
    price: 'explains a price',
    coupon: 'coupon',
    cart: 'cart',
    checkout: 'checkout',
    no_match: 'nothing fits',
    clarify: 'did not understand',
    handoff: 'hands over',
    chitchat: 'small talk',
  },
  zh: {
    ask: '追问',
    recommend: '推荐',
    compare: '比较',
    answer: '回答',
    price: '解释价格',
    coupon: '优惠券',
    cart: '购物车',
    checkout: '结算',
    no_match: '无匹配',
    clarify: '没听懂',
    handoff: '转人工',
    chitchat: '闲聊',
  },
};

const worded =
  (table: Readonly<Record<string, string>>) =>
  (action: string): string =>
    table[action] ?? action;

/** Gives the function that words what the assistant did in a turn. */
export const useActionWords = stringsHook<(action: string) => string>({ en: worded(words.en), zh: worded(words.zh) });
