import { type Comparison, compare } from './compare.js';
import type { Pattern } from './pattern.js';

/** An utterance that scores are made of, with its distance from other speech. */
export interface Sample {
  readonly pattern: Pattern;
  readonly cohort: Comparison;
}

/** Nearest recordings that are averaged: one alone may be a chance neighbour. */
const nearestTakes = 3;
const nearestOthers = 5;

/** What an utterance's distances are measured by, where nothing compares with it in length. */
const noCohort: Comparison = { mean: 1, worst: 1 };

/**
 * How far an utterance is from other speech in general: the mean comparison with the nearest of many other utterances.
 * It grows with noise and strange voices as the distance to the right phrase does, so that dividing by it makes scores
 * of a quiet room and a loud street comparable (cohort normalisation, as in speaker verification).
 */
export function cohortOf(utterance: Pattern, others: readonly Pattern[]): Comparison {
  const nearest = comparisons(utterance, others)
    .sort((a, b) => a.mean - b.mean)
    .slice(0, nearestOthers);
  if (nearest.length === 0) return noCohort;
  const mean = (key: keyof Comparison): number => nearest.reduce((sum, each) => sum + each[key], 0) / nearest.length;
  return { mean: mean('mean'), worst: mean('worst') };
}

/**
 * Distance to a phrase's takes over the distance to other speech: about 0.3 for the phrase, about 1 for the rest. Half
 * of it is the whole utterance and half its worst stretch, which tells "open the door" from "open the deal".
 */
export function phraseScore(utterance: Pattern, takes: readonly Pattern[], cohort: Comparison): number {
  const scores = comparisons(utterance, takes)
    .map(({ mean, worst }) => (mean / cohort.mean + worst / cohort.worst) / 2)
    .sort((a, b) => a - b)
    .slice(0, nearestTakes);
  if (scores.length === 0) return unlike;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Score of an utterance that no take compares with. */
const unlike = 2;

function comparisons(utterance: Pattern, others: readonly Pattern[]): Comparison[] {
  return others.map((other) => compare(other, utterance)).filter((comparison) => comparison !== null);
}
