import { type Recording, sampleRate, secondsOf } from '../audio/recording.js';
import { voicedPitch } from './pitch.js';

/** How an utterance was said. Comparable only with what the same speaker said on the same microphone. */
export interface Prosody {
  /** Median of the voiced frames in semitones above 55 Hz; null where hardly anything is voiced. */
  readonly pitch: number | null;
  /** Level of the louder half, dB below full scale. */
  readonly loudness: number;
  /** Syllables a second, counted as peaks of loudness (after de Jong and Wempe 2009). */
  readonly rate: number;
}

/** Longer utterances are judged by their beginning, which bounds the work. */
const longest = 6 * sampleRate;
const frame = sampleRate / 100;
const fewestVoiced = 8;
/** A syllable's peak lies within this many dB of the loudest, and this much above the dip before it. */
const peakRange = 25;
const peakDip = 2;

/** Measures an utterance without the silence around it. */
export function measureProsody(speech: Recording): Prosody {
  const part = speech.subarray(0, longest);
  const levels = smoothed(frameLevels(part));
  const pitches = [...voicedPitch(part)].sort((a, b) => a - b);
  const middle = pitches[Math.floor(pitches.length / 2)];
  const loud = [...levels].sort((a, b) => b - a).slice(0, Math.ceil(levels.length / 2));
  return {
    pitch: middle === undefined || pitches.length < fewestVoiced ? null : 12 * Math.log2(middle / 55),
    loudness: loud.reduce((sum, level) => sum + level, 0) / Math.max(1, loud.length),
    rate: countPeaks(levels) / Math.max(secondsOf(part), 0.1),
  };
}

/** Level of each 10 ms in dB below full scale. */
function frameLevels(speech: Recording): readonly number[] {
  return Array.from({ length: Math.floor(speech.length / frame) }, (_, index) => {
    let sum = 0;
    for (const sample of speech.subarray(index * frame, (index + 1) * frame)) sum += sample * sample;
    return 10 * Math.log10(sum / frame + 1e-10);
  });
}

/** Means over 70 ms, so that single pulses of the voice are no syllables. */
function smoothed(levels: readonly number[]): readonly number[] {
  return levels.map((_, index) => {
    const part = levels.slice(Math.max(0, index - 3), index + 4);
    return part.reduce((sum, level) => sum + level, 0) / part.length;
  });
}

function countPeaks(levels: readonly number[]): number {
  const floor = Math.max(...levels, -100) - peakRange;
  let count = 0;
  let dip = Number.POSITIVE_INFINITY;
  let peak = Number.NEGATIVE_INFINITY;
  for (const level of levels) {
    if (level > peak) peak = level;
    if (peak > floor && peak - dip >= peakDip && peak - level >= peakDip) {
      count += 1;
      dip = level;
      peak = level;
    } else if (level < dip) {
      dip = level;
      peak = level;
    }
    if (count === 0 && dip === Number.POSITIVE_INFINITY) dip = level;
  }
  return count;
}
