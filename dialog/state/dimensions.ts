import type { Attribute } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { dimensionOf } from '../../knowledge-graph/graph/units.js';
import { dimensionWords } from '../../nlu/acts/gradable-words.js';
import { gradedValue as measuredValue } from '../commerce/recommendation/rank.js';

/** Terms that stand on a scale, weakest first. General language, so that "more cushioning" works on words too. */
const scales: readonly (readonly string[])[] = [
  ['none', 'low', 'medium', 'high', 'very high'],
  ['无', '低', '中', '高', '极高'],
  ['extra small', 'small', 'medium', 'large', 'extra large'],
  ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  ['特小', '小', '中', '大', '特大'],
  ['soft', 'medium', 'firm'],
  ['软', '适中', '硬'],
  ['light', 'medium', 'dark'],
  ['mild', 'medium', 'strong'],
  ['weak', 'medium', 'strong'],
  ['弱', '中', '强'],
  ['薄', '适中', '厚'],
  ['thin', 'regular', 'thick'],
];

/** Rank of a term on its attribute's scale, or null where its terms are not a scale. */
export function scaleRank(graph: ShopGraph, attributeId: string, termId: string): number | null {
  const words = (id: string): string[] => {
    const term = graph.term(attributeId, id);
    return term ? [...term.words.en, ...term.words.zh].map((word) => word.toLowerCase()) : [];
  };
  const terms = graph.terms(attributeId);
  if (terms.length < 2) return null;
  for (const scale of scales) {
    const ranks = terms.map((term) => scale.findIndex((step) => words(term.id).includes(step)));
    if (ranks.every((rank) => rank >= 0)) return scale.findIndex((step) => words(termId).includes(step));
  }
  return null;
}

/** A product's place on a graded attribute as a number (base units, minor units, scale rank), or null when unknown. */
export function gradedValue(graph: ShopGraph, productId: string, attribute: string): number | null {
  const product = graph.product(productId);
  if (!product) return null;
  const measured = measuredValue(product, attribute, graph);
  if (measured !== null) return measured;
  const [value] = graph.values(productId, attribute);
  if (!value || value.kind === 'number') return null;
  if (value.kind === 'boolean') return Number(value.value);
  return scaleRank(graph, attribute, value.termId) ?? countedTerm(graph, attribute, value.termId);
}

/**
 * The attribute of a category that measures a dimension: by its label first, by its unit next, so that "lighter" finds
 * `weight` in any catalogue that measures mass, however it is called.
 */
export function attributeForDimension(graph: ShopGraph, dimension: string, categoryId: string | null): string | null {
  if (dimension === 'price' || dimension === 'rating') return dimension;
  const words = dimensionWords.find((entry) => entry.dimension === dimension);
  if (!words) return null;
  let best: { id: string; score: number } | null = null;
  for (const attribute of graph.attributesOf(categoryId)) {
    const score = fitness(graph, attribute, words.labels, words.units);
    if (score > (best?.score ?? 0)) best = { id: attribute.id, score };
  }
  return best?.id ?? null;
}

function fitness(graph: ShopGraph, attribute: Attribute, labels: readonly string[], units: readonly string[]): number {
  const names = [attribute.id, ...attribute.words.en, ...attribute.words.zh].map((name) => name.toLowerCase());
  let score = 0;
  labels.forEach((label, index) => {
    const exact = names.includes(label);
    const within = !exact && names.some((name) => name.includes(label));
    if (exact) score = Math.max(score, 4 - index * 0.02);
    else if (within) score = Math.max(score, 3 - index * 0.02);
  });
  if (attribute.kind === 'number') {
    const unit = attribute.unit ? dimensionOf(attribute.unit) : undefined;
    const rank = unit ? units.indexOf(unit) : -1;
    if (rank >= 0) score += 1 - rank * 0.1;
    return score;
  }
  const [first] = graph.terms(attribute.id);
  return score > 0 && first && scaleRank(graph, attribute.id, first.id) !== null ? score - 0.5 : 0;
}

/** "900 L/h": a term that is a number with a unit that nobody knows still stands above "300 L/h". */
function countedTerm(graph: ShopGraph, attribute: string, termId: string): number | null {
  const parts = (id: string): RegExpExecArray | null => {
    const words = graph.term(attribute, id)?.words;
    return /^(\d+(?:\.\d+)?)\s*(\D.{0,11})?$/.exec(words?.en[0] ?? words?.zh[0] ?? id);
  };
  const own = parts(termId);
  if (own === null) return null;
  const sameUnit = graph.terms(attribute).every(({ id }) => parts(id)?.[2] === own[2]);
  return sameUnit ? Number(own[1]) : null;
}

/** Whether an attribute of terms is a feature that some products lack: one of its words says so. */
export function hasFalsyTerm(graph: ShopGraph, attributeId: string): boolean {
  return graph
    .terms(attributeId)
    .some((term) =>
      [...term.words.en, ...term.words.zh].some((word) => /^(?:no|none|without|not|无|否|没有|不支持)$/i.test(word)),
    );
}
