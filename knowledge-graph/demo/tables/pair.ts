/** The same words in English and Chinese, `black|黑色`. */
export type Pair = `${string}|${string}`;

/** The half of a pair for a language. */
export function half(pair: Pair, language: 'zh' | 'en'): string {
  return pair.split('|')[language === 'en' ? 0 : 1] ?? '';
}
