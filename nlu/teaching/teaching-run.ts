import type { TeachingFigures } from './judge.js';
import type { TeachingPhase } from './teaching-job.js';
import type { Refusal } from './verdict.js';

/** How a run of teaching stands or ended. Only one that succeeded changed anything. */
export interface TeachingRun {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly status: 'running' | 'succeeded' | 'refused' | 'failed' | 'stopped';
  readonly phase: TeachingPhase;
  /** 0 to 1 over all phases. */
  readonly progress: number;
  /** How many corrections it learns; those that a later one of the same text replaces are left out. */
  readonly corrections: number;
  readonly replaced: number;
  /** The version that it made. */
  readonly version: number | null;
  /** Why its heads, or some of them where it succeeded, were not put in force. */
  readonly refusals: readonly Refusal[];
  /** How the heads before and the new ones read. */
  readonly before: TeachingFigures | null;
  readonly after: TeachingFigures | null;
  readonly error: string | null;
}

/** Where each phase begins and how much of the time it takes, as measured with 900 and 400 utterances. */
const phases: Readonly<Record<TeachingPhase, { readonly from: number; readonly share: number }>> = {
  encoding: { from: 0, share: 0.3 },
  training: { from: 0.3, share: 0.6 },
  judging: { from: 0.9, share: 0.1 },
};

/** Progress over the whole run. */
export function overallProgress(phase: TeachingPhase, share: number): number {
  return phases[phase].from + phases[phase].share * share;
}
