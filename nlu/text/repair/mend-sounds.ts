import { grammarCharacters, measureWords, ownWords, talkWords } from './chinese-words.js';
import type { Mend } from './mend.js';
import { soundKey, soundOf } from './sound-key.js';

const longest = Math.max(...talkWords.map((word) => word.length));

/** Talk words by how they sound; made at the first use, since most processes that import this read English too. */
let bySound: ReadonlyMap<string, string> | null = null;

function talkWordFor(heard: string): string | undefined {
  bySound ??= new Map(talkWords.map((word) => [soundKey(word), word]));
  return bySound.get(soundKey(heard));
}

const words = new Set(talkWords);

function asMeant(heard: string): boolean {
  return words.has(heard) || ownWords.has(heard);
}

/** Misheard words of shop talk in the runs of Han characters of a text, longest first. */
export function mendSounds(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  const mends: Mend[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    let at = 0;
    while (at < run.length) {
      const length = longestFrom(run, at, index, covered);
      const heard = run.slice(at, at + length);
      const by = length > 0 && !asMeant(heard) ? talkWordFor(heard) : undefined;
      if (by !== undefined) mends.push({ start: index + at, end: index + at + length, by });
      at += Math.max(1, length);
    }
  }
  return [...mends, ...mendMeasures(text, covered)];
}

/** Length of the word at a place that is written as meant or can be mended; 0 where there is none. */
function longestFrom(
  run: string,
  at: number,
  offset: number,
  covered: (start: number, end: number) => boolean,
): number {
  for (let length = Math.min(longest, run.length - at); length >= 2; length -= 1) {
    const heard = run.slice(at, at + length);
    if (asMeant(heard)) return length;
    const meant = talkWordFor(heard);
    if (meant === undefined || covered(offset + at, offset + at + length)) continue;
    const altered = [...heard].filter((character, place) => character !== meant[place]);
    if (altered.every((character) => !grammarCharacters.has(character))) return length;
  }
  return 0;
}

function mendMeasures(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  const found = text.matchAll(/(?<=[一二两三四五六七八九十\d])\p{Script=Han}(?=$|[\s\p{P}放加给要多有能吧的])/gu);
  return [...found].flatMap(({ 0: heard, index }) => {
    if (measureWords.includes(heard) || grammarCharacters.has(heard) || covered(index, index + 1)) return [];
    const by = measureWords.find((word) => soundOf(word) === soundOf(heard));
    return by === undefined || realMeasures.test(heard) ? [] : [{ start: index, end: index + 1, by }];
  });
}

/** 间 and 各 sound like 件 and 个, and are themselves. */
const realMeasures = /[间各箭键剑]/;
