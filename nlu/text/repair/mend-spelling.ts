import { ownWords } from './english-own-words.js';
import { contractions, followers, shortForms, talkWords } from './english-words.js';
import type { Mend } from './mend.js';

const words = new Set(talkWords);

/** Mistyped words of shop talk: one letter too many, too few, wrong, or two in the wrong order. */
export function mendSpelling(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  return [...text.matchAll(/(?<![\p{Script=Latin}\d'-])[a-z']+(?![\p{Script=Latin}\d'-])/gu)].flatMap(
    ({ 0: word, index }) => {
      const end = index + word.length;
      const ordinal = framedOrdinal(text, word, index);
      if (ordinal !== null) return covered(index, end) ? [] : [{ start: index, end, by: ordinal }];
      const follower = words.has(word) ? null : follows(text, word, index);
      if (follower !== null) return covered(index, end) ? [] : [{ start: index, end, by: follower }];
      if (words.has(word) || ownWords.has(word) || contractions.includes(word)) return [];
      const by = shortForm(text, word, index) ?? droppedLetter(word) ?? meantBy(word);
      return by === null || covered(index, end) ? [] : [{ start: index, end, by }];
    },
  );
}

/** "buy the fist", "the fist one": where a place in the list is named, a word one slip from an ordinal is one. */
function framedOrdinal(text: string, word: string, at: number): string | null {
  if (
    !/\b(?:the|of) $/.test(text.slice(0, at)) ||
    !/^(?:$|[.,!?]| ones?\b| two\b| three\b)/.test(text.slice(at + word.length))
  )
    return null;
  return ordinals.find((ordinal) => word[0] === ordinal[0] && word !== ordinal && isOneSlipAway(word, ordinal)) ?? null;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

/** "n" and "k" stand for words of their own only between words, and at the start. */
function shortForm(text: string, word: string, at: number): string | null {
  if (word === 'n') return /[a-z] $/.test(text.slice(0, at)) ? 'and' : null;
  if (word === 'k') return at === 0 ? 'ok' : null;
  // "one w usb"; but "20 w" is watts.
  if (word === 'w') return /[a-z] $/.test(text.slice(0, at)) && /^\/? ?[a-z]/.test(text.slice(at + 1)) ? 'with' : null;
  return shortForms[word] ?? null;
}

/** "lookin", "goin". */
function droppedLetter(word: string): string | null {
  return /^(?:look|go|buy|gett|find|think|search|shopp|tak)in'?$/.test(word) ? word.replace(/'?$/, 'g') : null;
}

/** "at lrast 20": what the word before it and the words behind it lead to expect. */
function follows(text: string, word: string, at: number): string | null {
  const before = /([a-z']+) $/.exec(text.slice(0, at))?.[1] ?? '';
  const behind = text.slice(at + word.length);
  const pairs = Object.hasOwn(followers, before) ? (followers[before] ?? []) : [];
  return pairs.find(([next, after]) => after.test(behind) && isOneSlipAway(word, next))?.[0] ?? null;
}

function meantBy(word: string): string | null {
  if (word.includes("'"))
    return word.length < 5 ? null : (contractions.find((form) => isOneSlipAway(word, form)) ?? null);
  if (word.length < 3) return null;
  if (word.length === 3) return missingLetter(word);
  const near = talkWords.filter((talk) => isOneSlipAway(word, talk));
  // A slip seldom hits the first letter.
  const likely = near.length > 1 ? near.filter((talk) => talk[0] === word[0]) : near;
  const swapped = likely.filter((talk) => talk.length === word.length && sorted(talk) === sorted(word));
  const shortened = likely.filter((talk) => talk.length > word.length);
  const [best, ...others] = [swapped, shortened, likely].find((talks) => talks.length > 0) ?? [];
  return best !== undefined && others.length === 0 ? best : null;
}

/** "wht", "crt": three letters are mended where they are no word and lack an inner letter of one word alone. */
function missingLetter(word: string): string | null {
  const [first = '', middle = '', last = ''] = word;
  const [best, ...others] = talkWords.filter(
    (talk) =>
      talk.length === 4 && talk.startsWith(first) && talk.endsWith(last) && (talk[1] === middle || talk[2] === middle),
  );
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
