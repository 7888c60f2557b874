import type { DialogueState } from './state/belief-state.js';
import type { DialogueEvent } from './state/events.js';
import type { ShopperAct } from './state/shopper-act.js';
import { dropWishes } from './state/track.js';

/** A tap that is not words, as the page posts it in an activity's `value`. */
export type Tap =
  | { readonly tap: 'remove_constraint'; readonly id: string }
  | { readonly tap: 'undo' }
  | { readonly tap: 'cart_set'; readonly productId: string; readonly quantity: number }
  | { readonly tap: 'ask_about'; readonly productId: string }
  | { readonly tap: 'clear_category' };

/** What a tap changes before it is answered; a tap counts as a turn, so that it can be undone as one. */
export function eventsOfTap(state: DialogueState, tap: Tap): DialogueEvent[] {
  const started: DialogueEvent = {
    type: 'turn_started',
    language: state.language,
    sentiment: Math.max(0, state.moodScore),
    said: '',
    intents: [tap.tap],
    unknown: [],
  };
  return tap.tap === 'remove_constraint'
    ? [started, ...dropWishes(state, (constraint) => constraint.id === tap.id, [])]
    : [started];
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
  }
}
