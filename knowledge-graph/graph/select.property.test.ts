import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexThesaurus } from '../search/thesaurus.js';
import { isFalsyTerm } from './attribute-columns.js';
import { buildShopGraph } from './build-graph.js';
import { type AttributeValue, inStock, type Product } from './model.js';
import type { Condition, ProductQuery, ShopGraph } from './shop-graph.js';
import type { CatalogSnapshot } from './snapshot.js';
import { dimensionOf, toBase } from './units.js';

const none = { zh: [], en: [] };
const categoryIds = ['a', 'a > b', 'a > b > c', 'd', 'nowhere'];
const parents: Readonly<Record<string, string | null>> = { a: null, 'a > b': 'a', 'a > b > c': 'a > b', d: 'gone' };
const attributeIds = ['weight', 'colour', 'dry', 'mixed', 'undeclared'];
const termIds = ['red', 'no', '否', 'blue', '42'];
const units = ['g', 'kg', 'h', undefined];

const measured = fc
  .record({
    attributeId: fc.constantFrom(...attributeIds),
    value: fc.integer({ min: 0, max: 6 }),
    unit: fc.constantFrom(...units),
  })
  .map(
    ({ attributeId, value, unit }): AttributeValue => ({
      kind: 'number',
      attributeId,
      measure: { value, base: toBase(value, unit), ...(unit === undefined ? {} : { unit }) },
    }),
  );
const truth = fc.record({
  kind: fc.constant('boolean' as const),
  attributeId: fc.constantFrom(...attributeIds),
  value: fc.boolean(),
});
const term = fc.record({
  kind: fc.constant('term' as const),
  attributeId: fc.constantFrom(...attributeIds),
  termId: fc.constantFrom(...termIds),
});

const product = fc
  .record({
    id: fc.integer({ min: 0, max: 80 }).map((number) => `p${number}`),
    categoryId: fc.constantFrom(...categoryIds),
    brandId: fc.constantFrom('north', 'south', 'unlisted', null),
    amount: fc.integer({ min: 0, max: 9 }),
    currency: fc.constantFrom('CNY', 'CNY', 'USD'),
    stock: fc.constantFrom(0, 3, null),
    rating: fc.option(fc.record({ value: fc.integer({ min: 1, max: 5 }), count: fc.integer({ min: 0, max: 9 }) }), {
      nil: null,
    }),
    attributes: fc.array(fc.oneof(measured, truth, term), { maxLength: 5 }),
  })
  .map(
    ({ amount, currency, stock, ...rest }): Product => ({
      ...rest,
      names: none,
      descriptions: none,
      offer: { price: { amount, currency }, listPrice: { amount, currency }, availability: 'in_stock', stock },
      images: [],
      url: null,
      groupId: null,
    }),
  );

