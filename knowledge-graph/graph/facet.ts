import { addBit, type Bitset, emptyBitset, hasBit, lowerBound } from './bitset.js';
import type { ProductTable } from './product-table.js';
import type { Facet } from './shop-graph.js';

type Quantiles = NonNullable<Facet['quantiles']>;

/** A set of rows under both of its faces: the list is walked when it is short, the bits are asked when it is long. */
interface RowSet {
  readonly rows: Int32Array;
  bits(): Bitset;
}

export function rowSet(table: ProductTable, rows: Int32Array): RowSet {
  let bits: Bitset | undefined;
  return {
    rows,
    bits: () => {
      if (bits === undefined) {
        bits = emptyBitset(table.products.length);
        for (const row of rows) addBit(bits, row);
      }
      return bits;
    },
  };
}

/** Calls `visit` with each position of a column whose row is in the set. */
function eachPosition(column: Int32Array, set: RowSet, visit: (position: number, row: number) => void): void {
  if (set.rows.length * 16 < column.length) {
    for (const row of set.rows) {
      for (let at = lowerBound(column, row); at < column.length && column[at] === row; at++) visit(at, row);
    }
    return;
  }
  const bits = set.bits();
  for (let at = 0; at < column.length; at++) if (hasBit(bits, column[at]!)) visit(at, column[at]!);
}

/** Moves the value of rank `rank` to its place between `from` and `to`, smaller ones before it (Hoare 1961, quickselect). */
function settle(values: Float64Array, from: number, to: number, rank: number): void {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left]!;
      values[left] = values[right]!;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}

function quantilesOf(values: Float64Array): Quantiles | undefined {
  if (values.length === 0) return undefined;
  const last = values.length - 1;
  const ranks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last));
  let from = 0;
  const [least = 0, lower = 0, middle = 0, upper = 0, most = 0] = ranks.map((rank) => {
    settle(values, from, last, rank);
    from = rank;
    return values[rank]!;
  });
  return [least, lower, middle, upper, most];
}

function facetOf(
  attributeId: string,
  products: number,
  counts: ReadonlyMap<string, number>,
  numbers: Float64Array,
): Facet {
  const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  const quantiles = quantilesOf(numbers);
  return { attributeId, products, values, ...(quantiles === undefined ? {} : { quantiles }) };
}

function denseFacet(attributeId: string, set: RowSet, column: Float64Array): Facet {
  const values = new Float64Array(set.rows.length);
  let count = 0;
  for (const row of set.rows) {
    const value = column[row]!;
    if (!Number.isNaN(value)) values[count++] = value;
  }
  return facetOf(attributeId, count, new Map(), values.subarray(0, count));
}

function keyFacet(attributeId: string, set: RowSet, keys: Int32Array, name: (key: number) => string): Facet {
  const counts: number[] = [];
  let products = 0;
  for (const row of set.rows) {
    const key = keys[row]!;
    if (key < 0) continue;
    products += 1;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  const named = new Map<string, number>();
  counts.forEach((count, key) => {
    named.set(name(key), count);
  });
  return facetOf(attributeId, products, named, new Float64Array(0));
}

/** Spread of one attribute, or of the built-in price, rating, brand and category (each product's own), over the set. */
export function facetOver(table: ProductTable, set: RowSet, attributeId: string): Facet {
  switch (attributeId) {
    case 'price':
      return denseFacet(attributeId, set, table.prices);
    case 'rating':
      return denseFacet(attributeId, set, table.ratings);
    case 'brand':
      return keyFacet(attributeId, set, table.brands, (key) => table.brandIds[key]!);
    case 'category':
      return keyFacet(attributeId, set, table.categories, (key) => table.tree.ordered[key]!.id);
  }
  const column = table.attributes.byId.get(attributeId);
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  let products = 0;
  if (column === undefined) return facetOf(attributeId, 0, counts, new Float64Array(0));
  const kinds = [column.numbers, column.booleans, column.terms].filter((part) => part !== undefined).length;
  const seen = kinds > 1 ? new Set<number>() : undefined;
  let last = -1;
  const count = (row: number): void => {
    if (row === last || seen?.has(row)) return;
    last = row;
    seen?.add(row);
    products += 1;
  };
  if (column.numbers !== undefined) {
    const { rows, bases } = column.numbers;
    eachPosition(rows, set, (at, row) => {
      numbers.push(bases[at]!);
      count(row);
    });
  }
  if (column.booleans !== undefined) {
    const { rows, values } = column.booleans;
    eachPosition(rows, set, (at, row) => {
      const value = values[at] === 1 ? 'true' : 'false';
      counts.set(value, (counts.get(value) ?? 0) + 1);
      count(row);
    });
  }
  if (column.terms !== undefined) {
    const { rows, terms, ids } = column.terms;
    const byTerm = new Int32Array(ids.length);
    eachPosition(rows, set, (at, row) => {
      byTerm[terms[at]!] = byTerm[terms[at]!]! + 1;
      count(row);
    });
    byTerm.forEach((times, term) => {
      if (times > 0) counts.set(ids[term]!, (counts.get(ids[term]!) ?? 0) + times);
    });
  }
  return facetOf(attributeId, products, counts, Float64Array.from(numbers));
}
