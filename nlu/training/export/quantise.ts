/** A matrix as int8 with a float scale a row or a column: value = integer * scale. */
export interface QuantisedMatrix {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** Scales a column: the weights of one output share their range, whatever the others' are. */
export function quantiseColumns(matrix: Float32Array, rows: number, columns: number): QuantisedMatrix {
  return quantise(matrix, columns, (index) => index % columns, rows * columns);
}

/** Scales a row: few large embeddings do not cost the others their precision. */
export function quantiseRows(matrix: Float32Array, rows: number, columns: number): QuantisedMatrix {
  return quantise(matrix, rows, (index) => Math.floor(index / columns), rows * columns);
}

function quantise(
  matrix: Float32Array,
  groups: number,
  groupOf: (index: number) => number,
  count: number,
): QuantisedMatrix {
  const scales = new Float32Array(groups).fill(1e-9);
  for (let index = 0; index < count; index++) {
    const group = groupOf(index);
    scales[group] = Math.max(scales[group]!, Math.abs(matrix[index]!) / 127);
  }
  return { values: Int8Array.from(matrix, (value, index) => Math.round(value / scales[groupOf(index)]!)), scales };
}
