import { CategorySuggester } from '../search/category-suggester.js';
import { buildLexicon } from '../search/lexicon.js';
import { showableWords } from '../search/showable-words.js';
import { TextIndex } from '../search/text-index.js';
import { loadThesaurus, type Thesaurus } from '../search/thesaurus.js';
import { countAttributeUsage } from './attribute-usage.js';
import { compileCondition, type RowTest } from './condition.js';
import { facetOver, rowSet } from './facet.js';
import { countRows, selectRows, testQuery } from './filter.js';
import { type AttributeValue, type Language, label, type Product, type Term } from './model.js';
import { buildProductTable, type ProductTable } from './product-table.js';
import { buildRelationIndex } from './relation-index.js';
import type { Condition, ProductQuery, ShopGraph } from './shop-graph.js';
import type { CatalogSnapshot } from './snapshot.js';
import { formatMeasure } from './units.js';

/** ISO 4217 code that most offers have; the yuan for an empty shop. */
function mainCurrency(table: ProductTable): string {
  const counts = new Int32Array(table.currencies.length);
  for (const currency of table.priceCurrencies) counts[currency] = counts[currency]! + 1;
  const most = counts.indexOf(Math.max(0, ...counts));
  return table.currencies[most] ?? 'CNY';
}

function termIndex(terms: readonly Term[]): Map<string, Map<string, Term>> {
  const index = new Map<string, Map<string, Term>>();
  for (const term of terms) {
    const known = index.get(term.attributeId) ?? new Map<string, Term>();
    index.set(term.attributeId, known.set(term.id, term));
  }
  return index;
}

const yesNo: Readonly<Record<Language, readonly [no: string, yes: string]>> = { zh: ['否', '是'], en: ['no', 'yes'] };

/**
 * Builds the read model of a catalogue. Takes any snapshot: the last of several entities with one id counts; edges to
 * missing products, values of attributes without a declaration and broken category parents are passed over in reads
 * that need them. `thesaurus` defaults to the one that ships with the product.
 */
