import { readBoolean, readMeasure, textOfValue } from '../catalog/assemble/value-typing.js';
import { wordsOf } from '../catalog/feeds/feed-text.js';
import type { Attribute, AttributeKind, AttributeValue, Product, Words } from '../graph/model.js';
import type { AttributePatch, ProductPatch } from './edit.js';
import { type Overlay, termKey } from './overlay.js';

/** A product with a patch laid over it. Values that do not fit their attribute any more are left as they were. */
export function patchProduct(product: Product, patch: ProductPatch, overlay: Overlay): Product {
  const { names, descriptions, categoryId, brandId, images, url, attributes } = patch;
  return {
    ...product,
    ...(names === undefined ? {} : { names }),
    ...(descriptions === undefined ? {} : { descriptions }),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(brandId === undefined ? {} : { brandId }),
    ...(images === undefined ? {} : { images }),
    ...(url === undefined ? {} : { url }),
    offer: patchOffer(product.offer, patch),
    attributes:
      attributes === undefined ? product.attributes : patchAttributes(product.attributes, attributes, overlay),
  };
}

/** A new list price is asked at once; a reduced price stays below its list price. */
function patchOffer(offer: Product['offer'], patch: ProductPatch): Product['offer'] {
  const price = patch.price ?? patch.listPrice ?? offer.price;
  const listPrice = patch.listPrice ?? (offer.listPrice.amount < price.amount ? price : offer.listPrice);
  const stock = patch.stock === undefined ? offer.stock : patch.stock;
  const restocked = patch.stock !== undefined && patch.stock !== 0 && offer.availability === 'out_of_stock';
  const availability = patch.availability ?? (restocked ? 'in_stock' : offer.availability);
  return { price, listPrice, stock, availability };
}

function patchAttributes(
  values: readonly AttributeValue[],
  patches: readonly AttributePatch[],
  overlay: Overlay,
): readonly AttributeValue[] {
  let patched = values;
  for (const [index, patch] of patches.entries()) {
    const attribute = overlay.attributes.get(patch.attributeId);
    if (attribute === undefined) continue;
    const value = patch.value === null ? null : readValue(attribute, patch, overlay);
    if (value === undefined) continue;
    const first = patches.findIndex((other) => other.attributeId === patch.attributeId) === index;
    const others = first ? patched.filter((other) => other.attributeId !== patch.attributeId) : patched;
    patched = value === null ? others : [...others, value];
  }
  return patched;
}

/** The value that a patch means for an attribute of its kind; undefined where it means none. */
export function readValue(attribute: Attribute, patch: AttributePatch, overlay: Overlay): AttributeValue | undefined {
  const text = typeof patch.value === 'boolean' ? yesNo(patch.value) : wordsOf(String(patch.value ?? ''));
  return typedValue(attribute, attribute.kind, text, patch.unit ?? unitFor(attribute, patch), overlay);
}

/** A bare number by hand is in the attribute's own unit. */
function unitFor(attribute: Attribute, patch: AttributePatch): string | null {
  const bare = typeof patch.value === 'number' || /^[\d.,\s]+$/.test(String(patch.value));
  return bare ? (attribute.unit ?? null) : null;
}

/** The same value under another kind; undefined where it can't be read so. */
export function convertValue(
  value: AttributeValue,
  attribute: Attribute,
  kind: AttributeKind,
  overlay: Overlay,
): AttributeValue | undefined {
  if (value.kind === kind) return value;
  const { text, unit } = textOfValue(value, (id) => overlay.terms.get(termKey(attribute.id, id))?.words ?? wordsOf(id));
  return typedValue(attribute, kind, text, unit, overlay);
}

function typedValue(
  attribute: Attribute,
  kind: AttributeKind,
  text: Words,
  unit: string | null,
  overlay: Overlay,
): AttributeValue | undefined {
  const attributeId = attribute.id;
  if (kind === 'boolean') {
    const value = readBoolean(text);
    return value === null ? undefined : { kind, attributeId, value };
  }
  if (kind === 'number') {
    const measure = readMeasure(text, unit);
    return measure === null ? undefined : { kind, attributeId, measure };
  }
  const words = unit === null ? text : { en: [...text.en, ...text.zh].map((word) => `${word} ${unit}`), zh: [] };
  const termId = internTerm(attributeId, words, overlay);
  return termId === undefined ? undefined : { kind: 'term', attributeId, termId };
}

/** The term that a word names, by id or by any of its words; a new one where there is none. */
function internTerm(attributeId: string, words: Words, overlay: Overlay): string | undefined {
  const id = words.en[0] ?? words.zh[0];
  if (id === undefined) return undefined;
  if (overlay.terms.has(termKey(attributeId, id))) return id;
  const wanted = id.toLowerCase();
  for (const term of overlay.terms.values()) {
    if (term.attributeId !== attributeId) continue;
    if ([...term.words.en, ...term.words.zh].some((word) => word.toLowerCase() === wanted)) return term.id;
  }
  overlay.terms.set(termKey(attributeId, id), { attributeId, id, words });
  return id;
}

function yesNo(value: boolean): Words {
  return value ? { en: ['yes'], zh: ['是'] } : { en: ['no'], zh: ['否'] };
}
