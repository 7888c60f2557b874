import { everydayWordsEn, everydayWordsZh, functionWordsEn } from './stop-words.js';
import type { Tokens } from './tokens.js';

const zhWords = new Set(everydayWordsZh);
const longestZh = Math.max(...everydayWordsZh.map((word) => word.length));

/** True for an English word that says nothing of a catalogue. */
export function isEverydayWord(word: string): boolean {
  return functionWordsEn.has(word) || everydayWordsEn.has(word);
}

/**
 * For each token, the length in tokens of the longest everyday word that covers it; 0 where none does. Chinese is
 * matched at every position, so that neighbouring words cannot hide one another.
 */
export function everydayCover(tokens: Tokens): Uint8Array {
  const { raw, han, breaks } = tokens;
  const cover = new Uint8Array(raw.length);
  for (let from = 0; from < raw.length; from++) {
    if (!han[from]) {
      cover[from] = isEverydayWord(raw[from]!) ? 1 : 0;
      continue;
    }
    let word = '';
    let longest = 0;
    for (let at = from; at < raw.length && han[at] && at - from < longestZh && (at === from || !breaks[at]); at++) {
      word += raw[at]!;
      if (zhWords.has(word)) longest = at - from + 1;
    }
    for (let at = from; at < from + longest; at++) cover[at] = Math.max(cover[at]!, longest);
  }
  return cover;
}
