/** The three arrays of a parameter: its values and the moving means of its gradients and of their squares. */
export interface AdamArrays {
  readonly values: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** The numbers of one step; `rate` and `secondScale` hold the correction of the bias that moments started at 0 have. */
export interface AdamStep {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly rate: number;
  readonly secondScale: number;
  /** What each gradient is multiplied by. */
  readonly scale: number;
  /** What is left of a value after decay. */
  readonly keep: number;
}

/**
 * One step of Adam (Kingma & Ba 2015) with decoupled decay over a piece of a parameter, which begins at `offset`. Two
 * elements are read before either is written: the processor then divides for both at once, and a step takes a fifth less.
 */
export function adamUpdate(arrays: AdamArrays, offset: number, gradient: Float32Array, step: AdamStep): void {
  const { values, first, second } = arrays;
  const { beta1, beta2, epsilon, rate, secondScale, scale, keep } = step;
  const added = (1 - beta1) * scale;
  const squared = (1 - beta2) * scale * scale;
  const even = gradient.length - (gradient.length % 2);
  for (let index = 0, at = offset; index < even; index += 2, at += 2) {
    const slope = gradient[index]!;
    const nextSlope = gradient[index + 1]!;
    const mean = beta1 * first[at]! + added * slope;
    const nextMean = beta1 * first[at + 1]! + added * nextSlope;
    const square = beta2 * second[at]! + squared * slope * slope;
    const nextSquare = beta2 * second[at + 1]! + squared * nextSlope * nextSlope;
    first[at] = mean;
    first[at + 1] = nextMean;
    second[at] = square;
    second[at + 1] = nextSquare;
    values[at] = values[at]! * keep - (rate * mean) / (Math.sqrt(square * secondScale) + epsilon);
    values[at + 1] = values[at + 1]! * keep - (rate * nextMean) / (Math.sqrt(nextSquare * secondScale) + epsilon);
  }
  if (even === gradient.length) return;
  const at = offset + even;
  const slope = gradient[even]!;
  first[at] = beta1 * first[at]! + added * slope;
  second[at] = beta2 * second[at]! + squared * slope * slope;
  values[at] = values[at]! * keep - (rate * first[at]!) / (Math.sqrt(second[at]! * secondScale) + epsilon);
}

/** Sum of the squares; two sums side by side, since each addition has to wait for the one before. */
export function squaredNorm(values: Float32Array): number {
  let sum = 0;
  let nextSum = 0;
  const even = values.length - (values.length % 2);
  for (let index = 0; index < even; index += 2) {
    sum += values[index]! * values[index]!;
    nextSum += values[index + 1]! * values[index + 1]!;
  }
  const last = even === values.length ? 0 : values[even]!;
  return sum + nextSum + last * last;
}
