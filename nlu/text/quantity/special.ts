import type { Quantity } from '../../understanding.js';
import { readNumber } from '../numbers/read-number.js';

const halfPrice = /半价|half[ -](?:price|off)\b/y;
const percentOf = /百分之/y;
const fraction = /([一二两三四五六七八九十]{1,2}|\d{1,2})分之([一二两三四五六七八九十]{1,2}|\d{1,2})/y;

/** Forms that are not number + unit: 百分之二十, 三分之一, 半价, "half price". */
export function readSpecial(text: string, at: number): Quantity | null {
  halfPrice.lastIndex = at;
  const half = halfPrice.exec(text);
  if (half !== null) return { start: at, end: at + half[0].length, kind: 'percent', value: 50, comparator: 'eq' };
  percentOf.lastIndex = at;
  if (percentOf.test(text)) {
    const number = readNumber(text, at + 3);
    const whole = number === null || text.startsWith('百分之百', at);
    return whole ? null : { start: at, end: number.end, kind: 'percent', value: number.value, comparator: 'eq' };
  }
  fraction.lastIndex = at;
  const part = fraction.exec(text);
  if (part === null) return null;
  const denominator = readNumber(part[1] ?? '', 0)?.value ?? 0;
  const numerator = readNumber(part[2] ?? '', 0)?.value ?? 0;
  if (denominator === 0) return null;
  const value = Math.round((numerator / denominator) * 1e6) / 1e6;
  return { start: at, end: at + part[0].length, kind: 'number', value, comparator: 'eq' };
}
