import type { TeachableModel } from '../model/language-model.js';
import { normalise } from '../text/normalise.js';
import type { Span } from '../understanding.js';
import type { TaughtReading, TaughtSpan, TaughtUtterance } from './correction.js';

/** What is wrong with a correction; `pointer` is a JSON Pointer into `{ text, reading }`. */
export interface UtteranceProblem {
  readonly pointer: string;
  readonly detail: string;
}

export type CheckedUtterance =
  | { readonly kind: 'fine'; readonly utterance: TaughtUtterance }
  | { readonly kind: 'wrong'; readonly problems: readonly UtteranceProblem[] };

/** A shopper's utterance is shorter; what is longer is a text pasted in, which would outweigh all others. */
export const longestText = 500;

const anyWord = /[\p{L}\p{N}]/u;

/**
 * The utterance as the model would read it, or all that is wrong with it: the text has no word or is longer than the
 * model reads; acts or span types that the model does not know, or twice; spans outside of the text, empty or one over
 * the other. Blanks around spans are cut off, so that words alone are marked.
 */
export function checkUtterance(
  { text, reading }: TaughtUtterance,
  model: Pick<TeachableModel, 'heads' | 'readsWhole'>,
): CheckedUtterance {
  const problems = [...textProblems(text, model), ...actProblems(reading, labelsOf(model, 'acts'))];
  if (problems.length > 0) return { kind: 'wrong', problems };
  const wrongSpans = spanProblems(text, reading.spans, labelsOf(model, 'slots'));
  if (wrongSpans.length > 0) return { kind: 'wrong', problems: wrongSpans };
  const placed = reading.spans.map((span) => placeSpan(text, span));
  const lost = placed.flatMap((span, index) =>
    span === null
      ? [{ pointer: `/reading/spans/${index}`, detail: 'cannot be found again in the text as it is read' }]
      : [],
  );
  if (lost.length > 0) return { kind: 'wrong', problems: lost };
  const spans = placed.filter((span) => span !== null).sort((a, b) => a.start - b.start);
  return { kind: 'fine', utterance: { text: normalise(text).text, reading: { ...reading, spans } } };
}

function textProblems(text: string, model: Pick<TeachableModel, 'readsWhole'>): UtteranceProblem[] {
  const problem = (detail: string): UtteranceProblem[] => [{ pointer: '/text', detail }];
  if (text.length > longestText) return problem(`must have at most ${longestText} characters`);
  if (!anyWord.test(normalise(text).text)) return problem('holds no word');
  return model.readsWhole(normalise(text).text) ? [] : problem('is longer than what the model reads');
}

function actProblems({ acts }: TaughtReading, known: readonly string[]): UtteranceProblem[] {
  if (acts.length === 0) return [{ pointer: '/reading/acts', detail: 'must name at least one act' }];
  return acts.flatMap((act, index) => {
    const pointer = `/reading/acts/${index}`;
    if (!known.includes(act)) return [{ pointer, detail: 'is no act that the model knows' }];
    return acts.indexOf(act) < index ? [{ pointer, detail: 'stands there twice' }] : [];
  });
}

function spanProblems(text: string, spans: readonly TaughtSpan[], known: readonly string[]): UtteranceProblem[] {
  return spans.flatMap((span, index) => {
    const { start, end, type } = span;
    const pointer = `/reading/spans/${index}`;
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!inside) return [{ pointer, detail: `must lie inside of the text, from 0 to ${text.length}` }];
    if (!known.includes(`B-${type}`))
      return [{ pointer: `${pointer}/type`, detail: 'is no type that the model knows' }];
    if (!anyWord.test(text.slice(start, end))) return [{ pointer, detail: 'holds no word' }];
    const overlaps = spans.slice(0, index).some((other) => start < other.end && other.start < end);
    return overlaps ? [{ pointer, detail: 'overlaps with another span' }] : [];
  });
}

/**
 * Where a span stands once the text is normalised: behind what the words before it become. Null where normalising
 * changes the border itself, such as between a letter and its accent.
 */
function placeSpan(text: string, span: TaughtSpan): TaughtSpan | null {
  const trimmed = trimSpan(text, span);
  const start = normalise(`${text.slice(0, trimmed.start)}a`).text.length - 1;
  const end = normalise(text.slice(0, trimmed.end)).text.length;
  const surface = normalise(text.slice(trimmed.start, trimmed.end)).text;
  return surface !== '' && normalise(text).text.slice(start, end) === surface ? { ...span, start, end } : null;
}

function trimSpan(text: string, { start, end }: Span): Span {
  const surface = text.slice(start, end);
  return { start: end - surface.trimStart().length, end: start + surface.trimEnd().length };
}

function labelsOf({ heads }: Pick<TeachableModel, 'heads'>, name: string): readonly string[] {
  return heads.find((head) => head.name === name)?.labels ?? [];
}
