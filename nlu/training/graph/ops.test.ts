import * as tf from '@tensorflow/tfjs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalNumbers, seededRandom } from '../random.js';
import { attention } from './ops/attention.js';
import { batchedMatMul, batchedMatMulTransposed } from './ops/batched-matmul.js';
import { binaryCrossEntropy } from './ops/binary-cross-entropy.js';
import { crossEntropy } from './ops/cross-entropy.js';
import { add, addConstant, multiplyByMask } from './ops/elementwise.js';
import { addPositions, addTypes, gatherRows } from './ops/embedding.js';
import { gelu } from './ops/gelu.js';
import { layerNorm } from './ops/layer-norm.js';
import { reshape, transpose } from './ops/layout.js';
import { linear } from './ops/linear.js';
import { weightedPool } from './ops/pooling.js';
import { selectRows } from './ops/select-rows.js';
import { softmax } from './ops/softmax.js';
import { squaredError } from './ops/squared-error.js';
import { unitRows } from './ops/unit-rows.js';
import { elementCount, type Shape, Tape, type Value } from './tape.js';

interface OpCase {
  readonly name: string;
  /** Shapes of the inputs that gradients are wanted for. */
  readonly shapes: readonly Shape[];
  readonly emit: (tape: Tape, inputs: Value[]) => Value;
  /** The same in TensorFlow.js. */
  readonly oracle: (inputs: tf.Tensor[]) => tf.Tensor;
}

const at = <Item>(items: readonly Item[], index: number): Item => items[index] as Item;
const constants = {
  mask: Float32Array.of(0, 1.25, 1.25, 0, 1.25, 1.25),
  bias: Float32Array.of(0, 0, -1e4, 0, 0, 0),
  poolWeights: Float32Array.of(0.5, 0.5, 0, 1 / 3, 1 / 3, 1 / 3),
  targets: Float32Array.of(0.05, 0.4, 0.05, 0, 0, 0, 0.3, 0.1, 0.1),
  selection: Float32Array.of(0, 1, 0, 0, 0, 1),
  labels: Float32Array.of(1, 0, 1, 0, 0, 1, 1, 1, 0),
  rowWeights: Float32Array.of(0.5, 0, 0.25),
};
const constant = (tape: Tape, name: keyof typeof constants, shape: Shape): string =>
  tape.graph.initializer(name, constants[name], shape);
const tensor = (name: keyof typeof constants, shape: number[]): tf.Tensor => tf.tensor(constants[name], shape);

const tfGelu = (x: tf.Tensor): tf.Tensor => x.mul(x.mul(Math.SQRT1_2).erf().add(1).mul(0.5));
const tfLayerNorm = (x: tf.Tensor, gain: tf.Tensor, bias: tf.Tensor): tf.Tensor => {
  const { mean, variance } = tf.moments(x, -1, true);
  return x.sub(mean).div(variance.sqrt()).mul(gain).add(bias);
};
const tfAttention = (query: tf.Tensor, key: tf.Tensor, value: tf.Tensor): tf.Tensor => {
  const split = (x: tf.Tensor): tf.Tensor => x.reshape([2, 3, 2, 2]).transpose([0, 2, 1, 3]);
  const scores = tf.matMul(split(query), split(key), false, true).mul(Math.SQRT1_2);
  const weights = tf.softmax(scores.add(tensor('bias', [2, 1, 1, 3])));
  return tf.matMul(weights, split(value)).transpose([0, 2, 1, 3]).reshape([6, 4]);
};

