import { stem } from './english.js';
import type { PhraseTable } from './phrase-table.js';
import { isHan, type Tokens } from './tokens.js';

/**
 * What the labels of categories, attributes and terms are made of. A piece of a product's name that is also a piece of
 * such a label ("running", 防水) does not single the product out.
 */
export interface CommonRuns {
  /** Token keys of words that are not Chinese. */
  readonly words: ReadonlySet<string>;
  /** Chinese pieces of two characters and more. */
  readonly pieces: ReadonlySet<string>;
}

const longestPiece = 12;

/** Collects the pieces of all phrases that are not brands; of brands only pieces of their whole names. */
export function collectCommonRuns(table: PhraseTable): CommonRuns {
  const words = new Set<string>();
  const pieces = new Set<string>();
  for (const [key, phrases] of table.entries()) {
    const own = phrases.some(
      ({ entity, via }) => entity.kind !== 'brand' && via !== 'abbreviation' && via !== 'pinyin',
    );
    if (!own) continue;
    for (let from = 0; from < key.length; from++) {
      const last = Math.min(key.length, from + longestPiece);
      for (let to = from + 1; to <= last && isHan(key.charCodeAt(to - 1)); to++) {
        if (to - from >= 2) pieces.add(key.slice(from, to));
      }
    }
  }
  for (const word of table.wordsOfLabels()) words.add(stem(word));
  return { words, pieces };
}

/**
 * How many Chinese characters of a stretch `[from, to)` belong to no common piece and to no everyday word: what is left
 * to tell one product from another.
 */
export function uncoveredHan(tokens: Tokens, cover: Uint8Array, common: CommonRuns, from: number, to: number): number {
  const covered = new Uint8Array(to - from);
  for (let at = from; at < to; at++) {
    if (cover[at]! > 0) covered[at - from] = 1;
    let piece = tokens.keys[at]!;
    for (let end = at + 1; end < to; end++) {
      piece += tokens.keys[end]!;
      if (!common.pieces.has(piece)) break;
      covered.fill(1, at - from, end - from + 1);
    }
  }
  return covered.reduce((left, mark) => left + (mark === 0 ? 1 : 0), 0);
}
