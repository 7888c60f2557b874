import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { normalNumbers, seededRandom } from '../random.js';
import { squaredNorm } from './adam-update.js';
import { AdamW } from './adamw.js';
import { scheduleFactor } from './schedule.js';

const dense = (name: string, gradient: Float32Array) => ({ dense: new Map([[name, gradient]]), rows: [] });

describe('AdamW', () => {
  it('takes the steps of TensorFlow.js Adam when nothing decays', async () => {
    await tf.setBackend('cpu');
    const start = normalNumbers(7, 1, seededRandom(1));
    const values = start.slice();
    const optimiser = new AdamW(new Map([['x', values]]), { beta2: 0.999, epsilon: 1e-7, weightDecay: 0, clipNorm: 0 });
    const variable = tf.variable(tf.tensor1d(start));
    const theirs = tf.train.adam(0.05, 0.9, 0.999, 1e-7);
    for (let step = 0; step < 5; step++) {
      optimiser.step(
        dense(
          'x',
          values.map((value) => 2 * value),
        ),
        0.05,
      );
      theirs.minimize(() => variable.square().sum());
    }
    const wanted = variable.dataSync();
    for (const [index, value] of values.entries()) expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 5);
  });

  it('clips by the norm over all parameters and returns the norm before', () => {
    const a = new Float32Array(1);
    const b = new Float32Array(1);
    const optimiser = new AdamW(
      new Map([
        ['a', a],
        ['b', b],
      ]),
      { clipNorm: 1, epsilon: 1 },
    );
    const gradients = new Map([
      ['a', Float32Array.of(30)],
      ['b', Float32Array.of(40)],
    ]);
    expect(optimiser.step({ dense: gradients, rows: [] }, 1)).toBeCloseTo(50, 5);
    expect(a[0]).toBeCloseTo(-0.6 / 1.6, 5);
    expect(b[0]).toBeCloseTo(-0.8 / 1.8, 5);
  });

  it('decays weights and leaves biases alone', () => {
    const weight = Float32Array.of(1);
    const bias = Float32Array.of(1);
    const optimiser = new AdamW(
      new Map([
        ['h.weight', weight],
        ['h.bias', bias],
      ]),
      { weightDecay: 0.5 },
    );
    optimiser.step(
      {
        dense: new Map([
          ['h.weight', Float32Array.of(0)],
          ['h.bias', Float32Array.of(0)],
        ]),
        rows: [],
      },
      0.1,
    );
    expect(weight[0]).toBeCloseTo(0.95, 6);
    expect(bias[0]).toBe(1);
  });

  it('adds up rows of equal ids and leaves other rows alone', () => {
    const table = new Float32Array(6).fill(1);
    const twice = new AdamW(new Map([['table', table]]), { clipNorm: 0, epsilon: 1 });
    const gradients = Float32Array.of(1, 2, 5, 5, 2, 1);
    twice.step({ dense: new Map(), rows: [{ parameter: 'table', ids: Int32Array.of(2, 0, 2), gradients }] }, 0.1);
    const once = new Float32Array(6).fill(1);
    const summed = new AdamW(new Map([['table', once]]), { clipNorm: 0, epsilon: 1 });
    summed.step(dense('table', Float32Array.of(5, 5, 0, 0, 3, 3)), 0.1);
    expect([...table]).toEqual([...once]);
    expect([...table.slice(2, 4)]).toEqual([1, 1]);
  });
});

describe('squaredNorm', () => {
  it('adds up even and odd numbers of values', () => {
    expect(squaredNorm(Float32Array.of())).toBe(0);
    expect(squaredNorm(Float32Array.of(3))).toBe(9);
    expect(squaredNorm(Float32Array.of(1, 2, 3, 4))).toBe(30);
    expect(squaredNorm(Float32Array.of(1, 2, 3, 4, 5))).toBe(55);
  });
});

describe('scheduleFactor', () => {
  it('rises, peaks and falls to nothing', () => {
    for (const decay of ['linear', 'cosine'] as const) {
      const at = (position: number): number => scheduleFactor(position, { warmup: 0.1, decay });
      expect(at(0)).toBe(0.01);
      expect(at(0.05)).toBeCloseTo(0.5);
      expect(at(0.1)).toBeCloseTo(1);
      expect(at(0.55)).toBeCloseTo(0.5);
      expect(at(1)).toBeCloseTo(0);
    }
  });
});
