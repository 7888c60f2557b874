import type { Words } from '../graph/model.js';
import type { MatchVia } from '../graph/shop-graph.js';
import { isEverydayWord } from './everyday-spans.js';
import { functionWordsEn } from './stop-words.js';
import { isHan } from './tokens.js';

/** One way to write an entity's label, with the evidence that it carries. */
export interface LabelForm {
  readonly text: string;
  readonly score: number;
  readonly via: MatchVia;
}

export function isChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isHan(text.charCodeAt(at))) return false;
  return text.length > 0;
}

/** The last node of a path label: `Shoes > Running Shoes` names running shoes. */
export function pathNodes(text: string): string[] {
  return text
    .split(/\s*[>›»＞]\s*/)
    .map((node) => node.trim())
    .filter((node) => node !== '');
}

/** A label's own words: as given, without what stands in brackets, and the sides of an enumeration. */
function withoutExtras(form: LabelForm, splits: boolean): LabelForm[] {
  const forms = [form];
  const bare = form.text.replace(/\s*[(（[【][^)）\]】]*[)）\]】]\s*/g, ' ').trim();
  if (bare !== form.text && bare !== '') forms.push({ text: bare, score: form.score * 0.95, via: 'alias' });
  if (splits) {
    const sides = bare
      .split(/\s*(?:&|\/|、|,|，|\band\b)\s*/i)
      .filter((side) => side.length > 1 && !isEverydayWord(side.toLowerCase()));
    if (sides.length > 1) for (const side of sides) forms.push({ text: side, score: form.score * 0.9, via: 'alias' });
  }
  return forms;
}

/** How an entity is called: labels of both languages at 1, aliases at .97; with `splits` the sides of "bags & cases". */
export function namedForms(words: Words, { paths = false, splits = false } = {}): LabelForm[] {
  return [words.zh, words.en].flatMap((list) =>
    list.flatMap((word, index) => {
      const text = paths ? (pathNodes(word).at(-1) ?? word) : word.trim();
      if (text === '') return [];
      return withoutExtras({ text, score: index === 0 ? 1 : 0.97, via: index === 0 ? 'label' : 'alias' }, splits);
    }),
  );
}

