import { stem } from './english.js';
import { fold } from './fold.js';
import type { QueryTerm } from './text-terms.js';
import { isHan, tokenize } from './tokens.js';

/** Which rows hold a term, ascending, and how heavily. */
export interface PostingList {
  readonly rows: Int32Array;
  /** In units of `1 / weightScale`. */
  readonly weights: Uint8Array;
}

/** Weights are kept in eighths. */
export const weightScale = 8;

class GrowingInts {
  values = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** Numbers the terms of texts and gathers, row by row, which row holds which. */
export class TermCollector {
  readonly #words = new Map<string, number>();
  /** Pairs of Chinese characters by both codes in one number; single ones by code alone. */
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

  /** Starts a row; rows come in ascending order. */
  open(row: number): void {
    this.#row = row;
    this.#rowTerms = [];
    this.#rowWeights = [];
  }

  /** Ids of all terms of a text, in order, repeated where they repeat. */
  terms(text: string): number[] {
    const ids: number[] = [];
    const tokens = tokenize(fold(text), 5000);
    const { raw, han, starts, ends } = tokens;
    for (let at = 0; at < raw.length; at++) {
      if (!han[at]) ids.push(this.#word(stem(raw[at]!)));
      else if (han[at + 1] && ends[at] === starts[at + 1]) ids.push(this.#pair(raw[at]!, raw[at + 1]!));
      else if (at === 0 || !han[at - 1] || ends[at - 1] !== starts[at]) ids.push(this.#pair(raw[at]!, ''));
    }
    return ids;
  }

  #word(key: string): number {
    let id = this.#words.get(key);
    if (id === undefined) {
      id = this.#count++;
      this.#words.set(key, id);
    }
    return id;
  }

  #pair(left: string, right: string): number {
    const key = left.charCodeAt(0) * 0x10000 + (right === '' ? 0 : right.charCodeAt(0));
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
    const terms = this.#terms.values;
    for (let at = 0; at < total; at++) starts[terms[at]! + 1] = starts[terms[at]! + 1]! + 1;
    for (let id = 0; id < this.#count; id++) starts[id + 1] = starts[id + 1]! + starts[id]!;
    const next = starts.slice();
    const rows = new Int32Array(total);
    const weights = new Uint8Array(total);
    for (let at = 0; at < total; at++) {
      const slot = next[terms[at]!]!;
      rows[slot] = this.#rows.values[at]!;
      weights[slot] = this.#weights.values[at]!;
      next[terms[at]!] = slot + 1;
    }
    return new Postings(this.#words, this.#han, starts, rows, weights, Float32Array.from(this.#lengths));
  }
}

/** Posting lists of all terms, one after the other in two arrays. */
export class Postings {
  readonly #words: ReadonlyMap<string, number>;
  readonly #han: ReadonlyMap<number, number>;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #weights: Uint8Array;
  /** Sum of the weights in each row. */
  readonly lengths: Float32Array;
  /** By character: the pairs that it is in; made when a single character is first asked for. */
  #byCharacter: Map<number, number[]> | undefined;

  constructor(
    words: ReadonlyMap<string, number>,
    han: ReadonlyMap<number, number>,
    starts: Int32Array,
    rows: Int32Array,
    weights: Uint8Array,
    lengths: Float32Array,
  ) {
    this.#words = words;
    this.#han = han;
    this.#starts = starts;
    this.#rows = rows;
    this.#weights = weights;
    this.lengths = lengths;
  }

  /** Lists that answer a term: one for a word or a pair, all pairs with the character for a single one. */
  find({ key, kind }: QueryTerm): PostingList[] {
    if (kind === 'word') return this.#lists([this.#words.get(key)]);
    const left = key.charCodeAt(0);
    if (kind === 'pair') return this.#lists([this.#han.get(left * 0x10000 + key.charCodeAt(1))]);
    if (this.#byCharacter === undefined) {
      const index = new Map<number, number[]>();
      for (const [pair, id] of this.#han) {
        for (const code of new Set([Math.floor(pair / 0x10000), pair % 0x10000])) {
          if (!isHan(code)) continue;
          const ids = index.get(code);
          if (ids === undefined) index.set(code, [id]);
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
      const from = this.#starts[id]!;
      const to = this.#starts[id + 1]!;
      return [{ rows: this.#rows.subarray(from, to), weights: this.#weights.subarray(from, to) }];
    });
  }
}
