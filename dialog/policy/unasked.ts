import { inStock, type Product } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { replacements } from '../commerce/recommendation/sets/replacements.js';
import type { Constraint, Topic } from '../state/belief-state.js';
import { gradedValue } from '../state/dimensions.js';
import { conditionsOf, queryOf } from '../state/ledger.js';
import type { SystemAct } from './system-act.js';

/** Two prices within this share of each other are close. */
const closeShare = 0.35;
/** Ratings that differ by less say nothing. */
const ratingStep = 0.2;
/** How far above a limit an extra is still worth a word. */
const extraShare = 0.2;

/**
 * What tells two close products apart, as a choice: the cheaper one against what the other has before it. Null when they
 * are not close, or when one is the better in everything that is known.
 */
export function contrastOf(
  [first, second]: readonly string[],
  topic: Topic | null,
  graph: ShopGraph,
): Extract<SystemAct, { type: 'contrast' }> | null {
  const a = graph.product(first ?? '');
  const b = graph.product(second ?? '');
  if (a === undefined || b === undefined || a.offer.price.currency !== b.offer.price.currency) return null;
  if (a.offer.price.amount === b.offer.price.amount || a.categoryId !== b.categoryId) return null;
  const [cheaper, other] = a.offer.price.amount < b.offer.price.amount ? [a, b] : [b, a];
  if (other.offer.price.amount > cheaper.offer.price.amount * (1 + closeShare)) return null;
  const attribute = aheadIn(other, cheaper, topic, graph);
  return attribute === null ? null : { type: 'contrast', cheaperId: cheaper.id, otherId: other.id, attribute };
}

/** What one product has before another: what was graded in the talk, a feature, or a clearly better rating. */
function aheadIn(product: Product, than: Product, topic: Topic | null, graph: ShopGraph): string | null {
  for (const { attribute, direction } of topic?.preferences ?? []) {
    const own = gradedValue(graph, product.id, attribute);
    const others = gradedValue(graph, than.id, attribute);
    if (attribute !== 'price' && own !== null && others !== null && (own - others) * direction > 0) return attribute;
  }
  const feature = featureOf(product, [than.id], graph);
  if (feature !== null) return feature;
  const better = (product.rating?.value ?? 0) - (than.rating?.value ?? 0);
  return than.rating !== null && better >= ratingStep ? 'rating' : null;
}

/** A yes-or-no feature that a product has and others are known to lack. */
function featureOf(product: Product, others: readonly string[], graph: ShopGraph): string | null {
  const found = graph.attributesOf(product.categoryId).find(({ id, kind }) => {
    if (kind !== 'boolean' || !graph.matches(product.id, { attribute: id, op: '=', value: true })) return false;
    return others.every((other) => {
      const [value] = graph.values(other, id);
      return value?.kind === 'boolean' && !value.value;
    });
  });
  return found?.id ?? null;
}

/** "For a little more": the cheapest product just above the price limit that has a feature which none shown has. */
export function extraOf(
  shown: readonly string[],
  topic: Topic,
  graph: ShopGraph,
): Extract<SystemAct, { type: 'nearest_extra' }> | null {
  const limit = topic.constraints.find(
    ({ attribute, op, about }) => attribute === 'price' && (op === '<=' || op === '<') && about === undefined,
  );
  if (limit === undefined || shown.length === 0) return null;
  const most = Number(limit.value);
  const query = queryOf(topic, { without: new Set([limit.id]) });
  const above = graph
    .select({
      ...query,
      conditions: [
        ...(query.conditions ?? []),
        { attribute: 'price', op: '>', value: most },
        { attribute: 'price', op: '<=', value: Math.round(most * (1 + extraShare)) },
      ],
      limit: 40,
    })
    .flatMap((id) => graph.product(id) ?? [])
    .sort((x, y) => x.offer.price.amount - y.offer.price.amount);
  for (const product of above) {
    const attribute = featureOf(product, shown, graph);
    if (attribute !== null) return { type: 'nearest_extra', productId: product.id, attribute };
  }
  return null;
}

/** What can be had in place of something that is out of stock: of its kind, by the ledger, nearest first. */
export function insteadOf(
  productId: string,
  topic: Topic | null,
  graph: ShopGraph,
): Extract<SystemAct, { type: 'in_stock_instead' }> | null {
  const product = graph.product(productId);
  if (product === undefined || inStock(product)) return null;
  const own = topic?.categoryId && graph.isWithin(product.categoryId, topic.categoryId);
  const conditions = own ? conditionsOf(topic.constraints) : [];
  const near = replacements({ graph, productId, required: conditions, limit: 12 }).filter((id) =>
    graph.isWithin(graph.product(id)?.categoryId ?? '', product.categoryId),
  );
  return near.length === 0 ? null : { type: 'in_stock_instead', productId, alternativeIds: near.slice(0, 2) };
}

/** Which single wish stands between the shopper and something cheaper; the newest first. */
export function cheaperWithout(
  amount: number,
  topic: Topic | null,
  graph: ShopGraph,
): { readonly constraint: Constraint; readonly bestId: string } | null {
  const wishes = (topic?.constraints ?? []).filter(
    ({ attribute, strength }) => attribute !== 'price' && strength === 'hard',
  );
  for (const constraint of [...wishes].sort((a, b) => b.source.turn - a.source.turn)) {
    const conditions = [
      ...conditionsOf(wishes.filter(({ id }) => id !== constraint.id)),
      { attribute: 'price', op: '<' as const, value: amount },
    ];
    const [bestId] = graph.select({ categoryId: topic?.categoryId ?? null, conditions, limit: 1 });
    if (bestId !== undefined) return { constraint, bestId };
  }
  return null;
}
