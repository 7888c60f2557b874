import type { Recording } from '../audio/recording.js';
import { embedSpeech, type SpeechFrames } from '../models/speech-frames.js';
import type { VoiceModels } from '../models/voice-models.js';

/** Noise below the speech in the variants of a take, in dB: a quiet shop and a loud one. */
const noiseLevels = [20, 10] as const;

/**
 * A take as it would sound in quieter and louder rooms, the take itself first. Takes are recorded where it is quiet and
 * heard where it is not; templates with noise in them are what brings the two together.
 */
export async function embedVariants(models: VoiceModels, speech: Recording): Promise<readonly SpeechFrames[]> {
  const frames = [await embedSpeech(models, speech)];
  for (const level of noiseLevels) frames.push(await embedSpeech(models, withNoise(speech, level)));
  return frames;
}

/** Adds the noise of a room, low frequencies strongest, always the same, so that a take always gives the same frames. */
function withNoise(speech: Recording, level: number): Recording {
  let state = 7;
  const white = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000 - 0.5;
  };
  let low = 0;
  const noise = Float32Array.from(speech, () => {
    const value = white() + white() + white();
    low = 0.97 * low + 0.25 * value;
    return low + 0.2 * value;
  });
  const gain = rootMeanSquare(speech) / 10 ** (level / 20) / rootMeanSquare(noise);
  return speech.map((sample, index) => sample + gain * (noise[index] as number));
}

function rootMeanSquare(samples: Recording): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length)) || 1;
}
