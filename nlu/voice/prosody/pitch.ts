import { type Recording, sampleRate } from '../audio/recording.js';

/** Voices of adults and children. Hz. */
const lowest = 70;
const highest = 420;
/** Up to this aperiodicity a frame counts as voiced (the threshold of the YIN paper is 0.1; rooms are noisier). */
const threshold = 0.2;
/** The pitch is looked for at half the rate: formants above 4 kHz only cost time. */
const decimation = 2;
const rate = sampleRate / decimation;
const longestLag = Math.ceil(rate / lowest);
const shortestLag = Math.floor(rate / highest);
const windowSize = 2 * longestLag;

/**
 * Pitch of the voiced frames, in Hz, one each 20 ms: YIN (de Cheveigné and Kawahara 2002) with the cumulative mean
 * normalised difference and a parabola through its dip. Unvoiced frames are left out.
 */
export function voicedPitch(recording: Recording): readonly number[] {
  const samples = Float32Array.from(
    { length: Math.floor(recording.length / decimation) },
    (_, index) => ((recording[2 * index] as number) + (recording[2 * index + 1] ?? 0)) / 2,
  );
  const hop = rate / 50;
  const found: number[] = [];
  for (let from = 0; from + windowSize + longestLag < samples.length; from += hop) {
    const pitch = pitchAt(samples, from);
    if (pitch !== null) found.push(pitch);
  }
  return found;
}

function pitchAt(samples: Float32Array, from: number): number | null {
  const difference = new Float64Array(longestLag + 1);
  for (let lag = 1; lag <= longestLag; lag += 1) {
    let sum = 0;
    for (let index = from; index < from + windowSize; index += 1) {
      const delta = (samples[index] as number) - (samples[index + lag] as number);
      sum += delta * delta;
    }
    difference[lag] = sum;
  }
  let running = 0;
  const normalised = difference.map((value, lag) => {
    running += value;
    return lag === 0 || running === 0 ? 1 : (value * lag) / running;
  });
  for (let lag = shortestLag; lag < longestLag; lag += 1) {
    if ((normalised[lag] as number) >= threshold) continue;
    let dip = lag;
    while (dip + 1 < longestLag && (normalised[dip + 1] as number) < (normalised[dip] as number)) dip += 1;
    return rate / interpolated(normalised, dip);
  }
  return null;
}

function interpolated(values: Float64Array, place: number): number {
  const [before, here, after] = [values[place - 1] as number, values[place] as number, values[place + 1] as number];
  const bend = before - 2 * here + after;
  return bend <= 0 ? place : place + (before - after) / (2 * bend);
}
