import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../text/language.js';
import {
  type IntentName,
  intentNames,
  type Sentiment,
  type SpanType,
  spanTypes,
  type Urgency,
} from '../../understanding.js';
import { TrainingError } from '../training-error.js';

export type SentimentLabel = Sentiment['label'];
export type UrgencyLabel = Urgency['label'];

/** UTF-16 offsets `[start, end)` into `AnnotatedUtterance.text`. `negated`: the utterance rules it out. */
export interface AnnotatedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
  readonly negated: boolean;
}

/** An utterance with all that the model should read in it. Spans are in order and do not overlap; acts are never empty. */
export interface AnnotatedUtterance {
  readonly text: string;
  readonly language: 'zh' | 'en' | 'mixed';
  readonly acts: readonly IntentName[];
  readonly spans: readonly AnnotatedSpan[];
  readonly sentiment: SentimentLabel;
  readonly urgency: UrgencyLabel;
}

const knownActs: ReadonlySet<string> = new Set(intentNames);
const knownTypes: ReadonlySet<string> = new Set(spanTypes);
const sentiments: ReadonlySet<string> = new Set(['negative', 'neutral', 'positive']);
const urgencies: ReadonlySet<string> = new Set(['calm', 'urgent']);

/** An utterance whose words outside of names are of both scripts is mixed; a Latin brand in a Chinese sentence is not. */
export function utteranceLanguage(
  text: string,
  spans: readonly Pick<AnnotatedSpan, 'start' | 'end' | 'type'>[],
): AnnotatedUtterance['language'] {
  let words = '';
  let from = 0;
  for (const span of spans) {
    words += text.slice(from, span.start);
    const isName =
      span.type === 'brand' || span.type === 'product' || span.type === 'quantity' || span.type === 'money';
    words += isName ? ' ' : text.slice(span.start, span.end);
    from = span.end;
  }
  words += text.slice(from);
  const { language, mixed } = detectLanguage(/\p{L}/u.test(words) ? words : text);
  return mixed ? 'mixed' : language;
}

/** Splits into the three fields that describe the utterance and its text; blanks around fields do not count. */
function splitFields(line: string): { acts: string; sentiment: string; urgency: string; text: string } | null {
  const match = /^([^|]*)\|([^|]*)\|([^|]*)\|(.*)$/su.exec(line);
  if (match === null) return null;
  const [, acts = '', sentiment = '', urgency = '', text = ''] = match;
  return { acts: acts.trim(), sentiment: sentiment.trim(), urgency: urgency.trim(), text: text.trim() };
}

/** Names of acts separated by commas. Throws `Error` with the reason. */
export function parseActs(field: string): IntentName[] {
  const acts = field.split(',').map((name) => name.trim());
  for (const act of acts) if (!knownActs.has(act)) throw new Error(`'${act}' is no act`);
  if (new Set(acts).size < acts.length) throw new Error('an act is named twice');
  return acts as IntentName[];
}

function parseMarkedText(marked: string): { text: string; spans: AnnotatedSpan[] } {
  let text = '';
  const spans: AnnotatedSpan[] = [];
  let open = -1;
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at] as string;
    if (character === '\\') {
      const escaped = marked[++at];
      if (escaped === undefined) throw new Error('the text ends in a backslash');
      text += escaped === 'n' ? '\n' : escaped;
    } else if (character === '[') {
      if (open >= 0) throw new Error(`'[' inside of a span at character ${at + 1}`);
      open = text.length;
    } else if (character === ']') {
      if (open < 0) throw new Error(`']' without '[' at character ${at + 1}`);
      const label = /^\((!?)([^()]*)\)/.exec(marked.slice(at + 1));
      if (label === null) throw new Error(`no '(type)' after ']' at character ${at + 1}`);
      const [whole, negation, type = ''] = label;
      if (!knownTypes.has(type)) throw new Error(`'${type}' is no span type`);
      if (text.slice(open).trim() === '') throw new Error(`an empty span at character ${at + 1}`);
      spans.push({ start: open, end: text.length, type: type as SpanType, negated: negation === '!' });
      at += whole.length;
      open = -1;
    } else text += character;
  }
  if (open >= 0) throw new Error("'[' without ']'");
  return { text, spans };
}

/** Reads one line of the format of ANNOTATION.md. Throws `TrainingError` 'data.invalid' that starts with `where`. */
export function parseAnnotatedLine(line: string, where: string): AnnotatedUtterance {
  try {
    const fields = splitFields(line);
    if (fields === null) throw new Error("expected 'acts | sentiment | urgency | text'");
    const acts = parseActs(fields.acts);
    if (!sentiments.has(fields.sentiment)) throw new Error(`'${fields.sentiment}' is no sentiment`);
    if (!urgencies.has(fields.urgency)) throw new Error(`'${fields.urgency}' is no urgency`);
    const { text, spans } = parseMarkedText(fields.text);
    if (text.trim() === '') throw new Error('the text is empty');
    return {
      text,
      language: utteranceLanguage(text, spans),
      acts,
      spans,
      sentiment: fields.sentiment as SentimentLabel,
      urgency: fields.urgency as UrgencyLabel,
    };
  } catch (error) {
    throw new TrainingError('data.invalid', `${where}: ${(error as Error).message}`);
  }
}

function escapeText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/\n/g, '\\n');
}

/** The utterance as one line; `parseAnnotatedLine` reads it back, blanks at the ends of the text excepted. */
export function formatAnnotatedLine(utterance: AnnotatedUtterance): string {
  let marked = '';
  let from = 0;
  for (const { start, end, type, negated } of utterance.spans) {
    marked += `${escapeText(utterance.text.slice(from, start))}[${escapeText(utterance.text.slice(start, end))}](${negated ? '!' : ''}${type})`;
    from = end;
  }
  marked += escapeText(utterance.text.slice(from));
  return `${utterance.acts.join(',')} | ${utterance.sentiment} | ${utterance.urgency} | ${marked}`;
}

/** Lines of a data file that say something, with their place for messages. Comments start with `#`. */
export function dataLines(path: string): { line: string; where: string }[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line, index) => ({ line, where: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
}

/**
 * The hand-written sentences of one part: all files `<part>-*.txt` of the folder, in order of their names. Throws
 * `TrainingError` 'data.missing' when there is none and 'data.invalid' (file:line: reason) for a line that breaks the format.
 */
export function readSentences(folder: string, part: 'train' | 'measure'): AnnotatedUtterance[] {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(`${part}-`) && name.endsWith('.txt'))
    .sort();
  if (files.length === 0) throw new TrainingError('data.missing', `no ${part}-*.txt in ${folder}`);
  return files.flatMap((name) =>
    dataLines(join(folder, name)).map(({ line, where }) => parseAnnotatedLine(line, where)),
  );
}
