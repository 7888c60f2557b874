import type { Quantity } from '../../understanding.js';
import { chineseDigitValue } from '../numbers/chinese-numerals.js';
import { tidy } from '../numbers/digit-number.js';
import type { NumberAtom } from '../numbers/number-atom.js';
import { readNumber } from '../numbers/read-number.js';
import { isDemonstrative, readClassifier, readCountMark, readCountMarkBefore } from './classifiers.js';
import { arePoundsMoney, readCurrencyAfter, readCurrencyBefore } from './money.js';
import { articleUnits, readUnit } from './units.js';

/** A number with what it counts, before bounds and ranges are looked at. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly kind: Exclude<Quantity['kind'], 'ordinal'>;
  readonly value: number;
  readonly high?: number;
  readonly approximate?: true;
  readonly unit?: string;
  readonly classifier?: string;
  /** What a bare number would be in this amount's unit: 3 in "3到5斤" is 1,500 g. */
  readonly convert?: (bare: number) => number;
  /** Multiplier that the numeral ended with, see `NumberAtom`. */
  readonly scale: number;
  /** A lone 三 or "one" with nothing to count: only a bound, a range or standing alone makes it a number. */
  readonly weak: boolean;
}

type Reader = (text: string, atom: NumberAtom, from: number) => Amount | null;

function scaled(atom: NumberAtom, factor: number, extra = 0): Pick<Amount, 'value' | 'high'> {
  const value = tidy((atom.value + extra) * factor);
  return atom.high === undefined ? { value } : { value, high: tidy((atom.high + extra) * factor) };
}

function base(atom: NumberAtom): Pick<Amount, 'scale' | 'approximate'> & { readonly weak: false } {
  return atom.approximate ? { scale: atom.scale, approximate: true, weak: false } : { scale: atom.scale, weak: false };
}

const percentSign = /\s?(?:%|percent\b|per cent\b|pct\b)(?:\s(?:off|discount|cheaper|less)\b)?/y;
const discountRate = /\s?折(?![叠痕扣返磨射腾断弯页旧])/y;

/** 20%, "20 percent off", 七折 (30 off), 85折 (15 off). */
const readPercent: Reader = (text, atom) => {
  percentSign.lastIndex = atom.end;
  const sign = percentSign.exec(text);
  if (sign !== null) {
    return { ...base(atom), ...scaled(atom, 1), kind: 'percent', start: atom.start, end: atom.end + sign[0].length };
  }
  discountRate.lastIndex = atom.end;
  const rate = discountRate.exec(text);
  if (rate === null || atom.value <= 0 || atom.value >= 100) return null;
  const start = text[atom.start - 1] === '打' ? atom.start - 1 : atom.start;
  const off = (value: number): number => tidy(value > 10 ? 100 - value : 100 - value * 10);
  const value = off(atom.high ?? atom.value);
  const high = atom.high === undefined ? {} : { high: off(atom.value) };
  return { ...base(atom), value, ...high, convert: off, kind: 'percent', start, end: atom.end + rate[0].length };
};

/** "3 pounds" in talk of prices is money; otherwise a weight. */
const pounds = /[ -]?pounds?(?![a-z])/y;

const readMoney: Reader = (text, atom, from) => {
  const article = atom.script === 'latin' && atom.weak;
  const before = readCurrencyBefore(text, atom.start);
  const after = article ? null : readCurrencyAfter(text, atom.end, atom.value);
  if (before !== null && before.start >= from) {
    return {
      ...base(atom),
      ...scaled(atom, 1),
      kind: 'money',
      unit: before.currency,
      start: before.start,
      end: after?.end ?? atom.end,
    };
  }
  if (after !== null) {
    const unit = after.currency === undefined ? {} : { unit: after.currency };
    const factor = atom.value === 0 ? 1 : after.value / atom.value;
    const high = atom.high === undefined ? {} : { high: tidy(atom.high * factor) };
    const convert = (bare: number): number => (factor < 1 ? tidy(bare * factor) : bare);
    return {
      ...base(atom),
      value: tidy(after.value),
      ...high,
      ...unit,
      convert,
      kind: 'money',
      start: atom.start,
      end: after.end,
    };
  }
  if (text.slice(0, atom.end).endsWith('grand')) {
    return { ...base(atom), ...scaled(atom, 1), kind: 'money', start: atom.start, end: atom.end };
  }
  pounds.lastIndex = atom.end;
  const weight = article ? null : pounds.exec(text);
  if (weight === null || !arePoundsMoney(text)) return null;
  return {
    ...base(atom),
    ...scaled(atom, 1),
    kind: 'money',
    unit: 'GBP',
    start: atom.start,
    end: atom.end + weight[0].length,
  };
};

