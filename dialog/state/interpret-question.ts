import { withoutTag } from '../../nlu/acts/intents.js';
import type { EntityMention } from '../../nlu/understanding.js';
import { attributesAsked } from './asked-attribute.js';
import { bearerOf, compareAct, within } from './compare-act.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';

/** "Do you have…", 有没有…: asks for products, not about one. */
const searchLike =
  /有没有(?!货)|有无|有.{0,14}的(?:吗|么|没有?)|的(?:还|都)?有(?:吗|么|没有?)\s*[?？]?$|有(?:哪些|什么|啥)|\b(?:do|have|are|did) (?:you|u|they|we) (?:have|got|sell|carry|stock|do)\b|\bhave you got\b|\bis there\b|\bare there\b|\bgot any\b|\bshow\b|\blooking for\b|推荐|哪[款个些种].{0,4}有|有哪[款个些种]|\bany(?:thing|one)?\b|\bsomething\b|\bones\b|\bi (?:want|need)\b|\bcan (?:i|you) (?:get|find|see|show|recommend)\b/;

/** "Will it get cheaper?", 会不会降价: asks for a forecast, not for a lower price. */
const asksOutlook =
  /\bprice\b[^.?!]{0,30}\b(?:going|likely) to (?:fall|drop|go down|come down)\b|\b(?:will|going to|gonna|might|when)\b[^.?!]{0,40}(?:\bprice\b[^.?!]{0,12}\b(?:fall|drop|go down|come down)|\b(?:get|be|become) (?:any |even )?cheaper|\b(?:fall|drop|come down|go down) in price|\bgo on sale|\bbe reduced)\b|(?:会不会|会|什么时候|啥时候|何时|过几天|以后|下个月).{0,6}(?:降价|跌价|打折|更?便宜|降(?=吗|么|呢|？|\?|$))|\bwill (?:it|that|this|they) (?:ever |still |soon )?(?:fall|drop|go down|come down)\b/;

/**
 * All that is asked in one breath: "how much is it and how heavy" is two questions about one product. Null when it is no
 * question about products.
 */
export function interpretQuestions(reading: Reading): readonly ShopperAct[] | null {
  const first = interpretQuestion(reading);
  if (first === null) return null;
  const facts = factsAsked(reading, first);
  return facts.length > 1 ? facts : [first];
}

/** 每斤多少钱, "price per kilo", 单价: what it costs by amount. */
const byAmount =
  /单价|(?:每(?:片|颗|粒|包|块|件|百克)|[每一](?:公斤|斤|千克|升))(?:是|要|合)?(?:多少|几)(?:钱|块|元)|(?:多少钱|几块)一?(?:公斤|斤|千克|升)|\b(?:unit price|price per|per (?:kilo(?:gram)?|kg|lit(?:re|er)|100 ?(?:g|ml)|piece|ounce|pound)|by the (?:kilo|lit(?:re|er)|piece))\b/;

const asksPrice =
  /\bhow much (?:is|are|does|do|for|would)\b|^how much\b|\bpric(?:e|ed)\b|\bcost\b|多少钱|什么价|价格|价钱|怎么卖/;

/** Facts joined by "and": only where each is named by a word of its own. */
function factsAsked(reading: Reading, first: ShopperAct): ShopperAct[] {
  const { grounding, understanding, graph } = reading;
  const { text } = understanding;
  const single = first.type === 'ask_fact' || (first.type === 'ask_price' && !first.why && first.outlook !== true);
  if (!single || !/\band\b|和|跟|还有|以及|、|,/.test(text)) return [];
  const choices = first.choices.slice(0, 1);
  const found = new Map<string, number>();
  const price = asksPrice.exec(text);
  if (price !== null) found.set('price', price.index);
  for (const { attribute, start, negated } of grounding.attributes) if (!negated) found.set(attribute, start);
  for (const { attribute, start, degree } of grounding.grades)
    if (degree === 'interrogative') found.set(attribute, start);
  if (first.type === 'ask_fact' && !found.has(first.attribute)) return [];
  return [...found]
    .filter(([id]) => id === 'price' || choices.some((product) => graph.values(product, id).length > 0))
    .sort((a, b) => a[1] - b[1])
    .map(
      ([attribute]): ShopperAct =>
        attribute === 'price' ? { type: 'ask_price', choices, why: false } : { type: 'ask_fact', choices, attribute },
    );
}

