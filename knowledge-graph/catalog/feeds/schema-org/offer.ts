import type { Offer } from '../../../graph/model.js';
import type { DraftPrice, ProductDraft } from '../feed.js';
import { isNode, type JsonLdNode, listOf, localName, property, textOf } from './json-ld.js';

type DraftOffer = Pick<ProductDraft, 'price' | 'listPrice' | 'availability' | 'stock'>;

/** schema.org's ItemAvailability, by local name in lower case. */
const availabilities: ReadonlyMap<string, Offer['availability']> = new Map([
  ['instock', 'in_stock'],
  ['instoreonly', 'in_stock'],
  ['onlineonly', 'in_stock'],
  ['limitedavailability', 'in_stock'],
  ['madetoorder', 'in_stock'],
  ['reserved', 'out_of_stock'],
  ['outofstock', 'out_of_stock'],
  ['soldout', 'out_of_stock'],
  ['preorder', 'preorder'],
  ['presale', 'preorder'],
  ['backorder', 'preorder'],
  ['discontinued', 'discontinued'],
]);

/** Price types of a struck-out price (schema.org PriceTypeEnumeration). */
const listPriceType = /^(list|msrp|srp|strikethrough|regular)/i;

/** The offer of a product: the first with a price, in the shop's own currency where the product has several. */
export function readOffer(offers: unknown, currency: string): DraftOffer {
  const found = flatten(offers, 0).map(readOne);
  const priced = found.filter((offer) => offer.price !== null);
  return (
    priced.find((offer) => offer.price?.currency === currency) ??
    priced[0] ??
    found[0] ?? { price: null, listPrice: null, availability: null, stock: null }
  );
}

/** Offers, and those inside aggregates that give no price of their own. */
function flatten(offers: unknown, depth: number): JsonLdNode[] {
  if (depth > 4) return [];
  return listOf(offers)
    .filter(isNode)
    .flatMap((offer) => {
      const inner = property(offer, 'offers');
      const hasPrice = property(offer, 'price') !== undefined || property(offer, 'lowPrice') !== undefined;
      return inner === undefined || hasPrice ? [offer] : flatten(inner, depth + 1);
    });
}

function readOne(offer: JsonLdNode): DraftOffer {
  const currency = textOf(property(offer, 'priceCurrency'));
  const specifications = listOf(property(offer, 'priceSpecification')).filter(isNode);
  const isList = (node: JsonLdNode): boolean =>
    listPriceType.test(localName(textOf(property(node, 'priceType')) ?? ''));
  const listed = specifications.find(isList);
  const plain = specifications.find((node) => !isList(node) && priceIn(node, currency) !== null);
  const availability = textOf(property(offer, 'availability'));
  return {
    price: priceIn(offer, currency) ?? (plain ? priceIn(plain, currency) : null),
    listPrice: listed ? priceIn(listed, currency) : null,
    availability: availability === null ? null : (availabilities.get(localName(availability).toLowerCase()) ?? null),
    stock: readStock(property(offer, 'inventoryLevel')),
  };
}

function priceIn(node: JsonLdNode, outerCurrency: string | null): DraftPrice | null {
  const amount =
    textOf(property(node, 'price')) ?? textOf(property(node, 'lowPrice')) ?? textOf(property(node, 'minPrice'));
  return amount === null ? null : { amount, currency: textOf(property(node, 'priceCurrency')) ?? outerCurrency };
}

function readStock(level: unknown): number | null {
  const value = Number(textOf(level) ?? Number.NaN);
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : null;
}
