/** How far sales have run away from what was forecast, since it was last reset. */
export interface DriftState {
  readonly up: number;
  readonly down: number;
}

export const noDrift: DriftState = { up: 0, down: 0 };

/** What a day adds: deviations beyond `slack` count, and `alarm` of them in one direction ring. */
export interface DriftSettings {
  readonly slack: number;
  readonly alarm: number;
}

export const defaultDrift: DriftSettings = { slack: 0.5, alarm: 8 };

/**
 * Two-sided cumulative sum of standardised forecast errors (Page 1954): small lasting changes add up, luck cancels out. A
 * product whose alarm rings goes back to its list price until its demand is learned anew.
 */
export function watchDrift(
  { up, down }: DriftState,
  { sold, expected, deviation }: { readonly sold: number; readonly expected: number; readonly deviation: number },
  { slack, alarm }: DriftSettings = defaultDrift,
): { readonly state: DriftState; readonly alarm: 'more' | 'less' | null } {
  const error = Math.max(-4, Math.min(4, (sold - expected) / Math.max(1e-9, deviation)));
  const state = { up: Math.max(0, up + error - slack), down: Math.max(0, down - error - slack) };
  return { state, alarm: state.up > alarm ? 'more' : state.down > alarm ? 'less' : null };
}
