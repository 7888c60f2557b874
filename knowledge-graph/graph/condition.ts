import type { AttributeColumn, NumberColumn } from './attribute-columns.js';
import { dimensionName } from './attribute-columns.js';
import { addBit, emptyBitset, hasBit, lowerBound } from './bitset.js';
import type { ProductTable } from './product-table.js';
import type { Condition, Operator } from './shop-graph.js';
import { toBase } from './units.js';

/** A condition made ready for one table: `test` says whether a row holds. */
export interface RowTest {
  test(row: number): boolean;
  /** Where the rows that can hold are known beforehand, ascending: a list to start from instead of all rows. */
  readonly rows?: Int32Array;
}

type Scalar = string | number | boolean;

const never: RowTest = { test: () => false, rows: new Int32Array(0) };

/** Relative tolerance of comparisons, so that 15.6 in and 39.624 cm are the same length. */
const tolerance = 1e-9;

function compare(left: number, op: Operator, right: number): boolean {
  const same = left === right || Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right));
  switch (op) {
    case '=':
      return same;
    case '<':
      return left < right && !same;
    case '<=':
      return left < right || same;
    case '>':
      return left > right && !same;
    case '>=':
      return left > right || same;
    case '!=':
      return !same;
  }
}

function scalars(value: Condition['value']): readonly Scalar[] {
  return typeof value === 'object' ? value : [value];
}

/** `!=` is everything that `=` is not, products without the attribute included. */
function negate(positive: RowTest): RowTest {
  return { test: (row) => !positive.test(row) };
}

function numberTest(column: Float64Array, op: Operator, values: readonly Scalar[]): (row: number) => boolean {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 1) {
    const [only] = numbers;
    return (row) => compare(column[row]!, op, only!);
  }
  return (row) => numbers.some((number) => compare(column[row]!, op, number));
}

function intersects(list: readonly number[], value: number): boolean {
  return value >= 0 && list.includes(value);
}

function brandTest(table: ProductTable, values: readonly Scalar[]): RowTest {
  if (values.includes(true)) return { test: (row) => table.brands[row]! >= 0 };
  const wanted = values.map((value) => table.brandIndex.get(String(value)) ?? -1).filter((index) => index >= 0);
  const test = (row: number): boolean => intersects(wanted, table.brands[row]!);
  const [only] = wanted;
  return wanted.length === 1 ? { test, rows: table.brandPostings[only!]! } : { test };
}

function productTest(table: ProductTable, values: readonly Scalar[]): RowTest {
  const rows = values.map((value) => table.rowOf.get(String(value)) ?? -1).filter((row) => row >= 0);
  return { test: (row) => intersects(rows, row), rows: Int32Array.from(new Set(rows)).sort() };
}

/** Products of the subtrees; a category that does not exist has none. */
export function categoryTest(table: ProductTable, ids: readonly Scalar[]): RowTest {
  const ordinals = ids.map((id) => table.tree.ordinals.get(String(id)) ?? -1).filter((ordinal) => ordinal >= 0);
  const { ends } = table.tree;
  if (ordinals.length === 1) {
    const low = ordinals[0]!;
    const high = ends[low]!;
    const test = (row: number): boolean => table.categories[row]! >= low && table.categories[row]! < high;
    return { test, rows: table.subtrees[low]! };
  }
  return {
    test: (row) => {
      const own = table.categories[row]!;
      return ordinals.some((ordinal) => own >= ordinal && own < ends[ordinal]!);
    },
  };
}

/** Compares one measured value with a bound: in base units when the bound has a unit, else as the product gives it. */
function measureTest(
  table: ProductTable,
  column: NumberColumn,
  op: Operator,
  value: number,
  unit: string | undefined,
): (position: number) => boolean {
  const dimension = dimensionName(unit);
  if (dimension === '') return (position) => compare(column.values[position]!, op, value);
  const base = toBase(value, unit);
  const own = table.attributes.dimensions.indexOf(dimension);
  return (position) => {
    const has = column.dimensions[position]!;
    if (has === 0) return compare(column.values[position]!, op, value);
    return has === own && compare(column.bases[position]!, op, base);
  };
}

