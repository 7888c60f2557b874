import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { isGrievance } from '../../nlu/acts/grievance.js';
import type { IntentName, Span, Understanding } from '../../nlu/understanding.js';
import { answerToWhich } from './answer-to-which.js';
import { basketBudgetAct } from './basket-budget.js';
import type { DialogueState } from './belief-state.js';
import { correctionAct, relaxAct, variantAct } from './change-of-mind.js';
import { currentTopic } from './events.js';
import { ground } from './ground.js';
import { clearsCart, interpretCart } from './interpret-cart.js';
import { basketAct, judgeAct, memoryAct } from './interpret-memory.js';
import { interpretQuestions } from './interpret-question.js';
import { meets, type Wish } from './ledger.js';
import { policyTopic } from './policy-topic.js';
import type { Reading } from './reading.js';
import { resolveProducts, surroundingsOf } from './resolve.js';
import { searchAct, searchActs } from './search-act.js';
import { selectAct } from './select-act.js';
import type { SearchAct, ShopperAct } from './shopper-act.js';
import { unknownExclusion, unknownThing } from './unknown-names.js';

/**
 * What the shopper does with an utterance in this conversation. Acts of one utterance come in the order in which they
 * should be answered; wishes come last, since they make the offer. (Multi-intent: an act takes the clause that it
 * stands in, the other clauses stay wishes.)
 */
export function interpret(understanding: Understanding, state: DialogueState, graph: ShopGraph): ShopperAct[] {
  const grounding = ground(understanding, state, graph);
  const around = surroundingsOf(state);
  const products = resolveProducts(understanding, grounding, around, graph);
  const confidence = new Map(understanding.intents.map((intent) => [intent.name, intent.confidence]));
  const has = (name: IntentName): number => confidence.get(name) ?? 0;
  const reading: Reading = { understanding, state, graph, grounding, products, around, has };

  const remembering = memoryAct(reading);
  if (remembering) return [remembering];
  const sole = soleAct(reading) ?? answerToWhich(reading);
  if (sole) return sole;
  if (isGrievance(understanding.text, has('complain') > 0)) return [{ type: 'complain' }];
  const social = socialActs(reading);
  // An insult may hold a word of the shop; it wishes for nothing.
  const insult =
    social.some((act) => act.type === 'complain') &&
    understanding.quantities.length === 0 &&
    grounding.categories.length === 0 &&
    understanding.mentions.every((mention) => (mention.candidates[0]?.score ?? 0) < 0.95);
  if (insult) return social;
  const acts = mainActs(reading);
  if (acts.length > 0) return [...social, ...acts];
  const strange = unknownThing(reading) ?? unknownExclusion(reading);
  if (strange) return [...social, strange];
  const wishes = searchActs(reading);
  if (wishes.length > 0) return [...social, ...wishes];
  if (social.length > 0) return social;
  return [lastResort(reading)];
}

/** Acts that take the whole utterance, whatever else occurs in it. */
function soleAct(reading: Reading): ShopperAct[] | null {
  const { has, understanding } = reading;
  // "Will it rain? I need a tent" asks for the tent; what reads like code asks for nothing.
  const named = understanding.mentions.some(({ candidates }) =>
    /^(?:category|product)$/.test(candidates[0]?.kind ?? ''),
  );
  if (has('out_of_scope') >= (named ? 0.95 : 0.9)) return [{ type: 'chitchat', topic: 'out_of_scope' }];
  if (has('handoff')) return [{ type: 'handoff' }];
  if (has('reset') && !has('cart_clear') && !understanding.mentions.length && !clearsCart(reading))
    return [{ type: 'reset' }];
  if (has('show_wishes') && !has('cart_view')) return [{ type: 'show_wishes' }];
  if (has('identity')) return [{ type: 'chitchat', topic: 'identity' }];
  if (has('help') && !understanding.mentions.length) return [{ type: 'chitchat', topic: 'help' }];
  return null;
}

