import type { IntentName, SpanType } from '../../understanding.js';
import { asRead } from '../tokenizer/encoder-inputs.js';
import {
  type AnnotatedUtterance,
  type SentimentLabel,
  type UrgencyLabel,
  utteranceLanguage,
} from './annotated-utterance.js';

/**
 * A stretch of an utterance: plain words, or a labelled span. Utterances are rewritten as lists of segments and only
 * joined at the end, so that offsets cannot go wrong.
 */
export interface Segment {
  readonly text: string;
  readonly type: SpanType | null;
  readonly negated: boolean;
}

/** An utterance in the making. */
export interface Draft {
  readonly segments: readonly Segment[];
  readonly acts: readonly IntentName[];
  readonly sentiment: SentimentLabel;
  readonly urgency: UrgencyLabel;
}

export function plain(text: string): Segment {
  return { text, type: null, negated: false };
}

/** The utterance cut at the borders of its spans; no segment is empty. */
export function draftOf(utterance: AnnotatedUtterance): Draft {
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end, type, negated } of utterance.spans) {
    if (start > from) segments.push(plain(utterance.text.slice(from, start)));
    segments.push({ text: utterance.text.slice(start, end), type, negated });
    from = end;
  }
  if (from < utterance.text.length) segments.push(plain(utterance.text.slice(from)));
  return { segments, acts: utterance.acts, sentiment: utterance.sentiment, urgency: utterance.urgency };
}

/** Joins the segments; blanks at the ends of the text and of spans, and doubled blanks, are dropped. */
export function utteranceOf(draft: Draft): AnnotatedUtterance {
  let text = '';
  const spans: { start: number; end: number; type: SpanType; negated: boolean }[] = [];
  for (const segment of draft.segments) {
    let words = segment.text;
    if (segment.type !== null) {
      words = words.trim();
      if (words === '') continue;
      spans.push({ start: text.length, end: text.length + words.length, type: segment.type, negated: segment.negated });
    } else if (text === '' || text.endsWith(' ')) words = words.trimStart();
    text += words;
  }
  text = text.trimEnd();
  const { acts, sentiment, urgency } = draft;
  return { text, language: utteranceLanguage(text, spans), acts, spans, sentiment, urgency };
}

/** `utterance` with its text as the model reads it, normalised with its capitals, and offsets to match. */
export function normalisedUtterance(utterance: AnnotatedUtterance): AnnotatedUtterance {
  const draft = draftOf(utterance);
  const normalised = utteranceOf({
    ...draft,
    segments: draft.segments.map((segment) => ({ ...segment, text: asRead(`a${segment.text}a`).slice(1, -1) })),
  });
  return { ...normalised, language: utterance.language };
}
