import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../nlu/training/random.js';
import { distinctItems, interactionsOf, itemCounts, sequenceOf, shopperCount } from '../interactions/interactions.js';
import { sparseEase } from './ease.js';
import { itemKnn } from './item-knn.js';
import { markovChain } from './markov.js';
import { neighbourModel } from './neighbour-model.js';
import { decayedCounts, lateShares, popularityModel } from './popularity.js';
import { bestOf, type SparseRows } from './sparse-rows.js';

const random = seededRandom(3);
/** Two tastes: items 0-4 and 5-9 keep company; item 10 is taken by everybody. */
const sequences = Array.from({ length: 60 }, (_, shopper) => {
  const first = shopper % 2 === 0 ? 0 : 5;
  const taken = Array.from({ length: 4 }, () => first + Math.floor(random() * 5));
  return [...new Set([...taken, 10])];
});
const log = interactionsOf(sequences, 12);

function cell(rows: SparseRows, row: number, column: number): number {
  for (let at = rows.offsets[row]!; at < rows.offsets[row + 1]!; at++)
    if (rows.columns[at] === column) return rows.values[at]!;
  return 0;
}

describe('interactions', () => {
  it('keep the newest of a sequence that is too long', () => {
    const endless = interactionsOf([Array.from({ length: 100_000 }, (_, at) => at % 7), [3]], 7, { longest: 50 });
    expect(endless.items).toHaveLength(51);
    expect(sequenceOf(endless, 0).at(-1)).toBe(99_999 % 7);
    expect(shopperCount(endless)).toBe(2);
  });

  it('count a repeated item once, where it was taken last', () => {
    expect([...distinctItems(interactionsOf([[1, 2, 1, 3]], 4)).items]).toEqual([2, 1, 3]);
  });
});

describe('bestOf', () => {
  it('is a sort that stops early', () => {
    const values = Float32Array.from({ length: 500 }, () => Math.floor(random() * 50));
    const columns = Int32Array.from(values.keys());
    const sorted = [...columns].sort((a, b) => values[b]! - values[a]! || a - b);
    for (const limit of [0, 1, 7, 499, 500, 900])
      expect([...bestOf(columns, values, limit)]).toEqual(sorted.slice(0, limit));
  });
});

describe('item-kNN', () => {
  it('finds the company that items keep, and is symmetric', () => {
    const rows = itemKnn(log);
    expect(cell(rows, 1, 3)).toBeGreaterThan(cell(rows, 1, 7));
    expect(cell(rows, 1, 3)).toBeCloseTo(cell(rows, 3, 1));
    expect(cell(rows, 1, 1)).toBe(0);
    expect(cell(rows, 11, 0)).toBe(0);
  });
});

describe('Markov chain', () => {
  it('knows the direction, counts nearer steps more and repeats not at all', () => {
    const rows = markovChain(
      interactionsOf(
        [
          [0, 1, 2],
          [0, 1, 2],
          [3, 3, 1],
        ],
        4,
      ),
      { prior: 0 },
    );
    expect(cell(rows, 0, 1)).toBeGreaterThan(cell(rows, 0, 2));
    expect(cell(rows, 1, 0)).toBe(0);
    expect(cell(rows, 3, 3)).toBe(0);
    expect(cell(rows, 0, 1) + cell(rows, 0, 2)).toBeCloseTo(1);
  });
});

describe('sparse EASE', () => {
  it('is EASE in its closed form where all items occur with each other', () => {
    const lambda = 4;
    const mixed = Array.from({ length: 80 }, () => [
      ...new Set(Array.from({ length: 6 }, () => Math.floor(random() * 8))),
    ]);
    const log = interactionsOf(mixed, 8);
    const size = log.itemCount;
    const gram = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const items of mixed) for (const a of items) for (const b of items) gram[a]![b]! += 1;
    const inverse = invert(gram.map((row, at) => row.map((value, k) => value + (at === k ? lambda : 0))));
    const rows = sparseEase(log, { regularisation: lambda, neighbourhood: size });
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        expect(cell(rows, i, j)).toBeCloseTo(i === j ? 0 : -inverse[i]![j]! / inverse[j]![j]!, 4);
  });
});

describe('neighbour model', () => {
  it('lets newer items count more, and says nothing of nothing', () => {
    const model = neighbourModel(
      'markov',
      markovChain(
        interactionsOf(
          [
            [0, 1],
            [2, 3],
          ],
          4,
        ),
      ),
      4,
      { decay: 0.5 },
    );
    const scores = model.read(Int32Array.of(0, 2));
    expect(scores.of(3)).toBeGreaterThan(scores.of(1));
    expect([...scores.best(1)]).toEqual([3]);
    expect([...model.read(Int32Array.of()).best(5)]).toEqual([]);
  });
});

describe('popularity', () => {
  it('orders by counts', () => {
    expect([...popularityModel(itemCounts(log)).read(Int32Array.of()).best(1)]).toEqual([10]);
  });

  it('fades by half with each half-life, and takes what comes from the future as of now', () => {
    const counts = decayedCounts([0, 1, 2], [100, 90, 500], 3, { now: 100, halfLife: 10 });
    expect([...counts]).toEqual([1, 0.5, 1]);
  });

  it('sees what is taken late', () => {
    const shares = lateShares(
      interactionsOf(
        Array.from({ length: 20 }, () => [0, 1, 2, 3]),
        4,
      ),
      { window: 1 },
    );
    expect(shares[3]).toBeGreaterThan(shares[0]!);
  });
});

/** Gauss and Jordan, for matrices of a test's size. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...Array.from({ length: size }, (_, k) => (k === at ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot++) {
    const divisor = rows[pivot]![pivot]!;
    rows[pivot] = rows[pivot]!.map((value) => value / divisor);
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = rows[row]![pivot]!;
      rows[row] = rows[row]!.map((value, k) => value - factor * rows[pivot]![k]!);
    }
  }
  return rows.map((row) => row.slice(size));
}
