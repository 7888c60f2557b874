import type { HeadChange } from '../model/head-change.js';
import type { HeadRow } from './head-rows.js';
import { minimise, type Objective } from './minimise.js';

export interface HeadTask {
  /** A logistic unit a label instead of a softmax over them. */
  readonly several: boolean;
  /** What has to be learnt, and what has to stay. */
  readonly corrections: readonly HeadRow[];
  readonly replay: readonly HeadRow[];
  /** How many rows each of the replay stands for. */
  readonly replayCounts?: number;
  /** What turns the model's logits into those of the rows; the change is one of the model's. */
  readonly slope: number;
}

export interface HeadTraining {
  /** Confidence from which a correction counts as learnt. */
  readonly learntFrom?: number;
  /** How much a row of a correction counts against one of the replay, which stands for all that was trained on. */
  readonly emphasis?: number;
  /**
   * Weight of the squared size of the change: of all heads that read the rows alike, the nearest to the model's. For
   * each input, since the squared length of a normalised state is their number.
   */
  readonly pullOfInput?: number;
  /** Told the share of the steps that are done at most. */
  readonly onStep?: (share: number) => void;
}

/** Rows of the replay that a head is trained on at most; a step takes time for each. */
const mostReplayRows = 3_000;

/**
 * The change of a head under which it reads the corrections and still reads the replay as it did: logistic regression
 * over the encoder's states, from no change on, until every correction is read with confidence. Null where all are
 * already.
 */
export function trainHead(task: HeadTask, training: HeadTraining = {}): HeadChange | null {
  const first = task.corrections[0];
  if (first === undefined) return null;
  const { objective, learnt } = headObjective(thinned(task), training);
  const [hidden, labels] = [first.state.length, first.logits.length];
  const start = new Float64Array(labels * (hidden + 1));
  objective(start);
  if (learnt()) return null;
  const found = minimise(objective, start, { enough: learnt, ...(training.onStep && { onStep: training.onStep }) });
  const at = (label: number, input: number): number => found[label * (hidden + 1) + input] ?? 0;
  return {
    weight: Float32Array.from({ length: hidden * labels }, (_, index) =>
      at(index % labels, Math.floor(index / labels)),
    ),
    bias: Float32Array.from({ length: labels }, (_, label) => at(label, hidden)),
  };
}

/**
 * The loss of a change, a row of `hidden + 1` weights a label (the last one is its bias): cross entropy of the rows and
 * the pull. `learnt` tells whether at the point where it was last asked for all corrections were read with confidence.
 */
export function headObjective(
  { several, corrections, replay, replayCounts = 1, slope }: HeadTask,
  { learntFrom = 0.8, emphasis = 6, pullOfInput = 0.04 }: HeadTraining = {},
): {
  readonly objective: Objective;
  readonly learnt: () => boolean;
} {
  const rows = [...corrections, ...replay];
  const labels = rows[0]?.logits.length ?? 0;
  const width = (rows[0]?.state.length ?? 0) + 1;
  const pull = pullOfInput * (width - 1);
  const inputs = new Float32Array(rows.length * width).fill(1);
  for (const [index, { state }] of rows.entries()) inputs.set(state, index * width);
  const read = several ? logisticErrors : softmaxErrors;
  const errors = new Float64Array(labels);
  let worst = 1;
  const objective: Objective = (point) => {
    const gradient = point.map((weight) => pull * weight);
    let value = 0;
    for (const weight of point) value += (pull / 2) * weight * weight;
    worst = 0;
    for (const [index, { logits, targets }] of rows.entries()) {
      const from = index * width;
      for (let label = 0; label < labels; label++)
        errors[label] = logits[label]! + slope * dotAt(point, label * width, inputs, from, width);
      const counts = index < corrections.length ? emphasis : replayCounts;
      value += counts * read(errors, targets);
      if (index < corrections.length) for (const error of errors) worst = Math.max(worst, Math.abs(error));
      for (let label = 0; label < labels; label++) {
        const share = counts * slope * errors[label]!;
        // A row that is read as wanted moves nothing.
        if (Math.abs(share) < 1e-6) continue;
        const own = label * width;
        for (let at = 0; at < width; at++) gradient[own + at]! += share * inputs[from + at]!;
      }
    }
    return { value, gradient };
  };
  return { objective, learnt: () => worst <= 1 - learntFrom };
}

/** Evenly taken rows of the replay, each counted for those left out, where there are more than hold a head in its place. */
function thinned({ replay, ...task }: HeadTask): HeadTask {
  const every = Math.max(1, replay.length / mostReplayRows);
  const rows = replay.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
  return { ...task, replay: rows, replayCounts: every };
}

/** The inner product of two stretches of `length`; four sums at a time keep the processor busy. */
function dotAt(a: Float64Array, fromA: number, b: Float32Array, fromB: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    s0 += a[fromA + at]! * b[fromB + at]!;
    s1 += a[fromA + at + 1]! * b[fromB + at + 1]!;
    s2 += a[fromA + at + 2]! * b[fromB + at + 2]!;
    s3 += a[fromA + at + 3]! * b[fromB + at + 3]!;
  }
  for (; at < length; at++) s0 += a[fromA + at]! * b[fromB + at]!;
  return s0 + s1 + s2 + s3;
}

/** Turns logits into probability minus target, in place; returns the cross entropy. A logistic unit a label. */
function logisticErrors(logits: Float64Array, targets: Float32Array): number {
  let loss = 0;
  for (let label = 0; label < logits.length; label++) {
    const logit = logits[label]!;
    loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - targets[label]! * logit;
    logits[label] = 1 / (1 + Math.exp(-logit)) - targets[label]!;
  }
  return loss;
}

/** As `logisticErrors`, with a softmax over the labels. */
function softmaxErrors(logits: Float64Array, targets: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const normaliser = highest + Math.log(sum);
  let loss = 0;
  for (let label = 0; label < logits.length; label++) {
    const logProbability = logits[label]! - normaliser;
    loss -= targets[label]! * logProbability;
    logits[label] = Math.exp(logProbability) - targets[label]!;
  }
  return loss;
}
