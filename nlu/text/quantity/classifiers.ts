/** A measure word after a number: 双, pair. */
export interface ClassifierMatch {
  readonly classifier: string;
  /** Pieces in one of it: 12 for a dozen (打). */
  readonly pieces: number;
  readonly end: number;
}

const chineseClassifiers = new Set(
  '个双件台部条只支枝瓶盒包袋箱罐桶杯套副对张把辆本册颗粒片枚根顶款幅束朵盆株匹卷串壶份单批组排筒管碗盘锅捆扇盏架艘间座栋提听打板块面层种项样尊篮扎坛碟贴丸滴床刀卡口格档挡页',
);

/** Words that begin with a measure word and are none: 部分, 个性, 对比, 面料, 打折, 管用, 本来, 条件, 单独. */
const continuation: Readonly<Record<string, string>> = {
  个: '性人别体小月钟星礼子',
  件: '套',
  部: '分位门',
  对: '比于面不着应吗的我他',
  把: '它这那手玩你我他',
  床: '垫单头上品架笠罩',
  格: '子外式局调',
  档: '次案位期口',
  挡: '住板风雨水光',
  页: '面岩',
  口: '味感罩红袋碑齿气价子之人碱径',
  刀: '具片架',
  卡: '片车通路其包',
  本: '来身人地国',
  张: '口扬',
  条: '件纹形码',
  单: '独人反品肩鞋层',
  组: '合成装',
  面: '料包膜前部霜积板粉',
  层: '次层',
  间: '隔谍',
  打: '0123456789一二三四五六七八九半对折开印算包扮底湿车球电字',
  管: '用理家够子',
  听: '说起来歌',
  提: '供前高升示到起',
  包: '邮括容裹含装臀',
  份: '量',
  套: '装餐头路件',
  支: '持付架撑',
  只: '有能要是剩想可会',
  根: '据本',
  排: '除名行扣',
  板: '鞋式子',
  台: '灯阶式湾',
  杯: '子垫',
  款: '式型',
  种: '类子草',
  样: '式子品',
  粒: '度',
  片: '面段',
  座: '位椅机',
  盘: '子点',
  架: '构子',
  块: '状头根',
  批: '发量',
  卷: '发',
  项: '链目圈',
  束: '缚腰',
  扇: '子',
  滴: '答',
};

const english =
  /\s?(pairs?|pieces?|pcs?|items?|units?|sets?|box(?:es)?|bottles?|packs?|packets?|bags?|cans?|jars?|tubes?|rolls?|sheets?|bars?|bunch(?:es)?|cases?|cartons?|cups?|copies|copy|bundles?|slices?|tins?|crates?)(?![a-z])/y;
const partitive = /\s(?:(?:of (?:them|those|these|each|it)|more(?! than\b)|each|ea)(?![a-z])|(?=of the ))/y;
const times = /\s?x(?![a-z\d])/y;

/** "boxes" to "box", "copies" to "copy", "pcs" to "piece". */
function singular(word: string): string {
  if (/^pcs?$/.test(word)) return 'piece';
  if (word === 'copies') return 'copy';
  if (/(?:boxes|bunches)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A measure word that counts the number ending at `at`; null where there is none. */
export function readClassifier(text: string, at: number): ClassifierMatch | null {
  const character = text[at] ?? '';
  const from = character === ' ' ? at + 1 : at;
  const word = text[from] ?? '';
  if (chineseClassifiers.has(word)) {
    const next = text[from + 1] ?? '';
    if (next !== '' && continuation[word]?.includes(next)) return null;
    return { classifier: word, pieces: word === '打' ? 12 : 1, end: from + 1 };
  }
  english.lastIndex = at;
  const found = english.exec(text);
  if (found === null) return null;
  return { classifier: singular(found[1] ?? ''), pieces: 1, end: at + found[0].length };
}

/** Words that make a number a count without a measure word: "two of them", "3 more", "2x". Returns their end. */
export function readCountMark(text: string, at: number, digits: boolean): number | null {
  partitive.lastIndex = at;
  const found = partitive.exec(text);
  if (found !== null) return at + found[0].trimEnd().length;
  if (!digits) return null;
  times.lastIndex = at;
  const multiplied = times.exec(text);
  if (multiplied !== null) return at + multiplied[0].length;
  return text[at] === '×' && !/\d/.test(text[at + 1] ?? '') ? at + 1 : null;
}

/** Whether `x`, `×` or `*` right before a number makes it a count: "x2", "Ridge ×3". Returns where the mark starts. */
export function readCountMarkBefore(text: string, start: number): number | null {
  const found = /(?:^|[^a-z\d])([x×*]\s?)$/.exec(text.slice(Math.max(0, start - 3), start));
  return found === null ? null : start - (found[1]?.length ?? 0);
}

const demonstrative = new Set('这那哪每某另同上下任第唯前后');
const otherOf = new Set(['其中', '另外', '其他', '其它', '剩下', '下的']);

/** 这, 哪, 每, 另 and the like make a following 一 + measure word point at something instead of counting it. */
export function isDemonstrative(text: string, start: number): boolean {
  return demonstrative.has(text[start - 1] ?? '') || otherOf.has(text.slice(Math.max(0, start - 2), start));
}
