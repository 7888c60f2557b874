import type { Random } from '../random.js';
import type { SparseMatrix } from './co-occurrence.js';

/** Columns beyond those asked for, which make the randomised method exact enough. */
const oversampling = 16;
const powerIterations = 3;
const jacobiSweeps = 6;

/** Vectors that lie side by side: column j of a [size, count] matrix is `columns[j]`. */
type Columns = readonly Float32Array[];

/**
 * The strongest left singular vectors of a sparse matrix, each scaled by the root of its singular value, by randomised
 * subspace iteration (Halko et al. 2011). Returns [size, dimensions], rows scaled to length 1; a token that never
 * occurred gets a short random row.
 */
export function singularVectors(matrix: SparseMatrix, dimensions: number, random: Random): Float32Array {
  const count = dimensions + oversampling;
  const start = Array.from({ length: count }, () => Float32Array.from({ length: matrix.size }, () => random() - 0.5));
  let basis = orthonormal(multiply(matrix, start, false));
  for (let iteration = 0; iteration < powerIterations; iteration++) {
    basis = orthonormal(multiply(matrix, basis, true));
    basis = orthonormal(multiply(matrix, basis, false));
  }
  const { values, vectors } = eigen(gram(multiply(matrix, basis, true)));
  const strongest = [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, dimensions);
  const table = new Float32Array(matrix.size * dimensions);
  for (const [column, index] of strongest.entries()) {
    const scale = Math.max(values[index]!, 0) ** 0.25;
    for (const [part, direction] of basis.entries()) {
      const share = scale * vectors[part * count + index]!;
      for (let row = 0; row < matrix.size; row++) table[row * dimensions + column]! += share * direction[row]!;
    }
  }
  return unitRows(table, dimensions, random);
}

/** matrix * columns, or its transpose * columns. */
function multiply({ size, rows, columns, values }: SparseMatrix, factor: Columns, transposed: boolean): Float32Array[] {
  const from = transposed ? rows : columns;
  const to = transposed ? columns : rows;
  return factor.map((column) => {
    const product = new Float32Array(size);
    for (let cell = 0; cell < values.length; cell++) product[to[cell]!]! += values[cell]! * column[from[cell]!]!;
    return product;
  });
}

/** Gram and Schmidt, each column twice, which keeps single precision orthogonal. */
function orthonormal(columns: readonly Float32Array[]): Columns {
  for (const [index, column] of columns.entries()) {
    for (const earlier of [...columns.slice(0, index), ...columns.slice(0, index)]) {
      const share = dot(column, earlier);
      for (let row = 0; row < column.length; row++) column[row]! -= share * earlier[row]!;
    }
    const length = Math.sqrt(dot(column, column)) + 1e-9;
    for (let row = 0; row < column.length; row++) column[row]! /= length;
  }
  return columns;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}

function gram(columns: Columns): Float64Array {
  const count = columns.length;
  const products = new Float64Array(count * count);
  for (const [i, a] of columns.entries())
    for (let j = i; j < count; j++)
      products[i * count + j] = products[j * count + i] = dot(a, columns[j] as Float32Array);
  return products;
}

/** Eigenvalues and vectors (as columns) of a symmetric matrix by Jacobi rotations; overwrites the matrix. */
function eigen(matrix: Float64Array): { values: Float64Array; vectors: Float64Array } {
  const size = Math.sqrt(matrix.length);
  const vectors = new Float64Array(matrix.length);
  for (let index = 0; index < size; index++) vectors[index * (size + 1)] = 1;
  for (let sweep = 0; sweep < jacobiSweeps; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, size, p, q);
  return { values: Float64Array.from({ length: size }, (_, index) => matrix[index * (size + 1)]!), vectors };
}

/** One rotation, which makes the cell (p, q) zero. */
function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const cell = matrix[p * size + q]!;
  if (Math.abs(cell) < 1e-9) return;
  const ratio = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * cell);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (values: Float64Array, a: number, b: number): void => {
    const x = values[a]!;
    const y = values[b]!;
    values[a] = cosine * x - sine * y;
    values[b] = sine * x + cosine * y;
  };
  for (let index = 0; index < size; index++) turn(matrix, index * size + p, index * size + q);
  for (let index = 0; index < size; index++) turn(matrix, p * size + index, q * size + index);
  for (let index = 0; index < size; index++) turn(vectors, index * size + p, index * size + q);
}

function unitRows(table: Float32Array, dimensions: number, random: Random): Float32Array {
  for (let start = 0; start < table.length; start += dimensions) {
    const row = table.subarray(start, start + dimensions);
    const length = Math.sqrt(dot(row, row));
    for (let column = 0; column < dimensions; column++)
      row[column] = length > 1e-6 ? row[column]! / length : (0.3 * (random() - 0.5)) / Math.sqrt(dimensions);
  }
  return table;
}
