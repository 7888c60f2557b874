import { readFileSync } from 'node:fs';
import { z } from 'zod';
// The type imports make the compiler copy the files beside its output; they are read at run time below.
import type attributes from '../thesaurus/attributes.json';
import type categories from '../thesaurus/categories.json';
import type terms from '../thesaurus/terms.json';
import { foldLabel } from './fold.js';
import { keyOf } from './tokens.js';

const wordLists = z.strictObject({
  en: z.array(z.string().min(1)).default([]),
  zh: z.array(z.string().min(1)).default([]),
});

/**
 * One entry of `knowledge-graph/thesaurus/*.json`: words that mean the same in shops, in both languages, most usual
 * first. `kind` says what such words name there. `narrower` are words for a part of it ("sneakers" under "shoes"): they
 * lead to it where the shop has no word of its own for them.
 */
export const thesaurusSetSchema = z.strictObject({
  en: z.array(z.string().min(1)).default([]),
  zh: z.array(z.string().min(1)).default([]),
  kind: z.enum(['category', 'term', 'attribute']),
  narrower: wordLists.optional(),
});

export type ThesaurusSet = z.infer<typeof thesaurusSetSchema>;

/** Sets and where their words are; keys are those of `tokenize`, joined. */
export interface Thesaurus {
  readonly sets: readonly ThesaurusSet[];
  /** Indices of the sets that hold a word. */
  find(key: string): readonly number[];
}

/** What a word is looked up by: inflections, hyphens, blanks and traditional characters do not matter. */
export function thesaurusKey(word: string): string {
  return keyOf(foldLabel(word));
}

/** Makes sets findable by their words (not by the narrower ones). */
export function indexThesaurus(sets: readonly ThesaurusSet[]): Thesaurus {
  const byKey = new Map<string, number[]>();
  sets.forEach((set, index) => {
    for (const word of [...set.en, ...set.zh]) {
      const key = thesaurusKey(word);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [index]);
      else if (!known.includes(index)) known.push(index);
    }
  });
  return { sets, find: (key) => byKey.get(key) ?? [] };
}

function complete({ en = [], zh = [], kind, narrower }: z.input<typeof thesaurusSetSchema>): ThesaurusSet {
  if (narrower === undefined) return { en, zh, kind };
  return { en, zh, kind, narrower: { en: narrower.en ?? [], zh: narrower.zh ?? [] } };
}

/** The files by name. Their types stand here so that none can be read without being copied to the output. */
interface ThesaurusFiles {
  readonly categories: typeof categories;
  readonly attributes: typeof attributes;
  readonly terms: typeof terms;
}

const files: readonly (keyof ThesaurusFiles)[] = ['categories', 'attributes', 'terms'];

let loaded: Thesaurus | undefined;

/** The thesaurus that ships with the product. Its tests hold the files against the schema, so that no start has to. */
export function loadThesaurus(): Thesaurus {
  loaded ??= indexThesaurus(
    files.flatMap((file) => {
      const text = readFileSync(new URL(`../thesaurus/${file}.json`, import.meta.url), 'utf8');
      return (JSON.parse(text) as z.input<typeof thesaurusSetSchema>[]).map(complete);
    }),
  );
  return loaded;
}
