import type { Attribute } from '../../knowledge-graph/graph/model.js';
import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { Operator, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { convert, dimensionOf } from '../../knowledge-graph/graph/units.js';
import type { Quantity, Understanding } from '../../nlu/understanding.js';
import type { Constraint } from './belief-state.js';
import type { Wish } from './ledger.js';
import { boundByName, refusedBound } from './quantity-bound.js';

/** How far "around 500" reaches to either side. Generous, since a near miss still interests a shopper. */
const aboutShare = 0.25;
/** How far a stated measure may be off where no product has it exactly ("a 20 litre pack"). */
const nearShare = 0.12;

/** What a number may be about, as far as the conversation knows. */
export interface QuantityContext {
  readonly graph: ShopGraph;
  readonly understanding: Understanding;
  readonly categoryId: string | null;
  /** The attribute that the bot asked for last. */
  readonly pendingAttribute: string | null;
  /** Wishes that hold already: "make it 2000" moves the bound that stands. */
  readonly held: readonly Constraint[];
  /** Attribute ids of mentions, with their spans. */
  readonly attributes: readonly { readonly attribute: string; readonly start: number; readonly end: number }[];
}

/**
 * Turns a quantity into bounds on an attribute or the price: by the attribute named beside it, by its unit, by the
 * question that stands open, and for bare numbers by what prices look like. Null when it is about nothing known.
 */
export function groundQuantity(given: Quantity, context: QuantityContext): Wish[] | null {
  const wishes = groundFreely(given, context);
  return given.comparator === 'eq' ? (wishes?.map((wish) => onHeldSide(wish, context)) ?? null) : wishes;
}

/** "30 will do" after "50 or more": a number said of what is bounded on one side moves that bound. */
function onHeldSide(wish: Wish, { held }: QuantityContext): Wish {
  if (wish.op !== '=' || typeof wish.value !== 'number') return wish;
  const sides = new Set(
    held
      .filter(({ attribute, about }) => attribute === wish.attribute && about === undefined)
      .map(({ op }) => (op === '>' || op === '>=' ? '>=' : op === '<' || op === '<=' ? '<=' : op)),
  );
  const [side] = sides;
  return sides.size === 1 && (side === '>=' || side === '<=') ? { ...wish, op: side } : wish;
}

function groundFreely(given: Quantity, context: QuantityContext): Wish[] | null {
  const quantity = refusedBound(boundByName(given, context), context.understanding.text);
  const said = context.understanding.text.slice(quantity.start, quantity.end);
  if (quantity.kind === 'money') return priceWishes(quantity, context, said);
  if (quantity.kind === 'measure') return measureWishes(quantity, context, said);
  // 7号的篮球: a number of a size, where the kind of thing has sizes.
  if (quantity.kind === 'ordinal' && /^\d+号$/.test(said) && context.categoryId !== null) {
    const size = byLabel({ ...quantity, unit: 'size' }, context);
    return sizeTerm(quantity, context, said) ?? (size === null ? null : bounds(size.id, quantity, said, undefined));
  }
  if (quantity.kind !== 'number' && quantity.kind !== 'count') return null;
  const beside = nearestAttribute(quantity, context);
  if (beside === 'price') return priceWishes(quantity, context, said);
  if (beside) return bounds(beside, quantity, said, undefined);
  if (quantity.kind === 'count') return null;
  const unit = unitBehind(quantity, context);
  if (unit) return bounds(unit, quantity, said, undefined);
  const counted = countedBehind(quantity, context);
  if (counted !== null) return counted.attribute ? bounds(counted.attribute, quantity, said, undefined) : null;
  if (context.pendingAttribute === 'price' && !isArticle(quantity, said))
    return priceWishes(
      { ...quantity, comparator: quantity.comparator === 'eq' ? 'le' : quantity.comparator },
      context,
      said,
    );
  const pending = context.pendingAttribute ? context.graph.attribute(context.pendingAttribute) : undefined;
  if (pending?.kind === 'number') return bounds(pending.id, quantity, said, undefined);
  const sized = sizeTerm(quantity, context, said);
  if (sized) return sized;
  return looksLikePrice(quantity, context) ? priceWishes(quantity, context, said) : null;
}

/** "200 is as far as I can go", 三百到顶了: the sum said is the most there is. */
const endOfMeans =
  /^\s*(?:(?:yuan|bucks|dollars|quid|pounds|euros?|rmb)\s*)?(?:(?:is|was|would be|'s)\s+)?(?:as (?:far|high|much) as i\b|(?:about |just |really )?all (?:that )?i(?:'ve| have| can)\b|(?:my|the|our) (?:absolute |upper |top )?(?:limit|max(?:imum)?|ceiling|cap|budget)\b|(?:is )?(?:the )?(?:most|max(?:imum)?) (?:that )?i\b)|^(?:块|元|块钱)?(?:就)?(?:到顶|到头|是(?:极限|上限|底线|顶)|撑死|封顶|不能再多)/;

/** "Give me one": a small number in words counts what is wanted, whatever was asked before. */
function isArticle({ value, comparator }: Quantity, said: string): boolean {
  return comparator === 'eq' && value < 10 && !/\d/.test(said);
}

function priceWishes(quantity: Quantity, { graph, understanding, held }: QuantityContext, said: string): Wish[] {
  const minor = (value: number): number => toMinor(value, graph.currency);
  const before = understanding.text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const behind = understanding.text.slice(quantity.end, quantity.end + 40);
  const ceiling =
    endOfMeans.test(behind) ||
    /\b(?:can(?:'t|not)|won't|wouldn't|couldn't|not) (?:go|spend|pay|stretch|do) (?:any )?(?:over|above|past|beyond|more than|higher than)\s?\D?$/.test(
      before,
    ) ||
    /(?:预算|最多|顶多|提到|加到|放宽到|涨到|budget(?: is| of)?|spend|max(?:imum)?|afford|(?:go|stretch|raise|increase)(?: (?:up|it|that))* to)[^\d]{0,8}$/.test(
      before,
    ) ||
    (held.some(
      (constraint) =>
        constraint.attribute === 'price' &&
        constraint.about === undefined &&
        (constraint.op === '<' || constraint.op === '<='),
    ) &&
      !held.some(
        (constraint) => constraint.attribute === 'price' && (constraint.op === '>' || constraint.op === '>='),
      ));
  const wish = (op: Operator, value: number, about?: number): Wish => ({
    attribute: 'price',
    op,
    value,
    strength: 'hard',
    said,
    ...(about === undefined ? {} : { about }),
  });
  const middle = minor(quantity.value);
  switch (quantity.comparator) {
    case 'lt':
      return [wish('<', middle)];
    case 'le':
      return [wish('<=', middle)];
    case 'gt':
      return [wish('>', middle)];
    case 'ge':
      return [wish('>=', middle)];
    case 'between':
      return [wish('>=', middle), wish('<=', minor(quantity.high ?? quantity.value))];
    default:
      if (ceiling && quantity.comparator === 'eq') return [wish('<=', middle)];
      return [
        wish('>=', Math.round(middle * (1 - aboutShare)), middle),
        wish('<=', Math.round(middle * (1 + aboutShare)), middle),
      ];
  }
}

function measureWishes(quantity: Quantity, context: QuantityContext, said: string): Wish[] | null {
  const attribute = measuredBy(quantity, context);
  if (!attribute) return sizeTerm(quantity, context, said);
  const rate = attribute.unit?.startsWith(`${quantity.unit}/`) === true;
  const known = quantity.unit !== undefined && dimensionOf(quantity.unit) !== undefined;
  const unit = rate ? attribute.unit : known ? quantity.unit : undefined;
  if (quantity.comparator !== 'eq') return bounds(attribute.id, quantity, said, unit);
  const { graph, categoryId, understanding } = context;
  const around = understanding.text.slice(Math.max(0, quantity.start - 24), quantity.end + 8);
  const atLeast =
    /\b(?:fits?|fitting|holds?|holding|takes?|carry|accommodates?|suits?|seats?|sleeps?|enough for)\b|能装|放得下|装得下|装下|可装|能放|塞得下|够.{0,4}用|适配|能坐|能睡/.test(
      around,
    ) || ['time', 'charge', 'people'].includes((unit && dimensionOf(unit)) ?? '');
  const named = [attribute.id, ...attribute.words.en, ...attribute.words.zh].join(' ');
  if (/\bage\b|年龄|岁/i.test(named)) return bounds(attribute.id, { ...quantity, comparator: 'le' }, said, unit);
  // "For a 3.5 litre engine": what is "up to" so much has to reach it.
  const ceiling = /\b(?:max|maximum|up to)\b|最大|最高|最多|上限|承重|载重|限重/i.test(named);
  const forOne = /\b(?:for|with|have|got|drive|i'm|am) (?:an? |my |our |the )?(?:\d|$)[^,]*$/.test(
    understanding.text.slice(Math.max(0, quantity.start - 16), quantity.end),
  );
  if (ceiling && forOne) return bounds(attribute.id, { ...quantity, comparator: 'ge' }, said, unit);
  if (atLeast) return bounds(attribute.id, { ...quantity, comparator: 'ge' }, said, unit);
  const exact: Wish = {
    attribute: attribute.id,
    op: '=',
    value: quantity.value,
    strength: 'hard',
    said,
    ...(unit === undefined ? {} : { unit }),
  };
  const found = graph.count({
    categoryId,
    conditions: [{ attribute: attribute.id, op: '=', value: quantity.value, ...(unit === undefined ? {} : { unit }) }],
    inStockOnly: false,
  });
  return found > 0 ? [exact] : bounds(attribute.id, { ...quantity, comparator: 'about' }, said, unit, nearShare);
}

function bounds(
  attribute: string,
  quantity: Quantity,
  said: string,
  unit: string | undefined,
  share = aboutShare,
): Wish[] {
  const wish = (op: Operator, value: number, about?: number): Wish => ({
    attribute,
    op,
    value: Math.round(value * 1000) / 1000,
    strength: 'hard',
    said,
    ...(unit === undefined ? {} : { unit }),
    ...(about === undefined ? {} : { about }),
  });
  switch (quantity.comparator) {
    case 'lt':
      return [wish('<', quantity.value)];
    case 'le':
      return [wish('<=', quantity.value)];
    case 'gt':
      return [wish('>', quantity.value)];
    case 'ge':
      return [wish('>=', quantity.value)];
    case 'between':
      return [wish('>=', quantity.value), wish('<=', quantity.high ?? quantity.value)];
    case 'about':
      return [
        wish('>=', quantity.value * (1 - share), quantity.value),
        wish('<=', quantity.value * (1 + share), quantity.value),
      ];
    default:
      return [wish('=', quantity.value)];
  }
}

/** "85 gsm": a unit that the reader does not know, but some attribute of the category is measured in. */
function unitBehind(quantity: Quantity, { graph, categoryId, understanding }: QuantityContext): string | null {
  const word = /^\s?([a-z][a-z/²]{0,7})(?![a-z])/.exec(understanding.text.slice(quantity.end))?.[1];
  if (!word) return null;
  return (
    graph
      .attributesOf(categoryId)
      .find((attribute) => attribute.kind === 'number' && attribute.unit?.toLowerCase() === word)?.id ?? null
  );
}

/**
 * 88键, 12 strings: a number that counts parts of the thing. The attribute whose label begins with the word is meant; null
 * for it where the category has none, and null for all where no such word stands behind the number.
 */
function countedBehind(
  quantity: Quantity,
  { graph, categoryId, understanding }: QuantityContext,
): { readonly attribute: string | null } | null {
  const rest = understanding.text.slice(quantity.end);
  const word =
    /^([\p{Script=Han}])(?<![元块钱毛角以之左上下内外起到至和或跟与的吧吗呢就都也能可行够多来几出往封打差])/u.exec(
      rest,
    )?.[1] ??
    /^[\s-]?([a-z]{3,})(?<!\b(?:or|and|max|tops|budget|bucks|for|the|with|at|is|but|please|pls|ish|plus|would|should|can|maximum|limit|dollars|yuan|rmb|cny|usd))\b/.exec(
      rest,
    )?.[1];
  if (word === undefined) return null;
  const stem = word.replace(/s$/, '');
  const numeric = graph.attributesOf(categoryId).filter((attribute) => attribute.kind === 'number');
  const own = numeric.find((attribute) =>
    [attribute.id, ...attribute.words.en, ...attribute.words.zh].some((label) =>
      new RegExp(`(?:^|[^a-z])${stem}`).test(label.toLowerCase()),
    ),
  );
  if (own) return { attribute: own.id };
  // In English any word may follow a price; in Chinese only a measure word or a noun does.
  return /^\p{Script=Han}$/u.test(word) && quantity.comparator === 'eq' ? { attribute: null } : null;
}

function nearestAttribute(quantity: Quantity, context: QuantityContext): string | null {
  const { attributes, understanding, graph, categoryId } = context;
  const listed = (id: string): boolean =>
    categoryId === null || id === 'price' || graph.attributesOf(categoryId).some((attribute) => attribute.id === id);
  let nearest: { readonly attribute: string; readonly distance: number } | null = null;
  for (const mention of attributes) {
    // "Keep it below 500" is nothing of what only flasks keep.
    if (!listed(mention.attribute)) continue;
    const between =
      mention.end <= quantity.start
        ? understanding.text.slice(mention.end, quantity.start)
        : quantity.end <= mention.start
          ? understanding.text.slice(quantity.end, mention.start)
          : '';
    const numeric = mention.attribute === 'price' || graph.attribute(mention.attribute)?.kind === 'number';
    if (!numeric || between.length > 14 || /[,.;，。；]/.test(between)) continue;
    if (nearest === null || between.length < nearest.distance)
      nearest = { attribute: mention.attribute, distance: between.length };
  }
  return nearest?.attribute ?? null;
}

/** The measured attribute of the category that a quantity with a unit can be about. */
function measuredBy(quantity: Quantity, context: QuantityContext): Attribute | null {
  const { graph, categoryId } = context;
  const named = nearestAttribute(quantity, context);
  const attribute = named ? graph.attribute(named) : undefined;
  if (attribute && (!attribute.unit || !quantity.unit || convert(1, quantity.unit, attribute.unit) !== undefined))
    return attribute;
  // 时速15公里: the unit of a rate is left out where its name says it.
  if (attribute?.unit !== undefined && quantity.unit !== undefined && attribute.unit.startsWith(`${quantity.unit}/`))
    return attribute;
  const dimension = quantity.unit ? dimensionOf(quantity.unit) : undefined;
  const candidates = graph
    .attributesOf(categoryId)
    .filter(
      (candidate) =>
        candidate.kind === 'number' && candidate.unit !== undefined && dimensionOf(candidate.unit) === dimension,
    );
  const pending = candidates.find((candidate) => candidate.id === context.pendingAttribute);
  if (pending) return pending;
  if (candidates.length <= 1) return candidates[0] ?? byLabel(quantity, context);
  // Several attributes share the dimension: the one whose values lie around the number.
  const products = graph.select({ categoryId, inStockOnly: false, limit: 400 });
  const base = quantity.unit
    ? (convert(quantity.value, quantity.unit, candidates[0]?.unit ?? quantity.unit) ?? quantity.value)
    : quantity.value;
  let best: { attribute: Attribute; distance: number } | null = null;
  for (const candidate of candidates) {
    const { quantiles } = graph.facet(products, candidate.id);
    const middle = quantiles?.[2];
    if (!middle || !quantity.unit) continue;
    const inBase = convert(base, candidates[0]?.unit ?? quantity.unit, candidate.unit ?? quantity.unit) ?? base;
    const own = toOwnUnit(middle, candidate, graph, products);
    const distance = Math.abs(Math.log(Math.max(inBase, 1e-9) / Math.max(own, 1e-9)));
    if (!best || distance < best.distance - 0.05) best = { attribute: candidate, distance };
  }
  return best?.attribute ?? candidates[0] ?? null;
}

function toOwnUnit(base: number, attribute: Attribute, graph: ShopGraph, products: readonly string[]): number {
  for (const id of products) {
    const [value] = graph.values(id, attribute.id);
    if (value?.kind === 'number' && value.measure.base !== 0) return base * (value.measure.value / value.measure.base);
  }
  return base;
}

/** Units that no attribute carries ("for 4 people", "3 岁") are found by the attribute's label. */
function byLabel(quantity: Quantity, { graph, categoryId }: QuantityContext): Attribute | null {
  const hints: Readonly<Record<string, RegExp>> = {
    person: /people|person|seat|serving|sleeps|capacity|人数|几人|座/i,
    year: /\bage\b|year|年龄|年限|岁/i,
    size: /size|尺码|码/i,
  };
  const hint = hints[quantity.unit ?? ''];
  if (!hint) return null;
  return (
    graph.attributesOf(categoryId).find(
      (attribute) =>
        attribute.kind === 'number' &&
        // "For four people" is nothing of what is measured in kilograms.
        (attribute.unit === undefined || dimensionOf(attribute.unit) === dimensionOf(quantity.unit ?? '')) &&
        hint.test([attribute.id, ...attribute.words.en, ...attribute.words.zh].join(' ')),
    ) ?? null
  );
}

/** "size 42", "256GB" where the catalogue writes them as words. */
function sizeTerm(quantity: Quantity, { graph, categoryId }: QuantityContext, said: string): Wish[] | null {
  const plain = String(quantity.value);
  const wanted = new Set([plain, `${plain}${quantity.unit ?? ''}`.toLowerCase(), said.replace(/\s+/g, '')]);
  for (const attribute of graph.attributesOf(categoryId)) {
    if (attribute.kind !== 'term') continue;
    const term = graph
      .terms(attribute.id)
      .find((candidate) =>
        [...candidate.words.en, ...candidate.words.zh].some((word) =>
          wanted.has(word.toLowerCase().replace(/\s+/g, '')),
        ),
      );
    if (
      term &&
      graph.count({
        categoryId,
        conditions: [{ attribute: attribute.id, op: '=', value: term.id }],
        inStockOnly: false,
      }) > 0
    ) {
      return [{ attribute: attribute.id, op: '=', value: term.id, strength: 'hard', said }];
    }
  }
  return null;
}

/** A bare number is money where it lies in the range that the category's prices span, give or take. */
function looksLikePrice(quantity: Quantity, { graph, categoryId, understanding }: QuantityContext): boolean {
  // A year in a question about the world is no budget.
  if (understanding.question === 'wh' && quantity.comparator === 'eq' && understanding.mentions.length === 0)
    return false;
  const products = graph.select({ categoryId, inStockOnly: false, limit: 400 });
  const { quantiles } = graph.facet(products, 'price');
  if (!quantiles) return false;
  const value = toMinor(quantity.value, graph.currency);
  const top = toMinor(quantity.high ?? quantity.value, graph.currency);
  const bounded = quantity.comparator !== 'eq' || /预算|budget|spend/.test(understanding.text);
  const [low, , , , high] = quantiles;
  return bounded
    ? top >= low * 0.3 && value <= high * 3
    : value >= low * 0.5 && value <= high * 1.5 && quantity.value >= 10;
}
