import type { Condition, ProductQuery, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { convert } from '../../knowledge-graph/graph/units.js';
import type { Constraint, Topic } from './belief-state.js';

/** A wish before it has an id and a place in the ledger. */
export type Wish = Omit<Constraint, 'id' | 'source'> & { readonly said: string };

export interface LedgerChange {
  readonly added: readonly Constraint[];
  readonly removed: readonly string[];
}

const isUpper = (op: Constraint['op']): boolean => op === '<' || op === '<=';
const isLower = (op: Constraint['op']): boolean => op === '>' || op === '>=';
const isBound = (op: Constraint['op']): boolean => isUpper(op) || isLower(op);

/**
 * Which older wishes a new one replaces. A later value of the same attribute is a change of mind, wishes of one
 * utterance stand beside each other ("black or white"), a bound replaces the bound on its side and whatever it
 * contradicts, and an exclusion only removes the wish for the very same thing. Nothing else is touched: a correction
 * must not erase another wish. `corrects`: the words take something back ("no, I meant at most 100"), so that a bound
 * goes for every earlier one on its attribute. `beside`: attributes of which a value is as welcome as the one that was wished for.
 */
export function changeLedger(
  current: readonly Constraint[],
  wishes: readonly Wish[],
  turn: number,
  { corrects = false, beside = [] }: { readonly corrects?: boolean; readonly beside?: readonly string[] } = {},
): LedgerChange {
  const added: Constraint[] = [];
  const removed = new Set<string>();
  // "Grey looks old, no grey": what is excluded in the same breath was not wished.
  const meant = wishes.filter(
    (wish) =>
      wish.op !== '=' ||
      !wishes.some((other) => other.op === '!=' && other.attribute === wish.attribute && other.value === wish.value),
  );
  // A turn may change the ledger more than once ("red, and cheaper"): its ids go on from those that stand.
  const taken = new Set(current.map(({ id }) => id));
  let number = 0;
  for (const wish of meant) {
    const { said, ...rest } = wish;
    do number += 1;
    while (taken.has(`w${turn}.${number}`));
    const constraint: Constraint = { ...rest, id: `w${turn}.${number}`, source: { turn, said } };
    if (added.some((other) => same(other, constraint))) continue;
    for (const old of current) {
      if (beside.includes(old.attribute) && old.op === '=' && constraint.op === '=') continue;
      const corrected = corrects && isBound(old.op) && isBound(constraint.op);
      if (old.attribute === constraint.attribute && (corrected || replaces(constraint, old))) removed.add(old.id);
    }
    const twin = current.find((old) => same(old, constraint) && !removed.has(old.id));
    if (!twin) added.push(constraint);
  }
  return { added, removed: [...removed] };
}

function same(a: Constraint, b: Constraint): boolean {
  return a.attribute === b.attribute && a.op === b.op && a.value === b.value && a.unit === b.unit;
}

function replaces(next: Constraint, old: Constraint): boolean {
  if (next.op === '!=') return old.op === '=' && old.value === next.value;
  if (next.op === '=') return old.op !== '!=' || old.value === next.value;
  if (old.op === '=') return true;
  if (!isBound(old.op)) return false;
  if (old.about !== undefined) return true;
  if (isUpper(next.op) === isUpper(old.op)) return true;
  return contradicts(next, old);
}

/** Whether nothing lies between two bounds of different sides; in one unit, since "over 500 g" and "under 1 kg" agree. */
function contradicts(next: Constraint, old: Constraint): boolean {
  const held =
    old.unit !== undefined && next.unit !== undefined ? convert(Number(old.value), old.unit, next.unit) : undefined;
  const room = (Number(next.value) - (held ?? Number(old.value))) * (isUpper(next.op) ? 1 : -1);
  return room < 0 || (room === 0 && (next.op === '<' || next.op === '>' || old.op === '<' || old.op === '>'));
}

/** Conditions for the graph: values wished for one attribute are alternatives, exclusions add up. */
export function conditionsOf(constraints: readonly Constraint[]): Condition[] {
  const conditions: Condition[] = [];
  const wished = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    if (constraint.strength === 'soft') continue;
    if (constraint.op === '=') {
      const list = wished.get(constraint.attribute);
      if (list) list.push(constraint);
      else wished.set(constraint.attribute, [constraint]);
    } else conditions.push(toCondition(constraint));
  }
  for (const list of wished.values()) {
    const [first] = list;
    if (!first) continue;
    const values = list.map((constraint) => constraint.value).filter((value) => typeof value !== 'boolean');
    conditions.push(values.length > 1 ? { ...toCondition(first), value: values } : toCondition(first));
  }
  return conditions;
}

/** Whether a product has what is wished for. */
export function meets(
  graph: ShopGraph,
  productId: string,
  wish: Pick<Wish, 'attribute' | 'op' | 'value' | 'unit'>,
): boolean {
  return graph.matches(productId, toCondition(wish));
}

function toCondition({ attribute, op, value, unit }: Pick<Wish, 'attribute' | 'op' | 'value' | 'unit'>): Condition {
  return { attribute, op, value, ...(unit === undefined ? {} : { unit }) };
}

/** The query of a topic, without some of its wishes where asked ("what would be there but for the colour?"). */
export function queryOf(
  topic: Topic,
  options: { readonly without?: ReadonlySet<string>; readonly inStockOnly?: boolean } = {},
): ProductQuery {
  const { without, inStockOnly = true } = options;
  const constraints = without
    ? topic.constraints.filter((constraint) => !without.has(constraint.id))
    : topic.constraints;
  return {
    categoryId: topic.categoryId,
    conditions: conditionsOf(constraints),
    inStockOnly,
    // Inside a category loose words order the results; only without one they find them.
    ...(topic.text === null || topic.categoryId !== null ? {} : { text: topic.text }),
  };
}

/**
 * What a new topic keeps of the old one: exclusions of brands that the new category also sells, and who it is for. A
 * budget, a colour or a size belongs to the thing that it was said of.
 */
export function carryOver(topic: Topic, categoryId: string, graph: ShopGraph): Constraint[] {
  return topic.constraints.filter(
    (constraint) =>
      constraint.attribute === 'brand' &&
      constraint.op === '!=' &&
      graph.count({
        categoryId,
        conditions: [{ attribute: 'brand', op: '=', value: String(constraint.value) }],
        inStockOnly: false,
      }) > 0,
  );
}
