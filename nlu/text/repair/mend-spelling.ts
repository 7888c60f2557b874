import { ownWords } from './english-own-words.js';
import { shortForms, talkWords } from './english-words.js';
import type { Mend } from './mend.js';

const words = new Set(talkWords);

/** Mistyped words of shop talk: one letter too many, too few, wrong, or two in the wrong order. */
export function mendSpelling(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  return [...text.matchAll(/(?<![\p{Script=Latin}\d'-])[a-z']+(?![\p{Script=Latin}\d'-])/gu)].flatMap(
    ({ 0: word, index }) => {
      const end = index + word.length;
      if (words.has(word) || ownWords.has(word)) return [];
      const by = shortForm(text, word, index) ?? droppedLetter(word) ?? meantBy(word);
      return by === null || covered(index, end) ? [] : [{ start: index, end, by }];
    },
  );
}

/** "n" and "k" stand for words of their own only between words, and at the start. */
function shortForm(text: string, word: string, at: number): string | null {
  if (word === 'n') return /[a-z] $/.test(text.slice(0, at)) ? 'and' : null;
  if (word === 'k') return at === 0 ? 'ok' : null;
  return shortForms[word] ?? null;
}

/** "lookin", "goin". */
function droppedLetter(word: string): string | null {
  return /^(?:look|go|buy|gett|find|think|search|shopp|tak)in'?$/.test(word) ? word.replace(/'?$/, 'g') : null;
}

function meantBy(word: string): string | null {
  if (word.length < 4 || word.includes("'")) return null;
  const near = talkWords.filter((talk) => isOneSlipAway(word, talk));
  // A slip seldom hits the first letter.
  const likely = near.length > 1 ? near.filter((talk) => talk[0] === word[0]) : near;
  const swapped = likely.filter((talk) => talk.length === word.length && sorted(talk) === sorted(word));
  const shortened = likely.filter((talk) => talk.length > word.length);
  const [best, ...others] = [swapped, shortened, likely].find((talks) => talks.length > 0) ?? [];
  return best !== undefined && others.length === 0 ? best : null;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Damerau-Levenshtein distance of exactly one, without building a table. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (at === short.length) return false;
  const rest = short.slice(at + 1) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return rest || swapped;
}
