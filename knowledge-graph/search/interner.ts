const initialSlots = 1 << 12;

/**
 * Numbers words by where they stand in a text, without cutting them out: splitting millions of words is most of the work
 * of indexing, and nearly all of them were met before. Open addressing over FNV-1a hashes, at most half full.
 */
export class WordInterner {
  readonly words: string[] = [];
  #hashes: number[] = [];
  #slots = new Int32Array(initialSlots);

  /** The number of the word `[start, end)`, counted from 0 in the order of first meeting. */
  intern(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[number - 1] === hash && this.#is(number - 1, text, start, end)) return number - 1;
      slot = (slot + 1) & mask;
    }
    this.#hashes.push(hash);
    this.#slots[slot] = this.words.push(text.slice(start, end));
    if (this.words.length * 2 > this.#slots.length) this.#grow();
    return this.words.length - 1;
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const word = this.words[number]!;
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, number) => {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.#slots = slots;
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
