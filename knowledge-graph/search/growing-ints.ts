/** A list of 32-bit integers that grows without boxing its numbers. */
export class GrowingInts {
  #values = new Int32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** What was pushed; a view that the next `push` may leave behind. */
  view(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
