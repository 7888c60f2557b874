import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';

/** A word of the general dictionary in a text; a character that begins none of them is a word by itself. */
export interface DictionaryWord {
  readonly word: string;
  /** Offset in the text. */
  readonly start: number;
  /** What kind of word it is, in the tags of the Peking University corpus: n, v, a, d, … */
  readonly tag: string;
}

/** Read here: the package's own module would keep this file and another of 6 MB in memory for good. */
const dictionaryFile = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

let segmenter: Jieba | undefined;

/** The dictionary takes a fifth of a second to load, once for a process, at the first Chinese text. */
function dictionary(): Jieba {
  segmenter ??= Jieba.withDict(readFileSync(dictionaryFile));
  return segmenter;
}

const hanRun = /\p{Script=Han}+/gu;

/**
 * The Chinese of a text cut into the likeliest words of a general dictionary (jieba's, 350,000 words). New words are not
 * guessed: that a name falls apart into single characters is what tells it from the words around it.
 */
export function* dictionaryWords(text: string): Generator<DictionaryWord> {
  for (const { 0: run, index } of text.matchAll(hanRun)) {
    let start = index;
    for (const { word, tag } of dictionary().tag(run, false)) {
      yield { word, start, tag };
      start += word.length;
    }
  }
}
