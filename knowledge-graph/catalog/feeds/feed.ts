import type { Offer, RelationKind, Words } from '../../graph/model.js';

/** A price as the feed wrote it: a decimal string, so that no binary fraction gets near money. */
export interface DraftPrice {
  readonly amount: string;
  readonly currency: string | null;
}

/** One value of one attribute, as text in the feed's languages; what it measures is decided over the whole catalogue. */
export interface DraftAttribute {
  /** The property's id in the feed, else a slug of its name. */
  readonly id: string;
  readonly names: Words;
  readonly text: Words;
  /** Unit that stands apart from the value (`unitText`, a unit column). */
  readonly unit: string | null;
}

/** An edge that the feed states on one product. `target` is an id, a reference or a group of the same feed. */
export interface DraftRelation {
  readonly kind: RelationKind;
  readonly target: string;
  /** True where the edge runs from the target to the product that states it ("is an accessory for"). */
  readonly reverse: boolean;
}

/** A product as a feed gives it, unchecked: what every format is brought to before the shop's own rules look at it. */
export interface ProductDraft {
  readonly id: string;
  /** Other references to this product inside the feed (`@id`, the page's address). */
  readonly references: readonly string[];
  readonly names: Words;
  readonly descriptions: Words;
  /** Whole path by language, parts joined by ` > `. */
  readonly category: Words;
  readonly brand: Words;
  readonly price: DraftPrice | null;
  readonly listPrice: DraftPrice | null;
  readonly availability: Offer['availability'] | null;
  readonly stock: number | null;
  readonly rating: { readonly value: number; readonly count: number } | null;
  readonly attributes: readonly DraftAttribute[];
  readonly images: readonly string[];
  readonly url: string | null;
  readonly groupId: string | null;
  readonly relations: readonly DraftRelation[];
}

/**
 * One row of a feed: a product, or the reason why there is none. `row` counts products from 1 in JSON and XML; in tables
 * it is the spreadsheet's row, the header being 1.
 */
export type FeedRow =
  | { readonly row: number; readonly draft: ProductDraft }
  | { readonly row: number; readonly reason: string };

/** What a reader can't know from the feed itself. */
export interface FeedOptions {
  /** ISO 4217 code of prices whose format names none (Shopify). */
  readonly currency: string;
  /** Decides whether a dated sale price holds; without it dated sale prices are left out. */
  readonly now: Date | null;
}

/**
 * Reads one format from decoded text, in constant memory. Yields rows in batches so that the import can let other work
 * run in between; throws `CatalogError` (`unreadable_feed`) when the document as a whole is broken.
 */
export type FeedReader = (text: AsyncIterable<string>, options: FeedOptions) => AsyncGenerator<readonly FeedRow[]>;

/** The longest row that is read, in characters; a longer one is rejected and the rest is taken. */
export const maxRowLength = 1_048_576;

/** The reason that is given for a longer row. */
export const rowTooLong = 'row is longer than 1 MB';

/** Fills what a format does not have, so that readers name only what they found. */
export function productDraft(found: Partial<ProductDraft> & Pick<ProductDraft, 'id'>): ProductDraft {
  return {
    references: [],
    names: noWords,
    descriptions: noWords,
    category: noWords,
    brand: noWords,
    price: null,
    listPrice: null,
    availability: null,
    stock: null,
    rating: null,
    attributes: [],
    images: [],
    url: null,
    groupId: null,
    relations: [],
    ...found,
  };
}

/** No words in either language. */
export const noWords: Words = Object.freeze({ zh: Object.freeze([]), en: Object.freeze([]) });
