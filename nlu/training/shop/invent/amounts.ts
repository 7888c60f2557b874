import type { Random } from '../../random.js';
import { between, chance, pick, pickWeighted } from '../draw.js';
import { chineseCount, chineseNumeral, englishNumeral } from './numerals.js';

export type Currency = 'USD' | 'GBP' | 'EUR' | 'CNY';

/** Prices of a shop, in whole units of its currency. */
export interface PriceRange {
  readonly currency: Currency;
  readonly low: number;
  readonly high: number;
}

const signs: Readonly<Record<Currency, string>> = { USD: '$', GBP: '£', EUR: '€', CNY: '¥' };
const englishNames: Readonly<Record<Currency, readonly string[]>> = {
  USD: ['dollars', 'bucks', 'USD', 'dollars'],
  GBP: ['pounds', 'quid', 'GBP', 'pounds'],
  EUR: ['euros', 'euro', 'EUR'],
  CNY: ['yuan', 'rmb', 'RMB', 'kuai', 'CNY'],
};
const chineseNames: Readonly<Record<Currency, readonly string[]>> = {
  USD: ['美元', '刀', '美金'],
  GBP: ['英镑', '镑'],
  EUR: ['欧元', '欧'],
  CNY: ['块', '元', '块钱', '块', 'rmb', '人民币'],
};

/** An amount as shoppers say it: two leading digits at most. */
function roundAmount(random: Random, { low, high }: PriceRange): number {
  const exact = low * (high / low) ** random();
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - (chance(random, 0.65) ? 0 : 1));
  return Math.max(1, Math.round(exact / step) * step);
}

/** An amount in English. `bare` allows one without currency words, for places where a budget is expected. */
export function englishMoney(random: Random, prices: PriceRange, bare = chance(random, 0.25)): string {
  const amount = roundAmount(random, prices);
  const sign = signs[prices.currency];
  const name = pick(random, englishNames[prices.currency]);
  if (bare && amount >= 10) return chance(random, 0.8) ? String(amount) : englishNumeral(Math.min(amount, 9000));
  return pickWeighted<() => string>(random, [
    [() => `${sign}${amount}`, 5],
    [() => `${amount} ${name}`, 4],
    [() => `${englishNumeral(Math.min(amount, 9000))} ${amount === 1 ? name.replace(/s$/, '') : name}`, 2.5],
    [() => `${sign}${amount}.${pick(random, ['99', '50', '95', '00'])}`, 1],
    [() => `${amount}${sign === '¥' ? ' yuan' : sign}`, 0.5],
    [
      () =>
        amount % 1000 === 0
          ? pick(random, [`${amount / 1000}k`, `${sign}${amount / 1000}k`, `${englishNumeral(amount / 1000)} grand`])
          : `${sign}${amount}`,
      2,
    ],
    [() => `a ${pick(random, ['hundred', 'thousand', 'couple hundred', 'few hundred'])} ${name}`, 0.7],
    [() => `${sign}${amount.toLocaleString('en')}`, 0.5],
  ])();
}

/** A range in English as one span; with `and` for "between 50 and 80 dollars". */
export function englishMoneyRange(random: Random, prices: PriceRange, joint = ''): string {
  const low = roundAmount(random, prices);
  const high = low + Math.max(1, Math.round((low * between(random, 2, 10)) / 10));
  const sign = signs[prices.currency];
  const name = pick(random, englishNames[prices.currency]);
  if (joint !== '')
    return chance(random, 0.5)
      ? `${sign}${low} ${joint} ${sign}${high}`
      : `${low} ${joint} ${high}${chance(random, 0.6) ? ` ${name}` : ''}`;
  return pick(random, [
    `${sign}${low}-${high}`,
    `${sign}${low}-${sign}${high}`,
    `${sign}${low} to ${sign}${high}`,
    `${low} to ${high} ${name}`,
    `${low}-${high} ${name}`,
    `${low}-${high}`,
    `${low} to ${high}`,
    `${englishNumeral(Math.min(low, 8000))} to ${englishNumeral(Math.min(high, 9900))} ${name}`,
  ]);
}

/** An amount in Chinese: 300块, 三百五, 一千出头, 两三百, 1.2万. */
export function chineseMoney(random: Random, prices: PriceRange, bare = chance(random, 0.35)): string {
  const amount = Math.max(prices.currency === 'CNY' ? 10 : 1, roundAmount(random, prices));
  const name = pick(random, chineseNames[prices.currency]);
  const spoken = chineseNumeral(Math.min(amount, 99000));
  const digit = between(random, 1, 8);
  const unit = amount >= 1000 ? '千' : amount >= 100 ? '百' : '十';
  const vague = digit === 1 ? '一两' : digit === 2 ? '两三' : chineseNumeral(digit) + chineseNumeral(digit + 1);
  if (bare) {
    return pickWeighted<() => string>(random, [
      [() => String(amount), 4],
      [() => chineseNumeral(Math.min(amount, 99000), true), 3],
      [() => spoken, 1],
      [() => `${vague}${unit}`, 2],
      [() => `${digit}${unit === '十' ? '百' : unit}`, 0.7],
      [() => `${chineseCount(digit)}${unit === '十' ? '百' : unit}${pick(random, ['多', '来', '出头', '出头'])}`, 1.5],
      [() => `小${chineseNumeral(digit === 2 ? 3 : digit)}${unit === '十' ? '百' : unit}`, 0.4],
      [() => (amount >= 1000 ? `${Math.round(amount / 1000)}k` : String(amount)), 0.6],
      [() => (amount >= 10000 ? `${Math.round(amount / 1000) / 10}万` : String(amount)), 1],
    ])();
  }
  return pickWeighted<() => string>(random, [
    [() => `${amount}${name}`, 5],
    [() => `${spoken}${name}`, 3],
    [() => `${vague}${unit}${name}`, 1.5],
    [() => `${signs[prices.currency]}${amount}`, 1],
    [() => `${chineseCount(digit)}${unit}${pick(random, ['来', '多'])}${name}`, 1],
    [() => `${amount}.${pick(random, ['9', '5', '99', '8'])}${name}`, 0.5],
  ])();
}

/** A range in Chinese as one span: 三百到五百块, 300-500. */
export function chineseMoneyRange(random: Random, prices: PriceRange): string {
  const low = Math.max(10, roundAmount(random, prices));
  const high = low + Math.max(5, Math.round((low * between(random, 2, 10)) / 10));
  const name = pick(random, chineseNames[prices.currency]);
  const end = chance(random, 0.5) ? name : '';
  const joint = pick(random, ['到', '-', '~', '至', '到']);
  return chance(random, 0.6)
    ? `${low}${joint}${high}${end}`
    : `${chineseNumeral(Math.min(low, 90000))}${joint === '-' || joint === '~' ? '到' : joint}${chineseNumeral(Math.min(high, 99000))}${end}`;
}
