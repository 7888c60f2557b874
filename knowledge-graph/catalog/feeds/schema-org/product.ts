import { type RelationKind, relationKinds, type Words } from '../../../graph/model.js';
import { type DraftRelation, type ProductDraft, productDraft } from '../feed.js';
import { categoryPath, htmlToText, isBlank, safeUrl } from '../feed-text.js';
import { isNode, type JsonLdNode, listOf, localName, property, textOf, typesOf, wordsFrom } from './json-ld.js';
import { readOffer } from './offer.js';
import { inheritProperties, readProperties } from './properties.js';

/** schema.org properties that are edges between products, and which way they run. */
const relationProperties: readonly (readonly [property: string, kind: RelationKind, reverse: boolean])[] = [
  ['isSimilarTo', 'similar', false],
  ['isRelatedTo', 'accessory', false],
  ['isAccessoryOrSparePartFor', 'accessory', true],
  ['isConsumableFor', 'consumable', true],
  ['isPartOf', 'part_of', false],
  ['hasPart', 'part_of', true],
];

/** A product node, or a group with its variants written out, as drafts. */
export function readProduct(node: JsonLdNode, currency: string): readonly ProductDraft[] {
  const variants = listOf(property(node, 'hasVariant'))
    .filter(isNode)
    .filter((variant) => property(variant, 'offers') !== undefined || property(variant, 'sku') !== undefined);
  if (variants.length === 0)
    return typesOf(node).includes('ProductGroup') && !hasOffer(node) ? [] : [readOne(node, currency)];
  const groupId = groupIdOf(node);
  return variants.map((variant) => ({ ...readOne(inherit(node, variant), currency), groupId }));
}

function hasOffer(node: JsonLdNode): boolean {
  return property(node, 'offers') !== undefined;
}

/** A variant with what its group says for all of them; identity and the list of variants stay with the group. */
function inherit(group: JsonLdNode, variant: JsonLdNode): JsonLdNode {
  const own = ['@type', '@id', 'sku', 'productID', 'identifier', 'hasVariant', 'url', 'productGroupID', 'variesBy'];
  const shared = Object.entries(group).filter(([key]) => !own.includes(key));
  const additionalProperty = inheritProperties(
    property(variant, 'additionalProperty'),
    property(group, 'additionalProperty'),
  );
  return { ...Object.fromEntries(shared), ...variant, additionalProperty };
}

function readOne(node: JsonLdNode, currency: string): ProductDraft {
  const atId = textOf(node['@id']);
  const url = textOf(property(node, 'url'));
  const id =
    textOf(property(node, 'sku')) ??
    textOf(property(node, 'productID')) ??
    textOf(property(node, 'identifier')) ??
    (atId === null ? '' : productReference(atId));
  return productDraft({
    id,
    references: [atId, url].filter((reference) => reference !== null).map(productReference),
    names: wordsFrom(property(node, 'name')),
    descriptions: mapWords(wordsFrom(property(node, 'description')), htmlToText),
    category: readCategory(property(node, 'category')),
    brand: firstWords(wordsFrom(property(node, 'brand') ?? property(node, 'manufacturer'))),
    ...readOffer(property(node, 'offers'), currency),
    rating: readRating(property(node, 'aggregateRating')),
    attributes: readProperties(node),
    images: readImages(property(node, 'image')),
    url: safeUrl(url),
    groupId: readGroup(node),
    relations: readRelations(node),
  });
}

/** A reference to a product: `urn:sku:` names the sku, anything else stands for itself. */
function productReference(text: string): string {
  return text.replace(/^urn:sku:/i, '');
}

function mapWords(words: Words, change: (text: string) => string): Words {
  const changed = (list: readonly string[]): readonly string[] => list.map(change).filter((text) => text !== '');
  return { zh: changed(words.zh), en: changed(words.en) };
}

function firstWords(words: Words): Words {
  return { zh: words.zh.slice(0, 1), en: words.en.slice(0, 1) };
}

/** A path by language; a CategoryCode or other Thing counts by its name. The first path of each language is taken. */
function readCategory(value: unknown): Words {
  return firstWords(mapWords(wordsFrom(value), categoryPath));
}

function readRating(value: unknown): ProductDraft['rating'] {
  const node = listOf(value).find(isNode);
  if (node === undefined) return null;
  const number = (name: string): number => {
    const text = textOf(property(node, name));
    return text === null ? Number.NaN : Number(text.replace(',', '.'));
  };
  const best = number('bestRating') > 0 ? number('bestRating') : 5;
  const stars = (number('ratingValue') / best) * 5;
  if (!(stars >= 0 && stars <= 5)) return null;
  const counts = [number('ratingCount'), number('reviewCount')].filter((count) => count >= 0 && Number.isFinite(count));
  return { value: Math.round(stars * 100) / 100, count: Math.floor(counts[0] ?? 1) };
}

function readImages(value: unknown): readonly string[] {
  return listOf(value)
    .map((image) => {
      if (!isNode(image)) return textOf(image);
      return textOf(property(image, 'url') ?? property(image, 'contentUrl') ?? image['@id']);
    })
    .map(safeUrl)
    .filter((url) => url !== null);
}

function groupIdOf(group: JsonLdNode): string | null {
  const text = textOf(property(group, 'productGroupID')) ?? textOf(property(group, 'sku')) ?? textOf(group['@id']);
  if (text !== null) return productReference(text);
  const names = wordsFrom(property(group, 'name'));
  return isBlank(names) ? null : (names.en[0] ?? names.zh[0] ?? null);
}

function readGroup(node: JsonLdNode): string | null {
  const stated = textOf(property(node, 'inProductGroupWithID'));
  if (stated !== null) return productReference(stated);
  const group = listOf(property(node, 'isVariantOf'))[0];
  if (isNode(group)) return groupIdOf(group);
  return typeof group === 'string' ? productReference(group) : null;
}

function readRelations(node: JsonLdNode): readonly DraftRelation[] {
  return relationProperties.flatMap(([name, kind, reverse]) =>
    listOf(property(node, name)).flatMap((link) => {
      const target = isNode(link)
        ? (textOf(property(link, 'sku')) ??
          textOf(property(link, 'productID')) ??
          textOf(link['@id']) ??
          textOf(property(link, 'url')))
        : textOf(link);
      if (target === null) return [];
      return [{ kind: statedKind(link) ?? kind, target: productReference(target), reverse }];
    }),
  );
}

/** `additionalType` names the kinds of edges for which schema.org has no property: `bought_together`. */
function statedKind(link: unknown): RelationKind | null {
  const type = isNode(link) ? textOf(property(link, 'additionalType')) : null;
  if (type === null) return null;
  const name = localName(type)
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
  return relationKinds.find((kind) => kind === name) ?? null;
}