export function buildShopGraph(
  snapshot: CatalogSnapshot,
  { revision = 0, thesaurus = loadThesaurus() }: { readonly revision?: number; readonly thesaurus?: Thesaurus } = {},
): ShopGraph {
  const table = buildProductTable(snapshot);
  const { products, rowOf, tree } = table;
  const brands = new Map(snapshot.brands.map((brand) => [brand.id, brand]));
  const given = new Map(snapshot.attributes.map((attribute) => [attribute.id, attribute]));
  const givenTerms = termIndex(snapshot.terms);
  // What is read keeps to the shop's own words; what is shown is said in the shopper's language where that is known.
  const shown = showableWords(thesaurus);
  const attributes = new Map([...given].map(([id, attribute]) => [id, shown(attribute, 'attribute')]));
  const terms = new Map(
    [...givenTerms].map(([id, byId]) => [id, new Map([...byId].map(([term, each]) => [term, shown(each, 'term')]))]),
  );
  const categories = tree.ordered.map((category) => shown(category, 'category'));
  const relations = buildRelationIndex(table, snapshot.relations);
  const attributeList = [...attributes.values()];
  const usage = countAttributeUsage(table, attributeList).map((ids) =>
    ids.map((id) => attributes.get(id)).filter((attribute) => attribute !== undefined),
  );
  const unique: CatalogSnapshot = {
    ...snapshot,
    categories: tree.ordered,
    brands: [...brands.values()],
    attributes: [...given.values()],
    terms: [...givenTerms.values()].flatMap((byId) => [...byId.values()]),
  };
  const lexicon = buildLexicon(unique, products, thesaurus);
  const text = new TextIndex(unique, products);
  const suggester = new CategorySuggester({ categories: tree.ordered, ofRow: table.categories }, text, thesaurus);
  /** Rows behind the lists that `select` handed out, so that a facet over one need not look each id up. */
  const listed = new WeakMap<readonly string[], Int32Array>();

  /** A ranking asks one condition of hundreds of products: it is made ready once. */
  const compiled = new WeakMap<Condition, RowTest>();
  const ready = (condition: Condition): RowTest => {
    const known = compiled.get(condition);
    if (known !== undefined) return known;
    const test = compileCondition(table, condition, false);
    compiled.set(condition, test);
    return test;
  };

  /** Made when a variant is first asked for: few shops have any. */
  let byModel: ReadonlyMap<string, readonly string[]> | undefined;
  const models = (): ReadonlyMap<string, readonly string[]> => {
    if (byModel !== undefined) return byModel;
    const groups = new Map<string, string[]>();
    for (const { id, groupId } of products) {
      if (groupId === null) continue;
      const known = groups.get(groupId);
      if (known === undefined) groups.set(groupId, [id]);
      else known.push(id);
    }
    byModel = groups;
    return byModel;
  };

  const rowsOf = (ids: readonly string[]): Int32Array => {
    const known = listed.get(ids);
    if (known !== undefined && known.length === ids.length) return known;
    const rows = new Set<number>();
    for (const id of ids) {
      const row = rowOf.get(id);
      if (row !== undefined) rows.add(row);
    }
    return Int32Array.from(rows);
  };

  const matchingRows = (query: ProductQuery): Int32Array => {
    const found = query.text === undefined ? undefined : text.selectAll(query.text);
    const { limit = Number.POSITIVE_INFINITY } = query;
    if (found === undefined) return selectRows(table, query, limit);
    const fits = testQuery(table, query, found.length);
    const rows: number[] = [];
    for (const row of found) {
      if (rows.length >= limit) break;
      if (fits(row)) rows.push(row);
    }
    return Int32Array.from(rows);
  };

  return {
    revision,
    currency: mainCurrency(table),
    size: products.length,
    lexicon,
    product: (id) => {
      const row = rowOf.get(id);
      return row === undefined ? undefined : products[row];
    },
    products: () => products,
    category: (id) => {
      const ordinal = tree.ordinals.get(id);
      return ordinal === undefined ? undefined : categories[ordinal];
    },
    categories: () => categories,
    categorySize: (id) => {
      const ordinal = tree.ordinals.get(id);
      return ordinal === undefined ? 0 : table.subtrees[ordinal]!.length;
    },
    isWithin: (categoryId, ancestorId) => {
      const own = tree.ordinals.get(categoryId);
      const ancestor = tree.ordinals.get(ancestorId);
      if (own === undefined || ancestor === undefined) return false;
      return own >= ancestor && own < tree.ends[ancestor]!;
    },
    brand: (id) => brands.get(id),
    brands: () => unique.brands,
    attribute: (id) => attributes.get(id),
    attributes: () => attributeList,
    attributesOf: (categoryId) => {
      const ordinal = categoryId === null ? tree.ordered.length : tree.ordinals.get(categoryId);
      return ordinal === undefined ? [] : usage[ordinal]!;
    },
    term: (attributeId, termId) => terms.get(attributeId)?.get(termId),
    terms: (attributeId) => [...(terms.get(attributeId)?.values() ?? [])],
    values: (productId, attributeId) => {
      const row = rowOf.get(productId);
      return row === undefined ? [] : products[row]!.attributes.filter((value) => value.attributeId === attributeId);
    },
    select: (query) => {
      const rows = matchingRows(query);
      const ids = new Array<string>(rows.length);
      for (let at = 0; at < rows.length; at++) ids[at] = products[rows[at]!]!.id;
      listed.set(ids, rows);
      return ids;
    },
    count: (query) => {
      const bounded = query.text !== undefined || query.limit !== undefined;
      return bounded ? matchingRows(query).length : countRows(table, query);
    },
    matches: (productId, condition) => {
      const row = rowOf.get(productId);
      return row !== undefined && ready(condition).test(row);
    },
    meeting: (productIds, conditions) => {
      const tests = conditions.map(ready);
      const found: Product[] = [];
      for (const row of rowsOf(productIds))
        if (tests.every((condition) => condition.test(row))) found.push(products[row]!);
      return found;
    },
    facet: (productIds, attributeId) => facetOver(table, rowSet(table, rowsOf(productIds)), attributeId),
    related: (productId, kind) => {
      const edges = relations.get(rowOf.get(productId) ?? -1) ?? [];
      return kind === undefined ? edges : edges.filter((edge) => edge.kind === kind);
    },
    variants: (productId) => {
      const row = rowOf.get(productId);
      const groupId = row === undefined ? null : products[row]!.groupId;
      return groupId === null ? [productId] : (models().get(groupId) ?? []);
    },
    search: (query, { limit = 20, categoryId = null } = {}) => {
      const inCategory = testQuery(table, { categoryId, inStockOnly: false }, limit);
      return text.search(query, inCategory, limit);
    },
    suggestCategories: (query, limit = 5) => suggester.suggest(query, limit),
    format: (value: AttributeValue, language) => {
      switch (value.kind) {
        case 'number':
          return formatMeasure(value.measure.value, value.measure.unit, language);
        case 'boolean':
          return yesNo[language][value.value ? 1 : 0];
        case 'term': {
          const term = terms.get(value.attributeId)?.get(value.termId);
          return term === undefined ? value.termId : label(term.words, language) || value.termId;
        }
      }
    },
  };
}
