import type { Product } from '../graph/model.js';
import { foldLabel } from './fold.js';
import { WordInterner } from './interner.js';
import { NameCollector, NameIndex } from './name-index.js';
import { soundCode } from './pinyin.js';
import { hasHan, scanTokens, tokenKey, wordEnd } from './tokens.js';

/** The products' names, made ready to be found in a text. Rows are positions in the list of products. */
export interface ProductNames {
  readonly products: readonly Product[];
  /** By the tokens of the names. */
  readonly written: NameIndex;
  /** By the sounds of Chinese names. */
  readonly spoken: NameIndex;
  /** Model numbers and SKUs without blanks and hyphens, to rows. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** Words (not Chinese) of the names, as written. */
  readonly words: ReadonlySet<string>;
}

/** Key under which characters meet that sound alike; a character without a sound is its own. */
export function soundToken(character: string): string {
  const sound = soundCode(character);
  return sound > 0 ? String.fromCharCode(0xe000 + sound) : character;
}

const maxPerCode = 8;

/** True for a run that reads like a model number: letters and digits, or many digits. */
export function looksLikeCode(text: string): boolean {
  return hasDigit(text) && (/[a-z]/.test(text) || /^\d{5,}$/.test(text));
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The letters of a model number that may stand apart from its digits: "XR" of "XR-7". */
function isSeries(word: string): boolean {
  return word.length > 0 && word.length <= 4 && !hasDigit(word);
}

/** A SKU as it is compared: without blanks and punctuation. */
export function compactCode(id: string): string {
  return foldLabel(id).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Numbers the models: variants of one group are one model. */
function modelNumbers(products: readonly Product[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(products, ({ groupId }, row) => {
    if (groupId === null) return products.length + row;
    const number = numbers.get(groupId) ?? numbers.size;
    numbers.set(groupId, number);
    return number;
  });
}

/** Splits the names of all products once and indexes them three ways. */
export function indexProductNames(products: readonly Product[]): ProductNames {
  const written = new NameCollector();
  const spoken = new NameCollector();
  const codes = new Map<string, number[]>();
  const words = new Set<string>();
  const addCode = (code: string, row: number): void => {
    if (!looksLikeCode(code)) return;
    const rows = codes.get(code);
    if (rows === undefined) codes.set(code, [row]);
    else if (rows.length < maxPerCode && !rows.includes(row)) rows.push(row);
  };
  const interner = new WordInterner();
  const seen: { readonly word: string; readonly written: number; readonly spoken: number; readonly code: boolean }[] =
    [];
  const addName = (name: string, row: number): void => {
    const text = foldLabel(name);
    const chinese = hasHan(text);
    let previous = '';
    scanTokens(text, (start, end, han, broken) => {
      const number = interner.intern(text, start, han ? end : wordEnd(text, start, end));
      let token = seen[number];
      if (token === undefined) {
        const word = interner.words[number]!;
        const key = tokenKey(word, han);
        const sound = han ? soundToken(word) : key;
        token = { word, written: written.idOf(key), spoken: spoken.idOf(sound), code: !han && looksLikeCode(word) };
        seen.push(token);
        if (!han) words.add(word);
      }
      const { word } = token;
      written.add(token.written);
      if (chinese) spoken.add(token.spoken);
      if (token.code) addCode(word, row);
      const split = !han && previous !== '' && !broken && (isSeries(previous) || isSeries(word));
      if (split) addCode(previous + word, row);
      previous = han ? '' : word;
      return true;
    });
    written.close(row);
    if (chinese) spoken.close(row);
  };
  products.forEach(({ id, names }, row) => {
    addCode(compactCode(id), row);
    const [zh] = names.zh;
    for (const name of names.zh) addName(name, row);
    for (const name of names.en) if (name !== zh) addName(name, row);
  });
  const models = modelNumbers(products);
  return { products, written: new NameIndex(written, models), spoken: new NameIndex(spoken, models), codes, words };
}
