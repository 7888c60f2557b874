import { hasBit } from './bitset.js';
import { categoryTest, compileCondition } from './condition.js';
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

/**
 * Calls `visit` with each row that fits, in order of popularity, until it returns false. The shortest list of rows that
 * a condition knows beforehand is walked; what remains is tested row by row.
 */
function scan(table: ProductTable, query: StructuredQuery, visit: (row: number) => boolean): void {
  const { categoryId = null, conditions = [] } = query;
  const selective = conditions.filter(isSelective).map((condition) => compileCondition(table, condition, false));
  if (categoryId !== null) selective.push(categoryTest(table, [categoryId]));
  let rows: Int32Array | undefined;
  for (const { rows: known } of selective) {
    if (known !== undefined && (rows === undefined || known.length < rows.length)) rows = known;
  }
  const end = rows?.length ?? table.products.length;
  const fits = testQuery(table, query, end);
  for (let position = 0; position < end; position++) {
    const row = rows === undefined ? position : rows[position]!;
    const repeated = rows !== undefined && position > 0 && rows[position - 1] === row;
    if (!repeated && fits(row) && !visit(row)) return;
  }
}

/** Rows that fit, in order of popularity. */
export function selectRows(table: ProductTable, query: StructuredQuery, limit = Number.POSITIVE_INFINITY): Int32Array {
  const found: number[] = [];
  if (limit > 0) {
    scan(table, query, (row) => {
      found.push(row);
      return found.length < limit;
    });
  }
  return Int32Array.from(found);
}

/** How many rows fit. */
export function countRows(table: ProductTable, query: StructuredQuery): number {
  let count = 0;
  scan(table, query, () => {
    count += 1;
    return true;
  });
  return count;
}
