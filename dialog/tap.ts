import { toMinor } from '../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { Constraint, DialogueState } from './state/belief-state.js';
import { currentTopic, type DialogueEvent } from './state/events.js';
import type { ShopperAct } from './state/shopper-act.js';
import { dropWishes } from './state/track.js';

/** A tap that is not words, as the page posts it in an activity's `value`. */
export type Tap =
  | { readonly tap: 'remove_constraint'; readonly id: string }
  | { readonly tap: 'undo' }
  | { readonly tap: 'cart_set'; readonly productId: string; readonly quantity: number }
  | { readonly tap: 'ask_about'; readonly productId: string }
  | { readonly tap: 'clear_category' }
  | { readonly tap: 'change_constraint'; readonly id: string; readonly value: string | number }
  | { readonly tap: 'explain'; readonly productId: string }
  | { readonly tap: 'explain_price'; readonly productId: string }
  | { readonly tap: 'checkout' };

/** What a tap changes before it is answered; a tap counts as a turn, so that it can be undone as one. */
export function eventsOfTap(state: DialogueState, tap: Tap, graph: ShopGraph): DialogueEvent[] {
  const started: DialogueEvent = {
    type: 'turn_started',
    language: state.language,
    sentiment: Math.max(0, state.moodScore),
    said: '',
    intents: [tap.tap],
    unknown: [],
  };
  switch (tap.tap) {
    case 'remove_constraint':
      return [started, ...dropWishes(state, (constraint) => constraint.id === tap.id, [])];
    case 'change_constraint':
      return [started, ...changeWish(state, tap, graph)];
    default:
      return [started];
  }
}

/** Puts a wish with another value in the place of an old one; a value that can't be meant changes nothing. */
function changeWish(
  state: DialogueState,
  { id, value }: Extract<Tap, { readonly tap: 'change_constraint' }>,
  graph: ShopGraph,
): DialogueEvent[] {
  const constraints = currentTopic(state)?.constraints ?? [];
  const old = constraints.find((constraint) => constraint.id === id);
  if (old === undefined) return [];
  const meant = valueFor(old, value, graph);
  if (meant === null || meant === old.value) return [];
  // "Around 500" stands as two bounds; an amount that was chosen is the bound itself.
  const pair = constraints.filter(
    ({ attribute, about }) => about !== undefined && attribute === old.attribute && about === old.about,
  );
  const { about: _about, ...kept } = old;
  const turn = state.turn + 1;
  const changed: Constraint = { ...kept, value: meant, id: `w${turn}.1`, source: { turn, said: '' } };
  const op = pair.length > 0 ? '<=' : changed.op;
  return [
    {
      type: 'wishes_changed',
      added: [{ ...changed, op }],
      removed: [...new Set([old, ...pair].map((wish) => wish.id))],
    },
  ];
}

function valueFor({ attribute, value }: Constraint, chosen: string | number, graph: ShopGraph): string | number | null {
  if (typeof value === 'number') {
    if (typeof chosen !== 'number' || !Number.isFinite(chosen)) return null;
    if (attribute !== 'price') return chosen;
    return chosen > 0 ? toMinor(chosen, graph.currency) : null;
  }
  if (typeof value !== 'string' || typeof chosen !== 'string') return null;
  const known = attribute === 'brand' ? graph.brand(chosen) : graph.term(attribute, chosen);
  return known === undefined ? null : chosen;
}

/** The act that answers a tap. */
export function actOfTap(tap: Tap): ShopperAct {
  switch (tap.tap) {
    case 'remove_constraint':
      return { type: 'relax', attributes: [], values: [] };
    case 'undo':
      return { type: 'undo' };
    case 'cart_set':
      return tap.quantity > 0
        ? { type: 'cart_set', items: [{ choices: [tap.productId], quantity: tap.quantity }] }
        : { type: 'cart_remove', choices: [tap.productId] };
    case 'ask_about':
      return { type: 'select', choices: [tap.productId] };
    case 'clear_category':
      return { type: 'reset' };
    case 'change_constraint':
      return { type: 'relax', attributes: [], values: [] };
    case 'explain':
      return { type: 'ask_why', choices: [tap.productId] };
    case 'explain_price':
      return { type: 'ask_price', choices: [tap.productId], why: true };
    case 'checkout':
      return { type: 'checkout' };
  }
}
