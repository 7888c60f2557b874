import type { NumberAtom } from '../numbers/number-atom.js';
import { type Amount, amountOf } from './amount.js';
import { isDemonstrative, readClassifier, readCountMark, readCountMarkBefore } from './classifiers.js';
import { readMeasure } from './measure.js';
import { arePoundsMoney, readCurrencyAfter, readCurrencyBefore } from './money.js';

const percentSign = /\s?(?:%|percent\b|per cent\b|pct\b)(?:\s(?:off|discount|cheaper|less)\b)?/y;
const discountRate = /\s?折(?![叠痕扣返磨射腾断弯页旧])/y;
const percentOpeners = new Set(['%', 'p', '折']);

/** 20%, "20 percent off", 七折 (30 off), 85折 (15 off). */
function readPercent(text: string, atom: NumberAtom): Amount | null {
  const next = text[atom.end] === ' ' ? text[atom.end + 1] : text[atom.end];
  if (!percentOpeners.has(next ?? '')) return null;
  percentSign.lastIndex = atom.end;
  const sign = percentSign.exec(text);
  if (sign !== null) return amountOf(atom, 'percent', { end: atom.end + sign[0].length });
  discountRate.lastIndex = atom.end;
  const rate = discountRate.exec(text);
  if (rate === null || atom.value <= 0 || atom.value >= 100) return null;
  const start = text[atom.start - 1] === '打' ? atom.start - 1 : atom.start;
  return amountOf(atom, 'percent', { start, end: atom.end + rate[0].length, rate: true });
}

/** "3 pounds" in talk of prices is money; otherwise a weight. */
const pounds = /[ -]?pounds?(?![a-z])/y;

function readMoney(text: string, atom: NumberAtom, from: number): Amount | null {
  const article = atom.script === 'latin' && atom.weak && text[atom.start] === 'a';
  const before = readCurrencyBefore(text, atom.start);
  const after = article ? null : readCurrencyAfter(text, atom.end, atom.value);
  if (before !== null && before.start >= from) {
    return amountOf(atom, 'money', { unit: before.currency, start: before.start, end: after?.end ?? atom.end });
  }
  if (after !== null) {
    return amountOf(atom, 'money', {
      unit: after.currency,
      factor: after.factor,
      extra: after.extra,
      end: after.end,
      approximate: after.approximate,
    });
  }
  if (article) return null;
  if (atom.script !== 'han' && text.startsWith('grand', atom.end - 5)) return amountOf(atom, 'money');
  pounds.lastIndex = atom.end;
  const weight = pounds.exec(text);
  if (weight === null || !arePoundsMoney(text)) return null;
  return amountOf(atom, 'money', { unit: 'GBP', end: atom.end + weight[0].length });
}

/** English measure words that name no goods themselves, so that a span may cover them. */
const closedClassifiers = new Set(['pair', 'piece', 'item', 'unit', 'set']);

function readClassified(text: string, atom: NumberAtom): Amount | null {
  const found = readClassifier(text, atom.end);
  if (found === null) return null;
  const english = found.classifier < '\u0080';
  const of = english && text.startsWith(' of', found.end);
  if (atom.weak && atom.script === 'latin' && !of && found.classifier !== 'pair') return null;
  if (atom.weak && atom.value === 1 && atom.script === 'han' && isDemonstrative(text, atom.start)) return null;
  const end = !english || of || closedClassifiers.has(found.classifier) ? found.end : atom.end;
  return amountOf(atom, 'count', { classifier: found.classifier, factor: found.pieces, end });
}

function readCount(text: string, atom: NumberAtom, from: number): Amount | null {
  if (atom.script === 'digits') {
    const marked = readCountMarkBefore(text, atom.start);
    const next = text[atom.end] ?? '';
    if (marked !== null && marked >= from && !/[a-z\d]/.test(next)) return amountOf(atom, 'count', { start: marked });
  }
  const first = text[atom.start];
  if (first === '俩' || first === '仨') return amountOf(atom, 'count');
  const classified = readClassified(text, atom);
  if (classified !== null || atom.weak) return classified;
  const mark = readCountMark(text, atom.end, atom.script === 'digits');
  return mark === null ? null : amountOf(atom, 'count', { end: mark });
}

/** Words before a number that name its unit, with the largest figure that makes sense. */
const labels: readonly (readonly [unit: string, highest: number, before: RegExp])[] = [
  [
    'size',
    70,
    /(?:^|[^a-z])((?:sizes?|sz|eu|uk|us size)[\s:]*|(?:wear|wears|wearing)(?: an?)?\s|(?:尺码|码数|鞋码|鞋号|尺寸|穿)\s*[:是]?\s*)$/,
  ],
  ['year', 120, /(?:^|[^a-z])((?:ages?|aged)\s|年龄\s?[:是在]?\s?)$/],
  ['person', 100, /(?:^|[^a-z])((?:family|party|group|household) of\s)$/],
];

function readLabelled(text: string, atom: NumberAtom, from: number): Amount | null {
  if (atom.weak || atom.value > 120) return null;
  const before = text.slice(Math.max(from, atom.start - 14), atom.start);
  if (before === '') return null;
  for (const [unit, highest, pattern] of labels) {
    const found = atom.value > highest ? null : pattern.exec(before);
    if (found !== null) return amountOf(atom, 'measure', { unit, start: atom.start - (found[1]?.length ?? 0) });
  }
  return null;
}

/** The number with its unit, currency, measure word or per cent sign; kind `number` where it has none. */
export function readAmount(text: string, atom: NumberAtom, from: number): Amount {
  return (
    readPercent(text, atom) ??
    readMoney(text, atom, from) ??
    readMeasure(text, atom) ??
    readCount(text, atom, from) ??
    readLabelled(text, atom, from) ??
    amountOf(atom, atom.pieces ? 'count' : 'number', { weak: atom.weak })
  );
}
