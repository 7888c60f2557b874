import type { Language } from './model.js';

/** What a unit measures. Values compare within one dimension only. */
export type Dimension =
  | 'mass'
  | 'volume'
  | 'length'
  | 'area'
  | 'time'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'current'
  | 'charge'
  | 'frequency'
  | 'sound'
  | 'data'
  | 'data_rate'
  | 'pressure'
  | 'rotation'
  | 'temperature'
  | 'speed'
  | 'luminous_flux'
  | 'luminance'
  | 'illuminance'
  | 'resolution'
  | 'pixel_density'
  | 'angle'
  | 'force'
  | 'ratio'
  | 'people'
  | 'count'
  | 'pack';

/** One unit: its code, what it measures, how it becomes the base unit, how it is shown and how feeds spell it. */
export interface UnitDefinition {
  readonly code: string;
  readonly dimension: Dimension;
  /** `base = value * factor + offset`. */
  readonly factor: number;
  readonly offset?: number;
  readonly labels: Readonly<Record<Language, string>>;
  /** Further spellings, UN/CEFACT Recommendation 20 codes among them; matched in lower case after the exact spelling. */
  readonly spellings: readonly string[];
}

function unit(
  code: string,
  dimension: Dimension,
  factor: number,
  zh: string,
  en: string,
  spellings: string,
  offset = 0,
): UnitDefinition {
  const all = spellings.split('|').filter((spelling) => spelling !== '');
  return { code, dimension, factor, offset, labels: { zh, en }, spellings: all };
}

/**
 * Units of goods. Codes are UCUM where that is readable, else the plain word. Base units: g, ml, mm, mm2, s, W, Wh, V,
 * A, mAh, Hz, dB, MB, Mbps, Pa, rpm, Celsius, km/h, lm, nit, lux, MP, ppi, degree, N, percent, person, piece, pack.
 * Factors are exact by definition (international avoirdupois pound, US fluid ounce, 1 斤 = 500 g) apart from calendar
 * units: a month is a twelfth of 365 days.
 */
