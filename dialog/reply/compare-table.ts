import type { Language } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { attributeLabel, valueText } from './describe.js';
import type { CompareTable } from './reply.js';
import type { Act } from './scene.js';
import type { Speaker } from './speaker.js';

/** What an unknown cell shows. */
const unknownCell = '—';

/**
 * The table beside a comparison: rows that differ come first. A best cell is marked only where better is a matter of
 * fact: a lower price, a higher rating, or the attribute that the shopper asked to be compared.
 */
export function compareTable(act: Act<'compare'>, graph: ShopGraph, speaker: Speaker): CompareTable {
  const { language } = speaker;
  const first = act.by === undefined ? [] : [act.by.attribute];
  const all = [...new Set([...first, 'price', ...act.attributes, 'rating'])];
  const differing = differingAttributes(act.productIds, all, graph, language);
  const ordered = [...differing, ...all.filter((attribute) => !differing.includes(attribute))];
  const rows = ordered.flatMap((attribute) => {
    const values = cells(act.productIds, attribute, graph, language);
    if (values.every((value) => value === null)) return [];
    return [
      {
        label: attributeLabel(attribute, graph, language),
        cells: values.map((value) => value ?? unknownCell),
        best: bestCells(act, attribute, graph),
      },
    ];
  });
  return { productIds: act.productIds, rows };
}

/** Those of the attributes on which the products differ, in the order given. */
export function differingAttributes(
  productIds: readonly string[],
  attributes: readonly string[],
  graph: ShopGraph,
  language: Language,
): readonly string[] {
  return [...new Set(attributes)].filter(
    (attribute) => new Set(cells(productIds, attribute, graph, language)).size > 1,
  );
}

function cells(
  productIds: readonly string[],
  attribute: string,
  graph: ShopGraph,
  language: Language,
): readonly (string | null)[] {
  return productIds.map((id) => {
    const product = graph.product(id);
    return product === undefined ? null : valueText(product, attribute, graph, language);
  });
}

function bestCells({ productIds, by }: Act<'compare'>, attribute: string, graph: ShopGraph): readonly boolean[] {
  if (by !== undefined && by.attribute === attribute) {
    const decided = by.winnerIds.length < productIds.length;
    return productIds.map((id) => decided && by.winnerIds.includes(id));
  }
  const products = productIds.map((id) => graph.product(id));
  if (attribute === 'price') {
    const currencies = new Set(products.map((product) => product?.offer.price.currency));
    return currencies.size > 1
      ? productIds.map(() => false)
      : top(products.map((product) => (product === undefined ? null : -product.offer.price.amount)));
  }
  if (attribute === 'rating') return top(products.map((product) => product?.rating?.value ?? null));
  return productIds.map(() => false);
}

function top(scores: readonly (number | null)[]): readonly boolean[] {
  const known = scores.filter((score) => score !== null);
  const best = Math.max(...known);
  const decided = known.length > 1 && known.some((score) => score < best);
  return scores.map((score) => decided && score === best);
}
