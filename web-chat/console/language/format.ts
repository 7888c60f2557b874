import { useMemo } from 'react';
import { type ConsoleLanguage, useLanguage } from './language.js';

/** Times, numbers and money as they are written in the console's language. */
export interface Formats {
  date(iso: string): string;
  dateTime(iso: string): string;
  number(value: number, digits?: number): string;
  /** From a share between 0 and 1. */
  percent(share: number, digits?: number): string;
  /** From minor units. */
  money(value: { readonly amount: number; readonly currency: string }): string;
  bytes(value: number): string;
}

function minorDigits(currency: string, locale: string): number {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Major units of an amount in minor ones, for fields that are typed into. */
export function majorUnits({ amount, currency }: { readonly amount: number; readonly currency: string }): number {
  return amount / 10 ** minorDigits(currency, 'en');
}

/** Minor units of what was typed in major ones. */
export function minorUnits(major: number, currency: string): number {
  return Math.round(major * 10 ** minorDigits(currency, 'en'));
}

function formatsFor(language: ConsoleLanguage): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return {
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    number,
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
        amount / 10 ** minorDigits(currency, locale),
      ),
    bytes: (value) => (value < 1024 * 1024 ? `${number(value / 1024, 1)} KB` : `${number(value / 1024 / 1024, 1)} MB`),
  };
}

/** The formats of the console's language. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}

/** The word that is shown for an entity: its label in `language`, or in the other one, or its id. */
export function labelOf(
  words: { readonly zh: readonly string[]; readonly en: readonly string[] },
  language: ConsoleLanguage,
  id = '',
): string {
  return words[language][0] ?? words[language === 'zh' ? 'en' : 'zh'][0] ?? id;
}
