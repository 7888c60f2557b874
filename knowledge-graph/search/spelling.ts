/** A word of the vocabulary near a misspelt one. */
interface Correction {
  readonly word: string;
  readonly distance: 1 | 2 | 3;
}

/** Bit per letter of a word; words within distance d differ in at most 2d bits. */
function letters(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << ((word.charCodeAt(at) - 97) & 31);
  return mask;
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Restricted Damerau-Levenshtein distance (Damerau 1964: four kinds of slip), or `limit + 1` when it is larger. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length]!;
}

/**
 * How an English word sounds, roughly: spellings that listeners and recognisers take for one another fall together
 * ("flur" and "floor", "kount" and "count", "fone" and "phone"). Vowels are kept, unlike in Philips' Metaphone (1990),
 * since names of goods that share their consonants are many.
 */
export function englishSound(word: string): string {
  return (
    word
      .replace(/^(?:kn|gn|pn)/, 'n')
      .replace(/^wr/, 'r')
      .replace(/^wh/, 'w')
      .replace(/ph/g, 'f')
      .replace(/ght/g, 't')
      .replace(/sch|ck|qu|ch(?=r)|c(?![eiyhk])/g, 'k')
      .replace(/c(?=[eiy])|z/g, 's')
      .replace(/(.)\1+/g, (run, letter: string) => (/[eo]/.test(letter) ? run.slice(0, 2) : letter))
      .replace(/ee|ea|ie|ei|y(?=$|[^aeiou])/g, 'i')
      .replace(/oo|ou|ow|ew/g, 'u')
      .replace(/[aeo]r(?=s?$)/, 'r')
      // A last e is silent, but tells "rake" from "rack".
      .replace(/(?<!(?:^|[^aeiou])[aio][^aeiou])e(?=s?$)/, '')
  );
}

const longestWord = 24;
const maxCorrections = 4;
const maxRemembered = 5_000;

/**
 * Finds vocabulary words that a misspelt word may stand for. Words are grouped by length with a bit set of their letters,
 * so that nearly all are passed over with one integer operation each; answers are remembered.
 */
export class SpellingIndex {
  readonly #byLength: { readonly words: string[]; readonly masks: Int32Array }[];
  readonly #known: ReadonlySet<string>;
  readonly #bySound: ReadonlyMap<string, readonly string[]>;
  readonly #remembered = new Map<string, readonly Correction[]>();

  /** Takes the words of plain letters among `vocabulary`. */
  constructor(vocabulary: Iterable<string>) {
    const groups = Array.from({ length: longestWord + 1 }, (): string[] => []);
    const known = new Set<string>();
    for (const word of vocabulary) {
      if (word.length < 4 || word.length > longestWord || known.has(word) || !/^[a-z]+$/.test(word)) continue;
      known.add(word);
      groups[word.length]!.push(word);
    }
    this.#known = known;
    const bySound = new Map<string, string[]>();
    for (const word of known) {
      const sound = englishSound(word);
      const alike = bySound.get(sound);
      if (alike === undefined) bySound.set(sound, [word]);
      else alike.push(word);
    }
    this.#bySound = bySound;
    this.#byLength = groups.map((words) => ({ words, masks: Int32Array.from(words, letters) }));
  }

  /**
   * Nearest words first: one slip away, then those of the same sound ("flur" for "floor") and, where there is neither, two
   * slips away from eight letters on. None for a word that is itself in the vocabulary, is short, or has anything but plain letters.
   * Four-letter words must begin alike; three letters only lack one (distance 3: weak, good beside other words alone).
   */
  correct(word: string): readonly Correction[] {
    if (word.length === 3) return this.#withLetterMore(word);
    if (word.length < 4 || word.length > longestWord || this.#known.has(word) || !/^[a-z]+$/.test(word)) return [];
    const remembered = this.#remembered.get(word);
    if (remembered !== undefined) return remembered;
    const found = this.#within(word, 1);
    const corrections = [...found, ...this.#farther(word, found)].slice(0, maxCorrections);
    if (this.#remembered.size >= maxRemembered) this.#remembered.clear();
    this.#remembered.set(word, corrections);
    return corrections;
  }

  /** Four-letter words that three letters lack an inner letter of: "dsk" of "desk". */
  #withLetterMore(word: string): readonly Correction[] {
    if (!/^[a-z]+$/.test(word)) return [];
    const [first = '', middle = '', last = ''] = word;
    const found = this.#byLength[4]!.words.filter(
      (known) => known.startsWith(first) && known.endsWith(last) && (known[1] === middle || known[2] === middle),
    );
    return found.slice(0, maxCorrections).map((known) => ({ word: known, distance: 3 }));
  }

  #farther(word: string, near: readonly Correction[]): readonly Correction[] {
    const sound = englishSound(word);
    const alike = sound.length < 3 ? [] : (this.#bySound.get(sound) ?? []);
    const fresh = alike.filter((known) => near.every((correction) => correction.word !== known));
    if (fresh.length > 0) return fresh.map((known) => ({ word: known, distance: 2 }));
    return near.length > 0 || word.length < 8 ? [] : this.#within(word, 2);
  }

  #within(word: string, limit: 1 | 2): readonly Correction[] {
    const mask = letters(word);
    const found: Correction[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const group = this.#byLength[length];
      if (group === undefined) continue;
      for (let index = 0; index < group.masks.length; index++) {
        if (bitCount(group.masks[index]! ^ mask) > 2 * limit) continue;
        const candidate = group.words[index]!;
        if (word.length === 4 && candidate[0] !== word[0]) continue;
        if (editDistance(word, candidate, limit) <= limit) found.push({ word: candidate, distance: limit });
      }
    }
    const sameStart = (correction: Correction): number => (correction.word[0] === word[0] ? 0 : 1);
    return found.sort((a, b) => sameStart(a) - sameStart(b)).slice(0, maxCorrections);
  }
}
