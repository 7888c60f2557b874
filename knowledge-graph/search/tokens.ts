import { stem } from './english.js';

/**
 * Tokens of folded text as parallel lists: one Chinese character, or one run of other letters and digits. `[start, end)`
 * are offsets into the text.
 */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** As written, without a possessive ending. */
  readonly raw: readonly string[];
  /** English words stemmed, Chinese digits as digits: what labels and texts are compared by. */
  readonly keys: readonly string[];
  readonly han: readonly boolean[];
  /** True where punctuation that ends a phrase stands before the token. */
  readonly breaks: readonly boolean[];
}

const hanDigits = new Map([...'一二三四五六七八九'].map((digit, index) => [digit, String(index + 1)]));

/** Chinese characters, kana and hangul: scripts that are matched character by character. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const otherLetter = /[\p{L}\p{M}\p{N}]/u;

function isWord(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return !isHan(code) && otherLetter.test(String.fromCharCode(code));
}

/** Where the word that starts at `from` ends: inner apostrophes and decimal points belong to it. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWord(code)) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const apostrophe = (code === 39 || code === 0x2019) && isWord(next);
    const point = code === 46 && isDigit(text.charCodeAt(at - 1)) && isDigit(next);
    if (!apostrophe && !point) break;
  }
  return at;
}

const phraseEnd = new Set([...'.,;:!?()[]{}<>|\n\r。，；：！？（）【】《》、…']);

/** Splits folded text. At most `limit` tokens are read, so that a hostile text costs no more than a long one. */
export function tokenize(text: string, limit = 1000): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const raw: string[] = [];
  const keys: string[] = [];
  const han: boolean[] = [];
  const breaks: boolean[] = [];
  let broken = true;
  for (let at = 0; at < text.length && starts.length < limit; ) {
    const code = text.charCodeAt(at);
    const chinese = isHan(code);
    if (!chinese && !isWord(code)) {
      if (phraseEnd.has(text[at]!)) broken = true;
      at += 1;
      continue;
    }
    const end = chinese ? at + 1 : wordEnd(text, at);
    const written = text.slice(at, end);
    const word = chinese ? written : written.replace(/['’]s$|['’]$/, '');
    starts.push(at);
    ends.push(end);
    raw.push(word);
    keys.push(chinese ? (hanDigits.get(word) ?? word) : stem(word));
    han.push(chinese);
    breaks.push(broken);
    broken = false;
    at = end;
  }
  return { starts, ends, raw, keys, han, breaks };
}
