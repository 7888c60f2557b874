import { type Bitset, bitRows, countBits, emptyBitset, hasBit } from './bitset.js';
import { categoryTest, compileCondition, type RowTest } from './condition.js';
import type { ProductTable } from './product-table.js';
import type { Condition, ProductQuery } from './shop-graph.js';

type StructuredQuery = Pick<ProductQuery, 'categoryId' | 'conditions' | 'inStockOnly'>;

/** Below this share of the table a list of rows is walked with look-ups; above it conditions become bitsets. */
const narrowShare = 1 / 8;

/** Conditions that may know their rows beforehand. */
function isSelective({ attribute, op }: Condition): boolean {
  return op !== '!=' && attribute !== 'price' && attribute !== 'rating';
}

/** A test of the whole query for single rows; `rows` tells how many will be tested. */
export function testQuery(table: ProductTable, query: StructuredQuery, rows: number): (row: number) => boolean {
  const { categoryId = null, conditions = [], inStockOnly = true } = query;
  const many = rows > table.products.length * narrowShare;
  const tests = conditions.map((condition) => compileCondition(table, condition, many));
  if (categoryId !== null) tests.unshift(categoryTest(table, [categoryId]));
  return (row) => {
    if (inStockOnly && !hasBit(table.inStock, row)) return false;
    for (const test of tests) if (!test.test(row)) return false;
    return true;
  };
}

/** Clears the bits of rows that fail the test. */
function narrow(bits: Bitset, { test, bits: own, dense }: RowTest): void {
  for (let index = 0; index < bits.length; index++) {
    if (own !== undefined) {
      bits[index] = bits[index]! & own[index]!;
      continue;
    }
    let left = bits[index]!;
    for (let word = left; word !== 0; word &= word - 1) {
      const lowest = word & -word;
      const row = index * 32 + (31 - Math.clz32(lowest));
      const holds =
        dense === undefined ? test(row) : dense.column[row]! >= dense.low && dense.column[row]! <= dense.high;
      if (!holds) left &= ~lowest;
    }
    bits[index] = left;
  }
}

/** All rows of a table, in stock or not. */
function everyRow(size: number): Bitset {
  const bits = emptyBitset(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

/** Rows that fit: as a list where few can, as bits where many can. */
function matchingRows(table: ProductTable, query: StructuredQuery, limit: number): Int32Array | Bitset {
  const { categoryId = null, conditions = [], inStockOnly = true } = query;
  const size = table.products.length;
  const selective = conditions.filter(isSelective).map((condition) => compileCondition(table, condition, false));
  if (categoryId !== null) selective.push(categoryTest(table, [categoryId]));
  let rows: Int32Array | undefined;
  for (const { rows: known } of selective) {
    if (known !== undefined && (rows === undefined || known.length < rows.length)) rows = known;
  }
  if (rows === undefined || rows.length > size * narrowShare) {
    const bits = inStockOnly ? table.inStock.slice() : everyRow(size);
    if (categoryId !== null) narrow(bits, categoryTest(table, [categoryId]));
    for (const condition of conditions) narrow(bits, compileCondition(table, condition, true));
    return bits;
  }
  const fits = testQuery(table, query, rows.length);
  const found: number[] = [];
  for (let position = 0; position < rows.length && found.length < limit; position++) {
    const row = rows[position]!;
    if ((position === 0 || rows[position - 1] !== row) && fits(row)) found.push(row);
  }
  return Int32Array.from(found);
}

/** Rows that fit, in order of popularity. */
export function selectRows(table: ProductTable, query: StructuredQuery, limit = Number.POSITIVE_INFINITY): Int32Array {
  const found = matchingRows(table, query, Math.max(0, limit));
  return found instanceof Int32Array ? found : bitRows(found, Math.max(0, limit));
}

/** How many rows fit. */
export function countRows(table: ProductTable, query: StructuredQuery): number {
  const found = matchingRows(table, query, Number.POSITIVE_INFINITY);
  return found instanceof Int32Array ? found.length : countBits(found);
}
