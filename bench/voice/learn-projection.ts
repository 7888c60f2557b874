import { frameSize, type SpeechFrames } from '../../nlu/voice/models/speech-frames.js';
import { type Projection, patternSize } from '../../nlu/voice/phrases/pattern.js';

/** Rounds of power iteration; the leading directions of speech stand far apart. */
const rounds = 80;

/** Mean and principal components of the frames of many utterances, each frame brought to unit length first. */
export function learnProjection(utterances: readonly SpeechFrames[]): Projection {
  const mean = meanFrame(utterances);
  const covariance = new Float64Array(frameSize * frameSize);
  for (const { count, data } of utterances) {
    for (let frame = 0; frame < count; frame += 1) {
      const centred = mean.map((value, index) => (data[frame * frameSize + index] ?? 0) - value);
      const length = Math.hypot(...centred) || 1;
      centred.forEach((a, row) => {
        centred.forEach((b, column) => {
          const at = row * frameSize + column;
          covariance[at] = (covariance[at] ?? 0) + (a * b) / (length * length);
        });
      });
    }
  }
  const found: number[][] = [];
  for (let row = 0; row < patternSize; row += 1) found.push(leadingDirection(covariance, found, row));
  return { mean: Float32Array.from(mean), basis: Float32Array.from(found.flat()) };
}

/** The direction of largest variance at right angles to those found before. */
function leadingDirection(covariance: Float64Array, found: readonly number[][], seed: number): number[] {
  let vector = Array.from({ length: frameSize }, (_, index) => Math.sin(index * 7.3 + seed));
  for (let round = 0; round < rounds; round += 1) {
    const next = vector.map((_, row) =>
      vector.reduce((sum, value, column) => sum + (covariance[row * frameSize + column] ?? 0) * value, 0),
    );
    for (const other of found) {
      const along = next.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
      next.forEach((value, index) => {
        next[index] = value - along * (other[index] ?? 0);
      });
    }
    const length = Math.hypot(...next) || 1;
    vector = next.map((value) => value / length);
  }
  return vector;
}

function meanFrame(utterances: readonly SpeechFrames[]): number[] {
  const sum = new Array<number>(frameSize).fill(0);
  let count = 0;
  for (const utterance of utterances) {
    count += utterance.count;
    utterance.data.forEach((value, index) => {
      sum[index % frameSize] = (sum[index % frameSize] ?? 0) + value;
    });
  }
  return sum.map((value) => value / Math.max(1, count));
}