const halfTakers = new Set(['kg', 'g', 'L', 'm', 'km', 'year', 'h', 'day', 'month', 'inch']);
const ageAfter = /-?\s?(?:years?|months?)?[ -]?old\b|(?:大|了)?(?!.)/y;

/** What belongs to a measure behind its unit word: 一斤半, 一斤二两, 一米八, 1小时30分, "3 years old". */
function readUnitTail(
  text: string,
  code: string,
  factor: number,
  end: number,
): { readonly extra: number; readonly end: number } {
  const next = text[end] ?? '';
  const after = text[end + 1] ?? '';
  if (next === '半' && halfTakers.has(code) && !/[个小年天月斤公身价米]/.test(after))
    return { extra: 0.5 * factor, end: end + 1 };
  if (code === 'm' && /[米m]/.test(text[end - 1] ?? '')) {
    const decimals = /^(?:\d{1,2}|[一二三四五六七八九]{1,2})(?![\d.十百千万个双件台条米厘%a-z])/.exec(
      text.slice(end, end + 4),
    );
    if (decimals !== null) {
      const digits = [...decimals[0]].map((character) =>
        /\d/.test(character) ? Number(character) : chineseDigitValue(character),
      );
      return { extra: Number(`0.${digits.join('')}`), end: end + decimals[0].length };
    }
  }
  if (factor === 500 && code === 'g') {
    const ounces = /^([一二三四五六七八九\d])两/.exec(text.slice(end, end + 2));
    if (ounces !== null) {
      const digit = ounces[1] ?? '0';
      return { extra: (/\d/.test(digit) ? Number(digit) : chineseDigitValue(digit)) * 50, end: end + 2 };
    }
  }
  if (code === 'h') {
    const minutes = readNumber(text, text[end] === ' ' ? end + 1 : end);
    if (minutes !== null && !minutes.weak && minutes.value < 60) {
      const unit =
        /^分(?!期|享|钱)/.test(text.slice(minutes.end, minutes.end + 2)) && !text.startsWith('分钟', minutes.end)
          ? { code: 'min', end: minutes.end + 1 }
          : readUnit(text, minutes.start, minutes.end, minutes.value, minutes.script === 'digits');
      if (unit?.code === 'min') return { extra: minutes.value / 60, end: unit.end };
    }
  }
  if (code === 'year' || code === 'month') {
    ageAfter.lastIndex = end;
    const old = /^[ -]old\b/.exec(text.slice(end, end + 5));
    if (old !== null) return { extra: 0, end: end + old[0].length };
  }
  return { extra: 0, end };
}

const readMeasure: Reader = (text, atom) => {
  // 两个半小时: the half stands before the unit.
  const halfBefore = text.startsWith('个半', atom.end);
  const at = halfBefore ? atom.end + 2 : atom.end;
  const digits = atom.script === 'digits';
  const unit =
    readUnit(text, atom.start, at, atom.value, digits) ?? readSizeNumber(text, atom) ?? readMinutes(text, atom);
  if (unit === null) return null;
  if (
    atom.weak &&
    atom.script === 'latin' &&
    !articleUnits.has(unit.code) &&
    atom.value === 1 &&
    text[atom.start] === 'a'
  )
    return null;
  if (unit.code === 'year' && digits && atom.value >= 1900) return null;
  if (unit.code === 'size' && /[大小]$/.test(text.slice(0, atom.start)) && atom.value < 5) return null;
  if (/^(?:第|星期|礼拜|周)$/.test(text.slice(Math.max(0, atom.start - 1), atom.start))) return null;
  const tail = readUnitTail(text, unit.code, unit.factor, unit.end);
  const more = text[tail.end] === '多' && !/[少一点大久了次]/.test(text[tail.end + 1] ?? '');
  const numbers = scaled(atom, unit.factor, halfBefore ? 0.5 : 0);
  const value = tidy(numbers.value + tail.extra);
  const high = numbers.high === undefined ? {} : { high: tidy(numbers.high + tail.extra) };
  const rough = more || atom.approximate ? { approximate: true as const } : {};
  const convert = (bare: number): number => tidy(bare * unit.factor);
  return {
    value,
    ...high,
    ...rough,
    convert,
    kind: 'measure',
    unit: unit.code,
    start: atom.start,
    end: more ? tail.end + 1 : tail.end,
    scale: atom.scale,
    weak: false,
  };
};

