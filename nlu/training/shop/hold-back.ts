import { derivedSeed, seededRandom, shuffled } from '../random.js';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { normalisedUtterance } from './segments.js';

/** The seed of the shipped weights. */
export const shippedSeed = 1;

/** One sentence in so many is not trained on. */
const keptBack = 20;

/**
 * Normalised sentences that train, and a twentieth that does not: confidences are fitted on it, and what merchants teach is
 * judged on it, which sentences that the weights know by heart could not do.
 */
export function holdBack(
  sentences: readonly AnnotatedUtterance[],
  seed: number,
): { readonly taught: AnnotatedUtterance[]; readonly heldBack: AnnotatedUtterance[] } {
  const order = shuffled(sentences, seededRandom(derivedSeed(seed, 21))).map(normalisedUtterance);
  return {
    taught: order.filter((_, index) => index % keptBack !== 0),
    heldBack: order.filter((_, index) => index % keptBack === 0),
  };
}
