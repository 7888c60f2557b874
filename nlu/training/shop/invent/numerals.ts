const digits = '零一二三四五六七八九';
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** `count` in English words, for 0 to 9,999. */
export function englishNumeral(count: number): string {
  if (count < 20) return ones[count] as string;
  if (count < 100) {
    const rest = count % 10;
    return (tens[Math.floor(count / 10)] as string) + (rest === 0 ? '' : `-${ones[rest]}`);
  }
  const unit = count < 1000 ? 100 : 1000;
  const rest = count % unit;
  const head = `${englishNumeral(Math.floor(count / unit))} ${unit === 100 ? 'hundred' : 'thousand'}`;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and ' : ' '}${englishNumeral(rest)}`;
}

/** `count` as Chinese says it, for 1 to 99,999: 两百五十 with 两 before 百, 千 and 万; 三百五 when `short`. */
export function chineseNumeral(count: number, short = false): string {
  let text = '';
  let rest = count;
  let last = 0;
  for (const [unit, name] of [
    [10000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
      continue;
    }
    const spoken = digit === 2 && unit > 10 ? '两' : digit === 1 && unit === 10 && text === '' ? '' : digits[digit];
    if (short && rest === 0 && last === unit * 10 && unit >= 10 && unit < 10000 && !text.endsWith('零'))
      return text + digits[digit];
    text += spoken + name;
    last = unit;
  }
  return rest > 0 ? text + digits[rest] : text.replace(/零$/, '');
}

/** The count before a measure word: 两双, 三个. */
export function chineseCount(count: number): string {
  return count === 2 ? '两' : chineseNumeral(count);
}
