import { dictionaryWords } from '../text/dictionary-words.js';
import type { TokenisedText } from './word-tokenizer.js';

/** What kind of word a character of a Chinese word belongs to. */
const kinds = ['noun', 'verb', 'adjective', 'other'] as const;

/** Where a character stands in its word: alone, first, or after the first. */
const places = ['alone', 'first', 'later'] as const;

const marks = ['none', 'lower', 'capitalised', 'capitals', 'letters and digits', 'number'] as const;

type Mark = (typeof marks)[number];

/**
 * What a token looks like beside what it says, as a number that the encoder has a vector for (BERT's token types):
 * capitals, digits, and for a Chinese character its place in a word of a general dictionary and that word's kind. A small
 * encoder cannot learn the words of a language from its training texts; the dictionary knows where they end. After Ma et
 * al. 2020 (words as features of characters) and Collobert et al. 2011 (capitals).
 */
export const surfaceTypeCount = marks.length + kinds.length * places.length;

/** The name in config.json of models that read surface types. */
export const surfaceTypesName = 'surface';

const han = /\p{Script=Han}/u;

/** A type for each of the ids, 0 for the marks around the text. `text` should have its capitals. */
export function surfaceTypes(text: string, { ids, words }: TokenisedText): number[] {
  const types = new Array<number>(ids.length).fill(0);
  const characters = han.test(text) ? characterTypes(text) : new Map<number, number>();
  for (const [index, { start, end, first }] of words.entries()) {
    const next = words[index + 1]?.first ?? ids.length - 1;
    types.fill(characters.get(start) ?? marks.indexOf(markOf(text.slice(start, end))), first, next);
  }
  return types;
}

/** By the offset of each Chinese character. */
function characterTypes(text: string): ReadonlyMap<number, number> {
  const types = new Map<number, number>();
  for (const { word, start, tag } of dictionaryWords(text)) {
    const kind = marks.length + kinds.indexOf(kindOf(tag)) * places.length;
    const alone = [...word].length === 1;
    let at = start;
    for (const character of word) {
      types.set(at, kind + places.indexOf(alone ? 'alone' : at > start ? 'later' : 'first'));
      at += character.length;
    }
  }
  return types;
}

/** By the dictionary's tags. */
function kindOf(tag: string): (typeof kinds)[number] {
  if (tag.startsWith('n') || tag === 'vn' || tag === 'an') return 'noun';
  if (tag.startsWith('v')) return 'verb';
  if (tag.startsWith('a') || tag === 'b' || tag === 'z') return 'adjective';
  return 'other';
}

function markOf(word: string): Mark {
  if (/^\p{N}+$/u.test(word)) return 'number';
  if (/\p{N}/u.test(word)) return /\p{L}/u.test(word) ? 'letters and digits' : 'none';
  if (!/\p{L}/u.test(word)) return 'none';
  if (!/\p{Lu}/u.test(word)) return 'lower';
  return /^\p{Lu}{2,}$/u.test(word) ? 'capitals' : 'capitalised';
}
