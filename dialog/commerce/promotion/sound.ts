import { pinyin } from 'pinyin-pro';

/** One unit of speech: a syllable as initial and final, with the accents of the south folded, or a word of letters. */
export interface SoundUnit {
  readonly initial: string;
  readonly final: string;
}

const han = /\p{Script=Han}/u;
const chineseDigits = '零一二三四五六七八九';
const unitsInWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tensInWords = '||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|');

/** True when a text has a Chinese character, so that it is compared by syllables. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/**
 * A text as syllables without tones, since a recogniser that mishears writes another character of nearly the same
 * sound. Folded: zh/z, ch/c, sh/s, ing/in, eng/en, n/l. Digits are read out; a word of letters is one unit.
 */
export function syllables(text: string): readonly SoundUnit[] {
  const read = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+/g, readChinese)
    .replace(/[^\p{Script=Han}a-z]+/gu, ' ')
    .trim();
  if (read === '') return [];
  return pinyin(read, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((unit) => unit.split(' '))
    .filter((unit) => unit !== '')
    .map(foldSyllable);
}

function foldSyllable(pinyinText: string): SoundUnit {
  const parts = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([a-z]*)$/.exec(pinyinText);
  const initial = (parts?.[1] ?? '').replace('h', (h) => (parts?.[1] === 'h' ? h : ''));
  const final = (parts?.[2] ?? pinyinText).replace(/(?<=[ie])ng$/, 'n');
  return { initial: initial === 'n' ? 'l' : initial, final };
}

/** How unlike two syllables sound: 0 the same, 1 nothing in common. */
export function syllableDistance(a: SoundUnit, b: SoundUnit): number {
  if (a.final === b.final) return a.initial === b.initial ? 0 : closeInitials.has(a.initial + b.initial) ? 0.4 : 0.5;
  if (a.initial === b.initial && a.initial !== '') return closeFinals.has(`${a.final} ${b.final}`) ? 0.3 : 0.5;
  return 1;
}

const closeInitials = bothWays('bp dt gk jq jx qx zc zs cs fh rl'.split(' '), '');
const closeFinals = bothWays(
  'an ang|uan uang|ian in|ian iang|uo o|un en|ui ei|ie i|ve ue|ao ou|e o|u v'.split('|'),
  ' ',
);

function bothWays(pairs: readonly string[], gap: string): ReadonlySet<string> {
  return new Set(
    pairs.flatMap((pair) => {
      const [a = '', b = ''] = gap === '' ? [...pair] : pair.split(gap);
      return [`${a}${gap}${b}`, `${b}${gap}${a}`];
    }),
  );
}

/** Letters of an English text as they sound, without spaces; `starts` marks where words begin. */
export interface Letters {
  readonly text: string;
  readonly starts: readonly boolean[];
}

/** English letters folded by sound (ph/f, ck/k, doubled letters); word borders are kept aside, since they are misheard too. */
export function letters(text: string): Letters {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+/g, (digits) => ` ${readEnglish(digits)} `)
    .replace(/['’]/g, '')
    .split(/[^a-z]+/)
    .map(foldWord)
    .filter((word) => word !== '');
  return { text: words.join(''), starts: words.flatMap((word) => [...word].map((_, index) => index === 0)) };
}

function foldWord(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ght/g, 't')
    .replace(/ck/g, 'k')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/wh/g, 'w')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/y$/, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** How unlike two letters sound: vowels are misheard for one another, and voiced for voiceless. */
export function letterDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.4;
  return closeLetters.has(a + b) ? 0.5 : 1;
}

/** True for a letter that is easily swallowed or put in. */
export function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter);
}

const closeLetters = bothWays('bp dt gk vf sk mn jg sj'.split(' '), '');

function readChinese(digits: string): string {
  const each = [...digits].map((digit) => chineseDigits[Number(digit)] ?? '').join('');
  if (digits.length !== 2 || digits.startsWith('0')) return each;
  const [tens = '', ones = ''] = each;
  return `${tens === '一' ? '' : tens}十${ones === '零' ? '' : ones}`;
}

function readEnglish(digits: string): string {
  const value = Number(digits);
  if (digits.length > 2 || digits.startsWith('0'))
    return [...digits].map((d) => unitsInWords[Number(d)] ?? '').join(' ');
  if (value < 20) return unitsInWords[value] ?? '';
  const ones = value % 10;
  return `${tensInWords[Math.floor(value / 10)] ?? ''}${ones === 0 ? '' : ` ${unitsInWords[ones] ?? ''}`}`;
}
