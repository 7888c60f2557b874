import { type DictionaryWord, dictionaryWords } from '../../text/dictionary-words.js';
import { joinedTokens } from '../tokenizer/joined-tokens.js';
import { words } from '../tokenizer/word-piece.js';

/** FNV-1a with a final mix: 32 bits are enough for the million features of a data set to hardly ever meet. */
export function hash(text: string): number {
  let mixed = 2166136261;
  for (let index = 0; index < text.length; index++) mixed = Math.imul(mixed ^ text.charCodeAt(index), 16777619);
  return Math.imul(mixed ^ (mixed >>> 15), 2246822519) >>> 0;
}

/** Character n-grams inside a word, its ends marked. */
function* characterGrams(word: string): Generator<string> {
  if (word.length <= 2) return;
  const marked = `_${word}_`;
  for (let size = 3; size <= 5; size++)
    for (let start = 0; start + size <= marked.length; start++) yield marked.slice(start, start + size);
}

/**
 * Hashed features of a text: runs of one to three words (a Chinese character is a word, so these are character n-grams
 * there) and runs of three to five characters inside words, which carry over to unseen forms. Each counts once.
 */
export function textFeatures(text: string): number[] {
  const all = ['<', ...words(text), '>'];
  const features = new Set<number>();
  for (const [index, word] of all.entries()) {
    const before = all.slice(Math.max(0, index - 2), index);
    features.add(hash(`1${word}`));
    if (before.length > 0) features.add(hash(`2${before.at(-1)} ${word}`));
    if (before.length > 1) features.add(hash(`3${before.join(' ')} ${word}`));
    for (const gram of characterGrams(word)) features.add(hash(`c${gram}`));
  }
  return [...features];
}

/** Neighbours whose tokens say something about a token's tag, and runs of neighbours. */
const windows: readonly (readonly number[])[] = [
  [-2],
  [-1],
  [0],
  [1],
  [2],
  [-2, -1],
  [-1, 0],
  [0, 1],
  [1, 2],
  [-1, 1],
  [-2, -1, 0],
  [-1, 0, 1],
  [0, 1, 2],
  [-3, -2, -1, 0],
  [-2, -1, 0, 1],
  [-1, 0, 1, 2],
  [0, 1, 2, 3],
];

/**
 * Hashed features of each token of a text for tagging: the tokens in windows around it, its own character runs, and for a
 * Chinese character the word of a general dictionary that it stands in, with the words beside it.
 */
export function tokenFeatures(tokens: readonly string[]): number[][] {
  const inWords = wordFeatures(tokens);
  return tokens.map((own, position) => {
    const token = (offset: number): string => (tokens[position + offset] ?? '|').toLowerCase();
    const features = windows.map((window) => hash(`${window.join()}:${window.map(token).join(' ')}`));
    for (const gram of characterGrams(own.toLowerCase())) features.push(hash(`c${gram}`));
    for (const feature of inWords[position] ?? []) features.push(hash(feature));
    return [...new Set(features)];
  });
}

const noWord = { word: '|', tag: '|' };

/** What the dictionary says of each token; nothing of tokens that are not Chinese. */
function wordFeatures(tokens: readonly string[]): string[][] {
  const { joined, starts } = joinedTokens(tokens);
  const words = [...dictionaryWords(joined)];
  let at = 0;
  return tokens.map((token, position) => {
    const from = starts[position] ?? 0;
    while (at < words.length && endOf(words[at]) <= from) at++;
    const own = words[at];
    if (own === undefined || own.start > from) return [];
    const place = `${own.start === from ? '[' : ''}${endOf(own) <= from + token.length ? ']' : ''}`;
    const [before, after] = [words[at - 1] ?? noWord, words[at + 1] ?? noWord];
    const said = [
      `p${own.tag}`,
      `w${own.word}`,
      `l${own.word.at(-1)}`,
      `n${own.word.length}`,
      `w-${before.word}`,
      `w+${after.word}`,
      `l+${after.word.at(-1)}`,
      `w-0${before.word} ${own.word}`,
      `w0+${own.word} ${after.word}`,
      `p-0${before.tag} ${own.tag}`,
      `p0+${own.tag} ${after.tag}`,
      `p-+${before.tag} ${own.tag} ${after.tag}`,
    ];
    return said.map((feature) => `d${place}${feature}`);
  });
}

function endOf(word: DictionaryWord | undefined): number {
  return word === undefined ? 0 : word.start + word.word.length;
}
