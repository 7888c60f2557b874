import type { Span } from '../../understanding.js';
import { mendSounds } from './mend-sounds.js';
import { mendSpelling } from './mend-spelling.js';

/**
 * Words of shop talk as they were meant: "chekout" and 杰算 both pay. Takes normalised text; what `namedIn` finds is a name
 * of the shop and stays as written, and so does every word that is one of its own.
 */
export function repairTalk(text: string, namedIn: (text: string) => readonly Span[]): string {
  // Most texts need no mending; the shop's words are asked for at the first that may.
  let named: readonly Span[] | null = null;
  const covered = (start: number, end: number): boolean => {
    named ??= namedIn(text);
    return named.some((span) => span.start < end && start < span.end);
  };
  const mends = [...mendSpelling(text, covered), ...mendSounds(text, covered)].sort((a, b) => b.start - a.start);
  return mends.reduce((mended, { start, end, by }) => mended.slice(0, start) + by + mended.slice(end), text);
}
