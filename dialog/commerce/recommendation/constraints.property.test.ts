import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../knowledge-graph/graph/model.js';
import type { Condition } from '../../../knowledge-graph/graph/shop-graph.js';
import { toBase } from '../../../knowledge-graph/graph/units.js';
import { sampleShop } from '../fixture/sample-shop.js';
import { ExploringSlot } from './desk/exploring-slot.js';
import { rank } from './rank.js';

const graph = sampleShop();
const all = [...graph.products()].map(({ id }) => id);

/** Whether a product keeps a condition, worked out from its own fields by a reading of the definition. */
function keeps(product: Product, { attribute, op, value, unit }: Condition): boolean {
  const compare = (own: number, other: number): boolean =>
    ({
      '=': own === other,
      '!=': own !== other,
      '<': own < other,
      '<=': own <= other,
      '>': own > other,
      '>=': own >= other,
    })[op];
  if (attribute === 'price') return compare(product.offer.price.amount, Number(value));
  if (attribute === 'brand') return op === '=' ? product.brandId === value : product.brandId !== value;
  const own = product.attributes.filter(({ attributeId }) => attributeId === attribute);
  if (own.length === 0) return op === '!=';
  const matches = own.map((each) => {
    if (each.kind === 'number') return compare(each.measure.base, toBase(Number(value), unit));
    const same = each.kind === 'boolean' ? each.value === value : each.termId === value;
    return op === '=' ? same : !same;
  });
  return op === '!=' ? matches.every(Boolean) : matches.some(Boolean);
}

const sellable = (product: Product): boolean =>
  product.offer.availability !== 'out_of_stock' && (product.offer.stock === null || product.offer.stock > 0);

const bounds = fc.constantFrom<Condition['op']>('<', '<=', '>', '>=');
const equality = fc.constantFrom<Condition['op']>('=', '!=');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ attribute: fc.constant('price'), op: bounds, value: fc.integer({ min: 4000, max: 140_000 }) }),
  fc.record({
    attribute: fc.constant('brand'),
    op: equality,
    value: fc.constantFrom('Brook & Heron', 'Tarn', 'Ochre House'),
  }),
  fc.record({ attribute: fc.constant('colour'), op: equality, value: fc.constantFrom('green', 'cream', 'slate') }),
  fc.record({ attribute: fc.constant('variable'), op: equality, value: fc.boolean() }),
  fc.record({
    attribute: fc.constant('capacity'),
    op: bounds,
    value: fc.integer({ min: 300, max: 1800 }),
    unit: fc.constant('ml'),
  }),
);

describe('the ranker', () => {
  it('never shows what breaks a condition, and loses nothing that keeps all, whatever is known of the shopper', () => {
    const liking = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: all.length,
      maxLength: all.length,
    });
    let ledgers = 0;
    const holds = (): void =>
      fc.assert(
        fc.property(
          fc.array(condition, { maxLength: 4 }),
          fc.array(condition, { maxLength: 2 }),
          fc.shuffledSubarray(all, { minLength: all.length }),
          liking,
          fc.double({ min: 0, max: 0.999, noNaN: true }),
          (required, wished, candidates, weights, drawn) => {
            ledgers++;
            const relevance = (id: string): number | null => weights[all.indexOf(id)] ?? null;
            const ranked = rank({
              graph,
              candidates,
              required,
              wished,
              relevance,
              margin: relevance,
              limit: all.length,
            });
            const slot = new ExploringSlot({ random: () => drawn });
            const shown = slot.explore('s', ranked, { graph, relevance, takers: () => 0, disliked: new Set() });
            const fitting = all.filter((id) => {
              const product = graph.product(id)!;
              return sellable(product) && required.every((each) => keeps(product, each));
            });
            // A model is shown once: of its variants one stands for all.
            const model = (id: string): string => graph.product(id)?.groupId ?? id;
            const [own, wanted] = [new Set(shown.map(model)), new Set(fitting.map(model))];
            return (
              shown.every((id) => fitting.includes(id)) &&
              own.size === shown.length &&
              own.size === wanted.size &&
              [...wanted].every((each) => own.has(each))
            );
          },
        ),
        { numRuns: 10_000 },
      );
    expect(holds).not.toThrow();
    expect(ledgers).toBe(10_000);
  }, 120_000);
});
