import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringLayout } from './graph-layout.js';

test('the root is in the middle, neighbours around it, theirs farther out, and every node has a place of its own', () => {
  const nodes = ['r', 'a', 'b', 'a1', 'lost'].map((key) => ({ key }));
  const edges = [
    { from: 'a', to: 'r' },
    { from: 'r', to: 'b' },
    { from: 'a', to: 'a1' },
  ];
  const places = ringLayout('r', nodes, edges);
  const distance = (key: string): number =>
    Math.hypot((places.get(key)?.x ?? 0) / 1.3, (places.get(key)?.y ?? 0) / 0.8);
  expect(places.get('r')).toEqual({ x: 0, y: 0 });
  expect(distance('a')).toBeCloseTo(distance('b'));
  expect(distance('a1')).toBeGreaterThan(distance('a'));
  expect(places.has('lost')).toBe(true);
});

test('no two nodes stand in the same place, however the graph is joined', () => {
  const edge = fc.record({ from: fc.nat(20).map(String), to: fc.nat(20).map(String) });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 60 }), (edges) => {
      const nodes = [...Array(21).keys()].map((key) => ({ key: String(key) }));
      const places = [...ringLayout('0', nodes, edges).values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
      expect(places).toHaveLength(21);
      expect(new Set(places).size).toBe(21);
    }),
  );
});
