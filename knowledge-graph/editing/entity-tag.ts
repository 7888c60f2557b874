import { createHash } from 'node:crypto';
import type { Attribute, Product } from '../graph/model.js';
import type { Edit, EditChange, EntityRef } from './edit.js';
import type { Entity } from './overlay.js';

/**
 * Names the content of an entity, as an HTTP entity tag does: equal for equal content, whatever led to it, so that a
 * merchant who saves can be told that someone else (or a feed) has changed it since it was read.
 */
export function entityTag(entity: Entity | undefined): string {
  return tagOf(entity ?? null);
}

/** The entity that a change is about; null for an edge and for an undo. */
export function entityOf(change: EditChange): EntityRef | null {
  switch (change.type) {
    case 'add-alias':
    case 'remove-alias':
    case 'rename':
      return change.entity;
    case 'set-attribute':
      return { kind: 'attribute', id: change.attributeId };
    case 'add-product':
      return { kind: 'product', id: change.product.id };
    case 'patch-product':
    case 'delete-product':
      return { kind: 'product', id: change.productId };
    case 'add-relation':
    case 'remove-relation':
    case 'undo':
      return null;
  }
}

/** True where both name the same entity. */
function sameEntity(a: EntityRef, b: EntityRef): boolean {
  if (a.kind !== b.kind || a.id !== b.id) return false;
  return a.kind !== 'term' || (b.kind === 'term' && a.attributeId === b.attributeId);
}

/** The newest edit of an entity, edges of a product included; undefined where only feeds speak of it. */
export function lastEditOf(ref: EntityRef, edits: readonly Edit[]): Edit | undefined {
  return edits.findLast((edit) => concerns(edit, ref, edits));
}

/** True for the edits of an entity and for those that took one of them back. */
export function concerns({ change }: Edit, ref: EntityRef, edits: readonly Edit[]): boolean {
  if (change.type === 'undo') {
    const undone = edits.find((edit) => edit.version === change.version);
    return undone !== undefined && undone.change !== change && concerns(undone, ref, edits);
  }
  if (change.type === 'add-relation' || change.type === 'remove-relation') {
    return ref.kind === 'product' && (change.relation.from === ref.id || change.relation.to === ref.id);
  }
  const entity = entityOf(change);
  return entity !== null && sameEntity(entity, ref);
}

/**
 * Names what a change would overwrite: the fields that it sets and nothing else, so that two people who work on
 * different fields of one product are not in each other's way. Null where a change overwrites nothing, and only the
 * check of the change itself can refuse it.
 */
export function overwrittenTag(change: EditChange, entity: Entity | undefined): string | null {
  switch (change.type) {
    case 'rename':
      return tagOf(entity === undefined ? null : (wordsOf(entity)[change.language][0] ?? null));
    case 'set-attribute': {
      const attribute = entity as Attribute | undefined;
      return tagOf(attribute === undefined ? null : [attribute.kind, attribute.unit ?? null]);
    }
    case 'patch-product':
      return tagOf(entity === undefined ? null : patchedFields(entity as Product, change.patch));
    case 'delete-product':
      return tagOf(entity === undefined ? null : (entity as Product).names);
    case 'add-alias':
    case 'remove-alias':
    case 'add-relation':
    case 'remove-relation':
    case 'add-product':
    case 'undo':
      return null;
  }
}

function patchedFields(product: Product, patch: Extract<EditChange, { type: 'patch-product' }>['patch']): unknown[] {
  const { price, listPrice, stock, availability } = product.offer;
  const values: Record<string, unknown> = { ...product, price, listPrice, stock, availability };
  return Object.keys(patch)
    .sort()
    .map((field) => {
      if (field !== 'attributes') return [field, values[field] ?? null];
      const ids = new Set(patch.attributes?.map((value) => value.attributeId));
      return [field, product.attributes.filter((value) => ids.has(value.attributeId))];
    });
}

function wordsOf(entity: Entity) {
  return 'names' in entity ? entity.names : entity.words;
}

function tagOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
