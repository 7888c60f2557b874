import type { Quantity, Span } from '../../nlu/understanding.js';
import { toldApart } from './answer-to-which.js';
import { countsAsked } from './asked-attribute.js';
import { itemsByDescription, itemsByKind, itemsByShortKind, itemsByValue, mostPieces } from './cart-items.js';
import { currentTopic } from './events.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';
import { costs, type ResolvedProduct, resolveInCart } from './resolve.js';
import type { CartItem, ShopperAct } from './shopper-act.js';
import { countedUnknown } from './unknown-names.js';

const inThere =
  /\bwhat(?:'?s| is| do i have| have i got)\b.{0,16}\b(?:in (?:there|it)|so far)\b|里(?:面|头|边)(?:现在)?(?:都)?(?:有|是)(?:什么|啥|哪些)/;
const emptiesAll =
  /\b(?:clear|empty|delete|remove|drop|wipe|scrap)\b.{0,12}\b(?:whole thing|everything|all of it|it all|lot)\b|全(?:部|都)?(?:清|删|不要)|清(?:空|了|掉)/;

const cartNamed = /购物车|购物篮|车里|篮子|加购|\b(?:cart|basket|trolley)\b/;

/** Whether the words empty the cart: "clear the whole thing" does so only where something is in it. */
export function clearsCart({ has, understanding: { text }, state }: Reading): boolean {
  const filled = state.cart.lines.length > 0;
  const clears = has('cart_clear') > 0 || (has('reset') > 0 && filled && emptiesAll.test(text));
  return clears && (filled || cartNamed.test(text));
}

/** Cart acts; null when the words are rather a wish ("I want a pair of running shoes"). */
export function interpretCart(reading: Reading): ShopperAct[] | null {
  const { has, understanding, state, grounding, graph } = reading;
  const lines = state.cart.lines;
  const strange = has('cart_add') || has('cart_set') ? countedUnknown(reading) : null;
  if (strange) return [strange];
  const named = reading.products.filter((product) => product.by === 'name');
  const cartWord = cartNamed.test(understanding.text);
  if (has('ask_stock') && understanding.question !== null && !cartWord) return null;
  if (clearsCart(reading)) return [{ type: 'cart_clear' }];
  const swap = swapAct(reading, named);
  if (swap) return [swap];
  const replaced = lines.length > 0 ? swapByWords(reading) : null;
  if (replaced) return [replaced];
  const correctedCount =
    has('correct') && lines.length > 0 && reading.products.length === 0
      ? understanding.quantities.filter((quantity) => quantity.kind === 'count').at(-1)
      : undefined;
  const recentLine = recentOf(reading);
  if (correctedCount && recentLine)
    return [{ type: 'cart_set', items: [{ choices: [recentLine], quantity: correctedCount.value }] }];
  const fewer = fewerOf(reading);
  if (fewer) return [fewer];
  if (
    has('cart_remove') ||
    (has('exclude') && lines.length > 0 && cartWord) ||
    (has('exclude') && /不要了|any ?more|after all/.test(understanding.text))
  ) {
    if (!cartWord && rulesOutValue(reading)) return null;
    const targets = resolveInCart(understanding, grounding, state, graph);
    if (targets.length > 0) return [{ type: 'cart_remove', choices: targets }, ...insteadOf(reading, targets)];
    const named = reading.products.flatMap((product) => product.choices);
    if (cartWord && named.length > 0) return [{ type: 'cart_remove', choices: named }];
  }
  // "and one Ember too": a counted name goes on with what was begun.
  const counted = named.some(
    (product) =>
      product.quantity !== null ||
      (named.length === 1 && understanding.quantities.some((quantity) => quantity.kind === 'count')),
  );
  const onScreen = named.every((product) => product.choices.some((id) => reading.around.shown.includes(id)));
  const also = state.last?.kind === 'cart_add' && /\b(?:too|also|as well|and)\b|也|还要|再/.test(understanding.text);
  const goesOn =
    understanding.question === null &&
    named.length > 0 &&
    ((counted && (cartWord || onScreen || state.last?.kind === 'cart_add')) || also) &&
    !has('cart_remove') &&
    !has('exclude') &&
    has('search') < 0.85;
  // 再加上云雀这个牌子除外: what is added is another thing that is ruled out.
  const addsExclusion =
    has('exclude') > 0 &&
    !cartWord &&
    reading.products.length === 0 &&
    understanding.mentions.some(({ negated }) => negated) &&
    !understanding.quantities.some(({ kind }) => kind === 'count');
  const add = !addsExclusion && (has('cart_add') >= 0.85 || goesOn) ? addItems(reading, cartWord) : null;
  if (has('cart_set') && lines.length > 0 && !(add && /\b(?:add|another|more)\b|再|加/.test(understanding.text))) {
    const set = setItem(reading);
    if (set) return [set];
  }
  // "Let me have it for 300" is an offer: nothing goes into the cart at another price than was named.
  if (add && bidsOtherwise(reading, add)) return null;
  if (add) return [{ type: 'cart_add', items: add }];
  // Right after the cart was spoken of, "in there" is the cart, and "the whole thing" is all of it.
  const cartSpokenOf = state.last !== null && /^cart_/.test(state.last.kind);
  if (cartSpokenOf && inThere.test(understanding.text) && reading.products.every(({ by }) => by === 'pronoun'))
    return [{ type: 'cart_view' }];
  // 一共几页 asks what the one thing on the table has.
  const counts =
    !cartWord && reading.around.focus.length === 1 && countsAsked(reading, reading.around.focus).length > 0;
  if (has('cart_view') && !counts && (cartWord || lines.length > 0 || !grounding.categories.length)) {
    const asksProduct = reading.products.some((product) => product.by !== 'pronoun') && !cartWord;
    if (!asksProduct) return [{ type: 'cart_view' }];
  }
  return null;
}

/** Whether a price is bid that none of the things to add has. */
function bidsOtherwise(reading: Reading, items: readonly CartItem[]): boolean {
  if (reading.has('bargain') < 0.9) return false;
  const choices = items.flatMap((item) => item.choices);
  return reading.understanding.quantities.some(
    (quantity) => isAmount(quantity) && !isPriceOf(quantity, choices, reading),
  );
}

function isAmount({ kind, comparator }: Quantity): boolean {
  return (kind === 'money' || kind === 'number') && comparator === 'eq';
}

/** Whether an amount is just what one of these costs. */
function isPriceOf(amount: Quantity, ids: readonly string[], { graph }: Reading): boolean {
  return isAmount(amount) && ids.some((id) => costs(id, amount.value, graph));
}

const swaps = /换成|换为|改成|改要|\b(?:swap|switch|exchange|replace|change)\b/;

/** "Swap the Drift for the Canopy", 把浮云换成树冠: the first name goes, the second comes; with one name the last line goes. */
function swapAct(reading: Reading, named: Reading['products']): ShopperAct | null {
  const { understanding, state, grounding, graph } = reading;
  const { lines } = state.cart;
  if (lines.length === 0 || !swaps.test(understanding.text)) return null;
  const inCart = (id: string): boolean => lines.some(({ productId }) => productId === id);
  const byPlace = [...named].sort((a, b) => a.span.start - b.span.start);
  const [first, second] = byPlace;
  // What is to go has to be there: nothing else is taken out for it.
  if (first && second && !first.choices.some(inCart) && !second.choices.some(inCart))
    return { type: 'cart_remove', choices: first.choices.slice(0, 1) };
  const wanted = byPlace.findLast((product) => !product.choices.some(inCart));
  if (!wanted) return null;
  const others = understanding.mentions.filter(({ start }) => start !== wanted.span.start);
  const from = resolveInCart({ ...understanding, mentions: others }, grounding, state, graph)[0] ?? recentOf(reading);
  if (!from) return null;
  const quantity = lines.find(({ productId }) => productId === from)?.quantity ?? 1;
  return { type: 'cart_swap', from, to: wanted.choices, quantity: wanted.quantity ?? quantity };
}

/** "Swap the mug for the Giant 700": what comes in is told by the words that only its name has among others of its kind. */
function swapByWords({ understanding, grounding, state, graph }: Reading): ShopperAct | null {
  const verb =
    /\b(?:swap|switch|exchange|replace|change)\b(.{2,40}?)\b(?:for|with|to|by)\b(.+)$|(.{1,16})(?:换成|换为|改要)(.+)$/.exec(
      understanding.text,
    );
  if (verb === null) return null;
  const out = verb[1] ?? verb[3] ?? '';
  const start = understanding.text.indexOf(out, verb.index);
  const mentions = understanding.mentions.filter((each) => each.start >= start && each.end <= start + out.length);
  const [from] = resolveInCart({ ...understanding, mentions, references: [] }, grounding, state, graph);
  if (from === undefined) return null;
  const categoryId = graph.product(from)?.categoryId ?? null;
  const others = graph.select({ categoryId, conditions: [], limit: 400 }).filter((id) => id !== from);
  const told = toldApart(verb[2] ?? verb[4] ?? '', others, graph);
  const quantity = state.cart.lines.find(({ productId }) => productId === from)?.quantity ?? 1;
  return told.length === 1 ? { type: 'cart_swap', from, to: told, quantity } : null;
}

/** 把红色去掉, said of what is looked for: a value is ruled out, and nothing of another kind leaves the cart for it. */
function rulesOutValue({ understanding, grounding, state, graph, products }: Reading): boolean {
  const topic = currentTopic(state);
  if (!topic || products.length > 0 || understanding.references.length > 0) return false;
  const values = understanding.mentions.flatMap((mention) => grounding.value(mention) ?? []);
  if (values.length === 0 || values.length < understanding.mentions.length) return false;
  if (values.some(({ attribute }) => attribute === 'product' || attribute === 'category')) return false;
  const wished = values.some(({ attribute, value }) =>
    topic.constraints.some((held) => held.attribute === attribute && held.op === '=' && held.value === value),
  );
  const { categoryId } = topic;
  const nothingOfIt =
    categoryId !== null &&
    !state.cart.lines.some(({ productId }) => graph.isWithin(graph.product(productId)?.categoryId ?? '', categoryId));
  return wished || nothingOfIt;
}

/** "Take that out and add the first one instead": what comes in for what went. */
function insteadOf(reading: Reading, removed: readonly string[]): ShopperAct[] {
  const { has, products, understanding } = reading;
  if (has('cart_add') < 0.85 && !/\binstead\b|换|改(?:成|要|为)/.test(understanding.text)) return [];
  const wanted = products.filter(
    (product) =>
      product.by !== 'pronoun' && product.choices.length > 0 && !product.choices.some((id) => removed.includes(id)),
  );
  const items = wanted.map(({ choices, quantity }) => ({ choices, quantity: quantity ?? 1 }));
  return items.length > 0 ? [{ type: 'cart_add', items }] : [];
}

/** "Remove one", 少要一个: of the line that was touched last so many less; nothing of it is left where it had no more. */
function fewerOf(reading: Reading): ShopperAct | null {
  const { has, products, state, understanding } = reading;
  const count = understanding.quantities.find(
    ({ kind, value }) =>
      (kind === 'count' || kind === 'number') && Number.isInteger(value) && value > 0 && value <= mostPieces,
  );
  const target = recentOf(reading);
  const line = state.cart.lines.find(({ productId }) => productId === target);
  const pointed = products.some(({ by }) => by !== 'pronoun' && by !== 'both');
  if (!has('cart_remove') || count === undefined || line === undefined) return null;
  if (pointed || understanding.mentions.length > 0) return null;
  const left = line.quantity - count.value;
  return left > 0
    ? { type: 'cart_set', items: [{ choices: [line.productId], quantity: left }] }
    : { type: 'cart_remove', choices: [line.productId] };
}

/** The line of the cart that was touched last. */
function recentOf({ state }: Reading): string | undefined {
  const { lines } = state.cart;
  return (
    state.last?.productIds.find((id) => lines.some((line) => line.productId === id)) ??
    (lines.length === 1 ? lines[0]?.productId : undefined)
  );
}

/** What to add, and how many of each; null when nothing in the words or on screen can be meant. */
function addItems(reading: Reading, cartWord: boolean): CartItem[] | null {
  const { understanding, around, grounding, graph, has } = reading;
  const products = reading.products.filter((product) => !isRemark(product, understanding.text));
  const own = understanding.intents.find(({ name }) => name === 'cart_add')?.span;
  const inside = (span: Span): boolean => own === undefined || (span.start >= own.start && span.start < own.end);
  const valued = itemsByValue(reading, inside);
  if (valued.length > 0) return valued;
  const described = products.length === 0 ? itemsByDescription(reading, inside) : [];
  if (described.length > 0) return described;
  const kinds = [...itemsByShortKind(reading), ...itemsByKind(reading, inside)];
  const named = products.filter(({ by }) => by === 'name' || by === 'position');
  if (kinds.length > 0)
    return [...named.map(({ choices, quantity }) => ({ choices, quantity: quantity ?? 1 })), ...kinds];
  const counts = understanding.quantities.filter(
    (quantity) =>
      quantity.kind === 'count' &&
      Number.isInteger(quantity.value) &&
      quantity.value > 0 &&
      quantity.value <= mostPieces,
  );
  // "One for me and one for Ann, two in total": the sum is what is wanted.
  const sum = counts.find(({ start, end }) => isSum(understanding.text, start, end));
  const counted = sum ?? (counts.length === 1 ? counts[0] : undefined);
  const lone = counted?.value ?? (/\btwice\b|两次/.test(understanding.text) ? 2 : 1);
  const numbers = understanding.quantities.filter(
    (quantity) =>
      quantity.kind === 'number' &&
      quantity.value > 0 &&
      quantity.value <= mostPieces &&
      Number.isInteger(quantity.value),
  );
  const single =
    lone !== 1 || counts.length > 0 ? lone : cartWord || has('cart_add') >= 0.9 ? (numbers[0]?.value ?? 1) : 1;
  // "under 200, please" bounds a price; it counts nothing.
  const bounds = understanding.quantities.some(
    (quantity) =>
      !isPriceOf(quantity, around.focus, reading) &&
      (quantity.kind === 'money' ||
        quantity.kind === 'measure' ||
        (quantity.kind === 'number' && (quantity.comparator !== 'eq' || quantity.value > mostPieces))),
  );
  if (bounds && !cartWord && products.length === 0) return null;
  if (products.length > 0) {
    // "two of the blue one": a count belongs to the only product; with several, each has its own beside it.
    const distinct = products.filter(
      (product, index) => products.findIndex((other) => other.choices.join() === product.choices.join()) === index,
    );
    return distinct.map((product) => ({
      choices: product.choices,
      quantity: product.quantity ?? (distinct.length === 1 ? single : 1),
    }));
  }
  const brandOrValue = grounding.wishes(inside).filter((wish) => wish.op === '=' && wish.attribute !== 'price');
  const surely = cartWord || has('cart_add') >= 0.95;
  if (brandOrValue.length > 0 && (surely || around.shown.length > 0)) {
    const pool = around.shown.length > 0 ? around.shown : graph.select({ conditions: [], limit: 2000 });
    const fitting = pool.filter((id) => brandOrValue.every((wish) => meets(graph, id, wish)));
    // 还是U型的吧，来两把: what fits one thing on screen alone means that one.
    if (fitting.length > 0 && fitting.length <= (surely ? 8 : 1)) return [{ choices: fitting, quantity: single }];
  }
  // "Pop one in my basket, and what locks have you got?": the locks are another sentence's.
  const category = grounding.categories.find((candidate) => !candidate.negated && inside(candidate));
  if (category) {
    const fitting = around.focus.filter((id) => graph.isWithin(graph.product(id)?.categoryId ?? '', category.id));
    return fitting.length > 0 && (cartWord || (has('cart_add') >= 0.9 && fitting.length === 1))
      ? [{ choices: fitting, quantity: single }]
      : null;
  }
  if (brandOrValue.length > 0 || grounding.grades.some(inside)) return null;
  // 还是U型的吧: part of a name tells which of those on screen.
  const told = around.focus.length > 1 ? toldApart(understanding.text, around.focus, graph) : [];
  if (told.length === 1) return [{ choices: told, quantity: single }];
  if (around.focus.length > 0) return [{ choices: around.focus, quantity: single }];
  return cartWord ? [{ choices: [], quantity: single }] : null;
}

/** Whether a count is what all add up to: 一共两个, "two altogether". */
function isSum(text: string, start: number, end: number): boolean {
  return (
    /(?:一共|总共|合计|\b(?:in total|in all|altogether|that(?:'s| makes))),? *$/.test(text.slice(0, start)) ||
    /^(?: [a-z]+)? (?:in total|in all|altogether)\b/.test(text.slice(end))
  );
}

/** 来两盒，画室的孩子们用: who will use it is told by words that part of a name may be among. */
function isRemark({ by, span }: ResolvedProduct, text: string): boolean {
  return (
    by === 'name' &&
    span.start > 0 &&
    /^(?:的|里|那边|这边)[^，。,.;；]{1,8}用(?:的|吧|呢)?[，。,.!！]?$/.test(text.slice(span.end))
  );
}

/** "just one Ridge", 改成两双: the new quantity of a line. */
function setItem({ understanding, grounding, state, graph }: Reading): ShopperAct | null {
  const amount = understanding.quantities.find(
    (quantity) =>
      (quantity.kind === 'count' || quantity.kind === 'number') &&
      Number.isInteger(quantity.value) &&
      quantity.value >= 0 &&
      quantity.value <= mostPieces,
  );
  // "Just the one light" leaves one.
  const single =
    amount === undefined && /\b(?:just|only) (?:the )?(?:one|single)\b/.test(understanding.text) ? 1 : null;
  const count = amount?.value ?? single;
  if (count === null) return null;
  const inCart = resolveInCart(understanding, grounding, state, graph);
  if (inCart.length > 0) return { type: 'cart_set', items: [{ choices: inCart, quantity: count }] };
  if (understanding.mentions.some((mention) => mention.candidates[0]?.kind !== 'attribute')) return null;
  const recent =
    state.last?.kind === 'cart_add' || state.last?.kind === 'cart_view'
      ? state.last.productIds.filter((id) => state.cart.lines.some((line) => line.productId === id))
      : [];
  const [only] = state.cart.lines;
  const target = recent.at(-1) ?? (state.cart.lines.length === 1 ? only?.productId : undefined);
  return target === undefined ? null : { type: 'cart_set', items: [{ choices: [target], quantity: count }] };
}
