import type { Comparator, Quantity, Span } from '../understanding.js';
import { isChineseNumeral } from './numbers/chinese-numerals.js';
import { englishNumberWords } from './numbers/english-number.js';
import type { NumberAtom } from './numbers/number-atom.js';
import { readNumber } from './numbers/read-number.js';
import type { Amount } from './quantity/amount.js';
import { type Bound, readBoundAfter, readBoundBefore, readRefusal } from './quantity/bounds.js';
import { isMoneyTalk } from './quantity/money.js';
import { skipNonQuantity } from './quantity/non-quantities.js';
import { readChineseOrdinal, readEnglishOrdinal } from './quantity/ordinals.js';
import { readRange } from './quantity/range.js';
import { readAmount } from './quantity/read-amount.js';
import { readSpecial } from './quantity/special.js';

export interface ReadQuantitiesOptions {
  /** Stretches that are known to be something else, such as a product's name ("iPhone 15"): nothing is read in them. */
  readonly masked?: readonly Span[];
}

/** What one place of the text yields: quantities, and where reading goes on. */
interface Step {
  readonly quantities: readonly Quantity[];
  readonly next: number;
}

/** Han characters that open a position, an idiom or a numeral. */
const openers = new Set(
  '第倒最头末前后百千万亿半几好数上成双有星礼周独说不乱另多俩仨廿卅十拾佰仟零〇一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖',
);
const latinToken = /[a-z][a-z\d]*(?:['-][a-z\d]+)*/y;
const digitToken = /[\d.,]*[a-z\d]*(?:-[a-z\d]+)*/y;
const gluedPrefix = /(?:x|rmb|cny|usd|eur|gbp|hkd|size|eu|uk|no\.?)(?=\d)/y;
const ordinalOpener =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|last|final|penultimate|top|number|no|nr|option|item|product|choice|result)$/;

/** The whole text before `one` and after it say whether it counts ("and one slim") or stands for a noun ("the red one"). */
const oneCounts =
  /(?:^|[,&+]|\b(?:just|only|add|take|buy|order|get|and|plus|exactly|me|make it|want|need|have|or|remove|drop|grab))\s*$/;
const oneIsPronoun =
  /^\s(?:with|that|that's|which|in|for|is|has|was|from|without|under|over|below|above|at|on|who|to|like|as|i|you|does|do|can|costs?|looks?|would|of|than|but|made|designed|meant|intended|built|suited|suitable|where|whose|we|they|he|she)\b/;

function isCountingOne(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 12), amount.start);
  if (/\bdo (?:you|they) have\s*$/.test(text.slice(0, amount.start))) return false;
  return (
    oneCounts.test(before) &&
    !oneIsPronoun.test(text.slice(amount.end)) &&
    text[amount.end] !== '-' &&
    text[amount.end] !== "'"
  );
}

/** A lone Chinese numeral is a number when it stands alone: an answer such as 三 or 两百吧. */
function standsAlone(text: string, amount: Amount): boolean {
  const before = text.slice(0, amount.start);
  const after = text.slice(amount.end);
  const opened = /(?:^|[^\p{Script=Han}a-z\d])(?:选|要|买|来|加|改成|改为|就)?$/u.test(before);
  return opened && /^(?:[吧呢吗啊呀的]?(?:$|[^\p{Script=Han}a-z\d]))/u.test(after);
}

/** Digits that run on into letters ("15pro", "3-piece") are part of a name. */
function runsOnIntoName(text: string, end: number): boolean {
  return /^-?[a-z]/.test(text.slice(end, end + 2));
}

function isAcceptable(text: string, amount: Amount, before: Bound | null, after: Bound | null): boolean {
  if (amount.kind !== 'number') return true;
  if (after === null && runsOnIntoName(text, amount.end)) return false;
  if (!amount.weak) return true;
  const bounded = after !== null || (before !== null && before.comparator !== 'about');
  if (!/[a-z]/.test(text[amount.start] ?? '')) return bounded || standsAlone(text, amount);
  return text.startsWith('one', amount.start) && (bounded || isCountingOne(text, amount));
}

