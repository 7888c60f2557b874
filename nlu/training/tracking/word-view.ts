import type { AlignedTurn } from './operations.js';

/** Stands for every word that the training texts do not explain; BERT's own mark for such words. */
export const hiddenWord = '[UNK]';

/** Makes the words of a text into those that a model sees. */
export type WordView = (texts: readonly string[]) => string[];

/** A word is explained when it was seen so often outside of values. */
const leastSeen = 2;

/**
 * Hides words that are neither part of a known value nor seen outside of values: the words of an unseen name all look
 * alike, in training (where invented names stand in for known ones) as in use, so that a name is found by its place.
 * Unseen numbers keep their length.
 */
export function wordView(turns: readonly AlignedTurn[]): WordView {
  const counts = new Map<string, number>();
  const inValues = new Set<string>();
  for (const turn of turns)
    for (const side of ['user', 'system'] as const) {
      const own = turn.mentions.filter((mention) => mention.side === side);
      for (const [at, { text }] of turn[side].tokens.entries())
        if (own.some(({ from, to }) => from <= at && at < to)) inValues.add(text);
        else counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  const known = (text: string): boolean => inValues.has(text) || (counts.get(text) ?? 0) >= leastSeen;
  return (texts) =>
    texts.map((text) => {
      if (known(text)) return text;
      return /^\p{N}+$/u.test(text) ? '0'.repeat(text.length) : hiddenWord;
    });
}
