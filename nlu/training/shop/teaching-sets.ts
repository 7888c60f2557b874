import { createHash } from 'node:crypto';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { holdBack, shippedSeed } from './hold-back.js';
import { normalisedUtterance } from './segments.js';

/** Sizes of the sets that merchants' teaching goes by; both hold every act this often, where there are enough. */
const sizes = { replay: 900, regression: 400 } as const;
const leastOfAct = 6;

/**
 * The replay and the regression set of teaching, as lines of `{ text, reading }`, chosen from `sentences` by the hash of
 * their texts. Said again is what training learns from, judged is what it holds back. No text stands in
 * both, nor one of `measure` in either.
 */
export function teachingSetLines(
  sentences: readonly AnnotatedUtterance[],
  measure: readonly AnnotatedUtterance[],
): Readonly<Record<keyof typeof sizes, readonly string[]>> {
  const { taught, heldBack } = holdBack(sentences, shippedSeed);
  const regression = choose(heldBack, textsOf(measure.map(normalisedUtterance)), sizes.regression);
  const taken = textsOf([...measure.map(normalisedUtterance), ...heldBack]);
  const replay = choose(taught, taken, sizes.replay);
  return { regression: regression.map(teachingLine), replay: replay.map(teachingLine) };
}

/** So many sentences, every act `leastOfAct` times where there are enough; none whose text is taken. */
function choose(
  sentences: readonly AnnotatedUtterance[],
  taken: ReadonlySet<string>,
  size: number,
): AnnotatedUtterance[] {
  const unique = new Map(sentences.map((utterance) => [utterance.text, utterance]));
  const left = [...unique.values()]
    .filter(({ text }) => !taken.has(text))
    .sort((a, b) => (hash(a.text) < hash(b.text) ? -1 : 1));
  const counts = new Map<string, number>();
  const rare = new Set<AnnotatedUtterance>();
  for (const utterance of left) {
    if (utterance.acts.every((act) => (counts.get(act) ?? 0) >= leastOfAct)) continue;
    rare.add(utterance);
    for (const act of utterance.acts) counts.set(act, (counts.get(act) ?? 0) + 1);
  }
  const chosen = new Set([...rare, ...left.filter((utterance) => !rare.has(utterance))].slice(0, size));
  return left.filter((utterance) => chosen.has(utterance));
}

function textsOf(utterances: readonly AnnotatedUtterance[]): Set<string> {
  return new Set(utterances.map(({ text }) => text));
}

function teachingLine({ text, acts, spans, sentiment, urgency }: AnnotatedUtterance): string {
  return JSON.stringify({ text, reading: { acts, spans, sentiment, urgency } });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
