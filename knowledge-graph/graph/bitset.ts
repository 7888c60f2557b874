/** A set of product rows, one bit each. */
export type Bitset = Uint32Array;

export function emptyBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

export function addBit(bits: Bitset, index: number): void {
  bits[index >>> 5] = bits[index >>> 5]! | (1 << (index & 31));
}

export function hasBit(bits: Bitset, index: number): boolean {
  return (bits[index >>> 5]! & (1 << (index & 31))) !== 0;
}

/** First position in ascending `rows` whose value is at least `row`. */
export function lowerBound(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many bits are set. */
export function countBits(bits: Bitset): number {
  let count = 0;
  for (const word of bits) {
    let value = word - ((word >>> 1) & 0x55555555);
    value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
    count += (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** The bits as ascending rows, at most `limit` of them. */
export function bitRows(bits: Bitset, limit: number): Int32Array {
  const rows = new Int32Array(Math.min(limit, countBits(bits)));
  let next = 0;
  for (let index = 0; index < bits.length && next < rows.length; index++) {
    for (let word = bits[index]!; word !== 0 && next < rows.length; word &= word - 1) {
      rows[next++] = index * 32 + (31 - Math.clz32(word & -word));
    }
  }
  return rows;
}
