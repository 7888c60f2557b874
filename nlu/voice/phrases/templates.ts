import { frameSize, type SpeechFrames } from '../models/speech-frames.js';

/**
 * Frames made comparable: the mean of all speech taken off, then brought to unit length, so that their dot product is
 * the cosine of what is special about each.
 */
export function centred({ count, data }: SpeechFrames, mean: Float32Array): SpeechFrames {
  const result = new Float32Array(data.length);
  for (let from = 0; from < data.length; from += frameSize) {
    let squares = 0;
    for (let index = 0; index < frameSize; index += 1) {
      const value = (data[from + index] as number) - (mean[index] as number);
      result[from + index] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let index = 0; index < frameSize; index += 1) result[from + index] = (result[from + index] as number) / length;
  }
  return { count, data: result };
}

/** The mean frame of many utterances. */
export function meanFrame(utterances: readonly SpeechFrames[]): Float32Array {
  const sum = new Float64Array(frameSize);
  let count = 0;
  for (const utterance of utterances) {
    count += utterance.count;
    utterance.data.forEach((value, index) => {
      sum[index % frameSize] = (sum[index % frameSize] as number) + value;
    });
  }
  return Float32Array.from(sum, (value) => value / Math.max(1, count));
}
