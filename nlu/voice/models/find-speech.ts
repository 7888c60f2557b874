import { Tensor } from 'onnxruntime-node';
import { type Recording, sampleRate } from '../audio/recording.js';
import type { VoiceModels } from './voice-models.js';

/** Where someone speaks, in samples `[start, end)`. */
export interface SpeechSpan {
  readonly start: number;
  readonly end: number;
}

/** Samples that the detector looks at in one step (32 ms). */
const chunk = 512;
const startProbability = 0.5;
const stopProbability = 0.35;
/** A pause up to this length belongs to the utterance; shorter bursts than `shortest` are no speech. In chunks. */
const pause = Math.round((0.5 * sampleRate) / chunk);
const shortest = Math.round((0.1 * sampleRate) / chunk);
/** Kept on each side, since weak consonants begin before the detector is sure. In samples. */
const margin = Math.round(0.06 * sampleRate);

/**
 * The utterance in a recording, from its first to its last speech as Silero's detector hears it with hysteresis; null
 * where nobody speaks. Pauses inside stay: they belong to how a phrase is said.
 */
export async function findSpeech(models: VoiceModels, recording: Recording): Promise<SpeechSpan | null> {
  const spans = speechSpans(await speechProbabilities(models, recording));
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    start: Math.max(0, first.start * chunk - margin),
    end: Math.min(recording.length, last.end * chunk + margin),
  };
}

/** Probability of speech for each chunk of the recording; the last one is filled up with silence. */
async function speechProbabilities(models: VoiceModels, recording: Recording): Promise<readonly number[]> {
  const rate = new Tensor('int64', BigInt64Array.of(BigInt(sampleRate)), []);
  let h = new Tensor('float32', new Float32Array(2 * 64), [2, 1, 64]);
  let c = new Tensor('float32', new Float32Array(2 * 64), [2, 1, 64]);
  const probabilities: number[] = [];
  for (let from = 0; from < recording.length; from += chunk) {
    const samples = new Float32Array(chunk);
    samples.set(recording.subarray(from, from + chunk));
    const output = await models.activity.run({ input: new Tensor('float32', samples, [1, chunk]), sr: rate, h, c });
    h = output.hn as typeof h;
    c = output.cn as typeof c;
    probabilities.push(Number(output.output?.data[0] ?? 0));
  }
  return probabilities;
}

/** Stretches of speech in chunks, pauses closed and bursts dropped. */
function speechSpans(probabilities: readonly number[]): readonly SpeechSpan[] {
  const spans: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  probabilities.forEach((probability, index) => {
    if (open === null && probability >= startProbability) {
      open = { start: index, end: index + 1 };
      spans.push(open);
    } else if (open !== null && probability >= stopProbability) open.end = index + 1;
    else if (open !== null && index - open.end >= pause) open = null;
  });
  return spans.filter(({ start, end }) => end - start >= shortest);
}
