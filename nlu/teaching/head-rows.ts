import { meanRow } from '../model/head-change.js';
import type { EncoderStates } from '../model/head-scores.js';
import type { Calibration } from '../model/language-model.js';
import type { ModelHead } from '../model/model-head.js';
import type { TokenisedWord } from '../model/word-tokenizer.js';
import type { TaughtReading, TaughtSpan } from './correction.js';

/** What the encoder makes of an utterance, computed once a run: the encoder itself is never taught. */
export interface EncodedUtterance extends EncoderStates {
  readonly words: readonly TokenisedWord[];
}

/** One thing that a head reads: a text, or a word of it. */
export interface HeadRow {
  readonly state: Float32Array;
  /** Of the model as it came, as `headScale` makes them probabilities. */
  readonly logits: Float32Array;
  /** Wanted probability of each label. */
  readonly targets: Float32Array;
}

/** From a head's logits to those whose logistic or softmax is the confidence that the shop goes by. */
export function headScale(name: string, { acts, sentiment }: Calibration): { slope: number; offset: number } {
  if (name === 'acts') return acts;
  return { slope: name === 'sentiment' ? 1 / sentiment.temperature : 1, offset: 0 };
}

/** The rows of an utterance for a head, with what its reading wants. */
export function taughtRows(
  head: ModelHead,
  encoded: EncodedUtterance,
  reading: TaughtReading,
  calibration: Calibration,
): HeadRow[] {
  return rowsOf(head, encoded, reading, calibration).map(({ labels, ...row }) => ({
    ...row,
    targets: Float32Array.from(head.labels, (label) => (labels.includes(label) ? 1 : 0)),
  }));
}

/** As `taughtRows`, but wanting what the model reads already (learning without forgetting, Li & Hoiem 2016). */
export function remembranceRows(
  head: ModelHead,
  encoded: EncodedUtterance,
  reading: TaughtReading,
  calibration: Calibration,
): HeadRow[] {
  return rowsOf(head, encoded, reading, calibration).map(({ state, logits }) => ({
    state,
    logits,
    targets: head.several ? logits.map(logistic) : softmax(logits),
  }));
}

interface LabelledRow {
  readonly state: Float32Array;
  readonly logits: Float32Array;
  readonly labels: readonly string[];
}

function rowsOf(
  { name, kind }: ModelHead,
  { logits, hidden, words }: EncodedUtterance,
  reading: TaughtReading,
  calibration: Calibration,
): LabelledRow[] {
  const { slope, offset } = headScale(name, calibration);
  const row = (token: number, state: Float32Array, labels: readonly string[]): LabelledRow => ({
    state,
    logits: (logits[name]?.[token] ?? new Float32Array()).map((logit) => slope * logit + offset),
    labels,
  });
  if (kind === 'sequence') return [row(0, meanRow(hidden), textLabels(name, reading))];
  return wordLabels(words, reading.spans).flatMap(({ word, tag, negated }) => {
    if (name === 'negation' && tag === 'O') return [];
    const state = hidden[word.first] ?? new Float32Array();
    return [row(word.first, state, [name === 'slots' ? tag : negated ? 'yes' : 'no'])];
  });
}

function textLabels(name: string, { acts, sentiment, urgency }: TaughtReading): readonly string[] {
  if (name === 'acts') return acts;
  return [name === 'sentiment' ? sentiment : urgency];
}

interface WordLabel {
  readonly word: TokenisedWord;
  /** Of the kind `B-value`, or `O`. */
  readonly tag: string;
  readonly negated: boolean;
}

/** BIO tags of the words; a word that a span touches belongs to it. */
function wordLabels(words: readonly TokenisedWord[], spans: readonly TaughtSpan[]): WordLabel[] {
  return words.map((word, index) => {
    const span = spanAt(word, spans);
    if (span === undefined) return { word, tag: 'O', negated: false };
    const previous = words[index - 1];
    const continues = previous !== undefined && spanAt(previous, spans) === span;
    return { word, tag: `${continues ? 'I' : 'B'}-${span.type}`, negated: span.negated };
  });
}

function spanAt(word: TokenisedWord, spans: readonly TaughtSpan[]): TaughtSpan | undefined {
  return spans.find((span) => word.start < span.end && span.start < word.end);
}

/** The spans with their borders at those of words, which is all that a model can read; those without a word are dropped. */
export function atWordBorders(spans: readonly TaughtSpan[], words: readonly TokenisedWord[]): TaughtSpan[] {
  return spans.flatMap((span) => {
    const inside = words.filter((word) => spanAt(word, spans) === span);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...span, start: first.start, end: last.end }];
  });
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softmax(logits: Float32Array): Float32Array {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
