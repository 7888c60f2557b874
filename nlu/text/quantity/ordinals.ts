import type { Span } from '../../understanding.js';
import { readChineseNumber } from '../numbers/chinese-number.js';
import { readDigitNumber } from '../numbers/digit-number.js';
import { readEnglishNumber } from '../numbers/english-number.js';

/** Positions that an expression names: 1-based, -1 for the last; 前两个 names two. */
export interface OrdinalMatch extends Span {
  readonly positions: readonly number[];
}

/** Positions are read up to here; beyond it, an ordinal is not about a list on a screen. */
const highestPosition = 50;
const mostPositions = 10;

const classifier =
  '(?:个|款|双|件|台|部|条|只|支|枝|瓶|盒|包|袋|箱|罐|桶|杯|套|副|对|张|把|辆|本|颗|片|块|种|样|项|份|顶|根|家|名|位|行|排|组|号|选项|商品|产品)';
const thing =
  '(?: (?:one|ones|option|options|item|items|product|products|choice|choices|pick|picks|result|results|pair|pairs|model|suggestion))?';
const numeral = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';

const chineseOrdinal = new RegExp(
  `(倒数)?第\\s?${numeral}(?![\\d十百千]|次|时间|天|年|季|章|页|代|届|感觉|印象|步|眼|回|手|波|期|人称|方|世|性|档)${classifier}?`,
  'y',
);
const chineseLast = new RegExp(
  `最后(?:面)?(?:的|那|这)?(?:那)?(?:一?${classifier})(?!月)|最后(?:面)?的(?:那)?(?=$|[^\\p{Script=Han}])|最末${classifier}|末尾那?${classifier}`,
  'uy',
);
const chineseFirst = new RegExp(`(?:头一|最前(?:面)?(?:的)?(?:那|的)?一?|最开始(?:的)?那一?)${classifier}`, 'y');
const chineseLeading = new RegExp(`(前面?|头|最后|后面?)${numeral}${classifier}(?!月|小时)`, 'y');
const chineseNumbered = new RegExp(
  `${numeral}号(?:链接|商品|款|产品|选项)?(?!电池|线|店|门|楼|前|之前|以前|送|到|发|下午|上午|早|晚|字|码)`,
  'y',
);

function positionOf(text: string): number {
  const number = /^\d/.test(text) ? readDigitNumber(text, 0) : readChineseNumber(text, 0);
  return number !== null && number.end === text.length && number.high === undefined ? number.value : 0;
}

function single(start: number, end: number, position: number): OrdinalMatch | null {
  const size = Math.abs(position);
  return Number.isInteger(position) && size >= 1 && size <= highestPosition
    ? { start, end, positions: [position] }
    : null;
}

function several(start: number, end: number, count: number, fromEnd: boolean): OrdinalMatch | null {
  if (!Number.isInteger(count) || count < 1 || count > mostPositions) return null;
  const positions = Array.from({ length: count }, (_, index) => (fromEnd ? index - count : index + 1));
  return { start, end, positions };
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Chinese positions at `at`: 第二款, 倒数第二, 最后一个, 头一个, 前两个, 2号. */
export function readChineseOrdinal(text: string, at: number): OrdinalMatch | null {
  const ordinal = exec(chineseOrdinal, text, at);
  if (ordinal !== null) {
    const position = positionOf(ordinal[2] ?? '');
    return single(at, at + ordinal[0].length, ordinal[1] === undefined ? position : -position);
  }
  const leading = exec(chineseLeading, text, at);
  if (leading !== null && !/[之以目从]$/.test(text.slice(0, at))) {
    const count = positionOf(leading[2] ?? '');
    const fromEnd = /^[最后]/.test(leading[1] ?? '');
    if (count > 1) return several(at, at + leading[0].length, count, fromEnd);
  }
  const last = exec(chineseLast, text, at);
  if (last !== null) return { start: at, end: at + last[0].length, positions: [-1] };
  const first = exec(chineseFirst, text, at);
  if (first !== null) return { start: at, end: at + first[0].length, positions: [1] };
  const numbered = exec(chineseNumbered, text, at);
  if (numbered !== null && !/[月大小\d.]$/.test(text.slice(0, at))) {
    const position = positionOf(numbered[1] ?? '');
    return position <= mostPositions ? single(at, at + numbered[0].length, position) : null;
  }
  return null;
}

const ordinalWords: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  last: -1,
  final: -1,
  penultimate: -2,
};
const ordinalWord = `(${Object.keys(ordinalWords).join('|')}|\\d{1,2}(?:st|nd|rd|th))`;
const notPosition =
  "(?! (?:time|times|thing|things|aid|class|name|names|thought|thoughts|place|hand|generation|gen|gens|day|days|week|weeks|month|months|year|years|night|party|floor|birthday|anniversary|grade|graders?|step|rate|century|resort|person|impression|hour|minute|chance|opinion|straw|season|most|least|best|\\w+est)\\b)(?!-(?:hand|class|rate|party|aid|generation|gen|person|grade))(?!')";
