import type { Product } from '../graph/model.js';
import { compatible, FoldBuffer, foldLabel } from './fold.js';
import { WordInterner } from './interner.js';
import { NameCollector, NameIndex } from './name-index.js';
import { soundCode } from './pinyin.js';
import { scanTokens, type TokenVisitor, tokenKey, wordEnd } from './tokens.js';

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
  return /^[a-z0-9]*$/.test(id) ? id : foldLabel(id).replace(/[^\p{L}\p{N}]/gu, '');
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

/** A token of names, worked out when it is first met. */
interface KnownToken {
  readonly word: string;
  readonly written: number;
  readonly spoken: number;
  readonly isCode: boolean;
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
  const known: KnownToken[] = [];
  const buffer = new FoldBuffer();
  let row = 0;
  let chinese = false;
  let previous = '';
  const visit: TokenVisitor = (start, end, character, broken) => {
    const number = interner.intern(buffer.codes, start, character ? end : wordEnd(buffer.codes, start, end));
    let token = known[number];
    if (token === undefined) {
      const word = interner.word(number);
      const key = tokenKey(word, character);
      const sound = character ? soundToken(word) : key;
      token = {
        word,
        written: written.idOf(key),
        spoken: spoken.idOf(sound),
        isCode: !character && looksLikeCode(word),
      };
      known.push(token);
      if (!character) words.add(word);
    }
    written.add(token.written);
    spokenIds.push(token.spoken);
    chinese ||= character;
    if (token.isCode) addCode(token.word, row);
    const split = !character && previous !== '' && !broken && (isSeries(previous) || isSeries(token.word));
    if (split) addCode(previous + token.word, row);
    previous = character ? '' : token.word;
    return true;
  };
  let spokenIds: number[] = [];
  const addName = (name: string): void => {
    buffer.read(compatible(name));
    previous = '';
    chinese = false;
    spokenIds = [];
    scanTokens(buffer.codes, buffer.length, visit);
    written.close(row);
    if (!chinese) return;
    for (const id of spokenIds) spoken.add(id);
    spoken.close(row);
  };
  products.forEach(({ id, names: { zh, en } }, index) => {
    row = index;
    addCode(compactCode(id), row);
    for (const name of zh) addName(name);
    for (const name of en) if (!zh.includes(name)) addName(name);
  });
  const models = modelNumbers(products);
  return { products, written: new NameIndex(written, models), spoken: new NameIndex(spoken, models), codes, words };
}
