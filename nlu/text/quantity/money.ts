import { chineseDigitValue, chineseScaleValue } from '../numbers/chinese-numerals.js';

/** An amount's currency words around the number. `currency` is ISO 4217, absent where the words do not tell ("bucks"). */
export interface MoneyMatch {
  readonly currency?: string;
  /** Major units in one: 0.1 for 毛. */
  readonly factor: number;
  /** What follows the unit word, in major units: 0.5 in 3块5. */
  readonly extra: number;
  /** 500块多 is rough. */
  readonly approximate: boolean;
  readonly end: number;
}

const suffixCurrencies = new Map<string, string | undefined>();
for (const [currency, words] of [
  ['CNY', '元 元钱 元人民币 块 块钱 块人民币 块大洋 大洋 人民币 rmb cny yuan kuai renminbi'],
  ['USD', '美元 美金 刀 美刀 usd dollar dollars $'],
  ['EUR', '欧元 欧 eur euro euros €'],
  ['GBP', '英镑 镑 gbp quid sterling £'],
  ['HKD', '港币 港元 hkd'],
  ['JPY', '日元 日币 jpy yen'],
  ['KRW', '韩元 krw won'],
  ['TWD', '台币 新台币 twd'],
  ['SGD', '新币 sgd'],
  ['AUD', '澳元 aud'],
  ['CAD', '加元 cad'],
  ['INR', 'rupee rupees inr'],
] as const) {
  for (const word of words.split(' ')) suffixCurrencies.set(word, currency);
}
for (const word of ['buck', 'bucks', '大钞']) suffixCurrencies.set(word, undefined);

const longestHan = 5;
const latinSuffix = /[ -]?([a-z]+|[$€£])(?![a-z\d])/y;
const prefix = /(us\$|hk\$|nt\$|a\$|c\$|s\$|\$|¥|£|€|人民币|rmb|cny|usd|eur|gbp|hkd|jpy)\s?$/;
const prefixCurrencies: Readonly<Record<string, string>> = {
  us$: 'USD',
  hk$: 'HKD',
  nt$: 'TWD',
  a$: 'AUD',
  c$: 'CAD',
  s$: 'SGD',
  $: 'USD',
  '¥': 'CNY',
  '£': 'GBP',
  '€': 'EUR',
  人民币: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  hkd: 'HKD',
  jpy: 'JPY',
};

/** Last characters of the signs and codes above, to pass by the many numbers that follow none. */
const prefixEnds = new Set('$¥£€币bydrp');

/** A currency sign or code that ends right before `start`. */
export function readCurrencyBefore(
  text: string,
  start: number,
): { readonly currency: string; readonly start: number } | null {
  const last = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  if (last === undefined || !prefixEnds.has(last)) return null;
  const before = text.slice(Math.max(0, start - 5), start);
  const found = prefix.exec(before);
  if (found === null) return null;
  const sign = found[1] ?? '';
  const at = start - found[0].length;
  if (/^[a-z]/.test(sign) && /[a-z]/.test(text[at - 1] ?? '')) return null;
  return { currency: prefixCurrencies[sign] ?? 'CNY', start: at };
}

/** 块 counts pieces before a noun (两块毛巾), and 元, 欧, 刀, 毛 begin other words. */
function isOtherWord(word: string, text: string, end: number, value: number): boolean {
  const next = text[end] ?? '';
  if (word === '块') return isPieces(text, end, value);
  if (word === '元') return /[素气旦宝宵老首]/.test(next);
  if (word === '欧') return /[洲美式莱姆]/.test(next);
  if (word === '刀') return value < 5 || /[具片架叉]/.test(next);
  if (word === '镑') return false;
  return false;
}

const moneyContinues =
  /^(?:钱|以|之|左|上下|多|内|的|到|至|出头|附近|一[个双件斤条只瓶盒包袋张本份]|[吧呢吗啊呀了哦啦]|就|能|可|行|都|也|太|贵|便宜|买|搞定|封顶|起|往|还|够|卖|差|半|[零一二两三四五六七八九\d]|我|你|是|和|跟|有|有没有|包邮|每|够不够|怎|吃|用|$)/;

function isPieces(text: string, end: number, value: number): boolean {
  if (value > 10 || !Number.isInteger(value) || value < 1) return false;
  const rest = text.slice(end, end + 3);
  return /^\p{Script=Han}/u.test(rest) && !moneyContinues.test(rest);
}

const fraction = /(?:零)?([\d零一二两三四五六七八九]{1,2})([毛角分]?)(?:([\d一二三四五六七八九])分?)?/y;
const countedNext =
  /^(?:\s|包(?!邮)|[个双件台部条只支枝瓶盒袋箱罐桶杯套副对张把辆本册颗片份款种斤公千克寸米岁年天月小人位折%.\d百十万倍块])/;

function digitsOf(text: string): number {
  return [...text].reduce((value, character) => {
    const digit = /\d/.test(character) ? Number(character) : chineseDigitValue(character);
    return value * 10 + digit;
  }, 0);
}

