/** A run of learning. */
export interface TrainingRun {
  readonly id: string;
  readonly status: 'running' | 'succeeded' | 'failed';
  readonly progress: number;
  readonly phase: 'neighbours' | 'sequence' | 'blend' | 'final' | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly reason: string | null;
}

/** What recommendations stand on. */
export interface RecommendationState {
  readonly model: {
    readonly learntAt: string;
    readonly shoppers: number;
    readonly events: number;
    readonly taken: number;
    readonly sequence: boolean;
    readonly blend: boolean;
  } | null;
  readonly sources: {
    readonly products: number;
    readonly related: number;
    readonly indexed: number;
    readonly embedded: number | null;
  };
  readonly trainings: readonly TrainingRun[];
}

interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/** One way to fill the place that tries something, judged by what was logged. */
export interface JudgedPolicy {
  readonly policy: 'ranked' | 'learnt' | 'personal' | 'newest' | 'reduced' | 'uniform';
  readonly ips: Estimate;
  readonly snips: Estimate;
  readonly doublyRobust: Estimate;
  readonly gain: Estimate;
  readonly effectiveSize: number;
  readonly verdict: 'better' | 'worse' | 'open';
}

export interface Judgement {
  readonly explorations: number;
  readonly needed: number;
  readonly logged: Estimate;
  readonly policies: readonly JudgedPolicy[];
}
