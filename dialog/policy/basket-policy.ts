import { inStock } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { cartTotal } from '../commerce/cart/cart-total.js';
import { lookWithin } from '../commerce/recommendation/sets/look-within.js';
import { replacements } from '../commerce/recommendation/sets/replacements.js';
import { currentTopic } from '../state/events.js';
import { conditionsOf } from '../state/ledger.js';
import type { ShopperAct } from '../state/shopper-act.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import { offer, shownAtMost } from './offer.js';
import type { SystemAct } from './system-act.js';

/**
 * One of each kind of thing that goes with a product. What may be spent on all of it is what was said now, else what the
 * limit for everything together leaves; refused brands and what was turned down stay out.
 */
export function offerSet(
  draft: TurnDraft,
  act: Extract<ShopperAct, { type: 'ask_set' }>,
  { graph, takenWith, shopper }: PolicyContext,
): TurnDraft {
  const [anchorId] = act.choices;
  if (anchorId === undefined || graph.product(anchorId) === undefined) return nothingShown(draft);
  const { state } = draft;
  const inCart = new Set(state.cart.lines.map(({ productId }) => productId));
  const turnedDown = new Set([...state.disliked, ...(shopper?.disliked ?? [])]);
  const refused = conditionsOf(
    (currentTopic(state)?.constraints ?? []).filter(({ attribute, op }) => attribute === 'brand' && op === '!='),
  );
  const allowed = (id: string): boolean =>
    !turnedDown.has(id) && !inCart.has(id) && refused.every((condition) => graph.matches(id, condition));
  const companions = takenWith?.(anchorId) ?? [];
  const around = (budget: number): readonly string[] =>
    lookWithin({ graph, productId: anchorId, companions, budget, allowed }).ids.slice(0, shownAtMost);
  const all = around(Number.MAX_SAFE_INTEGER);
  if (all.length === 0) {
    draft.focus([anchorId], { kind: 'related', productIds: [anchorId] });
    return draft.take({ acts: [{ type: 'no_related', productId: anchorId }], events: [], action: 'answer' });
  }
  const budget = act.budget ?? leftFor(draft, anchorId, inCart, graph);
  const productIds = budget === null ? all : around(budget);
  const set: SystemAct = { type: 'offer_set', anchorId, productIds, budget, more: productIds.length < all.length };
  if (productIds.length > 0) draft.happen({ type: 'shown', productIds });
  draft.happen({ type: 'acted', act: { kind: 'related', productIds: [anchorId] } });
  return draft.take({ acts: [set], events: [], action: 'recommend' });
}

/** What the limit for everything leaves: the cart takes its share, and the product itself unless it is in there already. */
function leftFor(
  { state: { basketBudget, cart } }: TurnDraft,
  anchorId: string,
  inCart: ReadonlySet<string>,
  graph: ShopGraph,
): number | null {
  if (basketBudget === null) return null;
  const own = inCart.has(anchorId) ? 0 : (graph.product(anchorId)?.offer.price.amount ?? 0);
  return Math.max(0, basketBudget - cartTotal(cart, graph).total - own);
}

function nothingShown(draft: TurnDraft): TurnDraft {
  return draft.take({
    acts: [{ type: 'clarify', reason: 'nothing_shown', surface: null }],
    events: [],
    action: 'clarify',
  });
}

/**
 * What was bought before, once more: the very thing that was named, what was bought of a kind of thing, or what is due. With
 * nothing known that is said, and the kind of thing is shown.
 */
export function offerRefill(
  draft: TurnDraft,
  { choices, categoryId }: Extract<ShopperAct, { type: 'ask_refill' }>,
  context: PolicyContext,
): TurnDraft {
  const { graph, shopper } = context;
  const within = (id: string): boolean => {
    const product = graph.product(id);
    return product !== undefined && (categoryId === null || graph.isWithin(product.categoryId, categoryId));
  };
  const due = (shopper?.refills ?? []).filter(({ productId }) => within(productId));
  const named = choices.filter((id) => graph.product(id) !== undefined);
  const bought = (shopper?.purchases ?? []).filter(within);
  // Without a kind of thing only what has a rhythm is known to run out.
  const known = named.length > 0 ? named : categoryId === null ? due.map(({ productId }) => productId) : bought;
  const wanted = [...new Set(known)].slice(0, named.length === 0 && categoryId !== null ? 1 : 3);
  if (wanted.length === 0) return unknownRefill(draft, categoryId, context);
  const sold = wanted.filter((id) => {
    const product = graph.product(id);
    return product !== undefined && inStock(product);
  });
  const [gone] = wanted;
  const instead = sold.length > 0 || gone === undefined ? [] : replacements({ graph, productId: gone });
  const rhythm = due.find(({ productId }) => sold.includes(productId))?.from ?? null;
  const shown = sold.length > 0 ? sold : instead;
  if (shown.length > 0) draft.happen({ type: 'shown', productIds: shown });
  const productIds = sold.length > 0 ? sold : wanted.slice(0, 1);
  return draft.take({
    acts: [{ type: 'offer_refill', productIds, due: rhythm, instead, bought: named.length === 0 }],
    events: [],
    action: 'recommend',
  });
}

function unknownRefill(draft: TurnDraft, categoryId: string | null, context: PolicyContext): TurnDraft {
  const { shopper } = context;
  const mayRemember = shopper?.personalised === true && shopper.consent !== true;
  const bought = categoryId === null && (shopper?.purchases.length ?? 0) > 0;
  const reason = bought ? 'not_due' : mayRemember ? 'no_consent' : 'unknown';
  draft.take({ acts: [{ type: 'no_refill', categoryId, reason }], events: [], action: 'answer' });
  if (categoryId === null) return draft;
  draft.happen({ type: 'topic_opened', categoryId, constraints: [], gift: false });
  return draft.take(offer(draft.state, context));
}

/** A thumb in words: what is disliked is left out from now on, and others are shown; what is liked is talked about. */
export function judge(
  draft: TurnDraft,
  { choices, liked }: Extract<ShopperAct, { type: 'judge' }>,
  context: PolicyContext,
): TurnDraft {
  if (choices.length === 0) return nothingShown(draft);
  draft.happen({ type: 'judged', productIds: choices, liked });
  draft.acts.push({ type: 'judged', productIds: choices, liked });
  const topic = currentTopic(draft.state);
  const show = (productIds: readonly string[]): TurnDraft =>
    draft.take({
      acts: [
        {
          type: 'offer',
          productIds,
          total: productIds.length,
          categoryId: topic?.categoryId ?? null,
          reason: 'selected',
          constraints: topic?.constraints ?? [],
        },
      ],
      events: [],
      action: 'recommend',
    });
  if (liked) {
    draft.focus(choices, { kind: 'select', productIds: choices });
    return show(choices);
  }
  const shown = topic?.shown.at(-1) ?? [];
  const left = shown.filter((id) => !draft.state.disliked.includes(id));
  // Of a list the rest stands; what was alone on screen is followed by others.
  if (shown.length > 1 && left.length > 0) {
    draft.happen({ type: 'shown', productIds: left });
    return show(left);
  }
  return draft.take(offer(draft.state, context, { next: true }));
}
