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

/** What a token is compared by. */
export function tokenKey(word: string, character: boolean): string {
  return character ? (hanDigits.get(word) ?? word) : stem(word);
}

const otherLetter = /[\p{L}\p{M}\p{N}]/u;
const phraseEnd = new Set([...'.,;:!?()[]{}<>|\n\r。，；：！？（）【】《》、…'].map((mark) => mark.charCodeAt(0)));

const unknown = 0;
const letter = 1;
const gap = 2;
const han = 3;
const stop = 4;

/** What each UTF-16 unit does to a text, worked out when it is first met. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== unknown) return known;
  let kind = gap;
  if (isHan(code)) kind = han;
  else if (otherLetter.test(String.fromCharCode(code))) kind = letter;
  else if (phraseEnd.has(code)) kind = stop;
  classes[code] = kind;
  return kind;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the word that starts at `from` ends: inner apostrophes and decimal points belong to it. */
function tokenEnd(codes: Uint16Array, length: number, from: number): number {
  let at = from + 1;
  for (; at < length; at++) {
    const code = codes[at]!;
    if (classOf(code) === letter) continue;
    const next = at + 1 < length ? codes[at + 1]! : 0;
    const apostrophe = (code === 39 || code === 0x2019) && classOf(next) === letter;
    const point = code === 46 && isDigit(codes[at - 1]!) && isDigit(next);
    if (!apostrophe && !point) break;
  }
  return at;
}

/** Receives a token's place, whether it is matched as a character, and whether a phrase ended before it; false stops. */
export type TokenVisitor = (start: number, end: number, character: boolean, broken: boolean) => boolean;

/** Walks over the tokens of the first `length` codes of folded text. */
export function scanTokens(codes: Uint16Array, length: number, visit: TokenVisitor): void {
  let broken = true;
  for (let at = 0; at < length; ) {
    const kind = classOf(codes[at]!);
    if (kind === gap || kind === stop) {
      if (kind === stop) broken = true;
      at += 1;
      continue;
    }
    const end = kind === han ? at + 1 : tokenEnd(codes, length, at);
    if (!visit(at, end, kind === han, broken)) return;
    broken = false;
    at = end;
  }
}

/** Where the word of a token ends: before a possessive ending. */
export function wordEnd(codes: Uint16Array, start: number, end: number): number {
  const last = codes[end - 1]!;
  if (last === 39 || last === 0x2019) return end - 1;
  const mark = last === 115 && end - start > 2 ? codes[end - 2]! : 0;
  return mark === 39 || mark === 0x2019 ? end - 2 : end;
}

/** Adds a token key to a phrase key. Blanks and hyphens do not matter, except between digits: `1/2` is not `12`. */
export function appendKey(phrase: string, key: string): string {
  return isDigit(phrase.charCodeAt(phrase.length - 1)) && isDigit(key.charCodeAt(0))
    ? `${phrase}_${key}`
    : phrase + key;
}

/** The key of a phrase of tokens. */
export function phraseKey(keys: readonly string[]): string {
  return keys.reduce(appendKey, '');
}

const plainWords = /^[a-z]+(?:[ -][a-z]+)*$/;
const plainHan = new RegExp(`^(?:(?![${[...hanDigits.keys()].join('')}])[\\u4e00-\\u9fff])+$`);

/** The phrase key of folded text; short for the plain words and characters that most labels are made of. */
export function keyOf(text: string): string {
  if (plainWords.test(text)) return text.split(/[ -]/).map(stem).join('');
  if (plainHan.test(text)) return text;
  return phraseKey(tokenize(text).keys);
}

/** Splits folded text. At most `limit` tokens are read, so that a hostile text costs no more than a long one. */
export function tokenize(text: string, limit = 1000): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const raw: string[] = [];
  const keys: string[] = [];
  const isCharacter: boolean[] = [];
  const breaks: boolean[] = [];
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  scanTokens(codes, codes.length, (start, end, character, broken) => {
    const word = character ? text[start]! : text.slice(start, wordEnd(codes, start, end));
    starts.push(start);
    ends.push(end);
    raw.push(word);
    keys.push(tokenKey(word, character));
    isCharacter.push(character);
    breaks.push(broken);
    return starts.length < limit;
  });
  return { starts, ends, raw, keys, han: isCharacter, breaks };
}
