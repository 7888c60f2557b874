import type { SpeechFrames } from '../models/speech-frames.js';
import { dtwDistance } from './dtw.js';

/** Nearest recordings that are averaged: one alone may be a chance neighbour. */
const nearestTakes = 3;
const nearestOthers = 5;

/**
 * How far an utterance is from other speech in general: the mean distance to the nearest of many other utterances. It
 * grows with noise and strange voices as the distance to the right phrase does, so that dividing by it makes scores of
 * a quiet room and a loud street comparable (cohort normalisation, as in speaker verification).
 */
export function cohortDistance(utterance: SpeechFrames, others: readonly SpeechFrames[]): number {
  return nearestMean(utterance, others, nearestOthers);
}

/** Distance to a phrase's takes over the distance to other speech: well below 1 for the phrase, about 1 for the rest. */
export function phraseScore(utterance: SpeechFrames, takes: readonly SpeechFrames[], cohort: number): number {
  return nearestMean(utterance, takes, nearestTakes) / cohort;
}

function nearestMean(utterance: SpeechFrames, others: readonly SpeechFrames[], count: number): number {
  const distances = others
    .map((other) => dtwDistance(other, utterance))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .slice(0, count);
  if (distances.length === 0) return 1;
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}
