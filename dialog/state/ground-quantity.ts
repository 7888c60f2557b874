import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { Operator } from '../../knowledge-graph/graph/shop-graph.js';
import { dimensionOf } from '../../knowledge-graph/graph/units.js';
import type { Quantity } from '../../nlu/understanding.js';
import type { Wish } from './ledger.js';
import {
  byLabel,
  countedBehind,
  looksLikePrice,
  measuredBy,
  nearestAttribute,
  type QuantityContext,
  sizeTerm,
  unitBehind,
} from './quantity-attribute.js';
import { boundByName, refusedBound } from './quantity-bound.js';

/** How far "around 500" reaches to either side. Generous, since a near miss still interests a shopper. */
const aboutShare = 0.25;
/** How far a stated measure may be off where no product has it exactly ("a 20 litre pack"). */
const nearShare = 0.12;

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
