import type { Attribute, AttributeKind, Product } from '../graph/model.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import { parseUnit } from '../graph/units.js';
import { type Edit, type EditChange, effectiveEdits } from './edit.js';
import { Overlay, relationKey } from './overlay.js';
import { convertValue, patchProduct } from './patch-product.js';

/**
 * The catalogue with the merchant's edits laid over what the feeds say, in the order in which they were made. An edit of
 * something that is not there (any more) waits in the log and has no effect.
 */
export function applyEdits(catalog: CatalogSnapshot, edits: readonly Edit[]): CatalogSnapshot {
  if (edits.length === 0) return catalog;
  const overlay = new Overlay(catalog);
  for (const edit of effectiveEdits(edits)) applyChange(overlay, edit.change);
  return overlay.snapshot();
}

/** Lays one change over what is there; an undo has no effect of its own, since it is a fold without another edit. */
export function applyChange(overlay: Overlay, change: EditChange): void {
  switch (change.type) {
    case 'add-alias':
    case 'remove-alias':
    case 'rename':
      applyWords(overlay, change);
      return;
    case 'add-relation': {
      const { from, to } = change.relation;
      if (!overlay.products.has(from) || !overlay.products.has(to)) return;
      overlay.relations.set(relationKey(change.relation), change.relation);
      return;
    }
    case 'remove-relation':
      overlay.relations.delete(relationKey(change.relation));
      return;
    case 'set-attribute':
      setAttribute(overlay, change);
      return;
    case 'add-product':
      if (!overlay.products.has(change.product.id)) overlay.products.set(change.product.id, change.product);
      return;
    case 'patch-product': {
      const product = overlay.products.get(change.productId);
      if (product !== undefined) overlay.products.set(product.id, patchProduct(product, change.patch, overlay));
      return;
    }
    case 'delete-product':
      overlay.deleteProduct(change.productId);
      return;
    case 'undo':
      return;
  }
}

/** A new label comes first and the old one stays understood behind it. */
function applyWords(
  overlay: Overlay,
  change: Extract<EditChange, { type: 'add-alias' | 'remove-alias' | 'rename' }>,
): void {
  const words = overlay.wordsOf(change.entity);
  if (words === undefined) return;
  const list = words[change.language];
  const given = change.type === 'rename' ? change.label : change.word;
  const others = list.filter((word) => word !== given);
  const changed =
    change.type === 'rename'
      ? [given, ...others]
      : change.type === 'remove-alias'
        ? others
        : list.includes(given)
          ? list
          : [...list, given];
  overlay.setWords(change.entity, { ...words, [change.language]: changed });
}

function setAttribute(overlay: Overlay, change: Extract<EditChange, { type: 'set-attribute' }>): void {
  const attribute = overlay.attributes.get(change.attributeId);
  if (attribute === undefined) return;
  const kind = change.kind ?? attribute.kind;
  if (kind !== attribute.kind && !convertProducts(overlay, attribute, kind)) return;
  const { unit: before, ...rest } = attribute;
  const unit = change.unit === undefined ? before : (change.unit ?? undefined);
  const code = unit === undefined || kind !== 'number' ? undefined : (parseUnit(unit) ?? unit);
  overlay.attributes.set(attribute.id, { ...rest, kind, ...(code === undefined ? {} : { unit: code }) });
}

/** Reads every product's values under the new kind; all or none, since an attribute has one kind. */
function convertProducts(overlay: Overlay, attribute: Attribute, kind: AttributeKind): boolean {
  const converted: Product[] = [];
  for (const product of overlay.products.values()) {
    if (!product.attributes.some((value) => value.attributeId === attribute.id)) continue;
    const attributes = product.attributes.map((value) =>
      value.attributeId === attribute.id ? convertValue(value, attribute, kind, overlay) : value,
    );
    if (!attributes.every((value) => value !== undefined)) return false;
    converted.push({ ...product, attributes });
  }
  for (const product of converted) overlay.products.set(product.id, product);
  return true;
}
