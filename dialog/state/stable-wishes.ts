import type { Attribute } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { attributeRole } from '../../knowledge-graph/search/attribute-roles.js';
import { type StableWish, wishKey } from '../commerce/recommendation/profile/stable-wish.js';
import type { Constraint, DialogueState, Topic } from './belief-state.js';
import { conditionsOf, queryOf } from './ledger.js';

/** A wish to be kept, before it is known when. */
export type KeptWish = Omit<StableWish, 'at'>;

/** What belongs to one purchase, however it was said. */
const oneOff: ReadonlySet<string> = new Set(['price', 'rating', 'product', 'category', 'stock']);

/**
 * The wishes of a talk that are true of the shopper: what was said of oneself, what the graph knows to be personal (sizes,
 * allergens, skin), brands and materials that are not wanted, and a brand that was wanted in two topics. Nothing that was
 * wished for someone else, no budget, and nothing that stands in the ledger only because it was remembered. `asked`: the shopper
 * wants it remembered, so that brands and materials count at once.
 */
export function stableWishes(
  { topics }: Pick<DialogueState, 'topics'>,
  graph: ShopGraph,
  { asked = false }: { readonly asked?: boolean } = {},
): readonly KeptWish[] {
  const own = topics.filter((topic) => !topic.gift && topic.forOther !== true);
  const found = new Map<string, KeptWish>();
  for (const topic of own)
    for (const constraint of topic.constraints) {
      if (constraint.source.remembered === true) continue;
      const held = own.filter((other) => other.constraints.some((wish) => wishKey(wish) === wishKey(constraint)));
      if (isStable(constraint, graph, asked || held.length > 1))
        found.set(wishKey(constraint), kept(constraint, topic));
    }
  return [...found.values()];
}

function isStable(
  { attribute, op, value, strength, lasting, about }: Constraint,
  graph: ShopGraph,
  sure: boolean,
): boolean {
  if (oneOff.has(attribute) || strength === 'soft' || about !== undefined) return false;
  const role = roleIn(attribute, graph);
  if (role === 'recipient' || role === 'occasion') return false;
  const measured = typeof value === 'number';
  if (role === 'personal') return true;
  if (measured) return false;
  if (lasting === true) return true;
  if (attribute === 'brand' || role === 'material') return op === '!=' || sure;
  return sure && op === '!=';
}

function roleIn(attribute: string, graph: ShopGraph): ReturnType<typeof attributeRole> {
  const known: Attribute | undefined = graph.attribute(attribute);
  return known === undefined ? null : attributeRole(known);
}

function kept({ attribute, op, value, unit, source }: Constraint, { categoryId }: Topic): KeptWish {
  return { attribute, op, value, ...(unit === undefined ? {} : { unit }), categoryId, said: source.said.slice(0, 200) };
}

/**
 * The remembered wishes that hold for a topic: its category has the attribute and the value, what was wished of one kind of
 * thing (a shoe size) is not asked of another, nothing said now speaks against it, and something still fits.
 */
export function wishesFor(
  remembered: readonly StableWish[],
  { topic, setAside, turn }: { readonly topic: Topic; readonly setAside: readonly string[]; readonly turn: number },
  graph: ShopGraph,
): readonly Constraint[] {
  const { categoryId } = topic;
  if (categoryId === null || topic.gift || topic.forOther === true) return [];
  const recalled: Constraint[] = [];
  for (const wish of remembered) {
    if (setAside.includes(wishKey(wish)) || !applies(wish, categoryId, graph)) continue;
    const stated = [...topic.constraints, ...recalled].filter(({ attribute }) => attribute === wish.attribute);
    if (stated.some(({ op, value }) => value === wish.value || (op !== '!=' && wish.op !== '!='))) continue;
    const { attribute, op, value, unit, said } = wish;
    const constraint: Constraint = {
      id: `w${turn}.r${recalled.length + 1}`,
      attribute,
      op,
      value,
      ...(unit === undefined ? {} : { unit }),
      strength: 'hard',
      source: { turn, said, remembered: true },
    };
    const constraints = [...topic.constraints, ...recalled, constraint];
    if (graph.count(queryOf({ ...topic, constraints })) > 0) recalled.push(constraint);
  }
  return recalled;
}

function applies(
  { attribute, op, value, unit, categoryId: saidOf }: StableWish,
  categoryId: string,
  graph: ShopGraph,
): boolean {
  const known = attribute === 'brand' || graph.attributesOf(categoryId).some(({ id }) => id === attribute);
  if (!known) return false;
  if (op !== '!=' && typeof value !== 'boolean' && !kin(saidOf, categoryId, graph)) return false;
  if (typeof value === 'number') return true;
  const wish = { attribute, op: '=' as const, value, ...(unit === undefined ? {} : { unit }) };
  const conditions = conditionsOf([{ ...wish, id: '', strength: 'hard', source: { turn: 0, said: '' } }]);
  return graph.count({ categoryId, conditions, inStockOnly: false }) > 0;
}

/** Kinds of things of one shelf: one within the other, or both under one parent. */
function kin(one: string | null, other: string, graph: ShopGraph): boolean {
  if (one === null || graph.isWithin(one, other) || graph.isWithin(other, one)) return true;
  const parent = graph.category(one)?.parentId ?? null;
  return parent !== null && graph.category(other)?.parentId === parent;
}
