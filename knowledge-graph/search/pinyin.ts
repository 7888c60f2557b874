import { pinyin } from 'pinyin-pro';

/** Sound code of each character that was met: 0 not met yet, -1 no Chinese character, else an index into `syllables`. */
const soundOf = new Int16Array(0x10000);
const syllables: string[] = [''];
const codeOf = new Map<string, number>();
const spelled = new Map<number, string>();

/** Pairs that many speakers and most recognisers do not keep apart: zh/z, ch/c, sh/s, n/l, and ng/n at the end. */
function mergeSounds(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}

function read(code: number): number {
  const [reading] = pinyin(String.fromCharCode(code), { toneType: 'none', type: 'array', v: true });
  if (reading === undefined || !/^[a-z]+$/.test(reading)) return -1;
  spelled.set(code, reading);
  const merged = mergeSounds(reading);
  let sound = codeOf.get(merged);
  if (sound === undefined) {
    sound = syllables.push(merged) - 1;
    codeOf.set(merged, sound);
  }
  return sound;
}

/**
 * Sound of a Chinese character without its tone, as a small positive number; -1 for anything else. A character with
 * several readings has its most common one, the same on both sides of every comparison.
 */
export function soundCode(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x4e00 || code > 0x9fff) return -1;
  let sound = soundOf[code]!;
  if (sound === 0) {
    sound = read(code);
    soundOf[code] = sound;
  }
  return sound;
}

/**
 * Whether two characters of one sound code also end alike: 捧 and 盆 share the code, but not the ending. -in and -ing are
 * one to most speakers.
 */
export function endAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((character) => {
    soundCode(character);
    return spelled.get(character.charCodeAt(0)) ?? character;
  });
  const ending = (syllable = ''): string => (/ing?$/.test(syllable) ? 'in' : syllable.endsWith('ng') ? 'ng' : '');
  return ending(a) === ending(b);
}

/** Text of Chinese characters as one unit a sound; undefined when there is any other character. */
export function soundKey(text: string): string | undefined {
  let key = '';
  for (const character of text) {
    const sound = soundCode(character);
    if (sound < 0) return undefined;
    key += String.fromCharCode(sound);
  }
  return key;
}

/** Text of Chinese characters as it is typed on a keyboard (`erji`); undefined when there is any other character. */
export function typedPinyin(text: string): string | undefined {
  let typed = '';
  for (const character of text) {
    if (soundCode(character) < 0) return undefined;
    typed += spelled.get(character.charCodeAt(0)) ?? '';
  }
  return typed;
}
