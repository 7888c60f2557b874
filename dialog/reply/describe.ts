import { type Language, label, type Product } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { formatMeasure, toBase } from '../../knowledge-graph/graph/units.js';
import type { Constraint } from '../state/belief-state.js';
import { formatMoney } from './money.js';
import { createSpeaker, type Speaker } from './speaker.js';
import type { WordingKey } from './wording/en.js';

/** Attributes that every product has without the graph listing them. */
const builtIn: Readonly<Record<string, WordingKey>> = {
  price: 'price',
  rating: 'rating',
  brand: 'brand',
  category: 'category',
  stock: 'stock',
  description: 'description',
  product: 'product',
  name: 'name',
};

/** A wish in a few words: `under ¥500`, `not Volta`, `colour: black`, `waterproof`. The same words label its chip. */
export function describeConstraint(constraint: Constraint, graph: ShopGraph, language: Language): string {
  // "Has any of it": 防水 said of tents that are measured by it.
  if (constraint.op === '>' && constraint.value === 0 && constraint.unit === undefined)
    return attributeLabel(constraint.attribute, graph, language);
  const speaker = createSpeaker({ language });
  switch (constraint.attribute) {
    case 'price':
      return describePrice(constraint, graph, speaker);
    case 'rating':
      return describeRating(constraint, speaker);
    case 'brand':
    case 'product':
    case 'category':
      return describeEntity(constraint, graph, speaker);
    default:
      return describeAttribute(constraint, graph, speaker);
  }
}

/** All wishes, each once: the two bounds of "around 500" are one wish, a lower and an upper price are one range. */
export function describeConstraints(
  constraints: readonly Constraint[],
  graph: ShopGraph,
  language: Language,
): readonly string[] {
  const low = constraints.find((c) => isBound(c, '>'));
  const high = constraints.find((c) => isBound(c, '<'));
  const said = new Set<string>();
  for (const constraint of constraints) {
    if (low !== undefined && high !== undefined && (constraint === low || constraint === high)) {
      const speaker = createSpeaker({ language });
      const money = (bound: Constraint) => priceText(Number(bound.value), graph, language);
      said.add(speaker.say('wish.money_range', { low: money(low), high: money(high) }));
    } else said.add(describeConstraint(constraint, graph, language));
  }
  return [...said];
}

/** What an attribute is called: a built-in one by the wordings, any other by the graph's own words. */
export function attributeLabel(attribute: string, graph: ShopGraph, language: Language): string {
  const key = builtIn[attribute];
  if (key !== undefined) return createSpeaker({ language }).say(key);
  const found = graph.attribute(attribute);
  return found === undefined ? attribute : label(found.words, language) || attribute;
}

/** A product's displayed name. */
export function productName(productId: string, graph: ShopGraph, speaker: Speaker): string {
  const product = graph.product(productId);
  return product === undefined ? speaker.say('product') : label(product.names, speaker.language) || product.id;
}

/** A product's name with its price: `Ridge 26 (¥399)`. */
export function namePrice(productId: string, graph: ShopGraph, speaker: Speaker): string {
  const price = graph.product(productId)?.offer.price;
  const name = productName(productId, graph, speaker);
  return price === undefined ? name : speaker.say('name_price', { name, price: formatMoney(price, speaker.language) });
}

/** What the graph says of a product for an attribute, built-in ones too, in words; null when it does not say. */
export function valueText(product: Product, attribute: string, graph: ShopGraph, language: Language): string | null {
  switch (attribute) {
    case 'price':
      return formatMoney(product.offer.price, language);
    case 'rating':
      return product.rating === null ? null : String(product.rating.value);
    case 'brand':
      return product.brandId === null ? null : entityLabel('brand', product.brandId, graph, language);
    case 'category':
      return entityLabel('category', product.categoryId, graph, language);
    case 'product':
    case 'name':
      return label(product.names, language) || product.id;
    case 'description':
      return label(product.descriptions, language) || null;
    default: {
      const values = graph.values(product.id, attribute).map((value) => graph.format(value, language));
      return values.length === 0 ? null : values.join('/');
    }
  }
}

