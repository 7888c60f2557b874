import type { Random } from '../../random.js';
import { between, chance, pick } from '../draw.js';
import { chineseCount, chineseNumeral } from '../invent/numerals.js';

/** Measure words that belong to few things and follow the thing when it changes. */
const boundClassifiers = '双台件把条张本部盏架口顶辆支副枚床面根只块艘棵杆座';
const englishCounts = 'two three four five six seven eight nine ten twelve'.split(' ');

/** Another number of about the same size, written with as many decimals. */
function otherNumber(written: string, random: Random): string {
  const [whole = '0', decimals] = written.split('.');
  const value = Number(whole);
  const other = Math.max(1, Math.round(value * (0.5 + 1.2 * random()))) + (value < 10 ? between(random, 0, 2) : 0);
  const round =
    value % 100 === 0 && value > 0
      ? Math.max(100, Math.round(other / 100) * 100)
      : value % 10 === 0 && value > 0
        ? Math.max(10, Math.round(other / 10) * 10)
        : other;
  return decimals === undefined ? String(round) : `${other}.${between(random, 1, 9)}`;
}

/** Chinese digits replaced one by one, so that 一百五十 stays a number of its kind; neighbours such as 三四 stay. */
function otherChineseDigits(text: string, random: Random): string {
  return text.replace(/[一二两三四五六七八九]/g, (digit, at: number) => {
    const next = text[at + 1] ?? '';
    const previous = text[at - 1] ?? '';
    if (/[一二两三四五六七八九]/.test(next + previous)) return digit;
    const other = between(random, 1, 9);
    if (other === 1 && next === '十') return digit;
    return other === 2 && next !== '十' && !/[十百千]/.test(previous) ? '两' : chineseNumeral(other);
  });
}

/** A quantity with other numbers and the same unit; pieces take the measure word of the thing that is now talked about. */
export function mutatedNumbers(text: string, random: Random, classifier: string): string {
  const pieces = /^([一二两三四五六七八九十]|\d{1,2})(\p{Script=Han})$/u.exec(text);
  if (
    pieces !== null &&
    /[个件份盒包瓶套箱袋桶罐杯]/u.test(pieces[2] as string) === false &&
    boundClassifiers.includes(pieces[2] as string)
  ) {
    const count = between(random, 1, chance(random, 0.8) ? 6 : 12);
    return (/\d/.test(pieces[1] as string) ? String(count) : chineseCount(count)) + classifier;
  }
  if (/\d/.test(text)) return text.replace(/\d+(?:\.\d+)?/g, (written) => otherNumber(written, random));
  if (/\p{Script=Han}/u.test(text)) return otherChineseDigits(text, random);
  return text.replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/gi, () =>
    pick(random, englishCounts),
  );
}
