import { type Pattern, patternSize } from './pattern.js';

/** How unlike two utterances sound: 0 the same recording, about 1 unrelated. */
export interface Comparison {
  /** Mean distance along the best alignment. */
  readonly mean: number;
  /** Mean distance of the worst 0.4 seconds: one wrong word among right ones shows here. */
  readonly worst: number;
}

/** Frames of the window in which the worst stretch is looked for. */
const stretch = 5;

/**
 * Aligns two utterances by dynamic time warping over cosine distances (Sakoe and Chiba 1978, with the symmetric step
 * that weighs the diagonal twice). Null where one lasts more than `maxRatio` times the other: not the same words then.
 */
export function compare(
  a: Pattern,
  b: Pattern,
  { maxRatio = 2 }: { readonly maxRatio?: number } = {},
): Comparison | null {
  const rows = a.count;
  const columns = b.count;
  if (rows === 0 || columns === 0 || Math.max(rows, columns) > maxRatio * Math.min(rows, columns)) return null;
  const costs = costMatrix(a, b);
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  sums[0] = 0;
  for (let row = 0; row < rows; row += 1) {
    const above = row * width;
    const here = above + width;
    for (let column = 0; column < columns; column += 1) {
      const cost = costs[row * columns + column] as number;
      const diagonal = (sums[above + column] as number) + 2 * cost;
      const down = (sums[above + column + 1] as number) + cost;
      const right = (sums[here + column] as number) + cost;
      sums[here + column + 1] =
        diagonal <= down ? (diagonal <= right ? diagonal : right) : down <= right ? down : right;
    }
  }
  const mean = (sums[rows * width + columns] as number) / (rows + columns);
  return { mean, worst: worstStretch(costs, sums, rows, columns) ?? mean };
}

function costMatrix(a: Pattern, b: Pattern): Float32Array {
  const costs = new Float32Array(a.count * b.count);
  for (let row = 0; row < a.count; row += 1) {
    for (let column = 0; column < b.count; column += 1) {
      const fromA = row * patternSize;
      const fromB = column * patternSize;
      let sum = 0;
      for (let index = 0; index < patternSize; index += 1) {
        sum += (a.data[fromA + index] as number) * (b.data[fromB + index] as number);
      }
      costs[row * b.count + column] = 1 - sum;
    }
  }
  return costs;
}

/** Goes back along the alignment, gathers the cost of each row, and looks for the window in which it is highest. */
function worstStretch(costs: Float32Array, sums: Float64Array, rows: number, columns: number): number | null {
  const width = columns + 1;
  const total = new Float64Array(rows);
  const count = new Float64Array(rows);
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const cost = costs[(row - 1) * columns + column - 1] as number;
    total[row - 1] = (total[row - 1] as number) + cost;
    count[row - 1] = (count[row - 1] as number) + 1;
    const diagonal = (sums[(row - 1) * width + column - 1] as number) + 2 * cost;
    const down = (sums[(row - 1) * width + column] as number) + cost;
    const right = (sums[row * width + column - 1] as number) + cost;
    if (diagonal <= down && diagonal <= right) {
      row -= 1;
      column -= 1;
    } else if (down <= right) row -= 1;
    else column -= 1;
  }
  const means = total.map((sum, row) => sum / Math.max(1, count[row] as number));
  let worst: number | null = null;
  for (let from = 0; from + stretch <= rows; from += 1) {
    let sum = 0;
    for (let row = from; row < from + stretch; row += 1) sum += means[row] as number;
    worst = Math.max(worst ?? 0, sum / stretch);
  }
  return worst;
}