const cases: readonly OpCase[] = [
  {
    name: 'add',
    shapes: [
      [2, 3],
      [2, 3],
    ],
    emit: (tape, [a, b]) => add(tape, a as Value, b as Value),
    oracle: ([a, b]) => tf.add(a as tf.Tensor, b as tf.Tensor),
  },
  {
    name: 'a value used twice',
    shapes: [[2, 3]],
    emit: (tape, [x]) => add(tape, x as Value, gelu(tape, x as Value)),
    oracle: ([x]) => tf.add(x as tf.Tensor, tfGelu(x as tf.Tensor)),
  },
  {
    name: 'addConstant',
    shapes: [[2, 2, 2, 3]],
    emit: (tape, [x]) => softmax(tape, addConstant(tape, x as Value, constant(tape, 'bias', [2, 1, 1, 3]))),
    oracle: ([x]) => tf.softmax((x as tf.Tensor).add(tensor('bias', [2, 1, 1, 3]))),
  },
  {
    name: 'multiplyByMask',
    shapes: [[2, 3]],
    emit: (tape, [x]) => multiplyByMask(tape, x as Value, constant(tape, 'mask', [2, 3])),
    oracle: ([x]) => (x as tf.Tensor).mul(tensor('mask', [2, 3])),
  },
  {
    name: 'gelu',
    shapes: [[3, 4]],
    emit: (tape, [x]) => gelu(tape, x as Value),
    oracle: ([x]) => tfGelu(x as tf.Tensor),
  },
  {
    name: 'layerNorm',
    shapes: [[3, 5], [5], [5]],
    emit: (tape, inputs) => layerNorm(tape, at(inputs, 0), at(inputs, 1), at(inputs, 2)),
    oracle: (inputs) => tfLayerNorm(at(inputs, 0), at(inputs, 1), at(inputs, 2)),
  },
  {
    name: 'linear',
    shapes: [[3, 4], [4, 2], [2]],
    emit: (tape, inputs) => linear(tape, at(inputs, 0), at(inputs, 1), at(inputs, 2)),
    oracle: (inputs) => tf.matMul(at(inputs, 0), at(inputs, 1)).add(at(inputs, 2)),
  },
  {
    name: 'batchedMatMul',
    shapes: [
      [2, 3, 4],
      [2, 4, 2],
    ],
    emit: (tape, [a, b]) => batchedMatMul(tape, a as Value, b as Value),
    oracle: ([a, b]) => tf.matMul(a as tf.Tensor, b as tf.Tensor),
  },
  {
    name: 'batchedMatMulTransposed',
    shapes: [
      [2, 3, 4],
      [2, 2, 4],
    ],
    emit: (tape, [a, b]) => batchedMatMulTransposed(tape, a as Value, b as Value, 0.3),
    oracle: ([a, b]) => tf.matMul(a as tf.Tensor, b as tf.Tensor, false, true).mul(0.3),
  },
  {
    name: 'softmax',
    shapes: [[3, 4]],
    emit: (tape, [x]) => softmax(tape, x as Value),
    oracle: ([x]) => tf.softmax(x as tf.Tensor),
  },
  {
    name: 'reshape and transpose',
    shapes: [[2, 3, 4]],
    emit: (tape, [x]) => reshape(tape, transpose(tape, x as Value, [2, 0, 1]), [4, 6]),
    oracle: ([x]) => (x as tf.Tensor).transpose([2, 0, 1]).reshape([4, 6]),
  },
  {
    name: 'attention',
    shapes: [
      [6, 4],
      [6, 4],
      [6, 4],
    ],
    emit: (tape, inputs) =>
      attention(tape, [at(inputs, 0), at(inputs, 1), at(inputs, 2)], constant(tape, 'bias', [2, 1, 1, 3]), {
        batch: 2,
        length: 3,
        heads: 2,
      }),
    oracle: (inputs) => tfAttention(at(inputs, 0), at(inputs, 1), at(inputs, 2)),
  },
  {
    name: 'addTypes',
    shapes: [
      [3, 4],
      [2, 4],
    ],
    emit: (tape, [x, table]) =>
      gelu(tape, addTypes(tape, x as Value, table as Value, constant(tape, 'selection', [3, 2]))),
    oracle: ([x, table]) => tfGelu((x as tf.Tensor).add(tf.matMul(tensor('selection', [3, 2]), table as tf.Tensor))),
  },
  {
    name: 'addPositions',
    shapes: [[6, 4]],
    emit: (tape, [x]) => {
      const table = { name: tape.graph.initializer('table', new Float32Array(20).fill(0.5), [5, 4]), shape: [5, 4] };
      return gelu(tape, addPositions(tape, x as Value, table, 3).sum);
    },
    oracle: ([x]) => tfGelu((x as tf.Tensor).add(0.5)),
  },
  {
    name: 'weightedPool',
    shapes: [[6, 4]],
    emit: (tape, [x]) => {
      const weights = { name: constant(tape, 'poolWeights', [2, 1, 3]), shape: [2, 1, 3] };
      return weightedPool(tape, x as Value, weights);
    },
    oracle: ([x]) => tf.matMul(tensor('poolWeights', [2, 1, 3]), (x as tf.Tensor).reshape([2, 3, 4])).reshape([2, 4]),
  },
  {
    name: 'unitRows',
    shapes: [[3, 4]],
    emit: (tape, [x]) => unitRows(tape, x as Value),
    oracle: ([x]) => (x as tf.Tensor).div((x as tf.Tensor).square().sum(-1, true).add(1e-6).sqrt()),
  },
  {
    name: 'selectRows',
    shapes: [[3, 4]],
    emit: (tape, [x]) => selectRows(tape, x as Value, constant(tape, 'selection', [2, 3]), 2),
    oracle: ([x]) => tf.matMul(tensor('selection', [2, 3]), x as tf.Tensor),
  },
];

