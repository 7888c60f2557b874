/**
 * Expressions that hold a numeral and state no amount. Most never get this far, since a lone numeral counts only beside a
 * unit or measure word; these are the ones that would.
 */
const chineseIdioms =
  /一(?:人|手|边|头)一\p{Script=Han}|[五七]号电池|千万(?![\d元块多以之个像台条人])|万一|百分百|百分之百|十分(?!钟|之)|十足|十全|一千零一夜|双(?:十一|11|十二|12)|五一(?!百|千)|十一(?:黄金周|假期|国庆|长假|放假|期间)|六一儿童|(?:三八|六一|八一|五四)节|一[点些下样起直般定共切律旦向边会致流番再时经]|一次性?|有一(?:天|次)|第一(?:次|时间|印象|感觉)|[三四五六七八]件套|一部分|一半|一面|一家(?:人|店)|一辈子|一体|一键|半天|半身|半袖|半导体|二[手维][货的机车商品店码]?|三角|三脚架|三明治|三合一|二合一|多合一|四合一|一个(?:样|劲)|一块(?:儿|去|买|玩|用|发|送|结|付)|一口(?:价|气)|一套一套|两口子|一会儿?|一[条]龙|独一无二|一五一十|一心一意|三天两头|说一不二|不三不四|乱七八糟|五花八门|七上八下|一来|二来|一方面|另一方面|星期[一二三四五六日天]|礼拜[一二三四五六日天]|周[一二三四五六日末](?!年|岁)|[三四五六七八九]分裤|[五七九]分袖|五折叠|[二三四]折叠|百叶|百搭|百货|百度|万能|万用|万向|千层|四季|七夕|五金|一字|三轮|四驱|两用|两面|十字|一线|一手(?!一)|一身|一如|一贯|一大堆|一堆|一律|一脚|一早|一晚上|一句话|几[十百千万]+|好几[个十百千万]*|数[十百千万]+|上[百千万]+(?![块元])|成百上千|几(?=[个块元])/uy;

const englishIdioms =
  /(?:one|two|three)[ -](?:in[ -]one|way|tone|sided|fold|ply|size|piece|stop|off|shot|click|handed)\b|buy one,? get one\b|one day\b|one another\b|one thing\b|one time\b|one hundred percent sure\b|no one\b|24\/7|24-7|9 to 5\b|nine to five\b|7-?eleven\b|a few(?: hundred| thousand| dozen)?\b|a (?:bit|lot|little|day|week|month|year|minute|second|moment|piece of cake)\b|all in one\b|second thoughts?\b|one more time\b|one (?:more|last|other|final) (?:thing|question|wish|point)\b|once\b|(?:hundreds|thousands|dozens|millions) of\b|half the\b|a pound of flesh\b|4x4\b|50\/50|fifty-fifty\b|big five\b|at sixes\b|number one (?:choice|brand|fan)\b/y;

/** 2024-11-11, 11/12/2024, 3:30, 3点半, 12月3号, 16:9, 1920x1080, 3.5.1, 3pm, 5 o'clock, 2024年, mail and web addresses. */
const notAmounts =
  /[57]号电池|(?:9|1[048]|2[24])k(?=\s?(?:金|镀|玫瑰|白金|黄金|gold|white gold|plated))|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|\d[ -]in[ -](?:1|one)\b|(?<![$¥过到于多算约近]\s?)618(?![\d.元块a-z折以]|\s?(?:元|块|rmb|左右|到|-|~))|\d{1,2}:\d{1,2}(?::\d{2})?(?:\s?[ap]\.?m\b)?|\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\b|o'clock\b)|\d+(?:\.\d+){2,}|\d{2,5}\s?[x×*]\s?\d{2,5}(?:\s?[x×*]\s?\d+)?(?:p\b)?|(?:[\d一二三四五六七八九十]{1,3}月份?)(?:[\d一二三四五六七八九十]{1,3}[日号])?|(?<=\b(?:in|since|back in|year)\s)(?:19|20)\d{2}(?![\d.,])|(?:19|20)\d{2}(?:版|新?款)|(?:19|20)\d{2}年(?!\d)(?:\d{1,2}月)?|[二一][零〇九][\u4e00-\u9fff]{2}年|(?:[\d一二三四五六七八九十]{1,3}|两)点(?:钟|半|整|[\d一二三四五六七八九十]{1,3}分|[一三]刻|[二三四五]十[一二三四五六七八九]?分?|(?=[\s,。!?前后左到]|之|以|$))|\d{1,2}日(?!元|币)|1[3-9]\d{9}(?!\d)/y;

/** End of an expression at `at` that is no quantity although it holds a numeral; null where there is none. */
export function skipNonQuantity(text: string, at: number): number | null {
  const code = text.charCodeAt(at);
  const patterns =
    code > 0x7f
      ? [chineseIdioms, notAmounts]
      : code >= 0x30 && code <= 0x39
        ? [notAmounts, englishIdioms]
        : [englishIdioms];
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null && found[0].length > 0) return at + found[0].length;
  }
  return null;
}
