import type { Recording } from '../../nlu/voice/audio/recording.js';

const rms = (samples: Recording): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));

/** Brown-tinted noise of a room with a fan, of the given length and an RMS of 1. */
export function roomNoise(length: number, random: () => number): Recording {
  const noise = new Float32Array(length);
  let low = 0;
  for (let index = 0; index < length; index += 1) {
    const white = random() + random() + random() - 1.5;
    low = 0.97 * low + 0.25 * white;
    noise[index] = low + 0.2 * white;
  }
  const level = rms(noise);
  return noise.map((sample) => sample / level);
}

/** Several people talking at once, of the given length and an RMS of 1. */
export function babble(length: number, others: readonly Recording[], random: () => number): Recording {
  const sum = new Float32Array(length);
  for (const other of others) {
    const level = rms(other);
    const offset = Math.floor(random() * other.length);
    for (let index = 0; index < length; index += 1) {
      sum[index] = (sum[index] as number) + (other[(index + offset) % other.length] as number) / level;
    }
  }
  const level = rms(sum);
  return sum.map((sample) => sample / level);
}

/** What a microphone gets: half a second of room before and after, and noise `snr` dB below the speech throughout. */
export function inRoom(speech: Recording, noise: Recording, snr: number, around = 8_000): Recording {
  const gain = rms(speech) / 10 ** (snr / 20);
  return Float32Array.from({ length: speech.length + 2 * around }, (_, index) => {
    const said = speech[index - around] ?? 0;
    return Math.max(-1, Math.min(1, (said + gain * (noise[index % noise.length] as number)) * 0.7));
  });
}
