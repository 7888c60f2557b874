import type { Condition, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { unitPriceOf } from '../commerce/cart/unit-price.js';
import type { Constraint, DialogueState, LastAct, Pending } from '../state/belief-state.js';
import { currentTopic } from '../state/events.js';
import { extremes } from '../state/resolve.js';
import type { ShopperAct } from '../state/shopper-act.js';
import { relatedTo, similarTo, tooExpensive } from './alternatives-policy.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import { shownAtMost } from './offer.js';
import type { SystemAct } from './system-act.js';

type QuestionAct = Extract<
  ShopperAct,
  {
    type:
      | 'select'
      | 'compare'
      | 'ask_fact'
      | 'ask_whether'
      | 'ask_unknown'
      | 'ask_values'
      | 'ask_price'
      | 'ask_why'
      | 'ask_stock'
      | 'ask_related'
      | 'ask_similar'
      | 'ask_unit_price'
      | 'too_expensive';
  }
>;

/** Answers questions about products from the graph; what it does not say is said to be unknown. */
export function decideQuestion(draft: TurnDraft, act: QuestionAct, context: PolicyContext): TurnDraft {
  const { graph } = context;
  switch (act.type) {
    case 'compare':
      return compare(draft, act, graph);
    case 'ask_values':
      return values(draft, act, context);
    case 'ask_related':
      return relatedTo(draft, act, context);
    case 'ask_similar':
      return similarTo(draft, act.choices, graph);
    case 'ask_unit_price':
      return unitPrices(draft, act.choices, context);
    case 'too_expensive':
      return tooExpensive(draft, act, graph);
    case 'select': {
      if (act.choices.length > 1) return askWhich(draft, 'select', act.choices);
      draft.focus(act.choices, { kind: 'select', productIds: act.choices });
      const topic = currentTopic(draft.state);
      const acts: SystemAct[] = [
        {
          type: 'offer',
          productIds: act.choices,
          total: 1,
          categoryId: topic?.categoryId ?? null,
          reason: 'selected',
          constraints: topic?.constraints ?? [],
        },
      ];
      return draft.take({ acts, events: [{ type: 'focused', productIds: act.choices }], action: 'recommend' });
    }
    default: {
      // A pronoun with several products on screen means the one that is talked about most: the first.
      const named = act.choices.length > 1 && !sameAsFocus(draft.state, act.choices);
      if (named) return askWhich(draft, act.type, act.choices, subjectOf(act));
      const [productId] = act.choices;
      if (productId === undefined)
        return draft.take({
          acts: [
            { type: 'clarify', reason: anythingShown(draft.state) ? 'which_product' : 'nothing_shown', surface: null },
          ],
          events: [],
          action: 'clarify',
        });
      return about(draft, act, productId, graph);
    }
  }
}

function anythingShown(state: DialogueState): boolean {
  return (currentTopic(state)?.shown.length ?? 0) > 0;
}

function sameAsFocus(state: DialogueState, ids: readonly string[]): boolean {
  const focus = currentTopic(state)?.focus ?? [];
  return ids.length === focus.length && ids.every((id, index) => focus[index] === id);
}

function about(
  draft: TurnDraft,
  act: Extract<
    QuestionAct,
    { type: 'ask_fact' | 'ask_whether' | 'ask_unknown' | 'ask_price' | 'ask_why' | 'ask_stock' }
  >,
  productId: string,
  graph: ShopGraph,
): TurnDraft {
  const done = (kind: LastAct['kind'], action: 'answer' | 'price', said: SystemAct, attribute?: string): TurnDraft => {
    draft.focus([productId], { kind, productIds: [productId], ...(attribute === undefined ? {} : { attribute }) });
    return draft.take({ acts: [said], events: [], action });
  };
  switch (act.type) {
    case 'ask_fact':
      return done('fact', 'answer', { type: 'inform', productId, attribute: act.attribute }, act.attribute);
    case 'ask_whether':
      return done(
        'fact',
        'answer',
        {
          type: 'confirm_fact',
          productId,
          attribute: act.attribute,
          asked: act.asked,
          truth: truthOf(graph, productId, { attribute: act.attribute, ...act.asked }),
        },
        act.attribute,
      );
    case 'ask_unknown':
      return done('fact', 'answer', { type: 'unknown_fact', productId, surface: act.surface });
    case 'ask_price':
      if (act.outlook === true) return done('price', 'price', { type: 'price_outlook', productId });
      return act.why
        ? done('price', 'price', { type: 'explain_price', productId })
        : done('price', 'price', { type: 'inform', productId, attribute: 'price' });
    case 'ask_why': {
      // What was excluded and the product says nothing of is no reason for it.
      const stated = (constraint: Constraint): boolean =>
        constraint.op !== '!=' ||
        truthOf(graph, productId, constraint) === false ||
        builtInFact(constraint.attribute) ||
        graph.values(productId, constraint.attribute).length > 0;
      const constraints = (currentTopic(draft.state)?.constraints ?? []).filter(stated);
      return done('why', 'answer', { type: 'explain', productId, constraints });
    }
    case 'ask_stock':
      return done('stock', 'answer', { type: 'inform', productId, attribute: 'stock' });
  }
}

const builtInFact = (attribute: string): boolean =>
  ['brand', 'price', 'category', 'product', 'rating'].includes(attribute);

/** What the graph says of a supposition: true, false, or that it does not know. */
function truthOf(graph: ShopGraph, productId: string, condition: Condition): boolean | null {
  const product = graph.product(productId);
  if (!product) return null;
  const known =
    condition.attribute === 'price' ||
    condition.attribute === 'category' ||
    (condition.attribute === 'brand' && product.brandId !== null) ||
    (condition.attribute === 'rating' && product.rating !== null) ||
    graph.values(productId, condition.attribute).length > 0;
  return known ? graph.matches(productId, condition) : null;
}

/** What the answer to "which one?" has to know to finish the question. */
function subjectOf(act: QuestionAct): Pick<Extract<Pending, { kind: 'which_product' }>, 'attribute' | 'asked'> {
  if (act.type === 'ask_fact') return { attribute: act.attribute };
  return act.type === 'ask_whether' ? { attribute: act.attribute, asked: act.asked } : {};
}

function askWhich(
  draft: TurnDraft,
  intent: string,
  productIds: readonly string[],
  subject: ReturnType<typeof subjectOf> = {},
): TurnDraft {
  const choices = productIds.slice(0, shownAtMost);
  return draft.take({
    acts: [{ type: 'clarify_product', productIds: choices, intent }],
    events: [
      { type: 'shown', productIds: choices },
      { type: 'asked', pending: { kind: 'which_product', intent, productIds: choices, ...subject } },
    ],
    action: 'clarify',
  });
}

function compare(draft: TurnDraft, act: Extract<QuestionAct, { type: 'compare' }>, graph: ShopGraph): TurnDraft {
  const { productIds, attribute, direction } = act;
  const attributes = attribute === null ? differing(graph, productIds) : [attribute];
  const winnerIds = attribute !== null && direction !== null ? extremes(graph, productIds, attribute, direction) : [];
  const by = attribute !== null && direction !== null ? { attribute, direction, winnerIds } : undefined;
  return draft.take({
    acts: [{ type: 'compare', productIds, attributes, ...(by === undefined ? {} : { by }) }],
    events: [
      { type: 'shown', productIds },
      { type: 'acted', act: { kind: 'compare', productIds, ...(attribute === null ? {} : { attribute }) } },
      ...(winnerIds.length === 1 ? [{ type: 'focused' as const, productIds: winnerIds }] : []),
    ],
    action: 'compare',
  });
}

/** Attributes in which the products differ, price first; what all share tells nothing. */
function differing(graph: ShopGraph, productIds: readonly string[]): string[] {
  const categories = new Set(productIds.map((id) => graph.product(id)?.categoryId ?? null));
  const [category] = categories;
  const attributes = graph.attributesOf(categories.size === 1 ? (category ?? null) : null);
  const differs = attributes.filter(({ id }) => {
    const values = productIds.map((product) =>
      graph
        .values(product, id)
        .map((value) => graph.format(value, 'en'))
        .sort()
        .join('|'),
    );
    return new Set(values).size > 1;
  });
  return ['price', 'rating', ...differs.map(({ id }) => id)].slice(0, 8);
}

/** Prices by amount; of a list the one that is cheapest by amount is talked about next. */
function unitPrices(draft: TurnDraft, choices: readonly string[], { graph }: PolicyContext): TurnDraft {
  const priced = choices
    .flatMap((id) => {
      const price = unitPriceOf(id, graph);
      return price === null ? [] : [{ id, price }];
    })
    .sort((a, b) => a.price.price.amount - b.price.price.amount);
  const [first] = priced;
  const productIds = priced.filter(({ price }) => price.unit === first?.price.unit).map(({ id }) => id);
  if (first === undefined)
    return draft.take({
      acts: [{ type: 'unknown_fact', productId: choices[0] ?? null, surface: '' }],
      events: [],
      action: 'answer',
    });
  return draft.take({
    acts: [{ type: 'unit_price', productIds: productIds.slice(0, shownAtMost) }],
    events: [{ type: 'focused', productIds: [first.id] }],
    action: 'price',
  });
}

function values(
  draft: TurnDraft,
  { attribute, categoryId }: Extract<QuestionAct, { type: 'ask_values' }>,
  { graph }: PolicyContext,
): TurnDraft {
  const products = graph.select({ categoryId, limit: 500 });
  const facet = graph.facet(products, attribute);
  if (facet.values.length === 0)
    return draft.take({
      acts: [{ type: 'clarify', reason: 'not_understood', surface: null }],
      events: [],
      action: 'clarify',
    });
  return draft.take({
    acts: [
      { type: 'request', attribute, values: facet.values.slice(0, 10).map(({ value }) => value), measured: false },
    ],
    events: [{ type: 'asked', pending: { kind: 'attribute', attribute } }],
    action: 'answer',
  });
}
