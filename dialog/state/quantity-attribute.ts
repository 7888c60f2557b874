import type { Attribute } from '../../knowledge-graph/graph/model.js';
import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { convert, dimensionOf } from '../../knowledge-graph/graph/units.js';
import type { Quantity, Understanding } from '../../nlu/understanding.js';
import type { Constraint } from './belief-state.js';
import type { Wish } from './ledger.js';

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

/** "85 gsm": a unit that the reader does not know, but some attribute of the category is measured in. */
export function unitBehind(quantity: Quantity, { graph, categoryId, understanding }: QuantityContext): string | null {
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
export function countedBehind(
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

/** The attribute that is named right beside a number, of those that the category talked about has; `price` too. */
export function nearestAttribute(quantity: Quantity, context: QuantityContext): string | null {
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
export function measuredBy(quantity: Quantity, context: QuantityContext): Attribute | null {
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
export function byLabel(quantity: Quantity, { graph, categoryId }: QuantityContext): Attribute | null {
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
export function sizeTerm(quantity: Quantity, { graph, categoryId }: QuantityContext, said: string): Wish[] | null {
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
export function looksLikePrice(quantity: Quantity, { graph, categoryId, understanding }: QuantityContext): boolean {
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
