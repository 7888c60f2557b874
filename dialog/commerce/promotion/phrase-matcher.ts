import {
  hasHan,
  isVowel,
  type Letters,
  letterDistance,
  letters,
  type SoundUnit,
  syllableDistance,
  syllables,
} from './sound.js';

/** A phrase made ready for comparison, so that hearing costs only the transcript's own conversion. */
export type CompiledPhrase =
  | { readonly kind: 'syllables'; readonly units: readonly SoundUnit[] }
  | { readonly kind: 'letters'; readonly letters: Letters };

/** A transcript made ready once for all phrases. */
interface HeardText {
  readonly units: readonly SoundUnit[];
  readonly letters: Letters;
}

/**
 * `cost` is the mean cost a unit of the best alignment of the phrase with a stretch of the transcript (0 is the phrase
 * as it sounds, 1 nothing of it); `extra` the share of the transcript's sound outside that stretch, in units of the phrase.
 */
interface PhraseMatch {
  readonly cost: number;
  readonly extra: number;
}

export type Verdict = 'sure' | 'unsure' | 'none';

/** Longer transcripts are not one spoken phrase; they are cut here, which also bounds the work. */
const maxTranscript = 120;

/** Prepares a campaign's phrase; null when there is too little of it to be told apart from ordinary speech. */
export function compilePhrase(text: string): CompiledPhrase | null {
  if (hasHan(text)) {
    const units = syllables(text);
    return units.length >= 2 ? { kind: 'syllables', units } : null;
  }
  const compiled = letters(text);
  return compiled.text.length >= 5 ? { kind: 'letters', letters: compiled } : null;
}

/** Prepares what was heard. */
export function hearText(transcript: string): HeardText {
  const text = transcript.slice(0, maxTranscript);
  return { units: hasHan(text) ? syllables(text) : [], letters: letters(text) };
}

/** Aligns a phrase with the stretch of the transcript that sounds most like it; null where the scripts have nothing in common. */
export function matchPhrase(phrase: CompiledPhrase, heard: HeardText): PhraseMatch | null {
  return phrase.kind === 'syllables'
    ? matchSyllables(phrase.units, heard.units)
    : matchLetters(phrase.letters, heard.letters);
}

/**
 * Query by pinyin with free ends: a phrase counts as heard up to a mean cost of `sure`; up to `unsure` the shop asks
 * back. `free` units may be said around it, each further one adds to the cost. Short phrases must be heard exactly and
 * nearly alone, since two syllables turn up in many sentences. (Limits as measured in phrase-matcher.test.ts.)
 */
export function verdictOf(phrase: CompiledPhrase, match: PhraseMatch | null): Verdict {
  if (match === null) return 'none';
  const { sure, unsure, free } = limitsOf(phrase);
  const cost = match.cost + Math.max(0, match.extra - free) * extraCost;
  if (cost <= sure) return 'sure';
  return cost <= unsure ? 'unsure' : 'none';
}

const extraCost = 0.03;
/** Letters that sound about as long as one Chinese syllable. */
const lettersPerUnit = 2.5;

interface Limits {
  readonly sure: number;
  readonly unsure: number;
  readonly free: number;
}

function limitsOf(phrase: CompiledPhrase): Limits {
  if (phrase.kind === 'letters') {
    return phrase.letters.text.length < 8 ? { sure: 0, unsure: 0.08, free: 1 } : { sure: 0.15, unsure: 0.2, free: 3 };
  }
  if (phrase.units.length < 3) return { sure: 0, unsure: 0, free: 1 };
  return phrase.units.length === 3 ? { sure: 0.14, unsure: 0.17, free: 3 } : { sure: 0.2, unsure: 0.25, free: 6 };
}

function matchSyllables(phrase: readonly SoundUnit[], heard: readonly SoundUnit[]): PhraseMatch | null {
  if (heard.length === 0) return null;
  return align({
    rows: phrase.length,
    columns: heard.length,
    substitute: (row, column) => syllableDistance(phrase[row] as SoundUnit, heard[column] as SoundUnit),
    drop: () => 1,
    insert: () => 0.7,
    mayStart: () => true,
    unitsPerColumn: 1,
  });
}

function matchLetters(phrase: Letters, heard: Letters): PhraseMatch | null {
  if (heard.text.length === 0) return null;
  return align({
    rows: phrase.text.length,
    columns: heard.text.length,
    substitute: (row, column) => letterDistance(phrase.text.charAt(row), heard.text.charAt(column)),
    drop: (row) => (isVowel(phrase.text.charAt(row)) ? 0.6 : 1),
    insert: (column) => (isVowel(heard.text.charAt(column)) ? 0.6 : 1),
    mayStart: (column) => heard.starts[column] ?? true,
    unitsPerColumn: 1 / lettersPerUnit,
  });
}

interface Alignment {
  readonly rows: number;
  readonly columns: number;
  readonly substitute: (row: number, column: number) => number;
  readonly drop: (row: number) => number;
  readonly insert: (column: number) => number;
  /** Whether a stretch may begin before this column, and end before it. */
  readonly mayStart: (column: number) => boolean;
  readonly unitsPerColumn: number;
}

/** Edit distance of all rows with the best stretch of columns (Sellers 1980), remembering where the stretch began. */
function align({ rows, columns, substitute, drop, insert, mayStart, unitsPerColumn }: Alignment): PhraseMatch {
  let costs = new Float64Array(columns + 1);
  let begins = new Int32Array(columns + 1);
  for (let column = 0; column <= columns; column += 1) {
    begins[column] = column;
    if (!mayStart(column)) costs[column] = Number.POSITIVE_INFINITY;
  }
  for (let row = 0; row < rows; row += 1) {
    const nextCosts = new Float64Array(columns + 1);
    const nextBegins = new Int32Array(columns + 1);
    nextCosts[0] = (costs[0] as number) + drop(row);
    for (let column = 1; column <= columns; column += 1) {
      const same = (costs[column - 1] as number) + substitute(row, column - 1);
      const dropped = (costs[column] as number) + drop(row);
      const inserted = (nextCosts[column - 1] as number) + insert(column - 1);
      const least = Math.min(same, dropped, inserted);
      nextCosts[column] = least;
      nextBegins[column] =
        (least === same ? begins[column - 1] : least === dropped ? begins[column] : nextBegins[column - 1]) ?? 0;
    }
    costs = nextCosts;
    begins = nextBegins;
  }
  let best: PhraseMatch = { cost: Number.POSITIVE_INFINITY, extra: columns * unitsPerColumn };
  for (let column = 0; column <= columns; column += 1) {
    if (!mayStart(column)) continue;
    const cost = (costs[column] as number) / rows;
    const extra = (columns - (column - (begins[column] as number))) * unitsPerColumn;
    if (cost < best.cost || (cost === best.cost && extra < best.extra)) best = { cost, extra };
  }
  return best;
}
