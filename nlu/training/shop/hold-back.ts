import { derivedSeed, seededRandom, shuffled } from '../random.js';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { normalisedUtterance } from './segments.js';

/** The seed of the shipped weights. */
export const shippedSeed = 1;

/** One sentence in so many is not trained on. */
const keptBack = 20;

/**
 * Normalised sentences that train, and a twentieth that does not: confidences are fitted on it, and what merchants teach is
 * judged on it, which sentences that the weights know by heart could not do. They are neighbours, so of one hand and about
 * few kinds of shops: what the model is worth on shops that it has not seen, and how sure it may be there.
 */
export function holdBack(
  sentences: readonly AnnotatedUtterance[],
  seed: number,
): { readonly taught: AnnotatedUtterance[]; readonly heldBack: AnnotatedUtterance[] } {
  const random = seededRandom(derivedSeed(seed, 21));
  const count = Math.ceil(sentences.length / keptBack);
  const from = Math.floor(random() * (sentences.length - count + 1));
  const normalised = sentences.map(normalisedUtterance);
  return {
    taught: shuffled([...normalised.slice(0, from), ...normalised.slice(from + count)], random),
    heldBack: shuffled(normalised.slice(from, from + count), random),
  };
}