const englishOrdinal = new RegExp(
  `${ordinalWord}(?![a-z\\d])${notPosition}(?: to last| last|-last|-to-last)?${thing}(?![a-z])`,
  'y',
);
const englishLeading = new RegExp(
  `(first|last|top|final) (\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?![a-z\\d%])(?! (?:times|days|weeks|months|years|hours|minutes))${thing}`,
  'y',
);
const englishNumbered =
  /(?:number|no\.?|nr\.?|option|item|product|choice|result) ?#?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![a-z\d.%$-])/y;
const hash = /#\s?(\d{1,2})(?![a-z\d.])/y;

const openers =
  /(?:^|[,.;!?]|\b(?:the|that|this|your|my|their|its|and|or|vs|versus|with|than|to|both|take|pick|choose|like|prefer|about|buy|want|remove|drop|delete|compare|add|get|show|from))\s*(?:very )?$/;
const closers = /^(?:\s*(?:$|[,.;!?]|please\b|pls\b|and\b|or\b|vs\b|instead\b|then\b|to\b|is\b|has\b|was\b))/;
const months = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$/;
const monthAfter = /^ (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "First, show me" is an adverb; "the first", "first one" and a lone "first" are positions. */
function isPosition(text: string, start: number, end: number, word: string, hasThing: boolean): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (months.test(before) || monthAfter.test(after)) return false;
  if (/\bat (?:the )?$/.test(before) || /^ of all\b/.test(after)) return false;
  if (hasThing || /^\d/.test(word)) return true;
  const article = /\b(?:the|that|this|your|my)\s*$/.test(before);
  if (word === 'second' && /\b(?:a|wait|one|this|per|every)\s*$/.test(before)) return false;
  if (article) return true;
  if (
    word === 'first' &&
    (before === '' || /[,.;!?]\s*$/.test(before)) &&
    !/^\s*(?:$|[!?.]|please|pls|and\b|or\b)/.test(after)
  )
    return false;
  if (word === 'final' || word === 'last') return /(?:^|\b(?:and|or|,))\s*$/.test(before) && closers.test(after);
  return openers.test(before) && closers.test(after);
}

/** English positions at `at`: "the second one", "2nd", "last", "second to last", "the first two", "number three", "#2". */
export function readEnglishOrdinal(text: string, at: number): OrdinalMatch | null {
  if (text[at] === '#') {
    const numbered = exec(hash, text, at);
    return numbered === null ? null : single(at, at + numbered[0].length, Number(numbered[1]));
  }
  const leading = exec(englishLeading, text, at);
  if (leading !== null) {
    const word = leading[2] ?? '';
    const count = /^\d/.test(word) ? Number(word) : (readEnglishNumber(word, 0)?.value ?? 0);
    return several(at, at + leading[0].length, count, /^(?:last|final)/.test(leading[1] ?? ''));
  }
  const numbered = exec(englishNumbered, text, at);
  if (numbered !== null) {
    const word = numbered[1] ?? '';
    const noun = /^(?:item|product|result|choice|option)/.test(numbered[0]);
    const position = /^\d/.test(word) ? Number(word) : (readEnglishNumber(word, 0)?.value ?? 0);
    // "number of items", and "item 40" or "no 5 bags" are about something else.
    if (/^no \d/.test(numbered[0]) || (noun && position > mostPositions)) return null;
    return single(at, at + numbered[0].length, position);
  }
  const ordinal = exec(englishOrdinal, text, at);
  if (ordinal === null) return null;
  const word = ordinal[1] ?? '';
  const whole = ordinal[0];
  const fromEnd = / to last|[ -]last|-to-last/.test(whole.slice(word.length));
  const hasThing = /[a-z]$/.test(whole.slice(word.length)) && !/last$/.test(whole);
  if (!fromEnd && !isPosition(text, at, at + whole.length, word, hasThing)) return null;
  const position = ordinalWords[word] ?? Number.parseInt(word, 10);
  return single(at, at + whole.length, fromEnd ? -Math.abs(position) : position);
}
