import { deserialize, serialize } from 'node:v8';
import { CommerceError } from '../../commerce-error.js';
import type { LearntRecommender } from '../learn/recommender.js';

/** A learnt model with the products that its indexes stand for. */
export interface ModelSnapshot {
  readonly learntAt: string;
  readonly itemIds: readonly string[];
  readonly shoppers: number;
  readonly events: number;
  readonly learnt: LearntRecommender;
}

/** Says which program can read the rest. */
const format = 'daogou recommender 1';

/** The snapshot as bytes: Node's own serialisation, which keeps typed arrays and maps as they are. */
export function encodeSnapshot(snapshot: ModelSnapshot): Uint8Array {
  return serialize({ format, snapshot });
}

/** Reads what `encodeSnapshot` wrote. Throws `CommerceError` for anything else. */
export function decodeSnapshot(bytes: Uint8Array): ModelSnapshot {
  let read: unknown;
  try {
    read = deserialize(bytes);
  } catch (cause) {
    throw new CommerceError('recommendation.snapshot', 'the stored model cannot be read', { cause });
  }
  const { format: found, snapshot } = (read ?? {}) as { format?: unknown; snapshot?: ModelSnapshot };
  if (found !== format || snapshot === undefined)
    throw new CommerceError('recommendation.snapshot', `the stored model is not of the format "${format}"`);
  return snapshot;
}
