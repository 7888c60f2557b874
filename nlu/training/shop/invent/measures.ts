import type { Random } from '../../random.js';
import { between, chance, pick } from '../draw.js';
import { chineseCount, chineseNumeral, englishNumeral } from './numerals.js';

/** One kind of figure on products: its units in both languages and how big it usually is. */
interface Dimension {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** Units by dimension: lengths, weights, volumes, times, electricity, storage, pictures, shares, people. */
const dimensions: readonly Dimension[] = [
  { zh: ['厘米', '公分', 'cm'], en: [' cm', 'cm', ' centimetres'], low: 10, high: 200 },
  { zh: ['毫米', 'mm'], en: [' mm', 'mm'], low: 1, high: 60 },
  { zh: ['米'], en: [' m', ' metres', 'm', ' meter'], low: 1, high: 50 },
  { zh: ['寸', '英寸', '吋'], en: [' inch', '"', ' inches', '-inch', 'in'], low: 5, high: 85 },
  { zh: ['公斤', '斤', 'kg', '千克'], en: [' kg', 'kg', ' kilos', ' pounds', ' lbs'], low: 1, high: 80 },
  { zh: ['克', 'g'], en: [' g', 'g', ' grams', ' oz'], low: 20, high: 900 },
  { zh: ['升', 'L'], en: [' litres', 'L', ' l', ' liter', ' litre'], low: 1, high: 90 },
  { zh: ['毫升', 'ml'], en: ['ml', ' ml'], low: 30, high: 900 },
  { zh: ['小时', '个小时'], en: [' hours', 'h', ' hour'], low: 2, high: 72 },
  { zh: ['分钟'], en: [' minutes', ' min'], low: 5, high: 60 },
  { zh: ['天', '年', '个月'], en: [' days', ' years', ' months'], low: 2, high: 36 },
  { zh: ['瓦', 'W'], en: ['W', ' watts', 'w'], low: 5, high: 2200 },
  { zh: ['伏', 'V'], en: ['V', ' volts'], low: 12, high: 240 },
  { zh: ['毫安', 'mAh'], en: ['mAh', ' mAh'], low: 2000, high: 30000 },
  { zh: ['G', 'GB', 'g'], en: ['GB', ' GB', ' gigs'], low: 8, high: 512 },
  { zh: ['T', 'TB'], en: ['TB', ' TB'], low: 1, high: 8 },
  { zh: ['度'], en: [' degrees'], low: 5, high: 600 },
  { zh: ['码'], en: [], low: 34, high: 46 },
  {
    zh: ['匹', '层', '档', '门', '孔', '速'],
    en: [' layers', ' speeds', ' doors', '-piece', '-pack'],
    low: 2,
    high: 12,
  },
  { zh: ['人', '个人'], en: [' people', '-person', ' seats', '-seater'], low: 2, high: 10 },
  { zh: ['片', '抽', '粒', '支', '张'], en: [' pieces', ' sheets', ' tablets', ' count'], low: 10, high: 500 },
  { zh: ['万像素', '赫兹', 'Hz'], en: ['MP', ' megapixels', 'Hz'], low: 12, high: 240 },
  { zh: ['%', '支'], en: ['%', ' percent'], low: 5, high: 100 },
];
const sizeWords = ['size', 'EU', 'UK', 'US', 'size'];

function amountOf(random: Random, { low, high }: Dimension): number {
  const exact = low * (high / low) ** random();
  const step = exact >= 1000 ? 500 : exact >= 100 ? 10 : exact >= 30 ? 5 : 1;
  return Math.max(1, Math.round(exact / step) * step);
}

/** A figure with its unit, or a range of them: 15.6寸, 三十厘米, 20到30升. */
export function chineseMeasure(random: Random): string {
  const dimension = pick(random, dimensions);
  const unit = pick(random, dimension.zh);
  const amount = amountOf(random, dimension);
  if (chance(random, 0.12))
    return `${amount}${pick(random, ['到', '-', '~'])}${amount + between(random, 1, 20)}${unit}`;
  if (chance(random, 0.1) && amount < 60) return `${amount}.${between(random, 1, 9)}${unit}`;
  if (chance(random, 0.06)) return `${amount}乘${amount + between(random, 5, 60)}${unit}`;
  if (chance(random, 0.3) && /^\p{Script=Han}/u.test(unit))
    return `${unit === '度' || unit === '寸' ? chineseNumeral(amount) : chineseCount(amount)}${unit}`;
  return `${amount}${unit}`;
}

/** A figure with its unit, or a range of them: 15.6 inch, 20 to 30 litres, size 9. */
export function englishMeasure(random: Random): string {
  if (chance(random, 0.12)) {
    const word = pick(random, sizeWords);
    const size = word === 'EU' ? between(random, 35, 47) : between(random, 3, 13);
    return `${word} ${chance(random, 0.15) ? englishNumeral(size) : size}${chance(random, 0.1) ? '.5' : ''}`;
  }
  const dimension = pick(random, dimensions);
  if (dimension.en.length === 0) return `EU ${between(random, 35, 47)}`;
  const unit = pick(random, dimension.en);
  const amount = amountOf(random, dimension);
  if (chance(random, 0.12))
    return `${amount}${pick(random, [' to ', '-', '-'])}${amount + between(random, 1, 20)}${unit}`;
  if (chance(random, 0.1) && amount < 60) return `${amount}.${between(random, 1, 9)}${unit}`;
  if (chance(random, 0.06)) return `${amount} ${pick(random, ['x', 'by'])} ${amount + between(random, 5, 60)}${unit}`;
  if (chance(random, 0.2) && unit.startsWith(' ') && amount < 100) return englishNumeral(amount) + unit;
  return amount + unit;
}

const packs = 'boxes packs pairs bottles bags sets pieces units jars tubes rolls packets tins cases copies'.split(' ');

/** How many pieces, from two up: "two", "3 boxes". */
export function englishPieces(random: Random): string {
  const count = between(random, 2, chance(random, 0.8) ? 6 : 24);
  const number = chance(random, 0.6) ? englishNumeral(count) : String(count);
  return chance(random, 0.45) ? number : `${number} ${pick(random, packs)}`;
}

/** How many pieces, with the measure word of the thing or of its packing: 两双, 3盒. */
export function chinesePieces(random: Random, classifier: string): string {
  const count = between(random, chance(random, 0.15) ? 1 : 2, chance(random, 0.8) ? 6 : 24);
  const unit = chance(random, 0.6) ? classifier : pick(random, [...'个件份盒包瓶套箱袋']);
  return (chance(random, 0.65) ? chineseCount(count) : String(count)) + unit;
}
