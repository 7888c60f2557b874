import { readFile } from 'node:fs/promises';
import { TrainingError } from '../training-error.js';

/** The label of texts that none of the labels fits. */
export const outOfScopeLabel = 'oos';

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface TaggedText {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Reads lines `{"text", "label"}`. Throws `TrainingError` that names file and line. */
export async function readLabelledTexts(file: string): Promise<LabelledText[]> {
  return readLines(file, (line) => {
    const { text, label } = line;
    if (typeof text !== 'string') return '"text" is not a string';
    if (typeof label !== 'string' || label === '') return '"label" is not a string';
    return { text, label };
  });
}

/** Reads lines `{"tokens": [...], "tags": [...]}`, as many tags as tokens. Throws `TrainingError` that names file and line. */
export async function readTaggedTexts(file: string): Promise<TaggedText[]> {
  return readLines(file, (line) => {
    const { tokens, tags } = line;
    if (!isStrings(tokens)) return '"tokens" is not a list of strings';
    if (!isStrings(tags)) return '"tags" is not a list of strings';
    if (tokens.length !== tags.length) return `${tokens.length} tokens but ${tags.length} tags`;
    const wrong = tags.find((tag) => !/^(O|[BIES]-.+)$/.test(tag));
    return wrong === undefined ? { tokens, tags } : `"${wrong}" is not a tag such as O, B-brand or I-brand`;
  });
}

/** Throws when a label of `test` never occurs in `train`: nothing could be learnt about it. */
export function requireKnownLabels(known: ReadonlySet<string>, labels: Iterable<string>, file: string): void {
  for (const label of labels)
    if (!known.has(label) && label !== outOfScopeLabel)
      throw new TrainingError('data.invalid', `${file}: label "${label}" does not occur in the training file`);
}

/** Reads a file of JSON objects, one a line; `parse` returns what is wrong with a line as text. Throws `TrainingError`. */
export async function readLines<Line>(
  file: string,
  parse: (line: Readonly<Record<string, unknown>>) => Line | string,
): Promise<Line[]> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TrainingError('data.invalid', `${file} cannot be read`, { cause });
  });
  const lines: Line[] = [];
  for (const [index, row] of content
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (row.trim() === '') continue;
    const line = parse(parseObject(row, `${file}:${index + 1}`));
    if (typeof line === 'string') throw new TrainingError('data.invalid', `${file}:${index + 1}: ${line}`);
    lines.push(line);
  }
  if (lines.length === 0) throw new TrainingError('data.empty', `${file} holds no lines`);
  return lines;
}

function parseObject(row: string, place: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch (cause) {
    throw new TrainingError('data.invalid', `${place}: not JSON`, { cause });
  }
  if (typeof value !== 'object' || value === null) throw new TrainingError('data.invalid', `${place}: not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
