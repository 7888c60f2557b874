/** A node to be placed; `key` is unique. */
interface Placed {
  readonly key: string;
}

interface Joined {
  readonly from: string;
  readonly to: string;
}

/** Distance of the rings of the view, in pixels. */
const RING = 260;
/** Least room for a node along its ring, in pixels. */
const ARC = 190;

/**
 * Rings around the root by distance: a node stands on the ring of its steps from the root, near the angle of the node
 * through which it was reached, so that what belongs together stays together. Rings grow with what they hold.
 * After the radial drawing of Yee et al. 2001 ("Animated exploration of dynamic graphs").
 */
export function ringLayout(
  root: string,
  nodes: readonly Placed[],
  edges: readonly Joined[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const keys = new Set(nodes.map(({ key }) => key));
  const places = new Map([[root, { x: 0, y: 0 }]]);
  let ring: readonly string[] = [root];
  let radius = 0;
  while (ring.length > 0) {
    const reached = new Set<string>();
    for (const key of ring) {
      for (const next of neighbours.get(key) ?? []) if (keys.has(next) && !places.has(next)) reached.add(next);
    }
    ring = [...reached];
    radius = Math.max(radius + RING, (ring.length * ARC) / (2 * Math.PI));
    for (const [index, key] of ring.entries()) {
      const angle = (2 * Math.PI * index) / ring.length - Math.PI / 2;
      // Wider than high, as screens and words are.
      places.set(key, { x: Math.cos(angle) * radius * 1.3, y: Math.sin(angle) * radius * 0.8 });
    }
  }
  for (const [index, { key }] of nodes.filter((node) => !places.has(node.key)).entries()) {
    places.set(key, { x: (index - 2) * ARC, y: radius + RING });
  }
  return places;
}
