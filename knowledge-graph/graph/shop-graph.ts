import type { Attribute, AttributeValue, Brand, Category, Language, Product, RelationKind, Term } from './model.js';

/** Comparison operators of a constraint, written as in the belief state. */
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * One condition on products. `attribute` is an attribute id, or one of the built-in `price` (value in minor units),
 * `rating`, `brand` (brand id), `product` (product id) and `category` (category id, matches the subtree). For a
 * `number` attribute `value` is a number in `unit` (or in the attribute's own unit when absent); for a `boolean` one
 * it is true or false; for a `term` one it is a term id, or `true` for "has it at all" (any term but a falsy one).
 * An array of values means any of them for `=`, none of them for `!=`.
 */
export interface Condition {
  readonly attribute: string;
  readonly op: Operator;
  readonly value: string | number | boolean | readonly (string | number)[];
  readonly unit?: string;
}

/** Which products are wanted. All conditions must hold; a product without the attribute fails `=`/`<`… and passes `!=`. */
export interface ProductQuery {
  readonly categoryId?: string | null;
  readonly conditions?: readonly Condition[];
  /** Default true: only what can be sold now. */
  readonly inStockOnly?: boolean;
  /** Words that must be found in the product's text; results are then ordered by relevance. */
  readonly text?: string;
  readonly limit?: number;
}

/** How the values of one attribute spread over a set of products. `products` counts those that have the attribute. */
export interface Facet {
  readonly attributeId: string;
  readonly products: number;
  /** For terms and booleans (`true`/`false` as strings) and brands: most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** For measured attributes and price: in base units (price: minor units), quantiles at 0, .25, .5, .75, 1. */
  readonly quantiles?: readonly [number, number, number, number, number];
}

export type EntityKind = 'product' | 'category' | 'brand' | 'attribute' | 'term';

/** How a stretch of text was recognised as an entity, best first. */
export type MatchVia =
  | 'label'
  | 'alias'
  | 'thesaurus'
  | 'inflection'
  | 'partial'
  | 'abbreviation'
  | 'spelling'
  | 'pinyin';

/** A stretch `[start, end)` (UTF-16 offsets) of the text that was looked through, and what it may stand for. */
export interface LexiconHit {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** Entity id; for a term the term id, with `attributeId` beside it. */
  readonly id: string;
  readonly attributeId?: string;
  /** 1 for a label as written, less for weaker evidence; comparable between hits. */
  readonly score: number;
  readonly via: MatchVia;
}

/**
 * The words of the shop. `find` returns every hit, overlapping ones too; who calls it decides. The text should be
 * normalised (NFKC, lower case, simplified characters); offsets refer to it as given.
 */
export interface Lexicon {
  find(text: string): LexiconHit[];
}

/** A product found by text, with its relevance (larger is better, comparable within one search). */
export interface SearchHit {
  readonly productId: string;
  readonly score: number;
}

/**
 * Read model of the catalogue for the hot path: immutable, in memory, replaced as a whole when an import or an edit is
 * published. All reads are synchronous.
 */
export interface ShopGraph {
  /** Grows with each publication. */
  readonly revision: number;
  /** ISO 4217 code that most offers use. */
  readonly currency: string;
  readonly size: number;
  readonly lexicon: Lexicon;
  product(id: string): Product | undefined;
  products(): Iterable<Product>;
  category(id: string): Category | undefined;
  categories(): readonly Category[];
  /** Products in the category's subtree, in stock or not. */
  categorySize(id: string): number;
  isWithin(categoryId: string, ancestorId: string): boolean;
  brand(id: string): Brand | undefined;
  brands(): readonly Brand[];
  attribute(id: string): Attribute | undefined;
  attributes(): readonly Attribute[];
  /** Attributes that products of the category's subtree have, most common first. */
  attributesOf(categoryId: string | null): readonly Attribute[];
  term(attributeId: string, termId: string): Term | undefined;
  terms(attributeId: string): readonly Term[];
  /** A product's values for an attribute; empty when the graph does not know. */
  values(productId: string, attributeId: string): readonly AttributeValue[];
  /** Ids of the products that fit, in order of relevance when `text` is given, else of popularity (rating and its count). */
  select(query: ProductQuery): readonly string[];
  /** How many fit, without making the list. */
  count(query: ProductQuery): number;
  matches(productId: string, condition: Condition): boolean;
  /** Of the ids those of products that meet all conditions, in their order; quick for a list that `select` handed out. */
  meeting(productIds: readonly string[], conditions: readonly Condition[]): readonly Product[];
  facet(productIds: readonly string[], attributeId: string): Facet;
  related(
    productId: string,
    kind?: RelationKind,
  ): readonly { readonly kind: RelationKind; readonly productId: string }[];
  search(
    text: string,
    options?: { readonly limit?: number; readonly categoryId?: string | null },
  ): readonly SearchHit[];
  /** The products of one model (`groupId`), the given one among them; that one alone where it has no variants. */
  variants(productId: string): readonly string[];
  /** Categories and products near a loose phrase ("she likes running"): categories whose words share its content words. */
  suggestCategories(text: string, limit?: number): readonly { readonly categoryId: string; readonly score: number }[];
  /** A value in words of a language, with its unit: `240 g`, `黑色`, `yes`. */
  format(value: AttributeValue, language: Language): string;
}
