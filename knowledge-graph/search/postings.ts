import { stem } from './english.js';
import { FoldBuffer } from './fold.js';
import { GrowingInts } from './growing-ints.js';
import { KeyInterner, WordInterner } from './interner.js';
import type { QueryTerm } from './text-terms.js';
import { scanTokens, wordEnd } from './tokens.js';

/** Which rows hold a term, ascending, and how heavily. */
export interface PostingList {
  readonly rows: Int32Array;
  /** In units of `1 / weightScale`. */
  readonly weights: Uint8Array;
}

/** Weights are kept in eighths. */
export const weightScale = 8;

/** A pair of character numbers as one small integer; 0 on the right is a character that stands alone. */
function pairKey(left: number, right: number): number {
  return left * 0x8000 + right;
}

/** Words and pairs are numbered apart; as terms the ones are even and the others odd. */
const wordTerm = (number: number): number => number * 2;
const pairTerm = (number: number): number => number * 2 + 1;

/** Numbers the terms of texts and gathers, row by row, which row holds which. */
export class TermCollector {
  readonly #written = new WordInterner();
  /** By word as written: the number of its stem. */
  readonly #stemOf: number[] = [];
  readonly #stems = new Map<string, number>();
  readonly #pairs = new KeyInterner();
  /** By term: where it stands in the open row, plus one. */
  #slots = new Int32Array(1 << 16);
  #row = 0;
  #weight = 1;
  /** Terms and weights of the open row; the first `#rowSize` count. */
  readonly #rowTerms: number[] = [];
  readonly #rowWeights: number[] = [];
  #rowSize = 0;
  readonly #terms = new GrowingInts();
  readonly #rows = new GrowingInts();
  readonly #weights = new GrowingInts();
  readonly #lengths: number[] = [];
  /** Dense number of each Chinese character that was met, from 1: two of them make a key of 30 bits. */
  readonly #characters = new Uint16Array(0x10000);
  #characterCount = 0;

  readonly #buffer = new FoldBuffer();
  /** Where the Chinese character before the current token stands, -1 when there is none. */
  #previous = -1;
  #paired = false;
  /** What is done with each term of the text that is read. */
  #take: (term: number) => void = () => {};

  /** Starts a row; rows come in ascending order. */
  open(row: number): void {
    this.#row = row;
    this.#rowSize = 0;
  }

  /** Adds a text to the open row. */
  addText(text: string, weight: number): void {
    this.#weight = weight;
    this.#read(text, this.#addTerm);
  }

  /** Adds terms to the open row. */
  addTerms(terms: readonly number[], weight: number): void {
    this.#weight = weight;
    for (const term of terms) this.#addTerm(term);
  }

