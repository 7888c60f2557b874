import type { UtteranceLanguage } from '../understanding.js';

export interface DetectedLanguage {
  /** The language to answer in. */
  readonly language: UtteranceLanguage;
  /** Both scripts carry words. */
  readonly mixed: boolean;
}

export interface LanguageHints {
  /** BCP 47 tag of the client. */
  readonly locale?: string;
  /** Language of the turn before. */
  readonly previous?: UtteranceLanguage;
}

/** Grammar of a Chinese sentence: particles, pronouns, auxiliaries, question words. Names of things hold few of them. */
const chineseFunctionWords =
  /有没有|是不是|能不能|可不可以|要不要|为什么|怎么样|什么|怎么|多少|哪[个款些种里]?|这[个款些双件]?|那[个款些双件]?|[的了吗呢吧啊呀嘛着过我你您他她它们是在有没不要想给和跟或还也都就很太更最把被让请帮能会可吃买看找比]/g;

/** Grammar of an English sentence and words that nobody drops into a Chinese one. */
const englishFunctionWords = new Set(
  (
    'a an the this that these those i me my mine you your it its he she him her his we us our they them their what which who how when where why ' +
    "is are am was were be been do does did don't doesn't didn't have has had haven't hasn't can could would will won't can't should may might must " +
    'to of for from with without in on at by under over below above between about than as and or but not if then so because ' +
    'any some all more less most least one ones other another each every both no yes yeah nope there here just only also too very really ' +
    'want need like looking look show find give get buy take add remove tell compare recommend help please thanks thank hello hey ' +
    'cheap cheaper cheapest better best good bigger smaller lighter longer something anything nothing sorry ' +
    "i'm i'd i'll i've it's that's what's let's isn't aren't wasn't you're they're"
  ).split(' '),
);

/** Endings of ordinary English words; brand and model names seldom carry them. */
const englishEnding = /(?:ing|ed|ers?|est|ly|less|able|proof|tion|ness|ful|ies|[^sui]s)$/;

const latinWord = /[a-z][a-z']*(?:-[a-z']+)*/g;
/** Letters that are part of a model name, a size or a unit ("gt2", "500ml") are no words. */
const latinNoise = /(?:\d[a-z]+|[a-z]+\d)[a-z\d]*/g;
const hanCharacter = /\p{Script=Han}/gu;

function languageOfLocale(locale: string | undefined): UtteranceLanguage | undefined {
  if (locale === undefined) return undefined;
  if (/^(?:zh|cmn|yue)\b/i.test(locale)) return 'zh';
  return /^[a-z]{2,3}\b/i.test(locale) ? 'en' : undefined;
}

/** Where neither language shows its grammar: Han writes Chinese; Latin is English when it is more than names. */
function languageOfNames(
  han: number,
  words: readonly string[],
  fallback: UtteranceLanguage | undefined,
): UtteranceLanguage {
  if (han > 0 && words.length === 0) return 'zh';
  if (han > 0) return fallback ?? (han >= words.length ? 'zh' : 'en');
  const ordinary = words.filter((word) => word.length > 3 && englishEnding.test(word)).length;
  if (words.length >= 2 && (ordinary >= 1 || words.length >= 4)) return 'en';
  return fallback ?? 'en';
}

/**
 * Language of an utterance from the words that build its sentence, since names travel between languages:
 * "有没有 waterproof 的 tents" is Chinese, "do you have 华为 phones" English. Numbers and lone names tell nothing and keep
 * the language of the turn before, then of the client.
 */
export function detectLanguage(text: string, hints: LanguageHints = {}): DetectedLanguage {
  const lower = text.toLowerCase();
  const han = lower.match(hanCharacter)?.length ?? 0;
  const words = (lower.replace(latinNoise, ' ').match(latinWord) ?? []).filter(
    (word) => word.length > 1 || word === 'i',
  );
  const mixed = han > 0 && words.length > 0;
  const fallback = hints.previous ?? languageOfLocale(hints.locale);

  const chinese = han === 0 ? 0 : (lower.match(chineseFunctionWords)?.length ?? 0);
  const english = words.filter((word) => englishFunctionWords.has(word)).length;
  if (chinese > english) return { language: 'zh', mixed };
  if (english > chinese) return { language: 'en', mixed };
  if (english > 0) return { language: opensInHan(lower) ? 'zh' : 'en', mixed };
  return { language: languageOfNames(han, words, fallback), mixed };
}

/** The language that opens a sentence usually frames it. */
function opensInHan(text: string): boolean {
  const first = /\p{Script=Han}|[a-z]/u.exec(text);
  return first !== null && first[0] > 'z';
}
