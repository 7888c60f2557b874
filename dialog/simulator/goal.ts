import { inStock, type Product } from '../../knowledge-graph/graph/model.js';
import type { Condition, Operator, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { type Random, shuffled } from '../../nlu/training/random.js';
import { between, chance, pick, pickWeighted } from '../../nlu/training/shop/draw.js';
import type { SimulatedShop } from './shop.js';

/** One wish of a simulated shopper, in the graph's terms; price in minor units. */
export interface GoalWish {
  readonly attribute: string;
  readonly op: Extract<Operator, '=' | '!=' | '<=' | '>='>;
  readonly value: string | number | boolean;
  readonly unit?: string;
}

/** How a shopper's mind changes while it looks. `from` was said before; `to` is what holds in the end. */
export type ChangeOfMind =
  | { readonly kind: 'replace'; readonly from: GoalWish; readonly to: GoalWish }
  | { readonly kind: 'drop'; readonly from: GoalWish }
  | { readonly kind: 'exclude'; readonly from: GoalWish; readonly to: GoalWish }
  /** Says the opposite of what it wants by mistake and takes that back in the next sentence. */
  | { readonly kind: 'slip'; readonly from: GoalWish; readonly to: GoalWish };

/** One thing to buy. `first` is said to begin with; after all changes `final` holds, which `targetId` satisfies. */
export interface GoalPart {
  readonly categoryId: string;
  readonly first: readonly GoalWish[];
  readonly changes: readonly ChangeOfMind[];
  readonly final: readonly GoalWish[];
  readonly targetId: string;
  readonly quantity: number;
  readonly gift: boolean;
}

export interface Goal {
  readonly parts: readonly GoalPart[];
}

export function sameWish(a: GoalWish, b: GoalWish): boolean {
  return a.attribute === b.attribute && a.op === b.op && a.value === b.value;
}

/** Conditions of the wishes for the graph: values of one attribute are alternatives. */
export function conditionsFor(wishes: readonly GoalWish[]): Condition[] {
  return wishes.map(({ attribute, op, value, unit }) => ({
    attribute,
    op,
    value,
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** Whether a product is what a shopper with these wishes came for. */
export function satisfies(
  graph: ShopGraph,
  productId: string,
  { categoryId, wishes }: { readonly categoryId: string; readonly wishes: readonly GoalWish[] },
): boolean {
  const product = graph.product(productId);
  return (
    product !== undefined &&
    inStock(product) &&
    graph.isWithin(product.categoryId, categoryId) &&
    conditionsFor(wishes).every((condition) => graph.matches(productId, condition))
  );
}

/** Draws what a shopper wants from what is on sale, so that at least one product is right in the end. */
export function drawGoal(shop: SimulatedShop, random: Random): Goal {
  const { graph } = shop;
  const parents = new Set(graph.categories().map(({ parentId }) => parentId));
  const leaves = shuffled(
    graph.categories().filter(({ id }) => !parents.has(id)),
    random,
  );
  const count = Math.min(
    leaves.length,
    pickWeighted(random, [
      [1, 6],
      [2, 3],
      [3, 1],
    ] as const),
  );
  const parts: GoalPart[] = [];
  const refused = new Set<string>();
  for (const { id } of leaves) {
    if (parts.length === count) break;
    const part = drawPart(shop, id, refused, random);
    if (part === null) continue;
    parts.push(part);
    // What was said against a brand goes on to the next thing.
    for (const { attribute, op, value } of part.final)
      if (attribute === 'brand' && op === '!=') refused.add(String(value));
  }
  return { parts };
}

function drawPart(
  shop: SimulatedShop,
  categoryId: string,
  refused: ReadonlySet<string>,
  random: Random,
): GoalPart | null {
  const { graph } = shop;
  const targets = graph
    .select({ categoryId })
    .flatMap((id) => graph.product(id) ?? [])
    .filter(({ brandId }) => brandId === null || !refused.has(brandId));
  if (targets.length === 0) return null;
  const target = pick(random, targets);
  const candidates = shuffled(wishesMetBy(shop, target, random), random);
  const final: GoalWish[] = [];
  const size = between(random, 1, 4);
  for (const wish of candidates) {
    if (final.length === size) break;
    if (final.some(({ attribute }) => attribute === wish.attribute)) continue;
    final.push(wish);
  }
  const { first, changes, held } = drawChanges(shop, target, final, random);
  const pieces = target.offer.stock ?? 99;
  const quantity = chance(random, 0.25) ? Math.min(pieces, between(random, 2, 4)) : 1;
  return { categoryId, first, changes, final: held, targetId: target.id, quantity, gift: chance(random, 0.12) };
}

/** Bounds as people say them: a figure of one or two digits that leaves the target on the right side. */
function roundUp(amount: number): number {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(amount)) - 1) * 5;
  return Math.ceil(amount / step) * step;
}

function wishesMetBy(shop: SimulatedShop, target: Product, random: Random): GoalWish[] {
  const { graph } = shop;
  const minor = target.offer.price.amount;
  const wishes: GoalWish[] = [
    { attribute: 'price', op: '<=', value: roundUp((minor / 100) * (1 + random() * 0.4)) * 100 },
  ];
  if (target.brandId !== null) {
    const others = graph.brands().filter(({ id }) => id !== target.brandId);
    if (chance(random, 0.45)) wishes.push({ attribute: 'brand', op: '=', value: target.brandId });
    else if (others.length > 0) wishes.push({ attribute: 'brand', op: '!=', value: pick(random, others).id });
  }
  for (const value of target.attributes) {
    const { attributeId: attribute } = value;
    if (value.kind === 'boolean') {
      if (value.value) wishes.push({ attribute, op: '=', value: true });
      else if (shop.manners.get(attribute) === 'has') wishes.push({ attribute, op: '!=', value: true });
    } else if (value.kind === 'term') {
      const others = graph.terms(attribute).filter(({ id }) => id !== value.termId);
      if (chance(random, 0.75) || others.length === 0) wishes.push({ attribute, op: '=', value: value.termId });
      else wishes.push({ attribute, op: '!=', value: pick(random, others).id });
    } else {
      const step = shop.steps.get(attribute) ?? 1;
      const { unit, value: measured } = value.measure;
      const upper = chance(random, 0.5);
      // A step aside, so that the product fits whether the bound is said as "below" or as "at most".
      const bound = Math.round((measured + between(random, 1, 2) * step * (upper ? 1 : -1)) * 100) / 100;
      if (bound > 0)
        wishes.push({ attribute, op: upper ? '<=' : '>=', value: bound, ...(unit === undefined ? {} : { unit }) });
    }
  }
  return wishes;
}

interface DrawnChanges {
  readonly first: readonly GoalWish[];
  readonly changes: readonly ChangeOfMind[];
  readonly held: readonly GoalWish[];
}

/** What was wished at first, where the mind will change: another value, a wish too many, or what is ruled out later. */
function drawChanges(shop: SimulatedShop, target: Product, final: readonly GoalWish[], random: Random): DrawnChanges {
  if (chance(random, 0.45)) return { first: final, changes: [], held: final };
  const kind = pick(random, ['replace', 'replace', 'drop', 'exclude', 'slip'] as const);
  if (kind === 'drop') {
    const free = wishesMetBy(shop, target, random).filter(
      (wish) => !final.some((own) => own.attribute === wish.attribute),
    );
    if (free.length === 0) return { first: final, changes: [], held: final };
    const from = otherValue(shop, pick(random, free), random) ?? pick(random, free);
    return { first: [...final, from], changes: [{ kind, from }], held: final };
  }
  const open = final.flatMap((to): ChangeOfMind[] => {
    if (kind === 'exclude') {
      const from: GoalWish = { ...to, op: '=' };
      return to.op === '!=' && typeof to.value === 'string' ? [{ kind, from, to }] : [];
    }
    const from = kind === 'slip' ? opposite(to) : otherValue(shop, to, random);
    return from === null ? [] : [{ kind, from, to }];
  });
  if (open.length === 0) return { first: final, changes: [], held: final };
  const change = pick(random, open);
  const first =
    change.kind === 'replace' || change.kind === 'exclude'
      ? final.map((wish) => (wish === change.to ? change.from : wish))
      : final;
  return { first, changes: [change], held: final };
}

/** The same wish with another value; null where there is no other. */
function otherValue(shop: SimulatedShop, wish: GoalWish, random: Random): GoalWish | null {
  const { attribute, op, value } = wish;
  if (typeof value === 'number') {
    const changed = attribute === 'price' ? value * pick(random, [0.5, 2]) : value * pick(random, [0.5, 1.5]);
    const step = attribute === 'price' ? 1000 : (shop.steps.get(attribute) ?? 1);
    const rounded = Math.round(Math.round(changed / step) * step * 100) / 100;
    return rounded > 0 && rounded !== value ? { ...wish, value: rounded } : null;
  }
  if (op !== '=' || typeof value === 'boolean') return null;
  const ids = attribute === 'brand' ? shop.graph.brands() : shop.graph.terms(attribute);
  const others = ids.filter(({ id }) => id !== value);
  return others.length === 0 ? null : { ...wish, value: pick(random, others).id };
}

/** A bound that contradicts the wish, as said by a slip of the tongue. */
function opposite(wish: GoalWish): GoalWish | null {
  const { op, value } = wish;
  if (typeof value !== 'number') return null;
  if (op === '<=') return { ...wish, op: '>=', value: value * 2 };
  const half = Math.floor(value / 2);
  return op === '>=' && half > 0 ? { ...wish, op: '<=', value: half } : null;
}