export const unitTable: readonly UnitDefinition[] = [
  unit('mg', 'mass', 0.001, '毫克', 'mg', 'mgm|milligram|milligrams|milligramme'),
  unit('g', 'mass', 1, '克', 'g', 'grm|gr|gm|gram|grams|gramme|grammes|公克'),
  unit('kg', 'mass', 1000, '公斤', 'kg', 'kgm|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|千克'),
  unit('t', 'mass', 1_000_000, '吨', 't', 'tne|tonne|tonnes|metric ton'),
  unit('lb', 'mass', 453.59237, '磅', 'lb', 'lbr|lbs|pound|pounds|英磅'),
  unit('oz', 'mass', 28.349523125, '盎司', 'oz', 'onz|ounce|ounces|安士'),
  unit('jin', 'mass', 500, '斤', 'jin', '市斤|catty'),
  unit('liang', 'mass', 50, '两', 'liang', '市两|tael'),
  unit('carat', 'mass', 0.2, '克拉', 'carat', 'ctm|carats'),

  unit('ml', 'volume', 1, '毫升', 'ml', 'mlt|millilitre|millilitres|milliliter|milliliters|cc|cm3|cm³|cmq|立方厘米'),
  unit('cl', 'volume', 10, '厘升', 'cl', 'clt|centilitre|centiliter'),
  unit('L', 'volume', 1000, '升', 'L', 'ltr|litre|litres|liter|liters|公升|立升|dm3|dm³'),
  unit('m3', 'volume', 1_000_000, '立方米', 'm³', 'mtq|m³|cubic metre|cubic meter|立方'),
  unit(
    'fl_oz',
    'volume',
    29.5735295625,
    '液盎司',
    'fl oz',
    'oza|fl oz|fl. oz|fl. oz.|floz|fluid ounce|fluid ounces|液体盎司',
  ),
  unit('gal', 'volume', 3785.411784, '加仑', 'gal', 'gll|gallon|gallons'),
  unit('qt', 'volume', 946.352946, '夸脱', 'qt', 'qtl|quart|quarts'),
  unit('pt', 'volume', 473.176473, '品脱', 'pt', 'ptl|pint|pints'),

  unit('mm', 'length', 1, '毫米', 'mm', 'mmt|millimetre|millimetres|millimeter|millimeters'),
  unit('cm', 'length', 10, '厘米', 'cm', 'cmt|cms|centimetre|centimetres|centimeter|centimeters|公分'),
  unit('m', 'length', 1000, '米', 'm', 'mtr|metre|metres|meter|meters|公尺'),
  unit('km', 'length', 1_000_000, '公里', 'km', 'kmt|kilometre|kilometres|kilometer|kilometers|千米'),
  unit('inch', 'length', 25.4, '英寸', 'inch', 'inh|in|in.|inches|"|″|”|寸|吋|英吋'),
  unit('ft', 'length', 304.8, '英尺', 'ft', "fot|foot|feet|'|′|呎"),
  unit('yd', 'length', 914.4, '码', 'yd', 'yrd|yard|yards'),
  unit('mi', 'length', 1_609_344, '英里', 'mi', 'smi|mile|miles'),
  unit('um', 'length', 0.001, '微米', 'µm', '4h|µm|μm|micron|microns|micrometre|micrometer'),

  unit('cm2', 'area', 100, '平方厘米', 'cm²', 'cmk|cm²|square centimetre|square centimeter'),
  unit(
    'm2',
    'area',
    1_000_000,
    '平方米',
    'm²',
    'mtk|m²|sqm|square metre|square metres|square meter|square meters|平米|平方|㎡',
  ),
  unit('ft2', 'area', 92_903.04, '平方英尺', 'sq ft', 'ftk|ft²|sqft|sq ft|sq. ft.|square foot|square feet'),

  unit('ms', 'time', 0.001, '毫秒', 'ms', 'c26|millisecond|milliseconds'),
  unit('s', 'time', 1, '秒', 's', 'sec|secs|second|seconds|秒钟'),
  unit('min', 'time', 60, '分钟', 'min', 'mins|minute|minutes|分'),
  unit('h', 'time', 3600, '小时', 'h', 'hur|hr|hrs|hour|hours|钟头|个小时'),
  unit('day', 'time', 86_400, '天', 'days', 'd|days|日'),
  unit('week', 'time', 604_800, '周', 'weeks', 'wee|wk|wks|weeks|星期|个星期'),
  unit('month', 'time', 2_628_000, '个月', 'months', 'mon|mo|mos|months|月'),
  unit('year', 'time', 31_536_000, '年', 'years', 'ann|yr|yrs|y|years|岁|周岁|years old|year old'),

  unit('mW', 'power', 0.001, '毫瓦', 'mW', 'c31|milliwatt|milliwatts'),
  unit('W', 'power', 1, '瓦', 'W', 'wtt|watt|watts|瓦特'),
  unit('kW', 'power', 1000, '千瓦', 'kW', 'kwt|kilowatt|kilowatts'),
  unit('hp', 'power', 745.6998715822702, '马力', 'hp', 'k43|horsepower|匹'),
  unit('Wh', 'energy', 1, '瓦时', 'Wh', 'whr|watt hour|watt hours|watt-hour|watt-hours|瓦小时'),
  unit('kWh', 'energy', 1000, '千瓦时', 'kWh', 'kilowatt hour|kilowatt hours|kilowatt-hour|度'),
  unit('J', 'energy', 1 / 3600, '焦', 'J', 'jou|joule|joules|焦耳'),
  unit('kcal', 'energy', 4184 / 3600, '千卡', 'kcal', 'e14|calorie|calories|kilocalorie|kilocalories|大卡|卡路里'),
  unit('kJ', 'energy', 1000 / 3600, '千焦', 'kJ', 'kjo|kilojoule|kilojoules'),
  unit('V', 'voltage', 1, '伏', 'V', 'vlt|volt|volts|伏特'),
  unit('mA', 'current', 0.001, '毫安', 'mA', '4k|milliamp|milliamps|milliampere'),
  unit('A', 'current', 1, '安', 'A', 'amp|amps|ampere|amperes|安培'),
  unit('mAh', 'charge', 1, '毫安时', 'mAh', 'e09|milliamp hour|milliamp hours|milliampere hour|毫安小时'),
  unit('Ah', 'charge', 1000, '安时', 'Ah', 'amh|amp hour|amp hours|ampere hour|安培小时'),

  unit('Hz', 'frequency', 1, '赫兹', 'Hz', 'htz|hertz|赫'),
  unit('kHz', 'frequency', 1000, '千赫', 'kHz', 'khz|kilohertz'),
  unit('MHz', 'frequency', 1e6, '兆赫', 'MHz', 'mhz|megahertz'),
  unit('GHz', 'frequency', 1e9, 'GHz', 'GHz', 'a86|gigahertz'),
  unit('dB', 'sound', 1, '分贝', 'dB', '2n|db(a)|dba|decibel|decibels'),

  unit('KB', 'data', 0.001, 'KB', 'KB', '2p|kilobyte|kilobytes'),
  unit('MB', 'data', 1, 'MB', 'MB', '4l|megabyte|megabytes|兆'),
  unit('GB', 'data', 1000, 'GB', 'GB', 'e34|gigabyte|gigabytes|gig|gigs'),
  unit('TB', 'data', 1_000_000, 'TB', 'TB', 'e35|terabyte|terabytes'),
  unit('Mbps', 'data_rate', 1, 'Mbps', 'Mbps', 'e20|mbit/s|mb/s|megabit per second|兆每秒'),
  unit('Gbps', 'data_rate', 1000, 'Gbps', 'Gbps', 'b80|gbit/s|gb/s|gigabit per second'),

  unit('Pa', 'pressure', 1, '帕', 'Pa', 'pal|pascal|pascals|帕斯卡'),
  unit('kPa', 'pressure', 1000, '千帕', 'kPa', 'kilopascal|kilopascals'),
  unit('MPa', 'pressure', 1e6, '兆帕', 'MPa', 'mpa|megapascal'),
  unit('bar', 'pressure', 100_000, '巴', 'bar', 'bars'),
  unit('psi', 'pressure', 6894.757293168361, 'psi', 'psi', 'ps|pound per square inch'),
  unit('rpm', 'rotation', 1, '转/分', 'rpm', 'r/min|rev/min|revolutions per minute|转每分钟|转/分钟|转'),

  unit('K', 'temperature', 1, '开', 'K', 'kel|kelvin|开尔文', -273.15),
  unit('Celsius', 'temperature', 1, '°C', '°C', 'cel|°c|℃|deg c|degc|degree celsius|degrees celsius|摄氏度'),
  unit('Fahrenheit', 'temperature', 5 / 9, '°F', '°F', 'fah|°f|℉|deg f|degf|degrees fahrenheit|华氏度', -160 / 9),

  unit(
    'km/h',
    'speed',
    1,
    '公里/小时',
    'km/h',
    'kmh|kph|km/hr|kilometres per hour|kilometers per hour|公里每小时|千米/小时',
  ),
  unit('mph', 'speed', 1.609344, '英里/小时', 'mph', 'hm|miles per hour|mile per hour'),
  unit('m/s', 'speed', 3.6, '米/秒', 'm/s', 'mts|metres per second|meters per second'),

  unit('lumen', 'luminous_flux', 1, '流明', 'lm', 'lum|lm|lumens|ansi lumens'),
  unit('nit', 'luminance', 1, '尼特', 'nits', 'a24|nits|cd/m2|cd/m²'),
  unit('lux', 'illuminance', 1, '勒克斯', 'lux', 'lx|勒'),
  unit('MP', 'resolution', 1, '百万像素', 'MP', 'megapixel|megapixels|mpx'),
  unit('wan_px', 'resolution', 0.01, '万像素', '×10k px', '万象素'),
  unit('ppi', 'pixel_density', 1, 'ppi', 'ppi', 'dpi|pixels per inch|dots per inch'),
  unit('degree', 'angle', 1, '°', '°', 'dd|deg|degrees|角度'),
  unit('N', 'force', 1, '牛', 'N', 'new|newton|newtons|牛顿'),
  unit('percent', 'ratio', 1, '%', '%', 'p1|%|％|pct|per cent|百分之|百分比'),

  unit('person', 'people', 1, '人', 'people', 'ie|persons|people|pers|pax|人份|位'),
  unit(
    'piece',
    'count',
    1,
    '件',
    'pcs',
    'c62|h87|ea|ct|pce|pc|pcs|pieces|each|unit|units|count|个|只|片|粒|枚|支|块|张|条|颗|根',
  ),
  unit('pair', 'count', 2, '双', 'pairs', 'pr|pairs|对|副'),
  unit('dozen', 'count', 12, '打', 'dozen', 'dzn|dozens'),
  unit(
    'pack',
    'pack',
    1,
    '包',
    'packs',
    'pk|pa|packs|packet|packets|pkt|盒|袋|box|boxes|bag|bags|bottle|bottles|瓶|罐|can|cans',
  ),
];