/** What lies between the prices of two. */
const priceGap =
  /\bhow much (?:more|less|cheaper|dearer|pricier)\b(?=.*\b(?:cost|is|are|pay)\b|\s*[?.]?$)|\b(?:gap|difference) in (?:the )?price\b|\bprice (?:gap|difference)\b|贵(?:了|出)?多少|便宜(?:了)?多少|差价|(?:价格|价钱)?差多少(?:钱)?[?？]?$/;

const asksForVariant =
  /\b(?:do|have) (?:you|u|they) (?:have|got|sell|stock|carry|do)\b|\b(?:is|are) there\b|有没有|还有.{0,24}(?:吗|么|没有?)[?？]?$/;

/** Questions: comparisons, reasons, prices, stock, what goes with it, and facts. Null when it is no question about products. */
function interpretQuestion(reading: Reading): ShopperAct | null {
  const { has, understanding, products, around, grounding, state } = reading;
  const choices = [...new Set(products.flatMap((product) => product.choices))];
  const explicit = products.length > 0;
  const subject = explicit ? choices : around.focus;
  // 复音数呢，谁多: who leads is a comparison, whatever else is asked again.
  const pair = [around.focus, around.shown].find((list) => list.length === 2);
  if (pair && grounding.categories.length === 0 && priceGap.test(understanding.text))
    return { type: 'compare', productIds: [...pair], attribute: 'price', direction: -1 };
  const bearer = bearerOf(reading);
  if (bearer) return bearer;
  const whoLeads = /(?:谁|哪\p{Script=Han}?)(?:的)?(?:更|比较)?(?:多|少|高|低|大|小|长|短|强)/u.test(
    understanding.text,
  );
  const leads = whoLeads || /\bwhich\b|哪|谁/.test(understanding.text);
  const graded = grounding.grades.some(({ degree }) => degree === 'superlative' || degree === 'comparative');
  const leading = (leads && graded) || (whoLeads && grounding.attributes.length > 0);
  const compare = has('compare') || leading ? compareAct(reading) : null;
  if (compare) return compare;
  if (subject.length > 0 && asksOutlook.test(understanding.text)) {
    return { type: 'ask_price', choices: subject, why: false, outlook: true };
  }
  if (subject.length > 0 && byAmount.test(understanding.text))
    return { type: 'ask_unit_price', choices: explicit ? choices : around.focus };
  if (has('ask_why') && subject.length > 0) {
    const price = /贵|价|expensive|price|cost/.test(understanding.text);
    return price ? { type: 'ask_price', choices: subject, why: true } : { type: 'ask_why', choices: subject };
  }
  if (has('ask_related')) {
    const anchors = explicit
      ? choices
      : around.focus.length > 0
        ? around.focus
        : state.cart.lines.map((line) => line.productId).slice(-1);
    const own = grounding.categories.find((category) => anchors.every((id) => !within(reading, id, category.id)));
    if (anchors.length > 0 && (own || grounding.categories.length === 0 || explicit)) {
      return { type: 'ask_related', choices: anchors, categoryId: own?.id ?? null, wishes: grounding.wishes() };
    }
  }
  // 噪音呢, "and the weight?", 第二个的重量呢: another fact about the same product, or about the one pointed at.
  const again =
    has('same_question') &&
    grounding.attributes[0] !== undefined &&
    subject.length === 1 &&
    (!explicit || grounding.wishes().length === 0);
  if (again)
    return {
      type: 'ask_fact',
      choices: subject,
      attribute: attributesAsked(reading, subject)[0] ?? grounding.attributes[0]?.attribute ?? '',
    };
  const either = eitherAct(reading, subject);
  if (either) return either;
  // "Do you have the Oxford in blue, size L?": whether that very variant is to be had.
  const variant = products.some(({ by }) => by === 'name') && grounding.wishes().some(({ op }) => op === '=');
  if (variant && asksForVariant.test(understanding.text)) return { type: 'ask_stock', choices };
  const fact = describesOnly(reading, factAct(reading, subject, explicit));
  if (fact && fact.type !== 'ask_unknown') return fact;
  if (has('ask_price') && subject.length > 0 && (explicit || grounding.categories.length === 0)) {
    return {
      type: 'ask_price',
      choices: subject,
      why: /为什么|怎么(?:这|涨|降)|\bwhy\b|\bwhere does\b/.test(understanding.text),
    };
  }
  if (has('ask_stock') && subject.length > 0 && (explicit || grounding.categories.length === 0))
    return { type: 'ask_stock', choices: subject };
  return fact;
}

