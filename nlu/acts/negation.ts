import { overlaps } from '../text/overlaps.js';
import type { Span } from '../understanding.js';

/**
 * Where a negation stands and how far it reaches. The reach of "not" in "not black but white" ends at the contrast, of
 * 除了…以外 at its own bracket, of 红色不要 it goes backwards. Idioms that only look negative are stepped over.
 * (Scope as in the BioScope and *SEM 2012 tasks: cue and span.)
 */
export interface Negation {
  readonly cue: Span;
  readonly scope: Span;
}

const idioms =
  /有没有|能不能|(?<!还)要不要|是不是|可不可以|行不行|好不好|不错|不能少|少不了|不能没有|不可少|不能缺|没问题|不好意思|没关系|不客气|不但|不仅|不只|不一定|不用谢|差不多|无所谓|不限|不如|对不起|别超过?|别(?:低于|高于|多于|少于|大于|小于)|不超过|不低于|不高于|不少于|不多于|不大于|不小于|不到|不止|(?<!只|并且|而且|同时|还)要不(?!要|是|带|含|能|用|防)|没想到|不知道|不确定|不够|不太清楚|没事|不起眼|\bnot only\b|\bnot bad\b|\bno problem\b|\bno worries\b|\bwhy not\b|\bnot sure\b|\bno more than\b|\bnot more than\b|\bno less than\b|\bno idea\b|\bno matter\b|\bdon't mind\b|\bdon't care\b|\bdoesn't matter\b|\bnot important\b|\bdon't know\b|\bnever ?mind\b|\bcan't decide\b|\bisn't there\b|\baren't there\b|\bno,|\bno\.|^no$/g;

const chineseCue =
  /不想要|不需要|用不着|不想买|不喜欢|不考虑|不买|不看|不选|不能有|不能是|不能含|不可以有|不希望|不含|不带|不是|不要|不用|不想|受不了|过敏的?是|别要|别给我?|别推荐|别选|别买|别用|别(?!的|人|家|墅|针|致|样)|没有|排除|避开|避免|讨厌|拒绝|去掉|非(?!常|洲)|无需|无(?!线|所|论|法|敌|数|聊|限|绳|人|油|级)|除去|除开|除了|除/g;
