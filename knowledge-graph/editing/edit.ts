import type { AttributeKind, Language, Money, Offer, Product, Relation } from '../graph/model.js';

/** Names one entity of the graph; a term is named within its attribute. */
export type EntityRef =
  | { readonly kind: 'product' | 'category' | 'brand' | 'attribute'; readonly id: string }
  | { readonly kind: 'term'; readonly attributeId: string; readonly id: string };

/** A value for a product's attribute by hand: text is a term (a new one where the graph has none); null removes. */
export interface AttributePatch {
  readonly attributeId: string;
  readonly value: string | number | boolean | null;
  readonly unit?: string;
}

/** What a merchant may change of a product. An absent field stays as the feed has it. */
export interface ProductPatch {
  readonly names?: Product['names'];
  readonly descriptions?: Product['descriptions'];
  readonly categoryId?: string;
  readonly brandId?: string | null;
  /** The merchant's own price; the price asked follows it unless the price book says otherwise. */
  readonly listPrice?: Money;
  readonly price?: Money;
  readonly availability?: Offer['availability'];
  readonly stock?: number | null;
  readonly images?: readonly string[];
  readonly url?: string | null;
  readonly attributes?: readonly AttributePatch[];
}

/** One change that a merchant makes to the graph, as data. `undo` takes back the edit of a version, an undo included. */
export type EditChange =
  | { readonly type: 'add-alias'; readonly entity: EntityRef; readonly language: Language; readonly word: string }
  | { readonly type: 'remove-alias'; readonly entity: EntityRef; readonly language: Language; readonly word: string }
  | { readonly type: 'rename'; readonly entity: EntityRef; readonly language: Language; readonly label: string }
  | { readonly type: 'add-relation'; readonly relation: Relation }
  | { readonly type: 'remove-relation'; readonly relation: Relation }
  | {
      readonly type: 'set-attribute';
      readonly attributeId: string;
      readonly kind?: AttributeKind;
      readonly unit?: string | null;
    }
  | { readonly type: 'add-product'; readonly product: Product }
  | { readonly type: 'patch-product'; readonly productId: string; readonly patch: ProductPatch }
  | { readonly type: 'delete-product'; readonly productId: string }
  | { readonly type: 'undo'; readonly version: number };

/** An edit in the log: who changed what, and when. Versions grow by one from 1. */
export interface Edit {
  readonly version: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly change: EditChange;
  /** Names the publication or bulk edit that brought it, so that all of that can be taken back together. */
  readonly group?: string;
}

/**
 * What takes an edit back. Edits lie over whatever the feeds say, so their inverse is to fold the log without them, not
 * to write the old value down: after an undo the next import's value shows through.
 */
export function inverseOf({ version }: Pick<Edit, 'version'>): EditChange {
  return { type: 'undo', version };
}

/** The changes of a log that hold, in their order: without those that were undone, and without undone undos. */
export function effectiveEdits(edits: readonly Edit[]): readonly Edit[] {
  const undone = new Set<number>();
  const effective: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => b.version - a.version)) {
    if (undone.has(edit.version)) continue;
    if (edit.change.type === 'undo') undone.add(edit.change.version);
    else effective.push(edit);
  }
  return effective.reverse();
}

/** The versions of the edits that were taken back and whose taking back holds. */
export function undoneVersions(edits: readonly Edit[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const edit of [...edits].sort((a, b) => b.version - a.version)) {
    if (edit.change.type === 'undo' && !undone.has(edit.version)) undone.add(edit.change.version);
  }
  return undone;
}
