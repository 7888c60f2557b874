import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../model/model-error.js';

/** What an utterance does to one wish that is or may be in the ledger (the value operations of TripPy, Heck et al. 2020). */
export const trackingOperations = ['keep', 'set', 'exclude', 'remove', 'dont_care'] as const;
export type TrackingOperation = (typeof trackingOperations)[number];

/** Probability of each operation. */
export type OperationScores = Readonly<Record<TrackingOperation, number>>;

/** Two dense layers over `width` features, brought to mean 0 and deviation 1, as int8 with a scale a column. */
export interface OperationWeights {
  readonly width: number;
  readonly hidden: number;
  readonly means: readonly number[];
  /** One over the deviation; 0 for a feature that never changes. */
  readonly factors: readonly number[];
  /** Base64 of `width * hidden` and `hidden * operations` integers. */
  readonly first: string;
  readonly firstScales: readonly number[];
  readonly firstBias: readonly number[];
  readonly second: string;
  readonly secondScales: readonly number[];
  readonly secondBias: readonly number[];
}

/** Says what happens to a wish from features of the utterance and of the wish. */
export interface OperationClassifier {
  readonly width: number;
  classify(features: Float32Array): OperationScores;
}

/** The file of the weights in a model folder. */
export const operationWeightsFile = 'tracking.json';

/** Reads weights that were trained for the encoder of a model folder; null where the folder has none. Throws `ModelError`. */
export async function loadOperationClassifier(folder: string): Promise<OperationClassifier | null> {
  const file = join(folder, operationWeightsFile);
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return null;
  try {
    return createOperationClassifier(JSON.parse(content) as OperationWeights);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ModelError('model.unreadable', `${file} holds no weights of a tracker: ${reason}`, { cause });
  }
}

/** The classifier over weights; throws `TypeError` where their sizes do not fit each other. */
export function createOperationClassifier(weights: OperationWeights): OperationClassifier {
  const { width, hidden, means, factors, firstBias, secondBias } = weights;
  const classes = trackingOperations.length;
  const first = restored(weights.first, weights.firstScales);
  const second = restored(weights.second, weights.secondScales);
  if (first.length !== width * hidden || second.length !== hidden * classes || means.length !== width)
    throw new TypeError(`${first.length} and ${second.length} weights for ${width} features and ${hidden} units`);
  return {
    width,
    classify(features) {
      if (features.length !== width) throw new TypeError(`${features.length} features where ${width} were learnt from`);
      const units = Float32Array.from(firstBias);
      for (let at = 0; at < width; at++) {
        const value = (features[at]! - means[at]!) * factors[at]!;
        if (value !== 0) for (let unit = 0; unit < hidden; unit++) units[unit]! += value * first[at * hidden + unit]!;
      }
      const logits = Float32Array.from(secondBias);
      for (let unit = 0; unit < hidden; unit++) {
        const active = gelu(units[unit]!);
        for (let label = 0; label < classes; label++) logits[label]! += active * second[unit * classes + label]!;
      }
      const highest = Math.max(...logits);
      const powers = logits.map((logit) => Math.exp(logit - highest));
      const sum = powers.reduce((total, power) => total + power, 0);
      return Object.fromEntries(
        trackingOperations.map((name, label) => [name, powers[label]! / sum]),
      ) as unknown as OperationScores;
    },
  };
}

function restored(base64: string, scales: readonly number[]): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  const integers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from(integers, (value, index) => value * (scales[index % scales.length] ?? 0));
}

/** As ONNX Runtime's `Gelu` computes it while training: x times the normal distribution's share below x. */
function gelu(x: number): number {
  return 0.5 * x * (1 + erf(x * Math.SQRT1_2));
}

/** Abramowitz & Stegun 7.1.26; wrong by 1.5e-7 at most. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}
