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

/** True when a text has a character that is matched by itself. */
export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) return true;
  return false;
}

/** What a token is compared by. */
export function tokenKey(word: string, han: boolean): string {
  return han ? (hanDigits.get(word) ?? word) : stem(word);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const otherLetter = /[\p{L}\p{M}\p{N}]/u;

/** By code: 1 a letter or digit of a script that is split into words, 2 anything else, 0 not met yet. */
const wordCodes = new Uint8Array(0x10000);

function isWord(code: number): boolean {
  let kind = wordCodes[code]!;
  if (kind === 0) {
    kind = !isHan(code) && otherLetter.test(String.fromCharCode(code)) ? 1 : 2;
    wordCodes[code] = kind;
  }
  return kind === 1;
}

/** Where the word that starts at `from` ends: inner apostrophes and decimal points belong to it. */
function tokenEnd(text: string, from: number): number {
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

const phraseEnd = new Set([...'.,;:!?()[]{}<>|\n\r。，；：！？（）【】《》、…'].map((mark) => mark.charCodeAt(0)));

/**
 * Calls `visit` with each token of folded text: its place, whether it is a Chinese character, and whether punctuation
 * that ends a phrase stands before it. Stops when `visit` returns false.
 */
export function scanTokens(
  text: string,
  visit: (start: number, end: number, han: boolean, broken: boolean) => boolean | undefined,
): void {
  let broken = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const han = isHan(code);
    if (!han && !isWord(code)) {
      if (phraseEnd.has(code)) broken = true;
      at += 1;
      continue;
    }
    const end = han ? at + 1 : tokenEnd(text, at);
    if (visit(at, end, han, broken) === false) return;
    broken = false;
    at = end;
  }
}

/** Where the word of a token ends: before a possessive ending. */
export function wordEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === 39 || last === 0x2019) return end - 1;
  const mark = last === 115 && end - start > 2 ? text.charCodeAt(end - 2) : 0;
  return mark === 39 || mark === 0x2019 ? end - 2 : end;
}

/** Splits folded text. At most `limit` tokens are read, so that a hostile text costs no more than a long one. */
export function tokenize(text: string, limit = 1000): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const raw: string[] = [];
  const keys: string[] = [];
  const han: boolean[] = [];
  const breaks: boolean[] = [];
  scanTokens(text, (start, end, chinese, broken) => {
    const word = chinese ? text[start]! : text.slice(start, wordEnd(text, start, end));
    starts.push(start);
    ends.push(end);
    raw.push(word);
    keys.push(tokenKey(word, chinese));
    han.push(chinese);
    breaks.push(broken);
    return starts.length < limit;
  });
  return { starts, ends, raw, keys, han, breaks };
}
