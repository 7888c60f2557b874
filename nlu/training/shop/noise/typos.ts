import type { Random } from '../../random.js';
import { between, pick } from '../draw.js';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The keys beside a key on a QWERTY keyboard. */
function neighbours(key: string): string {
  const row = rows.findIndex((keys) => keys.includes(key));
  if (row < 0) return '';
  const at = (rows[row] as string).indexOf(key);
  const above = rows[row - 1]?.slice(at, at + 2) ?? '';
  const below = rows[row + 1]?.slice(Math.max(0, at - 1), at + 1) ?? '';
  const same = rows[row] as string;
  return (same[at - 1] ?? '') + (same[at + 1] ?? '') + above + below;
}

/** One slip of the fingers in a Latin word of four letters or more: a key beside, a letter dropped, doubled or swapped. */
export function misspelled(word: string, random: Random): string {
  const at = between(random, 1, word.length - 2);
  const letter = word.charAt(at);
  switch (between(random, 0, 3)) {
    case 0: {
      const keys = neighbours(letter.toLowerCase());
      return keys === '' ? word : word.slice(0, at) + pick(random, [...keys]) + word.slice(at + 1);
    }
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
  }
}

/** Words that carry what an utterance does: a slip in them would change the reading. */
const keptWords = new Set(
  "not dont don't no without except anything never nothing cheaper but than cant won't isn't".split(' '),
);

/** `text` with one of its longer Latin words misspelled, if it has one. */
export function withTypo(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{4,}/gi)].filter((match) => !keptWords.has(match[0].toLowerCase()));
  if (words.length === 0) return text;
  const { 0: word, index } = pick(random, words);
  return text.slice(0, index) + misspelled(word, random) + text.slice(index + word.length);
}
