import type { Language } from '../../knowledge-graph/graph/model.js';
import { toMajor } from '../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { toBase, unitLabel } from '../../knowledge-graph/graph/units.js';
import type { Constraint, Topic } from '../state/belief-state.js';
import { queryOf } from '../state/ledger.js';
import { entityLabel, termLabel } from './describe.js';

/** What a wish may become: another amount (money in major units, measures in `unit`), or another of the values that are sold. */
export type WishEdit =
  | {
      readonly kind: 'amount';
      readonly unit: string | null;
      readonly least: number | null;
      readonly most: number | null;
    }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
    };

/** Products that the choices are taken from, the most popular first: enough to name what is common. */
const sample = 400;
const mostOptions = 12;

/**
 * How each wish of a topic can be changed by a tap, by its id: among what would be there without it, so that no choice
 * leads nowhere. Exclusions and yes-or-no wishes can only be taken back and have no entry.
 */
export function wishEdits(topic: Topic, graph: ShopGraph, language: Language): Readonly<Record<string, WishEdit>> {
  const edits: Record<string, WishEdit> = {};
  for (const constraint of topic.constraints) {
    const edit = editOf(constraint, topic, graph, language);
    if (edit !== null) edits[constraint.id] = edit;
  }
  return edits;
}

function editOf(constraint: Constraint, topic: Topic, graph: ShopGraph, language: Language): WishEdit | null {
  const { attribute, op, value } = constraint;
  if (typeof value === 'boolean' || op === '!=' || attribute === 'product' || attribute === 'category') return null;
  const without = new Set(topic.constraints.filter((other) => other.attribute === attribute).map(({ id }) => id));
  const ids = graph.select({ ...queryOf(topic, { without }), limit: sample });
  const facet = graph.facet(ids, attribute);
  if (typeof value === 'number') return amountEdit(constraint, facet.quantiles, graph, language);
  const options = facet.values.slice(0, mostOptions).map(({ value: id, count }) => ({
    value: id,
    label:
      attribute === 'brand' ? entityLabel('brand', id, graph, language) : termLabel(attribute, id, graph, language),
    count,
  }));
  return options.some((option) => option.value !== value) ? { kind: 'choice', options } : null;
}

function amountEdit(
  { attribute, unit: own }: Constraint,
  quantiles: readonly number[] | undefined,
  graph: ShopGraph,
  language: Language,
): WishEdit {
  const [least = null, most = null] = quantiles === undefined ? [] : [quantiles[0], quantiles.at(-1)];
  const inUnits = (convert: (base: number) => number) => ({
    least: least === null ? null : convert(least),
    most: most === null ? null : convert(most),
  });
  if (attribute === 'price') {
    return { kind: 'amount', unit: graph.currency, ...inUnits((minor) => toMajor(minor, graph.currency)) };
  }
  const unit = own ?? graph.attribute(attribute)?.unit;
  const zero = toBase(0, unit);
  const one = toBase(1, unit) - zero;
  return {
    kind: 'amount',
    unit: unit === undefined ? null : unitLabel(unit, language),
    ...inUnits((base) => Math.round(((base - zero) / one) * 1000) / 1000),
  };
}
