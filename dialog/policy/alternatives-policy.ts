import { inStock } from '../../knowledge-graph/graph/model.js';
import type { Condition, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { alternatives, goesWith } from '../commerce/recommendation/related-products.js';
import { replacements } from '../commerce/recommendation/sets/replacements.js';
import { gradedValue } from '../state/dimensions.js';
import { currentTopic } from '../state/events.js';
import { carryOver, conditionsOf } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import { cheaperThan, shownAtMost } from './offer.js';
import type { SystemAct } from './system-act.js';
import { cheaperWithout } from './unasked.js';

/** What goes with a product: by the graph's relations first, else the best of the category that was asked for. */
export function relatedTo(
  draft: TurnDraft,
  act: Extract<ShopperAct, { type: 'ask_related' }>,
  context: PolicyContext,
): TurnDraft {
  const { graph } = context;
  const [anchorId] = act.choices;
  if (anchorId === undefined)
    return draft.take({
      acts: [{ type: 'clarify', reason: 'nothing_shown', surface: null }],
      events: [],
      action: 'clarify',
    });
  const topic = currentTopic(draft.state);
  const conditions: Condition[] = act.wishes.map(({ attribute, op, value, unit }) => ({
    attribute,
    op,
    value,
    ...(unit === undefined ? {} : { unit }),
  }));
  // A brand that is not wanted is not wanted beside it either.
  const refused = conditionsOf(
    (topic?.constraints ?? []).filter(({ attribute, op }) => attribute === 'brand' && op === '!='),
  );
  const listed = goesWith({ graph, productId: anchorId, categoryId: act.categoryId, limit: shownAtMost * 3 });
  const counted = companionsOf(context, anchorId, act.categoryId);
  const byRelation = [...new Set([...listed, ...counted])]
    .filter((id) => [...conditions, ...refused].every((condition) => graph.matches(id, condition)))
    .slice(0, shownAtMost);
  const productIds =
    byRelation.length > 0
      ? byRelation
      : act.categoryId === null && conditions.length === 0
        ? []
        : graph.select({ categoryId: act.categoryId, conditions: [...conditions, ...refused], limit: shownAtMost });
  if (productIds.length === 0) {
    draft.focus([anchorId], { kind: 'related', productIds: [anchorId] });
    return draft.take({ acts: [{ type: 'no_related', productId: anchorId }], events: [], action: 'answer' });
  }
  const categories = new Set(productIds.map((id) => graph.product(id)?.categoryId ?? ''));
  const [first] = categories;
  const categoryId = act.categoryId ?? (categories.size === 1 ? (first ?? null) : null);
  const relation =
    listed.length === 0 && counted.length > 0
      ? 'bought_together'
      : graph.related(anchorId).find((edge) => edge.productId === byRelation[0])?.kind;
  if (categoryId !== null && categoryId !== topic?.categoryId)
    draft.happen({
      type: 'topic_opened',
      categoryId,
      constraints: topic ? carryOver(topic, categoryId, graph) : [],
      gift: false,
    });
  return draft.take({
    acts: [
      {
        type: 'offer',
        productIds,
        total: productIds.length,
        categoryId,
        reason: 'related',
        constraints: [],
        anchorId,
        ...(relation && byRelation.length > 0 ? { relation } : {}),
      },
    ],
    events: [
      { type: 'shown', productIds },
      { type: 'acted', act: { kind: 'related', productIds: [anchorId] } },
    ],
    action: 'recommend',
  });
}

/** What many took along with a product and that can be sold now. */
function companionsOf({ graph, takenWith }: PolicyContext, anchorId: string, categoryId: string | null): string[] {
  return (takenWith?.(anchorId) ?? []).filter((id) => {
    const product = graph.product(id);
    if (product === undefined || !inStock(product)) return false;
    return categoryId === null || graph.isWithin(product.categoryId, categoryId);
  });
}

/** What could be taken instead: of those the ones that keep to the ledger, where any do. */
export function similarTo(draft: TurnDraft, choices: readonly string[], graph: ShopGraph): TurnDraft {
  const [anchorId] = choices;
  if (anchorId === undefined)
    return draft.take({
      acts: [{ type: 'clarify', reason: 'nothing_shown', surface: null }],
      events: [],
      action: 'clarify',
    });
  const topic = currentTopic(draft.state);
  const conditions = conditionsOf(topic?.constraints ?? []);
  const own = graph.product(anchorId)?.categoryId ?? '';
  // A red lantern is no alternative to a red hammock.
  const home = topic?.categoryId && graph.isWithin(own, topic.categoryId) ? topic.categoryId : own;
  const anchor = graph.product(anchorId);
  const gone = anchor !== undefined && !inStock(anchor);
  const near = (gone ? replacements : alternatives)({ graph, productId: anchorId, limit: shownAtMost * 3 });
  const productIds = near
    .filter((id) => !draft.state.disliked.includes(id))
    .filter((id) => graph.isWithin(graph.product(id)?.categoryId ?? '', home))
    .filter((id) => conditions.every((condition) => graph.matches(id, condition)))
    .slice(0, shownAtMost);
  if (productIds.length === 0)
    return draft.take({ acts: [{ type: 'no_more', total: 0 }], events: [], action: 'answer' });
  return draft.take({
    acts: [
      {
        type: 'offer',
        productIds,
        total: productIds.length,
        categoryId: home === '' ? null : home,
        reason: gone ? 'replacement' : 'alternative',
        constraints: topic?.constraints ?? [],
        anchorId,
      },
    ],
    events: [{ type: 'shown', productIds }],
    action: 'recommend',
  });
}

/** Prices are the same for everyone; what can be done is to look for something cheaper, which becomes a wish. */
export function tooExpensive(
  draft: TurnDraft,
  act: Extract<ShopperAct, { type: 'too_expensive' }>,
  graph: ShopGraph,
): TurnDraft {
  const focus = act.choices;
  const prices = focus.flatMap((id) => gradedValue(graph, id, 'price') ?? []);
  const [productId] = focus;
  if (prices.length === 0 || productId === undefined) {
    return draft.take({ acts: [{ type: 'hold_price', productId: null, cheaperIds: [] }], events: [], action: 'price' });
  }
  const categoryId = graph.product(productId)?.categoryId ?? null;
  let topic = currentTopic(draft.state);
  if (categoryId !== null && (topic?.categoryId === null || topic === null))
    draft.happen({ type: 'category_set', categoryId });
  else if (categoryId !== null && topic?.categoryId && !graph.isWithin(categoryId, topic.categoryId))
    draft.happen({ type: 'topic_opened', categoryId, constraints: carryOver(topic, categoryId, graph), gift: false });
  topic = currentTopic(draft.state);
  const single = focus.length === 1 ? productId : null;
  // Cheaper than the one talked about; cheaper than all on screen, or at least than the dearest of them.
  const limits = [...new Set([Math.min(...prices), Math.max(...prices)])];
  for (const limit of limits) {
    const cheaperIds = cheaperThan(limit, topic, categoryId, graph);
    if (cheaperIds.length === 0) continue;
    const removed = (topic?.constraints ?? [])
      .filter((constraint) => constraint.attribute === 'price')
      .map(({ id }) => id);
    const wish = {
      id: `w${draft.state.turn}.p`,
      attribute: 'price',
      op: '<' as const,
      value: limit,
      strength: 'hard' as const,
      source: { turn: draft.state.turn, said: '' },
    };
    return draft.take({
      acts: [{ type: 'hold_price', productId: single, cheaperIds }],
      events: [
        { type: 'wishes_changed', added: [wish], removed },
        { type: 'shown', productIds: cheaperIds },
      ],
      action: 'price',
    });
  }
  const held: SystemAct = { type: 'hold_price', productId: single, cheaperIds: [] };
  const without = cheaperWithout(Math.min(...prices), topic, graph);
  if (without === null) return draft.take({ acts: [held], events: [], action: 'price' });
  return draft.take({
    acts: [held, { type: 'cheaper_without', ...without }],
    events: [
      { type: 'asked', pending: { kind: 'relax', constraintIds: [without.constraint.id], named: [without.bestId] } },
    ],
    action: 'price',
  });
}