/** A measured amount in words; `unit` is the attribute's own where none is given. */
function measureText(
  attributeId: string,
  value: number,
  unit: string | undefined,
  graph: ShopGraph,
  language: Language,
): string {
  return formatMeasure(value, unit ?? graph.attribute(attributeId)?.unit, language);
}

/** An amount in base units, in the unit that most values of the attribute use. */
export function baseMeasureText(attributeId: string, base: number, graph: ShopGraph, language: Language): string {
  const unit = graph.attribute(attributeId)?.unit;
  const offset = toBase(0, unit);
  return measureText(attributeId, (base - offset) / (toBase(1, unit) - offset), unit, graph, language);
}

/** The label of a brand, category or product id, or the id itself where the graph no longer knows it. */
export function entityLabel(kind: string, id: string, graph: ShopGraph, language: Language): string {
  const words =
    kind === 'brand'
      ? graph.brand(id)?.words
      : kind === 'category'
        ? graph.category(id)?.words
        : graph.product(id)?.names;
  return (words === undefined ? '' : label(words, language)) || id;
}

/** A term's label, or the id as given where the graph does not know it. */
export function termLabel(attributeId: string, termId: string, graph: ShopGraph, language: Language): string {
  const term = graph.term(attributeId, termId);
  return term === undefined ? termId : label(term.words, language) || termId;
}

/** A price in minor units of the shop's currency. */
export function priceText(amount: number, graph: ShopGraph, language: Language): string {
  return formatMoney({ amount: Math.round(amount), currency: graph.currency }, language);
}

function describePrice(constraint: Constraint, graph: ShopGraph, speaker: Speaker): string {
  const { op, about } = constraint;
  const value = priceText(about ?? Number(constraint.value), graph, speaker.language);
  if (about !== undefined) return speaker.say('wish.money_about', { value });
  if (op === '!=') return speaker.say('wish.not', { value });
  if (op === '=') return speaker.say('wish.money_is', { value });
  return speaker.say(boundKey[op], { value });
}

function describeRating({ op, value }: Constraint, speaker: Speaker): string {
  return speaker.say(op === '<' || op === '<=' ? 'wish.rating_max' : 'wish.rating', { value: String(value) });
}

function describeEntity({ attribute, op, value }: Constraint, graph: ShopGraph, speaker: Speaker): string {
  const name = entityLabel(attribute, String(value), graph, speaker.language);
  return op === '!=' ? speaker.say('wish.not', { value: name }) : name;
}

function describeAttribute(constraint: Constraint, graph: ShopGraph, speaker: Speaker): string {
  const { attribute, op, value, unit, about } = constraint;
  const { language } = speaker;
  const name = attributeLabel(attribute, graph, language);
  if (typeof value === 'boolean') return value === (op !== '!=') ? name : speaker.say('wish.without', { label: name });
  if (typeof value === 'string') {
    const term = termLabel(attribute, value, graph, language);
    return op === '!='
      ? speaker.say('wish.not', { value: term })
      : speaker.say('wish.term', { label: name, value: term });
  }
  if (about !== undefined) {
    return speaker.say('wish.measure_about', {
      label: name,
      value: measureText(attribute, about, unit, graph, language),
    });
  }
  const amount = measureText(attribute, value, unit, graph, language);
  if (op === '=') return speaker.say('wish.term', { label: name, value: amount });
  return speaker.say('wish.measure', { label: name, op: opSign[op], value: amount });
}

const boundKey = { '<': 'wish.below', '<=': 'wish.max', '>': 'wish.above', '>=': 'wish.min' } as const;

const opSign = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '!=': '≠' } as const;

function isBound({ attribute, op, about }: Constraint, sign: '<' | '>'): boolean {
  return attribute === 'price' && about === undefined && op.startsWith(sign);
}
