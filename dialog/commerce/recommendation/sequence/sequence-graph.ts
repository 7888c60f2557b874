import { attention } from '../../../../nlu/training/graph/ops/attention.js';
import { batchedMatMulTransposed } from '../../../../nlu/training/graph/ops/batched-matmul.js';
import { add, addConstant, multiplyByMask } from '../../../../nlu/training/graph/ops/elementwise.js';
import { gatherRows } from '../../../../nlu/training/graph/ops/embedding.js';
import { gelu } from '../../../../nlu/training/graph/ops/gelu.js';
import { layerNorm } from '../../../../nlu/training/graph/ops/layer-norm.js';
import { linear } from '../../../../nlu/training/graph/ops/linear.js';
import { rowDots } from '../../../../nlu/training/graph/ops/row-dots.js';
import { sampledSoftmax } from '../../../../nlu/training/graph/ops/sampled-softmax.js';
import { type Shape, Tape, type Value } from '../../../../nlu/training/graph/tape.js';
import { denseShapes, partOf, type SequenceConfig, tableShapes, tables } from './sequence-config.js';

/** Size of a training step: `rows` packed rows of `length` places, and the items that all places are compared with. */
export interface SequenceStep {
  readonly rows: number;
  readonly length: number;
  readonly samples: number;
}

/**
 * What a step is fed beside the parameters, with places = rows * length: `ids`, `positions` and `targets` int32 [places];
 * `targetColumn` int32 [places, 1], the targets again; `weights` [places, 1], 0 where nothing follows; `samples` int32
 * [samples], `sampleRow` int32 [1, samples], `correction` [1, samples]; `attentionBias` [rows, heads, length, length];
 * and the dropout masks.
 */
export const feedNames = {
  ids: 'feed.ids',
  positions: 'feed.positions',
  targets: 'feed.targets',
  targetColumn: 'feed.targetColumn',
  weights: 'feed.weights',
  samples: 'feed.samples',
  sampleRow: 'feed.sampleRow',
  correction: 'feed.correction',
  attentionBias: 'feed.attentionBias',
} as const;

/** Row gradients of a step by the table that they belong to and the feed with their ids. */
export const rowOutputs = [
  { name: 'rows.inputs', table: tables.items, ids: feedNames.ids },
  { name: 'rows.targets', table: tables.items, ids: feedNames.targets },
  { name: 'rows.samples', table: tables.items, ids: feedNames.samples },
  { name: 'rows.positions', table: tables.positions, ids: feedNames.positions },
  { name: 'rows.targetBiases', table: tables.biases, ids: feedNames.targets },
  { name: 'rows.sampleBiases', table: tables.biases, ids: feedNames.samples },
] as const;

/** Dropout masks of a step with their shapes. */
export function maskShapes(
  { layers, width }: SequenceConfig,
  { rows, length }: SequenceStep,
): ReadonlyMap<string, Shape> {
  const names = [
    'input',
    ...Array.from({ length: layers }, (_, layer) => [`${layer}.attention`, `${layer}.inner`]).flat(),
  ];
  return new Map(names.map((name) => [`mask.${name}`, [rows * length, width]]));
}

/**
 * One training step of the sequence model as ONNX: a causal transformer in the manner of SASRec (Kang & McAuley 2018) with
 * normalisation before each part (Xiong et al. 2020), and a softmax over all items whose partition function is sampled,
 * in place of SASRec's one negative a place, which makes it overconfident (Petrov & Macdonald 2023).
 */
