import { frameSize, type SpeechFrames } from '../models/speech-frames.js';

/** Numbers in one frame of a pattern. */
export const patternSize = 32;

/** An utterance ready to be compared: `count * patternSize` numbers, each frame of unit length. */
export interface Pattern {
  readonly count: number;
  readonly data: Float32Array;
}

/** What all speech has in common, and the directions in which it differs most (principal components). */
export interface Projection {
  /** `frameSize` numbers. */
  readonly mean: Float32Array;
  /** `patternSize` rows of `frameSize` numbers. */
  readonly basis: Float32Array;
}

/**
 * Takes off the mean of all speech and keeps the directions in which utterances differ, each frame at unit length: a
 * dot product is then the cosine of what is special about two sounds, at a third of the cost.
 */
export function patternOf({ count, data }: SpeechFrames, { mean, basis }: Projection): Pattern {
  const result = new Float32Array(count * patternSize);
  const centred = new Float32Array(frameSize);
  for (let frame = 0; frame < count; frame += 1) {
    for (let index = 0; index < frameSize; index += 1) {
      centred[index] = (data[frame * frameSize + index] as number) - (mean[index] as number);
    }
    let squares = 0;
    for (let row = 0; row < patternSize; row += 1) {
      let sum = 0;
      for (let index = 0; index < frameSize; index += 1) {
        sum += (centred[index] as number) * (basis[row * frameSize + index] as number);
      }
      result[frame * patternSize + row] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = frame * patternSize; at < (frame + 1) * patternSize; at += 1) {
      result[at] = (result[at] as number) / length;
    }
  }
  return { count, data: result };
}
