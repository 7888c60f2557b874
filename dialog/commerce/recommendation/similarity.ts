import type { AttributeValue, Product } from '../../../knowledge-graph/graph/model.js';

/** How much each part of a likeness counts; they add up to 1. */
const weights = { attributes: 0.5, price: 0.3, brand: 0.2 };

/**
 * How alike two products are, 0..1: the share of attributes that agree (measured ones by closeness), the nearness of
 * their prices, and a shared brand. Depends on the graph alone, so that it can be explained.
 */
export function productSimilarity(a: Product, b: Product): number {
  const brand = a.brandId !== null && a.brandId === b.brandId ? 1 : 0;
  return weights.attributes * sharedAttributes(a, b) + weights.price * priceNearness(a, b) + weights.brand * brand;
}

/** 1 for the same price, 0 for twice or half of it and beyond, or for another currency. */
export function priceNearness(a: Product, b: Product): number {
  const [one, other] = [a.offer.price, b.offer.price];
  return one.currency === other.currency ? ratioNearness(one.amount, other.amount) : 0;
}

function sharedAttributes(a: Product, b: Product): number {
  const [mine, theirs] = [byAttribute(a), byAttribute(b)];
  let [shared, common, one, other] = [0, 0, 0, 0];
  // Both are in the order of attribute ids, so that one pass finds what they have in common.
  while (one < mine.length && other < theirs.length) {
    const [own, their] = [mine[one]!, theirs[other]!];
    if (own.attributeId === their.attributeId) {
      common += 1;
      shared += agreement(own.values, their.values);
      one++;
      other++;
    } else if (own.attributeId < their.attributeId) one++;
    else other++;
  }
  const all = mine.length + theirs.length - common;
  return all === 0 ? 0 : shared / all;
}

interface AttributeGroup {
  readonly attributeId: string;
  readonly values: readonly AttributeValue[];
}

/** Products are immutable, so that their grouping can be kept as long as they are. */
const groupings = new WeakMap<Product, readonly AttributeGroup[]>();

function byAttribute(product: Product): readonly AttributeGroup[] {
  const known = groupings.get(product);
  if (known !== undefined) return known;
  const values = new Map<string, AttributeValue[]>();
  for (const value of product.attributes) {
    const own = values.get(value.attributeId);
    if (own === undefined) values.set(value.attributeId, [value]);
    else own.push(value);
  }
  const groups = [...values]
    .map(([attributeId, own]) => ({ attributeId, values: own }))
    .sort((a, b) => (a.attributeId < b.attributeId ? -1 : 1));
  groupings.set(product, groups);
  return groups;
}

function agreement(mine: readonly AttributeValue[], theirs: readonly AttributeValue[]): number {
  let best = 0;
  for (const a of mine) for (const b of theirs) best = Math.max(best, valueAgreement(a, b));
  return best;
}

function valueAgreement(a: AttributeValue, b: AttributeValue): number {
  if (a.kind === 'number' && b.kind === 'number') return ratioNearness(a.measure.base, b.measure.base);
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value ? 1 : 0;
  return a.kind === 'term' && b.kind === 'term' && a.termId === b.termId ? 1 : 0;
}

function ratioNearness(a: number, b: number): number {
  if (a === b) return 1;
  if (a <= 0 || b <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log2(a / b)));
}
