import type { Product } from '../graph/model.js';
import { foldLabel } from './fold.js';
import { type NamedRow, NameIndex } from './name-index.js';
import { soundCode } from './pinyin.js';
import { type Tokens, tokenize } from './tokens.js';

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

/** Key under which tokens meet that sound alike; for all but Chinese characters the token's own key. */
export function soundToken(tokens: Tokens, at: number): string {
  if (!tokens.han[at]) return tokens.keys[at]!;
  const sound = soundCode(tokens.raw[at]!);
  return sound > 0 ? String.fromCharCode(0xe000 + sound) : tokens.keys[at]!;
}

const maxPerCode = 8;

/** True for a run that reads like a model number: letters and digits, or many digits. */
export function looksLikeCode(text: string): boolean {
  return /^\d{5,}$/.test(text) || (/\d/.test(text) && /[a-z]/.test(text));
}

/** Splits the names of all products once and indexes them three ways. */
export function indexProductNames(products: readonly Product[]): ProductNames {
  const written: NamedRow[] = [];
  const spoken: NamedRow[] = [];
  const codes = new Map<string, number[]>();
  const words = new Set<string>();
  const models = new Int32Array(products.length);
  const modelOf = new Map<string, number>();
  const addCode = (code: string, row: number): void => {
    if (!looksLikeCode(code)) return;
    const rows = codes.get(code);
    if (rows === undefined) codes.set(code, [row]);
    else if (rows.length < maxPerCode && !rows.includes(row)) rows.push(row);
  };
  products.forEach((product, row) => {
    const group = product.groupId === null ? `\n${product.id}` : product.groupId;
    const model = modelOf.get(group) ?? modelOf.size;
    modelOf.set(group, model);
    models[row] = model;
    addCode(foldLabel(product.id).replace(/[^\p{L}\p{N}]/gu, ''), row);
    for (const name of new Set([...product.names.zh, ...product.names.en])) {
      const tokens = tokenize(foldLabel(name), 128);
      written.push({ row, keys: tokens.keys });
      if (tokens.han.includes(true)) spoken.push({ row, keys: tokens.keys.map((_, at) => soundToken(tokens, at)) });
      tokens.raw.forEach((word, at) => {
        if (tokens.han[at]) return;
        words.add(word);
        addCode(word, row);
        const next = tokens.raw[at + 1];
        const joins = next !== undefined && !tokens.han[at + 1] && !tokens.breaks[at + 1];
        if (joins && (word.length <= 3 || next.length <= 3)) addCode(word + next, row);
      });
    }
  });
  return {
    products,
    written: new NameIndex(written, models),
    spoken: new NameIndex(spoken, models),
    codes,
    words,
  };
}
