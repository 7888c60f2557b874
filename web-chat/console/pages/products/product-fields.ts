import type {
  AttributePatch,
  AttributeValue,
  Availability,
  Product,
  ProductPatch,
  Words,
} from '../../api/graph-types.js';
import { majorUnits, minorUnits } from '../../language/format.js';

/** What a product has for one attribute, as it is typed: all its terms in one row. */
export interface AttributeRow {
  readonly attributeId: string;
  readonly value: string | number | boolean | readonly string[] | null;
  readonly unit?: string;
}

/** A product as the form shows it: money in major units, pictures a line each. */
export interface ProductFields {
  readonly names: Words;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly categoryId: string;
  readonly brandId: string | null;
  readonly listPrice: number;
  readonly price: number;
  readonly availability: Availability;
  readonly stock: number | null;
  readonly images: string;
  readonly url: string;
  readonly attributes: readonly AttributeRow[];
}

/** Rows for values, one an attribute, in their order. */
export function attributeRows(values: readonly AttributeValue[]): readonly AttributeRow[] {
  const rows = new Map<string, AttributeRow>();
  for (const value of values) {
    const { attributeId } = value;
    if (value.kind === 'boolean') rows.set(attributeId, { attributeId, value: value.value });
    if (value.kind === 'number') {
      const { value: number, unit } = value.measure;
      rows.set(attributeId, { attributeId, value: number, ...(unit === undefined ? {} : { unit }) });
    }
    if (value.kind === 'term') {
      const standing = rows.get(attributeId)?.value;
      rows.set(attributeId, { attributeId, value: [...(Array.isArray(standing) ? standing : []), value.termId] });
    }
  }
  return [...rows.values()];
}

/** The form's view of a product. */
export function fieldsOf(product: Product): ProductFields {
  const { names, descriptions, categoryId, brandId, offer, images, url, attributes } = product;
  return {
    names,
    descriptionZh: descriptions.zh.join('\n\n'),
    descriptionEn: descriptions.en.join('\n\n'),
    categoryId,
    brandId,
    listPrice: majorUnits(offer.listPrice),
    price: majorUnits(offer.price),
    availability: offer.availability,
    stock: offer.stock,
    images: images.join('\n'),
    url: url ?? '',
    attributes: attributeRows(attributes),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names of the fields that differ. */
export function changedFields(from: ProductFields, to: ProductFields): readonly (keyof ProductFields)[] {
  return (Object.keys(from) as (keyof ProductFields)[]).filter((name) => !same(from[name], to[name]));
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function attributePatches(from: readonly AttributeRow[], to: readonly AttributeRow[]): readonly AttributePatch[] {
  const changed = to.filter((row) => {
    const standing = from.find(({ attributeId }) => attributeId === row.attributeId);
    return standing === undefined || !same(standing, row);
  });
  const gone = from.filter(({ attributeId }) => !to.some((row) => row.attributeId === attributeId));
  return [
    ...changed.flatMap(({ attributeId, value, unit }): readonly AttributePatch[] => {
      if (!Array.isArray(value)) {
        const plain = value as Exclude<AttributeRow['value'], readonly string[]>;
        return [{ attributeId, value: plain === '' ? null : plain, ...(unit === undefined ? {} : { unit }) }];
      }
      return value.length === 0
        ? [{ attributeId, value: null }]
        : value.map((term: string) => ({ attributeId, value: term }));
    }),
    ...gone.map(({ attributeId }) => ({ attributeId, value: null })),
  ];
}

/** What turns a product into what the form holds; only fields that were changed, so that others' changes stay. */
export function patchOf(from: ProductFields, to: ProductFields, currency: string): ProductPatch {
  const changed = new Set(changedFields(from, to));
  const text = (value: string): readonly string[] => (value.trim() === '' ? [] : [value.trim()]);
  return {
    ...(changed.has('names') ? { names: to.names } : {}),
    ...(changed.has('descriptionZh') || changed.has('descriptionEn')
      ? { descriptions: { zh: text(to.descriptionZh), en: text(to.descriptionEn) } }
      : {}),
    ...(changed.has('categoryId') ? { categoryId: to.categoryId } : {}),
    ...(changed.has('brandId') ? { brandId: to.brandId } : {}),
    ...(changed.has('listPrice') ? { listPrice: { amount: minorUnits(to.listPrice, currency), currency } } : {}),
    ...(changed.has('price') || changed.has('listPrice')
      ? { price: { amount: minorUnits(to.price, currency), currency } }
      : {}),
    ...(changed.has('availability') ? { availability: to.availability } : {}),
    ...(changed.has('stock') ? { stock: to.stock } : {}),
    ...(changed.has('images') ? { images: lines(to.images) } : {}),
    ...(changed.has('url') ? { url: to.url.trim() === '' ? null : to.url.trim() } : {}),
    ...(changed.has('attributes') ? { attributes: attributePatches(from.attributes, to.attributes) } : {}),
  };
}