/** Runs an emitted graph; the loss is the sum of the output weighted by `upstream`, so that every element counts. */
async function run(op: OpCase, values: readonly Float32Array[], upstream: Float32Array | undefined) {
  const tape = new Tape();
  const inputs = op.shapes.map((shape, index) => tape.input(`x${index}`, shape));
  const y = op.emit(tape, inputs);
  const seed = upstream ?? normalNumbers(elementCount(y.shape), 1, seededRandom(9));
  tape.accumulate(y, tape.graph.initializer('upstream', seed, y.shape));
  tape.backward();
  tape.graph.output('y', y.name, 'float32', y.shape);
  for (const [index, input] of inputs.entries())
    tape.graph.output(`d${index}`, tape.gradient(input) ?? '', 'float32', input.shape);
  const session = await InferenceSession.create(tape.graph.encode(), { intraOpNumThreads: 1 });
  const feed = (tensors: readonly Float32Array[]) =>
    session.run(
      Object.fromEntries(
        tensors.map((data, index) => [`x${index}`, new Tensor('float32', data, at(op.shapes, index))]),
      ),
    );
  const loss = async (tensors: readonly Float32Array[]): Promise<number> => {
    const data = (await feed(tensors)).y?.data as Float32Array;
    return data.reduce((sum, value, index) => sum + value * (seed[index] ?? 0), 0);
  };
  const outputs = await feed(values);
  const floats = (name: string): Float32Array => outputs[name]?.data as Float32Array;
  return {
    seed,
    loss,
    output: floats('y'),
    shape: y.shape,
    gradients: op.shapes.map((_, index) => floats(`d${index}`)),
  };
}

function expectClose(actual: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(wanted.length);
  for (let index = 0; index < wanted.length; index++)
    expect(Math.abs((actual[index] ?? Number.NaN) - (wanted[index] ?? 0)), `element ${index}`).toBeLessThan(tolerance);
}

const floatsOf = (output: Tensor | undefined): Float32Array => output?.data as Float32Array;

/** An optional package: TensorFlow's native library, which then is the oracle; else the one written in TypeScript. */
const nativeTensorFlow: string = '@tensorflow/tfjs-node';

beforeAll(async () => {
  const isNative = await import(/* @vite-ignore */ nativeTensorFlow)
    .then(() => tf.setBackend('tensorflow'))
    .catch(() => false);
  if (!isNative) await tf.setBackend('cpu');
});

describe.each(cases)('$name', (op) => {
  const random = seededRandom(5);
  const values = op.shapes.map((shape) => normalNumbers(elementCount(shape), 1, random));

  it('agrees with TensorFlow.js forwards and backwards', async () => {
    const { seed, shape, output, gradients } = await run(op, values, undefined);
    const inputs = values.map((data, index) => tf.tensor(data, [...at(op.shapes, index)]));
    expectClose(output, op.oracle(inputs).dataSync(), 1e-5);
    const loss = (...tensors: tf.Tensor[]): tf.Tensor =>
      op
        .oracle(tensors)
        .mul(tf.tensor(seed, [...shape]))
        .sum();
    const wanted = tf.grads(loss)(inputs);
    for (const [index, gradient] of gradients.entries()) expectClose(gradient, at(wanted, index).dataSync(), 2e-5);
  });

  it('agrees with finite differences', async () => {
    const { loss, gradients } = await run(op, values, undefined);
    const step = 1e-2;
    for (const [input, gradient] of gradients.entries()) {
      for (const element of [0, Math.floor(gradient.length / 2), gradient.length - 1]) {
        const moved = (distance: number): Float32Array[] =>
          values.map((data, index) =>
            data.map((value, position) => (index === input && position === element ? value + distance : value)),
          );
        const slope = ((await loss(moved(step))) - (await loss(moved(-step)))) / (2 * step);
        expect(Math.abs(slope - (gradient[element] ?? Number.NaN))).toBeLessThan(5e-3 * (1 + Math.abs(slope)));
      }
    }
  });
});

