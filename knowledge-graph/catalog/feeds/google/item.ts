import type { Language, Offer, Words } from '../../../graph/model.js';
import { type DraftAttribute, type FeedOptions, noWords, type ProductDraft, productDraft } from '../feed.js';
import { splitPrice } from '../feed-price.js';
import {
  categoryPath,
  cleanText,
  htmlToText,
  isBlank,
  mergeWords,
  safeUrl,
  slug,
  wordsIn,
  wordsOf,
} from '../feed-text.js';
import { nativeWords } from '../native-attributes.js';

/** One value of a field, in the language that the feed names for it. */
export interface GoogleValue {
  readonly text: string;
  readonly language: Language | null;
}

/** A property of `product_detail`. */
export interface GoogleDetail {
  readonly name: string;
  readonly value: string;
}

/** An item of a Google Merchant Center feed, tab-separated or XML, by attribute name (`image_link`). */
export interface GoogleItem {
  readonly fields: ReadonlyMap<string, readonly GoogleValue[]>;
  readonly details: readonly GoogleDetail[];
}

/** Fields that become attributes, under the id that schema.org uses; `split` marks fields that join values by a slash. */
const attributeFields: readonly (readonly [field: string, id: string, split: boolean])[] = [
  ['color', 'color', true],
  ['size', 'size', false],
  ['material', 'material', true],
  ['pattern', 'pattern', false],
  ['gender', 'gender', false],
  ['age_group', 'age_group', false],
  ['product_weight', 'weight', false],
  ['product_length', 'length', false],
  ['product_width', 'width', false],
  ['product_height', 'height', false],
  ['shipping_weight', 'shipping_weight', false],
  ['unit_pricing_measure', 'content', false],
  ['multipack', 'multipack', false],
  ['energy_efficiency_class', 'energy_efficiency_class', false],
];

const availabilities: ReadonlyMap<string, Offer['availability']> = new Map([
  ['in_stock', 'in_stock'],
  ['limited_availability', 'in_stock'],
  ['out_of_stock', 'out_of_stock'],
  ['preorder', 'preorder'],
  ['backorder', 'preorder'],
]);

/** Reads an item by Google's product data specification (https://support.google.com/merchants/answer/7052112). */
export function readGoogleItem(item: GoogleItem, options: FeedOptions): ProductDraft {
  const text = (field: string): string | null => item.fields.get(field)?.[0]?.text ?? null;
  const availability = slug(text('availability') ?? '');
  const highlights = words(item, 'product_highlight');
  const description = mapWords(words(item, 'description'), htmlToText);
  return productDraft({
    id: cleanText(text('id') ?? ''),
    references: [text('link')].filter((link) => link !== null),
    names: firstWords(words(item, 'title')),
    descriptions: { zh: joined(description.zh, highlights.zh), en: joined(description.en, highlights.en) },
    category: readCategory(item),
    brand: firstWords(words(item, 'brand')),
    ...readPrices(text, options.now),
    availability: availabilities.get(availability) ?? null,
    stock: readQuantity(text('quantity') ?? text('sell_on_google_quantity')),
    attributes: [...readAttributes(item), ...readDetails(item.details), ...readCondition(text('condition'))],
    images: [...(item.fields.get('image_link') ?? []), ...(item.fields.get('additional_image_link') ?? [])]
      .flatMap((value) => value.text.split(','))
      .map(safeUrl)
      .filter((url) => url !== null),
    url: safeUrl(text('link')),
    groupId: text('item_group_id'),
  });
}

function words(item: GoogleItem, field: string): Words {
  return (item.fields.get(field) ?? []).reduce<Words>((sum, value) => mergeWords(sum, wordsOfValue(value)), noWords);
}

function wordsOfValue({ text, language }: GoogleValue): Words {
  return language === null ? wordsOf(text) : wordsIn(language, text);
}

function firstWords(given: Words): Words {
  return { zh: given.zh.slice(0, 1), en: given.en.slice(0, 1) };
}

function mapWords(given: Words, change: (text: string) => string): Words {
  return { zh: given.zh.map(change), en: given.en.map(change) };
}

function joined(description: readonly string[], highlights: readonly string[]): readonly string[] {
  const text = [...description, ...highlights].filter((part) => part !== '').join(' ');
  return text === '' ? [] : [text];
}

