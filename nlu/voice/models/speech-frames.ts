import { Tensor } from 'onnxruntime-node';
import { type Recording, sampleRate } from '../audio/recording.js';
import type { VoiceModels } from './voice-models.js';

/** Numbers in one frame of the embedding. */
export const frameSize = 96;

/** An utterance as the embedding hears it: one frame each 80 ms, one after the other. */
export interface SpeechFrames {
  readonly count: number;
  /** `count * frameSize` numbers. */
  readonly data: Float32Array;
}

const bands = 32;
/** Mel frames (10 ms) that one embedding looks at, and the step to the next. */
const window = 76;
const step = 8;
/** Quiet sound before and after, so that the first and last syllable stand in the middle of a window. */
const paddingBefore = Math.round(0.38 * sampleRate) + 640;
const paddingAfter = Math.round(0.38 * sampleRate) + 640;
/** All utterances are brought to this level (RMS of 16-bit samples), since the networks hear loudness too. */
const level = 2_000;

/** Embeds an utterance without the silence around it. Time and memory grow with its length, not more. */
export async function embedSpeech(models: VoiceModels, speech: Recording): Promise<SpeechFrames> {
  const scaled = (await melRows(models, padded(speech))).map((value) => value / 10 + 2);
  const rows = scaled.length / bands;
  const count = rows < window ? 0 : Math.floor((rows - window) / step) + 1;
  const windows = new Float32Array(count * window * bands);
  for (let index = 0; index < count; index += 1) {
    const from = index * step * bands;
    windows.set(scaled.subarray(from, from + window * bands), index * window * bands);
  }
  if (count === 0) return { count: 0, data: new Float32Array(0) };
  const run = await models.embedding.run({ input_1: new Tensor('float32', windows, [count, window, bands, 1]) });
  return { count, data: run.conv2d_19?.data as Float32Array };
}

/** Loudness of 32 bands in dB each 10 ms, of 16-bit samples. */
async function melRows(models: VoiceModels, sound: Recording): Promise<Float32Array> {
  const mel = await models.mel.run({ input: new Tensor('float32', sound, [1, sound.length]) });
  return mel.output?.data as Float32Array;
}

/** Bands of a fingerprint, and mel bands in each. */
export const printBands = 8;
const bandsTogether = bands / printBands;

/** How loud each of eight bands is in every 10 ms of an utterance: `count * printBands` numbers. */
export async function soundPrint(models: VoiceModels, speech: Recording): Promise<Float32Array> {
  const rows = await melRows(models, padded(speech));
  return Float32Array.from({ length: rows.length / bandsTogether }, (_, index) => {
    let sum = 0;
    for (let band = 0; band < bandsTogether; band += 1) sum += rows[index * bandsTogether + band] as number;
    return sum / bandsTogether;
  });
}

function padded(speech: Recording): Float32Array {
  let power = 0;
  for (const sample of speech) power += sample * sample;
  const gain = level / Math.max(Math.sqrt(power / Math.max(1, speech.length)), 1e-4);
  const sound = new Float32Array(paddingBefore + speech.length + paddingAfter);
  let state = 1;
  for (let index = 0; index < sound.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    sound[index] = (state / 0x1_0000_0000 - 0.5) * 8;
  }
  for (let index = 0; index < speech.length; index += 1) {
    sound[paddingBefore + index] = (sound[paddingBefore + index] as number) + (speech[index] as number) * gain;
  }
  return sound;
}
