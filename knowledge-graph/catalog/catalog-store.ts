import type { Edit } from '../editing/edit.js';
import type { Product, Relation } from '../graph/model.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';

/** An edge and the product whose row states it, so that importing that row anew replaces it. */
export interface StatedRelation extends Relation {
  readonly statedBy: string;
}

/** The catalogue as the feeds gave it, without the merchant's edits and the price book. */
export interface StoredCatalog extends CatalogSnapshot {
  readonly relations: readonly StatedRelation[];
}

/** What an import changes: products one by one, everything else (small beside them) as a whole. */
export interface CatalogChange {
  readonly put: readonly Product[];
  readonly removed: readonly string[];
  readonly vocabulary: Omit<StoredCatalog, 'products'>;
}

/**
 * Keeps the catalogue and the merchant's edits. `apply` is all or nothing: whoever dies in the middle of it leaves the
 * catalogue as it was.
 */
export interface CatalogStore {
  /** The whole catalogue; products in the order in which they were first put. */
  load(): Promise<StoredCatalog>;
  apply(change: CatalogChange): Promise<void>;
  /** Appends edits, all or none; throws `CatalogError` (`edit_conflict`) when a version is taken. */
  appendEdits(edits: readonly Edit[]): Promise<void>;
  /** All edits by ascending version. */
  listEdits(): Promise<readonly Edit[]>;
}

/** A catalogue with nothing in it. */
export const emptyCatalog: StoredCatalog = Object.freeze({
  categories: [],
  brands: [],
  attributes: [],
  terms: [],
  products: [],
  relations: [],
});
