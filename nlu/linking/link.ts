import { dictionaryWords } from '../text/dictionary-words.js';
import { overlaps } from '../text/overlaps.js';
import type { EntityCandidate, EntityMention, Quantity } from '../understanding.js';
import type { Lexicon, LexiconMatch } from './lexicon.js';

/**
 * Attributes that every shop has, whatever its feed: the words of the interface itself. Their ids are the built-in
 * attributes of a constraint.
 */
const builtInAttributes: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'price',
    pattern:
      /\b(?:prices?|budgets?|(?<=\b(?:the|any|on|about) )costs?(?! (?:of|me|you|us|to|for)\b))\b|价格|价钱|预算|价位|售价/g,
  },
  {
    id: 'brand',
    pattern:
      /\b(?:brands?|makes?(?=\s+(?:is|does|doesn|isn|no))|manufacturers?|(?<=\b(?:the|any|on|about) )makers?)\b|品牌|牌子|厂家|厂牌/g,
  },
  { id: 'rating', pattern: /\b(?:ratings?|reviews?|stars?)\b|评分|评价|口碑|好评/g },
];

/** Whether a mention names an attribute that every shop has. */
export function isBuiltIn(mention: EntityMention): boolean {
  const [best] = mention.candidates;
  return best?.kind === 'attribute' && builtInAttributes.some(({ id }) => id === best.id);
}

/**
 * Words of grammar and small talk. A hit that consists of nothing else is not a mention unless the catalogue's own
 * label is exactly that and something around it says so; single ones are left to the act grammar.
 */
const functionWords = new Set(
  `a an the of for to in on at by with and or not no yes it its is are was be been this that these those one ones i me my you your we our us he she they
  them his her their do does did don't have has had can could will would should may might shall let lets so too very just only more most less
  least much many some any all both each every other another else what which who whom whose when where why how than then there here now please
  cart basket trolley checkout total payment
  needs wants likes uses
  show give get find look looking see need want like love prefer buy add remove put take make go going back up down out over under about
  around between if but as from into off ok okay yeah sure thanks thank hello hi hey good best better great nice new same first second third last
  two three four five six seven eight nine ten right left item items thing things product products something anything nothing stuff
  是 否 有 无 的 了 吗 呢 吧 啊 要 不 我 你 他 她 它 这 那 个 款 和 与 或 在 给 买 看 想 好 多 少 大 小 高 低 中 都 也 就 还 再 很 太 最 更 到 去 来 会 能 可以 什么 怎么 哪个 这个 那个 商品 产品 东西`
    .split(/\s+/)
    .filter(Boolean),
);

/** Below this, evidence is too thin to act on. */
const minimumScore = 0.6;

function onlyFunctionWords(surface: string): boolean {
  if (/\p{Script=Han}/u.test(surface)) return functionWords.has(surface);
  return surface.split(/[\s-]+/).every((word) => functionWords.has(word));
}

/** Evidence this strong names the thing in the shop's own words, wherever it stands. */
const ownWords = 0.9;

/** Endings that leave a word what it is: 女孩子, 灯具类. */
const sameWord = /^(?:子|儿|们|类|式|款|色|性)$/;

/** Without related words that are a part of a longer word of the language: 洗衣 in 洗衣机 is no laundry. */
function withoutSplitWords(text: string, found: readonly LexiconMatch[]): readonly LexiconMatch[] {
  const splits = (hit: LexiconMatch): boolean => hit.via === 'thesaurus' && hit.score < ownWords;
  if (!found.some((hit) => splits(hit) && /\p{Script=Han}/u.test(text.slice(hit.start, hit.end)))) return found;
  const words = [...dictionaryWords(text)].map(({ start, word }) => ({ start, end: start + word.length }));
  const isPart = ({ start, end }: LexiconMatch): boolean =>
    words.some(
      (word) =>
        word.start <= start &&
        end <= word.end &&
        end - start < word.end - word.start &&
        !(word.start === start && sameWord.test(text.slice(end, word.end))),
    );
  return found.filter((hit) => !(splits(hit) && isPart(hit)));
}

/**
 * Chooses, among overlapping hits, the reading of the text that explains most of it best: a weighted interval schedule
 * over spans (value grows with the evidence and a little more than linearly with length, so that a whole name beats
 * its parts). Hits on the chosen span become its candidates.
 */
