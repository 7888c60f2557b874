import { logSoftmax } from '../../model/log-softmax.js';

/** Log probabilities of the classes for each example, as one member of a mixture gives them. */
export type MemberScores = readonly Float32Array[];

/** Log-linear mixture (a product of experts, Hinton 2002): weighted sum of log probabilities, normalised again. */
export function mix(members: readonly MemberScores[], weights: readonly number[]): Float32Array[] {
  const [first = []] = members;
  return first.map((scores, example) => {
    const sum = new Float32Array(scores.length);
    for (const [member, weight] of weights.entries()) {
      const own = members[member]?.[example];
      if (own !== undefined) for (let index = 0; index < sum.length; index++) sum[index]! += weight * own[index]!;
    }
    return logSoftmax(sum);
  });
}

/**
 * Weights of the members that score best on held-out data: the members join one by one, each with the best share of
 * the whole in steps of a tenth. Among equals the most even share wins, since ties on little data mean nothing.
 */
export function tuneMixture(members: readonly MemberScores[], score: (mixed: Float32Array[]) => number): number[] {
  return tuneWeights(members.length, (weights) => score(mix(members.slice(0, weights.length), weights)));
}

/** As `tuneMixture`, for whatever is mixed: `score` is given the weights of the first members alone. */
export function tuneWeights(count: number, score: (weights: readonly number[]) => number): number[] {
  let weights = [1];
  for (let joined = 2; joined <= count; joined++) {
    let best = Number.NEGATIVE_INFINITY;
    let chosen = weights;
    for (const tenths of [5, 4, 6, 3, 7, 2, 8, 1, 9, 0, 10]) {
      const candidate = [...weights.map((weight) => weight * (1 - tenths / 10)), tenths / 10];
      const value = score(candidate);
      if (value <= best) continue;
      best = value;
      chosen = candidate;
    }
    weights = chosen;
  }
  return weights;
}
