import { type AttributeColumns, buildAttributeColumns } from './attribute-columns.js';
import { addBit, type Bitset, emptyBitset } from './bitset.js';
import { buildCategoryTree, type CategoryTree } from './category-tree.js';
import { inStock, type Product } from './model.js';
import type { CatalogSnapshot } from './snapshot.js';

/**
 * The products as columns. Rows are in order of popularity, so that any scan from the top yields the default order of
 * results. Missing numbers are NaN, missing brands and categories -1.
 */
export interface ProductTable {
  readonly products: readonly Product[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly inStock: Bitset;
  readonly prices: Float64Array;
  /** Index into `currencies`. */
  readonly priceCurrencies: Uint8Array;
  readonly currencies: readonly string[];
  readonly ratings: Float64Array;
  readonly brands: Int32Array;
  readonly brandIds: readonly string[];
  readonly brandIndex: ReadonlyMap<string, number>;
  readonly brandPostings: readonly Int32Array[];
  readonly tree: CategoryTree;
  readonly categories: Int32Array;
  /** By category ordinal: the rows of its subtree, ascending. */
  readonly subtrees: readonly Int32Array[];
  readonly attributes: AttributeColumns;
}

/** A Bayesian average: each rating is drawn to the shop's mean as if it had a median product's worth of extra votes. */
function popularity(products: readonly Product[]): Float64Array {
  const counts: number[] = [];
  let weighted = 0;
  let votes = 0;
  for (const { rating } of products) {
    if (rating === null || !(rating.count > 0) || !Number.isFinite(rating.value)) continue;
    counts.push(rating.count);
    weighted += rating.value * rating.count;
    votes += rating.count;
  }
  const mean = votes === 0 ? 0 : weighted / votes;
  counts.sort((a, b) => a - b);
  const prior = Math.max(1, counts[counts.length >>> 1] ?? 1);
  return Float64Array.from(products, ({ rating }) => {
    if (rating === null || !(rating.count > 0) || !Number.isFinite(rating.value)) return mean;
    return (prior * mean + rating.count * rating.value) / (prior + rating.count);
  });
}

/** Products by popularity, then by number of ratings, then as the feed has them; the last of several with one id counts. */
function inPopularityOrder(given: readonly Product[]): Product[] {
  const unique = [...new Map(given.map((product) => [product.id, product])).values()];
  const score = popularity(unique);
  const votes = Float64Array.from(unique, ({ rating }) => rating?.count ?? 0);
  const order = Array.from(unique, (_, index) => index);
  order.sort((a, b) => score[b]! - score[a]! || votes[b]! - votes[a]! || a - b);
  return order.map((index) => unique[index]!);
}

function postingLists(keys: Int32Array, size: number): Int32Array[] {
  const counts = new Int32Array(size);
  for (const key of keys) if (key >= 0) counts[key] = counts[key]! + 1;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  keys.forEach((key, row) => {
    if (key < 0) return;
    lists[key]![counts[key]!] = row;
    counts[key] = counts[key]! + 1;
  });
  return lists;
}

/** Each row is listed at its category and at every ancestor of it. */
function subtreeRows(categories: Int32Array, tree: CategoryTree): Int32Array[] {
  const sizes = new Int32Array(tree.ordered.length);
  const eachAncestor = (own: number, visit: (ordinal: number) => void): void => {
    for (let ordinal = own; ordinal >= 0; ordinal = enclosing[ordinal]!) visit(ordinal);
  };
  const enclosing = tree.parents;
  for (const own of categories) eachAncestor(own, (ordinal) => (sizes[ordinal] = sizes[ordinal]! + 1));
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  categories.forEach((own, row) => {
    eachAncestor(own, (ordinal) => {
      lists[ordinal]![sizes[ordinal]!] = row;
      sizes[ordinal] = sizes[ordinal]! + 1;
    });
  });
  return lists;
}

/** Builds the columns. Products keep an unknown brand or category as their own word, but belong to none in the tree. */
export function buildProductTable(snapshot: CatalogSnapshot): ProductTable {
  const products = inPopularityOrder(snapshot.products);
  const size = products.length;
  const tree = buildCategoryTree(snapshot.categories);
  const table = {
    inStock: emptyBitset(size),
    prices: new Float64Array(size),
    priceCurrencies: new Uint8Array(size),
    ratings: new Float64Array(size).fill(Number.NaN),
    brands: new Int32Array(size).fill(-1),
    categories: new Int32Array(size).fill(-1),
  };
  const currencies: string[] = [];
  const brandIds: string[] = [];
  const brandIndex = new Map<string, number>();
  const rowOf = new Map<string, number>();
  products.forEach((product, row) => {
    rowOf.set(product.id, row);
    if (inStock(product)) addBit(table.inStock, row);
    const { price } = product.offer;
    table.prices[row] = price.amount;
    let currency = currencies.indexOf(price.currency);
    if (currency < 0) currency = currencies.push(price.currency) - 1;
    table.priceCurrencies[row] = currency;
    if (product.rating !== null) table.ratings[row] = product.rating.value;
    table.categories[row] = tree.ordinals.get(product.categoryId) ?? -1;
    if (product.brandId !== null) {
      let brand = brandIndex.get(product.brandId);
      if (brand === undefined) {
        brand = brandIds.push(product.brandId) - 1;
        brandIndex.set(product.brandId, brand);
      }
      table.brands[row] = brand;
    }
  });
  return {
    products,
    rowOf,
    ...table,
    currencies,
    brandIds,
    brandIndex,
    brandPostings: postingLists(table.brands, brandIds.length),
    tree,
    subtrees: subtreeRows(table.categories, tree),
    attributes: buildAttributeColumns(products),
  };
}
