/** A function to minimise: its value at a point, with its gradient there. */
export type Objective = (point: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

export interface MinimiseOptions {
  readonly mostSteps?: number;
  /** Ends when a step gains less than this share of all that was gained. */
  readonly leastGain?: number;
  /** Ends when this says so; asked after each step. */
  readonly enough?: () => boolean;
  readonly onStep?: (share: number) => void;
}

interface Curvature {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

/** Steps whose curvature is remembered. */
const memory = 8;

/** A step must gain this share of what the slope promises (Armijo). */
const sufficientGain = 1e-4;

/** Halvings of a step before it is given up. */
const mostHalvings = 20;

/**
 * Minimises a smooth convex function from `start` on: limited-memory BFGS (Nocedal & Wright 2006, algorithm 7.5) with a
 * backtracking line search. There is no rate to tune and nothing random.
 */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions = {}): Float64Array {
  const { mostSteps = 60, leastGain = 2e-3, enough = () => false, onStep } = options;
  const remembered: Curvature[] = [];
  let point = start;
  let here = objective(point);
  const first = here.value;
  for (let step = 0; step < mostSteps && !enough(); step++) {
    const direction = descent(here.gradient, remembered);
    const slope = dot(direction, here.gradient);
    let length = remembered.length === 0 ? Math.min(1, 1 / Math.max(1e-12, Math.sqrt(-slope))) : 1;
    let next = moved(point, direction, length);
    let there = objective(next);
    for (let halving = 0; there.value > here.value + sufficientGain * length * slope; halving++) {
      if (halving === mostHalvings) return point;
      length /= 2;
      next = moved(point, direction, length);
      there = objective(next);
    }
    const curvature = { step: difference(next, point), change: difference(there.gradient, here.gradient) };
    if (dot(curvature.step, curvature.change) > 1e-12) remembered.push(curvature);
    if (remembered.length > memory) remembered.shift();
    const gain = here.value - there.value;
    [point, here] = [next, there];
    onStep?.((step + 1) / mostSteps);
    if (gain <= leastGain * (first - here.value)) break;
  }
  return point;
}

/** The two-loop recursion: minus the gradient, bent by the curvature that was seen. */
function descent(gradient: Float64Array, remembered: readonly Curvature[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { step, change } of [...remembered].reverse()) {
    const share = dot(step, direction) / dot(step, change);
    shares.push(share);
    add(direction, change, -share);
  }
  const last = remembered.at(-1);
  if (last !== undefined) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    for (let at = 0; at < direction.length; at++) direction[at]! *= scale;
  }
  for (const { step, change } of remembered)
    add(direction, step, (shares.pop() ?? 0) - dot(change, direction) / dot(step, change));
  return direction;
}

function moved(point: Float64Array, direction: Float64Array, length: number): Float64Array {
  return point.map((value, at) => value + length * (direction[at] ?? 0));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value - (b[at] ?? 0));
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += times * what[at]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
