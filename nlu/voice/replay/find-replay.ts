import type { SpeechFrames } from '../models/speech-frames.js';
import { dtwDistance } from '../phrases/dtw.js';

/** Nearer than this no one says the same words twice; a recording played again stays below it. See docs/voice.md. */
const sameRecording = 0.02;

/** Whether an utterance is one of these recordings again, cut, louder or in another format. Frames must be centred. */
export function isReplay(utterance: SpeechFrames, earlier: readonly SpeechFrames[]): boolean {
  return earlier.some((frames) => dtwDistance(frames, utterance, { maxRatio: 1.3 }) < sameRecording);
}
