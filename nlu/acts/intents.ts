import type { EntityMention, Gradable, Intent, IntentName, Quantity, Span } from '../understanding.js';
import { englishCart } from './patterns/en-cart.js';
import { englishQuestions } from './patterns/en-questions.js';
import { englishTalk } from './patterns/en-talk.js';
import { englishWishes } from './patterns/en-wishes.js';
import { chineseCart } from './patterns/zh-cart.js';
import { chineseQuestions } from './patterns/zh-questions.js';
import { chineseTalk } from './patterns/zh-talk.js';
import { chineseWishes } from './patterns/zh-wishes.js';

const patterns = [
  ...chineseTalk,
  ...chineseCart,
  ...chineseQuestions,
  ...chineseWishes,
  ...englishTalk,
  ...englishCart,
  ...englishQuestions,
  ...englishWishes,
];

const entityLetter = { product: 'P', category: 'C', brand: 'B', term: 'V', attribute: 'A' } as const;
const quantityLetter = { money: 'M', measure: 'Q', count: 'N', ordinal: 'O', number: 'X', percent: 'R' } as const;

/** Hides what a shop's words and numbers say and leaves their class, at the same offsets. */
export function maskText(text: string, mentions: readonly EntityMention[], quantities: readonly Quantity[]): string {
  const letters = [...text.toLowerCase()].join('').split('');
  const fill = (span: Span, letter: string): void => {
    for (let i = span.start; i < span.end; i += 1) letters[i] = letter;
  };
  // 2000以内 bounds something, mostly a price; it counts nothing.
  const bounds = ({ kind, comparator }: Quantity): boolean =>
    kind === 'number' && ['lt', 'le', 'gt', 'ge', 'between'].includes(comparator);
  for (const quantity of quantities) fill(quantity, bounds(quantity) ? 'M' : quantityLetter[quantity.kind]);
  for (const mention of mentions) {
    const kind = mention.candidates[0]?.kind;
    if (kind) fill(mention, entityLetter[kind]);
  }
  return letters.join('');
}