export function linkMentions(text: string, lexicon: Lexicon, quantities: readonly Quantity[]): EntityMention[] {
  const found = withoutSplitWords(
    text,
    lexicon.find(text).filter((hit) => hit.score >= minimumScore),
  );
  const hits: LexiconMatch[] = found.filter(
    (hit) => usable(text, hit, quantities, found) || besideItsAttribute(text, hit, found),
  );
  for (const { id, pattern } of builtInAttributes) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      hits.push({ start, end: start + match[0].length, kind: 'attribute', id, score: 0.9, via: 'label' });
    }
  }
  const spans = new Map<string, LexiconMatch[]>();
  for (const hit of hits) {
    const key = `${hit.start}:${hit.end}`;
    const list = spans.get(key);
    if (list) list.push(hit);
    else spans.set(key, [hit]);
  }
  const options = [...spans.values()].map((group) => {
    const best = group.reduce((a, b) => (b.score > a.score ? b : a));
    const length = best.end - best.start;
    return { start: best.start, end: best.end, group, value: best.score ** 2 * length ** 1.15 };
  });
  return schedule(options).map(({ start, end, group }) => ({
    start,
    end,
    surface: text.slice(start, end),
    candidates: rank(group),
    negated: false,
  }));
}

/** "down filling": a word of grammar is a value where its own attribute is named right beside it. */
function besideItsAttribute(text: string, hit: LexiconMatch, all: readonly LexiconMatch[]): boolean {
  if (hit.kind !== 'term' || hit.score < 0.97) return false;
  return all.some(
    (other) =>
      other.kind === 'attribute' &&
      other.id === hit.attributeId &&
      (other.end <= hit.start
        ? /^\s?$/.test(text.slice(other.end, hit.start))
        : hit.end <= other.start && /^\s?$/.test(text.slice(hit.end, other.start))),
  );
}

/** What may follow a word of one character. */
const wordEnd =
  /^(?:$|[\s\p{P}的色款系版和或与跟也都就不吧呢吗啊了以之外除无没]|还是|一点|一些|去掉|去除|去了|删|排除|算了)/u;

/** 小白, 明白, 网红: a colour in the middle of a word is none. */
const insideWord = /(?:[小明空坦表]白|[网走分脸]红|[天抹]黑)$/;

/** What may stand before a word that only answers: "haha fine, …", "ok, great, …". */
const opening = /^(?:(?:ha(?:ha)+|hehe+|lol|oh|ah|ok(?:ay)?|well|hm+|yeah|yep|alright|that'?s|it'?s|all)[\s,!.]*)*$/;

/** "Fine, …", "right, …": a word that opens the sentence alone answers; it describes nothing. */
const interjection = /^(?:fine|right|well|great|perfect|cool|sweet|sure|super|brilliant|nice|good|neat|clear)$/;

function usable(
  text: string,
  hit: LexiconMatch,
  quantities: readonly Quantity[],
  found: readonly LexiconMatch[],
): boolean {
  const surface = text.slice(hit.start, hit.end);
  if (surface.trim().length === 0) return false;
  if (hit.end - hit.start === 1 && insideWord.test(text.slice(0, hit.end))) return false;
  // "How long is it" asks for a length; it wishes for no long sleeves.
  if (hit.kind === 'term' && /\bhow $/.test(text.slice(Math.max(0, hit.start - 4), hit.start))) return false;
  if (
    interjection.test(surface) &&
    opening.test(text.slice(0, hit.start)) &&
    /^\s*[,.!;，。！]/.test(text.slice(hit.end))
  )
    return false;
  // "Check out" pays, whatever pattern is called a check here.
  if (/^check(?:ing)?$/.test(surface) && /^[\s-]?(?:me )?out\b/.test(text.slice(hit.end))) return false;
  // Homophones are guesses; one that would swallow a word of grammar (有类 for 油类) is none.
  if (
    hit.via === 'pinyin' &&
    (hit.score < 0.7 ||
      // Of four characters and more one may be anything: the others tell what was meant (桌面收那盒 for 桌面收纳盒).
      (/[有没的了是我你他她它要不想看买给和就都也吗呢吧在这那个]/.test(surface) &&
        !(surface.length > 3 && hit.score >= 0.78)))
  )
    return false;
  // 蓝 in 蓝牙 is no colour: a single character is a word only where one can end.
  if (
    /^\p{Script=Han}$/u.test(surface) &&
    hit.kind === 'term' &&
    !(
      wordEnd.test(text.slice(hit.end)) ||
      found.some(
        (other) =>
          other.start === hit.end && (other.end > other.start + 1 || other.kind === 'category') && other.score >= 0.84,
      )
    )
  )
    return false;
  if (hit.kind !== 'product' && onlyFunctionWords(surface)) {
    // 高/大/中 are values only beside the attribute that they grade; the joiner below keeps those.
    return (
      hit.kind === 'term' &&
      /^[\u4e00-\u9fff]$/.test(surface) &&
      hit.score >= 0.97 &&
      !/[是否有无的了吗不我你他她它这那个款和要]/.test(surface)
    );
  }
  // "two bags please": a container behind a number counts; it is not what is looked for.
  const counts =
    /^(?:bags?|packs?|boxe?s?|bottles?|pairs?|pieces?|sets?|cans?|tins?|jars?|rolls?|packets?|tubes?|cartons?)$/.test(
      surface,
    );
  if (
    counts &&
    hit.score < 0.97 &&
    quantities.some((quantity) => quantity.end <= hit.start && /^\s*$/.test(text.slice(quantity.end, hit.start)))
  )
    return false;
  if (/^[\d.\s]+$/.test(surface)) {
    // A bare number is a quantity first; a term only where it is one exactly ("42" of a size list).
    return hit.kind === 'term' && hit.score >= 0.97;
  }
  // 两床 counts duvets; it names no bed.
  if (
    hit.end - hit.start <= 2 &&
    quantities.some((quantity) => quantity.kind === 'count' && quantity.start < hit.start && hit.end <= quantity.end)
  )
    return false;
  // "15.6 inch" read as a quantity beats a fuzzy name that happens to share it.
  const inside = quantities.find(
    (quantity) => quantity.start <= hit.start && hit.end <= quantity.end && quantity.kind !== 'number',
  );
  return !inside || hit.score >= 0.97 || hit.end - hit.start > inside.end - inside.start;
}

