import { toMinor } from '../../knowledge-graph/graph/money.js';
import { readBasketRequest } from '../../nlu/acts/baskets.js';
import { readJudgement } from '../../nlu/acts/judgement.js';
import { readMemoryAct } from '../../nlu/acts/memory.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';

/** What is asked of the shop's memory, whatever else the words may look like; null for everything else. */
export function memoryAct({ understanding, grounding }: Reading): ShopperAct | null {
  const act = readMemoryAct(understanding.text);
  if (act === null) return null;
  const wishes = grounding.wishes().filter(({ attribute }) => attribute !== 'price');
  switch (act) {
    case 'remember':
      return { type: 'remember', wishes: wishes.map((wish) => ({ ...wish, lasting: true })) };
    case 'do_not_remember':
      return { type: 'do_not_remember' };
    case 'show_profile':
      return { type: 'show_profile' };
    case 'forget_me':
      return { type: 'forget', wishes: null };
    case 'forget_wish':
      return { type: 'forget', wishes };
  }
}

/** A thumb in words on a product that is pointed at; a brand or a colour that is disliked is a wish and no judgement. */
export function judgeAct({ understanding, products, around, grounding }: Reading): ShopperAct | null {
  const judgement = readJudgement(understanding.text);
  if (judgement === null || products.length === 0) return null;
  const { mentions, unknown, gradables, quantities } = understanding;
  const other = mentions.some(
    ({ candidates }) => candidates[0]?.kind !== 'product' && (candidates[0]?.score ?? 0) >= 0.7,
  );
  const more =
    gradables.length > 0 ||
    grounding.wishes().length > 0 ||
    quantities.some(({ kind }) => kind !== 'ordinal' && kind !== 'count');
  const loose = unknown.some(({ start, end }) => end <= judgement.start || start >= judgement.end);
  if (other || more || loose) return null;
  const pointed = products.some(({ by }) => by === 'both')
    ? products.flatMap(({ choices }) => choices)
    : products.flatMap(({ choices, by }) => (by === 'pronoun' ? around.focus.slice(0, 1) : choices.slice(0, 1)));
  return { type: 'judge', choices: [...new Set(pointed)], liked: judgement.kind === 'like' };
}

/** Several things at once: a set around a product, what was bought before; null for everything else. */
export function basketAct({
  understanding,
  products,
  around,
  grounding,
  graph,
  state,
  has,
}: Reading): ShopperAct | null {
  const { text, quantities } = understanding;
  const asked = readBasketRequest(text);
  if (asked === null) return null;
  const named = products.flatMap(({ choices }) => choices.slice(0, 1));
  const lately = state.cart.lines.map(({ productId }) => productId).slice(-1);
  const subject = named.length > 0 ? named : around.focus.length > 0 ? around.focus : lately;
  const category = grounding.categories.find(({ negated }) => !negated)?.id ?? null;
  if (asked === 'refill') {
    const question = /\b(?:how|when|does|do|will|can)\b.{0,30}\b(?:run|last|refill)/.test(text);
    return question ? null : { type: 'ask_refill', choices: named, categoryId: category };
  }
  if (asked === 'replacement') {
    const replaced = named.length > 0 ? named : around.focus.slice(0, 1);
    return replaced.length === 0 || category !== null ? null : { type: 'ask_similar', choices: replaced };
  }
  if (category !== null && subject.every((id) => !graph.isWithin(graph.product(id)?.categoryId ?? '', category)))
    return null;
  if (subject.length === 0 || has('cart_add') >= 0.9) return null;
  const limit = quantities.find(
    ({ kind, comparator, value }) =>
      (kind === 'money' || (kind === 'number' && value >= 10)) && comparator !== 'ge' && comparator !== 'gt',
  );
  const amount = limit === undefined ? null : (limit.high ?? limit.value);
  return {
    type: 'ask_set',
    choices: subject.slice(0, 1),
    budget: amount === null ? null : toMinor(amount, graph.currency),
  };
}
