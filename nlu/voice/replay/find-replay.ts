import { printBands } from '../models/speech-frames.js';

/** Correlation from which two prints are one recording; the same words said again stay below. See docs/voice.md. */
const sameRecording = 0.99;
/** Part of the shorter print that must lie inside the longer one. */
const overlap = 0.8;

/**
 * Whether an utterance is one of these recordings again, cut, softer or in another format. Prints are laid over each
 * other without any warping in time: nobody says a phrase twice with the same rhythm to the hundredth of a second.
 */
export function isReplay(print: Float32Array, earlier: readonly Float32Array[]): boolean {
  return earlier.some((other) => printCorrelation(print, other) > sameRecording);
}

/** The highest correlation of two prints over all shifts, from -1 to 1; -1 where they can't overlap. */
function printCorrelation(a: Float32Array, b: Float32Array): number {
  const [short, long] = a.length <= b.length ? [centred(a), centred(b)] : [centred(b), centred(a)];
  const rows = short.length / printBands;
  const longRows = long.length / printBands;
  const slack = Math.ceil(rows * (1 - overlap));
  let best = -1;
  for (let shift = -slack; shift <= longRows - rows + slack; shift += 1) {
    const from = Math.max(0, -shift) * printBands;
    const to = Math.min(rows, longRows - shift) * printBands;
    let product = 0;
    let squaresA = 0;
    let squaresB = 0;
    for (let index = from; index < to; index += 1) {
      const x = short[index] as number;
      const y = long[index + shift * printBands] as number;
      product += x * y;
      squaresA += x * x;
      squaresB += y * y;
    }
    best = Math.max(best, product / (Math.sqrt(squaresA * squaresB) || 1));
  }
  return best;
}

/** Each band without its mean, so that neither the microphone's colour nor its distance counts. */
function centred(print: Float32Array): Float32Array {
  const rows = print.length / printBands;
  const means = new Float64Array(printBands);
  print.forEach((value, index) => {
    means[index % printBands] = (means[index % printBands] as number) + value / Math.max(1, rows);
  });
  return print.map((value, index) => value - (means[index % printBands] as number));
}
