import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { Span } from '../../nlu/understanding.js';
import { attributesAsked } from './asked-attribute.js';
import type { Constraint } from './belief-state.js';
import { attributeForDimension } from './dimensions.js';
import { currentTopic } from './events.js';
import type { Wish } from './ledger.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';
import { variantMeant } from './variants.js';

/** "And in white, same size?": what was asked or done last, of another variant of the model. */
export function variantAct(reading: Reading): ShopperAct | null {
  const variant = variantMeant(reading);
  if (variant === null) return null;
  const { last } = reading.state;
  const choices = [variant];
  if (last?.kind === 'price') return { type: 'ask_price', choices, why: false };
  if (last?.kind === 'fact' && last.attribute) return { type: 'ask_fact', choices, attribute: last.attribute };
  return last?.kind === 'stock' ? { type: 'ask_stock', choices } : { type: 'select', choices };
}

/** "no, I meant the other one": the last act is done again on another product. */
export function correctionAct(reading: Reading): ShopperAct | null {
  const { has, state, products, understanding } = reading;
  const { last } = state;
  const pointed = products.find((product) => product.by !== 'pronoun') ?? null;
  if (
    !last ||
    !pointed ||
    !(
      has('correct') ||
      has('same_question') ||
      pointed.by === 'other' ||
      (has('deny') && understanding.clauses.length > 1)
    )
  )
    return null;
  // Of a comparison the one that leads was named; the other one is in it as well.
  const done = last.kind === 'compare' ? reading.around.focus : last.productIds;
  // 算了，浮云来两条: what was asked before is done with; this one is ordered.
  if (has('cart_add') >= 0.9 && !has('correct') && last.kind !== 'cart_add') return null;
  const choices = pointed.choices.filter((id) => !done.includes(id) || pointed.by !== 'other');
  if (choices.length === 0) return null;
  const correcting = has('correct') || has('deny') || pointed.by === 'other';
  // "and the first one, what does it weigh" asks something of its own.
  if (!correcting && attributesAsked(reading, choices).length > 0) return null;
  switch (last.kind) {
    case 'cart_add': {
      // 另外那个也要一个 adds to what is there.
      if (/也|还要|再(?:来|加|要)|\b(?:too|also|as well)\b/.test(understanding.text)) return null;
      // "Sorry, only two of the blue": a line that is there already changes its count.
      if (has('cart_set') && choices.every((id) => state.cart.lines.some(({ productId }) => productId === id)))
        return null;
      const [from] = last.productIds;
      return correcting && from && !choices.includes(from)
        ? { type: 'cart_swap', from, to: choices, quantity: last.quantity ?? 1 }
        : null;
    }
    case 'fact':
      return last.attribute ? { type: 'ask_fact', choices, attribute: last.attribute } : null;
    case 'price':
      return { type: 'ask_price', choices, why: false };
    case 'stock':
      return { type: 'ask_stock', choices };
    case 'why':
      return { type: 'ask_why', choices };
    case 'related':
      return { type: 'ask_related', choices, categoryId: null, wishes: [] };
    default:
      return correcting ? { type: 'select', choices } : null;
  }
}

/** Whether a value is another one of an attribute that a value is wished of ("black is fine, too" where white was). */
export function offersAnother({ attribute, op, value }: Wish, held: readonly Constraint[]): boolean {
  const same = held.filter((constraint) => constraint.attribute === attribute);
  return (
    op === '=' &&
    typeof value === 'string' &&
    same.length > 0 &&
    same.every((constraint) => constraint.op === '=' && constraint.value !== value)
  );
}

/** 红的蓝的都行: either will do, where nothing was said of it before. */
function isEither(said: readonly Wish[], held: readonly Constraint[]): boolean {
  const [first] = said;
  return (
    said.length > 1 &&
    said.every(({ attribute, op }) => attribute === first?.attribute && op === '=') &&
    !held.some(({ attribute }) => attribute === first?.attribute)
  );
}

/** Which wishes are given up: by attribute named, by value named, or by what kind of word the number was. */
export function relaxAct({ has, grounding, understanding, state, graph }: Reading): ShopperAct | null {
  // "Raise the budget to 4500" names a new bound; it gives none up.
  const relax = understanding.intents.find(({ name }) => name === 'relax');
  const inside = (part: Span): boolean =>
    relax === undefined ||
    [relax.span, ...(relax.also ?? [])].some(({ start, end }) => part.start >= start && part.start < end);
  // "Forty decibels would do" is a new bound as well.
  const stands = (value: number): boolean =>
    (currentTopic(state)?.constraints ?? []).some(
      (constraint) => constraint.attribute === 'price' && constraint.value === toMinor(value, graph.currency),
    );
  const bounded = understanding.quantities.some(
    ({ kind, comparator, value, start, end }) =>
      (kind === 'measure' || ((kind === 'money' || kind === 'number') && !stands(value))) &&
      comparator !== 'eq' &&
      comparator !== 'about' &&
      inside({ start, end }),
  );
  // "Ouch. 200 is as far as I can go": where no price was wished for, an amount is the first.
  const unpriced = !(currentTopic(state)?.constraints ?? []).some(({ attribute }) => attribute === 'price');
  const firstPrice = unpriced && grounding.wishes(inside).some(({ attribute }) => attribute === 'price');
  const rebound =
    bounded ||
    firstPrice ||
    (understanding.quantities.some(
      (quantity) => (quantity.kind === 'money' || quantity.kind === 'number') && inside(quantity),
    ) &&
      /到|至|\bto\b/.test(understanding.text));
  if (!has('relax') || rebound) return null;
  const topic = currentTopic(state);
  if (!topic) return null;
  const attributes = new Set(grounding.attributes.filter(inside).map((mention) => mention.attribute));
  for (const grade of grounding.grades.filter(inside)) attributes.add(grade.attribute);
  for (const word of ['weight', 'size', 'price'] as const) {
    if (new RegExp(`\\b${word}\\b`).test(understanding.text)) {
      const attribute = attributeForDimension(graph, word, grounding.categoryId);
      if (attribute) attributes.add(attribute);
    }
  }
  const said = grounding.wishes(inside);
  if (said.some((wish) => offersAnother(wish, topic.constraints)) || isEither(said, topic.constraints)) return null;
  const values = said.map(({ attribute, value }) => ({ attribute, value }));
  const held = new Set([
    ...topic.constraints.map((constraint) => constraint.attribute),
    ...topic.preferences.map((preference) => preference.attribute),
  ]);
  const named = [...attributes].filter((attribute) => held.has(attribute));
  const heldValues = values.filter((value) => held.has(value.attribute));
  if (named.length === 0 && heldValues.length === 0)
    return attributes.size > 0 || values.length > 0 ? { type: 'relax', attributes: [...attributes], values } : null;
  return { type: 'relax', attributes: named, values: heldValues };
}
