import type { Language } from './entries.js';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The BCP 47 tag that activities, speech and `lang` attributes use for an interface language. */
export function localeOf(language: Language): 'zh-CN' | 'en-US' {
  return language === 'zh' ? 'zh-CN' : 'en-US';
}

/** Writes an amount in major units, without the decimals of a whole amount. A currency unknown to the browser is
 * written as its code. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  try {
    return new Intl.NumberFormat(LOCALES[language], {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    }).format(amount);
  } catch {
    return `${currency} ${amount}`;
  }
}

/** Writes a count as people read it: `1,204`. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** `1 d 02:03:04`, `2:03:04` or `3:04` until `expiresAt`; null when it has passed or is no time. */
export function timeLeft(expiresAt: string, now: number, language: Language): string | null {
  const left = Math.floor((Date.parse(expiresAt) - now) / 1000);
  if (!(left > 0)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(left / 86_400);
  const hours = Math.floor((left % 86_400) / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  const seconds = two(left % 60);
  if (days > 0) return `${days}${language === 'zh' ? ' 天 ' : ' d '}${two(hours)}:${two(minutes)}:${seconds}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/** An address from a feed that is safe to follow or load: same-origin or http(s); else null. */
export function safeUrl(url: string | null, base: string): string | null {
  if (url === null || url === '') return null;
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Writes a day as people read it, in the shop's time (UTC): `3 March 2026`. Null when it is no date. */
export function formatDate(iso: string, language: Language): string | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
