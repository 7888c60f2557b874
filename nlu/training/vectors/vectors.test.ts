import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.js';
import { positiveMutualInformation } from './co-occurrence.js';
import { singularVectors } from './singular-vectors.js';

const dot = (table: Float32Array, a: number, b: number, width: number): number => {
  let sum = 0;
  for (let index = 0; index < width; index++) sum += (table[a * width + index] ?? 0) * (table[b * width + index] ?? 0);
  return sum;
};

describe('word vectors', () => {
  const random = seededRandom(4);
  const among = (ids: readonly number[]): number => ids[Math.floor(random() * ids.length)] ?? 0;
  /** Tokens 1-10 and 11-20 keep company among themselves; 30 + n translates n. */
  const sentences = Array.from({ length: 400 }, (_, index) => {
    const topic = Array.from({ length: 10 }, (_unused, token) => token + (index % 2 === 0 ? 1 : 11));
    const ids = Array.from({ length: 6 }, () => among(topic));
    return { ids, translation: ids.map((id) => id + 30) };
  });
  const matrix = positiveMutualInformation(sentences, 60);

  it('counts symmetrically and keeps positive cells only', () => {
    const cells = new Map(
      Array.from(matrix.values, (value, cell) => [`${matrix.rows[cell]} ${matrix.columns[cell]}`, value]),
    );
    expect([...cells.values()].every((value) => value > 0)).toBe(true);
    expect(cells.has('1 31')).toBe(true);
    expect(cells.has('1 11')).toBe(false);
  });

  it('brings tokens of one topic and of both languages together', () => {
    const table = singularVectors(matrix, 8, seededRandom(2));
    expect(dot(table, 3, 3, 8)).toBeCloseTo(1, 4);
    expect(dot(table, 3, 7, 8)).toBeGreaterThan(dot(table, 3, 17, 8) + 0.3);
    expect(dot(table, 3, 33, 8)).toBeGreaterThan(dot(table, 3, 43, 8) + 0.3);
    expect(dot(table, 25, 25, 8)).toBeLessThan(0.1);
  });

  it('finds the singular vectors of a known matrix', () => {
    const diagonal = {
      size: 40,
      rows: Int32Array.of(0, 1, 2),
      columns: Int32Array.of(0, 1, 2),
      values: Float32Array.of(9, 4, 1),
    };
    const table = singularVectors(diagonal, 3, seededRandom(1));
    for (const row of [0, 1, 2]) expect(Math.abs(table[row * 3 + row] ?? 0)).toBeCloseTo(1, 3);
  });
});
