import { type Interactions, sequenceOf, shoppersByItem } from '../interactions/interactions.js';
import { type SparseRows, sparseRows, transposed } from './sparse-rows.js';

export interface EaseOptions {
  /** Weight of the squared weights in the loss. */
  readonly regularisation?: number;
  /** Items that each item is predicted from: those it most often shares shoppers with. */
  readonly neighbourhood?: number;
  /** True ends the work; items that are left are predicted from nothing. */
  readonly stop?: (() => boolean) | undefined;
}

/**
 * EASE (Steck 2019, "Embarrassingly shallow autoencoders") on a sparse neighbourhood: the closed form needs the inverse of
 * an items x items matrix, which at 50,000 items is 20 GB. As in Steck's sparse approximation ("Markov random fields for
 * collaborative filtering", 2019), each item's column is solved for alone, by ridge regression on the items that it most
 * often occurs with; everything else is 0. Where all items occur with each other and are let in, it is EASE exactly. Row i of the result holds
 * what taking item i says about the others.
 */
export function sparseEase(
  log: Interactions,
  { regularisation = 10, neighbourhood = 64, stop }: EaseOptions = {},
): SparseRows {
  const byItem = shoppersByItem(log);
  const counts = Float64Array.from(
    { length: log.itemCount },
    (_, item) => byItem.offsets[item + 1]! - byItem.offsets[item]!,
  );
  const gram = sparseRows(
    log.itemCount,
    log.itemCount,
    (item, scratch) => {
      for (let at = byItem.offsets[item]!; at < byItem.offsets[item + 1]!; at++)
        for (const other of sequenceOf(log, byItem.shoppers[at]!)) if (other !== item) scratch.add(other, 1);
    },
    { keep: Math.max(rowsKept, neighbourhood), stop },
  );
  const places = new Int32Array(log.itemCount).fill(-1);
  const columns = sparseRows(
    log.itemCount,
    log.itemCount,
    (item, scratch) => {
      const members = nearest(item, gram, counts, neighbourhood);
      const weights = ridge(item, members, { gram, counts, places, regularisation });
      for (const [at, member] of members.entries()) scratch.add(member, weights[at]!);
    },
    { keep: neighbourhood, stop },
  );
  return transposed(columns, log.itemCount);
}

/** Items of a row of the Gram matrix that are kept. */
const rowsKept = 1_000;

/** By cosine and not by bare counts, since popular items occur with everything. */
function nearest(item: number, gram: SparseRows, counts: Float64Array, limit: number): Int32Array {
  const columns = gram.columns.subarray(gram.offsets[item]!, gram.offsets[item + 1]!);
  if (columns.length <= limit) return columns;
  const likeness = gram.values
    .subarray(gram.offsets[item]!, gram.offsets[item + 1]!)
    .map((value, at) => value / Math.sqrt(counts[columns[at]!]!));
  const order = Int32Array.from(columns.keys()).sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  return order.subarray(0, limit).map((at) => columns[at]!);
}

interface RidgeProblem {
  readonly gram: SparseRows;
  readonly counts: Float64Array;
  /** -1 everywhere; used and restored. */
  readonly places: Int32Array;
  readonly regularisation: number;
}

/** (G + lambda I) b = g over the members, by Cholesky's decomposition. */
function ridge(item: number, members: Int32Array, problem: RidgeProblem): Float64Array {
  const { gram, counts, places, regularisation } = problem;
  const size = members.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const [at, member] of members.entries()) places[member] = at;
  const eachCell = (row: number, visit: (place: number, value: number) => void): void => {
    for (let cell = gram.offsets[row]!; cell < gram.offsets[row + 1]!; cell++) {
      const place = places[gram.columns[cell]!]!;
      if (place >= 0) visit(place, gram.values[cell]!);
    }
  };
  for (const [at, member] of members.entries()) {
    matrix[at * size + at] = counts[member]! + regularisation;
    // A row that was cut may lack the cell that its mirror image has: the larger of both stands.
    eachCell(member, (place, value) => {
      matrix[at * size + place] = value;
      matrix[place * size + at] = Math.max(value, matrix[place * size + at]!);
    });
  }
  eachCell(item, (place, value) => {
    right[place] = value;
  });
  for (const member of members) places[member] = -1;
  solveInPlace(matrix, right);
  return right;
}

/** Solves a symmetric positive definite system; the result stands in `right`, the matrix is used up. */
function solveInPlace(matrix: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[column * (size + 1)]!;
    }
  }
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) right[row]! -= matrix[row * size + k]! * right[k]!;
    right[row]! /= matrix[row * (size + 1)]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row]! -= matrix[k * size + row]! * right[k]!;
    right[row]! /= matrix[row * (size + 1)]!;
  }
}
