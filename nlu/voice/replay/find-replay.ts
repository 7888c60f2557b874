import { compare } from '../phrases/compare.js';
import type { Pattern } from '../phrases/pattern.js';

/** Nearer than this no one says the same words twice; a recording played again stays below it. See docs/voice.md. */
const sameRecording = 0.02;

/** Whether an utterance is one of these recordings again, cut, louder or in another format. */
export function isReplay(utterance: Pattern, earlier: readonly Pattern[]): boolean {
  return earlier.some((other) => (compare(other, utterance, { maxRatio: 1.3 })?.mean ?? 1) < sameRecording);
}