/** The shop's own path first, then Google's; Google's categories given by number say nothing to a shopper. */
function readCategory(item: GoogleItem): Words {
  for (const field of ['product_type', 'google_product_category']) {
    const paths = firstWords(mapWords(words(item, field), categoryPath));
    if (!isBlank(paths) && !/^\d+$/.test(paths.en[0] ?? '')) return paths;
  }
  return noWords;
}

/** The sale price is what the shop asks; one with dates counts while they last, and only if the reader knows the time. */
function readPrices(
  text: (field: string) => string | null,
  now: Date | null,
): Pick<ProductDraft, 'price' | 'listPrice'> {
  const price = text('price');
  const sale = text('sale_price');
  const list = price === null ? null : splitPrice(price);
  if (sale === null || !isEffective(text('sale_price_effective_date'), now)) return { price: list, listPrice: null };
  const reduced = splitPrice(sale);
  return { price: { ...reduced, currency: reduced.currency ?? list?.currency ?? null }, listPrice: list };
}

function isEffective(dates: string | null, now: Date | null): boolean {
  if (dates === null) return true;
  const [from, to] = dates.split(/\s*\/\s*/).map((date) => Date.parse(date));
  return now !== null && from! <= now.getTime() && now.getTime() <= to!;
}

function readQuantity(text: string | null): number | null {
  const quantity = Number(text ?? Number.NaN);
  return Number.isFinite(quantity) ? Math.max(0, Math.floor(quantity)) : null;
}

function readAttributes(item: GoogleItem): readonly DraftAttribute[] {
  const attributes: DraftAttribute[] = [];
  for (const [field, id, split] of attributeFields) {
    const values = item.fields.get(field);
    if (values === undefined) continue;
    const names = nativeWords(id) ?? noWords;
    const parts = values.map((value) =>
      (split ? value.text.split('/') : [value.text]).map((part) => wordsOfValue({ ...value, text: part })),
    );
    for (const text of pairLanguages(parts)) attributes.push({ id, names, text, unit: null });
  }
  return attributes;
}

/** Values given once in each language are one value each; otherwise every value stands for itself. */
function pairLanguages(lists: readonly (readonly Words[])[]): readonly Words[] {
  const [first, second] = lists;
  const pairs = first !== undefined && second !== undefined && lists.length === 2 && first.length === second.length;
  if (!pairs || !first.every((one, index) => one.en.length > 0 !== second[index]!.en.length > 0)) {
    return lists.flat().filter((one) => !isBlank(one));
  }
  return first.map((one, index) => mergeWords(one, second[index]!));
}

/** `NewCondition` is what a shop sells unless it says otherwise. */
function readCondition(condition: string | null): readonly DraftAttribute[] {
  if (condition === null || condition.toLowerCase() === 'new') return [];
  return [{ id: 'condition', names: nativeWords('condition') ?? noWords, text: wordsOf(condition), unit: null }];
}

function readDetails(details: readonly GoogleDetail[]): readonly DraftAttribute[] {
  return details.flatMap(({ name, value }) => {
    const id = slug(name);
    const text = wordsOf(value);
    return id === '' || isBlank(text)
      ? []
      : [{ id, names: mergeWords(wordsOf(name), nativeWords(id) ?? noWords), text, unit: null }];
  });
}

/**
 * `product_detail` of a tab-separated feed: `section:attribute:value` triplets joined by commas, values with commas or
 * colons in quotes or behind a backslash; the section may be left out.
 */
export function splitDetails(text: string): readonly GoogleDetail[] {
  return splitOutsideQuotes(text, ',').flatMap((triplet) => {
    const parts = splitOutsideQuotes(triplet, ':').map(unquote);
    if (parts.length < 2) return [];
    return [
      { name: parts.length === 2 ? parts[0]! : parts[1]!, value: parts.slice(parts.length === 2 ? 1 : 2).join(':') },
    ];
  });
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  if (!/["\\]/.test(text)) return text.split(separator);
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\' && at + 1 < text.length) {
      part += character + text[at + 1]!;
      at += 1;
    } else if (character === separator && !quoted) {
      parts.push(part);
      part = '';
    } else {
      if (character === '"') quoted = !quoted;
      part += character;
    }
  }
  return [...parts, part];
}

function unquote(text: string): string {
  return cleanText(
    text
      .trim()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replace(/\\([\s\S])/g, '$1'),
  );
}
