import type { ProductQuery, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { cartTotal } from '../commerce/cart/cart-total.js';
import type { Constraint, DialogueState, Topic } from '../state/belief-state.js';
import { gradedValue } from '../state/dimensions.js';
import { currentTopic, type DialogueEvent, fold } from '../state/events.js';
import { isStated } from '../state/ground.js';
import { conditionsOf, queryOf } from '../state/ledger.js';
import type { Decision, PolicyContext } from './decision.js';
import { bestQuestion } from './question.js';
import { strategyFor } from './strategy.js';
import type { OfferReason, Relaxation, SystemAct } from './system-act.js';

/** Cards that fit on a phone without becoming a list to scroll. */
export const shownAtMost = 6;
/** Fewer than this are shown without a question. */
const enoughToAsk = 4;
/** How many products are ranked; what lies behind is never near the front. */
const rankedAtMost = 400;

export interface OfferOptions {
  readonly reason?: OfferReason;
  /** Products that were named: they are shown whatever the ledger says. */
  readonly named?: readonly string[];
  /** Asked for the utmost ("the lightest"): what leads the list is what is talked about next. */
  readonly leads?: boolean;
  /** Continue behind what was shown already. */
  readonly next?: boolean;
}

/**
 * Shows what fits the current topic, asks the question that tells most while there is much to choose from, and says
 * which wish costs the result where nothing fits.
 */
export function offer(state: DialogueState, context: PolicyContext, options: OfferOptions = {}): Decision {
  const { graph } = context;
  const topic = currentTopic(state);
  const { reason, named = [], next = false, leads = false } = options;
  if (named.length > 0) return show(named.slice(0, shownAtMost), named.length, topic, reason ?? 'named', []);
  if (
    !topic ||
    (topic.categoryId === null &&
      topic.constraints.length === 0 &&
      topic.text === null &&
      !topic.gift &&
      topic.preferences.length === 0)
  ) {
    return askCategory(state, context);
  }
  const ids = withinBasket(withoutDisliked(fitting(topic, state, context), state), state, graph);
  if (ids.length === 0) {
    const beside = besideThePoint(topic, graph);
    if (beside === null) return noMatch(topic, graph);
    const left: DialogueEvent = { type: 'wishes_changed', added: [], removed: [beside.constraintId] };
    const rest = offer(fold(state, [left]), context, options);
    const told: SystemAct = { type: 'unlisted', surfaces: [beside.said], categoryId: beside.categoryId };
    return { ...rest, acts: [told, ...rest.acts], events: [left, ...rest.events] };
  }
  const seen = new Set(next ? topic.shown.flat() : []);
  const fresh = ids.filter((id) => !seen.has(id));
  if (next && fresh.length === 0)
    return { acts: [{ type: 'no_more', total: ids.length }], events: [], action: 'answer' };
  const shown = fresh.slice(0, Math.min(shownAtMost, strategyFor(state).shown));
  const total = totalOf(topic, graph, ids);
  const question =
    next || ids.length <= enoughToAsk
      ? null
      : topic.categoryId === null
        ? categoryQuestion(ids, graph)
        : bestQuestion(graph, topic, ids);
  const extra: SystemAct[] = question ? [question] : [];
  const decision = show(shown, total, topic, reason ?? defaultReason(topic, next), extra);
  const [leader] = shown;
  return leads && leader !== undefined && aloneAhead(shown, topic, graph)
    ? { ...decision, events: [...decision.events, { type: 'focused', productIds: [leader] }] }
    : decision;
}

/** What was turned down in this talk is not offered again, unless nothing else fits. */
function withoutDisliked(ids: readonly string[], { disliked }: DialogueState): readonly string[] {
  const left = disliked.length === 0 ? ids : ids.filter((id) => !disliked.includes(id));
  return left.length > 0 ? left : ids;
}

/** Of what fits, what the limit for everything together still allows; all of it where that is nothing. */
function withinBasket(
  ids: readonly string[],
  { basketBudget, cart }: DialogueState,
  graph: ShopGraph,
): readonly string[] {
  if (basketBudget === null) return ids;
  const spent = cartTotal(cart, graph).total;
  const affordable = ids.filter((id) => (graph.product(id)?.offer.price.amount ?? 0) <= basketBudget - spent);
  return affordable.length > 0 ? affordable : ids;
}

/** Whether the first of a list beats the second on the newest graded wish. */
function aloneAhead([first = '', second]: readonly string[], topic: Topic, graph: ShopGraph): boolean {
  const attribute = topic.preferences[0]?.attribute;
  if (attribute === undefined || second === undefined) return false;
  return gradedValue(graph, first, attribute) !== gradedValue(graph, second, attribute);
}

function defaultReason(topic: Topic, next: boolean): OfferReason {
  if (next) return 'more';
  if (topic.gift) return 'gift';
  if (topic.preferences.length > 0) return 'graded';
  return topic.constraints.length > 0 || topic.text !== null ? 'match' : 'popular';
}

function totalOf(topic: Topic, graph: ShopGraph, ids: readonly string[]): number {
  return ids.length < rankedAtMost ? ids.length : graph.count(queryOf(topic));
}

/** What fits, best first: graded wishes decide, then the ranker. A model's variants stand once. */
function fitting(topic: Topic, state: DialogueState, context: PolicyContext): string[] {
  const { graph } = context;
  let ids = graph.select({ ...queryOf(topic), limit: rankedAtMost });
  if (ids.length === 0 && topic.text !== null)
    ids = graph.select({ ...queryOf({ ...topic, text: null }), limit: rankedAtMost });
  const ranked =
    topic.preferences.length > 0
      ? byPreference(graph, ids, topic)
      : wordedFirst(graph, context.rank(ids, state), topic);
  return oncePerModel(ranked, graph, topic);
}

/** Products whose texts hold the loose words come first; the order is kept else. */
function wordedFirst(graph: ShopGraph, ids: readonly string[], topic: Topic): readonly string[] {
  const worded =
    topic.text !== null && topic.categoryId !== null
      ? new Set(
          graph
            .search(topic.text, { categoryId: topic.categoryId, limit: rankedAtMost })
            .map(({ productId }) => productId),
        )
      : new Set<string>();
  return worded.size === 0 ? ids : [...ids.filter((id) => worded.has(id)), ...ids.filter((id) => !worded.has(id))];
}

function byPreference(graph: ShopGraph, ids: readonly string[], topic: Topic): string[] {
  const rows = ids.map((id, place) => ({
    id,
    place,
    values: topic.preferences.map(({ attribute, direction }) => {
      const value = gradedValue(graph, id, attribute);
      return value === null ? Number.NEGATIVE_INFINITY : value * direction;
    }),
  }));
  rows.sort((a, b) => {
    for (let i = 0; i < a.values.length; i += 1) {
      const difference = (b.values[i] ?? 0) - (a.values[i] ?? 0);
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return a.place - b.place;
  });
  return rows.map(({ id }) => id);
}

function oncePerModel(ids: readonly string[], graph: ShopGraph, topic: Topic): string[] {
  // A wish for a variant ("in blue") already tells variants apart.
  if (topic.constraints.some((constraint) => constraint.op === '=' && constraint.attribute !== 'brand'))
    return [...ids];
  const groups = new Set<string>();
  return ids.filter((id) => {
    const group = graph.product(id)?.groupId;
    if (!group) return true;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
}

function show(
  productIds: readonly string[],
  total: number,
  topic: Topic | null,
  reason: OfferReason,
  extra: readonly SystemAct[],
): Decision {
  const events: DialogueEvent[] = [{ type: 'shown', productIds }];
  for (const act of extra) {
    if (act.type === 'request')
      events.push({ type: 'asked', pending: { kind: 'attribute', attribute: act.attribute } });
    if (act.type === 'request_category') events.push({ type: 'asked', pending: { kind: 'category' } });
  }
  const graded = reason === 'graded' ? topic?.preferences[0]?.attribute : undefined;
  return {
    acts: [
      {
        type: 'offer',
        productIds,
        total,
        categoryId: topic?.categoryId ?? null,
        reason,
        constraints: topic?.constraints ?? [],
        ...(graded === undefined ? {} : { attribute: graded }),
      },
      ...extra,
    ],
    events,
    action: 'recommend',
  };
}

/** Asks what the shopper is after, with the shop's largest departments (or those that fit what is known) as answers. */
export function askCategory(_state: DialogueState, { graph }: PolicyContext): Decision {
  const parents = new Set(graph.categories().map(({ parentId }) => parentId));
  const leaves = graph.categories().filter(({ id }) => !parents.has(id));
  const categoryIds = leaves
    .sort((a, b) => graph.categorySize(b.id) - graph.categorySize(a.id))
    .slice(0, 8)
    .map((category) => category.id);
  return {
    acts: [{ type: 'request_category', categoryIds }],
    events: [{ type: 'asked', pending: { kind: 'category' } }],
    action: 'ask',
  };
}

function categoryQuestion(ids: readonly string[], graph: ShopGraph): SystemAct | null {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const category = graph.product(id)?.categoryId;
    if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  const categoryIds = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([id]) => id);
  return { type: 'request_category', categoryIds };
}

/**
 * A wish that keeps everything out although the kind of thing that fits otherwise says nothing of it: what was wished
 * for an office is looked for among desks, of which none says what it is for. Null where no single one is to blame.
 */
function besideThePoint(
  topic: Topic,
  graph: ShopGraph,
): { readonly constraintId: string; readonly said: string; readonly categoryId: string } | null {
  for (const constraint of topic.constraints) {
    const { id, attribute, op, strength, source } = constraint;
    if (strength !== 'hard' || op !== '=' || source.said === '') continue;
    const fitting = graph.select({ ...queryOf(topic, { without: new Set([id]) }), limit: rankedAtMost });
    const kinds = [...new Set(fitting.map((product) => graph.product(product)?.categoryId ?? ''))];
    const [kind, ...others] = kinds;
    if (kind === undefined || (topic.categoryId === null && others.length > 0)) continue;
    if (!kinds.some((own) => isStated(attribute, own, graph)))
      return { constraintId: id, said: source.said, categoryId: topic.categoryId ?? kind };
  }
  return null;
}

/** Which single wish to give up, and what that would bring; where no single one helps, which pair. */
function noMatch(topic: Topic, graph: ShopGraph): Decision {
  const constraints = topic.constraints.filter((constraint) => constraint.strength === 'hard');
  const relaxations: Relaxation[] = [];
  for (const constraint of constraints) {
    const without = new Set(pairOf(constraint, constraints).map(({ id }) => id));
    if (relaxations.some((known) => without.has(known.constraintId))) continue;
    const query = queryOf(topic, { without });
    const bestId = nearestTo(constraint, query, graph);
    if (bestId !== undefined) relaxations.push({ constraintId: constraint.id, count: graph.count(query), bestId });
  }
  // The newest wish is the likeliest to be negotiable; among the others the one that frees most.
  relaxations.sort(
    (a, b) => turnOf(constraints, b.constraintId) - turnOf(constraints, a.constraintId) || b.count - a.count,
  );
  const told = relaxations.slice(0, 3);
  const outOfStock = graph.select({ ...queryOf(topic, { inStockOnly: false }), limit: 3 });
  return {
    acts: [{ type: 'no_match', categoryId: topic.categoryId, constraints, relaxations: told, outOfStock }],
    events: relaxations[0]
      ? [
          {
            type: 'asked',
            pending: {
              kind: 'relax',
              constraintIds: relaxations.map(({ constraintId }) => constraintId),
              named: told.map(({ bestId }) => bestId),
            },
          },
        ]
      : [],
    action: 'no_match',
  };
}

/** The best of what a wish given up would bring; of a price that is the one that misses it least. */
function nearestTo(constraint: Constraint, query: ProductQuery, graph: ShopGraph): string | undefined {
  if (constraint.attribute !== 'price') return graph.select({ ...query, limit: 1 })[0];
  const wanted = constraint.about ?? Number(constraint.value);
  const distance = (id: string): number => Math.abs((gradedValue(graph, id, 'price') ?? 0) - wanted);
  const ids = graph.select({ ...query, limit: 200 });
  const least = Math.min(...ids.map(distance));
  return ids.find((id) => distance(id) === least);
}

function pairOf(constraint: Constraint, all: readonly Constraint[]): readonly Constraint[] {
  const alternatives = all.filter(
    (other) =>
      other.attribute === constraint.attribute &&
      ((constraint.op === '=' && other.op === '=') ||
        (constraint.about !== undefined && other.about === constraint.about)),
  );
  return alternatives.length > 0 ? alternatives : [constraint];
}

function turnOf(constraints: readonly Constraint[], id: string): number {
  return constraints.find((constraint) => constraint.id === id)?.source.turn ?? 0;
}

/** Products of a topic that beat a price, cheapest brand-mates first: what to show to "too expensive". */
export function cheaperThan(
  amount: number,
  topic: Topic | null,
  categoryId: string | null,
  graph: ShopGraph,
): string[] {
  const constraints = (topic?.constraints ?? []).filter((constraint) => constraint.attribute !== 'price');
  const conditions = [...conditionsOf(constraints), { attribute: 'price', op: '<' as const, value: amount }];
  return [...graph.select({ categoryId: topic?.categoryId ?? categoryId, conditions, limit: shownAtMost })];
}
