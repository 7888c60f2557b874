import type { KeptExperiment } from './experiment.js';
import type { Measured } from './report.js';

/** What one unit of an arm (a conversation) came to on one metric; said again, the later value counts. */
export interface Observation {
  readonly experimentId: string;
  readonly armId: string;
  readonly unit: string;
  readonly metric: string;
  readonly value: number;
}

/** Keeps experiments and what was observed in them. */
export interface ExperimentStore {
  /** Newest start first. */
  list(): Promise<readonly KeptExperiment[]>;
  /** Writes an experiment, new or changed. */
  put(experiment: KeptExperiment): Promise<void>;
  observe(observations: readonly Observation[]): Promise<void>;
  /** Sums over units, by metric and arm. */
  measured(experimentId: string): Promise<Measured>;
}
