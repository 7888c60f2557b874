import { describe, expect, it } from 'vitest';
import { ConditionalRandomField } from './conditional-random-field.js';
import { textFeatures, tokenFeatures } from './features.js';
import { LogisticRegression } from './logistic-regression.js';
import { mix, tuneMixture } from './mixture.js';

const texts = [
  ['show me red kettles', 0],
  ['find a kettle', 0],
  ['我想买水壶', 0],
  ['cancel my order', 1],
  ['please cancel it', 1],
  ['取消订单', 1],
] as const;
const model = LogisticRegression.train(
  texts.map(([text, label]) => ({ features: textFeatures(text), label })),
  2,
);

describe('LogisticRegression', () => {
  it('reads forms and characters that it saw only parts of', () => {
    for (const [text, label] of [
      ['kettles please show', 0],
      ['cancelling the order', 1],
      ['买一个水壶', 0],
      ['订单取消吧', 1],
    ] as const) {
      const scores = model.logProbabilities(textFeatures(text));
      expect((scores[label] ?? 0) > (scores[1 - label] ?? 0), text).toBe(true);
    }
  });

  it('gives probabilities, also of an empty text', () => {
    for (const text of ['', 'cancel', '😀']) {
      const sum = model.logProbabilities(textFeatures(text)).reduce((total, score) => total + Math.exp(score), 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  it('stops when it is told to', () => {
    const shares: number[] = [];
    const goOn = (share: number): boolean => shares.push(share) < 2;
    LogisticRegression.train([{ features: [1], label: 0 }], 2, { epochs: 4, goOn });
    expect(shares).toEqual([0.25, 0.5]);
  });
});

describe('ConditionalRandomField', () => {
  /** Tag 1 only ever follows word 10; word 11 says nothing by itself. */
  const chains = [
    { features: [[10], [11]], labels: [0, 1] },
    { features: [[12], [11]], labels: [0, 0] },
    { features: [[11]], labels: [0] },
  ];
  const field = ConditionalRandomField.train(
    Array.from({ length: 20 }, () => chains)
      .flat()
      .map((chain) => ({
        ...chain,
        features: chain.features.map((own, at) => [...own, 100 + (chain.features[at - 1]?.[0] ?? 0)]),
      })),
    2,
  );
  const featuresOf = (words: readonly number[]): number[][] =>
    words.map((word, at) => [word, 100 + (words[at - 1] ?? 0)]);

  it('reads a tag from its neighbour', () => {
    const tagOf = (words: readonly number[]): boolean[] =>
      field.logMarginals(featuresOf(words)).map((scores) => (scores[1] ?? 0) > (scores[0] ?? 0));
    expect(tagOf([10, 11])).toEqual([false, true]);
    expect(tagOf([12, 11])).toEqual([false, false]);
  });

  it('gives probabilities at each token, also of words that it never saw', () => {
    for (const words of [[10, 11, 12, 11], [77], [77, 78, 79]]) {
      for (const scores of field.logMarginals(featuresOf(words)))
        expect(scores.reduce((sum, score) => sum + Math.exp(score), 0)).toBeCloseTo(1, 5);
    }
    expect(field.logMarginals([])).toEqual([]);
  });

  it('learns what follows what where words tell nothing', () => {
    const turns = Array.from({ length: 60 }, () => ({ features: [[1], [1], [1], [1]], labels: [0, 1, 0, 1] }));
    const alternating = ConditionalRandomField.train(turns, 2);
    const read = alternating
      .logMarginals([[1], [1], [1], [1]])
      .map((scores) => ((scores[1] ?? 0) > (scores[0] ?? 0) ? 1 : 0));
    expect(read).toEqual([0, 1, 0, 1]);
  });
});

describe('features', () => {
  it('differ by order and by place', () => {
    expect(new Set(textFeatures('a b'))).not.toEqual(new Set(textFeatures('b a')));
    const [first, second] = tokenFeatures(['x', 'y']);
    expect(first).not.toEqual(second);
    // 饮水机 is a word, so its last character stands in another place than the same one by itself.
    const inside = tokenFeatures([...'饮水机'])[2] ?? [];
    const alone = tokenFeatures(['|', '|', '机'])[2] ?? [];
    expect(inside.filter((feature) => !alone.includes(feature)).length).toBeGreaterThan(10);
    expect(new Set(textFeatures('水壶 水壶')).size).toBe(textFeatures('水壶 水壶').length);
  });
});

describe('mixture', () => {
  const log = (...shares: number[]): Float32Array => Float32Array.from(shares, Math.log);
  const knows = [log(0.9, 0.1), log(0.2, 0.8)];
  const guesses = [log(0.45, 0.55), log(0.45, 0.55)];
  const right = (mixed: Float32Array[]): number =>
    mixed.filter((scores, index) => (scores[index] ?? 0) > (scores[1 - index] ?? 0)).length;

  it('is normalised and follows its weights', () => {
    expect(mix([knows, guesses], [1, 0])[0]?.[0]).toBeCloseTo(Math.log(0.9), 5);
    const half = mix([knows, guesses], [0.5, 0.5])[0] ?? log();
    expect(half.reduce((sum, score) => sum + Math.exp(score), 0)).toBeCloseTo(1, 5);
  });

  it('gives weight to the member that is right, the most even one among equals', () => {
    expect(right(mix([guesses, knows], tuneMixture([guesses, knows], right)))).toBe(2);
    expect(tuneMixture([knows, knows], right)).toEqual([0.5, 0.5]);
    expect(tuneMixture([knows], right)).toEqual([1]);
  });
});