/** What follows 块: 3块5, 三块五毛, 三块零五分, 三块半. In major units. */
function readSmallChange(text: string, at: number): { readonly value: number; readonly end: number } | null {
  if (text[at] === '半') return /[个年天小斤]/.test(text[at + 1] ?? '') ? null : { value: 0.5, end: at + 1 };
  fraction.lastIndex = at;
  const found = fraction.exec(text);
  if (found === null) return null;
  const [whole, first = '', unit = '', second = ''] = found;
  if (unit === '分') return { value: digitsOf(first) / 100, end: at + whole.length };
  if (unit !== '')
    return { value: digitsOf(first) / 10 + (second === '' ? 0 : digitsOf(second) / 100), end: at + whole.length };
  // A bare digit is tenths ("3块5"), two Arabic digits are hundredths ("12块50"), unless they count what follows.
  const arabic = /^\d/.test(first);
  const taken = arabic ? first : (first[0] ?? '');
  const end = at + whole.indexOf(first) + taken.length;
  if (chineseScaleValue(text[end]) > 0 || (arabic && /\d/.test(text[end] ?? ''))) return null;
  const rest = text.slice(end, end + 2);
  if (countedNext.test(rest) || /^一$/.test(taken) || digitsOf(taken) === 0) return null;
  if (
    !arabic &&
    chineseDigitValue(text[end]) >= 0 &&
    !/^一[个双件台条只瓶盒包袋箱罐套对张把本斤份]/.test(text.slice(end, end + 2))
  )
    return null;
  return { value: digitsOf(taken) / 10 ** taken.length, end };
}

const dimes = /[毛角](?!衣|巾|绒|呢|毯|线|孩|病|重|笔|色|度|落)(?:([\d一二两三四五六七八九])分?)?(?:钱)?/y;
const cents = /(?:分钱|\s?cents?(?![a-z]))/y;

function match(text: string, currency: string | undefined, end: number, factor = 1, extra = 0): MoneyMatch {
  const approximate = text[end] === '多' && !/[少一点大久了次]/.test(text[end + 1] ?? '');
  const rest = { factor, extra, approximate, end: approximate ? end + 1 : end };
  return currency === undefined ? rest : { currency, ...rest };
}

/** 元, 块钱, 美元 and the like; null where there is none or the word belongs to another. */
function readChineseCurrency(text: string, at: number, value: number): MoneyMatch | null {
  if ((text.charCodeAt(at) || 0) < 0x80) return null;
  for (let length = longestHan; length > 0; length--) {
    const word = text.slice(at, at + length);
    if (word.length < length || !suffixCurrencies.has(word)) continue;
    const end = at + length;
    if (isOtherWord(word, text, end, value)) return null;
    const change = (word === '块' || word === '元') && Number.isInteger(value) ? readSmallChange(text, end) : null;
    const closed = change === null ? end : text[change.end] === '钱' ? change.end + 1 : change.end;
    return match(text, suffixCurrencies.get(word), closed, 1, change?.value ?? 0);
  }
  return null;
}

/** Currency words right after the number that ends at `at`, with the small change that may follow them. */
export function readCurrencyAfter(text: string, at: number, value: number): MoneyMatch | null {
  const chinese = readChineseCurrency(text, text[at] === ' ' ? at + 1 : at, value);
  if (chinese !== null) return chinese;
  dimes.lastIndex = at;
  const dime = dimes.exec(text);
  if (dime !== null) {
    const rest = dime[1] === undefined ? 0 : digitsOf(dime[1]) / 100;
    return match(text, 'CNY', at + dime[0].length, 0.1, rest);
  }
  cents.lastIndex = at;
  const cent = cents.exec(text);
  if (cent !== null) return match(text, cent[0].startsWith('分') ? 'CNY' : undefined, at + cent[0].length, 0.01);
  latinSuffix.lastIndex = at;
  const latin = latinSuffix.exec(text);
  if (latin === null || !suffixCurrencies.has(latin[1] ?? '')) return null;
  // "5 $10 coupons": the sign belongs to the next number.
  const end = at + latin[0].length;
  if (/[$€£]$/.test(latin[0]) && /^\s?\d/.test(text.slice(end, end + 2))) return null;
  return match(text, suffixCurrencies.get(latin[1] ?? ''), end);
}

const moneyTalkBefore =
  /(?:预算|价位|价格|价钱|售价|单价|总价|花费?|出价|budget|price|prices|priced|pricing|spend|spending|pay|paying|costs?|costing|afford)(?:\s*(?:是|在|为|就|只有|控制在|大概|大约|了|有|范围|区间|is|are|of|at|for|range|about|around|to|between|from|under|below|over|above|than|up|more|less|no|not|most|least|max|:|只能|最多|不超过|低于|高于|超过|不到))*\s*$/;

/** Whether the words right before the number speak of money: "budget of", 预算, "spend about". */
export function isMoneyTalk(before: string): boolean {
  return moneyTalkBefore.test(before);
}

const priceTalk = /(?:price|cost|budget|spend|pay|cheap|afford|expensive|discount|£)/;

/** "Pounds" are money where the talk is of prices, else a weight. */
export function arePoundsMoney(text: string): boolean {
  return priceTalk.test(text);
}
