import { isCurrency } from '../catalog/feeds/feed-price.js';
import { isBlank, safeUrl } from '../catalog/feeds/feed-text.js';
import type { Money, Product } from '../graph/model.js';
import type { EditChange, EntityRef, ProductPatch } from './edit.js';
import { type Overlay, relationKey } from './overlay.js';
import { convertValue, readValue } from './patch-product.js';

/** Why an edit is refused. `code` is stable, `message` is for the merchant. */
export interface EditProblem {
  readonly code:
    | 'unknown_entity'
    | 'bad_word'
    | 'word_exists'
    | 'word_missing'
    | 'last_word'
    | 'relation_exists'
    | 'relation_missing'
    | 'self_relation'
    | 'not_convertible'
    | 'product_exists'
    | 'bad_patch'
    | 'unknown_version'
    | 'already_undone'
    | 'changed';
  readonly message: string;
}

const maxWordLength = 200;

/** Holds a change other than an undo against the graph as it stands (edits included); null when it may be made. */
export function checkChange(change: Exclude<EditChange, { type: 'undo' }>, overlay: Overlay): EditProblem | null {
  switch (change.type) {
    case 'add-alias':
    case 'remove-alias':
    case 'rename':
      return checkWords(change, overlay);
    case 'add-relation':
    case 'remove-relation':
      return checkRelation(change, overlay);
    case 'set-attribute':
      return checkAttribute(change, overlay);
    case 'add-product':
      return checkNewProduct(change.product, overlay);
    case 'patch-product':
      return checkPatch(change.productId, change.patch, overlay);
    case 'delete-product':
      return overlay.products.has(change.productId) ? null : noEntity({ kind: 'product', id: change.productId });
  }
}

/** A refusal with its stable code and words for the merchant. */
export function problem(code: EditProblem['code'], message: string): EditProblem {
  return { code, message };
}

function noEntity(entity: EntityRef): EditProblem {
  return problem('unknown_entity', `there is no ${entity.kind} ${entity.id.slice(0, 80)}`);
}

function checkWords(
  change: Extract<EditChange, { type: 'add-alias' | 'remove-alias' | 'rename' }>,
  overlay: Overlay,
): EditProblem | null {
  const words = overlay.wordsOf(change.entity);
  if (words === undefined) return noEntity(change.entity);
  const word = change.type === 'rename' ? change.label : change.word;
  const list = words[change.language];
  if (change.type === 'remove-alias') {
    if (!list.includes(word)) return problem('word_missing', `it has no word ${word.slice(0, 80)}`);
    const left = words.zh.length + words.en.length - 1;
    return left === 0 ? problem('last_word', 'the last word of an entity stays') : null;
  }
  if (word.trim() !== word || word === '' || word.length > maxWordLength) {
    return problem('bad_word', `a word has 1 to ${maxWordLength} characters and no blanks at its ends`);
  }
  const exists = change.type === 'rename' ? list[0] === word : list.includes(word);
  return exists ? problem('word_exists', `it has the word ${word} already`) : null;
}

function checkRelation(
  change: Extract<EditChange, { type: 'add-relation' | 'remove-relation' }>,
  overlay: Overlay,
): EditProblem | null {
  const { from, to } = change.relation;
  const exists = overlay.relations.has(relationKey(change.relation));
  if (change.type === 'remove-relation') {
    return exists ? null : problem('relation_missing', 'there is no such relation');
  }
  if (exists) return problem('relation_exists', 'the relation is there already');
  if (from === to) return problem('self_relation', 'a product has no relation to itself');
  const missing = [from, to].find((id) => !overlay.products.has(id));
  return missing === undefined ? null : noEntity({ kind: 'product', id: missing });
}

function checkAttribute(change: Extract<EditChange, { type: 'set-attribute' }>, overlay: Overlay): EditProblem | null {
  const attribute = overlay.attributes.get(change.attributeId);
  if (attribute === undefined) return noEntity({ kind: 'attribute', id: change.attributeId });
  const kind = change.kind ?? attribute.kind;
  if (kind === attribute.kind) return null;
  for (const product of overlay.products.values()) {
    for (const value of product.attributes) {
      if (value.attributeId !== attribute.id || convertValue(value, attribute, kind, overlay) !== undefined) continue;
      return problem('not_convertible', `a value of product ${product.id} can't be read as ${kind}`);
    }
  }
  return null;
}

function checkNewProduct(product: Product, overlay: Overlay): EditProblem | null {
  if (overlay.products.has(product.id)) return problem('product_exists', `product ${product.id} is there already`);
  if (product.id.trim() === '' || product.id.length > maxWordLength)
    return problem('bad_patch', 'a product needs an id');
  const { names, descriptions, categoryId, brandId, images, url, offer } = product;
  const unknown = product.attributes.find((value) => !overlay.attributes.has(value.attributeId));
  if (unknown !== undefined) return noEntity({ kind: 'attribute', id: unknown.attributeId });
  return checkFields({ names, descriptions, categoryId, brandId, images, url, ...offer }, overlay);
}

function checkPatch(productId: string, patch: ProductPatch, overlay: Overlay): EditProblem | null {
  if (!overlay.products.has(productId)) return noEntity({ kind: 'product', id: productId });
  return checkFields(patch, overlay);
}

function checkFields(patch: ProductPatch, overlay: Overlay): EditProblem | null {
  const { names, categoryId, brandId, price, listPrice, stock, images, url } = patch;
  if (names !== undefined && isBlank(names)) return problem('bad_patch', 'a product needs a name');
  if (categoryId !== undefined && !overlay.categories.has(categoryId))
    return noEntity({ kind: 'category', id: categoryId });
  if (brandId !== undefined && brandId !== null && !overlay.brands.has(brandId))
    return noEntity({ kind: 'brand', id: brandId });
  for (const money of [price, listPrice])
    if (money !== undefined && !isPrice(money))
      return problem('bad_patch', 'a price is a whole number of minor units, not negative, in a known currency');
  if (stock !== undefined && stock !== null && !(Number.isSafeInteger(stock) && stock >= 0)) {
    return problem('bad_patch', 'stock is a whole number, not negative');
  }
  const addresses = [...(images ?? []), ...(url === undefined || url === null ? [] : [url])];
  if (addresses.some((address) => safeUrl(address) === null))
    return problem('bad_patch', 'an address is http, https or a path');
  for (const value of patch.attributes ?? []) {
    const attribute = overlay.attributes.get(value.attributeId);
    if (attribute === undefined) return noEntity({ kind: 'attribute', id: value.attributeId });
    if (value.value !== null && readValue(attribute, value, overlay) === undefined) {
      return problem(
        'bad_patch',
        `${attribute.id} can't be ${String(value.value).slice(0, 80)}: it is a ${attribute.kind}`,
      );
    }
  }
  return null;
}

function isPrice({ amount, currency }: Money): boolean {
  return Number.isSafeInteger(amount) && amount >= 0 && isCurrency(currency);
}
