/**
 * What is sold, as a property graph: products, brands, categories, attributes and their values are the entities;
 * relations join products. Everything that a shopper may say about the shop is a word of one of these entities, so
 * the graph is also the vocabulary. Shapes follow schema.org (Product, Offer, PropertyValue) where it has a name.
 */

/** Interface languages of the shop. */
export type Language = 'zh' | 'en';

/**
 * Words for one entity. The first word of a language is the one that is shown, the rest are aliases that are
 * understood. A language may be empty; `label()` then falls back to the other.
 */
export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** An amount of money in minor units (fen, cents) with its ISO 4217 code; never a float. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A node of the category tree. `id` is the whole path as the feed wrote it: `Shoes > Running Shoes`. */
export interface Category {
  readonly id: string;
  readonly parentId: string | null;
  readonly words: Words;
}

/** `id` is the brand's name in the feed's first language (English where the feed has it). */
export interface Brand {
  readonly id: string;
  readonly words: Words;
}

/** How an attribute's values behave: measured, true or false, or one of a list of terms. */
export type AttributeKind = 'number' | 'boolean' | 'term';

/** A property that products have. `id` is the property's id in the feed (`battery`). */
export interface Attribute {
  readonly id: string;
  readonly kind: AttributeKind;
  readonly words: Words;
  /** Unit code (see `units.ts`) that most of its values use; absent for terms and pure counts. */
  readonly unit?: string;
}

/** One value of a `term` attribute; `id` is unique within the attribute and is its label in the feed's first language. */
export interface Term {
  readonly attributeId: string;
  readonly id: string;
  readonly words: Words;
}

/** A measured value: `value` and `unit` as the feed gave them, `base` in the base unit of the unit's dimension. */
export interface Measure {
  readonly value: number;
  readonly unit?: string;
  readonly base: number;
}

/** What a product has for one attribute. A product may hold several terms of one attribute. */
export type AttributeValue =
  | { readonly kind: 'number'; readonly attributeId: string; readonly measure: Measure }
  | { readonly kind: 'boolean'; readonly attributeId: string; readonly value: boolean }
  | { readonly kind: 'term'; readonly attributeId: string; readonly termId: string };

/** What the shop asks for a product now. `price` moves (price book), `listPrice` is the merchant's own. */
export interface Offer {
  readonly price: Money;
  readonly listPrice: Money;
  readonly availability: 'in_stock' | 'out_of_stock' | 'preorder' | 'discontinued';
  /** Pieces left; null where the feed does not say. `availability` decides when it is null. */
  readonly stock: number | null;
}

/** Kinds of edges between products, as shop assistants use them. */
export const relationKinds = ['accessory', 'similar', 'consumable', 'bought_together', 'part_of'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A directed edge between two products: `from` is the product that is talked about, `to` the one that goes with it. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
}

/** A thing that can be bought. `id` is the merchant's own SKU. */
export interface Product {
  readonly id: string;
  readonly names: Words;
  readonly descriptions: Words;
  readonly categoryId: string;
  readonly brandId: string | null;
  readonly offer: Offer;
  readonly rating: { readonly value: number; readonly count: number } | null;
  readonly attributes: readonly AttributeValue[];
  readonly images: readonly string[];
  readonly url: string | null;
  /** Variants of one model (sizes, colours) share a group, so that a list shows the model once. */
  readonly groupId: string | null;
}

/** The word that is shown for an entity in a language, falling back to the other language. */
export function label(words: Words, language: Language): string {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return words[language][0] ?? words[other][0] ?? '';
}

/** True when at least one piece can be sold now. */
export function inStock(product: Product): boolean {
  const { availability, stock } = product.offer;
  return availability !== 'out_of_stock' && availability !== 'discontinued' && (stock === null || stock > 0);
}
