import { frameSize, type SpeechFrames } from '../models/speech-frames.js';

/**
 * Mean cosine distance along the best alignment of two utterances (dynamic time warping, Sakoe and Chiba 1978, with the
 * symmetric step that weighs the diagonal twice): 0 the same sound, about 1 unrelated. Frames must be of unit length.
 * Utterances that differ in length by more than `maxRatio` are not aligned: Infinity.
 */
export function dtwDistance(a: SpeechFrames, b: SpeechFrames, { maxRatio = 2 }: { readonly maxRatio?: number } = {}): number {
  const rows = a.count;
  const columns = b.count;
  if (rows === 0 || columns === 0 || Math.max(rows, columns) > maxRatio * Math.min(rows, columns)) {
    return Number.POSITIVE_INFINITY;
  }
  let above = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  let here = new Float64Array(columns + 1);
  above[0] = 0;
  for (let row = 0; row < rows; row += 1) {
    here[0] = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column += 1) {
      const cost = 1 - dot(a.data, row * frameSize, b.data, column * frameSize);
      const diagonal = (above[column] as number) + 2 * cost;
      const straight = Math.min(above[column + 1] as number, here[column] as number) + cost;
      here[column + 1] = Math.min(diagonal, straight);
    }
    [above, here] = [here, above];
  }
  return (above[columns] as number) / (rows + columns);
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number): number {
  let sum = 0;
  for (let index = 0; index < frameSize; index += 1) sum += (a[atA + index] as number) * (b[atB + index] as number);
  return sum;
}
