import { tidy } from './digit-number.js';
import type { NumberAtom } from './number-atom.js';

const small = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map<string, number>([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['ninty', 90],
]);
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['grand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Words that may open a number; a scanner asks here before it tries. */
export const englishNumberWords: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...tens.keys(),
  ...scales.keys(),
  'a',
  'an',
  'half',
  'couple',
  'dozen',
]);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordAt = /[ -]?([a-z]+)(?!['a-z\d])/y;

/** The next word after `at`, over one blank or hyphen. */
function nextWord(text: string, at: number): Word | null {
  wordAt.lastIndex = at;
  const found = wordAt.exec(text);
  if (found === null) return null;
  const word = found[1] ?? '';
  return { text: word, start: at + found[0].length - word.length, end: at + found[0].length };
}

/** Words from `at` on as long as they are among `words`, in order. */
function follows(text: string, at: number, ...words: readonly string[]): number | null {
  let end = at;
  for (const expected of words) {
    const word = nextWord(text, end);
    if (word?.text !== expected) return null;
    end = word.end;
  }
  return end;
}

function latin(start: number, end: number, value: number, extra: Partial<NumberAtom> = {}): NumberAtom {
  return { start, end, value: tidy(value), scale: 1, script: 'latin', weak: false, ...extra };
}

/** A group below a hundred: seven, fifteen, twenty-five, and hundreds left unsaid ("two fifty", "nineteen ninety-nine"). */
function readBelowHundred(text: string, word: Word): { value: number; end: number } | null {
  const ten = tens.get(word.text);
  if (ten !== undefined) {
    const unit = nextWord(text, word.end);
    const value = unit === null ? undefined : small.get(unit.text);
    if (unit !== null && value !== undefined && value > 0 && value < 10) return { value: ten + value, end: unit.end };
    return { value: ten, end: word.end };
  }
  const value = small.get(word.text);
  if (value === undefined) return null;
  const next = nextWord(text, word.end);
  if (value > 0 && next !== null && tens.has(next.text) && text[word.end] === ' ') {
    const rest = readBelowHundred(text, next);
    if (rest !== null) return { value: value * 100 + rest.value, end: rest.end };
  }
  return { value, end: word.end };
}

/** The whole numeral: groups with their scales, "and" only between a scale and a smaller group. */
function readGroups(text: string, first: Word): { value: number; end: number; scale: number } | null {
  let total = 0;
  let current = 0;
  let end = first.start;
  let last = 1;
  let groups = 0;
  let word: Word | null = first;
  while (word !== null) {
    const scale = scales.get(word.text);
    if (scale !== undefined) {
      if (scale === 100) {
        if (current >= 100) break;
        current = (current === 0 ? 1 : current) * 100;
      } else {
        if (total !== 0 && scale >= last && last >= 1000) break;
        total += (current === 0 ? 1 : current) * scale;
        current = 0;
      }
      last = scale;
      end = word.end;
    } else {
      const group = readBelowHundred(text, word);
      if (group === null || (groups > 0 && last === 1)) break;
      if (group.value >= 100 && last < 1000 && groups > 0) break;
      current += group.value;
      last = 1;
      end = group.end;
      groups++;
    }
    const next = nextWord(text, end);
    if (next?.text === 'and' && last >= 100) {
      const after = nextWord(text, next.end);
      word = after !== null && (small.has(after.text) || tens.has(after.text)) ? after : null;
    } else word = next;
  }
  if (end === first.start) return null;
  const simple = groups <= 1 && last > 1;
  return { value: total + current, end, scale: simple ? last : 1 };
}

/** "half a kilo", "half an hour", "half a dozen": the half itself, `weak` until a unit follows. */
function readHalf(text: string, word: Word): NumberAtom {
  const article = follows(text, word.end, 'a') ?? follows(text, word.end, 'an') ?? word.end;
  const dozen = follows(text, article, 'dozen');
  if (dozen !== null) return latin(word.start, dozen, 6, { pieces: true });
  const million = follows(text, article, 'million');
  if (million !== null) return latin(word.start, million, 5e5);
  return latin(word.start, article, 0.5, { weak: true });
}

/** "a couple (of)", "couple hundred". */
function readCouple(text: string, start: number, end: number): NumberAtom {
  const of = follows(text, end, 'of') ?? end;
  const scaled = nextWord(text, of);
  const scale = scaled === null ? undefined : scales.get(scaled.text);
  if (scaled !== null && scale !== undefined) return latin(start, scaled.end, 2 * scale, { approximate: true });
  return latin(start, of, 2, { pieces: true });
}

function readArticle(text: string, article: Word): NumberAtom | null {
  const word = nextWord(text, article.end);
  if (word === null || text[article.end] !== ' ') return null;
  if (word.text === 'couple') return readCouple(text, article.start, word.end);
  if (word.text === 'dozen') return latin(article.start, word.end, 12, { pieces: true });
  if (scales.has(word.text)) {
    const groups = readGroups(text, word);
    return groups === null ? null : latin(article.start, groups.end, groups.value, { scale: groups.scale });
  }
  if (word.text === 'half') return readHalf(text, word);
  return latin(article.start, article.end, 1, { weak: true });
}

function withDecimals(text: string, value: number, end: number): { value: number; end: number } {
  const half = follows(text, end, 'and', 'a', 'half');
  if (half !== null) return { value: value + 0.5, end: half };
  let at = follows(text, end, 'point');
  if (at === null) return { value, end };
  let digits = '';
  for (let word = nextWord(text, at); word !== null; word = nextWord(text, at)) {
    const digit = small.get(word.text);
    if (digit === undefined || digit > 9) break;
    digits += digit;
    at = word.end;
  }
  return digits === '' ? { value, end } : { value: value + Number(`0.${digits}`), end: at };
}

/**
 * A number in English words at `at`: fifty, two hundred and fifty, fifteen hundred, "a hundred", "a couple of", "a dozen",
 * "half a", "one and a half", "three point five". Null where there is none ("hundreds of", "a phone"); `weak` for a lone
 * "a", "half" and "one", which are more often no number.
 */
export function readEnglishNumber(text: string, at: number): NumberAtom | null {
  const first = nextWord(text, at);
  if (first === null || first.start !== at || !englishNumberWords.has(first.text)) return null;
  if (first.text === 'a' || first.text === 'an') return readArticle(text, first);
  if (first.text === 'half') return readHalf(text, first);
  if (first.text === 'couple') return readCouple(text, first.start, first.end);
  if (first.text === 'dozen') return latin(at, first.end, 12, { pieces: true });
  const bareScale = scales.has(first.text);
  if (bareScale && /(?:few|several|many|some)\s$/.test(text.slice(Math.max(0, at - 8), at))) return null;
  const groups = readGroups(text, first);
  if (groups === null) return null;
  const dozen = groups.scale === 1 ? follows(text, groups.end, 'dozen') : null;
  if (dozen !== null) return latin(at, dozen, groups.value * 12, { pieces: true });
  const { value, end } = withDecimals(text, groups.value, groups.end);
  const weak = (bareScale || first.text === 'one' || first.text === 'zero') && end === first.end;
  return latin(at, end, value, { weak, scale: end === groups.end ? groups.scale : 1 });
}