interface Part {
  readonly rows: Int32Array;
  holds(position: number): boolean;
}

/** The columns of an attribute that a value can speak about, each with its test by position. */
function parts(table: ProductTable, column: AttributeColumn, op: Operator, value: Scalar, unit?: string): Part[] {
  const found: Part[] = [];
  const { numbers, booleans, terms } = column;
  if (numbers !== undefined && typeof value === 'number') {
    found.push({ rows: numbers.rows, holds: measureTest(table, numbers, op, value, unit) });
  }
  if (op !== '=') return found;
  if (numbers !== undefined && value === true) found.push({ rows: numbers.rows, holds: () => true });
  if (booleans !== undefined) {
    const wanted = value === true || value === 'true' ? 1 : value === false || value === 'false' ? 0 : -1;
    if (wanted >= 0) found.push({ rows: booleans.rows, holds: (position) => booleans.values[position] === wanted });
  }
  if (terms !== undefined && typeof value === 'boolean') {
    const wanted = value ? 0 : 1;
    found.push({ rows: terms.rows, holds: (position) => terms.falsy[terms.terms[position]!] === wanted });
  } else if (terms !== undefined) {
    const term = terms.indexOf.get(String(value));
    if (term !== undefined) {
      const rows = terms.postings.subarray(terms.starts[term]!, terms.starts[term + 1]!);
      found.push({ rows, holds: () => true });
    }
  }
  return found;
}

function attributeTest(table: ProductTable, condition: Condition, op: Operator, manyRows: boolean): RowTest {
  const column = table.attributes.byId.get(condition.attribute);
  if (column === undefined) return never;
  const all = scalars(condition.value).flatMap((value) => parts(table, column, op, value, condition.unit));
  if (all.length === 0) return never;
  if (manyRows) {
    const bits = emptyBitset(table.products.length);
    for (const { rows, holds } of all) {
      for (let position = 0; position < rows.length; position++) if (holds(position)) addBit(bits, rows[position]!);
    }
    return { test: (row) => hasBit(bits, row) };
  }
  const test = (row: number): boolean =>
    all.some(({ rows, holds }) => {
      for (let at = lowerBound(rows, row); at < rows.length && rows[at] === row; at++) if (holds(at)) return true;
      return false;
    });
  return all.length === 1 ? { test, rows: all[0]!.rows } : { test };
}

/**
 * Makes a condition ready. `manyRows` tells that most of the table will be tested, which pays for a bitset; without it
 * each test looks its row up.
 */
export function compileCondition(table: ProductTable, condition: Condition, manyRows: boolean): RowTest {
  const { attribute, op, value } = condition;
  const negative = op === '!=';
  const positiveOp: Operator = negative ? '=' : op;
  const finish = (test: RowTest): RowTest => (negative ? negate(test) : test);
  switch (attribute) {
    case 'price': {
      const fits = numberTest(table.prices, positiveOp, scalars(value));
      if (condition.unit === undefined) return finish({ test: fits });
      const currency = table.currencies.indexOf(condition.unit);
      return finish({ test: (row) => table.priceCurrencies[row] === currency && fits(row) });
    }
    case 'rating':
      return finish({ test: numberTest(table.ratings, positiveOp, scalars(value)) });
    case 'brand':
      return positiveOp === '=' ? finish(brandTest(table, scalars(value))) : never;
    case 'product':
      return positiveOp === '=' ? finish(productTest(table, scalars(value))) : never;
    case 'category':
      return positiveOp === '=' ? finish(categoryTest(table, scalars(value))) : never;
    default:
      return finish(attributeTest(table, condition, positiveOp, manyRows));
  }
}
