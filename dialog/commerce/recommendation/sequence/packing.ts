import { derivedSeed, type Random, seededRandom, shuffled } from '../../../../nlu/training/random.js';
import { type Interactions, sequenceOf, shopperCount } from '../interactions/interactions.js';

/** A stretch of one shopper's items; each item but the last has a next one to predict. */
interface Piece {
  readonly shopper: number;
  readonly from: number;
  /** Predictions it asks for. */
  readonly length: number;
}

/**
 * The pieces of an epoch in rows of at most `length` places: most shoppers take few items, and packing several into one
 * row wastes a twentieth of the places where padding would waste most. Long sequences give a stretch at a random place.
 */
export function packedRows(
  log: Interactions,
  { length, longest, random }: { readonly length: number; readonly longest: number; readonly random: Random },
): readonly (readonly Piece[])[] {
  const pieces: Piece[] = [];
  for (let shopper = 0; shopper < shopperCount(log); shopper++) {
    const available = sequenceOf(log, shopper).length - 1;
    if (available < 1) continue;
    // As many stretches as it takes to pass over the whole sequence once.
    for (let end = available; end > 0; end -= longest) {
      const room = Math.min(longest, end);
      const from = available <= longest ? 0 : Math.max(0, end - room - Math.floor(random() * Math.min(room, 10)));
      pieces.push({ shopper, from, length: Math.min(longest, end - from) });
    }
  }
  const open: { pieces: Piece[]; left: number }[] = [];
  const full: Piece[][] = [];
  for (const piece of shuffled(pieces, random)) {
    // The fullest of the last few open rows that still has room.
    let best = -1;
    for (const [at, { left }] of open.entries())
      if (left >= piece.length && (best < 0 || left < open[best]!.left)) best = at;
    const row = best >= 0 ? open[best]! : { pieces: [], left: length };
    if (best < 0) open.push(row);
    row.pieces.push(piece);
    row.left -= piece.length;
    if (row.left === 0 || open.length > 16) {
      const at = row.left === 0 ? open.indexOf(row) : fullest(open);
      full.push(open.splice(at, 1)[0]!.pieces);
    }
  }
  return shuffled(
    [...full, ...open.map((row) => row.pieces)],
    seededRandom(derivedSeed(Math.floor(random() * 2 ** 31), 1)),
  );
}

function fullest(rows: readonly { readonly left: number }[]): number {
  return rows.reduce((best, row, at) => (row.left < rows[best]!.left ? at : best), 0);
}
