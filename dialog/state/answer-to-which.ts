import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Pending } from './belief-state.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';

type WhichProduct = Extract<Pending, { kind: 'which_product' }>;

/** The bot asked which product was meant: the answer finishes what was begun. Null when it points at none of them. */
export function answerToWhich(reading: Reading): ShopperAct[] | null {
  const { state, products, grounding, graph, understanding, has } = reading;
  if (state.pending?.kind !== 'which_product') return null;
  // "Is the pink one in stock?" points at one, and asks something else of it.
  const asks = (['ask_stock', 'ask_price'] as const).find((name) => has(name) >= 0.9);
  const pending: WhichProduct =
    asks !== undefined && state.pending.intent === 'ask_fact' ? { ...state.pending, intent: asks } : state.pending;
  const all = pending.productIds;
  const narrows = (ids: readonly string[]): boolean => ids.length > 0 && ids.length < all.length;
  const pointed = products.flatMap((product) => product.choices).filter((id) => all.includes(id));
  if (narrows(pointed)) return [finish(pending, pointed)];
  const wishes = grounding.wishes().filter((wish) => wish.op === '=');
  const described = all.filter((id) => wishes.every((wish) => meets(graph, id, wish)));
  if (wishes.length > 0 && narrows(described)) return [finish(pending, described)];
  const named = toldApart(understanding.text, all, graph);
  return wishes.length === 0 && narrows(named) ? [finish(pending, named)] : null;
}

function finish(
  { intent, quantity = 1, attribute, asked, from }: WhichProduct,
  choices: readonly string[],
): ShopperAct {
  switch (intent) {
    case 'cart_add':
    case 'cart_set':
      return { type: intent, items: [{ choices, quantity }] };
    case 'cart_remove':
      return { type: 'cart_remove', choices };
    case 'cart_swap':
      return from === undefined
        ? { type: 'cart_add', items: [{ choices, quantity }] }
        : { type: 'cart_swap', from, to: choices, quantity };
    case 'ask_fact':
      return attribute === undefined ? { type: 'select', choices } : { type: 'ask_fact', choices, attribute };
    case 'ask_whether':
      return attribute === undefined || asked === undefined
        ? { type: 'select', choices }
        : { type: 'ask_whether', choices, attribute, asked };
    case 'ask_price':
      return { type: 'ask_price', choices, why: false };
    case 'ask_stock':
      return { type: 'ask_stock', choices };
    case 'ask_why':
      return { type: 'ask_why', choices };
    default:
      return { type: 'select', choices };
  }
}

/** "the wide one", 宽版: products by the words of their names that not all of the choices share. */
export function toldApart(text: string, productIds: readonly string[], graph: ShopGraph): readonly string[] {
  const words = productIds.map((id) => new Set(nameParts(id, graph).filter((part) => occurs(text, part))));
  const own = words.map((said) => [...said].filter((part) => !words.every((other) => other.has(part))).length);
  const most = Math.max(...own);
  return most === 0 ? [] : productIds.filter((_, index) => own[index] === most);
}

/** English words of a name, and its runs of two Han characters, since Chinese writes no blanks. */
function nameParts(id: string, graph: ShopGraph): readonly string[] {
  const { en = [], zh = [] } = graph.product(id)?.names ?? {};
  return [...en, ...zh].flatMap((name) => {
    const han = name.match(/\p{Script=Han}+/gu) ?? [];
    const pairs = han.flatMap((run) => [...run].slice(1).map((_, index) => run.slice(index, index + 2)));
    return [...(name.toLowerCase().match(/[a-z]\p{Script=Han}|[a-z][a-z'-]+|\d+/gu) ?? []), ...pairs];
  });
}

function occurs(text: string, part: string): boolean {
  if (!/^[a-z\d]/.test(part)) return text.includes(part);
  return new RegExp(`(?<![a-z\\d])${part}(?![a-z\\d])`).test(text);
}
