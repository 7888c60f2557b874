import { countUnexplained } from './acts/unknown.js';
import type { ReadingContext } from './read-by-grammar.js';
import type { Reader } from './reader.js';
import type { Understanding, Utterance } from './understanding.js';

/** Transcripts of one utterance that are read; recognisers seldom list more that differ in a word that matters. */
const mostTranscripts = 4;
/** What weighs against a reading that fits no act at all, in characters. */
const senseless = 12;
/** What is surely a name of the shop as it was written; anything weaker is a guess at what was meant. */
const certain = 0.9;
/** A later transcript has to explain this much more, in characters: the recogniser's own order is evidence, too. */
const margin = 1;

/**
 * What of a reading the shop's words and the grammar do not explain, in characters: strange words whole, and words that
 * were guessed by likeness or sound by how weak the guess is.
 */
function unexplained(understanding: Understanding): number {
  const { text, mentions, quantities, gradables, references, recipient, intents } = understanding;
  const known = [...mentions, ...quantities, ...gradables, ...references, ...(recipient ? [recipient] : [])];
  const guessed = mentions.reduce((sum, { start, end, candidates }) => {
    const [best] = candidates;
    const likened = best !== undefined && (best.via === 'spelling' || best.via === 'pinyin') && best.score < certain;
    return likened ? sum + (end - start) * (1 - best.score) + margin : sum;
  }, 0);
  const [act] = intents;
  return (
    countUnexplained(text, known) + guessed + (act?.name === 'out_of_scope' ? senseless : 1 - (act?.confidence ?? 0))
  );
}

/**
 * Reads what was said; of the transcripts that a recogniser offers, the one that leaves least unexplained in this shop.
 * (N-best rescoring, as in Ostendorf et al. 1991, with the shop's lexicon as the knowledge source.) The first is taken
 * unless another explains clearly more.
 */
export async function readHeard(
  utterance: Utterance,
  reader: Reader,
  context: ReadingContext = {},
): Promise<Understanding> {
  let best = await reader.read(utterance, context);
  let least = unexplained(best);
  const others = new Set((utterance.alternatives ?? []).filter((text) => text !== utterance.text));
  for (const text of [...others].slice(0, mostTranscripts - 1)) {
    if (least < margin) break;
    const reading = await reader.read({ ...utterance, text }, context);
    const left = unexplained(reading);
    if (left + margin > least) continue;
    best = reading;
    least = left;
  }
  return best;
}