const englishCue =
  /\b(?:do(?:es)?(?:n't| not) (?:want|like|need|have|contain|include|use|show me)|don't|do not|won't|can't have|cannot have|isn't|aren't|is not|are not|not|no|without|w\/o|except(?: for)?|excluding|exclude|anything but|everything but|any but|other than|apart from|besides|avoid|hate|allergic to|intolerant (?:of|to)|sensitive to|sick of|dislike|nothing|never|instead of|rather than|skip|rule out|leave out|minus|can't stand|free of|none of|neither|nor)\b/g;

/** What ends the reach of a negation inside a clause. */
const contrast =
  /但是|但|而是|而要|要(?!是)|想要|改成|换成|换|只要|就要|最好|(?:^|[^a-z])(?:but|instead|plus|including|and (?:that|which|it|they) (?:is|are|has|have|can|must)|and (?:has|have|comes)|rather|just|only|i want|i'd like|i need|want|show me|give me|prefer(?:ably)?|ideally|must (?:be|have)|has to|needs to|should be|with|make it|please show)(?=$|[^a-z])/g;

const trailing =
  /^(?:这个|那个)?(?:牌子|品牌|颜色|款式|型号|系列)?(?:的|款|色|牌|家|那|这|个|种|类|就|我|也|都|全|统统|\s){0,5}(?:不要了?|不需要了?|用不着了?|不必了?|没必要|别(?:要|考虑|看|推荐|选|买|给我|来)|不行|不考虑|算了|排除|除外|不看|不喜欢|不想要|免谈|不买|不好(?:看|打理|清理|洗|用|搭|弄)|(?:给我)?(?:去掉|去除|剔除|过滤掉|划掉)|pass\b|过敏)|^(?:的|家|款|的东西)?(?:我)?(?:穿|用|吃|涂|擦|戴|喝|闻)(?:了|着|过)?(?:就|会|老|总)?(?:过敏|起(?:疹子?|痘|皮)|发痒|拉肚子)|^\s*(?:ones?|things?|stuff)?\s*(?:gives?|gave) me (?:an? )?(?:bad |nasty |terrible )?(?:rash|hives|headaches?|migraines?|spots|allerg\w+)|^\s*(?:ones?|things?|stuff)?\s*(?:makes?|made) (?:me|my skin) (?:itch\w*|sneeze|sick|break out|react)|^\s*(?:breaks?|broke) me out|^[- ]free\b(?! (?:shipping|delivery|gift))|^\s*(?:ones?|things?)?\s*(?:is|are|would be)?\s*(?:out\b(?! of| there| here)|off the table|not (?:ok|okay|for me|an option)|a no(?:-go)?)\b/u;

/** 红色太艳了, "pink is too girly": what is too much of something is not wished, whatever it is too much of. */
const excessive =
  /^(?:的|款|色|那种|这种|\s)*(?:有点|是|也|都)?太(?=[\p{Script=Han}])(?![阳极平空子好棒美赞香帅酷值爱合可漂喜])|^\s*(?:ones?|things?)?\s*(?:is|are|looks?|seems?|would be)\s(?:just |really |way |a bit |far )?too\s(?=[a-z])/u;

/** A clause that says nothing but no to the one before it: "leave those out", 不要. */
const refusal =
  /^[\s,，]*(?:(?:so|and|then|please|just|那就?|就|所以|都|一律|统统|麻烦)\s*)*(?:(?:leave|keep|cut|take) (?:those|them|these|it|that|that one)(?: ones)? out(?: of it)?|(?:skip|exclude|avoid|hide) (?:those|them|these|it|that one)|not (?:those|these|them|for me)|no thanks?|none of (?:those|them|that)|(?:i'?d|i) (?:rather )?(?:not|don'?t want (?:those|them|it))|不要了?|不行|不考虑|不看|排除(?:掉)?|去掉|免了|算了|别(?:给我)?推荐?了?|换(?:个|一个|别的|其他的?|其它的?|另外的?)(?:牌子|品牌|厂家|一家|家)?(?:的)?(?:看看)?|换别家(?:的)?|pass)(?:\s*(?:please|thanks|ok|吧|啊|哈|哦|谢谢))*[\s.!。！]*$/;

/** Whether a clause only refuses what the clause before it spoke of. */
export function refusesWhatWasSaid(clause: string): boolean {
  return refusal.test(clause);
}

/**
 * Finds the negations of one clause. `entities` are the spans that may be negated, for cues that stand behind; of these
 * `values` name goods, makers and values, which may be "too" something, while the price of a thing is only complained of.
 */
export function readNegations(
  text: string,
  clause: Span,
  entities: readonly Span[],
  values: readonly Span[] = [],
): Negation[] {
  const body = text.slice(clause.start, clause.end);
  const masked = body.replace(idioms, (idiom) => ' '.repeat(idiom.length));
  const found: Negation[] = [];
  for (const entity of entities) {
    if (entity.start < clause.start || entity.end > clause.end) continue;
    const match = behind(text.slice(entity.end, clause.end), values.includes(entity));
    if (match && !belongsAhead(entity.end, match[0], entities))
      found.push({
        cue: { start: entity.end, end: entity.end + match[0].length },
        scope: { start: listStart(text, clause, entity, { entities, cue: match[0] }), end: entity.end },
      });
  }
  for (const pattern of [chineseCue, englishCue]) {
    for (const match of masked.matchAll(pattern)) {
      const start = clause.start + match.index;
      const end = start + match[0].length;
      // "Don't you have red ones?" asks for them.
      if (match[0] === '没有' && /[吗么]\s*$/.test(body)) continue;
      if (found.some((negation) => overlaps(negation.cue, { start, end }))) continue;
      if (entities.some((entity) => entity.start <= start && end <= entity.end)) continue;
      // 无 is a word of its own only right before what is not wished.
      if (match[0] === '无' && !entities.some((entity) => entity.start === end)) continue;
      const reach = scopeEnd(text, end, clause.end, match[0]);
      found.push({ cue: { start, end }, scope: { start: end, end: beforeBlank(text, end, reach, entities) } });
    }
  }
  return found;
}

function behind(rest: string, isValue: boolean): RegExpExecArray | null {
  return trailing.exec(rest) ?? (isValue ? excessive.exec(rest) : null);
}

/** 防水 不要红色: a cue that another name follows at once is about that one, unless a 了 has closed it. */
function belongsAhead(end: number, cue: string, entities: readonly Span[]): boolean {
  return (
    /(?:要|需要|考虑|选|给我|买|看|排除)$/.test(cue) &&
    entities.some(({ start }) => start >= end + cue.length && start <= end + cue.length + 1)
  );
}

/** 红色和黑色不要: the cue behind reaches back over a list. */
function listStart(
  text: string,
  clause: Span,
  entity: Span,
  { entities, cue }: { readonly entities: readonly Span[]; readonly cue: string },
): number {
  // 红的蓝的都不要: "all of them" joins what stands side by side.
  const joined = /[都全统]/.test(cue) ? /^(?:色)?的$/ : /^(?!)/;
  let start = entity.start;
  for (const other of [...entities].reverse()) {
    if (other.end > start || other.start < clause.start) continue;
    const between = text.slice(other.end, start);
    if (!joined.test(between) && !/^(?:|(?:的|\s)*(?:和|跟|与|及|、|或|还有|,|and|or)(?:的|\s)*)$/.test(between)) break;
    start = other.start;
  }
  return start;
}

/** 排除铝合金 野禾牌: a blank between Chinese words ends what a cue rules out, once it has ruled out something. */
function beforeBlank(text: string, from: number, end: number, entities: readonly Span[]): number {
  const first = entities.find((entity) => entity.start >= from && entity.end <= end);
  if (first === undefined || !/^\p{Script=Han}/u.test(text.slice(from - 1))) return end;
  const blank = /\s(?![或和跟与及、])/.exec(text.slice(first.end, end));
  return blank === null ? end : first.end + blank.index;
}

function scopeEnd(text: string, from: number, clauseEnd: number, cue: string): number {
  const rest = text.slice(from, clauseEnd);
  if (cue.startsWith('除')) {
    const close = /以外|之外|外|都|其他|其它|别的|均/.exec(rest);
    return close ? from + close.index : clauseEnd;
  }
  contrast.lastIndex = 0;
  for (const match of rest.matchAll(contrast)) {
    if (match.index > 0) return from + match.index;
  }
  return clauseEnd;
}