export function sequenceGraph(config: SequenceConfig, step: SequenceStep): Uint8Array {
  const tape = new Tape();
  const { graph } = tape;
  const places = step.rows * step.length;
  const parameters = new Map(
    [...denseShapes(config), ...tableShapes(config)].map(([name, shape]) => [name, tape.input(name, shape)]),
  );
  const parameter = (name: string): Value => {
    const value = parameters.get(name);
    if (value === undefined) throw new Error(`no parameter ${name}`);
    return value;
  };
  const masks = new Map(
    [...maskShapes(config, step)].map(([name, shape]) => [name, graph.input(name, 'float32', shape)]),
  );
  const dropout = (x: Value, name: string): Value => multiplyByMask(tape, x, masks.get(`mask.${name}`) ?? '');
  const norm = (x: Value, name: string): Value =>
    layerNorm(tape, x, parameter(`${name}.gain`), parameter(`${name}.bias`));
  const dense = (x: Value, name: string): Value =>
    linear(tape, x, parameter(`${name}.weight`), parameter(`${name}.bias`));
  const gathered = (table: string, ids: string, count: number): Value => gatherRows(tape, parameter(table), ids, count);

  const ids = graph.input(feedNames.ids, 'int32', [places]);
  const positionIds = graph.input(feedNames.positions, 'int32', [places]);
  const targets = graph.input(feedNames.targets, 'int32', [places]);
  const samples = graph.input(feedNames.samples, 'int32', [step.samples]);
  const bias = graph.input(feedNames.attentionBias, 'float32', [step.rows, config.heads, step.length, step.length]);
  const inputs = gathered(tables.items, ids, places);
  const positions = gathered(tables.positions, positionIds, places);
  let x = dropout(norm(add(tape, inputs, positions), 'input.norm'), 'input');
  for (let layer = 0; layer < config.layers; layer++) {
    const own = norm(x, partOf(layer, 'attentionNorm'));
    const projected = (part: string): Value => dense(own, partOf(layer, part));
    const shape = { batch: step.rows, length: step.length, heads: config.heads };
    const mixed = attention(tape, [projected('query'), projected('key'), projected('value')], bias, shape);
    x = add(tape, x, dropout(dense(mixed, partOf(layer, 'output')), `${layer}.attention`));
    const inner = gelu(tape, dense(norm(x, partOf(layer, 'innerNorm')), partOf(layer, 'expand')));
    x = add(tape, x, dropout(dense(inner, partOf(layer, 'contract')), `${layer}.inner`));
  }
  const state = norm(x, 'output.norm');

  const targetRows = gathered(tables.items, targets, places);
  const targetBiases = gathered(tables.biases, targets, places);
  const sampleRows = gathered(tables.items, samples, step.samples);
  const sampleBiases = gathered(tables.biases, samples, step.samples);
  const sampled = addRow(tape, batchedMatMulTransposed(tape, state, sampleRows), sampleBiases);
  const loss = sampledSoftmax(tape, {
    own: add(tape, rowDots(tape, state, targetRows), targetBiases),
    sampled,
    correction: graph.input(feedNames.correction, 'float32', [1, step.samples]),
    ownIds: graph.input(feedNames.targetColumn, 'int32', [places, 1]),
    sampledIds: graph.input(feedNames.sampleRow, 'int32', [1, step.samples]),
    weights: graph.input(feedNames.weights, 'float32', [places, 1]),
  });
  tape.backward();

  graph.output('loss', loss.name, 'float32', []);
  const rows = [inputs, targetRows, sampleRows, positions, targetBiases, sampleBiases];
  for (const [at, { name }] of rowOutputs.entries()) {
    const value = rows[at]!;
    const gradient = tape.gradient(value);
    if (gradient !== undefined) graph.output(name, gradient, 'float32', value.shape);
  }
  for (const name of denseShapes(config).keys()) {
    const value = parameter(name);
    const gradient = tape.gradient(value);
    if (gradient !== undefined) graph.output(`gradient.${name}`, gradient, 'float32', value.shape);
  }
  return graph.encode();
}

/** x [rows, columns] plus a column of numbers [columns, 1] laid over each row. */
function addRow(tape: Tape, x: Value, column: Value): Value {
  const { graph } = tape;
  const row = graph.node('Transpose', [column.name], { attributes: { perm: [1, 0] } });
  const sum = addConstant(tape, x, row);
  return tape.record({ name: graph.node('Identity', [sum.name]), shape: x.shape }, (gradient) => {
    tape.accumulate(sum, gradient);
    const total = graph.reduceSum(gradient, [0], true);
    tape.accumulate(column, graph.node('Transpose', [total], { attributes: { perm: [1, 0] } }));
  });
}