interface LossCase {
  readonly name: string;
  readonly emit: (tape: Tape, x: Value) => Value;
  readonly oracle: (x: tf.Tensor) => tf.Tensor;
}

const losses: readonly LossCase[] = [
  {
    name: 'crossEntropy',
    emit: (tape, x) => crossEntropy(tape, x, constant(tape, 'targets', [3, 3])),
    oracle: (x) =>
      tf
        .logSoftmax(x)
        .mul(tensor('targets', [3, 3]))
        .sum()
        .neg(),
  },
  {
    name: 'binaryCrossEntropy',
    emit: (tape, x) =>
      binaryCrossEntropy(tape, x, constant(tape, 'labels', [3, 3]), constant(tape, 'rowWeights', [3, 1])),
    oracle: (x) =>
      tf
        .softplus(x)
        .sub(tensor('labels', [3, 3]).mul(x))
        .mul(tensor('rowWeights', [3, 1]))
        .sum(),
  },
  {
    name: 'squaredError',
    emit: (tape, x) => squaredError(tape, x, constant(tape, 'labels', [3, 3]), constant(tape, 'rowWeights', [3, 1])),
    oracle: (x) =>
      x
        .sub(tensor('labels', [3, 3]))
        .square()
        .mul(tensor('rowWeights', [3, 1]))
        .sum(),
  },
];

describe.each(losses)('$name', ({ emit, oracle }) => {
  it('weighs rows, leaves rows without weight out and agrees with TensorFlow.js', async () => {
    const tape = new Tape();
    const x = tape.input('x', [3, 3]);
    const loss = emit(tape, x);
    tape.graph.output('loss', loss.name, 'float32', []);
    tape.graph.output('gradient', tape.gradient(x) ?? '', 'float32', [3, 3]);
    const session = await InferenceSession.create(tape.graph.encode(), { intraOpNumThreads: 1 });
    const data = normalNumbers(9, 2, seededRandom(3));
    const outputs = await session.run({ x: new Tensor('float32', data, [3, 3]) });
    expectClose(floatsOf(outputs.loss), oracle(tf.tensor(data, [3, 3])).dataSync(), 1e-5);
    const wanted = tf
      .grad(oracle)(tf.tensor(data, [3, 3]))
      .dataSync();
    expectClose(floatsOf(outputs.gradient), wanted, 1e-5);
    expect([...floatsOf(outputs.gradient).slice(3, 6)].map(Math.abs)).toEqual([0, 0, 0]);
  });
});

describe('embeddings', () => {
  it('gathers rows by id and gives the positions that were used their gradient', async () => {
    const tape = new Tape();
    const table = tape.input('table', [4, 2]);
    const positions = tape.input('positions', [5, 2]);
    const rows = gatherRows(tape, table, tape.graph.input('ids', 'int32', [6]), 6);
    const { sum, used } = addPositions(tape, rows, positions, 3);
    tape.accumulate(
      sum,
      tape.graph.initializer(
        'upstream',
        Float32Array.from({ length: 12 }, (_, i) => i),
        [6, 2],
      ),
    );
    tape.backward();
    tape.graph.output('sum', sum.name, 'float32', [6, 2]);
    tape.graph.output('used', tape.gradient(used) ?? '', 'float32', [3, 2]);
    const session = await InferenceSession.create(tape.graph.encode(), { intraOpNumThreads: 1 });
    const outputs = await session.run({
      table: new Tensor('float32', Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7), [4, 2]),
      positions: new Tensor('float32', Float32Array.of(10, 10, 20, 20, 30, 30, 40, 40, 50, 50), [5, 2]),
      ids: new Tensor('int32', Int32Array.of(3, 0, 1, 2, 2, 0), [6]),
    });
    expect(Array.from(floatsOf(outputs.sum))).toEqual([16, 17, 20, 21, 32, 33, 14, 15, 24, 25, 30, 31]);
    expect(Array.from(floatsOf(outputs.used))).toEqual([6, 8, 10, 12, 14, 16]);
  });
});
