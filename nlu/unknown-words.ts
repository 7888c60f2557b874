import { readNegations } from './acts/negation.js';
import { readUnknown } from './acts/unknown.js';
import type { Span, UnknownWords } from './understanding.js';

/**
 * The words that nothing explains, each with whether it is ruled out: "not from Zelk" rules out what nobody knows, and the
 * shopper should hear that. `known` is what explains the rest of the text, `negatable` the part of it that cues may deny.
 */
export function readUnknownWords(
  text: string,
  clauses: readonly Span[],
  { known, negatable }: { readonly known: readonly Span[]; readonly negatable: readonly Span[] },
): UnknownWords[] {
  const found = clauses.flatMap((clause) => readNegations(text, clause, negatable));
  const unknown = readUnknown(text, [...known, ...found.map(({ cue }) => cue)]).map(withoutPrefix);
  if (unknown.length === 0) return unknown;
  // With the unknown words among what may be denied, a cue behind them is found, too.
  const scopes = clauses.flatMap((clause) =>
    readNegations(text, clause, [...negatable, ...unknown]).map(({ scope }) => scope),
  );
  return unknown.map((words) =>
    scopes.some(({ start, end }) => words.start >= start && words.end <= end) ? { ...words, negated: true } : words,
  );
}

/** 无荷金: 无 is a word of its own before something that nobody knows. */
function withoutPrefix<Words extends UnknownWords>(words: Words): Words {
  return /^[无非]\p{Script=Han}{2}/u.test(words.surface)
    ? { ...words, start: words.start + 1, surface: words.surface.slice(1) }
    : words;
}
