/** A unit word after a number. The value times `factor` is in `code`. */
export interface UnitMatch {
  readonly code: string;
  readonly factor: number;
  readonly end: number;
}

interface Unit {
  readonly code: string;
  readonly factor: number;
  /** English only: the word stands right behind the digits or not at all ("2 in black" is no length). */
  readonly tight: boolean;
}

type UnitRow = readonly [code: string, factor: number, words: string];

/** Chinese unit words; longer ones win. */
const chineseRows: readonly UnitRow[] = [
  ['kg', 1, '公斤 千克'],
  ['g', 500, '斤 市斤'],
  ['g', 50, '两'],
  ['g', 1, '克'],
  ['mg', 1, '毫克'],
  ['t', 1, '吨'],
  ['lb', 1, '磅'],
  ['oz', 1, '盎司'],
  ['ml', 1, '毫升'],
  ['L', 1, '升 公升'],
  ['mm', 1, '毫米'],
  ['cm', 1, '厘米 公分'],
  ['m', 1, '米 公尺'],
  ['km', 1, '公里 千米'],
  ['m2', 1, '平米 平方米 平方'],
  ['inch', 1, '寸 英寸'],
  ['ft', 1, '英尺'],
  ['W', 1, '瓦 瓦特'],
  ['kW', 1, '千瓦'],
  ['V', 1, '伏 伏特'],
  ['mAh', 1, '毫安 毫安时'],
  ['Ah', 1, '安时'],
  ['Wh', 1, '瓦时'],
  ['Hz', 1, '赫兹 赫'],
  ['dB', 1, '分贝'],
  ['MP', 1e-6, '像素'],
  ['h', 1, '小时 个小时 钟头 个钟头 个钟'],
  ['min', 1, '分钟'],
  ['s', 1, '秒 秒钟'],
  ['day', 1, '天'],
  ['week', 1, '周 个星期 星期 个礼拜 礼拜'],
  ['month', 1, '个月'],
  ['year', 1, '年 岁 周岁'],
  ['person', 1, '人 位 个人 人份 口人 名 个大人 个小孩 口之家'],
  ['degree', 1, '度'],
  ['Celsius', 1, '摄氏度'],
  ['size', 1, '码'],
  ['star', 1, '星级 星'],
  ['carat', 1, '克拉'],
  ['m3', 1, '立方米 立方'],
  ['um', 1, '微米'],
  ['mi', 1, '英里'],
  ['ms', 1, '毫秒'],
  ['mW', 1, '毫瓦'],
  ['hp', 1, '马力'],
  ['kWh', 1, '千瓦时'],
  ['kcal', 1, '大卡 千卡'],
  ['kJ', 1, '千焦'],
  ['A', 1, '安培'],
  ['MHz', 1, '兆赫'],
  ['Pa', 1, '帕'],
  ['kPa', 1, '千帕'],
  ['MPa', 1, '兆帕'],
  ['rpm', 1, '转每分钟 转/分'],
  ['lumen', 1, '流明'],
  ['nit', 1, '尼特'],
  ['lux', 1, '勒克斯'],
  ['Fahrenheit', 1, '华氏度'],
];

/** Abbreviations that stand right behind the digits. */
const tightRows: readonly UnitRow[] = [
  ['m', 1, 'm'],
  ['inch', 1, 'in'],
  ['V', 1, 'v'],
  ['s', 1, 's'],
  ['TB', 1, 't'],
];

