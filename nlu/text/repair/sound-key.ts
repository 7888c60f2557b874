import { pinyin } from 'pinyin-pro';

const known = new Map<string, string | null>();

/** Pairs that recognisers and many speakers do not keep apart: zh/z, ch/c, sh/s, n/l at the start; ng/n at the end. */
function folded(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}

/** How one Han character sounds, without its tone; null for anything else. The commonest of several readings counts. */
export function soundOf(character: string): string | null {
  const found = known.get(character);
  if (found !== undefined) return found;
  const [reading] = /^\p{Script=Han}$/u.test(character)
    ? pinyin(character, { toneType: 'none', type: 'array', v: true })
    : [];
  const sound = reading !== undefined && /^[a-z]+$/.test(reading) ? folded(reading) : null;
  known.set(character, sound);
  return sound;
}

/** The sounds of a Chinese word in a row, so that words that sound alike have one key. */
export function soundKey(word: string): string {
  return [...word].map((character) => soundOf(character) ?? character).join(' ');
}
