import type { BenchLanguage } from './voices.js';

/** Phrases that are enrolled, of three to seven syllables. */
export const spokenPhrases: Readonly<Record<BenchLanguage, readonly string[]>> = {
  zh: ['芝麻开门送好礼', '打开折扣', '双十一快乐'],
  en: ['the barns are full today', 'light up the town', 'give me a coupon'],
};

/** Sentences with most of a phrase's sounds, and one or two others. */
export const nearMisses: Readonly<Record<BenchLanguage, readonly string[]>> = {
  zh: [
    '芝麻酱送到门口',
    '开门送快递',
    '芝麻糊好喝',
    '打开订单',
    '打开折叠椅',
    '打开窗户',
    '双十二快乐',
    '双人床单',
    '生日快乐',
    '十一点快到了',
  ],
  en: [
    'the bars are closed today',
    'the boxes are full today',
    'the barn is far away',
    'light up the room',
    'write down the town',
    'the light is brown',
    'give me a call',
    'give me a couple',
    'give it to him soon',
    'live in a cocoon',
  ],
};