/** "from $300 up": the "from" belongs to the bound behind the amount. */
function withFrom(text: string, start: number, after: Bound | null, from: number): number {
  if (after?.comparator !== 'ge') return start;
  const found = /(?:^|(?<![a-z]))(?:from|for)\s$|从$/.exec(text.slice(Math.max(from, start - 5), start));
  return found === null ? start : start - found[0].length;
}

/** A lower rate is a larger discount: 五折以下 is at least 50 off. */
const mirrored: Readonly<Record<Comparator, Comparator>> = {
  eq: 'eq',
  about: 'about',
  between: 'between',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

/** Bounds, refusals and money talk around an amount. */
function complete(text: string, amount: Amount, from: number): Quantity | null {
  const before = readBoundBefore(text, amount.start, from);
  const after = readBoundAfter(text, amount.end);
  if (!isAcceptable(text, amount, before, after)) return null;
  // "Goes up to 150 cm or more": what stands behind has the last word.
  const reaches = before?.comparator === 'le' && (after?.comparator === 'ge' || after?.comparator === 'gt');
  const hard =
    (reaches ? [after] : [before, after]).find((bound) => bound !== null && bound.comparator !== 'about') ?? null;
  const soft = before ?? after;
  const stated: Comparator = hard?.comparator ?? soft?.comparator ?? (amount.approximate ? 'about' : 'eq');
  const inner = amount.high !== undefined ? 'between' : amount.rate ? mirrored[stated] : stated;
  const start = before?.edge ?? withFrom(text, amount.start, after, from);
  const end = after?.edge ?? amount.end;
  const refusal = readRefusal(text, inner, start, end, from);
  const money = amount.kind === 'number' && isMoneyTalk(text.slice(Math.max(from, amount.start - 40), amount.start));
  return {
    start: refusal?.start ?? start,
    end: refusal?.end ?? end,
    kind: money ? 'money' : amount.kind,
    value: amount.value,
    comparator: refusal?.comparator ?? inner,
    ...(amount.high === undefined ? {} : { high: amount.high }),
    ...(amount.unit === undefined ? {} : { unit: amount.unit }),
    ...(amount.classifier === undefined ? {} : { classifier: amount.classifier }),
  };
}

function readAt(text: string, atom: NumberAtom, from: number): Step | null {
  const amount = readAmount(text, atom, from);
  const whole = readRange(text, amount, from) ?? amount;
  const quantity = complete(text, whole, from);
  if (quantity === null) return null;
  return { quantities: [quantity], next: Math.max(quantity.end, whole.end) };
}

function ordinals(span: Span & { readonly positions: readonly number[] }): Step {
  const quantities = span.positions.map(
    (value): Quantity => ({ start: span.start, end: span.end, kind: 'ordinal', value, comparator: 'eq' }),
  );
  return { quantities, next: span.end };
}

function stepHan(text: string, at: number, from: number): Step {
  const ordinal = readChineseOrdinal(text, at);
  if (ordinal !== null) return ordinals(ordinal);
  const special = readSpecial(text, at);
  if (special !== null) return { quantities: [special], next: special.end };
  const skipped = skipNonQuantity(text, at);
  if (skipped !== null) return { quantities: [], next: skipped };
  const atom = readNumber(text, at);
  if (atom === null) return { quantities: [], next: at + 1 };
  const step = readAt(text, atom, from);
  if (step !== null) return step;
  return { quantities: [], next: isChineseNumeral(text[at]) ? atom.end : at + 1 };
}

function stepDigits(text: string, at: number, from: number): Step {
  const skipped = skipNonQuantity(text, at);
  if (skipped !== null) return { quantities: [], next: skipped };
  const ordinal = readEnglishOrdinal(text, at) ?? readChineseOrdinal(text, at);
  if (ordinal !== null) return ordinals(ordinal);
  const special = readSpecial(text, at);
  if (special !== null) return { quantities: [special], next: special.end };
  const atom = readNumber(text, at);
  const step = atom === null ? null : readAt(text, atom, from);
  if (step !== null) return step;
  digitToken.lastIndex = at;
  return { quantities: [], next: at + Math.max(1, digitToken.exec(text)?.[0].length ?? 1) };
}

function stepLatin(text: string, at: number, from: number): Step {
  latinToken.lastIndex = at;
  const token = latinToken.exec(text)?.[0] ?? text.slice(at, at + 1);
  if (/\d/.test(token)) {
    gluedPrefix.lastIndex = at;
    const glued = gluedPrefix.exec(text);
    if (glued === null) return { quantities: [], next: at + token.length };
    const step = stepDigits(text, at + glued[0].length, from);
    return step.quantities.length > 0 ? step : { quantities: [], next: at + token.length };
  }
  const word = /^[a-z]+/.exec(token)?.[0] ?? token;
  if (ordinalOpener.test(word)) {
    const ordinal = readEnglishOrdinal(text, at);
    if (ordinal !== null) return ordinals(ordinal);
  }
  const counts = englishNumberWords.has(word);
  if (counts || word === 'no' || word === 'buy') {
    const special = readSpecial(text, at);
    if (special !== null) return { quantities: [special], next: special.end };
    const skipped = skipNonQuantity(text, at);
    if (skipped !== null) return { quantities: [], next: skipped };
  }
  if (counts) {
    const atom = readNumber(text, at);
    const step = atom === null ? null : readAt(text, atom, from);
    if (step !== null) return step;
    if (atom !== null && !atom.weak) return { quantities: [], next: Math.max(atom.end, at + token.length) };
    return { quantities: [], next: at + word.length };
  }
  return { quantities: [], next: at + (/^(?:x|no)$/.test(word) ? word.length : token.length) };
}

function step(text: string, at: number, from: number): Step {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return stepDigits(text, at, from);
  if (code >= 0x61 && code <= 0x7a) return stepLatin(text, at, from);
  if (code > 0x7f) return openers.has(text[at] ?? '') ? stepHan(text, at, from) : { quantities: [], next: at + 1 };
  if (code === 0x23) {
    const ordinal = readEnglishOrdinal(text, at);
    if (ordinal !== null) return ordinals(ordinal);
  }
  const decimal = code === 0x2e && /\d/.test(text[at + 1] ?? '') && !/[\da-z]/.test(text[at - 1] ?? '');
  return decimal ? stepDigits(text, at, from) : { quantities: [], next: at + 1 };
}

/**
 * All quantities of normalised text, in order: money, measures, counts, positions, percentages and bare numbers, with
 * their bounds. A span covers the whole expression with its bound ("under $50", 五百块以内, 500以上的不要); a refused bound is
 * already turned round. Spans do not overlap, except that 前两个 gives one quantity a position over the same span.
 */
export function readQuantities(text: string, { masked = [] }: ReadQuantitiesOptions = {}): Quantity[] {
  const quantities: Quantity[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const mask = masked.find((span) => at >= span.start && at < span.end);
    if (mask !== undefined) {
      at = mask.end;
      from = mask.end;
      continue;
    }
    const { quantities: found, next } = step(text, at, from);
    for (const quantity of found) quantities.push(quantity);
    if (found.length > 0) from = next;
    at = next;
  }
  return quantities
    .filter((quantity, index) => !sharesOut(text, quantity, quantities.slice(0, index)))
    .map((quantity) => ofEach(text, quantity));
}

/** Nobody bounds the pieces of one thing beyond a dozen. */
const dozen = 12;

/** "No more than 80 each": what one may cost is no number of pieces. */
function ofEach(text: string, quantity: Quantity): Quantity {
  const bounded = quantity.kind === 'count' && quantity.comparator !== 'eq' && quantity.value > dozen;
  return bounded && /\b(?:each|apiece)$/.test(text.slice(quantity.start, quantity.end))
    ? { ...quantity, kind: 'number' }
    : quantity;
}

/** "Two of them, one for each of us", 两个，正副驾各一个: how a number said before is shared out is no number of its own. */
function sharesOut(text: string, { kind, value, start, end }: Quantity, before: readonly Quantity[]): boolean {
  if ((kind !== 'count' && kind !== 'number') || value !== 1) return false;
  if (!before.some((other) => (other.kind === 'count' || other.kind === 'number') && other.value > 1)) return false;
  return /(?:各|每人|人手|每边)$/.test(text.slice(0, start)) || /^ (?:each|for each|per)\b/.test(text.slice(end));
}
