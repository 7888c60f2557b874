import { plain, type Segment } from '../segments.js';
import { type EnglishNumber, vocabulary } from '../vocabulary/vocabulary.js';

let massWords: ReadonlySet<string> | undefined;

function massNouns(): ReadonlySet<string> {
  massWords ??= new Set(
    vocabulary().trades.flatMap((trade) =>
      trade.filter(({ number }) => number === 'mass').flatMap(({ en }) => en.map((word) => word.toLowerCase())),
    ),
  );
  return massWords;
}

/** How a noun phrase is counted, by the word lists and by its ending. */
export function numberOf(noun: string): EnglishNumber {
  const lower = noun.toLowerCase();
  if (massNouns().has(lower)) return 'mass';
  return /[^sui]s$/.test(lower) && !/(?:glass|compass|mattress|dress|lens|atlas|canvas)$/.test(lower)
    ? 'plural'
    : 'singular';
}

const article = /(^|[^\p{L}\p{N}])(an?) $/iu;

/** Does the word sound as if it began with a vowel: an hour, a unit, an 8, an SSD. */
function startsWithVowel(word: string): boolean {
  if (/^(?:8|11\b|18\b|1[18]\d{3}\b)/.test(word)) return true;
  if (/^(?:uni|use|usu|eu|one\b|once\b|u[^a-z])/i.test(word)) return false;
  if (/^(?:hour|honest|heir)/i.test(word)) return true;
  if (/^[FHLMNRSX](?:[A-Z0-9]|\b)/.test(word)) return true;
  return /^[aeiou]/i.test(word);
}

/** The noun that an article at the end of segment `index` belongs to: the category after values, brands and blanks. */
function headAfter(segments: readonly Segment[], index: number): Segment | undefined {
  for (const segment of segments.slice(index + 1, index + 7)) {
    if (segment.type === 'category') return segment;
    if (segment.type === null && !/^(?: |, | and | or )$/.test(segment.text)) return undefined;
    if (segment.type !== null && !['value', 'brand', 'use'].includes(segment.type)) return undefined;
  }
  return undefined;
}

/** Puts the articles right that new words have made wrong: a oven, a trainers, a rice. */
export function fixArticles(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    if (segment.type !== null) return segment;
    const match = article.exec(segment.text);
    const next = segments[index + 1]?.text;
    if (match === null || next === undefined) return segment;
    const old = match[2] as string;
    const head = headAfter(segments, index);
    const number = head === undefined || /\p{Script=Han}/u.test(head.text) ? 'singular' : numberOf(head.text);
    let fitting = startsWithVowel(next) ? 'an' : 'a';
    if (number === 'plural') fitting = 'some';
    if (number === 'mass') fitting = 'some';
    const cased = old.charAt(0) === 'A' ? fitting.charAt(0).toUpperCase() + fitting.slice(1) : fitting;
    return plain(`${segment.text.slice(0, match.index + (match[1] as string).length)}${cased} `);
  });
}
