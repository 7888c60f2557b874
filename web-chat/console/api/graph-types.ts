/** Shapes of the graph as the merchant's doors give them; see the server's /openapi.json. */

export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** An amount in minor units (fen, cents). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export const entityKinds = ['product', 'category', 'brand', 'attribute', 'term'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Names one entity; a term is named within its attribute. */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string | undefined;
}

/** Who changed something last. */
export interface LastEdit {
  readonly version: number;
  readonly author: string;
  readonly at: string;
}

export interface Entity extends EntityRef {
  readonly words: Words;
  /** Products of a category, its subtree included. */
  readonly products?: number;
}

export type AttributeKind = 'number' | 'boolean' | 'term';

export interface AttributeEntity extends Entity {
  readonly valueKind: AttributeKind;
  readonly unit: string | null;
}

export type AttributeValue =
  | {
      readonly kind: 'number';
      readonly attributeId: string;
      readonly measure: { readonly value: number; readonly unit?: string };
    }
  | { readonly kind: 'boolean'; readonly attributeId: string; readonly value: boolean }
  | { readonly kind: 'term'; readonly attributeId: string; readonly termId: string };

export const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const;
export type Availability = (typeof availabilities)[number];

export interface Product {
  readonly id: string;
  readonly names: Words;
  readonly descriptions: Words;
  readonly categoryId: string;
  readonly brandId: string | null;
  readonly offer: {
    readonly price: Money;
    readonly listPrice: Money;
    readonly availability: Availability;
    readonly stock: number | null;
  };
  readonly attributes: readonly AttributeValue[];
  readonly images: readonly string[];
  readonly url: string | null;
}

/** A product in the list, with what a safe change needs. */
export interface ListedProduct extends Product {
  readonly tag?: string;
  readonly lastEdit?: LastEdit | null;
}

/** One product with its version. */
export interface ProductDetail extends EntityRef {
  readonly words: Words;
  readonly product: Product;
  readonly tag?: string;
  readonly lastEdit?: LastEdit | null;
}

/** A value by hand: text is a term, null takes all values of the attribute away. */
export interface AttributePatch {
  readonly attributeId: string;
  readonly value: string | number | boolean | null;
  readonly unit?: string;
}

/** Fields of a product to change; what is absent stays. */
export interface ProductPatch {
  readonly names?: Words;
  readonly descriptions?: Words;
  readonly categoryId?: string;
  readonly brandId?: string | null;
  readonly listPrice?: Money;
  readonly price?: Money;
  readonly availability?: Availability;
  readonly stock?: number | null;
  readonly images?: readonly string[];
  readonly url?: string | null;
  readonly attributes?: readonly AttributePatch[];
}

export const relationKinds = ['accessory', 'similar', 'consumable', 'bought_together', 'part_of'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
}

/** A change to the graph, as edits and drafts hold it; which members there are depends on its type. */
export interface GraphChange {
  readonly type: string;
  readonly entity?: EntityRef;
  readonly language?: 'zh' | 'en';
  readonly word?: string;
  readonly label?: string;
  readonly relation?: Relation;
  readonly attributeId?: string;
  readonly kind?: AttributeKind;
  readonly unit?: string | null;
  readonly productId?: string;
  readonly product?: { readonly id: string };
  readonly patch?: ProductPatch;
  readonly version?: number;
}

/** A change that was made in the shop. `group` names the publication or bulk edit that it belongs to. */
export interface Edit {
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly change: GraphChange;
  readonly undone?: boolean;
  readonly group?: string | null;
}

/** A part of a list and how long all of it is. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface DraftSummary {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly status: 'open' | 'published' | 'discarded';
  readonly changeCount?: number;
  readonly group?: string | null;
}

/** Changes that wait to be published together. */
export interface Draft extends DraftSummary {
  readonly changes: readonly {
    readonly id: string;
    readonly author: string;
    readonly at: string;
    readonly change: GraphChange;
  }[];
}

/** What a write to the graph answers: edits where it was published at once, the draft where it went into one. */
export interface Written {
  readonly edits: readonly Edit[];
  readonly draft?: DraftSummary;
}
