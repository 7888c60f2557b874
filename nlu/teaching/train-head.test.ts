import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { changedLogits } from '../model/head-change.js';
import { seededRandom } from '../training/random.js';
import type { HeadRow } from './head-rows.js';
import { minimise } from './minimise.js';
import { headObjective, trainHead } from './train-head.js';

const random = seededRandom(4);
const normal = (length: number): Float32Array => Float32Array.from({ length }, () => 2 * random() - 1);
const hidden = 6;
const labels = 4;
const row = (targets: readonly number[], state = normal(hidden)): HeadRow => ({
  state,
  logits: normal(labels),
  targets: Float32Array.from(targets),
});
const softmax = (logits: Float32Array): number[] => [...tf.softmax(tf.tensor1d(logits)).dataSync()];
const slope = 1.3;
const scaled = (logits: Float32Array): Float32Array => logits.map((logit) => logit / slope);

describe.each([true, false])('the objective of a head (several labels: %s)', (several) => {
  const corrections = [row([0, 1, 0, 0]), row([1, 0, 0, 0])];
  const replay = [row(several ? [0.2, 0.9, 0.5, 0] : [0.2, 0.6, 0.1, 0.1]), row([0, 0, 0, 1])];

  it('has the value and the gradient that tfjs finds', () => {
    const point = Float64Array.from(normal(labels * (hidden + 1)));
    const [emphasis, pullOfInput] = [7, 0.1];
    const { objective } = headObjective({ several, corrections, replay, slope }, { emphasis, pullOfInput });
    const { value, gradient } = objective(point);
    const rows = [...corrections, ...replay];
    const states = tf.tensor2d(rows.map(({ state }) => [...state, 1]));
    const logits = tf.tensor2d(rows.map((one) => [...one.logits]));
    const targets = tf.tensor2d(rows.map((one) => [...one.targets]));
    const counts = tf.tensor1d(rows.map((_, index) => (index < corrections.length ? emphasis : 1)));
    const { value: wanted, grad } = tf.valueAndGrad((weights: tf.Tensor) => {
      const scores = logits.add(states.matMul(weights.reshape([labels, hidden + 1]), false, true).mul(slope));
      const losses = several ? tf.softplus(scores).sub(targets.mul(scores)) : targets.mul(tf.logSoftmax(scores)).neg();
      return losses
        .sum(1)
        .mul(counts)
        .sum()
        .add(
          weights
            .square()
            .sum()
            .mul((pullOfInput * hidden) / 2),
        ) as tf.Scalar;
    })(tf.tensor1d(Float32Array.from(point)));
    expect(value / (wanted.dataSync()[0] ?? 0)).toBeCloseTo(1, 5);
    for (const [at, own] of grad.dataSync().entries()) expect(gradient[at]).toBeCloseTo(own, 2);
  });
});

describe('a head', () => {
  const replay = Array.from({ length: 30 }, () => {
    const one = row([0, 0, 0, 0]);
    return { ...one, targets: Float32Array.from(softmax(one.logits)) };
  });
  const task = { several: false, replay, slope };

  it('learns its corrections and stays close to what it read', () => {
    const wrong = row([0, 0, 1, 0], Float32Array.of(3, -3, 3, -3, 3, -3));
    const change = trainHead({ ...task, corrections: [wrong] });
    if (change === null) throw new Error('nothing was learnt');
    const read = (one: HeadRow): number[] =>
      softmax(changedLogits(scaled(one.logits), one.state, change).map((x) => x * slope));
    expect(read(wrong)[2]).toBeGreaterThan(0.85);
    const shifts = replay.flatMap((one) =>
      read(one).map((share, label) => Math.abs(share - (one.targets[label] ?? 0))),
    );
    expect(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length).toBeLessThan(0.1);
  });

  it('does not change for what it reads with confidence already', () => {
    const known = { ...row([0, 0, 1, 0]), logits: Float32Array.of(0, 0, 5, 0) };
    expect(trainHead({ ...task, corrections: [known] })).toBeNull();
    expect(trainHead({ ...task, corrections: [] })).toBeNull();
  });

  it('ends although corrections contradict each other', () => {
    const state = normal(hidden);
    const logits = normal(labels);
    const change = trainHead({
      ...task,
      corrections: [
        { state, logits, targets: Float32Array.of(1, 0, 0, 0) },
        { state, logits, targets: Float32Array.of(0, 1, 0, 0) },
      ],
    });
    expect(change?.weight.every(Number.isFinite)).toBe(true);
  });
});

describe('minimise', () => {
  it('finds the lowest point of a stretched valley', () => {
    const wanted = [1, -2, 3, 0.5];
    const stretch = [1, 100, 10, 0.1];
    const found = minimise(
      (point) => ({
        value: point.reduce((sum, x, at) => sum + ((stretch[at] ?? 0) * (x - (wanted[at] ?? 0)) ** 2) / 2, 0),
        gradient: point.map((x, at) => (stretch[at] ?? 0) * (x - (wanted[at] ?? 0))),
      }),
      new Float64Array(4),
      { mostSteps: 100, leastGain: 0 },
    );
    for (const [at, x] of wanted.entries()) expect(found[at]).toBeCloseTo(x, 4);
  });

  it('stops when told', () => {
    let asked = 0;
    const objective = (point: Float64Array) => ({ value: (point[0] ?? 0) ** 2, gradient: point.map((x) => 2 * x) });
    const found = minimise(objective, Float64Array.of(5), { enough: () => ++asked > 0 });
    expect([...found]).toEqual([5]);
  });
});
