import type { Money } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { convert, dimensionOf } from '../../../knowledge-graph/graph/units.js';

/** A price by amount: money for one `unit` of what is in the pack. */
export interface UnitPrice {
  readonly price: Money;
  readonly unit: 'kg' | 'L' | 'piece';
}

/** Labels of what a pack holds; a weight of the thing itself is no content, but often the only measure that is stated. */
const content = /net|content|pack|volume|count|pieces|quantity|净|含量|规格|容量|片数|数量|件数/i;

/**
 * What a product costs by the kilogram, the litre or the piece (the units of Directive 98/6/EC), from its price and the
 * stated content; null where the graph does not say how much is in it.
 */
export function unitPriceOf(productId: string, graph: ShopGraph): UnitPrice | null {
  const product = graph.product(productId);
  if (product === undefined) return null;
  const measured = product.attributes
    .flatMap((value) => {
      if (value.kind !== 'number') return [];
      const words = graph.attribute(value.attributeId)?.words;
      const named = content.test([value.attributeId, ...(words?.en ?? []), ...(words?.zh ?? [])].join(' '));
      const amount = amountOf(value.measure.value, value.measure.unit, named);
      return amount === null || amount.value <= 0 ? [] : [{ ...amount, named }];
    })
    .sort((a, b) => Number(b.named) - Number(a.named));
  const [best] = measured;
  if (best === undefined) return null;
  const { amount, currency } = product.offer.price;
  return { price: { amount: Math.round(amount / best.value), currency }, unit: best.unit };
}

function amountOf(
  value: number,
  unit: string | undefined,
  named: boolean,
): { readonly value: number; readonly unit: UnitPrice['unit'] } | null {
  const dimension = unit === undefined ? undefined : dimensionOf(unit);
  if (unit !== undefined && dimension === 'mass') return { value: convert(value, unit, 'kg') ?? 0, unit: 'kg' };
  if (unit !== undefined && dimension === 'volume') return { value: convert(value, unit, 'L') ?? 0, unit: 'L' };
  return named && (unit === undefined || dimension === 'count') ? { value, unit: 'piece' } : null;
}
