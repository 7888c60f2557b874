import { type AttributeValue, inStock, label, type Product } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Constraint } from '../state/belief-state.js';
import { attributeLabel, entityLabel, valueText } from './describe.js';
import { formatMoney } from './money.js';
import type { ProductCard } from './reply.js';
import type { Speaker } from './speaker.js';

const highlightLimit = 4;
/** Wishes on these are seen on every card anyway, or are no facts. */
const notHighlighted = new Set(['price', 'rating', 'brand', 'category', 'product', 'stock']);

/** A product as a card: everything from the graph. Null when the graph has no such product (any more). */
export function productCard(
  productId: string,
  graph: ShopGraph,
  speaker: Speaker,
  wishes: readonly Constraint[] = [],
): ProductCard | null {
  const product = graph.product(productId);
  if (product === undefined) return null;
  const { language } = speaker;
  const { price, listPrice } = product.offer;
  return {
    id: product.id,
    name: label(product.names, language) || product.id,
    brand: product.brandId === null ? null : entityLabel('brand', product.brandId, graph, language),
    category: entityLabel('category', product.categoryId, graph, language),
    price,
    listPrice,
    priceText: formatMoney(price, language),
    rating: product.rating,
    inStock: inStock(product),
    image: product.images[0] ?? null,
    url: product.url,
    highlights: highlights(product, graph, speaker, wishes),
  };
}

/** What the shopper looks for: wishes, and the attribute that the list is ordered by. */
export interface Interest {
  readonly wishes: readonly Constraint[];
  readonly first?: string | undefined;
}

/** Facts in a line of a list. */
const lineLimit = 2;

/** Facts that tell a product apart in a line: what was wished for, else where the shown products differ. */
export function lineFacts(
  productId: string,
  shown: readonly string[],
  { wishes, first }: Interest,
  graph: ShopGraph,
  speaker: Speaker,
): readonly string[] {
  const product = graph.product(productId);
  if (product === undefined) return [];
  const leading = first === undefined || graph.values(productId, first).length === 0 ? [] : [first];
  const wished = [...new Set([...leading, ...wishedAttributes(product, graph, wishes)])];
  const telling = wished.length > 0 ? wished : tellingAttributes(product, shown, graph);
  const facts = telling.slice(0, lineLimit).map((attribute) => factText(product, attribute, graph, speaker));
  if (!inStock(product)) return [speaker.say('offer.out_of_stock'), ...facts];
  if (facts.length < lineLimit && wished.length === 0 && product.rating !== null) {
    facts.push(speaker.say('label_value', { label: speaker.say('rating'), value: product.rating.value }));
  }
  return facts;
}

function highlights(
  product: Product,
  graph: ShopGraph,
  speaker: Speaker,
  wishes: readonly Constraint[],
): ProductCard['highlights'] {
  const wished = wishedAttributes(product, graph, wishes);
  const common = graph.attributesOf(product.categoryId).map(({ id }) => id);
  const known = [...new Set([...wished, ...common])].flatMap((attribute) => {
    const value = valueText(product, attribute, graph, speaker.language);
    if (value === null) return [];
    return [{ label: attributeLabel(attribute, graph, speaker.language), value, wished: wished.includes(attribute) }];
  });
  return known.slice(0, highlightLimit);
}

/** Attributes of wishes that the product meets and has a value for, in the order of the wishes. */
function wishedAttributes(product: Product, graph: ShopGraph, wishes: readonly Constraint[]): readonly string[] {
  const met = wishes.filter(
    (wish) =>
      !notHighlighted.has(wish.attribute) &&
      graph.values(product.id, wish.attribute).length > 0 &&
      graph.matches(product.id, wish),
  );
  return [...new Set(met.map(({ attribute }) => attribute))];
}

function tellingAttributes(product: Product, shown: readonly string[], graph: ShopGraph): readonly string[] {
  const own = graph.attributesOf(product.categoryId).filter(({ id }) => graph.values(product.id, id).length > 0);
  const others = shown.filter((id) => id !== product.id);
  const key = (id: string, attribute: string) => graph.values(id, attribute).map(valueKey).join('|');
  const differing = own.filter(({ id }) => others.some((other) => key(other, id) !== key(product.id, id)));
  return (others.length > 0 && differing.length > 0 ? differing : own).map(({ id }) => id);
}

function valueKey(value: AttributeValue): string {
  if (value.kind === 'number') return String(value.measure.base);
  return value.kind === 'boolean' ? String(value.value) : value.termId;
}

/** One fact in running text: `颜色黑色`, `weight 240 g`; something that it simply has is named by its label. */
function factText(product: Product, attribute: string, graph: ShopGraph, speaker: Speaker): string {
  const name = attributeLabel(attribute, graph, speaker.language);
  const values = graph.values(product.id, attribute);
  if (values.length === 1 && values[0]?.kind === 'boolean' && values[0].value) return name;
  const value = valueText(product, attribute, graph, speaker.language) ?? speaker.say('unknown_value');
  const key = values.some(({ kind }) => kind === 'boolean') ? 'colon' : 'label_value';
  return speaker.say(key, { label: name, value });
}