/** "How much is the one with 60 sheets": what the words describe the product by is not what they ask for. */
function describesOnly(
  { has, products, grounding, understanding }: Reading,
  fact: ShopperAct | null,
): ShopperAct | null {
  if (fact?.type !== 'ask_fact' || !has('ask_price') || products[0]?.by !== 'description') return fact;
  const describes = grounding.wishes().some(({ attribute, op }) => op === '=' && attribute === fact.attribute);
  return describes && asksPrice.test(understanding.text) ? null : fact;
}

/** 短袖还是长袖的, "is it short or long": two values of one attribute ask which of them the product has. */
function eitherAct({ understanding, graph }: Reading, subject: readonly string[]): ShopperAct | null {
  const [productId] = subject;
  if (subject.length !== 1 || productId === undefined || !/还是|\bor\b/.test(understanding.text)) return null;
  const terms = understanding.mentions.flatMap(({ candidates: [best], negated }) =>
    best?.kind === 'term' && best.attributeId !== undefined && !negated ? [best.attributeId] : [],
  );
  const [attribute] = terms;
  const asks = attribute !== undefined && terms.length === 2 && terms.every((other) => other === attribute);
  return asks && graph.values(productId, attribute).length > 0
    ? { type: 'ask_fact', choices: subject, attribute }
    : null;
}

/** "Weight of the second", 第二个的重量: what a product has, named and nothing more, is asked for. */
function owned({ grounding, products, understanding: { text, references } }: Reading): boolean {
  if (grounding.wishes().some(({ op, value }) => op !== '=' || value !== true)) return false;
  const things = [...products.map(({ span }) => span), ...references];
  return grounding.attributes.some(({ start, end }) =>
    things.some(
      (thing) =>
        (thing.start >= end && /^ of (?:the |that |this )?$/.test(text.slice(end, thing.start))) ||
        (thing.end <= start &&
          text.slice(thing.end, start) === '的' &&
          /^[呢哦呀啊吧\s\p{P}]*$/u.test(text.slice(end))),
    ),
  );
}

/** From here on the language model's word that a fact is asked for counts, whatever the question names. */
const sureOfFact = 0.85;

/** "Is the lid removable?": a part of the one thing on the table. */
const ofItsParts = /^(?:and |so |but |ok(?:ay)?,? )?(?:is|are|was|were|does|do|has|have) (?:the|its|their) [a-z]/;

/** What looks for other things than the one that was just talked about. */
const looksFurther =
  /\b(?:ones?|anything|something|any other|else|you|others)\b|的(?:款|吗|么|没有?)?[呢啊呀?？\s]*$|别的|其[他它]|哪/;

/** 有没有帽子, "is there a hood?", said of the one thing on the table: whether it has it. */
function asksOfFocus({ grounding, around, state, understanding: { text } }: Reading): boolean {
  const [product] = around.focus;
  const alone =
    around.focus.length === 1 &&
    product !== undefined &&
    (around.shown.length === 1 || (state.last?.productIds.includes(product) ?? false));
  const wishes = grounding.wishes();
  const features = wishes.length > 0 && wishes.every(({ op, value }) => op === '=' && value === true);
  return alone && features && grounding.categories.length === 0 && !looksFurther.test(text);
}