/** 42号: sizes beyond the days of a month, or below them where shoes or wearing are spoken of. */
function readSizeNumber(text: string, atom: NumberAtom): { code: string; factor: number; end: number } | null {
  if (text[atom.end] !== '号' || /[码店线门楼电]/.test(text[atom.end + 1] ?? '')) return null;
  const size = atom.value >= 32 && atom.value <= 60;
  const worn =
    atom.value >= 16 && atom.value <= 60 && /[鞋穿码脚]/.test(text) && !/[月]$/.test(text.slice(0, atom.start));
  return size || worn ? { code: 'size', factor: 1, end: atom.end + 1 } : null;
}

/** 5分 is minutes only where a duration is plain: 30分内. */
function readMinutes(text: string, atom: NumberAtom): { code: string; factor: number; end: number } | null {
  if (!/^分(?:以?内|之内|左右)/.test(text.slice(atom.end, atom.end + 3))) return null;
  return { code: 'min', factor: 1, end: atom.end + 1 };
}

const sizeBefore =
  /(?:^|[^a-z])((?:sizes?|sz|eu|uk|us size)[\s:]*|(?:wear|wears|wearing)(?: an?)?\s|(?:尺码|码数|鞋码|鞋号|尺寸|穿)\s*[:是]?\s*)$/;
const closedClassifiers = /^(?:pair|piece|item|unit|set|dozen)$/;

const readCount: Reader = (text, atom, from) => {
  const before = text.slice(Math.max(from, atom.start - 4), atom.start);
  const marked = readCountMarkBefore(text, atom.start);
  if (
    marked !== null &&
    marked >= from &&
    atom.script === 'digits' &&
    !/^[a-z\d]/.test(text.slice(atom.end, atom.end + 1))
  ) {
    return { ...base(atom), ...scaled(atom, 1), kind: 'count', start: marked, end: atom.end };
  }
  if (atom.script === 'han' && (text[atom.start] === '俩' || text[atom.start] === '仨')) {
    return { ...base(atom), ...scaled(atom, 1), kind: 'count', start: atom.start, end: atom.end };
  }
  const found = readClassifier(text, atom.end);
  if (found !== null) {
    if (atom.value === 1 && atom.script !== 'latin' && atom.weak && isDemonstrative(before)) return null;
    const article = atom.weak && atom.script === 'latin';
    const of = text.startsWith(' of', found.end);
    if (article && !of && found.classifier !== 'pair') return null;
    const end =
      atom.script === 'han' || closedClassifiers.test(found.classifier) || of || found.classifier > 'z'
        ? found.end
        : atom.end;
    return {
      ...base(atom),
      ...scaled(atom, found.pieces),
      convert: (bare) => bare * found.pieces,
      kind: 'count',
      classifier: found.classifier,
      start: atom.start,
      end,
    };
  }
  const mark = atom.weak ? null : readCountMark(text, atom.end, atom.script === 'digits');
  return mark === null ? null : { ...base(atom), ...scaled(atom, 1), kind: 'count', start: atom.start, end: mark };
};

/** Words before a number that name its unit, with the largest figure that makes sense. */
const labels: readonly (readonly [unit: string, highest: number, before: RegExp])[] = [
  ['size', 70, sizeBefore],
  ['year', 120, /(?:^|[^a-z])((?:ages?|aged)\s|年龄\s?[:是在]?\s?)$/],
  ['person', 100, /(?:^|[^a-z])((?:family|party|group|household) of\s)$/],
];

const readLabelled: Reader = (text, atom, from) => {
  if (atom.weak) return null;
  const before = text.slice(Math.max(from, atom.start - 14), atom.start);
  for (const [unit, highest, pattern] of labels) {
    const found = pattern.exec(before);
    if (found === null || atom.value > highest) continue;
    const start = atom.start - (found[1]?.length ?? 0);
    return { ...base(atom), ...scaled(atom, 1), kind: 'measure', unit, start, end: atom.end };
  }
  return null;
};

const readers: readonly Reader[] = [readPercent, readMoney, readMeasure, readCount, readLabelled];

/** The number with its unit, currency, measure word or per cent sign; kind `number` where it has none. */
export function readAmount(text: string, atom: NumberAtom, from: number): Amount {
  for (const reader of readers) {
    const amount = reader(text, atom, from);
    if (amount !== null) return amount;
  }
  const { weak } = atom;
  const kind = atom.pieces ? 'count' : 'number';
  return { ...base(atom), ...scaled(atom, 1), kind, start: atom.start, end: atom.end, weak };
}
