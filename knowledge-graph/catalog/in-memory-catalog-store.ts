import type { Edit } from '../editing/edit.js';
import { CatalogError } from './catalog-error.js';
import { type CatalogChange, type CatalogStore, emptyCatalog, type StoredCatalog } from './catalog-store.js';

/** Keeps the catalogue for as long as the process lives: for tests, and for a shop that imports at every start. */
export class InMemoryCatalogStore implements CatalogStore {
  private catalog: StoredCatalog = emptyCatalog;
  private edits: readonly Edit[] = [];

  async load(): Promise<StoredCatalog> {
    return this.catalog;
  }

  async apply({ put, removed, vocabulary }: CatalogChange): Promise<void> {
    const products = new Map(this.catalog.products.map((product) => [product.id, product]));
    for (const id of removed) products.delete(id);
    for (const product of put) products.set(product.id, product);
    this.catalog = { ...vocabulary, products: [...products.values()] };
  }

  async appendEdits(edits: readonly Edit[]): Promise<void> {
    const taken = new Set(this.edits.map((edit) => edit.version));
    const twice = edits.find((edit) => taken.has(edit.version));
    if (twice !== undefined) throw new CatalogError('edit_conflict', `edit ${twice.version} exists`);
    this.edits = [...this.edits, ...edits].sort((a, b) => a.version - b.version);
  }

  async listEdits(): Promise<readonly Edit[]> {
    return this.edits;
  }
}
