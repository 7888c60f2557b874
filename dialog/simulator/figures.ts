import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { convert } from '../../knowledge-graph/graph/units.js';
import { unitPriceOf } from '../commerce/cart/unit-price.js';
import type { TalkTurn } from '../fixture/talk.js';
import type { Reply } from '../reply/reply.js';

/** Every figure of a text as a number: `¥1,299.50` is 1299.5. */
export function figuresIn(text: string): readonly number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}

/** All numbers of any data: those written in its strings, and its numbers as they are, in major units and rounded. */
export function figuresOf(data: unknown): readonly number[] {
  if (typeof data === 'string') return figuresIn(data);
  if (typeof data === 'number') return [data, data / 100, Math.round(data * 1000) / 1000];
  if (Array.isArray(data)) return data.flatMap(figuresOf);
  if (typeof data === 'object' && data !== null) return Object.values(data).flatMap(figuresOf);
  return [];
}

function wordsOf({ text, speak, cards, quickReplies, table }: Reply): readonly string[] {
  return [
    ...text,
    speak,
    ...cards.flatMap((card) => [card.name, card.priceText, ...card.highlights.map(({ value }) => value)]),
    ...quickReplies.flatMap(({ label, say }) => [label, say]),
    ...(table?.rows.flatMap(({ cells }) => cells) ?? []),
  ];
}

/** Bounds offered as answers are in base units; the words have them in the attribute's own. */
function askedFigures(turn: TalkTurn, graph: ShopGraph): readonly number[] {
  return turn.acts.flatMap((act) => {
    if (act.type !== 'request' || !act.measured) return [];
    const unit = graph.attribute(act.attribute)?.unit;
    if (unit === undefined) return [];
    const measures = [...graph.products()].flatMap(({ id }) => graph.values(id, act.attribute));
    const base = measures.find((value) => value.kind === 'number' && value.measure.value !== 0);
    if (base?.kind !== 'number') return [];
    const factor = base.measure.base / (convert(base.measure.value, base.measure.unit ?? unit, unit) ?? 1);
    return act.values.map((value) => Math.round((Number(value) / factor) * 1000) / 1000);
  });
}

/**
 * Figures of a reply that stand neither in the products that it is about, nor in the cart, nor in what the shop
 * decided to say, nor in the shopper's own words. There should be none.
 */
export function strangeFigures(turn: TalkTurn, graph: ShopGraph, said: string): readonly number[] {
  const ids = new Set([
    ...turn.reply.cards.map(({ id }) => id),
    ...turn.state.cart.lines.map(({ productId }) => productId),
    ...(turn.topic?.focus ?? []),
    ...turn.acts.flatMap((act) => [
      ...('productId' in act && act.productId !== null ? [act.productId] : []),
      ...('productIds' in act ? act.productIds : []),
      ...('cheaperIds' in act ? act.cheaperIds : []),
      ...('outOfStock' in act ? act.outOfStock : []),
      ...('cheaperId' in act ? [act.cheaperId, act.otherId] : []),
      ...('alternativeIds' in act ? act.alternativeIds : []),
      ...('bestId' in act ? [act.bestId] : []),
      ...('relaxations' in act ? act.relaxations.map(({ bestId }) => bestId) : []),
    ]),
  ]);
  const products = [...ids].flatMap((id) => graph.product(id) ?? []);
  const allowed = new Set<number>([
    ...figuresOf(products),
    ...products.map(({ offer }) => (offer.listPrice.amount - offer.price.amount) / 100),
    ...[...ids].flatMap((id) => (unitPriceOf(id, graph)?.price.amount ?? 0) / 100),
    ...figuresOf(turn.acts),
    ...figuresOf(turn.turn.cart),
    ...turn.turn.cart.items.map(({ unitPrice, quantity }) => Math.round(unitPrice * quantity * 100) / 100),
    ...figuresOf(turn.state.topics.flatMap(({ constraints }) => constraints)),
    ...askedFigures(turn, graph),
    ...figuresOf(graph.categories().map(({ words }) => words)),
    ...figuresIn(said),
    // Places in the list on screen.
    ...Array.from({ length: Math.max(2, turn.reply.cards.length) + 1 }, (_, place) => place),
  ]);
  return wordsOf(turn.reply).flatMap((text) => figuresIn(text).filter((figure) => !allowed.has(figure)));
}