/** Unit words that may stand apart from the number: "500 ml", "15-inch", "two hours". */
const looseRows: readonly UnitRow[] = [
  ['kg', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['g', 1, 'g gram grams gramme grammes gm gms'],
  ['mg', 1, 'mg milligram milligrams'],
  ['t', 1, 'ton tons tonne tonnes'],
  ['lb', 1, 'lb lbs pound pounds'],
  ['oz', 1, 'oz ounce ounces'],
  ['ml', 1, 'ml milliliter milliliters millilitre millilitres cc'],
  ['ml', 10, 'cl'],
  ['L', 1, 'l liter liters litre litres ltr'],
  ['L', 3.785412, 'gallon gallons'],
  ['mm', 1, 'mm millimeter millimeters millimetre millimetres'],
  ['cm', 1, 'cm centimeter centimeters centimetre centimetres cms'],
  ['m', 1, 'meter meters metre metres'],
  ['km', 1, 'km kilometer kilometers kilometre kilometres'],
  ['m2', 1, 'm2 sqm'],
  ['inch', 1, 'inch inches'],
  ['ft', 1, 'ft foot feet'],
  ['W', 1, 'w watt watts'],
  ['kW', 1, 'kw kilowatt kilowatts'],
  ['V', 1, 'volt volts'],
  ['mAh', 1, 'mah'],
  ['Ah', 1, 'ah'],
  ['Wh', 1, 'wh'],
  ['Hz', 1, 'hz hertz'],
  ['kHz', 1, 'khz'],
  ['dB', 1, 'db decibel decibels'],
  ['GB', 1, 'gb gig gigs gigabyte gigabytes'],
  ['TB', 1, 'tb terabyte terabytes'],
  ['MB', 1, 'mb megabyte megabytes'],
  ['MP', 1, 'mp megapixel megapixels'],
  ['h', 1, 'h hr hrs hour hours'],
  ['min', 1, 'min mins minute minutes'],
  ['s', 1, 'sec secs second seconds'],
  ['day', 1, 'day days'],
  ['week', 1, 'week weeks'],
  ['month', 1, 'month months'],
  ['year', 1, 'year years yr yrs yo'],
  ['person', 1, 'person persons people adults adult kids kid children guests guest seater'],
  ['degree', 1, 'degree degrees'],
  ['star', 1, 'star stars'],
  ['carat', 1, 'ct carat carats'],
  ['yd', 1, 'yd yard yards'],
  ['mi', 1, 'mile miles'],
  ['um', 1, 'um micron microns'],
  ['ms', 1, 'ms millisecond milliseconds'],
  ['hp', 1, 'hp horsepower'],
  ['kWh', 1, 'kwh'],
  ['kcal', 1, 'kcal calories kilocalories'],
  ['kJ', 1, 'kj'],
  ['mA', 1, 'ma milliamps'],
  ['A', 1, 'amps amperes'],
  ['MHz', 1, 'mhz megahertz'],
  ['GHz', 1, 'ghz gigahertz'],
  ['Mbps', 1, 'mbps'],
  ['Gbps', 1, 'gbps'],
  ['Pa', 1, 'pa pascals'],
  ['kPa', 1, 'kpa'],
  ['MPa', 1, 'mpa'],
  ['bar', 1, 'bar'],
  ['psi', 1, 'psi'],
  ['rpm', 1, 'rpm'],
  ['mph', 1, 'mph'],
  ['km/h', 1, 'kmh kph'],
  ['lumen', 1, 'lm lumen lumens'],
  ['nit', 1, 'nit nits'],
  ['lux', 1, 'lux lx'],
  ['ppi', 1, 'ppi dpi'],
];

function table(rows: readonly UnitRow[], tight: boolean): [string, Unit][] {
  return rows.flatMap(([code, factor, words]) =>
    words.split(' ').map((word): [string, Unit] => [word, { code, factor, tight }]),
  );
}

const chineseUnits = new Map<string, Unit>(table(chineseRows, false));
const englishUnits = new Map<string, Unit>([...table(looseRows, false), ...table(tightRows, true)]);
const longestChinese = Math.max(...[...chineseUnits.keys()].map((word) => word.length));

/** A Chinese unit word is none where a longer word goes on: 人气, 克拉, 周末, 天然, 米色, 度假, 码头, 分期. */
const continuation: Readonly<Record<string, RegExp>> = {
  人: /[民气工造体参类像家事物群间才]/,
  位: /[置数]/,
  名: /[牌字称单义]/,
  克: /[拉服隆]/,
  周: /[末边围岁一二三四五六日年]/,
  天: /[然猫空气才花线地使生蓝鹅]/,
  年: /[货轻纪龄级份]/,
  米: /[色白粉饭粒糊其奇老]/,
  度: /[假过数]/,
  码: /[头字农表]/,
  升: /[级降]/,
  两: /[个双件台部条只支瓶盒包袋箱罐套副对张把辆本种款样份百千万天年人边面用]/,
  秒: /[杀拍变]/,
  平方: /[英]/,
  瓦: /[片罐]/,
  赫: /[本]/,
};

function readChineseUnit(text: string, at: number, digits: boolean): UnitMatch | null {
  for (let length = longestChinese; length > 0; length--) {
    const word = text.slice(at, at + length);
    const unit = word.length === length ? chineseUnits.get(word) : undefined;
    if (unit === undefined) continue;
    if (word === '星' && !digits && !/^(?:及?以[上下]|好评)/.test(text.slice(at + 1, at + 4))) return null;
    if (continuation[word]?.test(text[at + length] ?? '')) continue;
    return { code: unit.code, factor: unit.factor, end: at + length };
  }
  return null;
}

const englishWord = /([ -]?)([a-z]+2?)(?![a-z\d])(?:-old\b| old\b)?/y;
const sign = /\s?(°c|°f|°)(?![a-z])/y;
const memoryAfter =
  /^\s?(?:的?\s?(?:内存|运存|运行|存储|固态|硬盘|闪存)|ram\b|rom\b|ssd\b|memory\b|storage\b|of (?:ram|storage|memory))/;
const memoryBefore = /(?:内存|运存|存储|容量|(?<![a-z])(?:ram|rom|storage|memory))[\s:是要至少有]*[\d+g]*$/;
const usualMemory = new Set([64, 128, 256, 512, 1024]);

/** "16g内存" is memory, "500 g" weight, "5g" a mobile network and no quantity (null). */
function readGram(text: string, start: number, end: number, value: number, tight: boolean): UnitMatch | null {
  const memory =
    memoryAfter.test(text.slice(end, end + 14)) || memoryBefore.test(text.slice(Math.max(0, start - 14), start));
  if (memory || (tight && usualMemory.has(value))) return { code: 'GB', factor: 1, end };
  if (tight && value >= 2 && value <= 6 && Number.isInteger(value)) return null;
  return { code: 'g', factor: 1, end };
}

function readEnglishUnit(text: string, start: number, at: number, value: number, digits: boolean): UnitMatch | null {
  englishWord.lastIndex = at;
  const found = englishWord.exec(text);
  if (found === null) return null;
  const [whole, gap = '', word = ''] = found;
  const unit = englishUnits.get(word);
  if (unit === undefined) return null;
  const tight = gap !== ' ';
  if (!digits && (word.length === 1 || unit.tight)) return null;
  const decimalInches = word === 'in' && /\.\d$/.test(text.slice(0, at));
  // "2 m shirts" are medium; "9.5 m up" and "at least 3 m" are long.
  const metres =
    word === 'm' &&
    /^\s*(?:$|[,.;!?]|(?:up|or|max|min|at|long|tall|high|wide|deep)\b)/.test(text.slice(at + whole.length));
  if (unit.tight && !tight && !decimalInches && !metres) return null;
  const end =
    at + whole.length - (unit.code === 'year' || unit.code === 'month' ? 0 : (/[ -]old$/.exec(whole)?.[0].length ?? 0));
  if (word === 'g') return readGram(text, start, end, value, gap === '');
  return { code: unit.code, factor: unit.factor, end };
}

/** A double prime is inches unless it closes a quotation; a single one is feet. */
function readPrime(text: string, at: number): UnitMatch | null {
  if (text[at] === "'" && !/[a-z]/.test(text[at + 1] ?? '')) return { code: 'ft', factor: 1, end: at + 1 };
  if (text[at] !== '"') return null;
  const quotes = text.slice(0, at).split('"').length - 1;
  return quotes % 2 === 0 ? { code: 'inch', factor: 1, end: at + 1 } : null;
}

/**
 * The unit right after the number that spans `[start, at)`. `digits`: written in Arabic digits, the only ones that take
 * letters such as m or w. Null where there is none.
 */
export function readUnit(text: string, start: number, at: number, value: number, digits: boolean): UnitMatch | null {
  const next = text.charCodeAt(at);
  if (Number.isNaN(next)) return null;
  if (next > 0x7f) {
    const chinese = readChineseUnit(text, at, digits);
    if (chinese !== null) return chinese;
  } else if (digits) {
    const prime = readPrime(text, at);
    if (prime !== null) return prime;
  }
  const spaced = text[at] === ' ' ? readChineseUnit(text, at + 1, digits) : null;
  if (spaced !== null && digits) return spaced;
  sign.lastIndex = at;
  const degree = sign.exec(text);
  if (degree !== null)
    return {
      code: degree[1] === '°c' ? 'Celsius' : degree[1] === '°f' ? 'Fahrenheit' : 'degree',
      factor: 1,
      end: at + degree[0].length,
    };
  return readEnglishUnit(text, start, at, value, digits);
}

/** Units that "a" or "an" may count: "a kilo of tea". */
export const articleUnits: ReadonlySet<string> = new Set(['kg', 'L', 'lb', 'm', 'h', 'oz']);
