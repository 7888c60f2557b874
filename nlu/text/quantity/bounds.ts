import type { Comparator } from '../../understanding.js';

/** A bound that the words beside a number state, and the outer end of those words. */
export interface Bound {
  readonly comparator: Exclude<Comparator, 'eq' | 'between'>;
  readonly edge: number;
}

type Rule = readonly [comparator: Bound['comparator'], pattern: RegExp];

const fillerBefore =
  '(?:\\s*(?:了|过|在|是|到|于|:|the|a|price of|a price of|about|around|roughly|大概|大约|差不多|不多|只|就|能用|能装|能|可以|需要|要|得|有|用|支持|续航|than|of))*\\s*$';

function before(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives.join('|')})${fillerBefore}`);
}

const latinStart = '(?:^|(?<![a-z]))';

/** Read against the text that ends at the number; the first that fits wins, so negated forms stand first. */
const rulesBefore: readonly Rule[] = [
  [
    'le',
    before(
      '(?:不|别|不要|不能|不想|不可以|最好不)(?:要|能|想)?(?:超过|高于|大于|多于|超出|超|高过|贵过|长于|重于)',
      '(?:最多|至多|顶多|最高)(?:给|出|花|加|付|掏)?(?:到|得起)?|最大|最贵|上限|撑死|控制在',
      `${latinStart}(?:no|not|never|nothing|isn't|aren't|won't|don't|doesn't|can't)(?: (?:more|greater|higher|over|above|larger|bigger|heavier|longer|costlier))(?: than)?`,
      `${latinStart}(?:at most|at the most|up to|upto|within|(?<!pro )max(?:imum)?(?: of| is)?|maxing out at|not exceeding|capped at|limit(?:ed to| of| is)?|without (?:exceeding|going over)|(?:not|n't|never) (?:want to )?(?:go(?:ing)? (?:over|above|past|beyond)|exceed|spend more than|spend over|pay more than|pay over|cost more than)|as much as|inside)`,
      '<=|=<|≤|⩽|小于等于|小于或等于',
    ),
  ],
  [
    'ge',
    before(
      '不(?:低于|少于|小于|短于|轻于|能少于|能低于)|别(?:低于|少于)',
      '至少|起码|最少|最低|最小|下限|少说',
      `${latinStart}(?:no|not|nothing|never|isn't|aren't)(?: (?:less|fewer|lower|smaller|shorter|lighter|cheaper|under|below))(?: than)?`,
      `${latinStart}(?:at least|at the least|(?<!\\d\\s?)min(?:imum)?\\.?(?: of| is)?|starting (?:at|from)|starts (?:at|from)|upwards of|from at least|as (?:low|little) as)`,
      '>=|=>|≥|⩾|大于等于|大于或等于',
    ),
  ],
  [
    'lt',
    before(
      '(?<![买找收看得等搜用])不(?:到|足|满)|低于|小于|少于|便宜于|短于|轻于|不及',
      `${latinStart}sub-?|${latinStart}(?:(?:under|below|beneath|less|lower|fewer)(?: than)?|(?:cheaper|smaller|shorter|lighter|thinner|narrower|younger|slower) than)`,
      '<|＜',
    ),
  ],
  [
    'gt',
    before(
      '超过|大于|高于|多于|不止|长于|重于|超出|贵于|不只|高过',
      `${latinStart}(?:over|above|more than|greater than|higher than|exceed(?:s|ing)?|beyond|north of|pricier than|costlier than|larger than|bigger than|heavier than|longer than|thicker than|wider than|faster than|taller than|older than|better than)`,
      '>',
    ),
  ],
  [
    'about',
    before(
      '(?<![合签条节契预])约|大约|大概|差不多|接近|将近|左右|估计|(?<![最附远靠])近|也就',
      `${latinStart}(?:around|(?<!(?:what|how|tell me|more|know|ask|asking|talk|talking|think|thinking|sure|info|details|something|anything|care|worry|worried) )about|roughly|approximately|approx\\.?|circa|close to|near|nearly|almost|somewhere around|somewhere near|in the region of|ballpark|say|approaching)`,
      '~|≈',
    ),
  ],
];

