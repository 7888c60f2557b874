import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from './in-order.js';

it('orders as a stable sort by falling score does, and loses nothing', () => {
  const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constantFrom(0, -0, Number.NaN));
  const rank = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);
  fc.assert(
    fc.property(fc.array(score, { maxLength: 60 }), (scores) => {
      const sorted = [...scores.keys()].sort((a, b) => {
        const [one, other] = [rank(scores[a]!), rank(scores[b]!)];
        return one === other ? a - b : other > one ? 1 : -1;
      });
      expect([...inOrder(Float64Array.from(scores))]).toEqual(sorted);
    }),
    { numRuns: 500 },
  );
});
