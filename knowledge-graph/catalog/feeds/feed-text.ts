import type { Language, Words } from '../../graph/model.js';
import { noWords } from './feed.js';

const han = /\p{Script=Han}/u;
/** What cleaning would change; most texts of a feed have none of it. */
const unclean = /[\p{Cc}\ufffe\uffff]|[^\S ]|^ | $| {2}/u;

/** A text with single spaces and without the control characters that have no place in shop text. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim();
}

/** The language of a text that names none: Chinese when it has a Han character. */
export function scriptLanguage(text: string): Language {
  return han.test(text) ? 'zh' : 'en';
}

/** The shop's language for a BCP 47 tag (`zh-Hans-CN`, `en_US`), or null for a language that the shop does not speak. */
export function shopLanguage(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  return primary === 'zh' || primary === 'en' ? primary : null;
}

/** One text in both languages, as shops write it where a format has one column: "Dumbbells / 哑铃". */
const bilingual =
  /^([^\p{Script=Han}/|｜／]*\p{Script=Latin}[^\p{Script=Han}/|｜／]*?)\s+[/|｜／]\s+([^/|｜／]*\p{Script=Han}[^/|｜／]*)$/u;
const bilingualBackwards =
  /^([^/|｜／]*\p{Script=Han}[^/|｜／]*?)\s+[/|｜／]\s+([^\p{Script=Han}/|｜／]*\p{Script=Latin}[^\p{Script=Han}/|｜／]*)$/u;

/** Both languages of each part of a path; null where a part has only one. */
function bothLanguages(text: string): Words | null {
  const parts = text.split(' > ').map((part) => {
    const [, en, zh] = bilingual.exec(part) ?? [];
    if (en !== undefined && zh !== undefined) return { en, zh };
    const [, first, second] = bilingualBackwards.exec(part) ?? [];
    return first === undefined || second === undefined ? null : { en: second, zh: first };
  });
  if (parts.some((part) => part === null)) return null;
  const join = (language: Language): string => parts.map((part) => part?.[language] ?? '').join(' > ');
  return { zh: [join('zh')], en: [join('en')] };
}

/**
 * Words from a plain text, filed under the language of its script; nothing for a blank one. "Dumbbells / 哑铃" is one word in
 * each.
 */
export function wordsOf(text: string | null | undefined): Words {
  const clean = cleanText(text ?? '');
  if (clean === '') return noWords;
  const both = clean.length > 400 || !/ [/|｜／] /.test(clean) ? null : bothLanguages(clean);
  if (both !== null) return both;
  return scriptLanguage(clean) === 'zh' ? { zh: [clean], en: [] } : { zh: [], en: [clean] };
}

/** Words in a language that is known. */
export function wordsIn(language: Language, text: string): Words {
  const clean = cleanText(text);
  if (clean === '') return noWords;
  return language === 'zh' ? { zh: [clean], en: [] } : { zh: [], en: [clean] };
}

/** First words first; repeated ones once, whatever their case. */
export function mergeWords(first: Words, second: Words): Words {
  if (second.zh.length === 0 && second.en.length === 0) return first;
  if (first.zh.length === 0 && first.en.length === 0) return second;
  const [zh, en] = [union(first.zh, second.zh), union(first.en, second.en)];
  return zh === first.zh && en === first.en ? first : { zh, en };
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  if (second.every((word) => first.includes(word))) return first;
  const seen = new Set(first.map((word) => word.toLowerCase()));
  const added = second.filter((word) => !seen.has(word.toLowerCase()));
  return added.length === 0 ? first : [...first, ...added];
}

/** True where neither language has a word. */
export function isBlank(words: Words): boolean {
  return words.zh.length === 0 && words.en.length === 0;
}

/** An id from a property's name, for feeds that give none: lower case, other than letters and digits becomes `_`. */
export function slug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** A category path in the graph's way of writing: parts trimmed, joined by ` > `. */
export function categoryPath(text: string): string {
  return cleanText(text.replace(/&gt;/gi, '>'))
    .split(/[>›»]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' > ');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The readable text of an HTML fragment: no markup, no scripts, common character references resolved. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return cleanText(html);
  const text = html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (name[0] !== '#') return entities.get(name.toLowerCase()) ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
  return cleanText(text);
}

/** An address that a page may safely link to: http, https or a path of the shop's own; else null. */
export function safeUrl(text: string | null | undefined): string | null {
  const clean = cleanText(text ?? '');
  if (clean.length > 2048) return null;
  if (/^\/\//.test(clean)) return `https:${clean}`;
  return /^https?:\/\/[^\s"'<>]+$/i.test(clean) || /^\/[^\s"'<>\\]*$/.test(clean) ? clean : null;
}
