import { pinyin } from 'pinyin-pro';
import type { Random } from '../../random.js';
import { pick } from '../draw.js';

/** The 3,755 most common simplified characters: level 1 of GB 2312, whose rows B0 to D7 hold them. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}

/** Sounds that many speakers and recognisers do not keep apart. */
function merged(sound: string): string {
  return sound
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=[aeiou])/, 'l');
}

let cached: ReadonlyMap<string, readonly string[]> | undefined;

/** Characters of the same toneless sound by character. */
function soundGroups(): ReadonlyMap<string, readonly string[]> {
  if (cached !== undefined) return cached;
  const bySound = new Map<string, string[]>();
  const soundOf = new Map<string, string>();
  for (const character of commonCharacters()) {
    const sound = merged(pinyin(character, { toneType: 'none' }));
    soundOf.set(character, sound);
    const group = bySound.get(sound);
    if (group === undefined) bySound.set(sound, [character]);
    else group.push(character);
  }
  const groups = new Map<string, readonly string[]>();
  for (const [character, sound] of soundOf) groups.set(character, bySound.get(sound) ?? []);
  cached = groups;
  return groups;
}

/** Another character that sounds alike, as a speech recogniser or a hasty typist would have it; itself where there is none. */
export function homophoneOf(character: string, random: Random): string {
  const group = soundGroups().get(character);
  if (group === undefined || group.length < 2) return character;
  for (;;) {
    const other = pick(random, group);
    if (other !== character) return other;
  }
}
