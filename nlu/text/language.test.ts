import { describe, expect, test } from 'vitest';
import { detectLanguage, type LanguageHints } from './language.js';

const rows: readonly (readonly [text: string, hints: LanguageHints, language: 'zh' | 'en', mixed: boolean])[] = [
  ['有没有 waterproof 的 tents', {}, 'zh', true],
  ['do you have 华为 phones', {}, 'en', true],
  ['我想要 something for my girlfriend', {}, 'zh', true],
  ['i want 小米手环', {}, 'en', true],
  ['show me 跑鞋', {}, 'en', true],
  ['compare 第一个 and 第二个', {}, 'en', true],
  ['跑鞋 size 42', {}, 'zh', true],
  ['第一个ok吗', {}, 'zh', true],
  ['请问有iphone吗', {}, 'zh', true],
  ['蓝牙耳机', { previous: 'en' }, 'zh', false],
  ['有便宜点的吗', { previous: 'en' }, 'zh', false],
  ['running shoes', { previous: 'zh' }, 'en', false],
  ['waterproof hiking boots', { previous: 'zh' }, 'en', false],
  ['cheaper', { previous: 'zh' }, 'en', false],
  ['iphone 15', { previous: 'zh' }, 'zh', false],
  ['air max 90', { previous: 'zh' }, 'zh', false],
  ['gt2 pro', { previous: 'zh' }, 'zh', false],
  ['nike', { locale: 'en-US' }, 'en', false],
  ['nike', { locale: 'zh-CN' }, 'zh', false],
  ['nike', { locale: 'zh-CN', previous: 'en' }, 'en', false],
  ['bluetooth 耳机', { previous: 'en' }, 'en', true],
  ['500', { previous: 'zh' }, 'zh', false],
  ['500', { locale: 'zh-Hant-TW' }, 'zh', false],
  ['500', {}, 'en', false],
  ['👍', { previous: 'zh' }, 'zh', false],
  ['', { previous: 'zh' }, 'zh', false],
  ['42码 500ml', { previous: 'en' }, 'zh', false],
];

describe('detectLanguage', () => {
  test.each(rows)('%s %j is %s', (text, hints, language, mixed) => {
    expect(detectLanguage(text, hints)).toEqual({ language, mixed });
  });
});