const single = fc.oneof(
  fc.constantFrom<string | number | boolean>(...termIds, true, false, 'true', 'north', 'p1', 'a', 'a > b'),
  fc.integer({ min: 0, max: 7 }),
);
const condition = fc
  .record({
    attribute: fc.constantFrom('price', 'rating', 'brand', 'product', 'category', 'missing', ...attributeIds),
    op: fc.constantFrom('=' as const, '!=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
    value: fc.oneof(
      single,
      fc.array(fc.oneof(fc.constantFrom(...termIds, 'north', 'south', 'p2', 'd'), fc.integer({ min: 0, max: 7 })), {
        maxLength: 3,
      }),
    ),
    unit: fc.constantFrom(undefined, undefined, 'g', 'kg', 'CNY'),
  })
  .map(({ unit, ...rest }): Condition => (unit === undefined ? rest : { ...rest, unit }));

const query = fc
  .record({
    categoryId: fc.constantFrom(null, null, 'a', 'a > b', 'd', 'unheard-of'),
    conditions: fc.array(condition, { maxLength: 3 }),
    inStockOnly: fc.constantFrom(true, false, undefined),
  })
  .map(({ inStockOnly, ...rest }): ProductQuery => (inStockOnly === undefined ? rest : { ...rest, inStockOnly }));

function compares(left: number, op: Condition['op'], right: number): boolean {
  return {
    '=': left === right,
    '!=': left === right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  }[op];
}

function isBelow(categoryId: string, ancestorId: unknown): boolean {
  for (let at: string | null | undefined = categoryId; at != null && at in parents; at = parents[at])
    if (at === ancestorId) return true;
  return false;
}

/** The condition read literally, value by value: what the columns have to agree with. */
function holds(given: Product, { attribute, op, value, unit }: Condition, wanted: unknown): boolean {
  const equal = op === '=' || op === '!=';
  const number = typeof wanted === 'number' ? wanted : Number.NaN;
  switch (attribute) {
    case 'price':
      return (
        compares(given.offer.price.amount, op, number) && (unit === undefined || given.offer.price.currency === unit)
      );
    case 'rating':
      return given.rating !== null && compares(given.rating.value, op, number);
    case 'brand':
      return (
        equal && given.brandId !== null && (wanted === true ? !Array.isArray(value) : given.brandId === String(wanted))
      );
    case 'product':
      return equal && given.id === String(wanted);
    case 'category':
      return equal && isBelow(given.categoryId, String(wanted));
  }
  return given.attributes.some((own) => {
    if (own.attributeId !== attribute) return false;
    if (own.kind === 'number') {
      if (wanted === true) return equal;
      if (unit === undefined || own.measure.unit === undefined) return compares(own.measure.value, op, number);
      const sameDimension = dimensionOf(unit) !== undefined && dimensionOf(unit) === dimensionOf(own.measure.unit);
      return sameDimension && compares(own.measure.base, op, toBase(number, unit));
    }
    if (!equal) return false;
    if (own.kind === 'boolean') return String(own.value) === String(wanted);
    return typeof wanted === 'boolean' ? isFalsyTerm(own.termId) !== wanted : own.termId === String(wanted);
  });
}

function fits(given: Product, one: Condition): boolean {
  const values: readonly unknown[] = Array.isArray(one.value) ? one.value : [one.value];
  const any = values.some((value) => holds(given, one, value));
  return one.op === '!=' ? !any : any;
}

function expected(
  products: readonly Product[],
  { categoryId = null, conditions = [], inStockOnly = true }: ProductQuery,
): Set<string> {
  const fitting = products.filter(
    (given) =>
      (!inStockOnly || inStock(given)) &&
      (categoryId === null || isBelow(given.categoryId, categoryId)) &&
      conditions.every((one) => fits(given, one)),
  );
  return new Set(fitting.map(({ id }) => id));
}

function build(products: readonly Product[]): ShopGraph {
  const snapshot: CatalogSnapshot = {
    categories: Object.entries(parents).map(([id, parentId]) => ({ id, parentId, words: none })),
    brands: [],
    attributes: [],
    terms: [],
    products,
    relations: [],
  };
  return buildShopGraph(snapshot, { thesaurus: indexThesaurus([]) });
}

/** `<` and its like do not apply to brands, products and categories: they hold for none of them. */
const ordered = (one: Condition): boolean =>
  ['brand', 'product', 'category'].includes(one.attribute) && one.op !== '=' && one.op !== '!=';

describe('select, count, matches and meeting', () => {
  it('agree with reading every product, whatever the conditions', () => {
    fc.assert(
      fc.property(
        fc.array(product, { maxLength: 60 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        (products, queries) => {
          const graph = build(products);
          const unique = [...new Map(products.map((one) => [one.id, one])).values()];
          for (const asked of queries) {
            const want = asked.conditions?.some(ordered) ? new Set<string>() : expected(unique, asked);
            const got = graph.select(asked);
            expect(new Set(got)).toEqual(want);
            expect(got.length).toBe(want.size);
            expect(graph.count(asked)).toBe(want.size);
            expect(graph.select({ ...asked, limit: 2 })).toEqual(got.slice(0, 2));
            const conditions = asked.conditions ?? [];
            const everything = graph.select({ inStockOnly: false });
            const met = everything.filter((id) => conditions.every((one) => graph.matches(id, one)));
            expect(graph.meeting(everything, conditions).map(({ id }) => id)).toEqual(met);
            expect(graph.meeting(['gone', ...met].reverse(), conditions).map(({ id }) => id)).toEqual(
              [...met].reverse(),
            );
            for (const one of conditions) {
              for (const given of unique) expect(graph.matches(given.id, one)).toBe(!ordered(one) && fits(given, one));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never lets order depend on the filter: every result is a subsequence of the whole shop', () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 40 }), query, (products, asked) => {
        const graph = build(products);
        const rank = new Map(graph.select({ inStockOnly: false }).map((id, index) => [id, index]));
        const ranks = graph.select(asked).map((id) => rank.get(id) ?? -1);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
