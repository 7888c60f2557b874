import { tidy } from '../numbers/digit-number.js';
import { readNumber } from '../numbers/read-number.js';
import { type Amount, discountOf } from './amount.js';
import { readAmount } from './read-amount.js';

const dash = /\s?(?:--?|~|到|至)\s?|\s(?:to|through|thru)\s/y;
const pairing = /\s?(?:和|跟|与|、|到)\s?|\sand\s/y;
const either = /\sor\s/y;
const sign = /[$¥£€]|(?:rmb|usd|cny) ?/y;
const change =
  /\b(?:change|changed|changing|update|increase|decrease|reduce|raise|bump|switch|go|went|dropped|drop)\b[^.]{0,24}$/;
const opener = /(?:between|from|介于|从|在)\s*$/;
const closer = /\s?(?:之间|区间|范围|的样子)/y;

function separatorEnd(text: string, at: number, between: boolean): number | null {
  dash.lastIndex = at;
  const plain = dash.exec(text);
  if (plain !== null) return at + plain[0].length;
  pairing.lastIndex = at;
  const paired = pairing.exec(text);
  if (paired === null) {
    either.lastIndex = at;
    const or = either.exec(text);
    return or === null ? null : at + or[0].length;
  }
  const spoken = between || /^[^,。;!?]{1,12}之间/.test(text.slice(at + paired[0].length));
  return spoken ? at + paired[0].length : null;
}

/** A hyphen before the number, as in a model name or a date. */
function isNameHyphen(text: string, start: number): boolean {
  return text[start - 1] === '-' && /[\da-z]/.test(text[start - 2] ?? '');
}

/** Kinds of the two ends agree, or one end leaves it to the other: "5-10 kg", ¥300-500. */
function commonKind(low: Amount, high: Amount): Pick<Amount, 'kind' | 'unit' | 'classifier'> | null {
  const spoken = high.kind === 'number' ? low : high;
  const other = spoken === high ? low : high;
  if (
    other.kind !== 'number' &&
    (other.kind !== spoken.kind || (other.unit !== spoken.unit && other.unit !== undefined))
  )
    return null;
  return {
    kind: spoken.kind,
    ...(spoken.unit === undefined ? {} : { unit: spoken.unit }),
    ...(spoken.classifier === undefined ? {} : { classifier: spoken.classifier }),
  };
}

/** 3到5百: the lower end borrows the multiplier of the upper where it stays the lower end. */
function borrowScale(low: Amount, high: Amount): number {
  if (low.scale !== 1 || high.scale === 1 || low.value >= 1000) return low.value;
  const coefficient = (high.high ?? high.value) / high.scale;
  return low.value < coefficient ? low.value * high.scale : low.value;
}

/**
 * The range that `low` opens: 300-500, 三百到五百, "between $300 and $500", 两百和四百之间. Null where no upper end follows,
 * where the two ends measure different things, and in dates, codes and changes ("from 2 to 3" after "change").
 */
export function readRange(text: string, low: Amount, from: number): Amount | null {
  if (low.high !== undefined) return null;
  const before = text.slice(Math.max(from, low.start - 48), low.start);
  const separator = separatorEnd(text, low.end, /between\s*$/.test(before));
  if (separator === null) return null;
  const hyphen = text.slice(low.end, separator).trim() === '-';
  if (hyphen && isNameHyphen(text, low.start)) return null;
  sign.lastIndex = separator;
  const currency = sign.exec(text);
  const atom = readNumber(text, separator + (currency?.[0].length ?? 0));
  if (atom === null || atom.high !== undefined) return null;
  const high = readAmount(text, atom, separator);
  if (
    high.kind === 'number' &&
    (/[a-z]/.test(text[high.end] ?? '') || (hyphen && /^-[\da-z]/.test(text.slice(high.end, high.end + 2))))
  )
    return null;
  if (!hyphen && change.test(before)) return null;
  const common = commonKind(low, high);
  if (common === null) return null;
  const bare = borrowScale(low, high);
  const lower = low.kind !== 'number' ? bare : high.rate ? discountOf(bare) : bare * high.factor;
  // "two or three hundred" is a range, "15 or 16 inches" are two wishes.
  if (text.slice(low.end, separator) === ' or ' && bare === low.value) return null;
  if (lower === high.value || (hyphen && lower >= 1900 && high.value <= 12)) return null;
  if (low.weak && high.weak && common.kind === 'number') return null;
  const opened = opener.exec(before);
  closer.lastIndex = high.end;
  const closed = closer.exec(text);
  return {
    ...common,
    start: opened === null ? low.start : low.start - opened[0].length,
    end: closed === null ? high.end : high.end + closed[0].length,
    factor: 1,
    value: tidy(Math.min(lower, high.value)),
    high: tidy(Math.max(lower, high.value)),
    scale: 1,
    weak: false,
  };
}
