import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Attribute, Term, Words } from '../graph/model.js';
// The type import makes the compiler copy the file beside its output; it is read at run time below.
import type roles from '../thesaurus/roles.json';
import { fold } from './fold.js';
import { isChinese } from './label-forms.js';
import { thesaurusKey } from './thesaurus.js';

/** What an attribute says of people rather than of the thing: for whom, for what day, what is true of the one who uses it. */
export const attributeRoles = ['recipient', 'occasion', 'gender', 'age', 'personal', 'material'] as const;
export type AttributeRole = (typeof attributeRoles)[number];

/** Whom a value such as "men", 长辈 or "dad" names; null is "any". */
export interface Audience extends Words {
  readonly gender: 'female' | 'male' | null;
  readonly age: 'adult' | 'child' | 'baby' | 'senior' | null;
  /** Certain people ("dad") rather than all of a kind ("men"). */
  readonly kin: boolean;
}

/** A day on which people give: its words in both languages, the usual one first. */
export interface Occasion extends Words {
  /** Comes each year of a life, so that "her 60th" means it. */
  readonly yearly: boolean;
}

const words = { en: z.array(z.string().min(1)).min(1), zh: z.array(z.string().min(1)).min(1) };

/** `knowledge-graph/thesaurus/roles.json`: which columns of a catalogue speak of people, and the words for people and days. */
export const rolesSchema = z.strictObject({
  attributes: z.array(z.strictObject({ role: z.enum(attributeRoles), ...words })),
  people: z.array(
    z.strictObject({
      gender: z.enum(['female', 'male']).nullable(),
      age: z.enum(['adult', 'child', 'baby', 'senior']).nullable(),
      kin: z.boolean().optional(),
      ...words,
    }),
  ),
  occasions: z.array(z.strictObject({ yearly: z.boolean().optional(), ...words })),
});

interface Roles {
  readonly attributes: ReadonlyMap<string, AttributeRole>;
  readonly people: ReadonlyMap<string, readonly Audience[]>;
  readonly occasions: readonly Occasion[];
}

let loaded: Roles | undefined;

function load(): Roles {
  if (loaded !== undefined) return loaded;
  const name: `${keyof { readonly roles: typeof roles }}.json` = 'roles.json';
  const text = readFileSync(new URL(`../thesaurus/${name}`, import.meta.url), 'utf8');
  const read = JSON.parse(text) as z.infer<typeof rolesSchema>;
  loaded = {
    attributes: new Map(
      read.attributes.flatMap(({ role, en, zh }) => [...en, ...zh].map((word) => [thesaurusKey(word), role] as const)),
    ),
    people: byWord(read.people.map(({ kin = false, ...each }) => ({ ...each, kin }))),
    occasions: read.occasions.map(({ en, zh, yearly = false }) => ({ en, zh, yearly })),
  };
  return loaded;
}

function byWord(sets: readonly Audience[]): ReadonlyMap<string, readonly Audience[]> {
  const found = new Map<string, Audience[]>();
  for (const set of sets)
    for (const key of new Set([...set.en, ...set.zh].map(thesaurusKey)))
      found.set(key, [...(found.get(key) ?? []), set]);
  return found;
}

const roleOf = new WeakMap<Attribute, AttributeRole | null>();

/**
 * The role of an attribute by its words, so that a merchant gives it one by naming a column, or by an alias. Null for what
 * only describes the thing.
 */
export function attributeRole(attribute: Attribute): AttributeRole | null {
  const known = roleOf.get(attribute);
  if (known !== undefined) return known;
  const { attributes } = load();
  const names = [...attribute.words.en, ...attribute.words.zh, attribute.id.replaceAll('_', ' ')];
  const role = names.map((name) => attributes.get(thesaurusKey(name))).find((found) => found !== undefined) ?? null;
  roleOf.set(attribute, role);
  return role;
}

/** Whom a term may name, by its words; empty where it names nobody. */
export function audiencesOf({ id, words: named }: Pick<Term, 'id' | 'words'>): readonly Audience[] {
  return [...new Set([...named.en, ...named.zh, id].flatMap(audiencesNamed))];
}

/** Whom one word may name. */
export function audiencesNamed(word: string): readonly Audience[] {
  return load().people.get(thesaurusKey(word)) ?? [];
}

/** "dad's 60th": a person's day, by its number. */
const numbered = /(?:'s|s') \d{1,3}(?:st|nd|rd|th)\b(?! ?[a-z])/;

/** The occasion that a normalised text speaks of; the longest word counts. */
export function occasionIn(text: string): Occasion | null {
  const { occasions } = load();
  let best: { readonly occasion: Occasion; readonly length: number } | null = null;
  for (const occasion of occasions)
    for (const word of [...occasion.en, ...occasion.zh])
      if (word.length > (best?.length ?? 0) && says(text, word)) best = { occasion, length: word.length };
  if (best !== null) return best.occasion;
  return numbered.test(text) ? (occasions.find(({ yearly }) => yearly) ?? null) : null;
}

/** Whether a term names an occasion. */
export function isOccasion({ id, words: named }: Pick<Term, 'id' | 'words'>, occasion: Occasion): boolean {
  const keys = new Set([...occasion.en, ...occasion.zh].map(thesaurusKey));
  return [...named.en, ...named.zh, id].some((word) => keys.has(thesaurusKey(word)));
}

function says(text: string, word: string): boolean {
  if (isChinese(word)) return text.includes(word);
  const folded = fold(text);
  const at = folded.indexOf(word);
  const edge = (character: string | undefined): boolean => character === undefined || !/[a-z]/.test(character);
  return at >= 0 && edge(folded[at - 1]) && edge(folded[at + word.length]);
}
