import type { AttributeColumn, NumberColumn } from './attribute-columns.js';
import { dimensionName } from './attribute-columns.js';
import { addBit, type Bitset, emptyBitset, hasBit, lowerBound } from './bitset.js';
import type { ProductTable } from './product-table.js';
import type { Condition, Operator } from './shop-graph.js';
import { toBase } from './units.js';

/** A condition made ready for one table: `test` says whether a row holds. */
export interface RowTest {
  test(row: number): boolean;
  /** Where the rows that can hold are known beforehand, ascending: a list to start from instead of all rows. */
  readonly rows?: Int32Array;
  /** The rows that hold, where they have been worked out for the whole table. */
  readonly bits?: Bitset;
  /** The whole test, where it is one interval over a column that every row has. */
  readonly dense?: Interval & { readonly column: Float64Array };
}

type Scalar = string | number | boolean;

const never: RowTest = { test: () => false, rows: new Int32Array(0) };

/** Relative tolerance of comparisons, so that 15.6 in and 39.624 cm are the same length. */
const tolerance = 1e-9;

/** Numbers that satisfy a comparison, both ends included. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `op` and its bound as an interval, so that a scan makes two comparisons whatever the operator. */
function intervalOf(op: Operator, bound: number): Interval {
  const slack = Math.max(Math.abs(bound) * tolerance, Number.MIN_VALUE);
  switch (op) {
    case '<':
      return { low: Number.NEGATIVE_INFINITY, high: bound - slack };
    case '<=':
      return { low: Number.NEGATIVE_INFINITY, high: bound + slack };
    case '>':
      return { low: bound + slack, high: Number.POSITIVE_INFINITY };
    case '>=':
      return { low: bound - slack, high: Number.POSITIVE_INFINITY };
    default:
      return { low: bound - slack, high: bound + slack };
  }
}

function within({ low, high }: Interval, value: number): boolean {
  return value >= low && value <= high;
}

function scalars(value: Condition['value']): readonly Scalar[] {
  return typeof value === 'object' ? value : [value];
}

/** `!=` is everything that `=` is not, products without the attribute included. */
function negate(positive: RowTest): RowTest {
  return { test: (row) => !positive.test(row) };
}

function numberTest(column: Float64Array, op: Operator, values: readonly Scalar[]): RowTest {
  const intervals = values.filter((value) => typeof value === 'number').map((number) => intervalOf(op, number));
  const [only] = intervals;
  if (intervals.length === 1 && only !== undefined) {
    const { low, high } = only;
    return { test: (row) => column[row]! >= low && column[row]! <= high, dense: { column, low, high } };
  }
  return { test: (row) => intervals.some((interval) => within(interval, column[row]!)) };
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
  const asGiven = intervalOf(op, value);
  if (dimension === '') return (position) => within(asGiven, column.values[position]!);
  const inBase = intervalOf(op, toBase(value, unit));
  const own = table.attributes.dimensions.indexOf(dimension);
  return (position) => {
    const has = column.dimensions[position]!;
    if (has === 0) return within(asGiven, column.values[position]!);
    return has === own && within(inBase, column.bases[position]!);
  };
}

interface Part {
  readonly rows: Int32Array;
  /** Absent when every position holds. */
  readonly holds?: (position: number) => boolean;
}

/** The columns of an attribute that a value can speak about, each with its test by position. */
function parts(table: ProductTable, column: AttributeColumn, op: Operator, value: Scalar, unit?: string): Part[] {
  const found: Part[] = [];
  const { numbers, booleans, terms } = column;
  if (numbers !== undefined && typeof value === 'number') {
    found.push({ rows: numbers.rows, holds: measureTest(table, numbers, op, value, unit) });
  }
  if (op !== '=') return found;
  if (numbers !== undefined && value === true) found.push({ rows: numbers.rows });
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
      found.push({ rows });
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
      for (let position = 0; position < rows.length; position++) {
        if (holds === undefined || holds(position)) addBit(bits, rows[position]!);
      }
    }
    return { test: (row) => hasBit(bits, row), bits };
  }
  const test = (row: number): boolean =>
    all.some(({ rows, holds }) => {
      for (let at = lowerBound(rows, row); at < rows.length && rows[at] === row; at++) {
        if (holds === undefined || holds(at)) return true;
      }
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
      if (condition.unit === undefined) return finish(fits);
      const currency = table.currencies.indexOf(condition.unit);
      return finish({ test: (row) => table.priceCurrencies[row] === currency && fits.test(row) });
    }
    case 'rating':
      return finish(numberTest(table.ratings, positiveOp, scalars(value)));
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
