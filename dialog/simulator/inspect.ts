import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { TalkTurn } from '../fixture/talk.js';
import type { SystemAct } from '../policy/system-act.js';
import { conditionsOf } from '../state/ledger.js';
import { strangeFigures } from './figures.js';
import { conditionsFor, type GoalWish } from './goal.js';
import type { Move } from './move.js';
import type { Difference, Truth } from './truth.js';

/** What a turn did wrong, by kind; `about` says of what. */
export interface Fault {
  readonly kind:
    | 'category_missed'
    | 'wish_missed'
    | 'wish_invented'
    | 'not_understood'
    | 'wrong_answer'
    | 'asked_again'
    | 'not_in_cart'
    | 'breaks_ledger'
    | 'breaks_understood_wish'
    | 'breaks_stated_wish'
    | 'strange_figure';
  readonly about: string;
}

/** What a turn is inspected with. */
export interface Inspected {
  readonly move: Move;
  readonly said: string;
  readonly turn: TalkTurn;
  readonly truth: Truth;
  /** Wishes that once stood in the ledger and still hold. */
  readonly understood: readonly GoalWish[];
  readonly difference: Difference;
  /** The difference before this turn: a fault is counted where it begins. */
  readonly before: Difference;
}

/** Everything that is wrong with a turn. */
export function inspect(inspected: Inspected, graph: ShopGraph): Fault[] {
  const { move, turn, said, difference, before } = inspected;
  const faults: Fault[] = [];
  const blame = (kind: Fault['kind'], about: string): void => {
    faults.push({ kind, about });
  };
  if (difference.category && !before.category) blame('category_missed', move.type);
  for (const wish of difference.missing)
    if (!before.missing.includes(wish)) blame('wish_missed', `${sortOf(wish, graph)} in ${move.type}`);
  for (const constraint of difference.spurious)
    if (!before.spurious.some(({ id }) => id === constraint.id))
      blame('wish_invented', `${sortOf(constraint, graph)} in ${move.type}`);
  const refused = turn.acts.find(({ type }) => type === 'clarify' || type === 'clarify_reading');
  if (refused && move.type !== 'digress' && move.type !== 'anger')
    blame('not_understood', `${move.type}${move.type === 'ask' ? ` ${move.asked}` : ''}`);
  else if (!answers(move, turn)) blame('wrong_answer', what(move));
  for (const act of turn.acts) {
    if (act.type === 'request' && turn.turn.action !== 'answer' && wasTold(act.attribute, inspected.truth))
      blame('asked_again', act.attribute);
    if (act.type === 'request_category' && inspected.truth.categoryTold && move.type !== 'digress')
      blame('asked_again', 'category');
  }
  if (move.type === 'add') {
    const line = turn.state.cart.lines.find(({ productId }) => productId === move.productId);
    if (line?.quantity !== move.quantity)
      blame('not_in_cart', `${move.pointing.by}${move.quantity > 1 ? ' many' : ''}`);
  }
  faults.push(...brokenBy(inspected, graph));
  for (const figure of strangeFigures(turn, graph, said)) blame('strange_figure', String(figure));
  return faults;
}

function wasTold(attribute: string, truth: Truth): boolean {
  return truth.indifferent.includes(attribute) || truth.wishes.some((wish) => wish.attribute === attribute);
}

/** Products put forward as what was looked for, that are not. */
function brokenBy({ turn, truth, understood }: Inspected, graph: ShopGraph): Fault[] {
  const faults: Fault[] = [];
  const ledger = conditionsOf(turn.topic?.constraints ?? []);
  const breaks = (id: string, wishes: readonly GoalWish[]): string | undefined => {
    const broken = wishes.find((wish) => conditionsFor([wish]).some((condition) => !graph.matches(id, condition)));
    return broken && sortOf(broken, graph);
  };
  for (const { ids, categoryId } of turn.acts.flatMap(matchesOf)) {
    for (const id of ids) {
      const own = graph.product(id)?.categoryId ?? '';
      const strayed = categoryId !== null && !graph.isWithin(own, categoryId);
      if (strayed || !ledger.every((condition) => graph.matches(id, condition)))
        faults.push({ kind: 'breaks_ledger', about: id });
      const lost = breaks(id, understood);
      if (lost !== undefined) faults.push({ kind: 'breaks_understood_wish', about: lost });
      const missed = breaks(id, truth.wishes);
      if (missed !== undefined && lost === undefined) faults.push({ kind: 'breaks_stated_wish', about: missed });
    }
  }
  return faults;
}

/** What is shown as fitting; what the shopper pointed at, and what goes with it, is not. */
function matchesOf(act: SystemAct): readonly { readonly ids: readonly string[]; readonly categoryId: string | null }[] {
  if (act.type === 'hold_price') return [{ ids: act.cheaperIds, categoryId: null }];
  if (act.type !== 'offer' || ['named', 'selected', 'related'].includes(act.reason)) return [];
  return [{ ids: act.productIds, categoryId: act.categoryId }];
}

/** Whether the reply does what the move asked for. Wishes are judged by the belief state, the cart by its lines. */
function answers(move: Move, { acts, turn }: TalkTurn): boolean {
  const about = (productId: string): boolean => acts.some((act) => 'productId' in act && act.productId === productId);
  switch (move.type) {
    case 'ask': {
      const { productId, asked, attribute } = move;
      if (asked === 'why') return acts.some((act) => act.type === 'explain' && act.productId === productId);
      if (asked === 'price')
        return acts.some(
          (act) =>
            (act.type === 'explain_price' && act.productId === productId) ||
            (act.type === 'inform' && act.productId === productId && act.attribute === 'price'),
        );
      if (asked === 'stock')
        return acts.some((act) => act.type === 'inform' && act.productId === productId && act.attribute === 'stock');
      return (
        about(productId) &&
        acts.some((act) => (act.type === 'inform' || act.type === 'confirm_fact') && act.attribute === attribute)
      );
    }
    case 'compare':
      return acts.some(({ type }) => type === 'compare');
    case 'digress': {
      const { digression } = move;
      if (digression === 'off_topic') return !acts.some(({ type }) => type === 'offer');
      if (digression === 'thanks') return acts.some(({ type }) => type === 'chitchat');
      return acts.some((act) => act.type === 'policy_question' && act.topic === digression);
    }
    case 'anger':
      return acts.some(({ type }) => type === 'apologise' || type === 'offer_human');
    case 'finish':
      return turn.action === 'checkout';
    default:
      return true;
  }
}

function what(move: Move): string {
  if (move.type === 'ask') return `ask ${move.asked}`;
  return move.type === 'digress' ? `digress ${move.digression}` : move.type;
}

/** The sort of a wish, apart from any shop's words: `number <=`, `term !=`, `price <=`. */
function sortOf({ attribute, op }: { readonly attribute: string; readonly op: string }, graph: ShopGraph): string {
  return `${graph.attribute(attribute)?.kind ?? attribute} ${op}`;
}
