import type { Attribute, Brand, Category, Product, Relation, Term } from './model.js';

/**
 * The whole catalogue as plain lists: what stores hand over and what `buildShopGraph` turns into the read model. It is
 * the only shape between the two, so that a store need not know how the graph is indexed.
 */
export interface CatalogSnapshot {
  readonly categories: readonly Category[];
  readonly brands: readonly Brand[];
  readonly attributes: readonly Attribute[];
  readonly terms: readonly Term[];
  readonly products: readonly Product[];
  readonly relations: readonly Relation[];
}
