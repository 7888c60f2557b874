import { fileURLToPath } from 'node:url';
import { TrainingError } from '../../training-error.js';
import { dataLines } from '../annotated-utterance.js';

/** One notion in both languages; the first form of each is the usual one. */
export interface Word {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** How English counts a thing: a lamp, some shoes, some rice. */
export type EnglishNumber = 'singular' | 'plural' | 'mass';

/** A kind of thing with the measure word (双, 台) that Chinese counts it by. */
export interface CategoryWord extends Word {
  readonly classifier: string;
  readonly number: EnglishNumber;
}

/** A property that has more and less. English forms are those of the first English word. */
export interface Gradable {
  readonly zh: string;
  readonly en: string;
  readonly comparative: string;
  readonly superlative: string;
}

export type PlainValueSort = 'colour' | 'material' | 'size' | 'feature' | 'part' | 'style';
export type AttributeSort = 'number' | 'choice' | 'judgement';
export type PersonSort = 'female' | 'male' | 'any';

/** Ordinary words of many trades; no brand and no product. */
export interface Vocabulary {
  /** One list a trade. */
  readonly trades: readonly (readonly CategoryWord[])[];
  readonly values: Readonly<Record<PlainValueSort, readonly Word[]>>;
  readonly gradables: readonly Gradable[];
  readonly attributes: Readonly<Record<AttributeSort, readonly Word[]>>;
  readonly uses: readonly Word[];
  readonly persons: Readonly<Record<PersonSort, readonly Word[]>>;
  readonly people: readonly Word[];
}

interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly where: string;
}

/** Entries by section name, in the order of the file. */
function readSections(name: string): Map<string, Entry[]> {
  const sections = new Map<string, Entry[]>();
  let entries: Entry[] = [];
  for (const { line, where } of dataLines(fileURLToPath(new URL(name, import.meta.url)))) {
    const heading = /^\[(.+)\]$/.exec(line);
    if (heading !== null) {
      entries = [];
      sections.set(heading[1] as string, entries);
      continue;
    }
    const [zh, en, more] = line.split(' = ');
    if (zh === undefined || en === undefined || more !== undefined)
      throw new TrainingError('data.invalid', `${where}: expected 'zh = en'`);
    entries.push({ zh: zh.trim(), en: en.trim(), where });
    if (sections.size === 0) sections.set('', entries);
  }
  return sections;
}

function wordOf({ zh, en }: Entry): Word {
  return { zh: zh.split('/'), en: en.split('/') };
}

function section(sections: Map<string, Entry[]>, name: string): Word[] {
  const entries = sections.get(name);
  if (entries === undefined) throw new TrainingError('data.invalid', `the vocabulary lacks a section [${name}]`);
  return entries.map(wordOf);
}

function categoryOf(entry: Entry, usual: string): CategoryWord {
  const [zh = '', classifier = usual] = entry.zh.split(', ');
  const mass = entry.en.startsWith('~');
  const en = entry.en.replace(/^~/, '').split('/');
  const last = (en[0] as string).split(' ').at(-1) as string;
  const plural = last === 'skis' || (/[^sui]s$/.test(last) && !/^(?:lens|canvas|atlas|gas)$/.test(last));
  return { zh: zh.split('/'), en, classifier, number: mass ? 'mass' : plural ? 'plural' : 'singular' };
}

function gradableOf({ zh, en }: Entry): Gradable {
  const forms = en.split(' ');
  // "good better best", but not "easy to use".
  const regular = forms.length === 3 && en.endsWith('st');
  const base = regular ? (forms[0] as string) : en;
  return {
    zh,
    en: base,
    comparative: regular ? (forms[1] as string) : `more ${base}`,
    superlative: regular ? (forms[2] as string) : `most ${base}`,
  };
}

/** Reads the word lists beside this file. Throws `TrainingError` 'data.invalid' (file:line: reason). */
function readVocabulary(): Vocabulary {
  const values = readSections('values.txt');
  const attributes = readSections('attributes.txt');
  const people = readSections('uses-and-people.txt');
  const gradables = [...readSections('gradables.txt').values()].flat();
  return {
    trades: [...readSections('categories.txt')].map(([heading, entries]) => {
      const classifier = heading.split(' ').at(-1) as string;
      return entries.map((entry) => categoryOf(entry, classifier));
    }),
    values: {
      colour: section(values, 'colour'),
      material: section(values, 'material'),
      size: section(values, 'size'),
      feature: section(values, 'feature'),
      part: section(values, 'part'),
      style: section(values, 'style'),
    },
    gradables: gradables.map(gradableOf),
    attributes: {
      number: section(attributes, 'number'),
      choice: section(attributes, 'choice'),
      judgement: section(attributes, 'judgement'),
    },
    uses: section(people, 'use'),
    persons: {
      female: section(people, 'person female'),
      male: section(people, 'person male'),
      any: section(people, 'person any'),
    },
    people: section(people, 'people'),
  };
}

let cached: Vocabulary | undefined;

/** The word lists, read once. */
export function vocabulary(): Vocabulary {
  cached ??= readVocabulary();
  return cached;
}

/** English plural of a singular noun phrase, by its last word. */
export function pluralOf(singular: string): string {
  if (/(?:[^aeiou])y$/i.test(singular)) return `${singular.slice(0, -1)}ies`;
  if (/shelf$|scarf$/i.test(singular)) return `${singular.slice(0, -1)}ves`;
  if (/knife$/i.test(singular)) return `${singular.slice(0, -2)}ves`;
  if (/(?:s|x|z|ch|sh)$/i.test(singular)) return `${singular}es`;
  if (/chest of drawers$/i.test(singular)) return 'chests of drawers';
  if (/mouse$/i.test(singular) && !/mousse$/i.test(singular)) return `${singular.slice(0, -5)}mice`;
  return `${singular}s`;
}