function socialActs({ has, understanding, products }: Reading): ShopperAct[] {
  const acts: ShopperAct[] = [];
  const bare =
    understanding.mentions.length === 0 &&
    understanding.quantities.length === 0 &&
    understanding.gradables.length === 0;
  if (
    has('complain') ||
    (understanding.sentiment.score <= -0.6 &&
      bare &&
      !has('too_expensive') &&
      !has('bargain') &&
      !has('policy_question'))
  )
    acts.push({ type: 'complain' });
  const nothingElse =
    understanding.mentions.length === 0 &&
    products.every((product) => product.by === 'pronoun') &&
    understanding.quantities.length === 0 &&
    understanding.gradables.length === 0;
  if (!nothingElse) return acts;
  if (has('thanks')) acts.push({ type: 'chitchat', topic: 'thanks' });
  else if (has('bye')) acts.push({ type: 'chitchat', topic: 'bye' });
  else if (has('greet') && understanding.unknown.length === 0 && understanding.intents.length === 1)
    acts.push({ type: 'greet' });
  else if (has('praise') && !acts.length && understanding.intents.length === 1)
    acts.push({ type: 'chitchat', topic: 'praise' });
  return acts;
}

function mainActs(reading: Reading): ShopperAct[] {
  const { has, understanding, products, state, around, grounding } = reading;
  const { mentions, quantities, gradables, intents } = understanding;
  const choices = [...new Set(products.flatMap((product) => product.choices))];
  const subject = choices.length > 0 ? choices : around.focus;
  const bare = mentions.length === 0 && quantities.length === 0 && gradables.length === 0;

  // "I changed my mind: under 100" says what is wished now; it takes nothing else back.
  const wishesAnew = mentions.length > 0 || grounding.wishes().length > 0 || products.some(({ by }) => by === 'other');
  if (has('undo') >= 0.9 && !has('relax') && !wishesAnew) return [{ type: 'undo' }];
  // 下单 with things in the cart, and none pointed at, pays.
  const pays = has('checkout') > has('cart_add') && state.cart.lines.length > 0 && choices.length === 0 && bare;
  if (pays || (has('checkout') && !has('cart_add'))) return [{ type: 'checkout' }];
  const several = basketAct(reading);
  if (several) return [several];
  const basket = basketBudgetAct(reading);
  if (basket) return basket;
  const variant = variantAct(reading);
  if (variant) return [variant];
  const correction = correctionAct(reading);
  if (correction) return [correction];
  const judged = judgeAct(reading);
  if (judged) return [judged];
  const cart = interpretCart(reading);
  if (cart) return withRest(reading, cart, ['cart_add', 'cart_remove', 'cart_set']);
  const relax = relaxAct(reading);
  if (relax) return withRest(reading, [relax], ['relax']);
  if (
    has('ask_coupon') &&
    (!has('bargain') || /券|码|红包|\b(?:coupon|voucher|promo|code)/.test(understanding.text)) &&
    !grounding.categories.length
  ) {
    // 有折扣没，现在多少钱: what it costs now says whether it is reduced.
    const priced =
      has('ask_price') > 0 &&
      subject.length === 1 &&
      !/券|码|红包|\b(?:coupon|voucher|promo|code)/.test(understanding.text);
    return [priced ? { type: 'ask_price', choices: subject, why: false } : { type: 'ask_coupon' }];
  }
  if (has('bargain') || has('too_expensive')) {
    // What the shopper calls too dear is no budget; a bound beside it is one.
    // "Would you do it for 400" bids; 便宜些的浴巾 names again what is looked for.
    const bids = has('bargain') >= 0.9 && quantities.every(({ comparator }) => comparator === 'eq');
    const held = currentTopic(state)?.constraints ?? [];
    const wishes = grounding
      .wishes()
      .filter(
        (wish) =>
          (wish.attribute !== 'price' || (wish.about === undefined && !bids)) &&
          !held.some(
            ({ attribute, op, value }) => attribute === wish.attribute && op === wish.op && value === wish.value,
          ),
      );
    const elsewhere = grounding.categories.some((category) =>
      subject.every((id) => !reading.graph.isWithin(reading.graph.product(id)?.categoryId ?? '', category.id)),
    );
    if (wishes.length === 0 && !has('more') && !elsewhere)
      return [{ type: 'too_expensive', choices: subject, bargain: !has('too_expensive') }];
  }
  // "How long is delivery" measures no product, and "can I send it back" asks for the shop's rules.
  const unpointed = products.every((product) => product.by === 'pronoun');
  // 七天无理由: the days are the terms' own.
  const counts = quantities.some(({ unit }) => unit !== 'day' && unit !== 'year' && unit !== 'month');
  if (has('policy_question') && unpointed && mentions.length === 0 && !counts)
    return [{ type: 'policy_question', topic: policyTopic(understanding.text) }];
  // "Can I send a kettle back once it is open" names a kind of thing, and asks for the shop's rules all the same.
  const rules = has('policy_question') >= 0.9 && understanding.question === 'yes_no' && grounding.wishes().length === 0;
  if (rules && products.length === 0 && grounding.attributes.length === 0)
    return [{ type: 'policy_question', topic: policyTopic(understanding.text) }];
  const questions = interpretQuestions(reading);
  // 哪个最轻 compares; it wishes for nothing beside that.
  if (questions?.some(({ type }) => type === 'compare') && grounding.wishes().length === 0) return [...questions];
  if (questions)
    return withRest(
      reading,
      [...questions],
      intents.filter((intent) => /^(?:ask_|compare|same_question)/.test(intent.name)).map((intent) => intent.name),
    );
  if (has('resume')) {
    // 盘子下次再说，回到刚才的杯子: of what is named, the thing that is not on the table is gone back to.
    const named = grounding.categories.filter(({ negated }) => !negated).map(({ id }) => id);
    const aside = state.topics.flatMap((topic, index) => (index === state.current ? [] : (topic.categoryId ?? [])));
    const category = named.find((id) => aside.some((other) => related(other, id, reading.graph))) ?? named[0] ?? null;
    const known = state.topics.some(
      (topic, index) =>
        index !== state.current &&
        (category === null || (topic.categoryId !== null && related(topic.categoryId, category, reading.graph))),
    );
    if (known) {
      const wishes = grounding.wishes();
      const resume: ShopperAct = { type: 'resume', categoryId: category };
      const rest = wishes.length > 0 ? searchAct(reading, () => true) : null;
      return rest ? [resume, rest] : [resume];
    }
  }
  if (has('policy_question') && products.length === 0 && grounding.categories.length === 0)
    return [{ type: 'policy_question', topic: policyTopic(understanding.text) }];
  if (has('browse') && grounding.categories.length === 0 && grounding.wishes().length === 0)
    return [{ type: 'browse' }];
  // "Anything like that under 550?" looks among all that fit.
  const bounded = (currentTopic(state)?.categoryId ?? null) !== null && grounding.wishes().length > 0;
  if (has('similar') && subject.length > 0 && grounding.categories.length === 0 && !bounded)
    return [{ type: 'ask_similar', choices: subject }];
  if (
    has('more') &&
    grounding.categories.length === 0 &&
    grounding.wishes().length === 0 &&
    gradables.length === 0 &&
    (around.shown.length > 0 || state.current >= 0)
  )
    return [{ type: 'more' }];
  if (
    has('dont_care') &&
    grounding.wishes().length === 0 &&
    grounding.categories.length === 0 &&
    gradables.length === 0
  )
    return [{ type: 'dont_care' }];
  const answers = bare && products.length === 0 && understanding.unknown.length === 0;
  if (has('affirm') && answers) return [{ type: 'affirm' }];
  if (has('deny') && answers) return [{ type: 'deny' }];
  const selected = selectAct(choices, reading);
  return selected === null ? [] : [selected];
}

