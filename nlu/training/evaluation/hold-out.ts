import { derivedSeed, seededRandom, shuffled } from '../random.js';

const share = 0.06;
const most = 1500;

/** Keeps a small part of the lines back for tuning where no such file is given; the rest trains. */
export function holdOut<Line>(lines: readonly Line[], seed: number): { train: Line[]; heldOut: Line[] } {
  const order = shuffled(lines, seededRandom(derivedSeed(seed, 7)));
  const count = Math.min(most, lines.length - 1, Math.ceil(lines.length * share));
  return { train: order.slice(count), heldOut: order.slice(0, count) };
}
