/** Numbers from 0 to below 1. */
export type Random = () => number;

/** Tommy Ettinger's mulberry32: 32 bits of state, so that a seed decides everything and a step can be replayed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed of its own for each use (epoch, step, purpose), so that resuming in the middle replays the same numbers. */
export function derivedSeed(seed: number, ...uses: readonly number[]): number {
  let mixed = seed | 0;
  for (const use of uses) {
    mixed = Math.imul(mixed ^ (use + 0x9e3779b9), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as Item, copy[last] as Item];
  }
  return copy;
}

/** A normally distributed number of mean 0 (Box and Muller). */
export function normalNumber(deviation: number, random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return deviation * radius * Math.cos(2 * Math.PI * random());
}

/** Normally distributed numbers of mean 0. */
export function normalNumbers(count: number, deviation: number, random: Random): Float32Array {
  return Float32Array.from({ length: count }, () => normalNumber(deviation, random));
}

/** Turns text into a number that seeds; FNV-1a over UTF-16 units. */
export function seedOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
