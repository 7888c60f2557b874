import { stem } from './english.js';
import { fold } from './fold.js';
import { GrowingInts } from './growing-ints.js';
import type { QueryTerm } from './text-terms.js';
import { scanTokens, wordAt } from './tokens.js';

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

/** Numbers the terms of texts and gathers, row by row, which row holds which. */
export class TermCollector {
  /** By stem. */
  readonly #words = new Map<string, number>();
  /** By word as written, so that each is stemmed once. */
  readonly #written = new Map<string, number>();
  /** By `pairKey`. */
  readonly #han = new Map<number, number>();
  #count = 0;
  /** By term: where it stands in the open row, plus one. */
  #slots = new Int32Array(1 << 16);
  #row = 0;
  #rowTerms: number[] = [];
  #rowWeights: number[] = [];
  readonly #terms = new GrowingInts();
  readonly #rows = new GrowingInts();
  readonly #weights = new GrowingInts();
  readonly #lengths: number[] = [];
  /** Dense number of each Chinese character that was met, from 1: two of them make a key of 30 bits. */
  readonly #characters = new Map<number, number>();

  /** Starts a row; rows come in ascending order. */
  open(row: number): void {
    this.#row = row;
    this.#rowTerms = [];
    this.#rowWeights = [];
  }

  /** Ids of all terms of a text, in order, repeated where they repeat. */
  terms(text: string): number[] {
    const ids: number[] = [];
    const folded = fold(text);
    let previous = -1;
    let paired = false;
    const close = (): void => {
      if (previous >= 0 && !paired) ids.push(this.#pair(folded.charCodeAt(previous), 0));
    };
    scanTokens(folded, (start, end, han) => {
      if (!han) {
        close();
        previous = -1;
        ids.push(this.#word(wordAt(folded, start, end)));
        return true;
      }
      if (previous === start - 1) {
        ids.push(this.#pair(folded.charCodeAt(previous), folded.charCodeAt(start)));
        paired = true;
      } else {
        close();
        paired = false;
      }
      previous = start;
      return true;
    });
    close();
    return ids;
  }

  #word(written: string): number {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const key = stem(written);
    let id = this.#words.get(key);
    if (id === undefined) {
      id = this.#count++;
      this.#words.set(key, id);
    }
    this.#written.set(written, id);
    return id;
  }

  #character(code: number): number {
    if (code === 0) return 0;
    let number = this.#characters.get(code);
    if (number === undefined) {
      number = Math.min(this.#characters.size + 1, 0x7fff);
      this.#characters.set(code, number);
    }
    return number;
  }

  #pair(left: number, right: number): number {
    const key = pairKey(this.#character(left), this.#character(right));
    let id = this.#han.get(key);
    if (id === undefined) {
      id = this.#count++;
      this.#han.set(key, id);
    }
    return id;
  }

  /** Adds terms to the open row. */
  add(ids: readonly number[], weight: number): void {
    for (const id of ids) {
      if (id >= this.#slots.length) {
        const grown = new Int32Array(Math.max(this.#slots.length * 2, id + 1));
        grown.set(this.#slots);
        this.#slots = grown;
      }
      const slot = this.#slots[id]!;
      if (slot === 0) {
        this.#slots[id] = this.#rowTerms.push(id);
        this.#rowWeights.push(weight);
      } else this.#rowWeights[slot - 1] = this.#rowWeights[slot - 1]! + weight;
    }
  }

  close(): void {
    let length = 0;
    this.#rowTerms.forEach((id, slot) => {
      const weight = this.#rowWeights[slot]!;
      this.#slots[id] = 0;
      this.#terms.push(id);
      this.#rows.push(this.#row);
      this.#weights.push(Math.max(1, Math.min(255, Math.round(weight * weightScale))));
      length += weight;
    });
    this.#lengths[this.#row] = length;
  }

  /** Sorts what was gathered by term. */
  finish(): Postings {
    const starts = new Int32Array(this.#count + 1);
    const total = this.#terms.length;
    const terms = this.#terms.view();
    const gatheredRows = this.#rows.view();
    const gatheredWeights = this.#weights.view();
    for (let at = 0; at < total; at++) starts[terms[at]! + 1] = starts[terms[at]! + 1]! + 1;
    for (let id = 0; id < this.#count; id++) starts[id + 1] = starts[id + 1]! + starts[id]!;
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
      words: this.#words,
      han: this.#han,
      characters: this.#characters,
      starts,
      rows,
      weights,
      lengths: Float32Array.from(this.#lengths),
    });
  }
}

/** What the posting lists are made of. */
export interface PostingStore {
  readonly words: ReadonlyMap<string, number>;
  readonly han: ReadonlyMap<number, number>;
  readonly characters: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Uint8Array;
  /** Sum of the weights in each row. */
  readonly lengths: Float32Array;
}

/** Posting lists of all terms, one after the other in two arrays. */
export class Postings {
  readonly #store: PostingStore;
  /** By character number: the pairs that it is in; made when a single character is first asked for. */
  #byCharacter: Map<number, number[]> | undefined;

  constructor(store: PostingStore) {
    this.#store = store;
  }

  get lengths(): Float32Array {
    return this.#store.lengths;
  }

  /** Lists that answer a term: one for a word or a pair, all pairs with the character for a single one. */
  find({ key, kind }: QueryTerm): PostingList[] {
    const { words, han, characters } = this.#store;
    if (kind === 'word') return this.#lists([words.get(key)]);
    const left = characters.get(key.charCodeAt(0));
    if (left === undefined) return [];
    if (kind === 'pair') {
      const right = characters.get(key.charCodeAt(1));
      return right === undefined ? [] : this.#lists([han.get(pairKey(left, right))]);
    }
    if (this.#byCharacter === undefined) {
      const index = new Map<number, number[]>();
      for (const [pair, id] of han) {
        for (const character of new Set([Math.floor(pair / 0x8000), pair % 0x8000])) {
          if (character === 0) continue;
          const ids = index.get(character);
          if (ids === undefined) index.set(character, [id]);
          else ids.push(id);
        }
      }
      this.#byCharacter = index;
    }
    return this.#lists(this.#byCharacter.get(left) ?? []);
  }

  #lists(ids: readonly (number | undefined)[]): PostingList[] {
    return ids.flatMap((id) => {
      if (id === undefined) return [];
      const { starts, rows, weights } = this.#store;
      const from = starts[id]!;
      const to = starts[id + 1]!;
      return [{ rows: rows.subarray(from, to), weights: weights.subarray(from, to) }];
    });
  }
}
