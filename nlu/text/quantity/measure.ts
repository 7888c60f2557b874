import { chineseDigitValue } from '../numbers/chinese-numerals.js';
import type { NumberAtom } from '../numbers/number-atom.js';
import { readNumber } from '../numbers/read-number.js';
import { type Amount, amountOf } from './amount.js';
import { articleUnits, readUnit, type UnitMatch } from './units.js';

const halfTakers = new Set(['kg', 'g', 'L', 'm', 'km', 'year', 'h', 'day', 'month', 'inch']);
const metreDecimals = /(?:\d{1,2}|[一二三四五六七八九]{1,2})(?![\d.十百千万个双件台条米厘%a-z])/y;
const liang = /([一二三四五六七八九\d])两/y;
const minuteWord = /分(?!期|享|钱|钟)/y;
const ageWord = /[ -]old\b/y;
const notHalf = /[个小年天月斤公身价米]/;
const notMany = /[少一点大久了次]/;
const notSizeNumber = /[码店线门楼电]/;
const worn = /[鞋穿码脚]/;
const minutesBound = /分(?:以?内|之内|左右)/y;

interface Tail {
  /** Added to the value, in the unit's base. */
  readonly extra: number;
  readonly end: number;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function digitOf(character: string): number {
  return character >= '0' && character <= '9' ? Number(character) : chineseDigitValue(character);
}

/** 一米八, 1米75: decimals behind the unit. */
function readMetreTail(text: string, end: number): Tail | null {
  const before = text[end - 1];
  if (before !== '米' && before !== 'm') return null;
  const decimals = exec(metreDecimals, text, end);
  if (decimals === null) return null;
  return { extra: Number(`0.${Array.from(decimals[0], digitOf).join('')}`), end: end + decimals[0].length };
}

/** "1h 30min", 1小时30分: the minutes of an hour count as a part of it. */
function readHourTail(text: string, end: number): Tail | null {
  const minutes = readNumber(text, text[end] === ' ' ? end + 1 : end);
  if (minutes === null || minutes.weak || minutes.value >= 60) return null;
  if (exec(minuteWord, text, minutes.end) !== null) return { extra: minutes.value / 60, end: minutes.end + 1 };
  const unit = readUnit(text, minutes.start, minutes.end, minutes.value, minutes.script === 'digits');
  return unit?.code === 'min' ? { extra: minutes.value / 60, end: unit.end } : null;
}

/** What belongs to a measure behind its unit word: 一斤半, 一斤二两, 一米八, 1小时30分, "3 years old". */
function readUnitTail(text: string, code: string, factor: number, end: number): Tail | null {
  if (text[end] === '半' && halfTakers.has(code) && !notHalf.test(text[end + 1] ?? ''))
    return { extra: 0.5 * factor, end: end + 1 };
  if (code === 'm') return readMetreTail(text, end);
  if (code === 'h') return readHourTail(text, end);
  if (code === 'g' && factor === 500) {
    const ounces = exec(liang, text, end);
    return ounces === null ? null : { extra: digitOf(ounces[1] ?? '') * 50, end: end + 2 };
  }
  if (code === 'year' || code === 'month') {
    const old = exec(ageWord, text, end);
    return old === null ? null : { extra: 0, end: end + old[0].length };
  }
  return null;
}

/** 42号: sizes beyond the days of a month, or below them where shoes or wearing are spoken of. */
function readSizeNumber(text: string, atom: NumberAtom): UnitMatch | null {
  if (text[atom.end] !== '号' || notSizeNumber.test(text[atom.end + 1] ?? '')) return null;
  const plain = atom.value >= 32 && atom.value <= 60;
  const likely = atom.value >= 16 && atom.value <= 60 && text[atom.start - 1] !== '月' && worn.test(text);
  return plain || likely ? { code: 'size', factor: 1, end: atom.end + 1 } : null;
}

/** 5分 is minutes only where a duration is plain: 30分内. */
function readMinutes(text: string, atom: NumberAtom): UnitMatch | null {
  return exec(minutesBound, text, atom.end) === null ? null : { code: 'min', factor: 1, end: atom.end + 1 };
}

/** Numerals that are no amount of the unit that follows: "a day", 2024年, 大一码, 周三人. */
function isNoMeasure(text: string, atom: NumberAtom, code: string): boolean {
  const article = atom.weak && atom.script === 'latin' && atom.value === 1 && text[atom.start] === 'a';
  if (article && !articleUnits.has(code)) return true;
  if (code === 'year' && atom.script === 'digits' && atom.value >= 1900) return true;
  const before = text[atom.start - 1] ?? '';
  if (code === 'size' && atom.value < 5 && (before === '大' || before === '小')) return true;
  return before === '第' || before === '周' || before === '期' || before === '拜';
}

/** A number with a unit of measure, in the unit's base: 两个半小时, 一斤半, 15.6寸, "fifteen-inch". */
export function readMeasure(text: string, atom: NumberAtom): Amount | null {
  // 两个半小时: the half stands before the unit.
  const halfBefore = text[atom.end] === '个' && text[atom.end + 1] === '半';
  const at = halfBefore ? atom.end + 2 : atom.end;
  const unit =
    readUnit(text, atom.start, at, atom.value, atom.script === 'digits') ??
    readSizeNumber(text, atom) ??
    readMinutes(text, atom);
  if (unit === null || isNoMeasure(text, atom, unit.code)) return null;
  const tail = readUnitTail(text, unit.code, unit.factor, unit.end);
  const end = tail?.end ?? unit.end;
  const more = text[end] === '多' && !notMany.test(text[end + 1] ?? '');
  return amountOf(atom, 'measure', {
    unit: unit.code,
    factor: unit.factor,
    extra: (tail?.extra ?? 0) + (halfBefore ? 0.5 * unit.factor : 0),
    end: more ? end + 1 : end,
    approximate: more,
  });
}
