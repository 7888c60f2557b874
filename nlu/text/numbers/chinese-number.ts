import { chineseDigitValue, chineseScaleValue, isChineseNumeral } from './chinese-numerals.js';
import { tidy } from './digit-number.js';
import type { NumberAtom } from './number-atom.js';

/** What may follow a small rough pair such as 一两 or 三五 when it counts: measure words and units. */
const countedNext =
  /[个双件台部条只支枝瓶盒包袋箱罐桶杯套副对张把辆本颗粒片枚根顶款种样份块元毛天年月周岁人位斤公千克毫小分秒百千万亿寸厘米]/;

/** End of the run of numeral characters at `at`; 两 is a digit only where it cannot be the weight. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (isChineseNumeral(text[end])) {
    if (text[end] === '两' && end > at) {
      const next = text[end + 1] ?? '';
      const afterOne = end === at + 1 && text[at] === '一' && countedNext.test(next);
      if (!/[百千万亿]/.test(next) && !afterOne) break;
    }
    // 十一双: a digit straight after 块 or a unit is not reached here; 零 only joins what follows it.
    end++;
  }
  while (end > at + 1 && text[end - 1] === '零' && chineseScaleValue(text[end - 2]) > 0) end--;
  return end;
}

interface Reading {
  readonly value: number;
  readonly scale: number;
}

/** Value of a run without doubled digits: 一万两千零五, 两千五 (2,500), 三百五 (350), 十五. Null for impossible orders. */
function readRun(run: string): Reading | null {
  let total = 0;
  let section = 0;
  let pending = -1;
  let last = 0;
  let zero = false;
  let scales = 0;
  for (const character of run) {
    const digit = chineseDigitValue(character);
    if (digit === 0) {
      if (pending >= 0) return null;
      zero = true;
      continue;
    }
    if (digit > 0) {
      if (pending >= 0) return null;
      pending = digit;
      continue;
    }
    const scale = chineseScaleValue(character);
    scales++;
    if (scale >= 1e4) {
      section += Math.max(pending, 0);
      if (section === 0 && total === 0) section = 1;
      if (scale === 1e8) total = (total + section) * scale;
      else total += section * scale;
      section = 0;
    } else {
      section += (pending < 0 ? 1 : pending) * scale;
    }
    pending = -1;
    zero = false;
    last = scale;
  }
  const omitted = pending > 0 && !zero && last >= 100;
  const tail = pending < 0 ? 0 : omitted ? (pending * last) / 10 : pending;
  const simple = scales === 1 && pending < 0;
  return { value: total + section + tail, scale: simple ? last : 1 };
}

const plainDigits = /^[零〇一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖]+$/;
const neighbours = /([一二两三四五六七八])([二两三四五六七八九])/g;

function isNeighbourPair(low: string, high: string): boolean {
  const [a, b] = [chineseDigitValue(low), chineseDigitValue(high)];
  return b === a + 1 || (low === '三' && high === '五');
}

/** 两三百, 三五百, 七八十, 二十四五: two neighbouring digits are a range. */
function readNeighbours(run: string): { low: Reading; high: Reading } | null {
  let found: { low: Reading; high: Reading } | null = null;
  for (const pair of run.matchAll(neighbours)) {
    if (!isNeighbourPair(pair[1] ?? '', pair[2] ?? '')) continue;
    const low = readRun(run.slice(0, pair.index + 1) + run.slice(pair.index + 2));
    const high = readRun(run.slice(0, pair.index) + run.slice(pair.index + 1));
    if (low === null || high === null || found !== null) return null;
    found = { low, high };
  }
  return found;
}

function positional(run: string): number {
  return [...run].reduce((value, character) => value * 10 + chineseDigitValue(character), 0);
}

/** 点五 after a number; not the hour in 三点五十 and not 一点 "a bit". */
function readDecimals(text: string, at: number): { value: number; end: number } | null {
  if (text[at] !== '点') return null;
  let end = at + 1;
  let value = 0;
  let unit = 0.1;
  for (; end < at + 5; end++) {
    const character = text[end] ?? '';
    const digit = /\d/.test(character) ? Number(character) : character === '两' ? -1 : chineseDigitValue(character);
    if (digit < 0) break;
    value += digit * unit;
    unit /= 10;
  }
  if (end === at + 1 || chineseScaleValue(text[end]) === 10) return null;
  if (
    text[at + 1] === '一' &&
    /[个双件台部条只支瓶盒包袋套副对张把辆本份款种些点样]/.test(text[end] ?? '') &&
    end === at + 2
  )
    return null;
  return { value, end };
}

