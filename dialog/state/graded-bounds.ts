import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Topic } from './belief-state.js';
import { gradedValue, scaleRank } from './dimensions.js';
import type { GroundedGrade } from './ground.js';
import { queryOf, type Wish } from './ledger.js';

/**
 * What "cheaper", "lighter" or 容量大一点 bounds: better than the one product that is talked about, or than all that are
 * on screen; where nothing is, the better half of them. Nothing when there is nothing to compare with.
 */
export function boundsOfGrade(
  graph: ShopGraph,
  topic: Topic,
  around: { readonly focus: readonly string[]; readonly shown: readonly string[] },
  grade: GroundedGrade,
): Wish[] {
  const { attribute, direction } = grade;
  const anchors = around.focus.length > 0 ? around.focus : around.shown;
  const scored = anchors
    .flatMap((id) => {
      const value = gradedValue(graph, id, attribute);
      return value === null ? [] : [{ id, value: value * direction }];
    })
    .sort((a, b) => a.value - b.value);
  const worst = scored[0];
  const best = scored.at(-1);
  if (!worst || !best) return [];
  const beyond = wishesFor(graph, attribute, direction, best.id, grade.said, true);
  if (beyond.length > 0 && graph.count(withWishes(topic, beyond)) > 0) return beyond;
  if (worst.value === best.value) return [];
  // The better half: the lowest value that half of the list reaches and the worst does not.
  const middle = scored.slice(Math.floor((scored.length - 1) / 2)).find(({ value }) => value > worst.value) ?? best;
  return wishesFor(graph, attribute, direction, middle.id, grade.said, false);
}

function withWishes(topic: Topic, wishes: readonly Wish[]): ReturnType<typeof queryOf> {
  const constraints = [
    ...topic.constraints.filter(
      (constraint) =>
        !wishes.some((wish) => wish.attribute === constraint.attribute && wish.op === '=' && constraint.op === '='),
    ),
    ...wishes.map((wish, index) => ({ ...wish, id: `g${index}`, source: { turn: 0, said: wish.said } })),
  ];
  return queryOf({ ...topic, constraints });
}

function wishesFor(
  graph: ShopGraph,
  attribute: string,
  direction: 1 | -1,
  productId: string,
  said: string,
  strict: boolean,
): Wish[] {
  const op = direction === 1 ? (strict ? '>' : '>=') : strict ? '<' : '<=';
  const base = { attribute, op, strength: 'hard', said } as const;
  const product = graph.product(productId);
  if (attribute === 'price' && product) return [{ ...base, value: product.offer.price.amount }];
  if (attribute === 'rating' && product?.rating) return [{ ...base, value: product.rating.value }];
  const [value] = graph.values(productId, attribute);
  if (value?.kind === 'number')
    return [
      {
        ...base,
        value: value.measure.value,
        ...(value.measure.unit === undefined ? {} : { unit: value.measure.unit }),
      },
    ];
  if (value?.kind !== 'term') return [];
  const rank = scaleRank(graph, attribute, value.termId);
  if (rank === null) return [];
  return graph.terms(attribute).flatMap((term): Wish[] => {
    const other = scaleRank(graph, attribute, term.id);
    if (other === null) return [];
    const better = strict ? (other - rank) * direction > 0 : (other - rank) * direction >= 0;
    return better ? [{ attribute, op: '=', value: term.id, strength: 'hard', said }] : [];
  });
}