function related(a: string, b: string, graph: ShopGraph): boolean {
  return graph.isWithin(a, b) || graph.isWithin(b, a);
}

/**
 * What an act has done already is no further wish: things named to leave the cart (花瓶家里有，拿掉) are not looked for, nor is
 * what the product that was added has ("one in blue, size M").
 */
function withoutDone(rest: ShopperAct | null, acts: readonly ShopperAct[], graph: ShopGraph): ShopperAct | null {
  const removed = acts.flatMap((act) => (act.type === 'cart_remove' ? act.choices : []));
  const added = acts.flatMap((act) => (act.type === 'cart_add' ? act.items.flatMap(({ choices }) => choices) : []));
  if (rest?.type !== 'search' || removed.length + added.length === 0) return rest;
  const { categoryId } = rest;
  const named =
    categoryId !== null && removed.some((id) => graph.isWithin(graph.product(id)?.categoryId ?? '', categoryId));
  const met = (wish: Wish): boolean =>
    categoryId === null && wish.op === '=' && added.length > 0 && added.every((id) => meets(graph, id, wish));
  const wishes = rest.wishes.filter(
    (wish) => !met(wish) && (wish.attribute !== 'product' || !removed.includes(String(wish.value))),
  );
  return { ...rest, wishes, categoryId: named ? null : categoryId };
}

