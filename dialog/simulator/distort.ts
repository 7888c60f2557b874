import { Converter } from 'opencc-js/cn2t';
import type { Random } from '../../nlu/training/random.js';
import { chance, pick } from '../../nlu/training/shop/draw.js';
import { homophoneOf } from '../../nlu/training/shop/noise/homophones.js';
import { withTypo } from '../../nlu/training/shop/noise/typos.js';
import type { Utterance } from '../../nlu/understanding.js';
import type { Distortion } from './voice.js';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Characters whose loss would change what is meant, not how it is written. */
const keptCharacters = /[不没别除无非一二两三四五六七八九十百千万第哪吗多少]/;

/** Letters that recognisers of English take for one another. */
const soundAlikes: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/oo/, 'u'],
  [/s(?=[ei])/, 'c'],
  [/ou/, 'ow'],
  [/er\b/, 'or'],
  [/nn/, 'n'],
  [/ll/, 'l'],
  [/z/, 's'],
];

/** How many places of a distorted text are hit, on average. */
const hitsPerUtterance = 0.6;

/** The utterance as it reaches the shop. What was misheard may have the right words among its alternatives. */
export function distort(text: string, distortion: Distortion, random: Random): Utterance {
  switch (distortion) {
    case 'none':
      return { text };
    case 'traditional':
      return { text: toTraditional(text) };
    case 'typos':
      return { text: chance(random, hitsPerUtterance) ? mistyped(text, random) : text };
    case 'misheard': {
      const heard = chance(random, hitsPerUtterance) ? misheard(text, random) : text;
      const alternatives = chance(random, 0.6) ? [heard, text] : [heard];
      return { text: heard, spoken: true, alternatives: [...new Set(alternatives)] };
    }
  }
}

function mistyped(text: string, random: Random): string {
  return /\p{Script=Han}/u.test(text) && chance(random, 0.7) ? withHomophone(text, random) : withTypo(text, random);
}

function misheard(text: string, random: Random): string {
  return /\p{Script=Han}/u.test(text) ? withHomophone(text, random) : withSoundAlike(text, random);
}

function withHomophone(text: string, random: Random): string {
  const places = [...text.matchAll(/\p{Script=Han}/gu)].filter(([character]) => !keptCharacters.test(character));
  if (places.length === 0) return text;
  const { 0: character, index } = pick(random, places);
  return text.slice(0, index) + homophoneOf(character, random) + text.slice(index + character.length);
}

function withSoundAlike(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{5,}/gi)].filter(([word]) => soundAlikes.some(([sound]) => sound.test(word)));
  if (words.length === 0) return text;
  const { 0: word, index } = pick(random, words);
  const [sound, other] = pick(
    random,
    soundAlikes.filter(([pattern]) => pattern.test(word)),
  );
  return text.slice(0, index) + word.replace(sound, other) + text.slice(index + word.length);
}
