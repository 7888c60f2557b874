import type { Money } from '../../graph/model.js';
import { minorDigits } from '../../graph/money.js';
import type { DraftPrice } from './feed.js';

/** ISO 4217 codes in use, as the platform's own tables (CLDR) list them. */
const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Above any price in any currency, and far below where integers stop being exact. */
const largestAmount = 1_000_000_000_000_000;

/** True for a current ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return knownCurrencies.has(code);
}

/**
 * A feed's price as money, or the reason why it is none. Reads decimals as digits, never through a binary fraction;
 * what is finer than the currency's minor unit is rounded half up. `1,299.00`, `1.299,00` and `¥1299` are understood.
 */
export function readPrice(price: DraftPrice): Money | string {
  const shown = price.amount.slice(0, 40);
  const currency = (price.currency ?? '').trim().toUpperCase();
  const match = /^([+-]?)\p{Sc}?\s*([+-]?)([\d.,'’ ]+)$/u.exec(price.amount.normalize('NFKC').trim());
  const digits = match === null ? null : splitDecimal(match[3]!.trim());
  if (match === null || digits === null) return `price is not a number: ${shown}`;
  if (currency === '') return `price has no currency: ${shown}`;
  if (!isCurrency(currency)) return `unknown currency ${currency.slice(0, 20)}`;
  const amount = toMinorUnits(digits.whole, digits.fraction, minorDigits(currency));
  if (amount > 0 && (match[1] === '-' || match[2] === '-')) return `price is negative: ${shown}`;
  if (amount > largestAmount) return `price is too large: ${shown}`;
  return { amount, currency };
}

/** Splits `399.00 CNY` and `CNY 399.00` as Google writes them; a lone amount has no currency. */
export function splitPrice(text: string): DraftPrice {
  const clean = text.trim();
  const match = /^(.*?\d)\s*([\p{L}]{2,5})$/u.exec(clean) ?? /^([\p{L}]{2,5})\s*([-+]?\d.*)$/u.exec(clean);
  if (match === null) return { amount: clean, currency: null };
  return /\d/.test(match[1]!) ? { amount: match[1]!, currency: match[2]! } : { amount: match[2]!, currency: match[1]! };
}

function splitDecimal(text: string): { whole: string; fraction: string } | null {
  const plain = text.replace(/['’ ]/g, '');
  const point = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(plain);
  if (point !== null && /\d/.test(plain)) return { whole: point[1]!.replaceAll(',', ''), fraction: point[2] ?? '' };
  const comma = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/.exec(plain);
  return comma === null ? null : { whole: comma[1]!.replaceAll('.', ''), fraction: comma[2]! };
}

function toMinorUnits(whole: string, fraction: string, digits: number): number {
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  return Number(`${whole}${kept}`) + (fraction.charAt(digits) >= '5' ? 1 : 0);
}