const rulesAfter: readonly Rule[] = [
  [
    'about',
    /(?:\s?(?:左右|上下|附近|光景|来往|的样子|前后|出头|差不多)|-?\s?ish\b|\s(?:or so|or thereabouts|give or take|roughly|approximately)\b)/y,
  ],
  [
    'le',
    /(?:\s?(?:(?:及|或)?以内|之内|以下|之下|及以下|或以下|往下|封顶|打住|为限|到顶|是(?:我的?|我们的?)?(?:上限|极限|顶)|内(?![存衣裤搭置胆饰部外容膜心馅增向])|顶天)|,?\s(?:or|and) (?:less|under|below|fewer|cheaper|lower|lighter|smaller|shorter)\b(?!\s?[$¥£€]?\d)|\s(?:max|maximum|tops|at most|at the most|at max|limit|or bust)\b|,\s(?:max|maximum|tops|at most|at the most|at max|limit|or bust)\b(?!\s+[a-z\d])|\s(?:is|would be|'s) (?:really |about )?(?:the|my|our) (?:very |absolute )?(?:most|max(?:imum)?|limit|ceiling|cap)\b)/y,
  ],
  [
    'ge',
    /(?:\s?(?:(?:及|或)?以上|之上|往上|起步|开外|朝上|起(?![来床码跑飞司球毛皱订送源])|\+(?!\d))|,?\s(?:or|and) (?:more|over|above|up|upwards?|higher|larger|bigger|better|heavier|longer|greater|older)\b(?!\s?[$¥£€]?\d)|\s(?:minimum|at least|upwards?|up|at minimum)\b(?! to)|,\s(?:minimum|at least|upwards?|up|at minimum)\b(?!\s+[a-z\d])|\s?plus\b(?!\s+[a-z])|\+(?![\d]))/y,
  ],
];

/** The bound right before a number that starts at `start`; words before `from` are out of reach. */
export function readBoundBefore(text: string, start: number, from: number): Bound | null {
  const window = text.slice(Math.max(from, start - 36), start);
  if (window === '') return null;
  for (const [comparator, pattern] of rulesBefore) {
    const found = pattern.exec(window);
    if (found !== null) return { comparator, edge: start - window.length + found.index };
  }
  return null;
}

/** The bound right behind a quantity that ends at `end`. */
export function readBoundAfter(text: string, end: number): Bound | null {
  const from = text[end] === '的' || text[end] === '钱' ? end + 1 : end;
  for (const at of from === end ? [end] : [end, from]) {
    for (const [comparator, pattern] of rulesAfter) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found !== null) return { comparator, edge: at + found[0].length };
    }
  }
  return null;
}

const refusalBefore =
  /(?:不要|别要|不想要|不考虑|别给我(?:看|推荐)?|不看|不想看|不需要|排除|除了)$|(?:(?:^|[^a-z])(?:nothing|not|never|without|no|dont|doesnt|cant|wont)|n't)(?: (?:want|wanna|to|spend|pay|go|going|cost|costs|be|show|me|give|recommend|anything|something|any|ones|thing|things|the|that|that's|is|are|for|a|it|much|priced|see|show|phones?|need|like|interested|in|looking|stuff|items?|products?))*\s$/;
const refusalAfter =
  /(?:块|元|钱)?的?(?:东西|那些|款式?|产品|商品)?(?:都|就|我|一律|通通|全都|可)?(?:不要|不考虑|算了|不行|免谈|不看|排除|不用|别推荐|别给我|别看|不接受|买不起|不想要|pass)/y;

const opposite: Readonly<Record<string, Bound['comparator']>> = { lt: 'ge', le: 'gt', gt: 'le', ge: 'lt' };

/**
 * "Nothing over 500", 500以上的不要: a refused bound is the opposite wish. Returns the comparator that is wished, and how
 * far the refusing words reach, or null where nothing refuses.
 */
export function readRefusal(
  text: string,
  comparator: Comparator,
  start: number,
  end: number,
  from: number,
): { readonly comparator: Bound['comparator']; readonly start: number; readonly end: number } | null {
  const turned = opposite[comparator];
  if (turned === undefined) return null;
  const window = text.slice(Math.max(from, start - 48), start);
  const refused = refusalBefore.exec(window);
  if (refused !== null) {
    const lead = /^[^a-z不别排除]/.test(refused[0]) ? 1 : 0;
    let opened = start - window.length + refused.index + lead;
    while (refused[0].startsWith("n't") && opened > from && /[a-z]/.test(text[opened - 1] ?? '')) opened--;
    return { comparator: turned, start: opened, end };
  }
  refusalAfter.lastIndex = end;
  const after = refusalAfter.exec(text);
  return after === null ? null : { comparator: turned, start, end: end + after[0].length };
}
