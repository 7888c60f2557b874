import type { Tape, Value } from '../tape.js';

/**
 * Rows of `table` [vocabulary, hidden] by `ids` (int32 [count]). No gradient is emitted for the table, which would be
 * as large as the table and mostly zero: the gradient of the rows goes to the optimiser, which adds it up by id.
 */
export function gatherRows(tape: Tape, table: Value, ids: string, count: number): Value {
  const name = tape.graph.node('Gather', [table.name, ids], { attributes: { axis: 0 } });
  return { name, shape: [count, table.shape[1] ?? 0] };
}

/** Adds to x [rows, hidden] a row of a small `table` [types, hidden] each; `chosen` [rows, types] holds a one a row. */
export function addTypes(tape: Tape, x: Value, table: Value, chosen: string): Value {
  const { graph } = tape;
  const name = graph.node('Gemm', [chosen, table.name, x.name]);
  return tape.record({ name, shape: x.shape }, (gradient) => {
    tape.accumulate(x, gradient);
    tape.accumulate(table, graph.node('Gemm', [chosen, gradient], { attributes: { transA: 1 } }));
  });
}

/**
 * Adds to x [batch * length, hidden] the first `length` rows of `positions` [at least length, hidden]. Returns the sum
 * and the rows used, whose gradient [length, hidden] belongs to the beginning of the table.
 */
export function addPositions(tape: Tape, x: Value, positions: Value, length: number): { sum: Value; used: Value } {
  const { graph } = tape;
  const hidden = x.shape[1] ?? 0;
  const slice = graph.node('Slice', [positions.name, ...[[0], [length], [0]].map((part) => graph.integers(part))]);
  const used = { name: slice, shape: [length, hidden] };
  const byExample = graph.integers([-1, length, hidden]);
  const placed = graph.node('Add', [graph.node('Reshape', [x.name, byExample]), used.name]);
  const sum = { name: graph.node('Reshape', [placed, graph.integers(x.shape)]), shape: x.shape };
  tape.record(sum, (gradient) => {
    tape.accumulate(x, gradient);
    tape.accumulate(used, graph.reduceSum(graph.node('Reshape', [gradient, byExample]), [0]));
  });
  return { sum, used };
}
