import type { Words } from '../../../graph/model.js';
import { type DraftAttribute, type FeedRow, noWords, type ProductDraft, productDraft } from '../feed.js';
import { categoryPath, htmlToText, mergeWords, safeUrl, scriptLanguage, slug, wordsOf } from '../feed-text.js';
import { nativeWords } from '../native-attributes.js';
import type { TableHeader } from '../table-records.js';
import { columns } from './columns.js';
import { metafieldAttributes, tagAttributes } from './tags.js';

/** One record of the file. */
export interface ShopifyRow {
  readonly row: number;
  readonly fields: readonly string[];
}

/** Option that Shopify writes for a product without options. */
const noOption = /^(title|default title)$/i;

/** The rows of one handle as products: one a variant, all sharing the handle as their group. */
export function readHandle(header: TableHeader, rows: readonly ShopifyRow[], currency: string): readonly FeedRow[] {
  const first = rows[0]!;
  const get = (row: ShopifyRow, names: readonly string[]): string | null => header.get(row.fields, ...names);
  const variants = rows.filter(
    (row, index) => index === 0 || get(row, columns.price) !== null || get(row, columns.sku) !== null,
  );
  const status = get(first, columns.status)?.toLowerCase() ?? 'active';
  if (status !== 'active')
    return variants.map(({ row }) => ({ row, reason: `product is not on sale: status ${status.slice(0, 40)}` }));
  const handle = get(first, columns.handle) ?? '';
  const several = variants.length > 1;
  const shared = sharedFields(header, rows);
  return variants.map((variant, index) => {
    const options = readOptions(header, first, variant);
    const suffix = options.map((option) => option.text).join(' / ');
    const fallbackId = several && (suffix || index > 0) ? `${handle}-${slug(suffix) || index + 1}` : handle;
    const variantImage = safeUrl(get(variant, columns.variantImage));
    const draft: ProductDraft = {
      ...shared,
      id: get(variant, columns.sku)?.replace(/^'/, '') ?? fallbackId,
      names: several && suffix !== '' ? withSuffix(shared.names, suffix) : shared.names,
      ...readOffer(header, variant, currency),
      attributes: [
        ...options.map((option) => option.attribute),
        ...shared.attributes,
        ...readWeight(get(variant, columns.grams)),
      ],
      images: variantImage === null ? shared.images : [variantImage, ...shared.images],
      groupId: several ? handle : null,
    };
    return { row: variant.row, draft };
  });
}

/** What the first row says for all variants. */
function sharedFields(header: TableHeader, rows: readonly ShopifyRow[]): ProductDraft {
  const fields = rows[0]!.fields;
  const get = (names: readonly string[]): string | null => header.get(fields, ...names);
  return productDraft({
    id: '',
    names: wordsOf(get(columns.title)),
    descriptions: wordsOf(htmlToText(get(columns.description) ?? '')),
    category: readCategory(get(columns.productCategory), get(columns.type)),
    brand: wordsOf(get(columns.vendor)),
    attributes: [
      ...tagAttributes(get(columns.tags) ?? '').filter((tag) => !repeats(tag, get)),
      ...metafieldAttributes(header, fields),
    ],
    images: [...new Set(rows.map((row) => safeUrl(header.get(row.fields, ...columns.image))))].filter(
      (url) => url !== null,
    ),
  });
}

/** True for a plain tag that only says the product's category or brand again. */
function repeats(tag: DraftAttribute, get: (names: readonly string[]) => string | null): boolean {
  if (tag.id !== 'tags') return false;
  const said = [columns.productCategory, columns.type, columns.vendor].flatMap((names) =>
    (get(names) ?? '').split('>'),
  );
  const words = new Set(said.map((word) => word.trim().toLowerCase()));
  return [...tag.text.en, ...tag.text.zh].some((word) => words.has(word.toLowerCase()));
}

/**
 * The taxonomy's path, with the shop's own type as its last level where it says more; a type in the other language is
 * what the path's last part is called there.
 */
function readCategory(taxonomy: string | null, type: string | null): Words {
  const path = categoryPath(taxonomy ?? '');
  const own = categoryPath(type ?? '');
  if (path === '' || own === '') return wordsOf(path || own);
  if (scriptLanguage(path) !== scriptLanguage(own)) return mergeWords(wordsOf(path), wordsOf(own));
  const last = path.split(' > ').at(-1) ?? '';
  return wordsOf(last.toLowerCase() === own.toLowerCase() ? path : `${path} > ${own}`);
}

interface VariantOption {
  readonly text: string;
  readonly attribute: DraftAttribute;
}

function readOptions(header: TableHeader, first: ShopifyRow, variant: ShopifyRow): readonly VariantOption[] {
  return [1, 2, 3].flatMap((number) => {
    const name = header.get(variant.fields, `option${number} name`) ?? header.get(first.fields, `option${number} name`);
    const text = header.get(variant.fields, `option${number} value`);
    if (name === null || text === null || (noOption.test(name) && noOption.test(text))) return [];
    const id = slug(name);
    const names = mergeWords(wordsOf(name), nativeWords(id) ?? noWords);
    return id === '' ? [] : [{ text, attribute: { id, names, text: wordsOf(text), unit: null } }];
  });
}

/** The variant's own name is shown; the product's name is understood too. */
function withSuffix(names: Words, suffix: string): Words {
  const extend = (list: readonly string[]): readonly string[] => list.flatMap((name) => [`${name} - ${suffix}`, name]);
  return { zh: extend(names.zh), en: extend(names.en) };
}

/** Stock that Shopify does not track, or that may be oversold, is unknown rather than zero. */
function readOffer(header: TableHeader, variant: ShopifyRow, currency: string): Partial<ProductDraft> {
  const get = (names: readonly string[]): string | null => header.get(variant.fields, ...names);
  const amount = get(columns.price);
  const listAmount = get(columns.compareAtPrice);
  const quantity = Number(get(columns.stock) ?? Number.NaN);
  const hasTracker = columns.tracker.some((name) => header.has(name));
  const tracked = !hasTracker || get(columns.tracker) !== null;
  const oversold = /^(continue|true|yes)$/i.test(get(columns.policy) ?? '') && quantity <= 0;
  const stock = tracked && !oversold && Number.isFinite(quantity) ? Math.max(0, Math.floor(quantity)) : null;
  return {
    price: amount === null ? null : { amount, currency },
    listPrice: listAmount === null ? null : { amount: listAmount, currency },
    stock,
    availability: stock === 0 ? 'out_of_stock' : 'in_stock',
  };
}

function readWeight(grams: string | null): readonly DraftAttribute[] {
  if (grams === null || !(Number(grams) > 0)) return [];
  return [{ id: 'weight', names: nativeWords('weight') ?? noWords, text: wordsOf(String(Number(grams))), unit: 'g' }];
}
