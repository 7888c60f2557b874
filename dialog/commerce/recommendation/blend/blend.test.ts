import { describe, expect, it } from 'vitest';
import { normalNumbers, seededRandom } from '../../../../nlu/training/random.js';
import { blendScorer, learnBlend } from './blend.js';

describe('the blend', () => {
  const [lists, size, width] = [400, 11, 3];
  const random = seededRandom(4);
  // The second feature tells what was taken; the others are noise, one of them of another size.
  const features = normalNumbers(lists * size * width, 1, random).map((value, at) => {
    const [list, feature] = [Math.floor(at / width) % size, at % width];
    if (feature === 2) return 1_000 + 50 * value;
    return feature === 1 && list === 0 ? value + 3 : value;
  });
  const blend = learnBlend({ lists, size, width, features }, { seed: 1, epochs: 8 });

  it('learns which source foresaw what was taken, whatever the sizes of its features', () => {
    const score = blendScorer(blend);
    let first = 0;
    for (let list = 0; list < lists; list++) {
      const scores = Array.from({ length: size }, (_, row) =>
        score(features.subarray((list * size + row) * width, (list * size + row + 1) * width)),
      );
      if (scores[0] === Math.max(...scores)) first++;
    }
    expect(first / lists).toBeGreaterThan(0.75);
  });

  it('scores as its weights say, though standardising is folded into them', () => {
    const { mean, scale, weights, hidden } = blend;
    const score = blendScorer(blend);
    for (let row = 0; row < 50; row++) {
      const own = features.subarray(row * width, (row + 1) * width);
      const standard = Array.from(own, (value, k) => (value - mean[k]!) * scale[k]!);
      let expected = standard.reduce((sum, value, k) => sum + value * weights[k]!, 0);
      for (let unit = 0; unit < hidden; unit++) {
        const from = width + unit * (width + 1);
        const state = standard.reduce((sum, value, k) => sum + value * weights[from + k]!, weights[from + width]!);
        expected += Math.max(0, state) * weights[width + hidden * (width + 1) + unit]!;
      }
      expect(score(own)).toBeCloseTo(expected, 3);
    }
  });

  it('ends when it is told to', () => {
    let looks = 0;
    const stopped = learnBlend({ lists, size, width, features }, { stop: () => ++looks > 2 });
    expect(looks).toBe(3);
    expect(stopped.weights.every(Number.isFinite)).toBe(true);
  });
});
