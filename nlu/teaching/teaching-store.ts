import type { HeadChanges } from '../model/head-change.js';
import type { Correction } from './correction.js';
import type { TeachingFigures } from './judge.js';

/** What teaching made of a model's heads, once: kept for ever, so that any step can be taken back. */
export interface HeadVersion {
  /** Fingerprint of the model that it belongs to; its changes mean nothing to another one. */
  readonly model: string;
  /** From 1; 0 is the model as it came. */
  readonly number: number;
  /** The version that was in force before it, where a step back leads. */
  readonly previous: number;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Ids of the corrections that it learnt. */
  readonly corrections: readonly string[];
  /** How the heads before it and its own did on the regression set and on the corrections. */
  readonly before: TeachingFigures;
  readonly after: TeachingFigures;
}

/** A model's versions in the order of their numbers, and the number of the one that reads. */
export interface VersionHistory {
  readonly versions: readonly HeadVersion[];
  readonly inForce: number;
}

/** Keeps what merchants taught. Corrections belong to the shop, versions to the model that they change. */
export interface TeachingStore {
  /** In the order in which they were added. */
  corrections(): Promise<readonly Correction[]>;
  addCorrection(correction: Correction): Promise<void>;
  /** False when there was none. */
  removeCorrection(id: string): Promise<boolean>;
  history(model: string): Promise<VersionHistory>;
  /** Null when there is no such version. */
  changes(model: string, version: number): Promise<HeadChanges | null>;
  /** Keeps a version and puts it in force, both or neither. Throws when its number is taken. */
  keepVersion(version: HeadVersion, changes: HeadChanges): Promise<void>;
  /** 0 is the model as it came. The caller answers for it that there is such a version. */
  putInForce(model: string, version: number): Promise<void>;
}
