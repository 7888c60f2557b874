/** A text as ids without special tokens, and its translation where there is one. */
export interface IdSentence {
  readonly ids: readonly number[];
  readonly translation?: readonly number[];
}

/** A sparse matrix as parallel arrays. */
export interface SparseMatrix {
  /** Rows and columns. */
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

const window = 5;

/**
 * Positive pointwise mutual information of tokens (Levy & Goldberg 2014; contexts smoothed by 0.75): in a window inside
 * a sentence, weighted by nearness, and everywhere across a translation, which brings two languages into one space.
 */
export function positiveMutualInformation(sentences: Iterable<IdSentence>, vocabularySize: number): SparseMatrix {
  const counts = new Map<number, number>();
  const totals = new Float64Array(vocabularySize);
  const count = (a: number, b: number, weight: number): void => {
    for (const [row, column] of [
      [a, b],
      [b, a],
    ] as const) {
      const cell = row * vocabularySize + column;
      counts.set(cell, (counts.get(cell) ?? 0) + weight);
      totals[row]! += weight;
    }
  };
  for (const { ids, translation } of sentences) {
    for (const sentence of translation === undefined ? [ids] : [ids, translation])
      for (const [position, id] of sentence.entries())
        for (let before = Math.max(0, position - window); before < position; before++)
          count(id, sentence[before] as number, 1 / (position - before));
    if (translation === undefined) continue;
    const weight = 2 / Math.max(ids.length, translation.length);
    for (const id of ids) for (const other of translation) count(id, other, weight);
  }
  return positiveCells(counts, totals);
}

function positiveCells(counts: ReadonlyMap<number, number>, totals: Float64Array): SparseMatrix {
  const size = totals.length;
  const contexts = totals.map((total) => total ** 0.75);
  const contextSum = contexts.reduce((sum, context) => sum + context, 0);
  const cells: [row: number, column: number, value: number][] = [];
  for (const [cell, weight] of counts) {
    const row = Math.floor(cell / size);
    const column = cell % size;
    const information = Math.log((weight * contextSum) / (totals[row]! * contexts[column]!));
    if (information > 0) cells.push([row, column, information]);
  }
  return {
    size,
    rows: Int32Array.from(cells, ([row]) => row),
    columns: Int32Array.from(cells, ([, column]) => column),
    values: Float32Array.from(cells, ([, , value]) => value),
  };
}
