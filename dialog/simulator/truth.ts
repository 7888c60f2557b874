import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { toBase } from '../../knowledge-graph/graph/units.js';
import type { Constraint, Topic } from '../state/belief-state.js';
import { type GoalWish, sameWish } from './goal.js';
import type { Move } from './move.js';

/** What a shopper has said of one thing that it is looking for: what a perfect listener would believe. */
export interface Truth {
  readonly categoryId: string;
  readonly categoryTold: boolean;
  readonly wishes: readonly GoalWish[];
  /** Attributes that the shopper said it does not care about. */
  readonly indifferent: readonly string[];
}

export function startTruth(categoryId: string): Truth {
  return { categoryId, categoryTold: false, wishes: [], indifferent: [] };
}

/** What holds after a move, by the rule that the latest word on the same thing counts. */
export function afterMove(truth: Truth, move: Move, asked: string | null): Truth {
  switch (move.type) {
    case 'state': {
      const added = move.wishes.filter((wish) => !truth.wishes.some((known) => sameWish(known, wish)));
      return {
        ...truth,
        categoryTold: truth.categoryTold || move.categoryId !== null,
        wishes: [...truth.wishes, ...added],
      };
    }
    case 'slip':
      return { ...truth, wishes: [...without(truth.wishes, move.wish.attribute), move.wish] };
    case 'change': {
      const { change } = move;
      const kept = without(truth.wishes, change.from.attribute);
      return { ...truth, wishes: change.kind === 'drop' ? kept : [...kept, change.to] };
    }
    case 'any':
      return asked === null ? truth : { ...truth, indifferent: [...truth.indifferent, asked] };
    default:
      return truth;
  }
}

function without(wishes: readonly GoalWish[], attribute: string): GoalWish[] {
  return wishes.filter((wish) => wish.attribute !== attribute);
}

/** What the belief state lacks, and what it holds that was never said. */
export interface Difference {
  readonly category: boolean;
  readonly missing: readonly GoalWish[];
  readonly spurious: readonly Constraint[];
}

/**
 * Holds a topic of the belief state against the truth. Wishes that follow from who it is for, and `carried` ones of an
 * earlier thing, may stand beside what was said.
 */
export function compare(
  topic: Topic | null,
  truth: Truth,
  graph: ShopGraph,
  carried: readonly GoalWish[] = [],
): Difference {
  const constraints = topic?.constraints ?? [];
  const missing = truth.wishes.filter((wish) => !constraints.some((constraint) => means(constraint, wish, graph)));
  const spurious = constraints.filter(
    (constraint) =>
      constraint.source.said !== '' && ![...truth.wishes, ...carried].some((wish) => means(constraint, wish, graph)),
  );
  return { category: truth.categoryTold && topic?.categoryId !== truth.categoryId, missing, spurious };
}

export function agrees({ category, missing, spurious }: Difference): boolean {
  return !category && missing.length === 0 && spurious.length === 0;
}

/** Whether a constraint of the ledger is the wish: strict and loose bounds, units and ways to say "no" apart. */
export function means(constraint: Constraint, wish: GoalWish, graph: ShopGraph): boolean {
  if (constraint.attribute !== wish.attribute) return false;
  const { op, value } = constraint;
  if (typeof wish.value === 'boolean') {
    const positive =
      (op === '=' && value !== false && value !== 'false') || (op === '!=' && (value === false || value === 'false'));
    return positive === (wish.op === '=');
  }
  if (typeof wish.value === 'string') return op === wish.op && value === wish.value;
  if (op.charAt(0) !== wish.op.charAt(0)) return false;
  const unit = graph.attribute(wish.attribute)?.unit;
  const held = toBase(Number(value), constraint.unit ?? unit);
  const meant = toBase(wish.value, wish.unit ?? unit);
  return Math.abs(held - meant) <= Math.abs(meant) * 1e-6;
}
