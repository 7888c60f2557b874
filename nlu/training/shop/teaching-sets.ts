import { createHash } from 'node:crypto';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { normalisedUtterance } from './segments.js';

/** Sizes of the sets that merchants' teaching goes by; both hold every act this often, where there are enough. */
const sizes = { replay: 900, regression: 400 } as const;
const leastOfAct = 6;

/**
 * The replay and the regression set of teaching, as lines of `{ text, reading }`, chosen from `sentences` by the hash of
 * their texts. No text stands in both, nor one of `measure` in either.
 */
export function teachingSetLines(
  sentences: readonly AnnotatedUtterance[],
  measure: readonly AnnotatedUtterance[],
): Readonly<Record<keyof typeof sizes, readonly string[]>> {
  const measured = new Set(measure.map((utterance) => normalisedUtterance(utterance).text));
  const unique = new Map(sentences.map(normalisedUtterance).map((utterance) => [utterance.text, utterance]));
  let left = [...unique.values()]
    .filter(({ text }) => !measured.has(text))
    .sort((a, b) => (hash(a.text) < hash(b.text) ? -1 : 1));
  const choose = (size: number): string[] => {
    const counts = new Map<string, number>();
    const rare = new Set<AnnotatedUtterance>();
    for (const utterance of left) {
      if (utterance.acts.every((act) => (counts.get(act) ?? 0) >= leastOfAct)) continue;
      rare.add(utterance);
      for (const act of utterance.acts) counts.set(act, (counts.get(act) ?? 0) + 1);
    }
    const chosen = new Set([...rare, ...left.filter((utterance) => !rare.has(utterance))].slice(0, size));
    const lines = left.filter((utterance) => chosen.has(utterance)).map(teachingLine);
    left = left.filter((utterance) => !chosen.has(utterance));
    return lines;
  };
  return { regression: choose(sizes.regression), replay: choose(sizes.replay) };
}

function teachingLine({ text, acts, spans, sentiment, urgency }: AnnotatedUtterance): string {
  return JSON.stringify({ text, reading: { acts, spans, sentiment, urgency } });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
