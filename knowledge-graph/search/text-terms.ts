import { everydayCover } from './everyday-spans.js';
import { fold } from './fold.js';
import { functionWordsEn } from './stop-words.js';
import { tokenize } from './tokens.js';

/**
 * What a full text is looked through by: stemmed words, pairs of neighbouring Chinese characters, and single Chinese
 * characters where a character stands alone.
 */
export interface QueryTerm {
  readonly key: string;
  readonly kind: 'word' | 'pair' | 'single';
  /** 1 for content, .5 for a pair that an everyday word shares a character with (有机 in "有机茶"). */
  readonly weight: number;
  /** May be missing: it arises where words meet, or is half everyday talk. */
  readonly optional: boolean;
}

const noWords: ReadonlySet<string> = new Set();

/**
 * The terms of a query, everyday words of both languages left out but for those that name something in the shop
 * (`shopWords`, by key: "light" where lights are sold). A pair of characters that touches an everyday word is
 * kept as optional; when nothing else is left, all pairs count.
 */
export function queryTerms(text: string, shopWords: ReadonlySet<string> = noWords): QueryTerm[] {
  const tokens = tokenize(fold(text), 200);
  const cover = everydayCover(tokens);
  const terms = new Map<string, QueryTerm>();
  const add = (key: string, kind: QueryTerm['kind'], optional: boolean): void => {
    const known = terms.get(key);
    if (known === undefined || (known.optional && !optional)) {
      terms.set(key, { key, kind, weight: optional ? 0.5 : 1, optional });
    }
  };
  for (let at = 0; at < tokens.keys.length; at++) {
    if (!tokens.han[at]) {
      const key = tokens.keys[at]!;
      const named = shopWords.has(key) && !functionWordsEn.has(tokens.raw[at]!);
      if (cover[at] === 0 || named) add(key, 'word', false);
      continue;
    }
    const adjoins = (left: number): boolean =>
      tokens.han[left] === true && tokens.han[left + 1] === true && tokens.ends[left] === tokens.starts[left + 1];
    if (adjoins(at)) {
      const touched = (cover[at]! > 0 ? 1 : 0) + (cover[at + 1]! > 0 ? 1 : 0);
      if (touched < 2) add(tokens.raw[at]! + tokens.raw[at + 1]!, 'pair', touched > 0);
    }
    const alone = (at === 0 || !adjoins(at - 1) || cover[at - 1]! > 0) && (!adjoins(at) || cover[at + 1]! > 0);
    if (alone && cover[at] === 0) add(tokens.raw[at]!, 'single', false);
  }
  return [...terms.values()];
}
