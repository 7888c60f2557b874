import { derivedSeed, normalNumbers, seededRandom, shuffled } from '../../../../nlu/training/random.js';

/** Lists to learn from: `features` [lists, size, width], of which the first of each list is what was taken. */
export interface BlendLists {
  readonly lists: number;
  readonly size: number;
  readonly width: number;
  readonly features: Float32Array;
}

/** A learnt mixture: standardised features, a linear part, and a small hidden layer beside it for what is not linear. */
export interface Blend {
  readonly width: number;
  readonly hidden: number;
  readonly mean: Float32Array;
  readonly scale: Float32Array;
  /** linear [width], then the hidden layer [hidden, width + 1] with its bias last, then its output weights [hidden]. */
  readonly weights: Float32Array;
}

export interface BlendOptions {
  readonly hidden?: number;
  readonly epochs?: number;
  readonly learningRate?: number;
  readonly decay?: number;
  readonly seed?: number;
  /** Told after each epoch; returning false ends the run. */
  readonly onEpoch?: (share: number, loss: number) => boolean;
  /** True ends the run between two batches. */
  readonly stop?: () => boolean;
}

const batch = 32;

/**
 * Learns how far to trust each source from what shoppers took next: softmax regression over lists (as ListNet's top-one
 * loss, Cao et al. 2007) with a small hidden layer, by Adam.
 */
export function learnBlend(data: BlendLists, options: BlendOptions = {}): Blend {
  const { hidden = 16, epochs = 6, learningRate = 5e-3, decay = 1e-4, seed = 1, onEpoch, stop } = options;
  const { width, size, lists } = data;
  const { mean, scale } = spread(data);
  const random = seededRandom(derivedSeed(seed, 5));
  const count = width + hidden * (width + 2);
  const weights = new Float32Array(count);
  weights.set(normalNumbers(hidden * (width + 1), 1 / Math.sqrt(width), random), width);
  weights.set(normalNumbers(hidden, 0.01, random), width + hidden * (width + 1));
  const blend: Blend = { width, hidden, mean, scale, weights };
  const [first, second, gradient] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const inputs = new Float32Array(size * width);
  const states = new Float32Array(size * hidden);
  const scores = new Float32Array(size);
  let steps = 0;
  const total = epochs * Math.ceil(lists / batch);
  const order = Array.from({ length: lists }, (_, list) => list);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    const shuffledOrder = shuffled(order, random);
    for (let start = 0; start < lists; start += batch) {
      if (stop?.() === true) return blend;
      gradient.fill(0);
      const part = shuffledOrder.slice(start, start + batch);
      for (const list of part) {
        const from = list * size * width;
        for (let at = 0; at < size * width; at++)
          inputs[at] = (data.features[from + at]! - mean[at % width]!) * scale[at % width]!;
        for (let row = 0; row < size; row++) scores[row] = forward(blend, inputs, row * width, states, row * hidden);
        loss += softmaxLoss(scores);
        for (let row = 0; row < size; row++)
          backward(blend, inputs, row * width, states, row * hidden, scores[row]! / part.length, gradient);
      }
      steps++;
      const rate = learningRate * (1 - (0.95 * steps) / total);
      for (let at = 0; at < count; at++) {
        const slope = gradient[at]! + decay * weights[at]!;
        first[at] = 0.9 * first[at]! + 0.1 * slope;
        second[at] = 0.99 * second[at]! + 0.01 * slope * slope;
        const step = first[at]! / (1 - 0.9 ** steps);
        weights[at]! -= (rate * step) / (Math.sqrt(second[at]! / (1 - 0.99 ** steps)) + 1e-8);
      }
    }
    if (onEpoch?.((epoch + 1) / epochs, loss / Math.max(1, lists)) === false) break;
  }
  return blend;
}

/** Scores raw features, standing in an array from its beginning. */
export type BlendScorer = (features: Float32Array) => number;

/**
 * The blend at use: standardising is folded into the weights once, since a turn scores hundreds of items. Relevance of one item
 * is a number in no unit.
 */
export function blendScorer({ width, hidden, mean, scale, weights }: Blend): BlendScorer {
  const row = width + 1;
  /** [hidden + 1, width + 1]: the linear part, then the hidden units, each with its bias last. */
  const folded = new Float64Array((hidden + 1) * row);
  for (let unit = 0; unit <= hidden; unit++) {
    const from = unit === 0 ? 0 : width + (unit - 1) * row;
    let bias = unit === 0 ? 0 : weights[from + width]!;
    for (let k = 0; k < width; k++) {
      const weight = weights[from + k]! * scale[k]!;
      folded[unit * row + k] = weight;
      bias -= weight * mean[k]!;
    }
    folded[unit * row + width] = bias;
  }
  const outputs = weights.slice(width + hidden * row);
  return (features) => {
    let sum = 0;
    for (let unit = 0, at = 0; unit <= hidden; unit++, at += row) {
      let state = folded[at + width]!;
      for (let k = 0; k < width; k++) state += folded[at + k]! * features[k]!;
      if (unit === 0) sum = state;
      else if (state > 0) sum += outputs[unit - 1]! * state;
    }
    return sum;
  };
}

function forward(blend: Blend, inputs: Float32Array, at: number, states: Float32Array, to: number): number {
  const { width, hidden, weights } = blend;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += weights[k]! * inputs[at + k]!;
  const output = width + hidden * (width + 1);
  for (let unit = 0; unit < hidden; unit++) {
    const row = width + unit * (width + 1);
    let state = weights[row + width]!;
    for (let k = 0; k < width; k++) state += weights[row + k]! * inputs[at + k]!;
    states[to + unit] = Math.max(0, state);
    sum += weights[output + unit]! * states[to + unit]!;
  }
  return sum;
}

function backward(
  { width, hidden, weights }: Blend,
  inputs: Float32Array,
  at: number,
  states: Float32Array,
  to: number,
  slope: number,
  gradient: Float32Array,
): void {
  for (let k = 0; k < width; k++) gradient[k]! += slope * inputs[at + k]!;
  const output = width + hidden * (width + 1);
  for (let unit = 0; unit < hidden; unit++) {
    const state = states[to + unit]!;
    if (state <= 0) continue;
    gradient[output + unit]! += slope * state;
    const inner = slope * weights[output + unit]!;
    const row = width + unit * (width + 1);
    for (let k = 0; k < width; k++) gradient[row + k]! += inner * inputs[at + k]!;
    gradient[row + width]! += inner;
  }
}

/** -log softmax of the first score; leaves the gradient in `scores`. */
function softmaxLoss(scores: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  const loss = highest + Math.log(sum) - scores[0]!;
  for (let at = 0; at < scores.length; at++) scores[at] = Math.exp(scores[at]! - highest) / sum - (at === 0 ? 1 : 0);
  return loss;
}

function spread({ features, width }: BlendLists): { mean: Float32Array; scale: Float32Array } {
  const rows = Math.max(1, features.length / width);
  const [sums, squares] = [new Float64Array(width), new Float64Array(width)];
  for (let at = 0; at < features.length; at++) {
    sums[at % width]! += features[at]!;
    squares[at % width]! += features[at]! ** 2;
  }
  const mean = Float32Array.from(sums, (sum) => sum / rows);
  const scale = Float32Array.from(squares, (square, k) => {
    const variance = square / rows - mean[k]! ** 2;
    return variance > 1e-8 ? 1 / Math.sqrt(variance) : 0;
  });
  return { mean, scale };
}
