/** A sparse matrix by rows: the columns of row r are `columns[offsets[r] .. offsets[r + 1]]`, with `values` beside them. */
export interface SparseRows {
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Collects one row at a time over a dense scratch array: adding is an index, clearing costs what was touched. */
export class RowScratch {
  readonly values: Float32Array;
  /** The first `count` are the columns that were touched. */
  readonly touched: Int32Array;
  count = 0;
  readonly #seen: Uint8Array;

  constructor(columns: number) {
    this.values = new Float32Array(columns);
    this.touched = new Int32Array(columns);
    this.#seen = new Uint8Array(columns);
  }

  add(column: number, value: number): void {
    if (this.#seen[column] === 0) {
      this.#seen[column] = 1;
      this.touched[this.count++] = column;
    }
    this.values[column]! += value;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const column = this.touched[at]!;
      this.values[column] = 0;
      this.#seen[column] = 0;
    }
    this.count = 0;
  }

  /** The columns of the `limit` highest values, best first; equal values by column, so that runs agree. */
  best(limit: number): Int32Array {
    return bestOf(this.touched.subarray(0, this.count), this.values, limit);
  }
}

/** Rows between two looks at the clock. */
const rowsBetweenLooks = 16;

/**
 * Builds sparse rows; `fill` puts row r into the scratch, of which the `keep` highest values stay. Once `stop` says so, the rows
 * that are left stay empty: a table in time with less in it is worth more than a whole one too late.
 */
export function sparseRows(
  rows: number,
  columns: number,
  fill: (row: number, scratch: RowScratch) => void,
  { keep = 200, stop }: { readonly keep?: number; readonly stop?: (() => boolean) | undefined } = {},
): SparseRows {
  const scratch = new RowScratch(columns);
  const offsets = new Int32Array(rows + 1);
  let columnList = new Int32Array(1 << 16);
  let valueList = new Float32Array(1 << 16);
  let used = 0;
  let stopped = false;
  for (let row = 0; row < rows; row++) {
    stopped ||= row % rowsBetweenLooks === 0 && stop?.() === true;
    if (stopped) {
      offsets[row + 1] = used;
      continue;
    }
    fill(row, scratch);
    const best = scratch.best(keep);
    if (used + best.length > columnList.length) {
      const larger = 2 * (used + best.length);
      const [moreColumns, moreValues] = [new Int32Array(larger), new Float32Array(larger)];
      moreColumns.set(columnList);
      moreValues.set(valueList);
      [columnList, valueList] = [moreColumns, moreValues];
    }
    for (const column of best) {
      columnList[used] = column;
      valueList[used++] = scratch.values[column]!;
    }
    offsets[row + 1] = used;
    scratch.clear();
  }
  return { offsets, columns: columnList.slice(0, used), values: valueList.slice(0, used) };
}

/** Of `columns` those with the `limit` highest `values`, best first: a heap of the best, so that long lists are not sorted. */
export function bestOf(columns: Int32Array, values: Float32Array, limit: number): Int32Array {
  const worse = (a: number, b: number): boolean => values[a]! < values[b]! || (values[a]! === values[b]! && a > b);
  if (columns.length <= limit) return columns.slice().sort((a, b) => (worse(a, b) ? 1 : -1));
  const heap = columns.slice(0, limit);
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < limit && worse(heap[child]!, heap[least]!)) least = child;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  for (let at = limit >> 1; at >= 0; at--) sink(at);
  for (let at = limit; at < columns.length; at++) {
    if (!worse(heap[0]!, columns[at]!)) continue;
    heap[0] = columns[at]!;
    sink(0);
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

/** The same matrix by columns: row c of the result holds what column c held. */
export function transposed({ offsets, columns, values }: SparseRows, columnCount: number): SparseRows {
  const starts = new Int32Array(columnCount + 1);
  for (const column of columns) starts[column + 1]! += 1;
  for (let row = 0; row < columnCount; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const turned = { offsets: starts, columns: new Int32Array(columns.length), values: new Float32Array(values.length) };
  for (let row = 0; row < offsets.length - 1; row++)
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      const place = next[columns[cell]!]!++;
      turned.columns[place] = row;
      turned.values[place] = values[cell]!;
    }
  return turned;
}