function rank(group: readonly LexiconMatch[]): EntityCandidate[] {
  const order = { product: 0, category: 1, brand: 2, term: 3, attribute: 4 } as const;
  const seen = new Map<string, LexiconMatch>();
  for (const hit of group) {
    const key = `${hit.kind}:${hit.attributeId ?? ''}:${hit.id}`;
    const known = seen.get(key);
    if (!known || hit.score > known.score) seen.set(key, hit);
  }
  return [...seen.values()]
    .sort((a, b) => b.score - a.score || order[a.kind] - order[b.kind])
    .map(({ kind, id, attributeId, score, via }) => ({
      kind,
      id,
      score,
      via,
      ...(attributeId === undefined ? {} : { attributeId }),
    }));
}

interface Option {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly group: readonly LexiconMatch[];
}

function schedule(options: Option[]): Option[] {
  const sorted = options.sort((a, b) => a.end - b.end || a.start - b.start);
  const best: { value: number; chosen: Option | null; previous: number }[] = [{ value: 0, chosen: null, previous: -1 }];
  const ends = [0];
  for (const option of sorted) {
    let low = 0;
    for (let i = ends.length - 1; i >= 0; i -= 1) {
      if ((ends[i] ?? 0) <= option.start) {
        low = i;
        break;
      }
    }
    const take = (best[low]?.value ?? 0) + option.value;
    const last = best.length - 1;
    if (take > (best[last]?.value ?? 0)) best.push({ value: take, chosen: option, previous: low });
    else best.push({ value: best[last]?.value ?? 0, chosen: null, previous: last });
    ends.push(option.end);
  }
  const result: Option[] = [];
  let at = best.length - 1;
  while (at > 0) {
    const entry = best[at];
    if (!entry) break;
    if (entry.chosen) result.push(entry.chosen);
    at = entry.previous;
  }
  return result.reverse();
}

/**
 * Joins what belongs together: "high cushioning" and 缓震高 are one value of one attribute. The value keeps the
 * candidates of the attribute beside it, and the attribute's own mention is absorbed.
 */
export function joinAttributes(text: string, mentions: readonly EntityMention[]): EntityMention[] {
  const result: EntityMention[] = [];
  for (const mention of mentions) {
    const previous = result.at(-1);
    const joined =
      previous && /^[\s的是为:：]{0,3}(?:is|of|as)?\s?$/.test(text.slice(previous.end, mention.start))
        ? join(text, previous, mention)
        : null;
    if (joined) result[result.length - 1] = joined;
    else result.push(mention);
  }
  return result.filter((mention) => !(mention.surface.length === 1 && functionWords.has(mention.surface)));
}

function join(text: string, left: EntityMention, right: EntityMention): EntityMention | null {
  for (const [attribute, value] of [
    [left, right],
    [right, left],
  ] as const) {
    const ids = new Set(
      attribute.candidates.filter((candidate) => candidate.kind === 'attribute').map((candidate) => candidate.id),
    );
    if (ids.size === 0) continue;
    const candidates = value.candidates.filter(
      (candidate) => candidate.kind === 'term' && ids.has(candidate.attributeId ?? ''),
    );
    if (candidates.length === 0) continue;
    const start = Math.min(left.start, right.start);
    const end = Math.max(left.end, right.end);
    return { start, end, surface: text.slice(start, end), candidates, negated: false };
  }
  return null;
}

/** Quantities that are not part of a name: "26" in "Ridge 26" is no number of anything. */
export function freeQuantities(quantities: readonly Quantity[], mentions: readonly EntityMention[]): Quantity[] {
  return quantities.filter(
    (quantity) =>
      !mentions.some(
        (mention) =>
          overlaps(mention, quantity) &&
          mention.end - mention.start >= quantity.end - quantity.start &&
          mention.candidates[0]?.kind !== 'attribute' &&
          !(quantity.kind === 'measure' && mention.start >= quantity.start && mention.end <= quantity.end),
      ),
  );
}
