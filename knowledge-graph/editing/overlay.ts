import type { Attribute, Brand, Category, Product, Relation, Term, Words } from '../graph/model.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import type { EntityRef } from './edit.js';

/** Whatever a reference can name. */
export type Entity = Product | Category | Brand | Attribute | Term;

interface Worded {
  readonly words: Words;
}

/**
 * A catalogue that edits are being laid over. The lists of the feed stay as they are; an index of a list is only made
 * once an edit needs it.
 */
export class Overlay {
  private readonly indexes = new Map<string, Map<string, unknown>>();
  private relationKeys: Map<string, Relation> | null = null;

  constructor(private readonly base: CatalogSnapshot) {}

  get products(): Map<string, Product> {
    return this.index('product', this.base.products, (product) => product.id);
  }

  get categories(): Map<string, Category> {
    return this.index('category', this.base.categories, (category) => category.id);
  }

  get brands(): Map<string, Brand> {
    return this.index('brand', this.base.brands, (brand) => brand.id);
  }

  get attributes(): Map<string, Attribute> {
    return this.index('attribute', this.base.attributes, (attribute) => attribute.id);
  }

  get terms(): Map<string, Term> {
    return this.index('term', this.base.terms, (term) => termKey(term.attributeId, term.id));
  }

  get relations(): Map<string, Relation> {
    this.relationKeys ??= new Map(this.base.relations.map((relation) => [relationKey(relation), relation]));
    return this.relationKeys;
  }

  /** An entity by its name; undefined when there is none. */
  entity(ref: EntityRef): Entity | undefined {
    switch (ref.kind) {
      case 'product':
        return this.products.get(ref.id);
      case 'category':
        return this.categories.get(ref.id);
      case 'brand':
        return this.brands.get(ref.id);
      case 'attribute':
        return this.attributes.get(ref.id);
      case 'term':
        return this.terms.get(termKey(ref.attributeId, ref.id));
    }
  }

  /** The words of an entity; undefined when there is no such entity. */
  wordsOf(entity: EntityRef): Words | undefined {
    if (entity.kind === 'product') return this.products.get(entity.id)?.names;
    return this.worded(entity).map.get(this.worded(entity).key)?.words;
  }

  /** Gives an entity other words; nothing happens when there is no such entity. */
  setWords(entity: EntityRef, words: Words): void {
    if (entity.kind === 'product') {
      const product = this.products.get(entity.id);
      if (product !== undefined) this.products.set(entity.id, { ...product, names: words });
      return;
    }
    const { map, key } = this.worded(entity);
    const found = map.get(key);
    if (found !== undefined) map.set(key, { ...found, words });
  }

  deleteProduct(productId: string): void {
    if (!this.products.delete(productId)) return;
    for (const [key, { from, to }] of this.relations) {
      if (from === productId || to === productId) this.relations.delete(key);
    }
  }

  snapshot(): CatalogSnapshot {
    const list = <T>(kind: string, base: readonly T[]): readonly T[] => {
      const index = this.indexes.get(kind) as Map<string, T> | undefined;
      return index === undefined ? base : [...index.values()];
    };
    const { categories, brands, attributes, terms, products, relations } = this.base;
    return {
      categories: list('category', categories),
      brands: list('brand', brands),
      attributes: list('attribute', attributes),
      terms: list('term', terms),
      products: list('product', products),
      relations: this.relationKeys === null ? relations : [...this.relationKeys.values()],
    };
  }

  private worded(entity: EntityRef): { map: Map<string, Worded>; key: string } {
    if (entity.kind === 'term') return { map: this.terms, key: termKey(entity.attributeId, entity.id) };
    if (entity.kind === 'category') return { map: this.categories, key: entity.id };
    if (entity.kind === 'brand') return { map: this.brands, key: entity.id };
    return { map: this.attributes, key: entity.id };
  }

  private index<T>(kind: string, list: readonly T[], keyOf: (item: T) => string): Map<string, T> {
    let index = this.indexes.get(kind) as Map<string, T> | undefined;
    if (index === undefined) {
      index = new Map(list.map((item) => [keyOf(item), item]));
      this.indexes.set(kind, index);
    }
    return index;
  }
}

/** A term's key among all terms. */
export function termKey(attributeId: string, termId: string): string {
  return JSON.stringify([attributeId, termId]);
}

/** An edge's key among all edges. */
export function relationKey({ kind, from, to }: Relation): string {
  return JSON.stringify([kind, from, to]);
}
