/** Values of Chinese numeral characters; formal (banker's) forms included. */
const digitValues = new Map<string, number>([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['壹', 1],
  ['幺', 1],
  ['二', 2],
  ['贰', 2],
  ['两', 2],
  ['三', 3],
  ['叁', 3],
  ['四', 4],
  ['肆', 4],
  ['五', 5],
  ['伍', 5],
  ['六', 6],
  ['陆', 6],
  ['七', 7],
  ['柒', 7],
  ['八', 8],
  ['捌', 8],
  ['九', 9],
  ['玖', 9],
]);

const scaleValues = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** -1 where the character is no digit. */
export function chineseDigitValue(character: string | undefined): number {
  return digitValues.get(character ?? '') ?? -1;
}

/** 0 where the character is no multiplier. */
export function chineseScaleValue(character: string | undefined): number {
  return scaleValues.get(character ?? '') ?? 0;
}

export function isChineseNumeral(character: string | undefined): boolean {
  return character !== undefined && (digitValues.has(character) || scaleValues.has(character));
}
