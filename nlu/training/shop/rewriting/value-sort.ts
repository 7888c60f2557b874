import type { ValueSort } from '../invent/wording.js';
import { type AttributeSort, type PersonSort, vocabulary } from '../vocabulary/vocabulary.js';

interface WordIndex {
  readonly values: ReadonlyMap<string, ValueSort>;
  readonly attributes: ReadonlyMap<string, AttributeSort>;
  readonly persons: ReadonlyMap<string, PersonSort>;
  readonly people: ReadonlySet<string>;
}

let cached: WordIndex | undefined;

function buildIndex(): WordIndex {
  const words = vocabulary();
  const values = new Map<string, ValueSort>();
  const put = (surface: string, sort: ValueSort): void => {
    if (!values.has(surface.toLowerCase())) values.set(surface.toLowerCase(), sort);
  };
  for (const sort of ['colour', 'material', 'size', 'feature', 'part', 'style'] as const)
    for (const { zh, en } of words.values[sort]) for (const form of [...zh, ...en]) put(form, sort);
  for (const { zh, en, comparative, superlative } of words.gradables) {
    put(zh, 'base');
    put(en, 'base');
    put(comparative, 'comparative');
    put(superlative, 'superlative');
  }
  const attributes = new Map<string, AttributeSort>();
  for (const sort of ['number', 'choice', 'judgement'] as const)
    for (const { zh, en } of words.attributes[sort])
      for (const form of [...zh, ...en]) attributes.set(form.toLowerCase(), sort);
  const persons = new Map<string, PersonSort>();
  for (const sort of ['female', 'male', 'any'] as const)
    for (const { zh, en } of words.persons[sort])
      for (const form of [...zh, ...en]) persons.set(form.toLowerCase(), sort);
  const people = new Set(words.people.flatMap(({ zh, en }) => [...zh, ...en].map((form) => form.toLowerCase())));
  return { values, attributes, persons, people };
}

/** Word lists by surface, in lower case. */
export function wordIndex(): WordIndex {
  cached ??= buildIndex();
  return cached;
}

const patterns: readonly (readonly [RegExp, ValueSort])[] = [
  [/^(?:more|less) [\w-]+$/i, 'comparative'],
  [/^(?:most|least) [\w-]+$/i, 'superlative'],
  [/^too [\w-]+$/i, 'excess'],
  [/^更\p{Script=Han}{1,2}$/u, 'comparative'],
  [/^\p{Script=Han}{1,2}一?[点些]$/u, 'comparative'],
  [/^最\p{Script=Han}{1,2}$/u, 'superlative'],
  [/^太\p{Script=Han}{1,2}$/u, 'excess'],
  [/^\p{Script=Han}{1,3}色$/u, 'colour'],
  [/^\p{Script=Han}{1,3}风$/u, 'style'],
];

/** What sort of value a surface is, by the word lists or by its shape; null where neither tells. */
export function valueSortOf(surface: string): ValueSort | null {
  const known = wordIndex().values.get(surface.toLowerCase());
  if (known !== undefined) return known;
  return patterns.find(([pattern]) => pattern.test(surface))?.[1] ?? null;
}