function han(start: number, end: number, value: number, extra: Partial<NumberAtom> = {}): NumberAtom {
  return { start, end, value: tidy(value), scale: 1, script: 'han', weak: false, ...extra };
}

/** Rough tails: 十几, 一千多, 十来(块), 百把(块), 五百余. */
export function withTail(text: string, number: NumberAtom): NumberAtom {
  const tail = text[number.end] ?? '';
  const next = text[number.end + 1] ?? '';
  if (number.high !== undefined || number.value < 10) return number;
  if (tail === '几' && number.value % 10 === 0 && number.value < 100) {
    return { ...number, end: number.end + 1, value: number.value + 1, high: number.value + 9, weak: false };
  }
  const rough =
    (tail === '多' && !/[少一点大久了次]/.test(next)) ||
    (tail === '余' && !/[额下]/.test(next)) ||
    (tail === '来' && number.value % 10 === 0 && countedNext.test(next)) ||
    (tail === '把' && number.scale >= 100 && countedNext.test(next));
  if (!rough) return number;
  const scaled = chineseScaleValue(next);
  if (scaled >= 1e4)
    return { ...number, end: number.end + 2, value: number.value * scaled, approximate: true, weak: false };
  return { ...number, end: number.end + 1, approximate: true, weak: false };
}

/** 俩 and 仨, unless they say who: 我们俩. */
function readTwoThree(text: string, at: number): NumberAtom | null {
  const value = text[at] === '俩' ? 2 : text[at] === '仨' ? 3 : 0;
  if (value === 0 || /[我你他她它咱们]/.test(text[at - 1] ?? '')) return null;
  return han(at, at + 1, value);
}

/** 廿 and 卅 as the numerals that they abbreviate. */
function readTwentyThirty(text: string, at: number): NumberAtom | null {
  const tens = text[at] === '廿' ? 20 : text[at] === '卅' ? 30 : 0;
  if (tens === 0) return null;
  const digit = chineseDigitValue(text[at + 1]);
  return digit > 0 ? han(at, at + 2, tens + digit) : han(at, at + 1, tens);
}

/**
 * A number in Chinese numerals at `at`, with colloquial forms: 两千五 (2,500), 三百五 (350), 一万二, 两三百 (a range), 十几,
 * 一千多, 二零二六, 一点五万, 廿五, 半. Null where there is none; single characters come back `weak`.
 */
export function readChineseNumber(text: string, at: number): NumberAtom | null {
  const short = readTwentyThirty(text, at) ?? readTwoThree(text, at);
  if (short !== null) return short;
  if (text[at] === '半') return han(at, at + 1, 0.5, { weak: true });
  const end = runEnd(text, at);
  if (end === at) return null;
  const run = text.slice(at, end);
  const counted = countedNext.test(text[end] ?? '');

  if (plainDigits.test(run) && run.length >= 2) {
    const pair = run.length === 2 && isNeighbourPair(run[0] ?? '', run[1] ?? '') && counted;
    if (pair) return han(at, end, chineseDigitValue(run[0]), { high: chineseDigitValue(run[1]) });
    if (run.length === 2 && run.startsWith('零')) return null;
    const decimals = readDecimals(text, end);
    if (decimals !== null) return null;
    return han(at, end, positional(run), { weak: run.length < 4 });
  }
  if (run === '百八十') return han(at, end, 80, { high: 100, weak: true });
  const range = readNeighbours(run);
  if (range !== null) return withTail(text, han(at, end, range.low.value, { high: range.high.value }));
  const reading = readRun(run);
  if (reading === null) return null;
  const decimals = readDecimals(text, end);
  if (decimals !== null) {
    const scale = chineseScaleValue(text[decimals.end]);
    const value = reading.value + decimals.value;
    if (scale >= 100) return han(at, decimals.end + 1, value * scale, { scale });
    return han(at, decimals.end, value);
  }
  const startsWithScale = chineseScaleValue(run[0]) >= 100;
  // 千元, 百元 name a price class, not an amount.
  const priceClass = startsWithScale && run.length === 1 && text[end] === '元' ? { approximate: true as const } : {};
  const weak = run.length === 1 || startsWithScale;
  return withTail(text, han(at, end, reading.value, { scale: reading.scale, weak, ...priceClass }));
}
