import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diversify } from './diversify.js';

interface Spot {
  readonly place: number;
  readonly score: number;
}

const likeness = (one: Spot, other: Spot): number => Math.max(0, 1 - Math.abs(one.place - other.place) / 10);

/** The same by comparing everything with everything. */
function plainly(spots: readonly Spot[], limit: number, lambda: number): readonly Spot[] {
  const top = Math.max(1, ...spots.map(({ score }) => score));
  const left = [...spots];
  const chosen: Spot[] = [];
  while (chosen.length < limit && left.length > 0) {
    const gains = left.map((spot) => {
      const nearest = Math.max(0, ...chosen.map((other) => likeness(other, spot)));
      return (lambda * spot.score) / top - (1 - lambda) * nearest;
    });
    chosen.push(...left.splice(gains.indexOf(Math.max(...gains)), 1));
  }
  return chosen;
}

describe('variety', () => {
  it('is what comparing everything with everything comes to', () => {
    const spot = fc.record({
      place: fc.integer({ min: 0, max: 40 }),
      score: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(spot, { maxLength: 30 }),
        fc.nat(12),
        fc.constantFrom(0, 0.25, 0.75, 1),
        (spots, limit, lambda) => {
          const scores = Float64Array.from(spots, ({ score }) => score);
          expect(diversify(spots, scores, { limit, lambda, likeness })).toEqual(plainly(spots, limit, lambda));
        },
      ),
    );
  });

  it('passes over what is like the first for something worse that is not', () => {
    const spots = [
      { place: 0, score: 1 },
      { place: 1, score: 0.95 },
      { place: 20, score: 0.8 },
    ];
    const scores = Float64Array.from(spots, ({ score }) => score);
    expect(diversify(spots, scores, { limit: 2, lambda: 0.5, likeness })).toEqual([spots[0], spots[2]]);
    expect(diversify(spots, scores, { limit: 2, lambda: 1, likeness })).toEqual([spots[0], spots[1]]);
  });
});
