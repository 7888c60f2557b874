import type { SpanReading } from '../model/language-model.js';
import { overlaps } from '../text/overlaps.js';
import type { Span, SpanType, Understanding, UnknownWords } from '../understanding.js';

/** Below this a type is a guess that would mislead a merchant more than it helps. */
const typedFrom = 0.6;

/** What a shop could have a name for; money, counts, places and people are no aliases. */
const nameable: ReadonlySet<SpanType> = new Set(['category', 'brand', 'product', 'attribute', 'value', 'use']);

/**
 * Unknown words with the type that the model gives them. A span of the model that nothing known touches becomes one
 * entry, since its borders are better than those left by taking grammar words away; the rest stays as it was.
 */
export function mergeUnknown(grammar: Understanding, spans: readonly SpanReading[]): readonly UnknownWords[] {
  const { text, unknown, mentions, quantities, gradables, references, recipient } = grammar;
  const known: readonly Span[] = [
    ...mentions,
    ...quantities,
    ...gradables,
    ...references,
    ...(recipient ? [recipient] : []),
  ];
  const typed = spans
    .filter(({ type, confidence }) => nameable.has(type) && confidence >= typedFrom)
    .filter((span) => !known.some((part) => overlaps(part, span)))
    .filter((span) => unknown.some((words) => overlaps(words, span)))
    .map((span) => {
      const negated = unknown.some((words) => words.negated === true && overlaps(words, span));
      const { start, end, type } = span;
      return { start, end, surface: text.slice(start, end), type, ...(negated ? { negated } : {}) };
    });
  const untouched = unknown.filter((words) => !typed.some((span) => overlaps(words, span)));
  // A span that only touches known words at its border still tells what the unknown ones in it are.
  const partly = untouched.map((words) => {
    const span = spans.find(
      ({ type, confidence, start, end }) =>
        nameable.has(type) && confidence >= typedFrom && start <= words.start && words.end <= end,
    );
    return span === undefined ? words : { ...words, type: span.type };
  });
  return [...typed, ...partly].sort((a, b) => a.start - b.start);
}
