import type { Language, Money } from '../../knowledge-graph/graph/model.js';
import { minorDigits } from '../../knowledge-graph/graph/money.js';

/** Currencies whose sign is clear to a shopper; a sign that two currencies share depends on the language. */
const signs: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  CNY: { zh: '¥', en: '¥' },
  USD: { zh: '$', en: '$' },
  EUR: { zh: '€', en: '€' },
  GBP: { zh: '£', en: '£' },
  JPY: { zh: 'JP¥', en: 'JP¥' },
  HKD: { zh: 'HK$', en: 'HK$' },
  TWD: { zh: 'NT$', en: 'NT$' },
  KRW: { zh: '₩', en: '₩' },
  INR: { zh: '₹', en: '₹' },
};

/** An amount as a shop writes it: `¥399`, `¥1,299.50`, `$49.99`; decimals are left out when they are all 0. */
export function formatMoney(money: Money, language: Language): string {
  const digits = minorDigits(money.currency);
  const scale = 10 ** digits;
  const whole = money.amount % scale === 0;
  const fixed = (Math.abs(money.amount) / scale).toFixed(whole ? 0 : digits);
  const [integer = '0', fraction] = fixed.split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const sign = signs[money.currency]?.[language] ?? `${money.currency} `;
  return `${money.amount < 0 ? '-' : ''}${sign}${number}`;
}
