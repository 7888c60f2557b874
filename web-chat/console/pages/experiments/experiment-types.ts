/** What is dealt out to arms: never a person. */
export type ExperimentUnit =
  | { readonly by: 'product' }
  | { readonly by: 'time-block'; readonly hours: number }
  | { readonly by: 'conversation' };

export interface Experiment {
  readonly id: string;
  readonly name: string;
  readonly about: 'prices' | 'replies';
  readonly unit: ExperimentUnit;
  readonly arms: readonly { readonly id: string; readonly weight: number }[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly falseAlarm: number;
  readonly guards: readonly { readonly metric: string; readonly tolerance: number }[];
  readonly stopped: { readonly at: string; readonly because: string } | null;
}

/** How an experiment stands; intervals hold however often it is looked at. */
export interface Standing {
  readonly experiment: Experiment;
  readonly metric: string;
  readonly status: 'running' | 'decided' | 'stopped' | 'ended';
  readonly comparisons: readonly {
    readonly armId: string;
    readonly units: number;
    readonly difference: number;
    readonly interval: readonly [number, number] | null;
    readonly verdict: 'better' | 'worse' | 'open';
  }[];
  readonly broken: readonly { readonly armId: string; readonly metric: string }[];
  readonly means: readonly {
    readonly metric: string;
    readonly armId: string;
    readonly units: number;
    readonly mean: number;
  }[];
}

/** The ways that can be compared, the control first. */
export const armsAbout = { prices: ['list', 'learned'], replies: ['standard', 'brief'] } as const;
