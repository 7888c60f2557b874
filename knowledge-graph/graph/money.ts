const digitsByCurrency = new Map<string, number>();

/** Digits after the point that a currency has (ISO 4217): 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** An amount as people say it (`3.5`) in minor units (`350`), rounded to the nearest. */
export function toMinor(major: number, currency: string): number {
  return Math.round(major * 10 ** minorDigits(currency));
}

/** Minor units (`350`) as people write them (`3.5`). */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}
