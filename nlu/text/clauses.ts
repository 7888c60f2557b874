import type { Span } from '../understanding.js';

/** Marks that end a clause wherever they stand; `、` joins a list and does not. */
const endMarks = /[，。；！？!?;…\n]/;

/** English words after which a new clause must be one: a subject, an auxiliary or an imperative of shop talk. */
const englishClauseOpeners =
  "(?:i|i'm|i'd|i'll|i've|we|you|he|she|they|it|it's|that's|do|does|did|don't|doesn't|is|are|isn't|aren't|can|can't|could|would|will|won't|should|show|give|tell|find|add|put|remove|drop|delete|take|compare|make|go|get|check|search|start|forget|let|let's|please|also|then|not|no|what|what's|whats|which|how|hows|how's|when|where|why|who|something|nothing|sort|buy|change|keep|clear|empty|help|explain)";

/** A coordinator opens a clause by itself, or only before one of the words above. */
const englishBreak = new RegExp(
  `\\s(?=(?:but|however|although|though|then|and then|and also|or else|because|instead)\\s)|\\s(?=(?:and|or|so|also)\\s+${englishClauseOpeners}\\b(?!-))`,
  'g',
);

/** Chinese connectives that open a clause wherever they stand. */
const chineseBreak =
  /(?=但是|但(?!凡|丁)|不过(?!敏|滤|时|期|分|夜|季|百|千|万|两|[一二三四五六七八九十\d])|然后|而且|并且|可是(?!不)|只是|另外(?!一|两|几|的|那)|还要(?!多|少)|还想|顺便|最好|如果|因为|所以|不然|要不)|(?<=不是[^是,。]{1,10})(?=而?是(?![的不]))|(?=再(?:给|来|帮|加|看|买|要|便宜|推荐|找|说|问|拿|放|看看))|(?=(?:和|跟|并|还有|也)(?:不想|不要|不喜欢|我|你|给|帮|加|删|去掉|不要|别|想|要|把|买|看|有没有|能不能|可不可以))/g;

/** A new clause must not start on one of these: "再便宜" after 能不能, 要不 inside 要不要, 不过 inside 受不过. */
function isFalseChineseBreak(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (text.startsWith('再', at)) return /[能不要想会可别以先]/.test(before);
  if (text.startsWith('要不', at))
    return /^要不[要是]/.test(text.slice(at, at + 3)) || /(?:并且|而且|同时|还)$/.test(text.slice(0, at));
  if (text.startsWith('不过', at)) return /[吗呢得超也]/.test(before);
  if (text.startsWith('最好', at))
    return (
      /^最好(?:的|看|用|吃|喝|卖|听|玩)/.test(text.slice(at, at + 3)) ||
      /(?:加上|[再要也还且就])$/.test(text.slice(0, at))
    );
  if (text.startsWith('还要', at) || text.startsWith('还想', at)) return /[我你他她它们]/.test(before);
  if (text.startsWith('也', at)) return /[我你他她它们这那]/.test(before);
  if (text.startsWith('只是', at)) return /[不就]/.test(before);
  if (text.startsWith('但', at)) return /[不非]/.test(before);
  return false;
}

/** A comma or full stop between digits, or a full stop inside a word ("no. 2", "usb.org"), belongs to what it stands in. */
function endsClause(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (endMarks.test(mark)) return true;
  if (mark !== ',' && mark !== '.') return false;
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (mark === ',') return !(/\d/.test(before) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
  if (/\d/.test(after)) return false;
  if (/[a-z]/.test(after) && /[a-z]/.test(before)) return false;
  return !/(?:^|[^a-z])(?:no|vs|approx|max|min|inc|e\.g|i\.e|dr|mr|ms|mrs|st)$/.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s,.，。；！？!?;…]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,.，。；！？!?;…]/.test(text[end - 1] ?? '')) end--;
  if (end > start) spans.push({ start, end });
}

/**
 * Clauses of normalised text, in order, without the punctuation between them. A negation or a bound does not reach over
 * their borders, so the splitter is conservative: "and" and 和 split only before a word that opens a clause, and
 * "two Ridge and one Slim" stays whole. Text that is nothing but punctuation has no clause.
 */
export function clauses(text: string): Span[] {
  const borders = new Set<number>();
  for (let at = 0; at < text.length; at++) if (endsClause(text, at)) borders.add(at);
  for (const match of text.matchAll(englishBreak)) borders.add(match.index);
  for (const match of text.matchAll(chineseBreak)) {
    if (match.index > 0 && !isFalseChineseBreak(text, match.index)) borders.add(match.index);
  }
  const spans: Span[] = [];
  let from = 0;
  for (const border of [...borders].sort((a, b) => a - b)) {
    pushTrimmed(spans, text, from, border);
    from = border;
  }
  pushTrimmed(spans, text, from, text.length);
  return spans;
}
