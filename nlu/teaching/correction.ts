import type { IntentName, Sentiment, Span, SpanType, Urgency } from '../understanding.js';

/** A stretch that a person says is something to a shop; offsets into the text of its utterance. */
export interface TaughtSpan extends Span {
  readonly type: SpanType;
  /** The utterance rules it out. */
  readonly negated: boolean;
}

/** All that the language model should read in one utterance. Spans are in order and do not overlap. */
export interface TaughtReading {
  /** The main one first; never empty. */
  readonly acts: readonly IntentName[];
  readonly spans: readonly TaughtSpan[];
  readonly sentiment: Sentiment['label'];
  readonly urgency: Urgency['label'];
}

/** An utterance with its right reading; the text is as `normalise` gives it, which is what the model reads. */
export interface TaughtUtterance {
  readonly text: string;
  readonly reading: TaughtReading;
}

/** An utterance that was misread, as a merchant put it right. */
export interface Correction extends TaughtUtterance {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Of corrections in the order in which they came, those that hold: a later one of the same text replaces earlier ones. */
export function inForce(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((correction) => [correction.text, correction])).values()];
}
