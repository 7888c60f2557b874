import { readWav } from './read-wav.js';
import { type AudioRefused, type DecodedAudio, type Recording, refuse, sampleRate, secondsOf } from './recording.js';
import { resample } from './resample.js';

/** Content types that are read: WAVE files, and bare 16-bit PCM at 16 kHz (RFC 2586 has L16 in network order). */
export const audioContentTypes = ['audio/wav', 'audio/wave', 'audio/x-wav', 'audio/vnd.wave', 'audio/l16'] as const;

export interface AudioLimits {
  /** Seconds. */
  readonly longest?: number;
  readonly shortest?: number;
}

/** The loudest tenth of a second must reach this level (dB below full scale), or a microphone was off. */
const faintest = -58;

/** Turns what was sent into a recording at 16 kHz, or says in plain words why not. */
export function decodeAudio(
  bytes: Uint8Array,
  contentType: string,
  { longest = 30, shortest = 0.2 }: AudioLimits = {},
): DecodedAudio {
  if (bytes.length === 0) return refuse('empty', 'the body is empty');
  const recording = /^audio\/l16\b/i.test(contentType) ? readL16(bytes) : readFile(bytes, longest);
  if ('kind' in recording) return recording;
  const seconds = secondsOf(recording);
  if (seconds > longest) return tooLong(longest);
  if (seconds < shortest) return refuse('too_short', `a recording has at least ${shortest} seconds`);
  if (loudestLevel(recording) < faintest) return refuse('silent', 'the recording is silent; is the microphone on?');
  return { kind: 'recording', recording };
}

function readFile(bytes: Uint8Array, longest: number): Recording | AudioRefused {
  const sound = readWav(bytes);
  if (sound.kind === 'refused') return sound;
  if (sound.samples.length > longest * sound.rate) return tooLong(longest);
  return resample(sound.samples, sound.rate, sampleRate);
}

function tooLong(longest: number): AudioRefused {
  return refuse('too_long', `a recording has at most ${longest} seconds`);
}

function readL16(bytes: Uint8Array): Recording | AudioRefused {
  if (bytes.length % 2 === 1) return refuse('truncated', 'the sound ends in the middle of a sample');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 2 }, (_, index) => view.getInt16(index * 2, false) / 0x8000);
}

/** Level of the loudest tenth of a second, in dB below full scale. */
function loudestLevel(recording: Recording): number {
  const size = sampleRate / 10;
  let loudest = 0;
  for (let from = 0; from < recording.length; from += size) {
    const part = recording.subarray(from, from + size);
    let sum = 0;
    for (const sample of part) sum += sample * sample;
    loudest = Math.max(loudest, sum / size);
  }
  return 10 * Math.log10(loudest + 1e-12);
}