/** Code, markup and query language are nobody's wishes, whatever product words occur in them. */
const codeLike =
  /\b(?:drop|alter|truncate|create)\s+(?:table|database)\b|\bupdate\b.{0,30}\bset\b.{0,30}=|\binsert\s+into\b|\b(?:select|delete)\b.{0,40}\bfrom\b.{0,40}(?:;|--|=|\*)|\bunion\s+(?:all\s+)?select\b|<\s*(?:script|img|iframe|svg)\b|\$\{|\{\{|javascript:|\bnew instructions?\b|\byou are now\b.{0,24}\b(?:admin|owner|developer|root)\b|\byou are (?:the |an? )?(?:admin|owner|developer|root)\b|(?:新的?|最新)(?:系统)?指令|你现在是.{0,6}(?:老板|管理员|开发者)|\bor\s+['"]?\w['"]?\s*=\s*['"]?\w|['"]\s*;|;\s*--|--\s*$|\.\.\/|\bignore\b.{0,24}\b(?:previous|prior|above|all)\b.{0,16}\b(?:instruction|prompt|rule)s?\b|忽略.{0,8}(?:之前|以上|前面|所有).{0,6}(?:指令|提示|规则|设定)|\bsystem prompt\b|\b(?:pretend|act|imagine|behave)\b.{0,20}\b(?:manager|owner|admin|boss|developer|root)\b|\b(?:set|mark|make|change|drop|put) (?:every|all)[a-z]*(?: the)?(?: prices?| items?| things?| products?)? (?:down )?to (?:zero|free|0|1|one)\b|(?:假装|扮演|当自己|你就是).{0,8}(?:老板|店长|经理|管理员|开发者)|(?:所有|全部|全场|每个).{0,8}(?:价格|东西|商品).{0,6}(?:改成|变成|设成|调成|降到)(?:零|0|1|一)|系统提示词?/;

const exception = /除(?:了|开|去)|\b(?:but|except|apart from|other than|besides)\b/;

export interface ClauseReading {
  readonly span: Span;
  readonly mentions: readonly EntityMention[];
  readonly quantities: readonly Quantity[];
  readonly gradables: readonly Gradable[];
}

/**
 * Reads the acts of an utterance clause by clause, and once over the whole for acts that a comma cuts through. What
 * carries wishes but no other act is a search; what carries nothing known is out of scope. `masks` are readings of the
 * text as the patterns see it; a pattern may fit any of them.
 */
export function readIntents(text: string, masks: readonly string[], clauses: readonly ClauseReading[]): Intent[] {
  const whole: Span = { start: 0, end: text.length };
  if (codeLike.test(text)) return [{ name: 'out_of_scope', confidence: 0.95, span: whole }];
  const found = new Map<IntentName, Intent>();
  const keep = (name: IntentName, confidence: number, span: Span): void => {
    const known = found.get(name);
    const others = known === undefined ? [] : [known.span, ...(known.also ?? [])];
    if (known !== undefined && known.confidence >= confidence) {
      // The whole adds nothing to its clauses, and a clause stands once.
      if (span !== whole && !others.includes(span)) found.set(name, { ...known, also: [...(known.also ?? []), span] });
      return;
    }
    const also = others.filter((other) => other !== span && other !== whole);
    found.set(name, { name, confidence, span, ...(also.length === 0 ? {} : { also }) });
  };
  const mentioned = clauses.flatMap(({ mentions }) => mentions);
  const counted = clauses.flatMap(({ quantities }) => quantities);
  const goodsUnmasked = maskText(
    text,
    mentioned.filter(({ candidates }) => candidates[0]?.kind !== 'category'),
    counted,
  );
  const spans = clauses.length > 1 ? [...clauses.map((clause) => clause.span), whole] : [whole];
  for (const span of spans) {
    const bodies = masks.map((mask) => mask.slice(span.start, span.end).trim());
    const factor = span === whole && clauses.length > 1 ? 0.97 : 1;
    for (const { name, weight, any, said = [] } of patterns) {
      // 配件 asks for what goes with a product even where a category is called so.
      const read = name === 'ask_related' ? [...bodies, goodsUnmasked.slice(span.start, span.end)] : bodies;
      const words = text.slice(span.start, span.end).trim();
      const fits = any.some((pattern) => read.some((body) => pattern.test(body)));
      if (!fits && !said.some((pattern) => pattern.test(words))) continue;
      // "anything but X will do" and 除了X都行 exclude; they give nothing up.
      if ((name === 'relax' || name === 'dont_care') && exception.test(bodies[0] ?? '')) continue;
      keep(name, weight * factor, span);
    }
  }
  for (const clause of clauses) {
    const wishes =
      clause.mentions.some((mention) => mention.candidates[0]?.kind !== 'product') ||
      clause.quantities.some((quantity) => quantity.kind === 'money' || quantity.kind === 'measure');
    const which = /\bwhich\b|哪|谁/.test(text.slice(clause.span.start, clause.span.end));
    if (
      which &&
      clause.gradables.some((gradable) => gradable.degree === 'superlative' || gradable.degree === 'comparative')
    )
      keep('compare', 0.9, clause.span);
    if (clause.mentions.some((mention) => mention.negated)) keep('exclude', 0.9, clause.span);
    if (wishes) keep('search', 0.72, clause.span);
    else if (clause.gradables.some((gradable) => gradable.degree !== 'interrogative')) keep('search', 0.7, clause.span);
  }
  if (found.size === 0) {
    const anything = clauses.some((clause) => clause.mentions.length > 0 || clause.quantities.length > 0);
    keep(anything ? 'search' : 'out_of_scope', anything ? 0.5 : 0.55, whole);
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

const yesNo =
  /(?:吗|么)[哦呀啊哈嗯]?(?:[这那](?:个|款|件|双|台|支|把|条|盏)?|它)?[?？!。.,，;；！\s]*$|嘛[?？!。.！\s]*$|是不是|能不能|可不可以|会不会|有没有|支不支持|带不带|(?:能|会|有|是|支持|可以|带|含|算).{1,12}不[?？]?$|(?<!不)(.)不\1|[一-鿿](?<![我你他她它也都才就并从绝决可偏硬说])不[?？!。.\s]*$|有.{1,8}没(?:有)?[?？]?$|买得到吧|^\s*(?:(?:so|and|but|ok(?:ay)?|well|u[hm]+|hi|hey|h?m+|oh|er+m?|also|then|cool|great|nice|fine|alright|thanks|right),? )*(?:is|are|r(?= (?:they|these|those|the|u)\b)|does|do|can|could|will|would|has|have|was|were|isn't|doesn't)\b/;
const wh =
  /什么|啥|多少|几(?:个|号|码|种|小时|层|天|升|寸|公斤|斤|瓦|克|度|人|岁|年|块|月|层|档|只|件)|(?<![找来要买看拿挑选荐给备点好这那])几(?:张|页|支|片|粒|颗|色|毫升|毫米|厘米|米|寸|平|袋|包|瓶|盒|根|枚|码|本|双|对|套|节|格|圈|股)|怎么样|如何|哪|多(?:重|大|长|高|久|宽|厚|快|深|远|贵|沉|轻|薄|窄|亮|响)|谁|\b(?:what|which|how|when|where|who|whose)\b|what'?s\b/;

/** "…, ok?", …，行吗: asks for consent to what was said, not for a fact. */
const tag =
  /[,，。.\s](?:ok(?:ay)?|right|alright|please|yeah|行吗|好吗|可以吗|行不行|好不好|可以不|成吗|行么|好么)\s*[?？!。.]*$/;

/** The text without a closing "…, ok?". */
export function withoutTag(text: string): string {
  const found = tag.exec(text);
  return found === null || found.index === 0 ? text : text.slice(0, found.index);
}

/** Whether the utterance asks, and in which form. */
export function readQuestion(utterance: string): 'yes_no' | 'wh' | null {
  // 还要不要带盖的 adds what is ruled out; it asks only with a particle or a mark.
  const asks = /[吗么呢?？]/.test(utterance);
  const text = asks ? withoutTag(utterance) : withoutTag(utterance).replace(/还要(?=不要)/g, '还,');
  if (wh.test(text)) return 'wh';
  // "We expect twins! Can I still get it?": any sentence of it may ask.
  return text.split(/(?<=[.!?;,。！？；，])\s*/).some((sentence) => yesNo.test(sentence)) ? 'yes_no' : null;
}
