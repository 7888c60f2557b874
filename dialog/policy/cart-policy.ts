import { applyToCart } from '../commerce/cart/apply-to-cart.js';
import type { CartCommand } from '../commerce/cart/cart.js';
import type { CartItem, ShopperAct } from '../state/shopper-act.js';
import type { PolicyContext, TurnDraft } from './decision.js';
import type { SystemAct } from './system-act.js';

type CartAct = Extract<
  ShopperAct,
  { type: 'cart_add' | 'cart_set' | 'cart_remove' | 'cart_swap' | 'cart_view' | 'cart_clear' | 'checkout' }
>;

/** Cart acts: nothing is reported done that was not, and an unclear product is asked for instead of guessed. */
export function decideCart(draft: TurnDraft, act: CartAct, context: PolicyContext): TurnDraft {
  switch (act.type) {
    case 'cart_add':
    case 'cart_set': {
      for (const item of act.items) changeItem(draft, act.type === 'cart_add' ? 'add' : 'set', item, context);
      return draft;
    }
    case 'cart_remove': {
      const [only, ...others] = act.choices;
      if (only === undefined) return draft;
      if (others.length > 0) return clarify(draft, 'cart_remove', act.choices, 1);
      return apply(draft, { type: 'remove', productId: only }, context);
    }
    case 'cart_swap': {
      const [to, ...others] = act.to;
      if (to === undefined) return draft;
      if (others.length > 0) return clarify(draft, 'cart_swap', act.to, act.quantity, act.from);
      const added: CartCommand = { type: 'add', productId: to, quantity: act.quantity };
      const held = draft.state.cart.lines.some((line) => line.productId === act.from);
      // Nothing is taken out for something that cannot be put in.
      if (held && countable(added) && applyToCart(draft.state.cart, added, context.graph).kind === 'changed')
        apply(draft, { type: 'remove', productId: act.from }, context);
      return apply(draft, added, context);
    }
    case 'cart_clear':
      return apply(draft, { type: 'clear' }, context);
    case 'cart_view':
      draft.happen({
        type: 'acted',
        act: { kind: 'cart_view', productIds: draft.state.cart.lines.map((line) => line.productId) },
      });
      return draft.take({ acts: [{ type: 'show_cart' }], events: [], action: 'cart' });
    case 'checkout': {
      const empty = draft.state.cart.lines.length === 0;
      return draft.take({ acts: [{ type: 'checkout', empty }], events: [], action: 'checkout' });
    }
  }
}

function changeItem(
  draft: TurnDraft,
  verb: 'add' | 'set',
  { choices, quantity }: CartItem,
  context: PolicyContext,
): TurnDraft {
  const [only, ...others] = choices;
  if (only === undefined)
    return draft.take({
      acts: [{ type: 'clarify', reason: 'which_product', surface: null }],
      events: [],
      action: 'clarify',
    });
  if (others.length > 0) return clarify(draft, verb === 'add' ? 'cart_add' : 'cart_set', choices, quantity);
  return apply(draft, { type: verb, productId: only, quantity }, context);
}

/** Half a hammock cannot be bought: a number that counts no pieces is asked for again. */
function countable(command: CartCommand): boolean {
  if (command.type !== 'add' && command.type !== 'set') return true;
  return Number.isSafeInteger(command.quantity) && command.quantity >= (command.type === 'add' ? 1 : 0);
}

function apply(draft: TurnDraft, command: CartCommand, { graph }: PolicyContext): TurnDraft {
  if (!countable(command))
    return draft.take({
      acts: [{ type: 'clarify', reason: 'which_number', surface: null }],
      events: [],
      action: 'clarify',
    });
  const outcome = applyToCart(draft.state.cart, command, graph);
  if (outcome.kind === 'rejected') {
    const acts: SystemAct[] = [
      { type: 'cart_rejected', reason: outcome.reason, productId: outcome.productId, available: outcome.available },
    ];
    return draft.take({ acts, events: [], action: 'cart' });
  }
  const { cart, change, productId, quantity } = outcome;
  return draft.take({
    acts: [{ type: 'cart_changed', change, productId, quantity }],
    events: [
      { type: 'cart_changed', cart },
      ...(productId !== null && (change === 'added' || change === 'set')
        ? [{ type: 'focused' as const, productIds: [productId] }]
        : []),
      ...(productId !== null
        ? [
            {
              type: 'acted' as const,
              act: {
                kind: change === 'removed' ? ('cart_remove' as const) : ('cart_add' as const),
                productIds: [productId],
                quantity,
              },
            },
          ]
        : []),
    ],
    action: 'cart',
  });
}

function clarify(
  draft: TurnDraft,
  intent: string,
  productIds: readonly string[],
  quantity: number,
  from?: string,
): TurnDraft {
  const choices = productIds.slice(0, 6);
  return draft.take({
    acts: [{ type: 'clarify_product', productIds: choices, intent }],
    events: [
      { type: 'shown', productIds: choices },
      {
        type: 'asked',
        pending: {
          kind: 'which_product',
          intent,
          productIds: choices,
          quantity,
          ...(from === undefined ? {} : { from }),
        },
      },
    ],
    action: 'clarify',
  });
}
