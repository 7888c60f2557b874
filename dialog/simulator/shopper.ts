import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Random } from '../../nlu/training/random.js';
import { chance, pick } from '../../nlu/training/shop/draw.js';
import type { TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from '../policy/system-act.js';
import { createSpeaker } from '../reply/speaker.js';
import type { Tap } from '../tap.js';
import { drawAgenda, type Step } from './agenda.js';
import { type Goal, type GoalWish, satisfies } from './goal.js';
import type { Move, Pointing } from './move.js';
import { afterMove, compare, type Difference, startTruth, type Truth } from './truth.js';

/** What the shopper does next: a move in words, words of a suggested reply, or a tap on the page. */
export type Deed =
  | { readonly by: 'words'; readonly move: Move }
  | { readonly by: 'reply'; readonly move: Move; readonly say: string }
  | { readonly by: 'tap'; readonly move: Move; readonly tap: Tap }
  /** Leaves: what it came for cannot be had. */
  | { readonly by: 'leaving'; readonly why: 'nothing_fits' | 'not_put_in_the_cart' };

export interface Shopper {
  readonly goal: Goal;
  /** What is said of the part that is talked about. */
  readonly truth: () => Truth;
  /** What was said of earlier parts and may be carried on. */
  readonly carried: () => readonly GoalWish[];
  /** Steps of the agenda taken so far: the turns that an all-understanding shop would have needed. */
  readonly stepsTaken: () => number;
  next(last: TalkTurn | null): Deed | null;
}

/** How often one thing is said again before the shopper lets it be. */
const patience = 2;
const refusals: ReadonlySet<SystemAct['type']> = new Set(['clarify', 'clarify_reading']);

/** A shopper who pursues a goal by an agenda, and mends what it sees to be misunderstood. */
export function createShopper({
  goal,
  graph,
  random,
}: {
  readonly goal: Goal;
  readonly graph: ShopGraph;
  readonly random: Random;
}): Shopper {
  const agenda: Step[] = drawAgenda(goal, random);
  const truths: Truth[] = goal.parts.map(({ categoryId }) => startTruth(categoryId));
  const mended = new Map<string, number>();
  let onScreen: readonly string[] = [];
  let part = 0;
  let taken = 0;
  let previous: Move | null = null;
  let retries = 0;
  let adds = 0;
  let mores = 0;
  let tempers = 0;

  const truth = (): Truth => truths[part] ?? startTruth('');
  const carried = (): readonly GoalWish[] =>
    truths.flatMap(({ wishes }, index) =>
      index === part ? [] : wishes.filter(({ attribute, op }) => attribute === 'brand' && op === '!='),
    );

  /** Says it, and remembers that it was said. */
  const deed = (made: Exclude<Deed, { by: 'leaving' }>, asked: string | null): Deed => {
    truths[part] = afterMove(truth(), made.move, asked);
    previous = made.move;
    return made;
  };

  const mayMend = (key: string): boolean => {
    const times = mended.get(key) ?? 0;
    if (times >= patience) return false;
    mended.set(key, times + 1);
    return true;
  };

  /** What the chips on the page show to be wrong is said again, or tapped away. */
  function mend(difference: Difference, last: TalkTurn): Deed | null {
    const missing = difference.missing.filter((wish) => mayMend(`${part} ${wish.attribute} ${wish.op} ${wish.value}`));
    const category = difference.category && mayMend(`${part} category`);
    if (missing.length > 0 || category) {
      const move: Move = {
        type: 'state',
        categoryId: category ? truth().categoryId : null,
        wishes: missing.slice(0, 2),
        gift: false,
        again: !category,
      };
      return deed({ by: 'words', move }, null);
    }
    const [wrong] = difference.spurious;
    if (wrong === undefined || !mayMend(`${part} not ${wrong.attribute} ${wrong.op} ${wrong.value}`)) return null;
    const stated = last.topic?.constraints.some(({ id }) => id === wrong.id) ?? false;
    const wish: GoalWish = { attribute: wrong.attribute, op: '=', value: wrong.value };
    const move: Move = { type: 'unsay', wish };
    const others = truth().wishes.some(({ attribute }) => attribute === wrong.attribute);
    if (stated && (others || chance(random, 0.6)))
      return deed({ by: 'tap', move, tap: { tap: 'remove_constraint', id: wrong.id } }, null);
    return deed({ by: 'words', move }, null);
  }

  /** The wish on an attribute that is still to be said, taken off the agenda. */
  function unsaid(attribute: string): { readonly wish: GoalWish; readonly spared: boolean } | null {
    for (const [at, step] of agenda.entries()) {
      if (step.part !== part || step.type !== 'state') continue;
      const wish = step.wishes.find((each) => each.attribute === attribute);
      if (wish === undefined) continue;
      const wishes = step.wishes.filter((each) => each !== wish);
      const spared = wishes.length === 0 && !step.opens;
      if (spared) agenda.splice(at, 1);
      else agenda[at] = { ...step, wishes };
      return { wish, spared };
    }
    return null;
  }

  function answer(act: Extract<SystemAct, { type: 'request' }>, last: TalkTurn): Deed | null {
    const { attribute } = act;
    const tapFor = (fits: (say: string) => boolean): string | undefined =>
      chance(random, 0.5) ? last.reply.quickReplies.map(({ say }) => say).find(fits) : undefined;
    const fresh = unsaid(attribute);
    const wish = fresh?.wish ?? truth().wishes.find((told) => told.attribute === attribute) ?? null;
    if (wish !== null) {
      const known = fresh === null;
      // Where the answer is all that a later sentence would have said, it takes that sentence's place.
      if (fresh?.spared) taken += 1;
      const move: Move = { type: 'state', categoryId: null, wishes: [wish], gift: false, again: known };
      const term = wish.op === '=' && typeof wish.value === 'string' ? wordsFor(graph, wish) : [];
      const say = tapFor((text) => term.includes(text));
      return deed(say === undefined ? { by: 'words', move } : { by: 'reply', move, say }, attribute);
    }
    if (!chance(random, 0.3)) return null;
    const anything = createSpeaker({ language: last.reply.language }).say('tap.any.say');
    const say = tapFor((text) => text === anything);
    const move: Move = { type: 'any' };
    return deed(say === undefined ? { by: 'words', move } : { by: 'reply', move, say }, attribute);
  }

  function pointAt(productId: string): Pointing {
    const position = onScreen.indexOf(productId) + 1;
    if (position === 0) return { by: 'name' };
    if (onScreen.length === 1 && chance(random, 0.4)) return { by: 'pronoun' };
    return chance(random, 0.75) ? { by: 'position', position } : { by: 'name' };
  }

  function take(step: Step): Deed | null {
    part = step.part;
    const own = goal.parts[part];
    if (own === undefined) return null;
    switch (step.type) {
      case 'state': {
        const opens = step.opens && !truth().categoryTold;
        if (!opens && step.wishes.length === 0) return null;
        const { categoryId } = own;
        return deed(
          {
            by: 'words',
            move: {
              type: 'state',
              categoryId: opens ? categoryId : null,
              wishes: step.wishes,
              gift: opens && own.gift,
              again: false,
            },
          },
          null,
        );
      }
      case 'ask': {
        const choices = onScreen.filter((id) => graph.product(id)?.categoryId === own.categoryId);
        if (choices.length === 0) return null;
        const productId = pick(random, choices);
        const stated = graph.product(productId)?.attributes ?? [];
        const attribute = step.asked === 'fact' && stated.length > 0 ? pick(random, stated).attributeId : null;
        if (step.asked === 'fact' && attribute === null) return null;
        return deed(
          { by: 'words', move: { type: 'ask', asked: step.asked, productId, pointing: pointAt(productId), attribute } },
          null,
        );
      }
      case 'compare':
        return onScreen.length < 2 ? null : deed({ by: 'words', move: { type: 'compare' } }, null);
      case 'add':
        return add();
      case 'resume':
        return deed({ by: 'words', move: { type: 'resume', categoryId: own.categoryId } }, null);
      case 'slip':
        return deed({ by: 'words', move: { type: 'slip', wish: step.wish } }, null);
      case 'change':
        return deed({ by: 'words', move: { type: 'change', change: step.change } }, null);
      case 'digress':
        return deed({ by: 'words', move: { type: 'digress', digression: step.digression } }, null);
      default:
        return deed({ by: 'words', move: { type: step.type } }, null);
    }
  }

  function add(): Deed {
    const own = goal.parts[part];
    const wanted = { categoryId: own?.categoryId ?? '', wishes: own?.final ?? [] };
    const quantity = own?.quantity ?? 1;
    const fitting = onScreen.filter(
      (id) => satisfies(graph, id, wanted) && (graph.product(id)?.offer.stock ?? quantity) >= quantity,
    );
    const productId = fitting[0];
    if (productId === undefined) {
      mores += 1;
      agenda.unshift({ type: 'add', part });
      taken -= 1;
      return mores > patience
        ? { by: 'leaving', why: 'nothing_fits' }
        : deed({ by: 'words', move: { type: 'more' } }, null);
    }
    adds += 1;
    return deed({ by: 'words', move: { type: 'add', productId, pointing: pointAt(productId), quantity } }, null);
  }

  /** Whether the cart holds what was just put in; what is wrong in it is taken out on the page. */
  function checkCart(last: TalkTurn): Deed | null {
    if (previous?.type !== 'add') return null;
    const { productId, quantity } = previous;
    const lines = last.state.cart.lines;
    const line = lines.find((each) => each.productId === productId);
    const wrong = lines.find(
      (each) =>
        each.productId !== productId &&
        !goal.parts.some(({ categoryId, final }) => satisfies(graph, each.productId, { categoryId, wishes: final })),
    );
    if (wrong !== undefined)
      return deed(
        { by: 'tap', move: previous, tap: { tap: 'cart_set', productId: wrong.productId, quantity: 0 } },
        null,
      );
    if (line?.quantity === quantity) {
      adds = 0;
      mores = 0;
      return null;
    }
    if (adds > patience) return { by: 'leaving', why: 'not_put_in_the_cart' };
    adds += 1;
    const pointing: Pointing = previous.pointing.by === 'name' ? pointAt(productId) : { by: 'name' };
    if (line !== undefined)
      return deed({ by: 'tap', move: previous, tap: { tap: 'cart_set', productId, quantity } }, null);
    return deed({ by: 'words', move: { ...previous, pointing } }, null);
  }

  /** Asks for the checkout again where something else was heard, and puts right what that did to the cart. */
  function finishAgain(last: TalkTurn): Deed | null {
    const move: Move = { type: 'finish' };
    for (const { categoryId, final, quantity } of goal.parts) {
      const line = last.state.cart.lines.find((each) =>
        satisfies(graph, each.productId, { categoryId, wishes: final }),
      );
      if (line === undefined || line.quantity === quantity || !mayMend(`line ${line.productId}`)) continue;
      return deed({ by: 'tap', move, tap: { tap: 'cart_set', productId: line.productId, quantity } }, null);
    }
    return last.turn.action !== 'checkout' && mayMend('finish') ? deed({ by: 'words', move }, null) : null;
  }

  return {
    goal,
    truth,
    carried,
    stepsTaken: () => taken,
    next(last) {
      if (last !== null) {
        if (last.reply.cards.length > 0) onScreen = last.reply.cards.map(({ id }) => id);
        const cart = checkCart(last);
        if (cart !== null) return cart;
        if (previous?.type === 'finish') return finishAgain(last);
        const refused = last.acts.some(({ type }) => refusals.has(type));
        if (
          refused &&
          previous !== null &&
          previous.type !== 'digress' &&
          previous.type !== 'anger' &&
          retries < patience
        ) {
          retries += 1;
          if (retries === patience && tempers === 0 && chance(random, 0.4)) {
            tempers += 1;
            return { by: 'words', move: { type: 'anger' } };
          }
          return deed({ by: 'words', move: again(previous) }, null);
        }
        if (!refused) retries = 0;
        // Who is about to change its mind does so before it mends what follows from the old one.
        const changing = agenda[0]?.type === 'change' && agenda[0].part === part;
        if (!changing && previous?.type !== 'slip') {
          const mending = mend(compare(last.topic, truth(), graph, carried()), last);
          if (mending !== null) return mending;
          const request = last.acts.find((act) => act.type === 'request');
          const answered = request ? answer(request, last) : null;
          if (answered !== null) return answered;
        }
      }
      for (;;) {
        const step = agenda.shift();
        if (step === undefined) return null;
        taken += 1;
        const made = take(step);
        if (made !== null) return made;
        taken -= 1;
      }
    },
  };
}

function again(move: Move): Move {
  return move.type === 'state' ? { ...move, again: move.categoryId === null } : move;
}

/** Labels of a wish's value in both languages: what a suggested reply may say. */
function wordsFor(graph: ShopGraph, { attribute, value }: GoalWish): readonly string[] {
  const words = attribute === 'brand' ? graph.brand(String(value))?.words : graph.term(attribute, String(value))?.words;
  return words ? [...words.zh, ...words.en] : [];
}
