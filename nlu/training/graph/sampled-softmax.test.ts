import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { normalNumbers, seededRandom } from '../random.js';
import { batchedMatMulTransposed } from './ops/batched-matmul.js';
import { rowDots } from './ops/row-dots.js';
import { sampledSoftmax } from './ops/sampled-softmax.js';
import { Tape } from './tape.js';

const [rows, samples, width] = [3, 4, 2];
const ownIds = Int32Array.of(7, 2, 5);
/** The second sample is the first row's own class. */
const sampledIds = Int32Array.of(1, 7, 3, 9);
const correction = Float32Array.of(0.3, -0.2, 0, 0.1);
const weights = Float32Array.of(0.5, 0.5, 0);

async function session(): Promise<InferenceSession> {
  const tape = new Tape();
  const { graph } = tape;
  const states = tape.input('states', [rows, width]);
  const own = tape.input('own', [rows, width]);
  const sampled = tape.input('sampled', [samples, width]);
  const loss = sampledSoftmax(tape, {
    own: rowDots(tape, states, own),
    sampled: batchedMatMulTransposed(tape, states, sampled),
    correction: graph.initializer('correction', correction, [1, samples]),
    ownIds: graph.initializer('ownIds', ownIds, [rows, 1]),
    sampledIds: graph.initializer('sampledIds', sampledIds, [1, samples]),
    weights: graph.initializer('weights', weights, [rows, 1]),
  });
  tape.backward();
  graph.output('loss', loss.name, 'float32', []);
  for (const value of [states, own, sampled])
    graph.output(`gradient.${value.name}`, tape.gradient(value) ?? '', 'float32', value.shape);
  return InferenceSession.create(graph.encode());
}

/** The loss by its definition. */
function reference(states: Float32Array, own: Float32Array, sampled: Float32Array): number {
  const dot = (a: Float32Array, i: number, b: Float32Array, j: number): number =>
    Array.from({ length: width }, (_, k) => a[i * width + k]! * b[j * width + k]!).reduce(
      (sum, value) => sum + value,
      0,
    );
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const logit = dot(states, row, own, row);
    let sum = Math.exp(logit);
    for (let sample = 0; sample < samples; sample++)
      if (sampledIds[sample] !== ownIds[row]) sum += Math.exp(dot(states, row, sampled, sample) + correction[sample]!);
    loss += weights[row]! * (Math.log(sum) - logit);
  }
  return loss;
}

describe('sampled softmax', () => {
  const random = seededRandom(5);
  const values = [rows, rows, samples].map((count) => normalNumbers(count * width, 1, random));
  const [states, own, sampled] = values as [Float32Array, Float32Array, Float32Array];

  it('is the loss by its definition, with gradients that finite differences confirm', async () => {
    const step = await session();
    const outputs = await step.run({
      states: new Tensor('float32', states, [rows, width]),
      own: new Tensor('float32', own, [rows, width]),
      sampled: new Tensor('float32', sampled, [samples, width]),
    });
    const [loss] = outputs.loss!.data as Float32Array;
    expect(loss).toBeCloseTo(reference(states, own, sampled), 5);
    for (const [name, array] of Object.entries({ states, own, sampled })) {
      const gradient = outputs[`gradient.${name}`]?.data as Float32Array;
      for (let at = 0; at < array.length; at++) {
        const before = array[at]!;
        const size = 1e-2;
        array[at] = before + size;
        const higher = reference(states, own, sampled);
        array[at] = before - size;
        const lower = reference(states, own, sampled);
        array[at] = before;
        expect(gradient[at]).toBeCloseTo((higher - lower) / (2 * size), 3);
      }
    }
  });
});
