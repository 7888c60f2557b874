import type { Offer, Words } from '../../graph/model.js';
import type { DraftAttribute, ProductDraft } from '../feeds/feed.js';
import { readPrice } from '../feeds/feed-price.js';
import { cleanText, isBlank } from '../feeds/feed-text.js';
import { isUnknown } from './value-typing.js';

/** Conditions on these are the graph's own, so that no feed attribute may carry their ids. */
const builtIn: ReadonlySet<string> = new Set(['price', 'rating', 'brand', 'product', 'category']);

const maxIdLength = 200;
const maxNameLength = 500;
const maxDescriptionLength = 10_000;
const maxAttributeIdLength = 100;
const maxValueLength = 200;
const maxAttributes = 200;
const maxImages = 20;
const maxRelations = 500;

/** A draft that the shop can sell, and what had to be left out of it. */
interface AcceptedDraft {
  readonly draft: ProductDraft;
  readonly offer: Offer;
  readonly notes: readonly string[];
}

/**
 * Holds a draft against the shop's rules: an id, a name, a price that is not negative in a known currency. Returns the
 * reason where one is broken. What is merely too much is cut or left out with a note, since it costs no sale.
 */
export function acceptDraft(given: ProductDraft): AcceptedDraft | string {
  const id = cleanText(given.id);
  if (id === '') return 'no id (sku)';
  if (id.length > maxIdLength) return `id is longer than ${maxIdLength} characters: ${id.slice(0, 40)}…`;
  if (isBlank(given.names)) return 'no name';
  const longest = Math.max(...[...given.names.zh, ...given.names.en].map((name) => name.length));
  if (longest > maxNameLength) return `name is longer than ${maxNameLength} characters`;
  const offer = readOffer(given);
  if (typeof offer === 'string') return offer;
  const notes: string[] = [];
  const draft: ProductDraft = {
    ...given,
    id,
    descriptions: cutWords(given.descriptions),
    attributes: keptAttributes(given.attributes, notes),
    images: given.images.slice(0, maxImages),
    groupId: given.groupId === null ? null : cleanText(given.groupId).slice(0, maxIdLength) || null,
    relations: given.relations.slice(0, maxRelations),
  };
  return { draft, offer, notes };
}

function readOffer(draft: ProductDraft): Offer | string {
  if (draft.price === null) return 'no price';
  const price = readPrice(draft.price);
  if (typeof price === 'string') return price;
  const listed = draft.listPrice === null ? price : readPrice(draft.listPrice);
  const listPrice =
    typeof listed === 'object' && listed.currency === price.currency && listed.amount > price.amount ? listed : price;
  const { stock } = draft;
  return { price, listPrice, stock, availability: draft.availability ?? (stock === 0 ? 'out_of_stock' : 'in_stock') };
}

function cutWords(words: Words): Words {
  const tooLong = (text: string): boolean => text.length > maxDescriptionLength;
  if (!words.zh.some(tooLong) && !words.en.some(tooLong)) return words;
  const cut = (text: string): string => text.slice(0, maxDescriptionLength).trimEnd();
  return { zh: words.zh.map(cut), en: words.en.map(cut) };
}

function keptAttributes(attributes: readonly DraftAttribute[], notes: string[]): readonly DraftAttribute[] {
  const kept = attributes.filter((attribute) => {
    const { id, text } = attribute;
    if (isUnknown(text)) return false;
    const problem = builtIn.has(id)
      ? 'the graph has this attribute itself'
      : id.length > maxAttributeIdLength
        ? `its id is longer than ${maxAttributeIdLength} characters`
        : [...text.en, ...text.zh].some((word) => word.length > maxValueLength)
          ? `its value is longer than ${maxValueLength} characters`
          : null;
    if (problem !== null) notes.push(`attribute ${id.slice(0, 40)} left out: ${problem}`);
    return problem === null;
  });
  if (kept.length > maxAttributes) notes.push(`attributes after the first ${maxAttributes} left out`);
  return kept.slice(0, maxAttributes);
}