  /** Ids of all terms of a text, in order, repeated where they repeat. */
  terms(text: string): number[] {
    const terms: number[] = [];
    this.#read(text, (term) => {
      terms.push(term);
    });
    return terms;
  }

  #read(text: string, take: (term: number) => void): void {
    this.#buffer.read(text);
    this.#previous = -1;
    this.#paired = false;
    this.#take = take;
    scanTokens(this.#buffer.codes, this.#buffer.length, this.#visit);
    this.#closeRun();
  }

  readonly #visit = (start: number, end: number, character: boolean): boolean => {
    const { codes } = this.#buffer;
    if (!character) {
      this.#closeRun();
      this.#previous = -1;
      this.#take(this.#word(codes, start, wordEnd(codes, start, end)));
      return true;
    }
    if (this.#previous >= 0 && this.#previous === start - 1) {
      this.#take(this.#pair(codes[start - 1]!, codes[start]!));
      this.#paired = true;
    } else {
      this.#closeRun();
      this.#paired = false;
    }
    this.#previous = start;
    return true;
  };

  /** A character that found no neighbour is a term alone. */
  #closeRun(): void {
    if (this.#previous >= 0 && !this.#paired) this.#take(this.#pair(this.#buffer.codes[this.#previous]!, 0));
  }

  #word(codes: Uint16Array, start: number, end: number): number {
    const written = this.#written.intern(codes, start, end);
    let number = this.#stemOf[written];
    if (number === undefined) {
      const key = stem(this.#written.word(written));
      number = this.#stems.get(key) ?? this.#stems.size;
      this.#stems.set(key, number);
      this.#stemOf[written] = number;
    }
    return wordTerm(number);
  }

  #character(code: number): number {
    if (code === 0) return 0;
    if (this.#characters[code] === 0) {
      this.#characterCount = Math.min(this.#characterCount + 1, 0x7fff);
      this.#characters[code] = this.#characterCount;
    }
    return this.#characters[code]!;
  }

  #pair(left: number, right: number): number {
    return pairTerm(this.#pairs.intern(pairKey(this.#character(left), this.#character(right))));
  }

  readonly #addTerm = (term: number): void => {
    if (term >= this.#slots.length) {
      const grown = new Int32Array(Math.max(this.#slots.length * 2, term + 1));
      grown.set(this.#slots);
      this.#slots = grown;
    }
    const slot = this.#slots[term]!;
    if (slot !== 0) {
      this.#rowWeights[slot - 1] = this.#rowWeights[slot - 1]! + this.#weight;
      return;
    }
    this.#rowTerms[this.#rowSize] = term;
    this.#rowWeights[this.#rowSize] = this.#weight;
    this.#rowSize += 1;
    this.#slots[term] = this.#rowSize;
  };

  close(): void {
    let length = 0;
    for (let slot = 0; slot < this.#rowSize; slot++) {
      const term = this.#rowTerms[slot]!;
      const weight = this.#rowWeights[slot]!;
      this.#slots[term] = 0;
      this.#terms.push(term);
      this.#rows.push(this.#row);
      this.#weights.push(Math.max(1, Math.min(255, Math.round(weight * weightScale))));
      length += weight;
    }
    this.#lengths[this.#row] = length;
  }

  /** Sorts what was gathered by term. */
  finish(): Postings {
    const count = 2 * Math.max(this.#stems.size, this.#pairs.size);
    const starts = new Int32Array(count + 1);
    const total = this.#terms.length;
    const terms = this.#terms.view();
    const gatheredRows = this.#rows.view();
    const gatheredWeights = this.#weights.view();
    for (let at = 0; at < total; at++) starts[terms[at]! + 1] = starts[terms[at]! + 1]! + 1;
    for (let id = 0; id < count; id++) starts[id + 1] = starts[id + 1]! + starts[id]!;
    const next = starts.slice();
    const rows = new Int32Array(total);
    const weights = new Uint8Array(total);
    for (let at = 0; at < total; at++) {
      const slot = next[terms[at]!]!;
      rows[slot] = gatheredRows[at]!;
      weights[slot] = gatheredWeights[at]!;
      next[terms[at]!] = slot + 1;
    }
    return new Postings({
      stems: this.#stems,
      pairs: this.#pairs,
      characters: this.#characters,
      starts,
      rows,
      weights,
      lengths: Float32Array.from(this.#lengths),
    });
  }
}

/** What the posting lists are made of. */
interface PostingStore {
  readonly stems: ReadonlyMap<string, number>;
  readonly pairs: KeyInterner;
  readonly characters: Uint16Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Uint8Array;
  /** Sum of the weights in each row. */
  readonly lengths: Float32Array;
}

/** By character number: the terms of the pairs that it is in. */
function termsByCharacter(pairs: KeyInterner): Map<number, number[]> {
  const index = new Map<number, number[]>();
  pairs.keys().forEach((key, number) => {
    for (const character of new Set([Math.floor(key / 0x8000), key % 0x8000])) {
      if (character === 0) continue;
      const terms = index.get(character);
      if (terms === undefined) index.set(character, [pairTerm(number)]);
      else terms.push(pairTerm(number));
    }
  });
  return index;
}

/** Posting lists of all terms, one after the other in two arrays. */
export class Postings {
  readonly #store: PostingStore;
  /** Made when a single character is first asked for. */
  #byCharacter: Map<number, number[]> | undefined;

  constructor(store: PostingStore) {
    this.#store = store;
  }

  get lengths(): Float32Array {
    return this.#store.lengths;
  }

  /** Lists that answer a term: one for a word or a pair, all pairs with the character for a single one. */
  find({ key, kind }: QueryTerm): PostingList[] {
    const { stems, pairs, characters } = this.#store;
    if (kind === 'word') {
      const number = stems.get(key);
      return number === undefined ? [] : this.#lists([wordTerm(number)]);
    }
    const left = characters[key.charCodeAt(0)]!;
    if (left === 0) return [];
    if (kind === 'pair') {
      const right = characters[key.charCodeAt(1)]!;
      const number = right === 0 ? -1 : pairs.find(pairKey(left, right));
      return number < 0 ? [] : this.#lists([pairTerm(number)]);
    }
    this.#byCharacter ??= termsByCharacter(pairs);
    return this.#lists(this.#byCharacter.get(left) ?? []);
  }

  #lists(ids: readonly number[]): PostingList[] {
    return ids.map((id) => {
      const { starts, rows, weights } = this.#store;
      const from = starts[id]!;
      const to = starts[id + 1]!;
      return { rows: rows.subarray(from, to), weights: weights.subarray(from, to) };
    });
  }
}