/** 这口锅多重, "how heavy is this pan?": the kind of thing is named to point at the one on the table. */
function pointsAtKind(reading: Reading, subject: readonly string[]): boolean {
  const { grounding, understanding } = reading;
  return (
    subject.length === 1 &&
    grounding.categories.every(
      ({ id, start }) =>
        /[这那](?:一)?\p{Script=Han}?$|\b(?:this|that)\s$/u.test(understanding.text.slice(0, start)) &&
        subject.every((product) => within(reading, product, id)),
    )
  );
}

/** Facts about the product that is talked about. */
function factAct(reading: Reading, subject: readonly string[], explicit: boolean): ShopperAct | null {
  const { understanding, grounding, around, products, has } = reading;
  const { text, question, mentions } = understanding;
  const tells =
    question === null &&
    grounding.attributes.length > 0 &&
    (owned(reading) ||
      /\b(?:tell me|state|give me|let me know|(?:like|want) to know|wonder(?:ing)?)\b|说说|告诉我|讲讲|想知道/.test(
        text,
      ));
  const elliptic = question === null && /[?？]\s*$/.test(withoutTag(text)) && !has('same_question');
  const stated =
    question === null &&
    !elliptic &&
    explicit &&
    grounding.attributes.length > 0 &&
    grounding.wishes().length === 0 &&
    !has('search');
  if (subject.length === 0 || (question === null && !elliptic && !stated && !tells)) return valuesAct(reading);
  const elsewhere = grounding.categories.length > 0 && !pointsAtKind(reading, subject);
  if (!explicit && !asksOfFocus(reading) && (searchLike.test(text) || elsewhere)) return valuesAct(reading);
  // "Anything like that under 550?" looks for another one.
  if (
    /\b(?:anything|something|others?|ones?) (?:like|similar to) (?:that|this|it|these|those)\b|(?:类似|差不多|这样|同样)的?.{0,8}(?:有吗|有没有|还有)/.test(
      text,
    )
  )
    return null;
  if (elliptic && mentions.some((mention) => mention.negated)) return null;
  if (has('recommend') || (has('gift') && !explicit) || has('more') || has('ask_coupon')) return null;
  const foreign = grounding.categories.some((category) => subject.every((id) => !within(reading, id, category.id)));
  if (foreign && !explicit) return null;
  // "Do you have lamps, it needs a dimmer?": "it" is what is looked for.
  const ahead = products[0]?.by === 'pronoun' ? products[0].span.start : -1;
  if (has('search') >= 0.8 && grounding.categories.some(({ end, negated }) => !negated && end <= ahead)) return null;
  const pronoun = products.some((product) => product.by === 'pronoun') || /\b(?:it|its|this|that)\b|它/.test(text);
  const several = !explicit && !pronoun && around.focus.length > 1;
  const asksWhat = question === 'wh' || tells;

  const [attribute] = attributesAsked(reading, subject);
  if (asksWhat && attribute && attribute !== 'price' && attribute !== 'stock') {
    return several
      ? { type: 'compare', productIds: subject.slice(0, 6), attribute, direction: null }
      : { type: 'ask_fact', choices: subject, attribute };
  }
  if (!asksWhat) {
    const supposed = supposition(reading);
    if (supposed) {
      if (several && grounding.attributes.length > 0)
        return { type: 'compare', productIds: subject.slice(0, 6), attribute: supposed.attribute, direction: 1 };
      if (!several)
        return { type: 'ask_whether', choices: subject, attribute: supposed.attribute, asked: supposed.asked };
    }
    if (attribute && !several && attribute !== 'price' && attribute !== 'stock')
      return { type: 'ask_fact', choices: subject, attribute };
  } else if (!several) {
    const wanted = builtInAsked(text);
    if (wanted) return { type: 'ask_fact', choices: subject, attribute: wanted };
  }
  if (stated || has('ask_price') || has('ask_stock')) return null;
  // The unit of "how many years of warranty" is not what is asked about.
  const things = understanding.unknown.filter(
    ({ start, end }) => !(/\bhow (?:many|much) $/.test(text.slice(0, start)) && /^ of /.test(text.slice(end))),
  );
  const surface = things.map((unknown) => unknown.surface).join(' ');
  const aboutIt =
    explicit ||
    pronoun ||
    (around.focus.length === 1 && ofItsParts.test(text) && grounding.categories.length === 0) ||
    (around.focus.length === 1 && has('ask_fact') >= sureOfFact && grounding.categories.length === 0) ||
    (around.focus.length === 1 && /^(?:是|有|能|会|支持|带|可以|含|用|要)|多久|多少|几|多[大长高宽厚重深]/.test(text));
  const from = describedUntil(products, understanding);
  const knownWords = mentions.some(
    (mention: EntityMention) =>
      mention.start >= from && (mention.candidates[0]?.kind === 'term' || mention.candidates[0]?.kind === 'brand'),
  );
  if (aboutIt && !several && (surface !== '' || has('policy_question')) && !knownWords)
    return { type: 'ask_unknown', choices: subject, surface: surface === '' ? text : surface };
  return null;
}