/** A maker that writes itself in both scripts (润泽 Runze) is called by either. */
export function scriptForms({ text, score }: LabelForm): LabelForm[] {
  const parts =
    /^(\p{Script=Han}{2,})[\s·・]*([A-Za-z][\w'&.\s-]+)$/u.exec(text) ??
    /^([A-Za-z][\w'&.\s-]+?)[\s·・]*(\p{Script=Han}{2,})$/u.exec(text);
  return (parts?.slice(1) ?? []).map((part) => ({ text: part.trim(), score: score * 0.97, via: 'alias' as const }));
}

const particle = /[色款型式性]$/;
const skinPart = /(?:肌肤|皮肤|肌|肤|皮)$/;

/** Chinese terms with and without the particle that makes them adjectives: 黑 and 黑色, 女 and 女款, 入耳 and 入耳式. */
export function particleForms({ text, score }: LabelForm): LabelForm[] {
  if (!isChinese(text) || text.length > 8) return [];
  const form = (variant: string, share: number): LabelForm => ({
    text: variant,
    score: score * (variant.length === 1 ? Math.min(share, 0.9) : share),
    via: 'inflection',
  });
  const forms: LabelForm[] = [];
  const bare = text.length > 1 ? text.replace(particle, '') : text;
  if (bare !== text) forms.push(form(bare, 0.95));
  for (const suffix of '色款型式性') if (bare + suffix !== text) forms.push(form(bare + suffix, 0.95));
  const stripped = text.replace(skinPart, '');
  if (stripped !== text && stripped.length >= 2) {
    forms.push(form(stripped, 0.9));
    const plain = stripped.replace(particle, '');
    if (plain !== stripped && plain.length >= 2) forms.push(form(plain, 0.9));
  }
  return forms;
}

/**
 * Features are asked for without the word that makes them one (可升降 as 升降, 支持快充 as 快充), and what a thing is free
 * of is asked for in other negations ("fragrance free" as "no fragrance", 无香料 as 不含香料).
 */
export function featureForms({ text, score }: LabelForm): LabelForm[] {
  const form = (variant: string, share: number): LabelForm => ({
    text: variant,
    score: score * share,
    via: 'inflection',
  });
  const zh = /^(?:是否)?(?:可以|可|支持|具有|带有|带|能)(.{2,})$/.exec(text)?.[1];
  const zhFree = /^(?:无|免|零|不含|0)(?:添加)?(.{1,})$/.exec(text)?.[1];
  const enFree = /^(.{3,})[\s-]free$/i.exec(text)?.[1] ?? /^(?:no|without) (.{3,})$/i.exec(text)?.[1];
  const forms: LabelForm[] = [];
  if (zh && isChinese(zh)) forms.push(form(zh, 0.95));
  // 可折叠 is asked for as 折起来, 带盖 as 盖子; "foldable" as "fold".
  if (zh?.length === 2) forms.push(form(`${zh[0]}起来`, 0.85));
  const lone = /^(?:带|有|含)(\p{Script=Han})$/u.exec(text)?.[1];
  if (lone) forms.push(form(`${lone}子`, 0.9));
  const able = /^(.{3,})able$/i.exec(text)?.[1];
  if (able) forms.push(form(able, 0.85), form(`${able} up`, 0.9));
  if (zhFree && isChinese(zhFree))
    for (const prefix of ['不含', '不要', '无', '没有', '不带', '不加', '不要带', '不要有', '不要含', '不想要'])
      forms.push(form(prefix + zhFree, 0.95));
  if (enFree)
    for (const negation of ['no', 'without', 'without any', 'non']) forms.push(form(`${negation} ${enFree}`, 0.95));
  return forms;
}

/** Chinese short forms: 3 to 6 characters thinned out, first and last kept, in order (跑鞋 for 跑步鞋). */
export function abbreviations({ text, score }: LabelForm): LabelForm[] {
  if (!isChinese(text) || text.length < 3 || text.length > 6) return [];
  const inner = text.slice(1, -1);
  const forms: LabelForm[] = [];
  for (let mask = 0; mask < 2 ** inner.length - 1; mask++) {
    const kept = [...inner].filter((_, index) => (mask & (1 << index)) !== 0).join('');
    forms.push({ text: text[0]! + kept + text.at(-1)!, score: score * 0.85, via: 'abbreviation' });
  }
  return forms;
}

/** The last English word of a label of several, and Chinese endings from `shortest` characters on, longest first. */
export function heads(text: string, shortest: number): string[] {
  if (isChinese(text)) {
    const endings: string[] = [];
    for (let from = 1; from <= text.length - shortest; from++) endings.push(text.slice(from));
    return endings;
  }
  const words = text.split(/[\s-]+/).filter((word) => word !== '');
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || !/^\p{L}{3,}$/u.test(last)) return [];
  return functionWordsEn.has(last.toLowerCase()) ? [] : [last];
}

/** English words that head an attribute's label without saying which attribute it is ("battery life"). */
const emptyHeads = new Set('life time type level rate rating class number count value range index factor'.split(' '));

/** Parts that stand for an attribute: single words of a short English label, beginnings and endings of a Chinese one. */
export function attributeParts(text: string): string[] {
  if (isChinese(text)) {
    if (text.length < 4 || text.length > 8) return [];
    const parts: string[] = [];
    for (let length = 2; length <= text.length - 2; length++) parts.push(text.slice(0, length), text.slice(-length));
    return parts;
  }
  const words = text.toLowerCase().split(/\s+/);
  if (words.length < 2 || words.length > 3) return [];
  return words.filter((word) => /^[a-z]{4,}$/.test(word) && !emptyHeads.has(word));
}

/** The first word of a brand of several, when it is a telling one ("Verdant" of "Verdant Hollow"). */
export function brandParts(text: string): string[] {
  const [first, second] = text.toLowerCase().split(/[\s-]+/);
  if (first === undefined || second === undefined || !/^[a-z]{4,}$/.test(first) || isEverydayWord(first)) return [];
  return [first];
}
