import { continuation, specialTokens } from './special-tokens.js';
import { words } from './word-piece.js';

export interface VocabularyOptions {
  /** At most so many tokens, the special ones counted. */
  readonly size?: number;
  /** Characters that are rarer become [UNK]. */
  readonly minimumCharacterCount?: number;
  /** Characters that are part of the vocabulary whether the texts hold them or not. */
  readonly alphabet?: readonly string[];
}

interface Word {
  pieces: readonly string[];
  readonly count: number;
}

/**
 * Learns a WordPiece vocabulary: all characters that are not rare, then pieces by merging the most frequent neighbours
 * (Sennrich et al. 2016). Chinese characters are words of their own and never merge. Ties fall to the pair seen first,
 * so the same texts give the same vocabulary.
 */
export function learnVocabulary(texts: Iterable<string>, options: VocabularyOptions = {}): string[] {
  const { size = 8000, minimumCharacterCount = 2, alphabet = [] } = options;
  const wordList = countWords(texts);
  const vocabulary = new Set<string>([...specialTokens, ...alphabet]);
  const frequent = [...countPieces(wordList)].filter(([, count]) => count >= minimumCharacterCount);
  for (const [piece] of frequent.sort(([, a], [, b]) => b - a)) if (vocabulary.size < size) vocabulary.add(piece);
  const pairs = new PairCounts(wordList);
  while (vocabulary.size < size) {
    const merged = pairs.mergeMostFrequent();
    if (merged === undefined) break;
    vocabulary.add(merged);
  }
  return [...vocabulary];
}

function countWords(texts: Iterable<string>): Word[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => {
    const pieces = [...word].map((character, index) => (index === 0 ? character : continuation + character));
    return { pieces, count };
  });
}

function countPieces(wordList: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pieces, count } of wordList)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + count);
  return counts;
}

/** Between the two pieces of a pair; never part of a word, as control characters are dropped before. */
const separator = '\u0001';

/** How often each pair of neighbouring pieces occurs, and in which words, kept up to date while pairs merge. */
class PairCounts {
  readonly #words: readonly Word[];
  readonly #counts = new Map<string, number>();
  readonly #places = new Map<string, Set<number>>();

  constructor(wordList: readonly Word[]) {
    this.#words = wordList;
    for (const index of wordList.keys()) this.#count(index, 1);
  }

  /** Merges the most frequent pair everywhere and returns the new piece; undefined when no pair occurs twice. */
  mergeMostFrequent(): string | undefined {
    let best: string | undefined;
    let most = 1;
    for (const [pair, count] of this.#counts) {
      if (count <= most) continue;
      most = count;
      best = pair;
    }
    if (best === undefined) return undefined;
    const [left = '', right = ''] = best.split(separator);
    const merged = left + right.slice(continuation.length);
    for (const index of this.#places.get(best) ?? []) {
      const word = this.#words[index] as Word;
      this.#count(index, -1);
      word.pieces = mergePair(word.pieces, left, right, merged);
      this.#count(index, 1);
    }
    this.#counts.delete(best);
    this.#places.delete(best);
    return merged;
  }

  #count(index: number, sign: 1 | -1): void {
    const { pieces, count } = this.#words[index] as Word;
    for (let position = 1; position < pieces.length; position++) {
      const pair = pieces[position - 1] + separator + pieces[position];
      this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + sign * count);
      if (sign < 0) continue;
      const places = this.#places.get(pair) ?? new Set();
      this.#places.set(pair, places.add(index));
    }
  }
}

function mergePair(pieces: readonly string[], left: string, right: string, merged: string): string[] {
  const result: string[] = [];
  for (let position = 0; position < pieces.length; position++) {
    const pair = pieces[position] === left && pieces[position + 1] === right;
    result.push(pair ? merged : (pieces[position] as string));
    if (pair) position++;
  }
  return result;
}