function builtInAsked(text: string): string | null {
  if (/什么牌子|啥牌子|哪个牌子|什么品牌|哪家的|\b(?:what|which) brand\b|\bwho makes\b/.test(text)) return 'brand';
  if (/评价|评分|口碑|\breviews?\b|\brat(?:ed|ing)\b/.test(text)) return 'rating';
  if (
    /介绍|详细|怎么样|\btell me (?:more )?about\b|\bdetails\b|\bdescribe\b|\bwhat(?:'s| is) (?:it|this)\s*[?.]?$|\bwhat'?s it like\b/.test(
      text,
    )
  )
    return 'description';
  return null;
}

/** Where the words end that describe the product that is asked about: the "tofu" of "can the tofu one be flushed". */
function describedUntil(products: Reading['products'], { text, question }: Reading['understanding']): number {
  if (products[0]?.by !== 'description' || question !== 'yes_no') return 0;
  const described = /\b(?:the|that|this)\s[\w\s-]{1,40}?\bone\b/.exec(text);
  return described === null ? 0 : described.index + described[0].length;
}

/** "Is it waterproof", "does it last 30 hours": what is supposed of the product. */
function supposition({
  grounding,
  products,
  understanding,
}: Reading): Pick<Extract<ShopperAct, { type: 'ask_whether' }>, 'attribute' | 'asked'> | null {
  const from = describedUntil(products, understanding);
  const [wish] = grounding
    .wishes(({ start }) => start >= from)
    .filter((candidate) => candidate.attribute !== 'product' && candidate.attribute !== 'category');
  if (!wish) return null;
  const { attribute, op, value, unit } = wish;
  return { attribute, asked: { op: op === '!=' ? '=' : op, value, ...(unit === undefined ? {} : { unit }) } };
}

/** "What colours do you have": the values that a category offers. */
function valuesAct({ understanding, grounding, graph, state }: Reading): ShopperAct | null {
  const asks =
    /(?:有|都有)(?:哪些|什么|啥|几种)|(?:哪些|什么)(?:样的)?.{0,4}(?:可选|可以选|选择)|\b(?:what|which)\b.{0,24}\b(?:do you|are there|available|have you|can i|come in|are you)\b/.test(
      understanding.text,
    );
  const mention = grounding.attributes.find(
    (candidate) => candidate.attribute === 'brand' || graph.attribute(candidate.attribute)?.kind === 'term',
  );
  if (
    !asks ||
    !mention ||
    grounding.categories.length > 0 ||
    (grounding.categoryId === null && state.current < 0 && mention.attribute !== 'brand')
  )
    return null;
  return { type: 'ask_values', attribute: mention.attribute, categoryId: grounding.categoryId };
}
