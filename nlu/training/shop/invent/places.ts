import type { Random } from '../../random.js';
import { chance, pick, pickWeighted } from '../draw.js';
import { chineseNumeral, englishNumeral } from './numerals.js';

const englishOrdinals = 'first second third fourth fifth sixth seventh eighth'.split(' ');
const shortOrdinals = '1st 2nd 3rd 4th 5th 6th 7th 8th'.split(' ');

/** Low places are asked for most. */
function place(random: Random): number {
  return pickWeighted(random, [
    [1, 6],
    [2, 6],
    [3, 4],
    [4, 2],
    [5, 1],
    [6, 0.5],
    [7, 0.3],
    [8, 0.3],
  ] as const);
}

/** A place as it stands between "the" and "one": second, 2nd, last, leftmost. */
export function englishPlace(random: Random): string {
  const at = place(random);
  return pickWeighted<string>(random, [
    [englishOrdinals[at - 1] as string, 9],
    [shortOrdinals[at - 1] as string, 1],
    ['last', 3],
    ['middle', 0.6],
    ['second last', 0.2],
    [pick(random, ['top', 'bottom', 'left', 'right']), 0.6],
  ]);
}

/** Several places: "first two". */
export function englishPlaces(random: Random): string {
  const count = pick(random, [2, 2, 2, 3]);
  const side = pick(random, ['first', 'first', 'last', 'top']);
  return `${side} ${chance(random, 0.8) ? englishNumeral(count) : count}`;
}

/** A place with its measure word: 第二个, 最后一款. */
export function chinesePlace(random: Random, classifier: string): string {
  const unit = chance(random, 0.25) ? classifier : pick(random, ['个', '个', '款', '种', '件']);
  const at = place(random);
  return pickWeighted<string>(random, [
    [`第${chineseNumeral(at)}${unit}`, 9],
    [`第${at}${unit}`, 2],
    [`第${chineseNumeral(at)}`, 0.6],
    [`最后一${unit}`, 2],
    [`最后那${unit}`, 0.5],
    [`头一${unit}`, 0.5],
    [`倒数第${at === 1 ? '一' : '二'}${unit}`, 0.4],
    [`中间那${unit}`, 0.5],
    [`${pick(random, ['左边', '右边', '上面', '下面'])}那${unit}`, 0.6],
  ]);
}

/** Several places: 前两款. */
export function chinesePlaces(random: Random): string {
  const count = pick(random, ['两', '两', '三']);
  return `${pick(random, ['前', '前', '后', '最后', '头'])}${count}${pick(random, ['个', '款', '种'])}`;
}
