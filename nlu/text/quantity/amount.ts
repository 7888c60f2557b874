import type { Quantity } from '../../understanding.js';
import { tidy } from '../numbers/digit-number.js';
import type { NumberAtom } from '../numbers/number-atom.js';

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
  /** What a bare number would be multiplied with: 3 in "3到5斤" is 1,500 g. */
  readonly factor: number;
  /** The value was said as the rate that stays to be paid (七折), see `discountOf`. */
  readonly rate?: true;
  /** Multiplier that the numeral ended with, see `NumberAtom`. */
  readonly scale: number;
  /** A lone 三 or "one" with nothing to count: only a bound, a range or standing alone makes it a number. */
  readonly weak: boolean;
}

/** What tells apart the amounts that one numeral may turn out to be. */
export interface AmountDetails {
  readonly start?: number;
  readonly end?: number;
  readonly unit?: string | undefined;
  readonly classifier?: string;
  readonly factor?: number;
  /** Added to the value after the factor: the 5 of 3块5. */
  readonly extra?: number;
  readonly approximate?: boolean;
  readonly rate?: true;
  readonly weak?: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The amount that a numeral is once its unit is known. */
export function amountOf(atom: NumberAtom, kind: Amount['kind'], details: AmountDetails = {}): Amount {
  const { start = atom.start, end = atom.end, unit, classifier, factor = 1, extra = 0, approximate = false } = details;
  const value = details.rate ? discountOf(atom.high ?? atom.value) : tidy(atom.value * factor + extra);
  const amount: Mutable<Amount> = { start, end, kind, value, factor, scale: atom.scale, weak: details.weak ?? false };
  if (atom.high !== undefined) amount.high = details.rate ? discountOf(atom.value) : tidy(atom.high * factor + extra);
  if (unit !== undefined) amount.unit = unit;
  if (classifier !== undefined) amount.classifier = classifier;
  if (approximate || atom.approximate) amount.approximate = true;
  if (details.rate) amount.rate = true;
  return amount;
}

/** Per cent off for a rate: 七折 and 85折 leave 70 and 85 per cent of the price. */
export function discountOf(rate: number): number {
  return tidy(rate > 10 ? 100 - rate : 100 - rate * 10);
}
