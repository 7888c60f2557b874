import { toMinor } from '../../knowledge-graph/graph/money.js';
import type { Facet, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Topic } from '../state/belief-state.js';
import type { SystemAct } from './system-act.js';

/** Products that are looked at to choose a question; entropy hardly moves beyond. */
const sampleSize = 300;
/** Bits that a question must promise; below, showing more products tells the shopper as much. */
const worthAsking = 0.7;
/** A question about something that many products do not state narrows less than its entropy says. */
const fewestAnswered = 0.4;
const answersAtMost = 5;

/**
 * The question with the highest expected information gain over the products that are left: the entropy of the answer,
 * weighted by how many products state it (as in 20-questions and attribute-elicitation work on conversational search).
 * Null when no question beats showing products. Attributes asked before or bound already are not asked again.
 */
export function bestQuestion(graph: ShopGraph, topic: Topic, productIds: readonly string[]): SystemAct | null {
  const sample = productIds.slice(0, sampleSize);
  const settled = new Set([
    ...topic.asked,
    ...topic.constraints.map((constraint) => constraint.attribute),
    ...topic.preferences.map((preference) => preference.attribute),
  ]);
  const attributes = ['price', 'brand', ...graph.attributesOf(topic.categoryId).map((attribute) => attribute.id)];
  let best: { act: SystemAct; gain: number } | null = null;
  for (const attribute of attributes) {
    if (settled.has(attribute)) continue;
    const facet = graph.facet(sample, attribute);
    const question = facet.quantiles ? measuredQuestion(graph, attribute, facet) : termQuestion(attribute, facet);
    if (!question || facet.products < sample.length * fewestAnswered) continue;
    const gain = question.gain * (facet.products / sample.length) * shopperWeight(attribute, graph);
    if (gain >= worthAsking && gain > (best?.gain ?? 0)) best = { act: question.act, gain };
  }
  return best?.act ?? null;
}

/** People know their budget and what a thing is for better than its measures. */
function shopperWeight(attribute: string, graph: ShopGraph): number {
  if (attribute === 'price') return 1;
  if (attribute === 'brand') return 0.5;
  const kind = graph.attribute(attribute)?.kind;
  return kind === 'number' ? 0.6 : kind === 'boolean' ? 1.1 : 0.9;
}

function termQuestion(attribute: string, facet: Facet): { act: SystemAct; gain: number } | null {
  const values = facet.values.slice(0, answersAtMost);
  if (facet.values.length < 2 || facet.values.length > 12) return null;
  return {
    act: { type: 'request', attribute, values: values.map(({ value }) => value), measured: false },
    gain: entropy(facet.values.map(({ count }) => count)),
  };
}

function measuredQuestion(graph: ShopGraph, attribute: string, facet: Facet): { act: SystemAct; gain: number } | null {
  const [low, lower, middle, upper, high] = facet.quantiles ?? [0, 0, 0, 0, 0];
  if (!(high > low)) return null;
  const bounds = [
    ...new Set(
      [lower, middle, upper].map((bound) => (attribute === 'price' ? roundPrice(bound, graph.currency) : bound)),
    ),
  ].filter((bound) => bound > low);
  if (bounds.length === 0) return null;
  return { act: { type: 'request', attribute, values: bounds, measured: true }, gain: Math.log2(bounds.length + 1) };
}

/** Up to the next round figure, since nobody has a budget of 387. */
function roundPrice(minor: number, currency: string): number {
  const unit = toMinor(1, currency);
  const major = minor / unit;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(major, 1))) - 1) * 5;
  return Math.ceil(major / step) * step * unit;
}

function entropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count > 0 ? sum - (count / total) * Math.log2(count / total) : sum), 0);
}
