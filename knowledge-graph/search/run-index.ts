/** Tokens up to this depth are sorted; what lies deeper is compared where needed. Longer runs are rarely said. */
export const sortedDepth = 6;

/**
 * A suffix array over many short token sequences (product names), which answers "where does this run of tokens stand"
 * for any run without a list of all runs. Suffixes are sorted by least-significant-digit radix over their first tokens,
 * so that a hundred thousand names sort in a fraction of a second. (Manber & Myers 1990 for suffix arrays.)
 */
export class RunIndex {
  readonly #tokens: Int32Array;
  readonly #owners: Int32Array;
  readonly #suffixes: Int32Array;
  /** Where the suffixes that start with a token begin in `#suffixes`. */
  readonly #starts: Int32Array;

  /** `tokens` holds the sequences one after the other, each closed by a 0; token ids run from 1 to `vocabulary`. */
  constructor(tokens: Int32Array, vocabulary: number) {
    this.#tokens = tokens;
    this.#owners = new Int32Array(tokens.length);
    let owner = 0;
    for (let at = 0; at < tokens.length; at++) {
      this.#owners[at] = owner;
      if (tokens[at] === 0) owner += 1;
    }
    this.#starts = new Int32Array(vocabulary + 2);
    this.#suffixes = this.#sort(vocabulary);
  }

  #sort(vocabulary: number): Int32Array {
    const tokens = this.#tokens;
    // How many tokens each suffix has before the closing 0: what stands behind belongs to another sequence.
    const left = new Int32Array(tokens.length + 1);
    let count = 0;
    for (let at = tokens.length - 1; at >= 0; at--) {
      if (tokens[at] === 0) continue;
      left[at] = left[at + 1]! + 1;
      count += 1;
    }
    let current = new Int32Array(count);
    let sorted = new Int32Array(count);
    for (let at = 0, next = 0; at < tokens.length; at++) if (tokens[at] !== 0) current[next++] = at;
    const slots = new Int32Array(vocabulary + 2);
    for (let level = sortedDepth - 1; level >= 0; level--) {
      slots.fill(0);
      for (let index = 0; index < count; index++) {
        const at = current[index]!;
        const key = (level < left[at]! ? tokens[at + level]! : 0) + 1;
        slots[key] = slots[key]! + 1;
      }
      for (let key = 1; key < slots.length; key++) slots[key] = slots[key]! + slots[key - 1]!;
      if (level === 0) this.#starts.set(slots);
      for (let index = 0; index < count; index++) {
        const at = current[index]!;
        const key = level < left[at]! ? tokens[at + level]! : 0;
        sorted[slots[key]!] = at;
        slots[key] = slots[key]! + 1;
      }
      [current, sorted] = [sorted, current];
    }
    return current;
  }

  /** Suffixes that start with a token: the interval `[low, high)`. */
  first(token: number): readonly [low: number, high: number] {
    return [this.#starts[token]!, this.#starts[token + 1]!];
  }

  /** Narrows suffixes that share `length` (< `sortedDepth`) tokens to those that go on with `token`; 0 is the end. */
  extend(low: number, high: number, length: number, token: number): readonly [low: number, high: number] {
    const from = this.#search(low, high, length, token);
    return [from, this.#search(from, high, length, token + 1)];
  }

  #search(low: number, high: number, length: number, token: number): number {
    let left = low;
    let right = high;
    while (left < right) {
      const middle = (left + right) >>> 1;
      if (this.#tokens[this.#suffixes[middle]! + length]! < token) left = middle + 1;
      else right = middle;
    }
    return left;
  }

  /** Position in the token store of a suffix. */
  position(suffix: number): number {
    return this.#suffixes[suffix]!;
  }

  /** Number of the sequence that a position belongs to. */
  owner(position: number): number {
    return this.#owners[position]!;
  }

  token(position: number): number {
    return this.#tokens[position]!;
  }

  /** True when a sequence begins at the position. */
  isStart(position: number): boolean {
    return position === 0 || this.#tokens[position - 1] === 0;
  }
}
