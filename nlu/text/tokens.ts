import type { Span } from '../understanding.js';

/** `word` is Latin, `han` one character; `symbol` is what is left (currency signs, other scripts' marks). */
export type TokenKind = 'word' | 'number' | 'han' | 'punctuation' | 'emoji' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

const tokenPattern = new RegExp(
  [
    '(\\d+(?:[.,]\\d+)*(?![\\p{Script=Latin}\\d]))', // 1: number, 15.6 and 1,200 whole
    "([\\p{Script=Latin}\\d]+(?:['-][\\p{Script=Latin}\\d]+)*)", // 2: word: don't, over-ear, gt2
    '(\\p{Script=Han})', // 3
    '(\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2}|\\p{Emoji_Modifier})', // 4
    '(\\p{P})', // 5
    '([^\\s])', // 6
  ].join('|'),
  'gu',
);

const kindOfGroup: readonly TokenKind[] = ['number', 'word', 'han', 'emoji', 'punctuation', 'symbol'];

/** Words, numbers, single Han characters, punctuation and emoji of normalised text, with their offsets. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const group = kindOfGroup.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = kindOfGroup[group] ?? 'symbol';
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