/** Adds the wishes of the clauses that no act of `names` stands in. */
function withRest(reading: Reading, acts: ShopperAct[], names: readonly IntentName[]): ShopperAct[] {
  const { understanding } = reading;
  if (understanding.clauses.length < 2) return acts;
  const whole = understanding.text.length;
  const taken = understanding.intents
    .filter((intent) => names.includes(intent.name) && intent.span.end - intent.span.start < whole)
    .map((intent) => intent.span);
  if (taken.length === 0) return [...acts, ...besideRelaxed(reading, acts)];
  const free = (span: Span): boolean => !taken.some((clause) => span.start >= clause.start && span.start < clause.end);
  const rest = withoutDone(searchAct(reading, free), acts, reading.graph);
  // The products of the sentence are those of the act; only wishes beside them are something new.
  const wishes =
    rest?.type === 'search' && (rest.categoryId !== null || rest.wishes.length > 0 || rest.grades.length > 0);
  // 就要便宜的那瓶，拿一瓶: what told the product apart is no further wish.
  const told = reading.products.some(({ by }) => by === 'grade' || by === 'description');
  if (told && rest?.type === 'search' && rest.categoryId === null && acts.some(({ type }) => type === 'cart_add'))
    return acts;
  if (!rest || !wishes) return acts;
  return [...acts, { ...rest, products: [] }];
}

/** 不是皮的也成，六百以内: what is bounded in the same breath as something is given up, where no clause tells them apart. */
function besideRelaxed({ grounding }: Reading, acts: readonly ShopperAct[]): ShopperAct[] {
  const [relax] = acts;
  if (relax?.type !== 'relax') return [];
  const wishes = grounding
    .wishes()
    .filter(
      ({ attribute, op }) =>
        op !== '!=' &&
        !relax.attributes.includes(attribute) &&
        !relax.values.some((value) => value.attribute === attribute),
    );
  if (wishes.length === 0) return [];
  return [{ ...unstated(), wishes }];
}

/** A search for nothing but what no product states. */
function unstated(...unlisted: readonly string[]): SearchAct {
  return {
    type: 'search',
    categoryId: null,
    wishes: [],
    grades: [],
    loose: null,
    recipient: null,
    gift: false,
    unlisted,
    products: [],
  };
}

/** "One with a port", 有没有带投影的: a wish for something to be had. */
const having =
  /\b(?:one|ones|something|anything|some|any)\b.{0,12}\b(?:with|that has|that have)\b|(?:有没有|要|找|换)[^，。,.]{0,4}(?:带|有)\p{Script=Han}/u;

function lastResort({ understanding, has, state }: Reading): ShopperAct {
  if (has('greet')) return { type: 'greet' };
  if (has('help')) return { type: 'chitchat', topic: 'help' };
  if (has('praise')) return { type: 'chitchat', topic: 'praise' };
  if (has('affirm')) return { type: 'affirm' };
  if (has('deny')) return { type: 'deny' };
  if (has('relax')) return { type: 'dont_care' };
  // Asked about something on screen, where nothing stands.
  const pointing = understanding.question !== null && understanding.references.length > 0;
  if (
    pointing ||
    (['ask_stock', 'ask_why', 'ask_price', 'ask_related', 'compare'] as const).some((name) => has(name) > 0)
  )
    return { type: 'ask_unknown', choices: [], surface: '' };
  const surface = understanding.unknown.map((unknown) => unknown.surface).join(' ');
  // "How about one with a port": a wish for what nothing here states.
  if (surface !== '' && currentTopic(state)?.categoryId && having.test(understanding.text)) return unstated(surface);
  if (has('out_of_scope') && understanding.question !== null) return { type: 'chitchat', topic: 'out_of_scope' };
  return { type: 'not_understood', surface: surface === '' ? null : surface };
}
