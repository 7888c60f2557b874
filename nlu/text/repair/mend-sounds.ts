import { grammarCharacters, measureWords, ownWords, talkWords, wholeSayings } from './chinese-words.js';
import type { Mend } from './mend.js';
import { soundKey, soundOf } from './sound-key.js';

const longest = Math.max(...talkWords.map((word) => word.length));

/** Talk words by how they sound; made at the first use, since most processes that import this read English too. */
let bySound: ReadonlyMap<string, string> | null = null;

function talkWordFor(heard: string): string | undefined {
  bySound ??= new Map(talkWords.map((word) => [soundKey(word), word]));
  return bySound.get(soundKey(heard));
}

const words = new Set(talkWords);

function asMeant(heard: string): boolean {
  return words.has(heard) || ownWords.has(heard);
}

/** Misheard words of shop talk in the runs of Han characters of a text, longest first. */
export function mendSounds(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  const saying = mendSaying(text, covered);
  if (saying !== null) return [saying];
  const mends: Mend[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    let at = 0;
    while (at < run.length) {
      const length = longestFrom(run, at, index, covered);
      const heard = run.slice(at, at + length);
      const by = length > 0 && !asMeant(heard) && !sharesOut(run, at + length) ? talkWordFor(heard) : undefined;
      if (by !== undefined) mends.push({ start: index + at, end: index + at + length, by });
      at += Math.max(1, length);
    }
  }
  const single = [
    ...mendUnits(text, covered),
    ...mendMeasures(text, covered),
    ...mendMoney(text),
    ...mendBuying(text),
    ...mendParticles(text),
  ];
  return [...mends, ...single.filter(({ start, end }) => !mends.some((mend) => mend.start < end && start < mend.end))];
}

/** 左右各一个, 红黑各来两件: a 各 before a number is what it looks like. */
function sharesOut(run: string, end: number): boolean {
  return run[end - 1] === '各' && /^(?:来|要|拿|买|加)?[一二两三四五六七八九十几]/.test(run.slice(end));
}

/** A whole clause at the end that sounds like something shoppers say: 卖单 pays, though 卖 is a word of its own. */
function mendSaying(text: string, covered: (start: number, end: number) => boolean): Mend | null {
  const found = /(?:^|[\s\p{P}])(\p{Script=Han}{2,5}?)(?:吧|了|呀|啊|哦|哈)?[\s\p{P}]*$/u.exec(text);
  const heard = found?.[1];
  if (found === null || heard === undefined || wholeSayings.includes(heard) || ownWords.has(heard)) return null;
  const start = found.index + found[0].indexOf(heard);
  const key = soundKey(heard);
  const by = wholeSayings.find((saying) => saying.length === heard.length && soundKey(saying) === key);
  return by === undefined || covered(start, start + heard.length) ? null : { start, end: start + heard.length, by };
}

const unitWords = '毫米 厘米 分米 千米 公里 公斤 千克 毫克 毫升 公升 平米 英寸 英尺 毫安 千瓦'.split(' ');

/** 6毫幂以内: behind a number, what sounds like a unit of two characters is one. */
function mendUnits(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  const found = text.matchAll(
    /(?<=[\d一二两三四五六七八九十百千万半]\s?)\p{Script=Han}{2}(?=以[上下内]|[之至制]内|左右|的|起|$|[\s\p{P}])/gu,
  );
  return [...found].flatMap(({ 0: heard, index }) => {
    if (covered(index, index + 2) || unitWords.includes(heard)) return [];
    const key = soundKey(heard);
    const by = unitWords.find((unit) => soundKey(unit) === key);
    return by === undefined ? [] : [{ start: index, end: index + 2, by }];
  });
}

/** 600援以下, 850快钱, 三百块浅以下: behind a number and before a bound, what sounds like a word for money is one. */
function mendMoney(text: string): Mend[] {
  const found = text.matchAll(
    /(?<=[\d一二两三四五六七八九十百千万]\s?[美日欧]?)(?![元块圆美日欧])\p{Script=Han}(?=以[上下内]|[之至制]内|左右|钱|起(?!\p{Script=Han}))/gu,
  );
  const units = [...found].flatMap(({ 0: heard, index }) => {
    const by = ['元', '块'].find((word) => soundOf(word) === soundOf(heard));
    return by === undefined ? [] : [{ start: index, end: index + 1, by }];
  });
  const coins = [
    ...text.matchAll(/(?<=[\d一二两三四五六七八九十百千万][块元])(?!钱)\p{Script=Han}(?=以[上下内]|之内|左右|起)/gu),
  ];
  return [
    ...units,
    ...coins.flatMap(({ 0: heard, index }) =>
      soundOf(heard) === soundOf('钱') ? [{ start: index, end: index + 1, by: '钱' }] : [],
    ),
  ];
}

/** 就卖第一件: a shopper buys what is pointed at, unless the sentence asks whether the shop sells it. */
function mendBuying(text: string): Mend[] {
  if (/[吗么呢?？]/.test(text)) return [];
  const found = text.matchAll(/(?<=^|[\s\p{P}就要想])卖(?=第[\d一二三四五六七八九十]|[这那]|它)/gu);
  return [...found].map(({ index }) => ({ start: index, end: index + 1, by: '买' }));
}

/** 我买潦, 釉色得要求去掉: particles between and behind words of shop talk, which recognisers write as anything of their sound. */
function mendParticles(text: string): Mend[] {
  const found = [
    ...[...text.matchAll(/(?<=[买要])(?![了吧吗呢啊呀个])\p{Script=Han}(?=$|[\s\p{P}])/gu)].map((match) => ({
      match,
      by: '了',
    })),
    ...[...text.matchAll(/(?<=[\p{Script=Han}a-z])(?!的)\p{Script=Han}(?=要求|限制|条件|不要了|不要$)/gu)].map(
      (match) => ({
        match,
        by: '的',
      }),
    ),
  ];
  return found.flatMap(({ match: { 0: heard, index }, by }) =>
    soundOf(heard) === soundOf(by) ? [{ start: index, end: index + 1, by }] : [],
  );
}

/** Length of the word at a place that is written as meant or can be mended; 0 where there is none. */
function longestFrom(
  run: string,
  at: number,
  offset: number,
  covered: (start: number, end: number) => boolean,
): number {
  for (let length = Math.min(longest, run.length - at); length >= 2; length -= 1) {
    const heard = run.slice(at, at + length);
    if (asMeant(heard)) return length;
    const meant = talkWordFor(heard);
    if (meant === undefined || covered(offset + at, offset + at + length)) continue;
    const altered = [...heard].filter((character, place) => character !== meant[place]);
    if (altered.every((character) => !grammarCharacters.has(character))) return length;
  }
  return 0;
}

function mendMeasures(text: string, covered: (start: number, end: number) => boolean): Mend[] {
  const found = text.matchAll(/(?<=[一二两三四五六七八九十\d])\p{Script=Han}(?=$|[\s\p{P}放加给要多有能吧的])/gu);
  return [...found].flatMap(({ 0: heard, index }) => {
    if (measureWords.includes(heard) || grammarCharacters.has(heard) || covered(index, index + 1)) return [];
    const by = measureWords.find((word) => soundOf(word) === soundOf(heard));
    return by === undefined || realMeasures.test(heard) ? [] : [{ start: index, end: index + 1, by }];
  });
}

/** 间, 各 and 格 sound like 件 and 个, and are themselves. */
const realMeasures = /[间各格箭键剑]/;
