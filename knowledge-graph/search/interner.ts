const initialSlots = 1 << 12;

/**
 * Numbers words by where they stand in a text, without cutting them out: splitting millions of words is most of the work
 * of indexing, and nearly all of them were met before. Open addressing over FNV-1a hashes, at most half full.
 */
export class WordInterner {
  #slots = new Int32Array(initialSlots);
  #hashes = new Int32Array(initialSlots);
  /** The words one after the other; each starts at its entry of `#starts` and ends at the next. */
  #codes = new Uint16Array(initialSlots * 8);
  #starts = new Int32Array(initialSlots + 1);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The word of a number. */
  word(number: number): string {
    return String.fromCharCode(...this.#codes.subarray(this.#starts[number]!, this.#starts[number + 1]!));
  }

  /** The number of the word `[start, end)`, counted from 0 in the order of first meeting. */
  intern(codes: Uint16Array, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[number - 1] === hash && this.#is(number - 1, codes, start, end)) return number - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(codes, start, end, hash, slot);
  }

  #add(codes: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const from = this.#starts[this.#size]!;
    const to = from + end - start;
    if (to > this.#codes.length) {
      const grown = new Uint16Array(Math.max(to, this.#codes.length * 2));
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes.set(codes.subarray(start, end), from);
    this.#hashes[this.#size] = hash;
    this.#starts[this.#size + 1] = to;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  #is(number: number, codes: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[number]!;
    if (this.#starts[number + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[at] !== this.#codes[from + at - start]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const hashes = new Int32Array(slots.length);
    const starts = new Int32Array(slots.length + 1);
    hashes.set(this.#hashes);
    starts.set(this.#starts);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
    this.#starts = starts;
  }
}

/** Numbers positive integers below 2^31 in the order of first meeting. */
export class KeyInterner {
  readonly #keys: number[] = [];
  #slots = new Int32Array(initialSlots);

  get size(): number {
    return this.#keys.length;
  }

  /** The keys by their numbers. */
  keys(): readonly number[] {
    return this.#keys;
  }

  /** The number of a key, -1 when it was not met. */
  find(key: number): number {
    return this.#slots[this.#slotOf(key)]! - 1;
  }

  /** The number of a key, counted from 0. */
  intern(key: number): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    this.#slots[slot] = this.#keys.push(key);
    if (this.#keys.length * 2 > this.#slots.length) this.#grow();
    return this.#keys.length - 1;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(key, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number !== 0 && this.#keys[number - 1] !== key; number = this.#slots[slot]!) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#keys.forEach((key, number) => {
      this.#slots[this.#slotOf(key)] = number + 1;
    });
  }
}
