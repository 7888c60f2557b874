import { GrowingInts } from './growing-ints.js';
import { RunIndex, sortedDepth } from './run-index.js';
import { isHan } from './tokens.js';

/** A token that a text may hold at one place: itself, or what it may be misspelt for (`factor` below 1). */
export interface TokenChoice {
  readonly id: number;
  readonly factor: number;
}

/** A run `[from, to)` of the text's tokens that stands in a product's name. */
export interface NameMatch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** Share of the name that the run makes up, by weight of its tokens. */
  readonly coverage: number;
  readonly whole: boolean;
  /** More models have this whole name than can be listed. */
  readonly crowded: boolean;
  readonly factor: number;
}

/** What the caller says of a run: it singles products out, it does so only as most of a name, or it does not. */
export type RunVerdict = 'yes' | 'most' | 'no';

const maxModels = 8;
const maxProducts = 24;
const widestLook = 128;

function weightOf(key: string): number {
  return key.length === 1 && isHan(key.charCodeAt(0)) ? 1 : Math.min(6, Math.max(2, key.length)) / 2;
}

/** Gathers names token by token; `NameIndex` is made of it. */
export class NameCollector {
  readonly ids = new Map<string, number>();
  readonly tokens = new GrowingInts();
  readonly rows = new GrowingInts();
  readonly weights = [0];
  readonly totals: number[] = [];
  #total = 0;

  /** The id of a token key, from 1. */
  idOf(key: string): number {
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.weights.push(weightOf(key)) - 1;
      this.ids.set(key, id);
    }
    return id;
  }

  /** Adds a token to the open name. */
  add(id: number): void {
    this.#total += this.weights[id]!;
    this.tokens.push(id);
  }

  /** Ends the open name, which is that of the product at `row`. */
  close(row: number): void {
    this.tokens.push(0);
    this.rows.push(row);
    this.totals.push(this.#total);
    this.#total = 0;
  }
}

/**
 * Finds products by any run of tokens of their names that few models share. `models` gives each row's model, so that
 * the sizes and colours of one model count once.
 */
export class NameIndex {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #index: RunIndex;
  readonly #rows: Int32Array;
  readonly #totals: Float32Array;
  readonly #weights: Float32Array;
  readonly #models: Int32Array;

  constructor(names: NameCollector, models: Int32Array) {
    this.#ids = names.ids;
    this.#rows = names.rows.view().slice();
    this.#totals = Float32Array.from(names.totals);
    this.#weights = Float32Array.from(names.weights);
    this.#models = models;
    this.#index = new RunIndex(names.tokens.view().slice(), names.weights.length - 1);
  }

  /** The id of a token, 0 when no name has it. */
  id(key: string): number {
    return this.#ids.get(key) ?? 0;
  }

  /**
   * For each product the longest runs of the text that stand in its name and that `judge` accepts. `choices` holds the
   * possible tokens at each place of the text, `breaks` where a run may not go on.
   */
  find(
    choices: readonly (readonly TokenChoice[])[],
    breaks: readonly boolean[],
    judge: (from: number, to: number) => RunVerdict,
  ): NameMatch[] {
    const matches: NameMatch[] = [];
    const reached = new Map<number, number>();
    for (let from = 0; from < choices.length; from++) {
      const found = new Map<number, NameMatch>();
      for (const { id, factor } of choices[from]!) {
        const [low, high] = this.#index.first(id);
        if (low < high) this.#walk({ choices, breaks, judge, from, found }, low, high, 1, factor, this.#weights[id]!);
      }
      for (const match of found.values()) {
        if ((reached.get(match.row) ?? 0) >= match.to) continue;
        reached.set(match.row, match.to);
        matches.push(match);
      }
    }
    return matches;
  }

  #walk(search: Search, low: number, high: number, length: number, factor: number, weight: number): void {
    this.#record(search, low, high, length, factor, weight);
    const at = search.from + length;
    if (at >= search.choices.length || search.breaks[at]) return;
    for (const { id, factor: step } of search.choices[at]!) {
      const next = weight + this.#weights[id]!;
      if (length < sortedDepth) {
        const [from, to] = this.#index.extend(low, high, length, id);
        if (from < to) this.#walk(search, from, to, length + 1, factor * step, next);
      } else if (high - low <= widestLook) {
        for (let suffix = low; suffix < high; suffix++) {
          const same = this.#index.token(this.#index.position(suffix) + length) === id;
          if (same) this.#walk(search, suffix, suffix + 1, length + 1, factor * step, next);
        }
      }
    }
  }

  #record(search: Search, low: number, high: number, length: number, factor: number, weight: number): void {
    const { from, found } = search;
    const to = from + length;
    const add = (suffix: number, whole: boolean, crowded: boolean): void => {
      const owner = this.#index.owner(this.#index.position(suffix));
      const row = this.#rows[owner]!;
      const coverage = weight / this.#totals[owner]!;
      const known = found.get(row);
      if (known !== undefined && (known.to > to || (known.to === to && known.coverage >= coverage))) return;
      found.set(row, { row, from, to, coverage, whole, crowded, factor });
    };
    const isWhole = (suffix: number): boolean => {
      const position = this.#index.position(suffix);
      return this.#index.isStart(position) && this.#index.token(position + length) === 0;
    };
    if (high - low <= widestLook && this.#isRare(low, high)) {
      const verdict = search.judge(from, to);
      for (let suffix = low; suffix < high; suffix++) {
        const whole = isWhole(suffix);
        const most = weight >= 0.6 * this.#totals[this.#index.owner(this.#index.position(suffix))]!;
        if (whole || verdict === 'yes' || (verdict === 'most' && most)) add(suffix, whole, false);
      }
      return;
    }
    const [first, end] = length < sortedDepth ? this.#index.extend(low, high, length, 0) : [low, high];
    let named = 0;
    for (let suffix = first; suffix < end && suffix < first + widestLook && named < maxModels; suffix++) {
      if (!isWhole(suffix)) continue;
      add(suffix, true, true);
      named += 1;
    }
  }

  #isRare(low: number, high: number): boolean {
    if (high - low <= maxModels) return true;
    const models = new Set<number>();
    const rows = new Set<number>();
    for (let suffix = low; suffix < high; suffix++) {
      const row = this.#rows[this.#index.owner(this.#index.position(suffix))]!;
      rows.add(row);
      models.add(this.#models[row]!);
    }
    return models.size <= maxModels && rows.size <= maxProducts;
  }
}

interface Search {
  readonly choices: readonly (readonly TokenChoice[])[];
  readonly breaks: readonly boolean[];
  readonly judge: (from: number, to: number) => RunVerdict;
  readonly from: number;
  readonly found: Map<number, NameMatch>;
}
