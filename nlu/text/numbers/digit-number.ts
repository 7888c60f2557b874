import { chineseDigitValue, chineseScaleValue } from './chinese-numerals.js';
import type { NumberAtom } from './number-atom.js';

const digits = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|\.\d+/y;
const fraction = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const mixedFraction = /(\d{1,3}) (1\/2|1\/4|3\/4)(?![\d/])/y;
const andAHalf = / and a half\b/y;
const largeWord = /\s?(hundred|thousand|million|grand|dozen)\b/y;
const wordScales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  grand: 1000,
  dozen: 12,
};
const longestNumber = 12;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function atom(start: number, end: number, value: number, scale = 1): NumberAtom {
  return { start, end, value: tidy(value), scale, script: 'digits', weak: false };
}

/** 1.1 * 1000 is 1100, not 1100.0000000000002. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** 1万5千, 3千2, 5百: digits whose scale is written in Chinese. */
function withChineseScale(text: string, start: number, first: number, at: number): NumberAtom | null {
  let scale = chineseScaleValue(text[at]);
  if (scale === 0 || scale === 10) return null;
  let value = first * scale;
  let end = at + 1;
  if (scale < 10_000 && text[end] === '万') {
    return atom(start, end + 1, value * 10_000, scale * 10_000);
  }
  let simple = true;
  for (;;) {
    const zero = text[end] === '零';
    const from = zero ? end + 1 : end;
    const digit = /\d/.test(text[from] ?? '') ? Number(text[from]) : chineseDigitValue(text[from]);
    if (digit <= 0 || /[\d.]/.test(text[from + 1] ?? '')) break;
    const next = chineseScaleValue(text[from + 1]);
    if (next > 0 && next < scale) {
      value += digit * next;
      scale = next;
      end = from + 2;
    } else if (
      next === 0 &&
      !/[个双件台部条只支瓶盒包袋箱罐套副对张把辆本颗片份款种%折\p{Script=Latin}]/u.test(text[from + 1] ?? '')
    ) {
      value += zero ? digit : (digit * scale) / 10;
      end = from + 1;
      simple = false;
      break;
    } else break;
    simple = false;
  }
  return atom(start, end, value, simple ? scale : 1);
}

/**
 * A number in Arabic digits at `at`: 1,200 · 15.6 · .5 · 1/2 · 2 1/2 · 1.5万 · 3千2 · 1.2k · 5 hundred · "2 and a half".
 * Null where the digits are part of something else: dates, times, versions, ratios, long codes.
 */
export function readDigitNumber(text: string, at: number): NumberAtom | null {
  const found = sticky(digits, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const mixed = sticky(mixedFraction, text, at);
  if (mixed !== null) {
    const [numerator, denominator] = (mixed[2] ?? '1/1').split('/').map(Number);
    return atom(at, at + mixed[0].length, Number(mixed[1]) + (numerator ?? 0) / (denominator ?? 1));
  }
  const ratio = sticky(fraction, text, at);
  if (ratio !== null) {
    const [numerator, denominator] = [Number(ratio[1]), Number(ratio[2])];
    const common = numerator < denominator && [2, 3, 4, 5, 8, 10, 16].includes(denominator);
    return common ? atom(at, at + ratio[0].length, numerator / denominator) : null;
  }
  if (found[0].replace(/[.,]/g, '').length > longestNumber) return null;
  const value = Number(found[0].replace(/,/g, ''));
  const chinese = withChineseScale(text, at, value, end + (text[end] === ' ' ? 1 : 0));
  if (chinese !== null) return chinese;
  const half = sticky(andAHalf, text, end);
  if (half !== null) return atom(at, end + half[0].length, value + 0.5);
  const word = sticky(largeWord, text, end);
  if (word !== null) {
    const scale = wordScales[word[1] ?? ''] ?? 1;
    return atom(at, end + word[0].length, value * scale, scale);
  }
  const suffix = text[end];
  const next = text[end + 1] ?? '';
  if (suffix === 'k' && !/[a-z\d]/.test(next)) return readThousands(text, at, end, value);
  if (suffix === 'w' && !/[a-z\d]/.test(next) && isTenThousands(text, at, end, value)) {
    return atom(at, end + 1, value * 10_000, 10_000);
  }
  return atom(at, end, value);
}

const moneyBefore =
  /(?:[$¥£€]|rmb|预算|价格|价位|price[ds]?|budget|spend|pay|under|below|over|above|within|around|about|to|超过|低于|高于|最多|不到|大概|大约|-|~|到|至)[\s:是在]*$/;
const moneyAfter =
  /^\s?(?:块|元|rmb|cny|yuan|usd|dollars?|euros?|pounds?|quid|bucks|以内|以下|以上|之内|左右|上下|内|出头|预算|or (?:less|under)|max|budget|-|~|到|至|to\b)/;

/** 2k, 4k and 8k also name picture resolutions: thousands only where money or a bound stands beside them, or alone. */
function readThousands(text: string, at: number, end: number, value: number): NumberAtom | null {
  if (![2, 4, 8].includes(value)) return atom(at, end + 1, value * 1000, 1000);
  const after = text.slice(end + 1, end + 12);
  const alone = /^[\s.,!?。]*$/.test(text.slice(end + 1)) && /^[\s]*$/.test(text.slice(0, at));
  const money = alone || moneyAfter.test(after) || moneyBefore.test(text.slice(Math.max(0, at - 12), at));
  return money ? atom(at, end + 1, value * 1000, 1000) : null;
}

/** "2w" is twenty thousand, "65w" watts: small figures, and those beside money words, are the former. */
function isTenThousands(text: string, at: number, end: number, value: number): boolean {
  if (value < 5) return true;
  const money = /^\s?(?:块|元|rmb|预算)/.test(text.slice(end + 1, end + 6));
  return money || /(?:[¥$]|预算|价格|价位|rmb)[\s:是在]*$/.test(text.slice(Math.max(0, at - 8), at));
}
