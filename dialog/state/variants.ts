import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Grounding } from './ground.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';

/** "And in white?", 换成42码的呢: asks for the same model in another make. */
const asksForAnother =
  /^(?:(?:ok(?:ay)?|so|hm+)[\s,]+)?(?:and|what about|how about|or)\b|\bsame (?:size|colou?r|one|thing)\b|^(?:那|换)|换成|呢[?？]?$|同(?:样|款)/;

/**
 * The variant of the model that is talked about which has what is said now and, for the rest, what the one in focus has:
 * after the blue one in L, "and in white, same size?" is the white one in L. Null where no variant is meant or none fits.
 */
export function variantMeant({ around, grounding, graph, products, understanding }: Reading): string | null {
  const [focus, ...more] = around.focus;
  if (focus === undefined || more.length > 0 || grounding.categories.length > 0) return null;
  if (products.some(({ by }) => by !== 'pronoun') || !asksForAnother.test(understanding.text)) return null;
  // What the ledger holds is changed there, and looked for anew.
  const held = new Set(around.constraints.map(({ attribute }) => attribute));
  if (grounding.wishes().some(({ attribute }) => held.has(attribute))) return null;
  const siblings = graph.variants(focus);
  const fitting = describedBy(siblings, grounding, graph);
  if (fitting.length === siblings.length || fitting.length === 0) return null;
  const own = valuesOf(focus, graph);
  const alike = (id: string): number => [...valuesOf(id, graph)].filter((value) => own.has(value)).length;
  return fitting.reduce((best, id) => (alike(id) > alike(best) ? id : best));
}

/** "The Pebble in blue", where the one of that very name is grey: the variant of the model that has what is said. */
export function otherVariant(named: readonly string[], grounding: Grounding, graph: ShopGraph): readonly string[] {
  if (named.length === 0 || describedBy(named, grounding, graph).length > 0) return named;
  const siblings = new Set(named.flatMap((id) => graph.variants(id)));
  const fitting = describedBy([...siblings], grounding, graph);
  return fitting.length > 0 ? fitting : named;
}

/** Those of some products that have every value that is wished for, beside the price. */
export function describedBy(ids: readonly string[], grounding: Grounding, graph: ShopGraph): readonly string[] {
  const described = grounding
    .wishes()
    .filter(({ attribute, op }) => op === '=' && attribute !== 'price' && attribute !== 'product');
  return ids.filter((id) => described.every((wish) => meets(graph, id, wish)));
}

function valuesOf(id: string, graph: ShopGraph): ReadonlySet<string> {
  return new Set((graph.product(id)?.attributes ?? []).map((value) => JSON.stringify(value)));
}
